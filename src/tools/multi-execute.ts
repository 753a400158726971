import { InvalidArgumentError, ToolExecutionError } from "../http/index.js";
import { field, stringField } from "./field.js";
import type { CheckedSlug, ToolInput, ToolOutput, ToolRegistry } from "./registry.js";
import { rememberTool, type ToolResult } from "./result.js";

/** The meta tool behind `session.executeTools`. */
export const MULTI_EXECUTE = "COMPOSIO_MULTI_EXECUTE_TOOL";

/** How many calls it accepts at once. */
const MAX_CALLS = 50;

/** The arguments of one of many calls: optional if the tool requires none. */
type CallArguments<Input> =
  Record<never, never> extends Input ? { readonly arguments?: Input } : { readonly arguments: Input };

/** One of many calls, with the API's field names. */
export type ToolCall<Tools extends ToolRegistry, Slug extends string> = {
  readonly tool_slug: CheckedSlug<Tools, Slug>;
  /** Which of several connected accounts to use, by id or alias. */
  readonly account?: string;
} & CallArguments<ToolInput<Tools, Slug>>;

/** A call for each slug of a tuple. */
export type ToolCalls<Tools extends ToolRegistry, Slugs extends readonly string[]> = {
  readonly [Index in keyof Slugs]: ToolCall<Tools, Slugs[Index]>;
};

/** A result for each slug of a tuple, in its order. */
export type ToolResults<Tools extends ToolRegistry, Slugs extends readonly string[]> = {
  -readonly [Index in keyof Slugs]: ToolResult<ToolOutput<Tools, Slugs[Index]>>;
};

/** A call whose types the compiler has checked. */
export interface UncheckedToolCall {
  readonly tool_slug: string;
  readonly arguments?: object;
  readonly account?: string;
}

/** @throws InvalidArgumentError for too few or too many calls */
export function checkCalls(calls: readonly UncheckedToolCall[]): void {
  if (Array.isArray(calls) && calls.length > 0 && calls.length <= MAX_CALLS) {
    return;
  }
  const given = Array.isArray(calls) ? `${calls.length} calls` : typeof calls;
  throw new InvalidArgumentError(`executeTools accepts 1 to ${MAX_CALLS} calls; got ${given}. Nothing was sent.`);
}

/**
 * One result for each call, in the order of the calls.
 *
 * @throws {ToolExecutionError} if the meta tool itself failed, so that there is no result for any call
 */
export function resultsInOrder(
  calls: readonly UncheckedToolCall[],
  executed: ToolResult<unknown>,
): ToolResult<unknown>[] {
  // If some calls fail, `error` is set on the whole too, and the results of all calls are still there.
  const results = field(executed.data, "results");
  if (!Array.isArray(results)) {
    const error = executed.error ?? "it returned no results";
    throw new ToolExecutionError({ slug: MULTI_EXECUTE, error, logId: executed.log_id, data: executed.data });
  }
  const byIndex = new Map(results.map((result: unknown, position) => [field(result, "index") ?? position, result]));
  return calls.map(({ tool_slug }, index) => {
    const result = byIndex.has(index)
      ? oneResult(byIndex.get(index), executed.log_id)
      : failure(null, `The service returned no result for call ${index}, ${tool_slug}.`, executed.log_id);
    rememberTool(result, tool_slug);
    return result;
  });
}

/** The output of meta tools is not guaranteed: every field is checked. */
function oneResult(result: unknown, outerLogId: string): ToolResult<unknown> {
  const response = field(result, "response");
  const data = field(response, "data");
  const preview = field(response, "data_preview");
  const logId = stringField(response, "log_id") ?? outerLogId;
  const reason = stringField(response, "error") ?? stringField(result, "error");
  if (
    reason !== undefined ||
    typeof response !== "object" ||
    response === null ||
    field(response, "successful") === false
  ) {
    return failure(data ?? null, reason ?? "The tool failed without a reason.", logId);
  }
  if (data === undefined && preview !== undefined) {
    const tooLarge =
      "The result is too large to be returned: `data` is a preview, the rest is in a file of the session.";
    return failure(preview, tooLarge, logId);
  }
  return { data, error: null, log_id: logId };
}

function failure(data: unknown, error: string, log_id: string): ToolResult<unknown> {
  return { data, error, log_id };
}
