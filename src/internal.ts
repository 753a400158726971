/**
 * What other entries of this package use of the core. In `dist/` they import this file, which shares its code with
 * `index.js`, so that error classes and module state exist once. Not part of the public interface: package.json does not
 * export it.
 */
export {
  type ApiPromise,
  type ByteStream,
  type CallOptions,
  checkOrigin,
  ComposioError,
  type ComposioErrorOptions,
  ConfigError,
  createTransport,
  DEFAULT_BASE_URL,
  type Fetch,
  field,
  findUnknownOption,
  identify,
  InvalidArgumentError,
  isApiError,
  isComposioError,
  isConnectionError,
  isConnectionFailedError,
  isInvalidArgumentError,
  isLoopback,
  isMarked,
  isServerRuntime,
  isSessionNotFoundError,
  isTimeoutError,
  type KeylessSender,
  mapApiPromise,
  onAbort,
  type RequestBody,
  ResponseParseError,
  sendWithoutKey,
  singleLine,
  sleep,
  startCall,
  stringField,
  type StreamBody,
  type StreamedResponse,
  streamWithoutKey,
  throwIfAborted,
  TimeoutError,
  type Transport,
  VERSION,
} from "./http/index.js";
export { transportOptions } from "./options.js";
export {
  checkName,
  type CursorPage,
  type ListOptions,
  isNotConnected,
  mapConcurrent,
  PAGE_RESPONSE,
  type PagePromise,
  pagePromise,
  type Session,
  transportOf,
} from "./session/index.js";
export { anthropicRules, googleRules, type ModelRuleOptions, openaiRules, openaiStrictRules } from "./schema/index.js";
export { resultsInOrder } from "./tools/index.js";
