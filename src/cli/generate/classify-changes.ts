import { byCodeUnit } from "../../schema/index.js";
import { type Change, compareTools } from "../../schema-diff/index.js";
import type { ToolDefinition } from "../../tool-types/index.js";
import { mostSevere, shownSlug, type ToolChange } from "./tool-sections.js";

/** Changed tools with their severity, and the schema changes behind it. */
export interface ClassifiedChanges {
  readonly tools: readonly ToolChange[];
  /** What differs in the schemas of tools that exist before and after. */
  readonly changes: readonly Change[];
}

/**
 * Rates the changed tools of a toolkit by their definitions before and after. A tool whose types differ although its
 * schemas do not, as after an update of this package, stays `unknown`.
 */
export function classifyChanges(
  tools: readonly ToolChange[],
  before: readonly ToolDefinition[],
  after: readonly ToolDefinition[],
): ClassifiedChanges {
  // Descriptions of tools are not in the snapshot: having one now is no change.
  const withoutDescriptions = after.map(({ slug, is_deprecated, input_parameters, output_parameters }) => ({
    slug,
    is_deprecated,
    input_parameters,
    output_parameters,
  }));
  const changes = compareTools(before, withoutDescriptions).filter(
    ({ kind }) => kind !== "tool-added" && kind !== "tool-removed",
  );
  const bySlug = new Map<string, Change[]>();
  for (const change of changes) {
    const slug = shownSlug(change.name);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), change]);
  }
  const severityOf = (own: readonly Change[] = []) =>
    mostSevere(own.filter(({ prose }) => !prose).map(({ severity }) => severity));
  const classified = tools.map((tool): ToolChange => {
    if (tool.kind !== "changed") {
      return tool;
    }
    return { ...tool, severity: severityOf(bySlug.get(tool.slug)) ?? tool.severity };
  });
  // A tool can change without its types: a deprecation shows only in the toolkit's interface.
  const listed = new Set(tools.map(({ slug }) => slug));
  for (const [slug, own] of bySlug) {
    const severity = severityOf(own);
    if (severity !== undefined && !listed.has(slug)) {
      classified.push({ slug, kind: "changed", severity });
    }
  }
  return { tools: classified.toSorted((one, other) => byCodeUnit(one.slug, other.slug)), changes };
}
