import { field, InvalidArgumentError, stringField, ToolExecutionError } from "../http/index.js";
import type { CheckedSlug, ToolInput, ToolOutput, ToolRegistry } from "./registry.js";
import { errorOf, outcomeOf, rememberTool, type ToolResult } from "./result.js";

/** The meta tool behind `session.executeTools`. */
export const MULTI_EXECUTE = "COMPOSIO_MULTI_EXECUTE_TOOL";

/** How many calls it accepts at once. */
export const MAX_CALLS = 50;

/** The arguments of one of many calls: optional if the tool requires none. */
type CallArguments<Input> =
  Record<never, never> extends Input ? { readonly arguments?: Input } : { readonly arguments: Input };

/** One of many calls, with the API's field names. */
export type ToolCall<Tools extends ToolRegistry, Slug extends string> = {
  readonly tool_slug: CheckedSlug<Tools, Slug>;
  /** Which of several connected accounts to use, by id or alias. */
  readonly account?: string;
  /** The field is called `tool_slug`, as in the API. */
  readonly slug?: "the field is called tool_slug" & { readonly "": never };
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

/** @throws InvalidArgumentError if there are no calls, or one has no slug */
export function checkCalls(calls: readonly UncheckedToolCall[]): void {
  if (Array.isArray(calls) && calls.length > 0) {
    const index = calls.findIndex((call) => stringField(call, "tool_slug") === undefined);
    if (index >= 0) {
      throw new InvalidArgumentError(`executeTools: call ${index} has no \`tool_slug\`. Nothing was sent.`);
    }
    return;
  }
  const given = Array.isArray(calls) ? "an empty list" : typeof calls;
  throw new InvalidArgumentError(`executeTools needs a list of calls; got ${given}. Nothing was sent.`);
}

/**
 * One result for each call, in the order of the calls. A call without a result of its own gets a failure which says that
 * it may have run.
 *
 * @throws {ToolExecutionError} if the meta tool itself failed, so that there is no result for any call
 */
export function resultsInOrder(
  calls: readonly UncheckedToolCall[],
  executed: ToolResult<unknown>,
): ToolResult<unknown>[] {
  if (executed.result_type === "input_required" || executed.result_type === "blocked") {
    return calls.map(({ tool_slug }) => {
      const result = { ...executed };
      rememberTool(result, tool_slug);
      return result;
    });
  }
  // If some calls fail, `error` is set on the whole too, and the results of all calls are still there.
  const results = field(executed.data, "results");
  if (!Array.isArray(results)) {
    const error = executed.error ?? "it returned no results";
    throw new ToolExecutionError({ slug: MULTI_EXECUTE, error, logId: executed.log_id, data: executed.data });
  }
  const assigned = assignResults(calls, results);
  return calls.map(({ tool_slug }, index) => {
    const result = assigned.has(index)
      ? toolResultOf(assigned.get(index), executed.log_id)
      : failure(
          null,
          `The service returned no result for call ${index}, ${tool_slug}: it may have run.`,
          executed.log_id,
        );
    rememberTool(result, tool_slug);
    return result;
  });
}

/**
 * Assigns results to calls, by call index. Documented is an index from 0, the slug, and the order of the request; what
 * contradicts itself is not guessed. A result never goes to a call of another slug, and never two to one call.
 */
export function assignResults(calls: readonly UncheckedToolCall[], results: readonly unknown[]): Map<number, unknown> {
  const assigned = new Map<number, unknown>();
  const unplaced = new Set<unknown>(results);
  const place = (index: number | undefined, result: unknown): void => {
    const slug = field(result, "tool_slug");
    const call = index === undefined || assigned.has(index) ? undefined : calls[index];
    if (index !== undefined && call !== undefined && (slug === undefined || slug === call.tool_slug)) {
      assigned.set(index, result);
      unplaced.delete(result);
    }
  };
  const indexes = results.map(indexOf);
  const isUnique = (index: number | undefined): boolean => indexes.filter((other) => other === index).length === 1;
  // An index that no call has, as when they are counted from 1, makes all of them doubtful.
  const areInRange = indexes.every((index) => index === undefined || index < calls.length);
  for (const [position, result] of results.entries()) {
    const index = indexes[position];
    if (areInRange && index !== undefined) {
      place(isUnique(index) ? index : undefined, result);
    } else if (results.length === calls.length) {
      place(position, result);
    }
  }
  for (const result of unplaced) {
    const slug = field(result, "tool_slug");
    const open = [...calls.keys()].filter((index) => calls[index]?.tool_slug === slug && !assigned.has(index));
    const rivals = [...unplaced].filter((other) => field(other, "tool_slug") === slug);
    if (open.length === 1 && rivals.length === 1) {
      place(open[0], result);
    }
  }
  return assigned;
}

/** The index of a result, also when it is sent as a string. */
function indexOf(result: unknown): number | undefined {
  const index = field(result, "index");
  const number = typeof index === "string" && /^\d+$/.test(index) ? Number(index) : index;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** The output of meta tools is not guaranteed: every field is checked. */
function toolResultOf(result: unknown, outerLogId: string): ToolResult<unknown> {
  const response = field(result, "response");
  const data = field(response, "data");
  const logId = stringField(response, "log_id") ?? outerLogId;
  const outcome = outcomeOf(response);
  if (outcome.result_type !== "completed" && outcome.result_type !== "failed") {
    const fields = { input_requests: {}, remote_file_info: {}, log_id: logId };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that such an outcome needs are set
    return Object.assign(fields, response, outcome, { data: data ?? null }) as ToolResult<unknown>;
  }
  const isObject = typeof response === "object" && response !== null;
  const error = outcome.error ?? errorOf(result) ?? (isObject ? null : "The tool failed without a reason.");
  if (error !== null) {
    return failure(data ?? null, error, logId);
  }
  return { result_type: "completed", data, error: null, log_id: logId };
}

/** A failed result. */
export function failure(data: unknown, error: string, log_id: string): ToolResult<unknown> {
  return { result_type: "failed", data, error, log_id };
}
