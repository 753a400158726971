import { byCodeUnit } from "../../codegen/json.js";
import { readSections } from "./sections.js";

/** What became of one tool between two texts of its toolkit's file. */
export interface ToolChange {
  readonly slug: string;
  readonly kind: "added" | "gone" | "changed";
}

/** Which tools differ between a file on disk and what it would be now, by slug. */
export function compareTools(before: string, after: string): ToolChange[] {
  const old = readSections(before);
  const current = readSections(after);
  const changes: ToolChange[] = [];
  for (const [slug, text] of current) {
    const was = old.get(slug);
    if (was === undefined) changes.push({ slug, kind: "added" });
    else if (was !== text) changes.push({ slug, kind: "changed" });
  }
  for (const slug of old.keys()) if (!current.has(slug)) changes.push({ slug, kind: "gone" });
  return changes.toSorted((one, other) => byCodeUnit(one.slug, other.slug));
}
