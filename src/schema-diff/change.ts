import type { Severity } from "./severity.js";

/** Every kind of change. The list is part of the JSON report: kinds are added, never renamed. */
export type ChangeKind =
  | "operation-added"
  | "operation-removed"
  | "operation-unnamed"
  | "operation-deprecated"
  | "paths-moved"
  | "tool-added"
  | "tool-removed"
  | "tool-deprecated"
  | "tool-version"
  | "tool-hints"
  | "types-added"
  | "types-removed"
  | "not-comparable"
  | "body-added"
  | "body-removed"
  | "body-required"
  | "body-optional"
  | "response-added"
  | "response-removed"
  | "response-optional"
  | "response-always"
  | "status"
  | "failures"
  | "media-type"
  | "repeatable"
  | "servers"
  | "field-added"
  | "field-removed"
  | "field-listed"
  | "field-unlisted"
  | "field-required"
  | "field-optional"
  | "other-keys-added"
  | "other-keys-removed"
  | "type"
  | "null-added"
  | "null-removed"
  | "values-added"
  | "values-removed"
  | "values-listed"
  | "values-unlisted"
  | "variant-added"
  | "variant-removed"
  | "variant-covered"
  | "limit"
  | "keyword"
  | "default"
  | "deprecated"
  | "description";

/**
 * What a check of assignability, old type against new, can tell about a change. A missing required field is
 * `visible`. Descriptions, and what our types leave out, are `invisible`. A removed optional field is `maybe`.
 */
export type CompilerVisibility = "visible" | "maybe" | "invisible";

/** One difference between two schemas. */
export interface Finding {
  /** From the compared schemas to the difference, each step as reports show it: `.name`, `[]`, `{}`. */
  readonly path: readonly string[];
  readonly kind: ChangeKind;
  /** The difference as a phrase, short enough for one line. */
  readonly what: string;
  readonly severity: Severity;
  readonly visibility: CompilerVisibility;
  /** Whether it concerns only descriptions, titles or examples. */
  readonly prose: boolean;
  /** Which finding it is, while the types around it are being compared that it is part of a cycle with. */
  readonly origin?: FindingOrigin;
}

/** Tells the findings of a cycle apart: the same pair of types can be reached in several ways. */
export interface FindingOrigin {
  readonly id: symbol;
  /** Whether the pair was reached again, so that it does not count where its findings are there already. */
  readonly again: boolean;
}

/** A finding about the compared schemas themselves. A caller adds the path. */
export function newFinding(
  kind: ChangeKind,
  what: string,
  severity: Severity,
  visibility: CompilerVisibility = "invisible",
): Finding {
  return { path: [], kind, what, severity, visibility, prose: false };
}

/** What has changed: an operation of the document, one of the service's meta tools, or an app's tool. */
export type Subject = "document" | "operation" | "meta tool" | "tool";

/** One change and its location. */
export interface Change {
  readonly subject: Subject;
  /** The operation's name, or the tool's slug. Empty for the document as a whole. */
  readonly name: string;
  /** Method and path of an operation. */
  readonly address: string | undefined;
  /** Where in the subject: `body.toolkits`, `response.items[].slug`. Empty for the subject as a whole. */
  readonly path: string;
  readonly kind: ChangeKind;
  readonly what: string;
  readonly severity: Severity;
  readonly visibility: CompilerVisibility;
  readonly prose: boolean;
}
