import type { ApiError, RateLimitError, SessionNotFoundError } from "./api-errors.js";
import type {
  ComposioError,
  ConfigError,
  ConnectionError,
  InvalidArgumentError,
  RedirectError,
  ResponseParseError,
  TimeoutError,
} from "./errors.js";
import { isMarked } from "./mark.js";
import type { ConnectionFailedError, InputRequiredError, ToolExecutionError } from "./tool-errors.js";

/** Whether `value` is an error of this package: of this copy, of another copy, or from another realm. */
export function isComposioError(value: unknown): value is ComposioError {
  return isMarked(value, "ComposioError");
}

/** Whether `value` is a {@link ConfigError}, from any copy of this package. */
export function isConfigError(value: unknown): value is ConfigError {
  return isMarked(value, "ConfigError");
}

/** Whether `value` is an {@link InvalidArgumentError}, from any copy of this package. */
export function isInvalidArgumentError(value: unknown): value is InvalidArgumentError {
  return isMarked(value, "InvalidArgumentError");
}

/** Whether `value` is an {@link ApiError} (`status` tells which), from any copy of this package. */
export function isApiError(value: unknown): value is ApiError {
  return isMarked(value, "ApiError");
}

/** Whether `value` is a {@link RateLimitError}, from any copy of this package. */
export function isRateLimitError(value: unknown): value is RateLimitError {
  return isMarked(value, "RateLimitError");
}

/** Whether `value` is a {@link ConnectionError}, from any copy of this package. */
export function isConnectionError(value: unknown): value is ConnectionError {
  return isMarked(value, "ConnectionError");
}

/** Whether `value` is a {@link RedirectError}, from any copy of this package. */
export function isRedirectError(value: unknown): value is RedirectError {
  return isMarked(value, "RedirectError");
}

/** Whether `value` is a {@link TimeoutError} of this package, from any copy of it. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return isMarked(value, "TimeoutError");
}

/** Whether `value` is a {@link ResponseParseError}, from any copy of this package. */
export function isResponseParseError(value: unknown): value is ResponseParseError {
  return isMarked(value, "ResponseParseError");
}

/** Whether `value` is a {@link ToolExecutionError}, from any copy of this package. */
export function isToolExecutionError(value: unknown): value is ToolExecutionError {
  return isMarked(value, "ToolExecutionError");
}

/** Whether `value` is an {@link InputRequiredError}, from any copy of this package. */
export function isInputRequiredError(value: unknown): value is InputRequiredError {
  return isMarked(value, "InputRequiredError");
}

/** Whether `value` is a {@link ConnectionFailedError}, from any copy of this package. */
export function isConnectionFailedError(value: unknown): value is ConnectionFailedError {
  return isMarked(value, "ConnectionFailedError");
}

/** Whether `value` is a {@link SessionNotFoundError}, from any copy of this package. */
export function isSessionNotFoundError(value: unknown): value is SessionNotFoundError {
  return isMarked(value, "SessionNotFoundError");
}
