export {
  ApiError,
  apiErrorClass,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  isApiError,
  isRateLimitError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  UnprocessableEntityError,
  type ApiErrorOptions,
} from "./api-error.js";
export { ComposioError, isComposioError, type ComposioErrorOptions } from "./composio-error.js";
export { ConfigError, InvalidArgumentError, isConfigError, isInvalidArgumentError } from "./config-error.js";
export {
  ConnectionError,
  isConnectionError,
  isRedirectError,
  RedirectError,
  type ConnectionErrorOptions,
  type RedirectErrorOptions,
} from "./connection-error.js";
export { isResponseParseError, ResponseParseError, type ResponseParseErrorOptions } from "./response-parse-error.js";
export { isTimeoutError, TimeoutError, type TimeoutErrorOptions } from "./timeout-error.js";
export { isToolExecutionError, ToolExecutionError, type ToolExecutionErrorOptions } from "./tool-execution-error.js";
