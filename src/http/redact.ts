import type { Redact } from "./credential.js";
import { field } from "./untrusted.js";

/** How many nested causes are kept. */
const MAX_CAUSES = 5;

/** The fields of a network error that say what happened. */
const KEPT_FIELDS = ["code", "errno", "syscall", "hostname", "address", "port"] as const;

/**
 * A copy of the error that `fetch` failed with, safe to use as `cause`. The original may hold the request, and with it
 * the key, in any of its fields (HTTP libraries behind a custom `fetch` do that).
 */
export function redactCause(cause: unknown, redact: Redact, depth = 0): unknown {
  if (typeof cause === "string") {
    return redact(cause);
  }
  if (typeof cause !== "object" || cause === null) {
    return typeof cause === "function" ? undefined : cause;
  }
  const text = (name: string, fallback: string): string => {
    const value = field(cause, name);
    return redact(typeof value === "string" ? value : fallback);
  };
  const inner = field(cause, "cause");
  const copy = new Error(
    text("message", "unknown error"),
    inner === undefined || depth >= MAX_CAUSES ? undefined : { cause: redactCause(inner, redact, depth + 1) },
  );
  for (const name of ["name", "stack"] as const) {
    Object.defineProperty(copy, name, { value: text(name, copy[name] ?? ""), writable: true, configurable: true });
  }
  for (const name of KEPT_FIELDS) {
    const value = field(cause, name);
    if (typeof value === "string" || typeof value === "number") {
      Object.assign(copy, { [name]: typeof value === "string" ? redact(value) : value });
    }
  }
  return copy;
}

/** The same headers, or a copy without the key if the service echoed it. */
export function redactHeaders(headers: Headers, redact: Redact): Headers {
  const entries = [...headers];
  if (entries.every(([, value]) => redact(value) === value)) {
    return headers;
  }
  return new Headers(entries.map(([name, value]): [string, string] => [name, redact(value)]));
}

/** Parses an error body: JSON if it is JSON, else a string, undefined if empty; without the key in any string. */
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
