import { compareTools, heaviestOf, withoutComments } from "./compare-sections.js";
import type { FileDifference } from "./report.js";
import { definitionsOf, type SnapshotEntry } from "./snapshot.js";
import type { SourceTool } from "./read-tool.js";
import { sha256 } from "../../node/index.js";

/** What a file would be made of, and what is on record of the file on disk. */
export interface MadeOf {
  readonly tools: readonly SourceTool[];
  readonly before: SnapshotEntry | undefined;
}

/** How the text of a file that nobody edited differs from what it would be now, and how heavily. */
export async function differenceOf(
  file: string,
  before: string,
  after: string,
  madeOf: MadeOf | undefined,
): Promise<FileDifference> {
  const tools = compareTools(before, after);
  const sameTypes = withoutComments(before) === withoutComments(after);
  const kind = "changed";
  const old =
    madeOf?.before === undefined
      ? undefined
      : await definitionsOf(madeOf.before, sha256(before)).catch(() => undefined);
  if (madeOf === undefined || old === undefined) {
    const weight = heaviestOf(tools.map((tool) => tool.weight)) ?? (sameTypes ? "text" : "unknown");
    const unrecorded = madeOf !== undefined && weight !== "text" && tools.some((tool) => tool.weight === "unknown");
    return { file, kind, tools, changes: [], weight, unrecorded, headOnly: sameTypes && tools.length === 0 };
  }
  // Only a check that found something weighs it.
  const { weigh } = await import("./classify-changes.js");
  const slugs = old.flatMap((tool) => (typeof tool["slug"] === "string" ? [{ ...tool, slug: tool["slug"] }] : []));
  const weighed = weigh(tools, slugs, madeOf.tools);
  const weight = heaviestOf(weighed.tools.map((tool) => tool.weight)) ?? (sameTypes ? "text" : "unknown");
  return { file, kind, ...weighed, weight, headOnly: sameTypes && weighed.tools.length === 0 };
}
