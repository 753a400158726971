import type { ComposioMultiExecuteToolOutput } from "../../generated/meta-tools.gen.js";
import { InvalidArgumentError, ToolExecutionError } from "../http/index.js";
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
  answer: ToolResult<ComposioMultiExecuteToolOutput>,
): ToolResult<unknown>[] {
  // A failure of some calls sets `error` on the whole as well, and the results of all are there all the same.
  const { results } = (answer.data ?? {}) as Partial<ComposioMultiExecuteToolOutput>;
  if (!Array.isArray(results)) {
    const error = answer.error ?? "it gave no results";
    throw new ToolExecutionError({ slug: MULTI_EXECUTE, error, logId: answer.log_id, data: answer.data });
  }
  const byIndex = new Map(results.map((result, position) => [result.index ?? position, result]));
  return calls.map(({ tool_slug }, index) => {
    const given = byIndex.get(index);
    const result =
      given === undefined
        ? failure(null, `The service gave no result for call ${index}, ${tool_slug}.`, answer)
        : oneResult(given, answer);
    rememberTool(result, tool_slug);
    return result;
  });
}

type MultiResult = ComposioMultiExecuteToolOutput["results"][number];

function oneResult({ response, error }: MultiResult, answer: ToolResult<unknown>): ToolResult<unknown> {
  const log_id = text(response?.log_id) ?? answer.log_id;
  const reason = text(response?.error) ?? text(error);
  if (reason !== undefined || response === null || response === undefined || response.successful === false) {
    return failure(response?.data ?? null, reason ?? "The tool failed without saying why.", { log_id });
  }
  if (response.data === undefined && response.data_preview !== undefined) {
    const tooLarge =
      "The result was too large to be given whole: `data` holds a preview, the rest is in a file of the session.";
    return failure(response.data_preview, tooLarge, { log_id });
  }
  return { data: response.data, error: null, log_id };
}

/** The service promises little of what meta tools answer: a text is one only when it is. */
function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function failure(data: unknown, error: string, { log_id }: { log_id: string }): ToolResult<unknown> {
  return { data, error, log_id };
}
