import type { CallPlan } from "./call.js";
import { checkHeaders } from "./headers.js";
import {
  checkCount,
  checkLimit,
  checkNames,
  checkSignal,
  DEFAULT_MAX_RESPONSE_BYTES,
  DEFAULT_MAX_RETRIES,
  DEFAULT_TIMEOUT,
  type CallOptions,
  type TransportOptions,
} from "./options.js";

/** What a call is, apart from the caller's options. */
export interface PlanFacts<T> {
  readonly operation: string;
  readonly subject: string | undefined;
  readonly method: string;
  readonly readOnly: boolean;
  readonly read: CallPlan<T>["read"];
  readonly refused?: CallPlan<T>["refused"];
}

export type Planner = <T>(facts: PlanFacts<T>, options: CallOptions) => CallPlan<T>;

/** Settles the limits of a call from its own options and those of the transport. */
export function createPlanner(defaults: TransportOptions): Planner {
  const timeout = checkLimit("timeout", defaults.timeout, DEFAULT_TIMEOUT);
  const deadline = checkLimit("deadline", defaults.deadline, Number.POSITIVE_INFINITY);
  const maxRetries = checkCount("maxRetries", defaults.maxRetries, DEFAULT_MAX_RETRIES);
  const maxResponseBytes = checkCount("maxResponseBytes", defaults.maxResponseBytes, DEFAULT_MAX_RESPONSE_BYTES);
  return (facts, options) => {
    checkNames(options);
    return {
      operation: facts.operation,
      subject: facts.subject,
      method: facts.method,
      readOnly: facts.readOnly,
      read: facts.read,
      refused: facts.refused,
      idempotent: options.idempotent === true,
      headers: options.headers === undefined ? undefined : checkHeaders(options.headers),
      signal: checkSignal(options.signal),
      timeout: checkLimit("timeout", options.timeout, timeout),
      deadline: checkLimit("deadline", options.deadline, deadline),
      maxRetries: checkCount("maxRetries", options.maxRetries, maxRetries),
      maxResponseBytes,
    };
  };
}
