import type { Credential } from "./credential.js";
import { ConfigError, InvalidArgumentError } from "./errors/index.js";

/** The platform's `fetch`, or a replacement: of an emulator, through a proxy, one that records. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Options of a single call. */
export interface CallOptions {
  /**
   * Aborts the call at any point: before it is sent, while waiting for the response, while reading it, between two
   * attempts. The promise rejects with the signal's own reason.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long one attempt may take, including reading the response, in milliseconds.
   * @default the client's `timeout`, 60000 unless set
   */
  readonly timeout?: number | undefined;
  /**
   * How long the whole call may take, including all retries and the waits between them, in milliseconds.
   * @default the client's `deadline`, none unless set
   */
  readonly deadline?: number | undefined;
  /**
   * How many times a failed request is retried, where that is harmless. 0: never.
   * @default the client's `maxRetries`, 2 unless set
   */
  readonly maxRetries?: number | undefined;
  /**
   * True: repeating this call is harmless, so retry it even if it may have run (a reset, a timeout, a 5xx). The service
   * has no idempotency key: only you know whether running this tool twice is harmless.
   * @default false
   */
  readonly idempotent?: boolean | undefined;
  /** Additional headers of this request. No credential and no line breaks. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Options of a transport. */
export interface TransportOptions {
  /** The key and its header, from `createCredential`. */
  readonly credential: Credential;
  /**
   * URL of the service. May have a port and a path prefix; must be https unless the host is this machine.
   * @default "https://backend.composio.dev"
   */
  readonly baseUrl?: string | undefined;
  /** One origin, `http://host:port`, that is allowed over plain http. */
  readonly allowInsecureOrigin?: string | undefined;
  /**
   * How long one attempt may take, including reading the response, in milliseconds.
   * @default 60000
   */
  readonly timeout?: number | undefined;
  /**
   * How long a call may take including all retries and waits, in milliseconds.
   * @default none
   */
  readonly deadline?: number | undefined;
  /**
   * How many times a failed request is retried, where that is harmless.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * Maximum size of a response body, in bytes after decompression. A longer one is a `ResponseParseError`.
   * @default 67108864 (64 MiB)
   */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Sends the requests.
   * @default the global `fetch`, looked up at each request
   */
  readonly fetch?: Fetch | undefined;
  /** Additional headers of every request. No credential and no line breaks. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export const DEFAULT_TIMEOUT = 60_000;
export const DEFAULT_MAX_RETRIES = 2;
export const DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** A time limit in milliseconds, greater than 0; Infinity for no limit. @throws ConfigError */
export function checkTimeLimit(name: "timeout" | "deadline", value: number | undefined, fallback: number): number {
  if (value === undefined) {
    return fallback;
  }
  if (typeof value !== "number" || !(value > 0)) {
    throw new ConfigError(`\`${name}\` must be a number of milliseconds greater than 0; got ${String(value)}.`);
  }
  return value;
}

/** A count: 0, 1, 2 … @throws ConfigError */
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

/** The caller's signal, or anything that behaves like one. @throws ConfigError */
export function checkSignal(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  if (signal === undefined || signal === null) {
    return undefined;
  }
  if (typeof signal.addEventListener !== "function" || typeof signal.aborted !== "boolean") {
    throw new ConfigError("`signal` must be an AbortSignal: pass `controller.signal`, not the controller.");
  }
  return signal;
}

/** The caller's `fetch`, or the global one, looked up each time so that it can be replaced later. @throws ConfigError */
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

/** A misspelt option would be ignored silently: a signal that aborts nothing. @throws InvalidArgumentError */
export function checkOptionNames(options: CallOptions): void {
  for (const name in options) {
    if (!Object.hasOwn(CALL_OPTIONS, name)) {
      const known = Object.keys(CALL_OPTIONS).join(", ");
      throw new InvalidArgumentError(
        `Unknown call option ${JSON.stringify(name)}. Known options: ${known}. Nothing was sent.`,
      );
    }
  }
}
