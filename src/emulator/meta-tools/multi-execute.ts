import type { Emulation } from "../request-context.js";
import { ApiFailure } from "../errors.js";
import { type Outcome, runTool, type ToolCall } from "../run-tool.js";
import { isJsonObject, type JsonObject } from "../json.js";
import type { SessionRecord } from "../state.js";
import { isMetaToolSlug } from "./definitions.js";
import { workflowEcho } from "./workflow-session.js";

/** What one tool of a batch came to. `response` is missing when it did not get as far as running. */
interface ItemResult {
  readonly tool_slug: string;
  readonly index: number;
  readonly response?: { successful: boolean; data: JsonObject; error: string | null; log_id: string };
  readonly error?: string;
}

/**
 * COMPOSIO_MULTI_EXECUTE_TOOL: runs the tools of a batch at the same time. Results stand in the order of the request,
 * and each has an error of its own; when any failed, the whole is an error too that counts them, with the data there.
 */
export async function multiExecute(emulation: Emulation, session: SessionRecord, args: JsonObject): Promise<Outcome> {
  const calls = callsOf(args);
  const results = await Promise.all(calls.map((call, index) => runItem(emulation, session, call, index)));
  const failed = results.filter((result) => result.error !== undefined).length;
  const data = {
    results,
    total_count: results.length,
    success_count: results.length - failed,
    error_count: failed,
    ...workflowEcho(args["session_id"]),
  };
  return { data, error: failed === 0 ? null : `${failed} out of ${results.length} tools failed` };
}

function callsOf(args: JsonObject): ToolCall[] {
  const tools = Array.isArray(args["tools"]) ? args["tools"].filter(isJsonObject) : [];
  return tools.map((tool) => ({
    slug: String(tool["tool_slug"]),
    args: isJsonObject(tool["arguments"]) ? tool["arguments"] : {},
    account: typeof tool["account"] === "string" ? tool["account"] : undefined,
  }));
}

async function runItem(
  emulation: Emulation,
  session: SessionRecord,
  call: ToolCall,
  index: number,
): Promise<ItemResult> {
  const tool_slug = call.slug;
  if (isMetaToolSlug(tool_slug)) return { tool_slug, index, error: `${tool_slug} is a meta tool: call it by itself.` };
  try {
    const { data, error } = await runTool(emulation, session, call);
    const response = { successful: error === null, data, error, log_id: emulation.state.nextId("log") };
    return { tool_slug, index, response, ...(error === null ? {} : { error }) };
  } catch (error) {
    if (error instanceof ApiFailure) return { tool_slug, index, error: error.message };
    throw error;
  }
}
