// oxlint-disable no-useless-constructor -- a subclass narrows the options, and with them the fields it requires
import { identify } from "./mark.js";

/** Options of every error. What an error class adds to them becomes its fields. */
export interface ComposioErrorOptions {
  /** Whether the service may have run the call. Default false: nothing was sent, or it was rejected. */
  readonly mayHaveExecuted?: boolean | undefined;
  /** The underlying error, already free of the API key. */
  readonly cause?: unknown;
}

/**
 * The base class of every error this package throws. `isComposioError` also recognises errors of another copy of the
 * package.
 */
export class ComposioError extends Error {
  /**
   * Whether the service may have run the call before it failed. True: check the outcome (was the e-mail sent?) before
   * you retry. False: it did not run, or it only reads, so that a retry is harmless.
   */
  readonly mayHaveExecuted: boolean;

  /** A subclass declares its fields and passes their values in `options`. */
  constructor(message: string, { cause, mayHaveExecuted = false, ...fields }: ComposioErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.mayHaveExecuted = mayHaveExecuted;
    Object.assign(this, fields);
  }

  static {
    identify(this, "ComposioError");
  }

  /** The name, message and fields, for a log. */
  toJSON(): Record<string, unknown> {
    const fields: Record<string, unknown> = { name: this.name, message: this.message };
    for (const [key, value] of Object.entries(this)) {
      fields[key] = value instanceof Headers ? Object.fromEntries(value) : value;
    }
    return fields;
  }
}

/**
 * An option that cannot work: no API key, a base URL over plain http, a header with a line break. Thrown before
 * anything is sent; the message says what to change.
 */
export class ConfigError extends ComposioError {
  declare readonly name: "ConfigError" | "InvalidArgumentError";

  static {
    identify(this, "ConfigError");
  }
}

/**
 * An argument of one call that cannot be sent: an empty id, an id that would change the path, a body that JSON cannot
 * represent. Thrown before anything is sent.
 */
export class InvalidArgumentError extends ConfigError {
  declare readonly name: "InvalidArgumentError";

  static {
    identify(this, "InvalidArgumentError");
  }
}

export interface ConnectionErrorOptions extends ComposioErrorOptions {
  readonly operation: string;
}

/**
 * No complete response: the host could not be reached, or the connection broke. `mayHaveExecuted` tells the two apart:
 * false when the request was never sent, true when it may have arrived and the operation is not read-only.
 */
export class ConnectionError extends ComposioError {
  declare readonly name: "ConnectionError" | "RedirectError";
  /** The operation that failed, by its name in this package (`executeTool`), or by method and path. */
  declare readonly operation: string;

  constructor(message: string, options: ConnectionErrorOptions) {
    super(message, options);
  }

  static {
    identify(this, "ConnectionError");
  }
}

export interface RedirectErrorOptions extends ConnectionErrorOptions {
  readonly status: number;
  readonly location: string | undefined;
}

/**
 * A redirect that is not followed: to another origin, which would receive the API key; one that would change the
 * request's method; or one too many.
 */
export class RedirectError extends ConnectionError {
  declare readonly name: "RedirectError";
  /** HTTP status of the redirect; 0 in a browser, which hides it. */
  declare readonly status: number;
  /** The origin that the redirect points to, where it could be read. */
  declare readonly location: string | undefined;

  constructor(message: string, options: RedirectErrorOptions) {
    super(message, options);
  }

  static {
    identify(this, "RedirectError");
  }
}

export interface TimeoutErrorOptions extends ComposioErrorOptions {
  readonly operation: string;
  readonly limit: "timeout" | "deadline";
  readonly milliseconds: number;
}

/** No response in time: within `timeout` for one attempt, or within `deadline` for the call with all its retries. */
export class TimeoutError extends ComposioError {
  declare readonly name: "TimeoutError";
  /** The operation that timed out, by its name in this package (`executeTool`), or by method and path. */
  declare readonly operation: string;
  /** The option that was exceeded. */
  declare readonly limit: "timeout" | "deadline";
  /** The value of that option, in milliseconds. */
  declare readonly milliseconds: number;

  constructor(message: string, options: TimeoutErrorOptions) {
    super(message, options);
  }

  static {
    identify(this, "TimeoutError");
  }
}

export interface ResponseParseErrorOptions extends ComposioErrorOptions {
  readonly operation: string;
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  readonly body: string;
}

/**
 * The status is a success, but the body is not the expected JSON: HTML from a proxy, truncated, empty, or longer than
 * `maxResponseBytes`. The service has most likely done its work: see `mayHaveExecuted`.
 */
export class ResponseParseError extends ComposioError {
  declare readonly name: "ResponseParseError";
  /** The operation, by its name in this package (`executeTool`), or by method and path. */
  declare readonly operation: string;
  /** HTTP status, 2xx. */
  declare readonly status: number;
  /** Response headers. */
  declare readonly headers: Headers;
  /** The service's id of the request, to quote to its support. */
  declare readonly requestId: string | undefined;
  /** The first 500 characters of the body. */
  declare readonly body: string;

  constructor(message: string, options: ResponseParseErrorOptions) {
    super(message, options);
  }

  static {
    identify(this, "ResponseParseError");
  }
}
