/**
 * What other entries of this package use of the core. In `dist/` they import this file, which shares its code with
 * `index.js`, so that error classes and module state exist once. Not part of the public interface: package.json does not
 * export it.
 */
export {
  type ApiPromise,
  ComposioError,
  type ComposioErrorOptions,
  ConfigError,
  createTransport,
  DEFAULT_BASE_URL,
  type Fetch,
  field,
  identify,
  InvalidArgumentError,
  isApiError,
  isComposioError,
  isConnectionError,
  isLoopback,
  isMarked,
  mapApiPromise,
  singleLine,
  sleep,
  type Transport,
  VERSION,
} from "./http/index.js";
export { transportOptions } from "./options.js";
export { type CursorPage, pagePromise, transportOf } from "./session/index.js";
