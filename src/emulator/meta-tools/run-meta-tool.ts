import { type BoundCustomTools, listCustomTools } from "../custom-tools.js";
import { compileValidator } from "../../validation/index.js";
import { isJsonObject, type JsonObject } from "../json.js";
import type { ProxyRequest } from "../options.js";
import { proxyRequest } from "../proxy-request.js";
import type { RequestContext } from "../request-context.js";
import { applyDefaults, invalidArguments, type ToolResult } from "../run-tool.js";
import type { SessionRecord } from "../state.js";
import { requireMetaTool } from "../tool-access.js";
import { optionalStringArgument } from "../toolkits/read-arguments.js";
import { metaToolInfo, type MetaToolSlug } from "./definitions.js";
import { getToolSchemas } from "./get-tool-schemas.js";
import { manageConnections } from "./manage-connections.js";
import { multiExecute } from "./multi-execute.js";
import { searchTools } from "./search-tools.js";
import { waitForConnections } from "./wait-for-connections.js";

/** A call of a meta tool. */
export interface MetaToolCall {
  readonly slug: MetaToolSlug;
  readonly args: JsonObject;
  /** Custom tools sent with the request. */
  readonly customTools: BoundCustomTools;
  /** Indexes of the calls of a batch that were not approved. */
  readonly deniedCalls: ReadonlySet<number>;
}

/**
 * Runs a meta tool. As with every tool, invalid arguments are a result with an error.
 *
 * @throws HttpError 400 if the session does not enable it.
 */
export async function runMetaTool(
  context: RequestContext,
  session: SessionRecord,
  call: MetaToolCall,
): Promise<ToolResult> {
  const { slug } = call;
  requireMetaTool(session, slug);
  const { input } = metaToolInfo(slug, session.config);
  const issues = compileValidator(input)(call.args);
  if (issues.length > 0) {
    return { data: {}, error: invalidArguments(slug, issues) };
  }
  const args = applyDefaults(input, call.args);
  return metaTools[slug](context, session, args, call);
}

/** Implements a meta tool. `args` are valid and have their defaults filled in. */
type MetaTool = (
  context: RequestContext,
  session: SessionRecord,
  args: JsonObject,
  call: MetaToolCall,
) => ToolResult | Promise<ToolResult>;

const metaTools: { readonly [Slug in MetaToolSlug]: MetaTool } = {
  COMPOSIO_SEARCH_TOOLS: search,
  COMPOSIO_GET_TOOL_SCHEMAS: getToolSchemas,
  COMPOSIO_MULTI_EXECUTE_TOOL: multiExecute,
  COMPOSIO_MANAGE_CONNECTIONS: manageConnections,
  COMPOSIO_WAIT_FOR_CONNECTIONS: waitForConnections,
  COMPOSIO_REMOTE_WORKBENCH: workbenchNotEmulated,
  COMPOSIO_REMOTE_BASH_TOOL: workbenchNotEmulated,
  COMPOSIO_PROXY_EXECUTE: proxyThroughAccount,
  COMPOSIO_SUBMIT_FEEDBACK: () => ({ data: {}, error: null }),
};

/** The service publishes no schema of this tool: the arguments are those of POST …/proxy_execute. */
async function proxyThroughAccount(
  context: RequestContext,
  session: SessionRecord,
  args: JsonObject,
): Promise<ToolResult> {
  const { toolkit_slug: toolkit, endpoint, method } = args;
  if (typeof toolkit !== "string" || typeof endpoint !== "string" || typeof method !== "string") {
    return {
      data: {},
      error: "Invalid arguments for COMPOSIO_PROXY_EXECUTE: toolkit_slug, endpoint and method are required",
    };
  }
  const request = { ...args, toolkit_slug: toolkit, endpoint, method };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whoever wrote the proxy handler gets what was sent
  const response = await proxyRequest(context, session, request as ProxyRequest);
  return { data: { ...response }, error: null };
}

function workbenchNotEmulated(): ToolResult {
  return { data: {}, error: "The emulator does not execute code. Use the real service for the workbench." };
}

function search(
  context: RequestContext,
  session: SessionRecord,
  args: JsonObject,
  { customTools }: MetaToolCall,
): ToolResult {
  const queries = Array.isArray(args["queries"]) ? args["queries"].filter(isJsonObject) : [];
  const workflow = isJsonObject(args["session"]) ? args["session"] : {};
  const data = searchTools(context, session, {
    queries: queries.map((query) => ({ use_case: String(query["use_case"]) })),
    customTools: listCustomTools(customTools),
    workflowSessionId: workflow["generate_id"] === true ? undefined : optionalStringArgument(workflow, "id"),
  });
  return { data: { ...data }, error: data.error };
}
