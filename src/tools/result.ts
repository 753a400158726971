import { ToolExecutionError } from "../http/index.js";

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
export function rememberTool(result: unknown, slug: string): void {
  if (typeof result !== "object" || result === null || Reflect.get(result, "error") === null) return;
  failedTools.set(result, slug);
}

/**
 * The data of a result.
 *
 * @throws {ToolExecutionError} if the tool failed
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
