import { resolveAccount } from "../connections.js";
import { bindCustomTools, searchable } from "../custom-tools.js";
import { ApiFailure } from "../errors.js";
import { runTool } from "../run-tool.js";
import { isMetaToolSlug, runMetaTool, searchTools } from "../meta-tools/index.js";
import { requireToolkit } from "../tool-access.js";
import { type HandlersOf, sessionOf } from "./handler.js";

/** @internal */
export const executionHandlers = {
  async executeTool({ path, body }, emulation) {
    const session = sessionOf(emulation, path);
    const custom = bindCustomTools(body.experimental, emulation.catalog);
    const { tool_slug: slug, arguments: args = {}, account } = body;
    const { data, error } = isMetaToolSlug(slug)
      ? await runMetaTool(emulation, session, { slug, args, custom })
      : await runTool(emulation, session, { slug, args, account });
    return { data, error, log_id: emulation.state.nextId("log") };
  },

  async executeMetaTool({ path, body }, emulation) {
    const session = sessionOf(emulation, path);
    const custom = bindCustomTools(body.experimental, emulation.catalog);
    const { slug, arguments: args = {} } = body;
    if (!isMetaToolSlug(slug)) throw new ApiFailure("ToolRouterV2_ToolNotFound", `There is no meta tool ${slug}`);
    const { data, error } = await runMetaTool(emulation, session, { slug, args, custom });
    return { data, error, log_id: emulation.state.nextId("log") };
  },

  searchTools({ path, body }, emulation) {
    const session = sessionOf(emulation, path);
    const custom = searchable(bindCustomTools(body.experimental, emulation.catalog));
    return searchTools(emulation, session, { queries: body.queries, custom });
  },

  async proxyExecute({ path, body }, emulation) {
    const session = sessionOf(emulation, path);
    const { catalog, state, proxy } = emulation;
    const toolkit = catalog.toolkit(body.toolkit_slug);
    if (toolkit === undefined) {
      throw new ApiFailure("Toolkit_ToolkitNotFound", `Toolkit ${body.toolkit_slug} not found`);
    }
    requireToolkit(session.config, toolkit);
    const account = resolveAccount(state, session.config, toolkit, undefined);
    if (proxy === undefined) return notProxied;
    return proxy(body, account === null ? null : { id: account.id, user_id: account.userId });
  },
} satisfies HandlersOf<"executeTool" | "executeMetaTool" | "searchTools" | "proxyExecute">;

/** The emulator reaches no app: only a handler of the caller's own can say what the app would answer. */
const notProxied = {
  status: 501,
  headers: { "content-type": "application/json" },
  data: { message: "The emulator reaches no app. Pass createEmulator({ proxy }) to answer proxied requests." },
};
