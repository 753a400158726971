import { resolveAccount } from "./connections.js";
import { isCustomToolSlug } from "./custom-tools.js";
import { HttpError } from "./errors.js";
import type { ValidationIssue } from "../validation/index.js";
import { isJsonObject, type JsonObject, type JsonSchema } from "./json.js";
import type { RequestContext } from "./request-context.js";
import type { SessionRecord } from "./state.js";
import { requireTool } from "./tool-access.js";

/** Result of a tool call. `data` is empty if the tool failed. */
export interface ToolResult {
  readonly data: JsonObject;
  /** Error message; `null` if the tool succeeded. */
  readonly error: string | null;
}

/** A call of an app's tool. */
export interface ToolCall {
  readonly slug: string;
  readonly args: JsonObject;
  /** Id, word id or alias of the account to use. */
  readonly account?: string | undefined;
}

/**
 * Runs an app's tool for a session. Invalid arguments and failures of the tool itself are results with an error.
 *
 * @throws HttpError 400 if the tool cannot be run: it does not exist, the session's config does not allow it, or there
 * is no account to run it with.
 */
export async function runTool(context: RequestContext, session: SessionRecord, call: ToolCall): Promise<ToolResult> {
  const { state, catalog } = context;
  const tool = catalog.tool(call.slug);
  if (tool === undefined) {
    throw toolNotFound(call.slug);
  }
  requireTool(session.config, tool);
  const account = resolveAccount(state, session.config, tool.toolkit, call.account);
  const issues = catalog.argumentsValidator(tool)(call.args);
  if (issues.length > 0) {
    return { data: {}, error: invalidArguments(call.slug, issues) };
  }
  const toolContext = {
    account: account === null ? null : { id: account.id, user_id: account.userId, alias: account.alias },
    now: () => state.now(),
    nextId: (prefix: string) => state.nextId(prefix),
  };
  try {
    const args = applyDefaults(tool.info.input, call.args);
    const data = await catalog.instance(tool.toolkit).run(call.slug, args, toolContext);
    return { data, error: null };
  } catch (error) {
    return { data: {}, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Error message for a tool call with invalid arguments. */
export function invalidArguments(slug: string, issues: readonly ValidationIssue[]): string {
  const missing = issues.filter((issue) => issue.kind === "missing").map((issue) => issue.path);
  const invalid = issues
    .filter((issue) => issue.kind === "invalid")
    .map((issue) => (issue.path === "" ? issue.message : `${issue.path}: ${issue.message}`));
  const parts = [...(missing.length === 0 ? [] : [`missing: ${missing.join(", ")}`]), ...invalid];
  return `Invalid arguments for ${slug}: ${parts.join("; ")}`;
}

/** Fills in the defaults of a schema's top-level properties. */
export function applyDefaults(schema: JsonSchema, args: JsonObject): JsonObject {
  const properties = schema["properties"];
  if (!isJsonObject(properties)) {
    return args;
  }
  const completed: Record<string, unknown> = { ...args };
  for (const [name, property] of Object.entries(properties)) {
    if (isJsonObject(property) && property["default"] !== undefined && !Object.hasOwn(completed, name)) {
      completed[name] = structuredClone(property["default"]);
    }
  }
  return completed;
}

function toolNotFound(slug: string): HttpError {
  if (isCustomToolSlug(slug)) {
    return new HttpError(
      "ToolRouterV2_ToolNotFound",
      `${slug} is a custom tool. It runs in the process that defined it and cannot be executed by the service.`,
    );
  }
  return new HttpError("ToolRouterV2_ToolNotFound", `Tool ${slug} not found`, {
    suggestedFix: "Find the slug with COMPOSIO_SEARCH_TOOLS or in the catalog (GET /api/v3.1/tools).",
  });
}
