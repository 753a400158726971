import { ComposioError, type ComposioErrorOptions } from "./errors.js";
import { identify } from "./mark.js";

export interface ApiErrorOptions extends ComposioErrorOptions {
  readonly operation: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body?: unknown;
  readonly code?: number | undefined;
  readonly slug?: string | undefined;
  readonly requestId?: string | undefined;
  readonly suggestedFix?: string | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly retryAfter?: number | undefined;
}

/**
 * The service responded with an error status. The fields come from its error body where it has one; a proxy in front of
 * it may respond with text, HTML or nothing, and then only `status`, `headers` and `body` are set.
 */
export class ApiError extends ComposioError {
  /** The operation that failed, by its name in this package (`executeTool`), or by method and path. */
  declare readonly operation: string;
  /** HTTP status. */
  declare readonly status: number;
  /** The service's error code. */
  declare readonly code: number | undefined;
  /** The service's error name. */
  declare readonly slug: string | undefined;
  /** The service's id of the request, to quote to its support. */
  declare readonly requestId: string | undefined;
  /** What the service suggests to do. */
  declare readonly suggestedFix: string | undefined;
  /** One message for each invalid field of the request. */
  declare readonly errors: readonly string[];
  /** How long the service asks to wait before a retry, in milliseconds. */
  declare readonly retryAfter: number | undefined;
  /** Response headers. */
  declare readonly headers: Headers;
  /** The response body: parsed if it is JSON, else a string; undefined if empty. */
  declare readonly body: unknown;

  constructor(message: string, options: ApiErrorOptions) {
    const fields: ApiErrorOptions = { ...options, errors: options.errors ?? [] };
    super(message, fields);
  }

  static {
    identify(this, "ApiError");
  }
}

/** 400: the request is invalid; `errors` says where. */
export class BadRequestError extends ApiError {
  declare readonly name: "BadRequestError";

  static {
    identify(this, "BadRequestError");
  }
}

/** 401: the API key is missing, wrong or revoked, or two credentials were sent. */
export class AuthenticationError extends ApiError {
  declare readonly name: "AuthenticationError";

  static {
    identify(this, "AuthenticationError");
  }
}

/** 402: the project cannot pay for this call, such as one of an instant tool. */
export class PaymentRequiredError extends ApiError {
  declare readonly name: "PaymentRequiredError";

  static {
    identify(this, "PaymentRequiredError");
  }
}

/** 403: the API key is valid, but not allowed to do this. */
export class PermissionDeniedError extends ApiError {
  declare readonly name: "PermissionDeniedError";

  static {
    identify(this, "PermissionDeniedError");
  }
}

/** 404: no such session, tool, toolkit or account in the project of this API key. */
export class NotFoundError extends ApiError {
  declare readonly name: "NotFoundError" | "SessionNotFoundError";

  static {
    identify(this, "NotFoundError");
  }
}

/** 404 of a session: it is unknown, was deleted, or belongs to another project. Create a new one. */
export class SessionNotFoundError extends NotFoundError {
  static {
    identify(this, "SessionNotFoundError");
  }
}

/** 409: the current state does not allow this. Never retried by this client. */
export class ConflictError extends ApiError {
  declare readonly name: "ConflictError";

  static {
    identify(this, "ConflictError");
  }
}

/** 410: the object existed, but no longer does. */
export class GoneError extends ApiError {
  declare readonly name: "GoneError";

  static {
    identify(this, "GoneError");
  }
}

/** 422: the request is well formed, but cannot be carried out. */
export class UnprocessableEntityError extends ApiError {
  declare readonly name: "UnprocessableEntityError";

  static {
    identify(this, "UnprocessableEntityError");
  }
}

/** 429: too many requests, even after the retries. `retryAfter` (ms) says how long to wait, if the service said so. */
export class RateLimitError extends ApiError {
  declare readonly name: "RateLimitError";

  static {
    identify(this, "RateLimitError");
  }
}

/** 5xx: the service or a proxy in front of it failed. See `mayHaveExecuted` before you retry. */
export class ServerError extends ApiError {
  declare readonly name: "ServerError";

  static {
    identify(this, "ServerError");
  }
}

const BY_STATUS: Readonly<Record<number, typeof ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  402: PaymentRequiredError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/**
 * The error class for an HTTP status.
 *
 * @param slug the service's name of the error
 */
export function apiErrorClass(status: number, slug: string | undefined): typeof ApiError {
  if (status === 404 && slug?.includes("SessionNotFound") === true) {
    return SessionNotFoundError;
  }
  return BY_STATUS[status] ?? (status >= 500 ? ServerError : ApiError);
}
