import { ToolExecutionError } from "../http/index.js";

/** A tool that did its work. */
export interface ToolSuccess<Data> {
  readonly data: Data;
  readonly error: null;
  /** Id of the execution in the service's log. */
  readonly log_id: string;
}

/** A tool that failed. The request itself went well, so nothing is thrown: look at `error` first. */
export interface ToolFailure {
  /** Whatever the tool left behind. */
  readonly data: unknown;
  readonly error: string;
  /** Id of the execution in the service's log. */
  readonly log_id: string;
}

/** The result of one tool execution. `data` has its type once `error` is known to be null. */
export type ToolResult<Data> = ToolSuccess<Data> | ToolFailure;

/** Which tool a failed result is of, for the error of `unwrap`: a result is what the service sent, and does not say. */
const failedTools = new WeakMap<object, string>();

/** Remembers which tool a result is of, where it failed. */
export function rememberTool(result: unknown, slug: string): void {
  if (typeof result !== "object" || result === null || Reflect.get(result, "error") === null) return;
  failedTools.set(result, slug);
}

/**
 * The data of a result.
 *
 * @throws {ToolExecutionError} when the tool failed
 */
export function unwrap<Data>(result: ToolResult<Data>): Data {
  if (result.error === null) return result.data;
  throw new ToolExecutionError({
    slug: failedTools.get(result),
    error: result.error,
    logId: result.log_id,
    data: result.data,
  });
}
