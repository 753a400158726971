import type { Redact } from "./credential.js";

/** How far down a chain of causes we look. */
const DEEPEST_CAUSE = 5;

/** The fields of a network error that name what happened. */
const TELLING_FIELDS = ["code", "errno", "syscall", "hostname", "address", "port"] as const;

/**
 * The error a `fetch` failed with, fit to stand as `cause` of ours. It is made anew: the original may hold the request,
 * and with it the key, anywhere in its fields (HTTP libraries behind a handed-in `fetch` do that).
 */
export function redactCause(cause: unknown, redact: Redact, depth = 0): unknown {
  if (typeof cause === "string") {
    return redact(cause);
  }
  if (typeof cause !== "object" || cause === null) {
    return typeof cause === "function" ? undefined : cause;
  }
  const field = (name: string): unknown => Reflect.get(cause, name);
  const text = (name: string, fallback: string): string => {
    const value = field(name);
    return redact(typeof value === "string" ? value : fallback);
  };
  const inner = field("cause");
  const copy = new Error(
    text("message", "unknown error"),
    inner === undefined || depth >= DEEPEST_CAUSE ? undefined : { cause: redactCause(inner, redact, depth + 1) },
  );
  for (const name of ["name", "stack"] as const) {
    Object.defineProperty(copy, name, { value: text(name, copy[name] ?? ""), writable: true, configurable: true });
  }
  for (const name of TELLING_FIELDS) {
    const value = field(name);
    if (typeof value === "string" || typeof value === "number") {
      Object.assign(copy, { [name]: typeof value === "string" ? redact(value) : value });
    }
  }
  return copy;
}

/** The headers themselves, or a copy without the key when the service sent it back. */
export function redactHeaders(headers: Headers, redact: Redact): Headers {
  const entries = [...headers];
  if (entries.every(([, value]) => redact(value) === value)) {
    return headers;
  }
  return new Headers(entries.map(([name, value]): [string, string] => [name, redact(value)]));
}

/** Parses an error body: JSON where it is JSON, text otherwise, undefined when empty; without the key in any string. */
export function parseErrorBody(text: string, redact: Redact): unknown {
  if (text.trim() === "") {
    return undefined;
  }
  try {
    return JSON.parse(redact(text), (_key, value: unknown) => (typeof value === "string" ? redact(value) : value));
  } catch {
    return redact(text);
  }
}
