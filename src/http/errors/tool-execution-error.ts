import { ComposioError, isMarked, nameErrors } from "./composio-error.js";

const TOOL_EXECUTION_ERROR = Symbol.for("composio-session.ToolExecutionError");

export interface ToolExecutionErrorOptions {
  readonly slug?: string | undefined;
  readonly error: string;
  readonly logId: string | undefined;
  readonly data: unknown;
}

/**
 * A tool ran and reported a failure: the service answered 200 with `error` set. Nothing is wrong with the request or
 * the connection. `mayHaveExecuted` is true: a tool can fail half-way.
 */
export class ToolExecutionError extends ComposioError {
  /** The tool's slug, `GITHUB_CREATE_AN_ISSUE`, where it is known. */
  readonly slug: string | undefined;
  /** What the tool reported, word for word. */
  readonly error: string;
  /** The id of this execution in the service's log. */
  readonly logId: string | undefined;
  /** What the tool gave back beside the error; of no promised shape. */
  readonly data: unknown;

  constructor(options: ToolExecutionErrorOptions) {
    const log = options.logId === undefined || options.logId === "" ? "" : ` (log id ${options.logId})`;
    super(`${options.slug ?? "The tool"} failed: ${options.error}${log}`, { mayHaveExecuted: true });
    this.slug = options.slug;
    this.error = options.error;
    this.logId = options.logId;
    this.data = options.data;
  }

  get [TOOL_EXECUTION_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "ToolExecutionError");
  }
}

/** Whether `value` is a {@link ToolExecutionError}, from any copy of this package. */
export function isToolExecutionError(value: unknown): value is ToolExecutionError {
  return isMarked(value, TOOL_EXECUTION_ERROR);
}
