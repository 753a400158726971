import { byCodeUnit, escapeControls } from "../../schema/index.js";
import { lineComment } from "./header.js";

/**
 * How a change affects code that uses the types: it can stop compiling (`breaking`), there is more to use
 * (`addition`), or only comments differ (`text`). `unknown` where that cannot be told.
 */
export type ChangeSeverity = "breaking" | "addition" | "text" | "unknown";

const MOST_SEVERE_FIRST: readonly ChangeSeverity[] = ["breaking", "unknown", "addition", "text"];

/** The most severe of some severities: `unknown` comes right after `breaking`. Undefined for none. */
export function mostSevere(severities: Iterable<ChangeSeverity>): ChangeSeverity | undefined {
  const all = new Set(severities);
  return MOST_SEVERE_FIRST.find((severity) => all.has(severity));
}

/** How one tool differs between two texts of its toolkit's file. */
export interface ToolChange {
  /** The slug as the file shows it. */
  readonly slug: string;
  readonly kind: "added" | "removed" | "changed";
  readonly severity: ChangeSeverity;
}

/**
 * The types of each tool below a line with its slug, so that a file on disk can be split into its tools again.
 * A line outside of comments that begins with `// ` is never part of a type.
 */
export function writeSections(sections: readonly (readonly [slug: string, text: string])[]): string {
  return sections.map(([slug, text]) => `\n// --- ${shownSlug(slug)}\n\n${text}`).join("");
}

/** The types of each tool in a text made by {@link writeSections}, by the slug as it is shown. */
export function readSections(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  const parts = text.split(/^\/\/ --- (.*)$/m);
  for (let index = 1; index + 1 < parts.length; index += 2) {
    sections.set(parts[index] ?? "", (parts[index + 1] ?? "").trim());
  }
  return sections;
}

/** A slug as a file shows it. */
export function shownSlug(slug: string): string {
  return lineComment(escapeControls(slug));
}

/** The tools that differ between a file on disk and its new text, by slug, as severe as the texts alone can tell. */
export function compareSections(before: string, after: string): ToolChange[] {
  const old = readSections(before);
  const current = readSections(after);
  const changes: ToolChange[] = [];
  for (const [slug, text] of current) {
    const previous = old.get(slug);
    if (previous === undefined) {
      changes.push({ slug, kind: "added", severity: "addition" });
    } else if (previous !== text) {
      const severity = withoutComments(previous) === withoutComments(text) ? "text" : "unknown";
      changes.push({ slug, kind: "changed", severity });
    }
  }
  for (const slug of old.keys()) {
    if (!current.has(slug)) {
      changes.push({ slug, kind: "removed", severity: "breaking" });
    }
  }
  return changes.toSorted((one, other) => byCodeUnit(one.slug, other.slug));
}

/** The types alone, without comments. Comments in generated files have their lines to themselves. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/[ \t]*\n|^\/\/.*\n/gm, "");
}
