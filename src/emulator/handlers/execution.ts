import { askForApproval, isInputRequired, needsApproval, notApproved, type ResponseFields } from "../approvals.js";
import { bindCustomTools, listCustomTools } from "../custom-tools.js";
import { HttpError } from "../errors.js";
import type { JsonObject } from "../json.js";
import { isMetaToolSlug, readCalls, runMetaTool, searchTools } from "../meta-tools/index.js";
import { proxyRequest } from "../proxy-request.js";
import { type RequestContext, requireSession } from "../request-context.js";
import { runTool } from "../run-tool.js";
import type { SessionRecord } from "../state.js";
import type { Handlers } from "./handler.js";

/**
 * Handlers of tool execution, tool search and proxied requests.
 *
 * @internal
 */
export const executionHandlers = {
  executeTool({ path, body }, context) {
    const { tool_slug: slug, arguments: args = {}, account } = body;
    return execute(context, requireSession(context, path), { slug, args, account, body });
  },

  executeMetaTool({ path, body }, context) {
    const session = requireSession(context, path);
    const { slug, arguments: args = {} } = body;
    if (!isMetaToolSlug(slug)) {
      throw new HttpError("ToolRouterV2_ToolNotFound", `Meta tool ${slug} not found`);
    }
    return execute(context, session, { slug, args, account: undefined, body });
  },

  searchTools({ path, body }, context) {
    const session = requireSession(context, path);
    const customTools = listCustomTools(bindCustomTools(body.experimental, context.catalog));
    return searchTools(context, session, { queries: body.queries, customTools });
  },

  proxyExecute: ({ path, body }, context) => proxyRequest(context, requireSession(context, path), body),
} satisfies Handlers<"executeTool" | "executeMetaTool" | "searchTools" | "proxyExecute">;

interface Execution {
  readonly slug: string;
  readonly args: JsonObject;
  readonly account: string | undefined;
  readonly body: ResponseFields & { readonly experimental?: Parameters<typeof bindCustomTools>[0] };
}

/** Runs a tool or meta tool, or asks for approval first if the session's config says so. */
async function execute(context: RequestContext, session: SessionRecord, call: Execution) {
  const { slug, args, account, body } = call;
  const customTools = bindCustomTools(body.experimental, context.catalog);
  const asking = callsThatNeedApproval(context, session, call);
  const slugs = asking.map((inner) => inner.slug);
  const decisions = asking.length === 0 ? [] : askForApproval(context, session, body, slugs);
  if (isInputRequired(decisions)) {
    return decisions;
  }
  const denied = asking.filter((_inner, index) => decisions[index] === "denied");
  const deniedCalls = new Set(denied.map(({ index }) => index));
  const { data, error } = isMetaToolSlug(slug)
    ? await runMetaTool(context, session, { slug, args, customTools, deniedCalls })
    : deniedCalls.size > 0
      ? { data: {}, error: notApproved(slug) }
      : await runTool(context, session, { slug, args, account });
  const result_type = error === null ? ("completed" as const) : ("failed" as const);
  return { result_type, data, error, log_id: context.state.nextId("log") };
}

/** The tools of a call that need approval: the tool itself, or several with their index in a batch. */
function callsThatNeedApproval(
  { catalog }: RequestContext,
  { config }: SessionRecord,
  { slug, args }: Execution,
): { slug: string; index: number }[] {
  const slugs = slug === "COMPOSIO_MULTI_EXECUTE_TOOL" ? readCalls(args).map((inner) => inner.slug) : [slug];
  return slugs
    .map((inner, index) => ({ slug: inner, index }))
    .filter((inner) => {
      const tool = catalog.tool(inner.slug);
      return tool !== undefined && needsApproval(config, tool);
    });
}
