import { resolveAccount } from "../connections.js";
import { bindCustomTools, listCustomTools } from "../custom-tools.js";
import { HttpError } from "../errors.js";
import { isMetaToolSlug, runMetaTool, searchTools } from "../meta-tools/index.js";
import { requireSession } from "../request-context.js";
import { runTool } from "../run-tool.js";
import { requireToolkit } from "../tool-access.js";
import type { Handlers } from "./handler.js";

/**
 * Handlers of tool execution, tool search and proxied requests.
 *
 * @internal
 */
export const executionHandlers = {
  async executeTool({ path, body }, context) {
    const session = requireSession(context, path);
    const customTools = bindCustomTools(body.experimental, context.catalog);
    const { tool_slug: slug, arguments: args = {}, account } = body;
    const { data, error } = isMetaToolSlug(slug)
      ? await runMetaTool(context, session, { slug, args, customTools })
      : await runTool(context, session, { slug, args, account });
    return { data, error, log_id: context.state.nextId("log") };
  },

  async executeMetaTool({ path, body }, context) {
    const session = requireSession(context, path);
    const customTools = bindCustomTools(body.experimental, context.catalog);
    const { slug, arguments: args = {} } = body;
    if (!isMetaToolSlug(slug)) {
      throw new HttpError("ToolRouterV2_ToolNotFound", `Meta tool ${slug} not found`);
    }
    const { data, error } = await runMetaTool(context, session, { slug, args, customTools });
    return { data, error, log_id: context.state.nextId("log") };
  },

  searchTools({ path, body }, context) {
    const session = requireSession(context, path);
    const customTools = listCustomTools(bindCustomTools(body.experimental, context.catalog));
    return searchTools(context, session, { queries: body.queries, customTools });
  },

  async proxyExecute({ path, body }, context) {
    const session = requireSession(context, path);
    const { catalog, state, proxy } = context;
    const toolkit = catalog.toolkit(body.toolkit_slug);
    if (toolkit === undefined) {
      throw new HttpError("Toolkit_ToolkitNotFound", `Toolkit ${body.toolkit_slug} not found`);
    }
    requireToolkit(session.config, toolkit);
    const account = resolveAccount(state, session.config, toolkit, undefined);
    if (proxy === undefined) {
      return proxyNotConfigured;
    }
    return proxy(body, account === null ? null : { id: account.id, user_id: account.userId });
  },
} satisfies Handlers<"executeTool" | "executeMetaTool" | "searchTools" | "proxyExecute">;

/** The emulator cannot reach apps. Only a proxy handler can stand in for their APIs. */
const proxyNotConfigured = {
  status: 501,
  headers: { "content-type": "application/json" },
  data: {
    message:
      "The emulator cannot reach apps. Pass a handler as createEmulator({ proxy }) to respond to proxied requests.",
  },
};
