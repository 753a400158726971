/**
 * What a change means to somebody whose TypeScript stands on our types: code that compiles today stops compiling
 * (`breaking`), there is more to use or to expect (`addition`), or the types say the same and only their words,
 * limits or defaults differ (`text`).
 */
export type Weight = "breaking" | "addition" | "text";

/** Every kind of change there is. The list is part of the JSON report: kinds are added, never renamed. */
export type ChangeKind =
  | "operation-added"
  | "operation-removed"
  | "operation-unnamed"
  | "operation-deprecated"
  | "tool-added"
  | "tool-removed"
  | "tool-deprecated"
  | "tool-version"
  | "tool-hints"
  | "not-comparable"
  | "body-added"
  | "body-removed"
  | "body-required"
  | "body-optional"
  | "response-added"
  | "response-removed"
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
 * What a check of assignability, old type against new, can tell about a change. It `sees` a missing required
 * field; it is `blind` to words, and to what our types leave out; a removed optional field it `may see`.
 */
export type Sight = "sees" | "may see" | "blind";

/** One difference between two schemas. */
export interface Finding {
  /** From the schemas that were compared to the place of the difference, each step as it is written. */
  readonly path: readonly string[];
  readonly kind: ChangeKind;
  /** The difference in words, short enough for one line. */
  readonly what: string;
  readonly weight: Weight;
  readonly sight: Sight;
  /** Concerns only what people read: descriptions, titles, examples. */
  readonly prose: boolean;
}

/** What has changed: an operation of the document, one of the service's meta tools, or an app's tool. */
export type Subject = "document" | "operation" | "meta tool" | "tool";

/** One change, with where it is. */
export interface Change {
  readonly subject: Subject;
  /** The operation's name, or the tool's slug. Empty for the document as a whole. */
  readonly name: string;
  /** Method and path of an operation. */
  readonly address: string | undefined;
  /** The place in words: `body.toolkits`, `response.items[].slug`. Empty for the subject as a whole. */
  readonly path: string;
  readonly kind: ChangeKind;
  readonly what: string;
  readonly weight: Weight;
  readonly sight: Sight;
  readonly prose: boolean;
}

const ORDER: readonly Weight[] = ["breaking", "addition", "text"];

/** Heaviest first. */
export function byWeight(left: Weight, right: Weight): number {
  return ORDER.indexOf(left) - ORDER.indexOf(right);
}

/** The heaviest of some weights; `text` for none. */
export function heaviest(weights: readonly Weight[]): Weight {
  return ORDER.find((weight) => weights.includes(weight)) ?? "text";
}

/** 0: nothing changed, 1: something is breaking, 2: only additions or text. */
export function exitCodeOf(changes: readonly { readonly weight: Weight }[]): 0 | 1 | 2 {
  if (changes.length === 0) return 0;
  return changes.some(({ weight }) => weight === "breaking") ? 1 : 2;
}
