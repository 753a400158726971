/**
 * The table that decides whether a request is sent again:
 *
 * | what happened                                   | read-only, or `idempotent` | everything else |
 * |-------------------------------------------------|----------------------------|-----------------|
 * | never sent (DNS, connection refused, TLS)       | again                      | again           |
 * | 429, or 503 with `Retry-After`                  | again                      | again           |
 * | 408, 5xx, reset or timeout after sending        | again                      | no              |
 * | 409                                             | no                         | no              |
 * | every other status                              | no                         | no              |
 */

/** How an attempt failed. `lost` is a connection broken, or a time limit passed, after the request may have arrived. */
export type Failure =
  | { readonly kind: "never-sent" }
  | { readonly kind: "lost" }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter: number | undefined };

export interface Repeatability {
  /** The operation changes nothing at the service. */
  readonly readOnly: boolean;
  /** The caller says that a repeat does no harm. */
  readonly idempotent: boolean;
}

export interface Verdict {
  readonly again: boolean;
  readonly mayHaveExecuted: boolean;
}

/** The table, as a function. */
export function judge(failure: Failure, { readOnly, idempotent }: Repeatability): Verdict {
  switch (failure.kind) {
    case "never-sent":
      return { again: true, mayHaveExecuted: false };
    case "lost":
      return { again: readOnly || idempotent, mayHaveExecuted: !readOnly };
    case "status":
      break;
  }
  const { status, retryAfter } = failure;
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    return { again: true, mayHaveExecuted: false };
  }
  if (status === 409) {
    return { again: false, mayHaveExecuted: !readOnly };
  }
  if (status === 408 || status >= 500) {
    return { again: readOnly || idempotent, mayHaveExecuted: !readOnly };
  }
  return { again: false, mayHaveExecuted: false };
}

/**
 * The longest wait between two attempts, in milliseconds. A service that asks for more gets no further attempt from us;
 * the error tells the caller how long it asked for.
 */
export const LONGEST_WAIT = 60_000;

const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 8_000;

/**
 * Exponential backoff with full jitter, in milliseconds: anything from 0 to 500 ms before the first repeat, then to 1 s,
 * 2 s … 8 s, so that clients which failed together do not come back together.
 * @param random a number from 0 up to but not including 1
 */
export function backoff(repeat: number, random: number): number {
  return random * Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** repeat);
}

/**
 * How long the service asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` as seconds or as a date.
 * Undefined when it does not say so, or not in a form that means something; never negative.
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
  // HTTP dates name a weekday; without that, Date.parse would read "-5" or "2" as years and months.
  const date = /^[A-Za-z]{3,9},? /.test(text.trim()) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) {
    return undefined;
  }
  // The service counts from its own clock where it shows it.
  const sent = Date.parse(headers.get("date") ?? "");
  return Math.max(0, date - (Number.isNaN(sent) ? now : sent));
}

function parseNumber(text: string | null): number | undefined {
  const trimmed = text?.trim() ?? "";
  return /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
