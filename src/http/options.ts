import type { Credential } from "./credential.js";
import { ConfigError, InvalidArgumentError } from "./errors/index.js";

/** A `fetch`, or what stands in for one: an emulator's, one that goes through a proxy, one that records. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a caller may set for a single call. */
export interface CallOptions {
  /**
   * Ends the call, wherever it is: before it is sent, while waiting for the answer, while reading it, between two
   * attempts. The promise rejects with the signal's own reason.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long one attempt may take, its answer read to the end, in milliseconds.
   * @default the client's `timeout`, 60000 unless set
   */
  readonly timeout?: number | undefined;
  /**
   * How long the whole call may take, with every attempt and every wait between them, in milliseconds.
   * @default the client's `deadline`, none unless set
   */
  readonly deadline?: number | undefined;
  /**
   * How many times a failed request may be sent again, where that is harmless. 0: never.
   * @default the client's `maxRetries`, 2 unless set
   */
  readonly maxRetries?: number | undefined;
  /**
   * True: a repeat of this call does no harm, so send it again also when it may have run (a reset, a timeout, a 5xx).
   * The service knows no idempotency key: only you know whether a second run of this tool is harmless.
   * @default false
   */
  readonly idempotent?: boolean | undefined;
  /** Further headers of this request. No credential and no line breaks. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a transport is made of. */
export interface TransportOptions {
  /** The key and its header, made by `createCredential`. */
  readonly credential: Credential;
  /**
   * Where the service is. A path prefix and a port are fine; https, unless the host is this machine.
   * @default "https://backend.composio.dev"
   */
  readonly baseUrl?: string | undefined;
  /** The one origin, `http://host:port`, that may be reached over plain http. */
  readonly allowInsecureOrigin?: string | undefined;
  /**
   * How long one attempt may take, its answer read to the end, in milliseconds.
   * @default 60000
   */
  readonly timeout?: number | undefined;
  /**
   * How long a call may take with all its attempts and waits, in milliseconds.
   * @default none
   */
  readonly deadline?: number | undefined;
  /**
   * How many times a failed request may be sent again, where that is harmless.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * The longest body we read, in bytes after decompression. A longer one is a `ResponseParseError`.
   * @default 67108864 (64 MiB)
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * What sends the requests.
   * @default the `fetch` that is global at the time of each request
   */
  readonly fetch?: Fetch | undefined;
  /** Headers of every request. No credential and no line breaks. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export const DEFAULT_TIMEOUT = 60_000;
export const DEFAULT_MAX_RETRIES = 2;
export const DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** A time limit in milliseconds: more than 0; Infinity is none. */
export function checkLimit(name: "timeout" | "deadline", value: number | undefined, fallback: number): number {
  if (value === undefined) {
    return fallback;
  }
  if (typeof value !== "number" || !(value > 0)) {
    throw new ConfigError(`\`${name}\` must be a number of milliseconds above 0; got ${String(value)}.`);
  }
  return value;
}

/** A number of things: 0, 1, 2 … */
export function checkCount(
  name: "maxRetries" | "maxResponseBytes",
  value: number | undefined,
  fallback: number,
): number {
  if (value === undefined) {
    return fallback;
  }
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new ConfigError(`\`${name}\` must be a whole number, 0 or more; got ${String(value)}.`);
  }
  return value;
}

/** The caller's signal; anything with the workings of one will do. */
export function checkSignal(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  if (signal === undefined || signal === null) {
    return undefined;
  }
  if (typeof signal.addEventListener !== "function" || typeof signal.aborted !== "boolean") {
    throw new ConfigError("`signal` must be an AbortSignal: pass `controller.signal`, not the controller.");
  }
  return signal;
}

/** What sends the requests. The global `fetch` is looked up each time, so that it may be put in place later. */
export function checkFetch(fetch: Fetch | undefined): Fetch {
  if (fetch === undefined) {
    return (url, init) => globalThis.fetch(url, init);
  }
  if (typeof fetch !== "function") {
    throw new ConfigError(`\`fetch\` must be a function; got ${typeof fetch}.`);
  }
  return fetch;
}

const CALL_OPTIONS: Readonly<Record<keyof CallOptions, true>> = {
  signal: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  idempotent: true,
  headers: true,
};

/** A misspelt option would be lost without a word: a signal that ends nothing, a limit that limits nothing. */
export function checkNames(options: CallOptions): void {
  for (const name in options) {
    if (!Object.hasOwn(CALL_OPTIONS, name)) {
      const known = Object.keys(CALL_OPTIONS).join(", ");
      throw new InvalidArgumentError(
        `A call has no option ${JSON.stringify(name)}. It has ${known}. Nothing was sent.`,
      );
    }
  }
}
