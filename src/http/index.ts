/** One request to the service: credentials, retries, limits, errors. Knows nothing of sessions. */
export { onAbort, raceAbort, sleep, throwIfAborted } from "./abort.js";
export { createApiClient } from "./api-client.js";
export type { ApiClient, ApiData, ApiFailure, ApiInit, ApiResult } from "./api-types.js";
export {
  apiPromise,
  mapApiPromise,
  startCall,
  type ApiPromise,
  type ApiResponse,
  type ParsedResponse,
} from "./api-promise.js";
export { checkOrigin, DEFAULT_BASE_URL, isLoopback } from "./base-url.js";
export {
  type AbortEvent,
  type CallEvent,
  type CallEvents,
  dispatchEvent,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
} from "./events.js";
export type { RequestBody } from "./request-init.js";
export { createCredential, CREDENTIAL_HEADERS, type Credential, type CredentialHeader } from "./credential.js";
export {
  DEFAULT_MAX_RESPONSE_BYTES,
  DEFAULT_MAX_RETRIES,
  DEFAULT_TIMEOUT,
  type CallOptions,
  findUnknownOption,
  type Fetch,
  type TransportOptions,
} from "./options.js";
export type { Operation, RouteExceptions } from "./operation.js";
export type { CheckResponse } from "./read-json.js";
export { field, singleLine, stringField } from "./untrusted.js";
export {
  createKeylessSender,
  type KeylessRequest,
  type KeylessSender,
  sendWithoutKey,
  streamWithoutKey,
} from "./send-without-key.js";
export type { ByteStream, StreamBody } from "./stream-body.js";
export type { StreamedResponse } from "./stream-response.js";
export { type CallDetails, createTransport, isServerRuntime, type Transport, VERSION } from "./transport.js";
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ComposioError,
  ConfigError,
  ConflictError,
  ConnectionError,
  ConnectionFailedError,
  GoneError,
  identify,
  type InputRequest,
  InputRequiredError,
  type InputRequiredErrorOptions,
  InvalidArgumentError,
  isApiError,
  isComposioError,
  isConfigError,
  isConnectionError,
  isConnectionFailedError,
  isInputRequiredError,
  isInvalidArgumentError,
  isMarked,
  isRateLimitError,
  isRedirectError,
  isResponseParseError,
  isSessionNotFoundError,
  isTimeoutError,
  isToolExecutionError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  ResponseParseError,
  ServerError,
  SessionNotFoundError,
  TimeoutError,
  ToolExecutionError,
  UnprocessableEntityError,
  type ApiErrorOptions,
  type ComposioErrorOptions,
  type ConnectionFailedErrorOptions,
  type ConnectionErrorOptions,
  type RedirectErrorOptions,
  type ResponseParseErrorOptions,
  type TimeoutErrorOptions,
  type ToolExecutionErrorOptions,
} from "./errors/index.js";
