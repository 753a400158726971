import { byCodeUnit } from "../schema/index.js";
import type { Change, ChangeKind, Subject } from "./change.js";
import { bySeverity, type Severity } from "./severity.js";

/** One change and everywhere it occurs: told once, however many operations, lists and variants share it. */
export interface ReportedChange {
  readonly severity: Severity;
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** The operations or tools that have it. The first is where it is listed. */
  readonly in: readonly { readonly name: string; readonly address: string | undefined }[];
  /** Its path in the first place; without the variants where several variants of a union have it. */
  readonly path: string;
  readonly what: string;
  /** In how many places it occurs: paths of operations or tools. */
  readonly places: number;
}

/**
 * Changes by the operations or tools that have them, each change once, the most severe first.
 *
 * @param prose whether to include changes of descriptions, titles and examples
 */
export function groupChanges(changes: readonly Change[], prose: boolean): ReportedChange[][] {
  return group(merge(changes.filter((change) => prose || !change.prose)));
}

interface Place {
  readonly name: string;
  readonly address: string | undefined;
  readonly path: string;
}

interface MergedChange {
  readonly change: Change;
  /** Its path without variants. */
  readonly path: string;
  readonly places: Place[];
}

/**
 * The same change in several operations, as of a type that they share, is one change. So is the same change of several
 * variants of a union, and that of a thing and of the things in a list: `response.alias` and `response.items[].alias`.
 */
function merge(changes: readonly Change[]): ReportedChange[] {
  const byPath = new Map<string, MergedChange>();
  for (const change of changes) {
    const path = withoutVariants(change.path);
    const key = keyOf(change, path);
    const merged = byPath.get(key) ?? { change, path, places: [] };
    byPath.set(key, merged);
    merged.places.push(change);
  }
  const merged = new Map<string, MergedChange>();
  for (const each of [...byPath.values()].toSorted((left, right) => left.path.length - right.path.length)) {
    const single = merged.get(keyOf(each.change, withoutList(each.path)));
    if (single === undefined) {
      merged.set(keyOf(each.change, each.path), each);
    } else {
      single.places.push(...each.places);
    }
  }
  // In the order of the changes.
  const kept = new Set(merged.values());
  return [...byPath.values()].filter((each) => kept.has(each)).map(reported);
}

function keyOf({ subject, name, kind, what, severity }: Change, path: string): string {
  // A change of a whole operation is reported for each operation.
  return JSON.stringify([subject, path === "" ? name : "", path, kind, what, severity]);
}

function reported({ change: { subject, kind, what, severity }, path, places }: MergedChange): ReportedChange {
  const everywhere = new Map(places.map(({ name, address }) => [name, { name, address }]));
  const [first] = places;
  const hasVariants = places.some((place) => place.path !== first?.path && withoutVariants(place.path) === path);
  return {
    severity,
    kind,
    subject,
    in: [...everywhere.values()].toSorted((left, right) => byCodeUnit(left.name, right.name)),
    path: hasVariants ? path : (first?.path ?? path),
    what,
    places: new Set(places.map((place) => JSON.stringify([place.name, place.path]))).size,
  };
}

/** Steps of a path: quoted names, variants such as `(type: "text")`, and everything else, character by character. */
const STEPS = /\["(?:[^"\\]|\\.)*"\]|\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)|[^]/g;

function withoutVariants(path: string): string {
  return path.replace(STEPS, (step) => (step.startsWith("(") && step.length > 1 ? "" : step));
}

/** The path in the things of a list, as if there was one of them: `response.items[].alias` → `response.alias`. */
function withoutList(path: string): string {
  return path.replace(/^(\w+)\.\w+\[\](?=.)/, "$1");
}

function group(changes: readonly ReportedChange[]): ReportedChange[][] {
  const groups = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.subject, change.in.map(({ name }) => name)]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()]
    .map((each) =>
      each.toSorted((left, right) => bySeverity(left.severity, right.severity) || byCodeUnit(left.path, right.path)),
    )
    .toSorted(
      (left, right) =>
        bySeverity(severityOf(left), severityOf(right)) ||
        byCodeUnit(nameOf(left), nameOf(right)) ||
        left.length - right.length,
    );
}

function severityOf([first]: readonly ReportedChange[]): Severity {
  return first?.severity ?? "text";
}

const SUBJECTS: readonly Subject[] = ["document", "operation", "meta tool", "tool"];

function nameOf([first]: readonly ReportedChange[]): string {
  if (first === undefined) {
    return "";
  }
  return `${SUBJECTS.indexOf(first.subject)} ${first.in.map(({ name }) => name).join(" ")}`;
}
