import { ComposioError, isMarked, nameErrors, type ComposioErrorOptions } from "./composio-error.js";

const CONNECTION_ERROR = Symbol.for("composio-session.ConnectionError");
const REDIRECT_ERROR = Symbol.for("composio-session.RedirectError");

export interface ConnectionErrorOptions extends ComposioErrorOptions {
  readonly operation: string;
}

/**
 * No whole answer came: the host could not be reached, or the connection broke. `mayHaveExecuted` tells the two
 * apart: false when the request never left, true when it may have arrived and the call changes something.
 */
export class ConnectionError extends ComposioError {
  /** The operation that failed, by its name in this package (`executeTool`), or by method and path. */
  readonly operation: string;

  constructor(message: string, options: ConnectionErrorOptions) {
    super(message, options);
    this.operation = options.operation;
  }

  get [CONNECTION_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "ConnectionError");
  }
}

export interface RedirectErrorOptions extends ConnectionErrorOptions {
  readonly status: number;
  readonly location: string | undefined;
}

/**
 * The service answered with a redirect that is not followed: to another origin, which would get the API key; of a
 * request that would have become a different one; or one of too many.
 */
export class RedirectError extends ConnectionError {
  /** The HTTP status of the redirect; 0 in a browser, which hides it. */
  readonly status: number;
  /** The origin the redirect pointed to, where it could be read. */
  readonly location: string | undefined;

  constructor(message: string, options: RedirectErrorOptions) {
    super(message, options);
    this.status = options.status;
    this.location = options.location;
  }

  get [REDIRECT_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "RedirectError");
  }
}

/** Whether `value` is a {@link ConnectionError}, from any copy of this package. */
export function isConnectionError(value: unknown): value is ConnectionError {
  return isMarked(value, CONNECTION_ERROR);
}

/** Whether `value` is a {@link RedirectError}, from any copy of this package. */
export function isRedirectError(value: unknown): value is RedirectError {
  return isMarked(value, REDIRECT_ERROR);
}
