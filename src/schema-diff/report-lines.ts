import type { Weight } from "./change.js";
import type { ReportedChange } from "./group-changes.js";
import { truncate } from "../schema/index.js";

/** One line of a report: a change, or several of the same kind side by side. */
export interface ReportLine {
  readonly weight: Weight;
  readonly path: string;
  readonly what: string;
}

/** From this many on, fields that come or go side by side share a line. */
const FOLDED = 5;
const MOST_NAMES = 200;

/** The operations or tools of a group, with method and path where it is a single operation. */
export function groupTitle(changes: readonly ReportedChange[]): { readonly names: string; readonly address: string } {
  const [first] = changes;
  const places = first?.in ?? [];
  const names = places.map(({ name }) => name).join(", ");
  if (first?.subject === "document") return { names: "the document", address: "" };
  const address = places.length === 1 ? (places[0]?.address ?? first?.subject ?? "") : "";
  return { names, address: address === names ? "" : address };
}

/** The lines of a group: siblings that all come, or all go, are folded into one. */
export function groupLines(changes: readonly ReportedChange[]): ReportLine[] {
  const families = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.weight, change.kind, parentOf(change.path)]);
    families.set(key, [...(families.get(key) ?? []), change]);
  }
  const done = new Set<ReportedChange>();
  return changes.flatMap((change): ReportLine[] => {
    if (done.has(change)) return [];
    const { weight, kind, path, what } = change;
    const family = families.get(JSON.stringify([weight, kind, parentOf(path)])) ?? [];
    if (family.length < FOLDED || (kind !== "field-added" && kind !== "field-removed")) return [{ weight, path, what }];
    family.forEach((each) => done.add(each));
    const fields = family.map((each) => each.path.slice(parentOf(path).length).replace(/^\./, ""));
    const verb = kind === "field-added" ? "new" : "removed";
    return [
      {
        weight,
        path: parentOf(path),
        what: `${family.length} fields ${verb}: ${truncate(fields.join(", "), MOST_NAMES)}`,
      },
    ];
  });
}

function parentOf(path: string): string {
  return path.replace(/(?:\.[\w$-]+|\["(?:[^"\\]|\\.)*"\])$/, "");
}
