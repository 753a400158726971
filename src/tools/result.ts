import { field, stringField, ToolExecutionError } from "../http/index.js";

/** The result of a tool that succeeded. */
export interface ToolSuccess<Data> {
  readonly data: Data;
  readonly error: null;
  /** Id of the execution in the service's log. */
  readonly log_id: string;
}

/** The result of a tool that failed. The request itself succeeded, so nothing is thrown: check `error` first. */
export interface ToolFailure {
  /** Whatever the tool returned besides the error. */
  readonly data: unknown;
  readonly error: string;
  /** Id of the execution in the service's log. */
  readonly log_id: string;
}

/** The result of one tool execution. `data` has its type after `error` was compared with null. */
export type ToolResult<Data> = ToolSuccess<Data> | ToolFailure;

/** The slugs of failed results, which do not contain it, for the error of `unwrap`. */
const failedTools = new WeakMap<object, string>();

/** Remembers the tool of a failed result. */
export function rememberTool(result: ToolResult<unknown>, slug: string): void {
  if (result.error !== null) {
    failedTools.set(result, slug);
  }
}

/**
 * The error of a result as the service sent it. Absent, null and empty mean success, unless `successful` is false; an
 * object becomes its message, or JSON.
 */
export function errorOf(result: unknown): string | null {
  const error = field(result, "error");
  if (error === undefined || error === null || error === "") {
    return field(result, "successful") === false ? "The tool failed without a reason." : null;
  }
  if (typeof error === "string") {
    return error;
  }
  return stringField(error, "message") ?? JSON.stringify(error);
}

/**
 * The data of a result.
 *
 * @throws {ToolExecutionError} if the tool failed
 */
export function unwrap<Data>(result: ToolResult<Data>): Data {
  if (isSuccess(result)) {
    return result.data;
  }
  throw new ToolExecutionError({
    slug: failedTools.get(result),
    error: errorOf(result) ?? "",
    logId: result.log_id,
    data: result.data,
  });
}

/** Results of the session have `error: null`; those of other sources may not. */
function isSuccess<Data>(result: ToolResult<Data>): result is ToolSuccess<Data> {
  return errorOf(result) === null;
}
