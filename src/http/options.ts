import type { Credential } from "./credential.js";
import type { CallEvents } from "./events.js";
import type { HeaderList } from "./headers.js";
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
  readonly headers?: HeaderList | undefined;
}

/** Options of a transport. */
export interface TransportOptions {
  /** The key and its header, from `createCredential`; undefined to send none. */
  readonly credential: Credential | undefined;
  /**
   * URL of the service. May have a port and a path prefix; must be https unless the host is this machine.
   * @default the environment variable COMPOSIO_BASE_URL, or "https://backend.composio.dev"
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
  /**
   * Parses the JSON of responses. `JSON.parse` loses digits of integers beyond 2^53; pass a parser that keeps them.
   * @default JSON.parse
   */
  readonly parseJson?: ((text: string) => unknown) | undefined;
  /** Additional headers of every request. No credential and no line breaks. */
  readonly headers?: HeaderList | undefined;
  /** Callbacks for what happens to requests. */
  readonly events?: CallEvents | undefined;
}

export const DEFAULT_TIMEOUT = 60_000;
export const DEFAULT_MAX_RETRIES = 2;
export const DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/**
 * An option's value, or `fallback` if it is not given.
 *
 * @param expected what a valid value is, for the message: "a number of milliseconds greater than 0"
 * @throws ConfigError
 */
function checkOption<T>(
  name: string,
  value: T | undefined,
  fallback: T,
  isValid: (value: T) => boolean,
  expected: string,
): T {
  if (value === undefined) {
    return fallback;
  }
  if (!isValid(value)) {
    throw new ConfigError(`\`${name}\` must be ${expected}; got ${String(value)}.`);
  }
  return value;
}

/** A time limit in milliseconds; Infinity for no limit. @throws ConfigError */
export function checkTimeLimit(name: "timeout" | "deadline", value: number | undefined, fallback: number): number {
  const isValid = (limit: unknown): boolean => typeof limit === "number" && limit > 0;
  return checkOption(name, value, fallback, isValid, "a number of milliseconds greater than 0");
}

/** A count: 0, 1, 2 … @throws ConfigError */
export function checkCount(
  name: "maxRetries" | "maxResponseBytes",
  value: number | undefined,
  fallback: number,
): number {
  const isValid = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
  return checkOption(name, value, fallback, isValid, "a whole number, 0 or more");
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

/** @throws ConfigError for something that is not a function */
export function checkParseJson(parseJson: TransportOptions["parseJson"]): (text: string) => unknown {
  if (parseJson !== undefined && typeof parseJson !== "function") {
    throw new ConfigError(`\`parseJson\` must be a function; got ${typeof parseJson}.`);
  }
  return parseJson ?? JSON.parse;
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

const CALL_OPTIONS = Object.keys({
  signal: true,
  timeout: true,
  deadline: true,
  maxRetries: true,
  idempotent: true,
  headers: true,
} satisfies Record<keyof CallOptions, true>);

/** @throws InvalidArgumentError for an unknown call option */
export function checkCallOptions(options: CallOptions): void {
  const unknown = findUnknownOption(options, CALL_OPTIONS, "a call");
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`${unknown} Nothing was sent.`);
  }
}

/**
 * Describes the first unknown option: misspelt, it would be ignored silently, such as a signal that aborts nothing.
 *
 * @param owner what the options are of: "a call"
 */
export function findUnknownOption(options: object, known: readonly string[], owner: string): string | undefined {
  for (const name in options) {
    if (!known.includes(name)) {
      return `Unknown option ${JSON.stringify(name)} of ${owner}. Known options: ${known.join(", ")}.`;
    }
  }
  return undefined;
}
