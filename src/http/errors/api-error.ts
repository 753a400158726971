import { ComposioError, isMarked, nameErrors, type ComposioErrorOptions } from "./composio-error.js";

const API_ERROR = Symbol.for("composio-session.ApiError");
const RATE_LIMIT_ERROR = Symbol.for("composio-session.RateLimitError");

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
 * The service answered with an error status. The fields come from its error body where it has one; a proxy in front of
 * it may answer text, HTML or nothing, and then only `status`, `headers` and `body` say something.
 */
export class ApiError extends ComposioError {
  /** The operation that failed, by its name in this package (`executeTool`), or by method and path. */
  readonly operation: string;
  /** HTTP status. */
  readonly status: number;
  /** The service's number for this kind of error. */
  readonly code: number | undefined;
  /** The service's name for this kind of error. */
  readonly slug: string | undefined;
  /** The service's id of the request, for its support. */
  readonly requestId: string | undefined;
  /** What the service says to do about it. */
  readonly suggestedFix: string | undefined;
  /** Single faults, one for each wrong field of the request. */
  readonly errors: readonly string[];
  /** How long the service asks to wait before another try, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** Headers of the answer. */
  readonly headers: Headers;
  /** The body: parsed when it is JSON, text otherwise, undefined when empty. */
  readonly body: unknown;

  constructor(message: string, options: ApiErrorOptions) {
    super(message, options);
    this.operation = options.operation;
    this.status = options.status;
    this.code = options.code;
    this.slug = options.slug;
    this.requestId = options.requestId;
    this.suggestedFix = options.suggestedFix;
    this.errors = options.errors ?? [];
    this.retryAfter = options.retryAfter;
    this.headers = options.headers;
    this.body = options.body;
  }

  get [API_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "ApiError");
  }
}

/** 400: the request is not what the operation takes; `errors` says where. */
export class BadRequestError extends ApiError {
  static {
    nameErrors(this, "BadRequestError");
  }
}

/** 401: the API key is missing, wrong or revoked, or two credentials were sent. */
export class AuthenticationError extends ApiError {
  static {
    nameErrors(this, "AuthenticationError");
  }
}

/** 403: the API key is right and may not do this. */
export class PermissionDeniedError extends ApiError {
  static {
    nameErrors(this, "PermissionDeniedError");
  }
}

/** 404: no such session, tool, toolkit or account in the project of this API key. */
export class NotFoundError extends ApiError {
  static {
    nameErrors(this, "NotFoundError");
  }
}

/** 409: the service is in a state that does not allow this. Never sent again by us. */
export class ConflictError extends ApiError {
  static {
    nameErrors(this, "ConflictError");
  }
}

/** 422: the request is well formed and cannot be carried out as it is. */
export class UnprocessableEntityError extends ApiError {
  static {
    nameErrors(this, "UnprocessableEntityError");
  }
}

/** 429: too many requests, even after the retries. `retryAfter` (ms) says how long to wait, where the service said so. */
export class RateLimitError extends ApiError {
  get [RATE_LIMIT_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "RateLimitError");
  }
}

/** 5xx: the service or a proxy before it failed. See `mayHaveExecuted` before you send the call again. */
export class ServerError extends ApiError {
  static {
    nameErrors(this, "ServerError");
  }
}

/** The class of errors for a status. */
export function apiErrorClass(status: number): typeof ApiError {
  switch (status) {
    case 400:
      return BadRequestError;
    case 401:
      return AuthenticationError;
    case 403:
      return PermissionDeniedError;
    case 404:
      return NotFoundError;
    case 409:
      return ConflictError;
    case 422:
      return UnprocessableEntityError;
    case 429:
      return RateLimitError;
    default:
      return status >= 500 ? ServerError : ApiError;
  }
}

/** Whether `value` is an {@link ApiError} (its `status` tells which), from any copy of this package. */
export function isApiError(value: unknown): value is ApiError {
  return isMarked(value, API_ERROR);
}

/** Whether `value` is a {@link RateLimitError}, from any copy of this package. */
export function isRateLimitError(value: unknown): value is RateLimitError {
  return isMarked(value, RATE_LIMIT_ERROR);
}
