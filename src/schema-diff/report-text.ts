import { singleLine, truncate } from "../schema/index.js";
import type { Change } from "./change.js";
import { groupChanges, type ReportedChange } from "./group-changes.js";
import type { Severity } from "./severity.js";

/** One line of a report: a change, or several changes of sibling fields. */
export interface ReportLine {
  readonly severity: Severity;
  readonly path: string;
  readonly what: string;
}

/** Sibling fields that were added, or removed, share a line from this many on. */
const FOLDED = 5;
const MOST_NAMES = 200;
const SEVERITY_WIDTH = 9;
const MOST_PADDING = 56;

/**
 * Changes as text without a headline and a summary: one line each, grouped, the most severe first.
 *
 * @param prose whether to include changes of descriptions, titles and examples
 */
export function changesText(changes: readonly Change[], prose = false): string {
  return groupChanges(changes, prose)
    .flatMap(groupText)
    .slice(1)
    .map((line) => `${singleLine(line)}\n`)
    .join("");
}

/** The lines of one group, after an empty line. */
export function groupText(changes: readonly ReportedChange[]): string[] {
  const { names, address } = groupTitle(changes);
  const rows = groupLines(changes);
  const width = Math.min(MOST_PADDING, Math.max(0, ...rows.map(({ path }) => path.length)));
  const lines = rows.map(({ severity, path, what }) => {
    const where = width === 0 ? "" : `${path.padEnd(width)}  `;
    return `  ${severity.padEnd(SEVERITY_WIDTH)} ${where}${what}`;
  });
  return ["", address === "" ? names : `${names}  ${address}`, ...lines];
}

/** The operations or tools of a group; with method and path for a single operation. */
export function groupTitle(changes: readonly ReportedChange[]): { readonly names: string; readonly address: string } {
  const [first] = changes;
  const places = first?.in ?? [];
  const names = places.map(({ name }) => name).join(", ");
  if (first?.subject === "document") {
    return { names: "the document", address: "" };
  }
  const address = places.length === 1 ? (places[0]?.address ?? first?.subject ?? "") : "";
  return { names, address: address === names ? "" : address };
}

/** The lines of a group. Sibling fields that were all added, or all removed, are folded into one. */
export function groupLines(changes: readonly ReportedChange[]): ReportLine[] {
  const families = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    const key = familyOf(change);
    families.set(key, [...(families.get(key) ?? []), change]);
  }
  const done = new Set<ReportedChange>();
  return changes.flatMap((change): ReportLine[] => {
    if (done.has(change)) {
      return [];
    }
    const { severity, kind, path, what } = change;
    const family = families.get(familyOf(change)) ?? [];
    // The names of the group say how often it occurs, unless one of them has it more than once.
    const places = change.places > change.in.length ? ` (in ${change.places} places)` : "";
    if (family.length < FOLDED || (kind !== "field-added" && kind !== "field-removed")) {
      return [{ severity, path, what: `${what}${places}` }];
    }
    family.forEach((each) => done.add(each));
    const parent = parentOf(path);
    const fields = family.map((each) => each.path.slice(parent.length).replace(/^\./, ""));
    const verb = kind === "field-added" ? "added" : "removed";
    const names = truncate(fields.join(", "), MOST_NAMES);
    return [{ severity, path: parent, what: `${family.length} fields ${verb}${places}: ${names}` }];
  });
}

function familyOf({ severity, kind, path, places }: ReportedChange): string {
  return JSON.stringify([severity, kind, parentOf(path), places]);
}

function parentOf(path: string): string {
  return path.replace(/(?:\.[\w$-]+|\["(?:[^"\\]|\\.)*"\])$/, "");
}
