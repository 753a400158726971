import { ComposioError, isMarked, nameErrors, type ComposioErrorOptions } from "./composio-error.js";

const RESPONSE_PARSE_ERROR = Symbol.for("composio-session.ResponseParseError");

export interface ResponseParseErrorOptions extends ComposioErrorOptions {
  readonly operation: string;
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  readonly body: string;
}

/**
 * The status said success and the body is not the JSON it should be: HTML of a proxy, half a document, nothing, or
 * more than `maxResponseBytes`. The service has most likely done its work: see `mayHaveExecuted`.
 */
export class ResponseParseError extends ComposioError {
  /** The operation whose answer this is, by its name in this package, or by method and path. */
  readonly operation: string;
  /** HTTP status, of the 2xx kind. */
  readonly status: number;
  /** Headers of the answer. */
  readonly headers: Headers;
  /** The service's id of the request, for its support. */
  readonly requestId: string | undefined;
  /** The first characters of the body (up to 500), as text. */
  readonly body: string;

  constructor(message: string, options: ResponseParseErrorOptions) {
    super(message, options);
    this.operation = options.operation;
    this.status = options.status;
    this.headers = options.headers;
    this.requestId = options.requestId;
    this.body = options.body;
  }

  get [RESPONSE_PARSE_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "ResponseParseError");
  }
}

/** Whether `value` is a {@link ResponseParseError}, from any copy of this package. */
export function isResponseParseError(value: unknown): value is ResponseParseError {
  return isMarked(value, RESPONSE_PARSE_ERROR);
}
