import { ComposioError, isMarked, nameErrors, type ComposioErrorOptions } from "./composio-error.js";

const TIMEOUT_ERROR = Symbol.for("composio-session.TimeoutError");

export interface TimeoutErrorOptions extends ComposioErrorOptions {
  readonly operation: string;
  readonly limit: "timeout" | "deadline";
  readonly milliseconds: number;
}

/** No answer within the time given: for one attempt (`timeout`) or for the call with all its waits (`deadline`). */
export class TimeoutError extends ComposioError {
  /** The operation that took too long, by its name in this package (`executeTool`), or by method and path. */
  readonly operation: string;
  /** Which option ended it. */
  readonly limit: "timeout" | "deadline";
  /** The value of that option, in milliseconds. */
  readonly milliseconds: number;

  constructor(message: string, options: TimeoutErrorOptions) {
    super(message, options);
    this.operation = options.operation;
    this.limit = options.limit;
    this.milliseconds = options.milliseconds;
  }

  get [TIMEOUT_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "TimeoutError");
  }
}

/** Whether `value` is a {@link TimeoutError} of ours, from any copy of this package. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return isMarked(value, TIMEOUT_ERROR);
}
