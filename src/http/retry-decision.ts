/**
 * The table that decides whether a request is sent again:
 *
 * | what happened                            | read-only, or `idempotent` | everything else |
 * | ---------------------------------------- | -------------------------- | --------------- |
 * | never sent (DNS, connection refused, TLS) | retry                      | retry           |
 * | 429                                      | retry                      | retry           |
 * | 408, 5xx, reset or timeout after sending | retry                      | no              |
 * | every other status                       | no                         | no              |
 *
 * A 503 with `Retry-After` is no exception: a gateway can send it after the tool has run.
 */

/** How an attempt failed. `lost`: the connection broke, or a limit passed, after the request may have arrived. */
export type AttemptFailure =
  { readonly kind: "never-sent" } | { readonly kind: "lost" } | { readonly kind: "status"; readonly status: number };

/** Why a call may be repeated. */
export interface RetrySafety {
  /** The operation changes nothing. */
  readonly readOnly: boolean;
  /** The caller says that a repeat is harmless. */
  readonly idempotent: boolean;
}

export interface RetryDecision {
  readonly retry: boolean;
  readonly mayHaveExecuted: boolean;
}

/** The table, as a function. */
export function decideRetry(failure: AttemptFailure, { readOnly, idempotent }: RetrySafety): RetryDecision {
  const outcomeUnknown: RetryDecision = { retry: readOnly || idempotent, mayHaveExecuted: !readOnly };
  switch (failure.kind) {
    case "never-sent":
      return { retry: true, mayHaveExecuted: false };
    case "lost":
      return outcomeUnknown;
    case "status":
      break;
  }
  const { status } = failure;
  if (status === 429) {
    return { retry: true, mayHaveExecuted: false };
  }
  // A redirect status and a conflict are also what a server sends after it has done what was asked.
  if (status < 400 || status === 409) {
    return { retry: false, mayHaveExecuted: !readOnly };
  }
  return status === 408 || status >= 500 ? outcomeUnknown : { retry: false, mayHaveExecuted: false };
}

/**
 * The longest wait between two attempts, in milliseconds. If the service asks for more there is no further attempt; the
 * error says how long it asked for.
 */
export const MAX_RETRY_WAIT = 60_000;

const FIRST_BACKOFF = 500;
const MAX_BACKOFF = 8_000;

/**
 * Exponential backoff with full jitter, in milliseconds: 0 to 500 ms before the first retry, then up to 1 s, 2 s … 8 s,
 * so that clients which failed together do not return together.
 *
 * @param random a number from 0 up to but not including 1
 */
export function backoff(retry: number, random: number): number {
  return random * Math.min(MAX_BACKOFF, FIRST_BACKOFF * 2 ** retry);
}

/**
 * How long the service asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` as seconds or as a date.
 * Undefined if it does not say so, or not in a valid form; never negative.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const milliseconds = parseNumber(headers.get("retry-after-ms"));
  if (milliseconds !== undefined) {
    return milliseconds;
  }
  const text = headers.get("retry-after");
  if (text === null) {
    return undefined;
  }
  const seconds = parseNumber(text);
  if (seconds !== undefined) {
    return seconds * 1000;
  }
  // HTTP dates name a weekday; without that check Date.parse would read "-5" or "2" as years and months.
  const date = /^[A-Za-z]{3,9},? /.test(text.trim()) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) {
    return undefined;
  }
  // Relative to the service's own clock, where the response shows it.
  const sent = Date.parse(headers.get("date") ?? "");
  return Math.max(0, date - (Number.isNaN(sent) ? now : sent));
}

function parseNumber(text: string | null): number | undefined {
  const trimmed = text?.trim() ?? "";
  return /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
