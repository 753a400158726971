import { notApproved } from "../approvals.js";
import { HttpError } from "../errors.js";
import { isJsonObject, type JsonObject } from "../json.js";
import type { RequestContext } from "../request-context.js";
import { runTool, type ToolCall, type ToolResult } from "../run-tool.js";
import type { SessionRecord } from "../state.js";
import { isMetaToolSlug } from "./definitions.js";
import { workflowSessionField } from "./workflow-session.js";

/** Result of one call of a batch. `response` is missing if the tool could not be run. */
interface ItemResult {
  readonly tool_slug: string;
  readonly index: number;
  readonly response?: { successful: boolean; data: JsonObject; error: string | null; log_id: string };
  readonly error?: string;
}

/**
 * COMPOSIO_MULTI_EXECUTE_TOOL: runs a batch of tools concurrently. Results are in the order of the calls, and each has
 * its own error. If any call failed, the result has all data and an error with the number of failed calls.
 */
export async function multiExecute(
  context: RequestContext,
  session: SessionRecord,
  args: JsonObject,
  { deniedCalls }: { readonly deniedCalls: ReadonlySet<number> },
): Promise<ToolResult> {
  const results = await Promise.all(
    readCalls(args).map(async (call, index) =>
      deniedCalls.has(index)
        ? { tool_slug: call.slug, index, error: notApproved(call.slug) }
        : runCall(context, session, call, index),
    ),
  );
  const failed = results.filter((result) => result.error !== undefined).length;
  const data = {
    results,
    total_count: results.length,
    success_count: results.length - failed,
    error_count: failed,
    ...workflowSessionField(args["session_id"]),
  };
  return { data, error: failed === 0 ? null : `${failed} out of ${results.length} tools failed` };
}

/** The calls of a batch. */
export function readCalls(args: JsonObject): ToolCall[] {
  const tools = Array.isArray(args["tools"]) ? args["tools"].filter(isJsonObject) : [];
  return tools.map((tool) => ({
    slug: String(tool["tool_slug"]),
    args: isJsonObject(tool["arguments"]) ? tool["arguments"] : {},
    account: typeof tool["account"] === "string" ? tool["account"] : undefined,
  }));
}

async function runCall(
  context: RequestContext,
  session: SessionRecord,
  call: ToolCall,
  index: number,
): Promise<ItemResult> {
  const tool_slug = call.slug;
  if (isMetaToolSlug(tool_slug)) {
    return { tool_slug, index, error: `${tool_slug} is a meta tool and cannot be part of a batch. Call it directly.` };
  }
  try {
    const { data, error } = await runTool(context, session, call);
    const response = { successful: error === null, data, error, log_id: context.state.nextId("log") };
    return { tool_slug, index, response, ...(error === null ? {} : { error }) };
  } catch (error) {
    if (error instanceof HttpError) {
      return { tool_slug, index, error: error.message };
    }
    throw error;
  }
}
