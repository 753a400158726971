import { visible } from "../../schema/index.js";
import { lineComment } from "./comment.js";

/**
 * The types of each tool under a line with its slug, so that a file on disk can be told apart again, tool by tool.
 * A line outside of comments that begins with `// ` is never part of a type.
 */
export function writeSections(sections: readonly (readonly [slug: string, text: string])[]): string {
  return sections.map(([slug, text]) => `\n${mark(slug)}\n\n${text}`).join("");
}

/** The types of each tool in the text of a file that {@link writeSections} made, by the slug as it is shown. */
export function readSections(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  const parts = text.split(/^\/\/ --- (.*)$/m);
  for (let index = 1; index + 1 < parts.length; index += 2) {
    sections.set(parts[index] ?? "", (parts[index + 1] ?? "").trim());
  }
  return sections;
}

function mark(slug: string): string {
  return `// --- ${shownSlug(slug)}`;
}

/** A slug as a file shows it. */
export function shownSlug(slug: string): string {
  return lineComment(visible(slug));
}
