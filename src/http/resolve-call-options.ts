import type { ResolvedCall } from "./call.js";
import { checkHeaders } from "./headers.js";
import {
  type CallOptions,
  checkCount,
  checkCallOptions,
  checkSignal,
  checkTimeLimit,
  DEFAULT_MAX_RESPONSE_BYTES,
  DEFAULT_MAX_RETRIES,
  DEFAULT_TIMEOUT,
  type TransportOptions,
} from "./options.js";

/** A call before the caller's options. */
export type CallTarget<T> = Pick<
  ResolvedCall<T>,
  "operation" | "subject" | "method" | "readOnly" | "errors" | "advice" | "read" | "readError"
>;

/** Combines a call with the caller's options and the transport's defaults. @throws ConfigError for an invalid option */
export type ResolveCallOptions = <T>(target: CallTarget<T>, options: CallOptions) => ResolvedCall<T>;

export function createOptionsResolver(defaults: Omit<TransportOptions, "credential">): ResolveCallOptions {
  const timeout = checkTimeLimit("timeout", defaults.timeout, DEFAULT_TIMEOUT);
  const deadline = checkTimeLimit("deadline", defaults.deadline, Number.POSITIVE_INFINITY);
  const maxRetries = checkCount("maxRetries", defaults.maxRetries, DEFAULT_MAX_RETRIES);
  const maxResponseBytes = checkCount("maxResponseBytes", defaults.maxResponseBytes, DEFAULT_MAX_RESPONSE_BYTES);
  return (target, options) => {
    checkCallOptions(options);
    // Listed one by one: spreading `target` here costs more than the rest of a call.
    return {
      operation: target.operation,
      subject: target.subject,
      method: target.method,
      readOnly: target.readOnly,
      errors: target.errors,
      advice: target.advice,
      read: target.read,
      readError: target.readError,
      idempotent: options.idempotent === true,
      headers: options.headers === undefined ? undefined : checkHeaders(options.headers),
      signal: checkSignal(options.signal),
      timeout: checkTimeLimit("timeout", options.timeout, timeout),
      deadline: checkTimeLimit("deadline", options.deadline, deadline),
      maxRetries: checkCount("maxRetries", options.maxRetries, maxRetries),
      maxResponseBytes,
    };
  };
}
