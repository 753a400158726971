/** One request to the service: credentials, retries, limits, errors. Knows nothing of sessions. */
export type { ApiClient, ApiData, ApiFailure, ApiInit, ApiResult } from "./api-types.js";
export { apiPromise, mapApiPromise, type ApiPromise, type ApiResponse } from "./api-promise.js";
export { DEFAULT_BASE_URL, isLoopback } from "./base-url.js";
export type { RequestBody } from "./request-init.js";
export { createCredential, CREDENTIAL_HEADERS, type Credential, type CredentialHeader } from "./credential.js";
export {
  DEFAULT_MAX_RESPONSE_BYTES,
  DEFAULT_MAX_RETRIES,
  DEFAULT_TIMEOUT,
  type CallOptions,
  type Fetch,
  type TransportOptions,
} from "./options.js";
export type { Inspect } from "./read-json.js";
export { createTransport, type CallFacts, type Transport } from "./transport.js";
export { VERSION } from "./user-agent.js";
export type { KeylessRequest, KeylessSender } from "./send-without-key.js";
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ComposioError,
  ConfigError,
  ConflictError,
  ConnectionError,
  InvalidArgumentError,
  isApiError,
  isComposioError,
  isConfigError,
  isConnectionError,
  isInvalidArgumentError,
  isRateLimitError,
  isRedirectError,
  isResponseParseError,
  isTimeoutError,
  isToolExecutionError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  ResponseParseError,
  ServerError,
  TimeoutError,
  ToolExecutionError,
  UnprocessableEntityError,
  type ApiErrorOptions,
  type ComposioErrorOptions,
  type ConnectionErrorOptions,
  type RedirectErrorOptions,
  type ResponseParseErrorOptions,
  type TimeoutErrorOptions,
  type ToolExecutionErrorOptions,
} from "./errors/index.js";
