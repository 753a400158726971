import { InvalidArgumentError, ToolExecutionError } from "../http/index.js";
import { field, textField } from "./field.js";
import type { CheckedSlug, ToolInput, ToolOutput, ToolRegistry } from "./registry.js";
import { rememberTool, type ToolResult } from "./result.js";

/** The meta tool behind `session.executeTools`. */
export const MULTI_EXECUTE = "COMPOSIO_MULTI_EXECUTE_TOOL";

/** The most calls it takes at once. */
const MOST_CALLS = 50;

/** The arguments of one of many calls: they may be left out where the tool needs none. */
type CallArguments<Input> =
  Record<never, never> extends Input ? { readonly arguments?: Input } : { readonly arguments: Input };

/** One of many calls, in the words of the API. */
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

/** Any call, once its types have been checked. */
export interface UncheckedToolCall {
  readonly tool_slug: string;
  readonly arguments?: object;
  readonly account?: string;
}

/** What is wrong with the number of calls, known before anything is sent. */
export function callsProblem(calls: readonly UncheckedToolCall[]): InvalidArgumentError | undefined {
  if (Array.isArray(calls) && calls.length > 0 && calls.length <= MOST_CALLS) return undefined;
  const given = Array.isArray(calls) ? `${calls.length} calls` : typeof calls;
  return new InvalidArgumentError(`executeTools takes 1 to ${MOST_CALLS} calls, not ${given}. Nothing was sent.`);
}

/**
 * One result for each call, in the order of the calls.
 *
 * @throws {ToolExecutionError} when the meta tool itself failed, so that there is no result for any call
 */
export function resultsInOrder(
  calls: readonly UncheckedToolCall[],
  answer: ToolResult<unknown>,
): ToolResult<unknown>[] {
  // A failure of some calls sets `error` on the whole as well, and the results of all are there all the same.
  const results = field(answer.data, "results");
  if (!Array.isArray(results)) {
    const error = answer.error ?? "it gave no results";
    throw new ToolExecutionError({ slug: MULTI_EXECUTE, error, logId: answer.log_id, data: answer.data });
  }
  const byIndex = new Map(results.map((result: unknown, position) => [field(result, "index") ?? position, result]));
  return calls.map(({ tool_slug }, index) => {
    const result = byIndex.has(index)
      ? oneResult(byIndex.get(index), answer.log_id)
      : failure(null, `The service gave no result for call ${index}, ${tool_slug}.`, answer.log_id);
    rememberTool(result, tool_slug);
    return result;
  });
}

/** The service promises little of what meta tools answer: a field is taken for what it is. */
function oneResult(result: unknown, wholeLogId: string): ToolResult<unknown> {
  const response = field(result, "response");
  const data = field(response, "data");
  const preview = field(response, "data_preview");
  const logId = textField(response, "log_id") ?? wholeLogId;
  const reason = textField(response, "error") ?? textField(result, "error");
  if (
    reason !== undefined ||
    typeof response !== "object" ||
    response === null ||
    field(response, "successful") === false
  ) {
    return failure(data ?? null, reason ?? "The tool failed without saying why.", logId);
  }
  if (data === undefined && preview !== undefined) {
    const tooLarge =
      "The result was too large to be given whole: `data` holds a preview, the rest is in a file of the session.";
    return failure(preview, tooLarge, logId);
  }
  return { data, error: null, log_id: logId };
}

function failure(data: unknown, error: string, log_id: string): ToolResult<unknown> {
  return { data, error, log_id };
}
