import { byCodeUnit } from "../../schema/index.js";
import { readSections } from "./sections.js";

/**
 * What a change means to code that stands on the types: it may stop compiling, there is more to use, or only words
 * differ. `unknown` where nobody can tell.
 */
export type ChangeWeight = "breaking" | "addition" | "text" | "unknown";

const HEAVIEST_FIRST: readonly ChangeWeight[] = ["breaking", "unknown", "addition", "text"];

/** The heaviest of some weights, where not knowing weighs nearly as much as a break. */
export function heaviestOf(weights: Iterable<ChangeWeight>): ChangeWeight | undefined {
  const all = new Set(weights);
  return HEAVIEST_FIRST.find((weight) => all.has(weight));
}

/** What became of one tool between two texts of its toolkit's file. */
export interface ToolChange {
  /** As the file shows it. */
  readonly slug: string;
  readonly kind: "added" | "gone" | "changed";
  readonly weight: ChangeWeight;
}

/** Which tools differ between a file on disk and what it would be now, by slug, as heavy as the texts alone tell. */
export function compareTools(before: string, after: string): ToolChange[] {
  const old = readSections(before);
  const current = readSections(after);
  const changes: ToolChange[] = [];
  for (const [slug, text] of current) {
    const was = old.get(slug);
    if (was === undefined) changes.push({ slug, kind: "added", weight: "addition" });
    else if (was !== text) {
      const weight = withoutComments(was) === withoutComments(text) ? "text" : "unknown";
      changes.push({ slug, kind: "changed", weight });
    }
  }
  for (const slug of old.keys()) if (!current.has(slug)) changes.push({ slug, kind: "gone", weight: "breaking" });
  return changes.toSorted((one, other) => byCodeUnit(one.slug, other.slug));
}

/** The types alone: without the comments that have their lines to themselves, which is how ours stand. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/[ \t]*\n|^\/\/.*\n/gm, "");
}
