import { byCodeUnit } from "../../schema/index.js";
import { type Change, compareTools } from "../../schema-diff/index.js";
import type { ToolDefinition } from "../../tool-types/index.js";
import { heaviestOf, type ToolChange } from "./compare-sections.js";
import { shownSlug } from "./sections.js";

/** Changes of tools with their weights, and what each comes of. */
export interface Weighed {
  readonly tools: readonly ToolChange[];
  /** What differs in the schemas of tools that were there before and are there now. */
  readonly changes: readonly Change[];
}

/**
 * Weighs the changes of a toolkit's tools by their definitions, then and now. A tool whose types differ while its
 * schemas do not, as with another release of this package, stays unknown.
 */
export function weigh(
  tools: readonly ToolChange[],
  old: readonly ToolDefinition[],
  fresh: readonly ToolDefinition[],
): Weighed {
  // Descriptions are not on record: that there is one now is no change.
  const described = fresh.map(({ slug, is_deprecated, input_parameters, output_parameters }) => ({
    slug,
    is_deprecated,
    input_parameters,
    output_parameters,
  }));
  const changes = compareTools(old, described).filter(({ kind }) => kind !== "tool-added" && kind !== "tool-removed");
  const bySlug = new Map<string, Change[]>();
  for (const change of changes) {
    const slug = shownSlug(change.name);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), change]);
  }
  const weighed = tools.map((tool): ToolChange => {
    if (tool.kind !== "changed") return tool;
    const own = (bySlug.get(tool.slug) ?? []).filter(({ prose }) => !prose);
    // Types that read the same but for their comments weigh no more than what the schemas say of them.
    const weight = heaviestOf(own.map((change) => change.weight)) ?? tool.weight;
    return { ...tool, weight };
  });
  // A tool may change without its types: only its entry in the list says that it is deprecated.
  const listed = new Set(tools.map(({ slug }) => slug));
  for (const [slug, own] of bySlug) {
    const weight = heaviestOf(own.filter(({ prose }) => !prose).map((change) => change.weight));
    if (weight !== undefined && !listed.has(slug)) weighed.push({ slug, kind: "changed", weight });
  }
  return { tools: weighed.toSorted((one, other) => byCodeUnit(one.slug, other.slug)), changes };
}
