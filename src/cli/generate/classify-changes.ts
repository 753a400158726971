import { byCodeUnit } from "../../schema/index.js";
import { type Change, compareTools, compareTypeNames } from "../../schema-diff/index.js";
import type { ToolDefinition } from "../../tool-types/index.js";
import { mostSevere, shownSlug, type ToolChange } from "./tool-sections.js";

/** Changed tools with their severity, and the schema changes behind it. */
export interface ClassifiedChanges {
  readonly tools: readonly ToolChange[];
  /** What differs in the schemas of tools that exist before and after. */
  readonly changes: readonly Change[];
}

/**
 * Rates the changed tools of a toolkit by their definitions before and after. A tool whose types are the same under
 * other names, as after an inline object moved to `$defs`, is a change of text. A tool whose types differ although its
 * schemas do not, as after an update of this package, stays `unknown`.
 */
export function classifyChanges(
  tools: readonly ToolChange[],
  before: readonly ToolDefinition[],
  after: readonly ToolDefinition[],
): ClassifiedChanges {
  const old = new Map(before.map((tool) => [tool.slug, tool]));
  const comparable = after.map(({ slug, description, is_deprecated, input_parameters, output_parameters }) => ({
    slug,
    // Older snapshots have no descriptions of tools: having one now is no change.
    ...(old.get(slug)?.description === undefined ? {} : { description }),
    is_deprecated,
    input_parameters,
    output_parameters,
  }));
  const changes = compareTools(before, comparable).filter(
    ({ kind }) => kind !== "tool-added" && kind !== "tool-removed",
  );
  const isChanged = new Set(tools.filter(({ kind }) => kind === "changed").map(({ slug }) => slug));
  for (const tool of comparable) {
    const previous = old.get(tool.slug);
    if (previous !== undefined && isChanged.has(shownSlug(tool.slug))) {
      changes.push(...(compareTypeNames(previous, tool) ?? []));
    }
  }
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
