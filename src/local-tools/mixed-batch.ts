import {
  assignResults,
  field,
  type HookedCall,
  outcomeOf,
  type ParsedResponse,
  rememberTool,
  stringField,
  type ToolResult,
} from "../internal.js";
import { isJsonObject, type JsonObject } from "../validation/index.js";
import type { LocalCalls } from "./local-calls.js";

/** One of the calls of COMPOSIO_MULTI_EXECUTE_TOOL, as a model writes it. */
interface BatchCall {
  readonly position: number;
  readonly tool_slug: string;
  readonly call: unknown;
}

/** The arguments of COMPOSIO_MULTI_EXECUTE_TOOL, divided into what runs here and what is sent. */
export interface MixedBatch {
  readonly local: readonly BatchCall[];
  readonly remote: readonly BatchCall[];
  /** The arguments to send: those of the call, without its local calls. */
  readonly remoteArguments: JsonObject;
}

/** Divides a batch; undefined if no call of it is local, or it has no list of calls. */
export function splitBatch(args: unknown, tools: LocalCalls["tools"]): MixedBatch | undefined {
  const given = field(args, "tools");
  if (!isJsonObject(args) || !Array.isArray(given)) {
    return undefined;
  }
  const calls = given.map((call: unknown, position) => ({
    position,
    tool_slug: stringField(call, "tool_slug") ?? "",
    call,
  }));
  const local = calls.filter(({ tool_slug }) => tools.has(tool_slug));
  const remote = calls.filter(({ tool_slug }) => !tools.has(tool_slug));
  const remoteArguments = { ...args, tools: remote.map(({ call }) => call) };
  return local.length === 0 ? undefined : { local, remote, remoteArguments };
}

/** What a batch is run with. */
interface BatchRun {
  readonly slug: string;
  readonly sessionId: string;
  readonly calls: LocalCalls;
  readonly signal: AbortSignal | undefined;
  /** Sends the remote calls. */
  readonly send: () => Promise<ParsedResponse<ToolResult<unknown>>>;
}

/**
 * Runs a batch: sends its remote calls, then runs the local ones side by side, and merges the results as the service
 * would return them for the whole. While the remote calls ask for input, were blocked or failed as a whole, no local call
 * runs, and the result is that of the remote calls.
 */
export async function runBatch(batch: MixedBatch, run: BatchRun): Promise<ParsedResponse<ToolResult<unknown>>> {
  const { slug, sessionId, calls, signal } = run;
  const nothing = { result_type: "completed", data: { results: [] }, error: null, log_id: "" } as const;
  const { data: executed, response } =
    batch.remote.length === 0 ? { data: nothing, response: new Response() } : await run.send();
  const answered = field(executed.data, "results");
  const hasRun = executed.result_type === "completed" || executed.result_type === "failed";
  if (!hasRun || !Array.isArray(answered)) {
    return { data: executed, response };
  }
  const results: unknown[] = remoteResults(batch.remote, answered);
  await Promise.all(
    batch.local.map(async ({ position, tool_slug, call }) => {
      const result = await calls.run(hookedCall(sessionId, tool_slug, call), signal);
      results[position] = wireResult(position, tool_slug, result);
    }),
  );
  const failed = results.filter((result) => errorOf(result) !== null).length;
  const counts = { total_count: results.length, success_count: results.length - failed, error_count: failed };
  const error = batchError(executed.error, failed, results.length);
  const data = { ...Object(executed.data), results, ...counts };
  const outcome =
    error === null
      ? ({ result_type: "completed", data, error } as const)
      : ({ result_type: "failed", data, error } as const);
  const merged: ToolResult<unknown> = { ...executed, ...outcome };
  rememberTool(merged, slug);
  return { data: merged, response };
}

/** The results of the remote calls, at the positions of their calls in the whole batch. */
function remoteResults(remote: readonly BatchCall[], answered: readonly unknown[]): unknown[] {
  const assigned = assignResults(remote, answered);
  const results: unknown[] = [];
  for (const [at, { position, tool_slug }] of remote.entries()) {
    const error = `The service returned no result for call ${position}, ${tool_slug}: it may have run.`;
    results[position] = { ...(assigned.has(at) ? Object(assigned.get(at)) : { tool_slug, error }), index: position };
  }
  return results;
}

/** A local call, as hooks see it. Arguments that are no object are left for the validation to refuse. */
function hookedCall(sessionId: string, slug: string, call: unknown): HookedCall {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a model wrote, validated before the tool runs
  const args = (field(call, "arguments") ?? {}) as HookedCall["arguments"];
  return { sessionId, slug, arguments: args, account: stringField(call, "account") };
}

/** A result of a local call in the form of the meta tool. */
function wireResult(index: number, tool_slug: string, result: ToolResult<unknown>): object {
  const { data, error, log_id = "" } = result;
  const response = { successful: error === null, data, error, log_id };
  return { tool_slug, index, response, ...(error === null ? {} : { error }) };
}

function errorOf(result: unknown): string | null {
  const response = field(result, "response");
  const missing = isJsonObject(response) ? null : "no response";
  return outcomeOf(result).error ?? outcomeOf(response).error ?? missing;
}

/** The error of the whole: the service's own, counted anew where it only counts. */
function batchError(remote: string | null, failed: number, total: number): string | null {
  if (remote !== null && !/^\d+ out of \d+ tools failed\.?$/.test(remote)) {
    return remote;
  }
  return failed === 0 ? null : `${failed} out of ${total} tools failed`;
}
