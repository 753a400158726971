import type { Position } from "../schema/index.js";

/**
 * What a change means for TypeScript code that uses our types: code that compiles today stops compiling
 * (`breaking`), there is more to use or to expect (`addition`), or the types stay the same and only descriptions,
 * limits or defaults differ (`text`).
 */
export type Severity = "breaking" | "addition" | "text";

const MOST_SEVERE_FIRST: readonly Severity[] = ["breaking", "addition", "text"];

/** Orders severities, the most severe first. */
export function bySeverity(left: Severity, right: Severity): number {
  return MOST_SEVERE_FIRST.indexOf(left) - MOST_SEVERE_FIRST.indexOf(right);
}

/** The most severe of some severities; `text` for none. */
export function mostSevere(severities: readonly Severity[]): Severity {
  return MOST_SEVERE_FIRST.find((severity) => severities.includes(severity)) ?? "text";
}

/** Accepting or returning more than before: a caller may send more, but has to expect more in a response. */
export function severityOfWidening(position: Position): Severity {
  return position === "request" ? "addition" : "breaking";
}

/** Accepting or returning less than before. */
export function severityOfNarrowing(position: Position): Severity {
  return position === "request" ? "breaking" : "addition";
}

/** 0: nothing changed, 1: something is breaking, 2: only additions or text. */
export function exitCodeOf(changes: readonly { readonly severity: Severity }[]): 0 | 1 | 2 {
  if (changes.length === 0) {
    return 0;
  }
  return changes.some(({ severity }) => severity === "breaking") ? 1 : 2;
}
