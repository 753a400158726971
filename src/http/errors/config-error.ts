import { ComposioError, isMarked, nameErrors } from "./composio-error.js";

const CONFIG_ERROR = Symbol.for("composio-session.ConfigError");
const INVALID_ARGUMENT_ERROR = Symbol.for("composio-session.InvalidArgumentError");

/**
 * An option that cannot work: no API key, a base URL over plain http, a header with a line break. Thrown before
 * anything is sent; the message says what to change.
 */
export class ConfigError extends ComposioError {
  get [CONFIG_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "ConfigError");
  }
}

/**
 * An argument of one call that cannot be sent: an empty id, an id that would change the path, a body that JSON cannot
 * hold. Thrown before anything is sent.
 */
export class InvalidArgumentError extends ConfigError {
  get [INVALID_ARGUMENT_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "InvalidArgumentError");
  }
}

/** Whether `value` is a {@link ConfigError}, from any copy of this package. */
export function isConfigError(value: unknown): value is ConfigError {
  return isMarked(value, CONFIG_ERROR);
}

/** Whether `value` is an {@link InvalidArgumentError}, from any copy of this package. */
export function isInvalidArgumentError(value: unknown): value is InvalidArgumentError {
  return isMarked(value, INVALID_ARGUMENT_ERROR);
}
