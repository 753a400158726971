import { byCodeUnit } from "../schema/index.js";
import type { Change, ChangeKind, Subject } from "./change.js";
import { bySeverity, type Severity } from "./severity.js";

/** One change and everywhere it occurs. */
export interface ReportedChange {
  readonly severity: Severity;
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** The operations or tools that have it. The first is where it is listed. */
  readonly in: readonly { readonly name: string; readonly address: string | undefined }[];
  readonly path: string;
  readonly what: string;
}

/**
 * Changes by the operations or tools that have them, each change once, the most severe first.
 *
 * @param prose whether to include changes of descriptions, titles and examples
 */
export function groupChanges(changes: readonly Change[], prose: boolean): ReportedChange[][] {
  return group(merge(changes.filter((change) => prose || !change.prose)));
}

/** The same change in several operations, as of a type that they share, is one change. */
function merge(changes: readonly Change[]): ReportedChange[] {
  const merged = new Map<string, { change: Change; in: { name: string; address: string | undefined }[] }>();
  for (const change of changes) {
    const { subject, path, kind, what, severity, name, address } = change;
    // A change of a whole operation is reported for each operation.
    const apart = path === "" ? name : "";
    const key = JSON.stringify([subject, apart, path, kind, what, severity]);
    const known = merged.get(key) ?? { change, in: [] };
    merged.set(key, known);
    if (!known.in.some((each) => each.name === name)) {
      known.in.push({ name, address });
    }
  }
  return [...merged.values()].map(({ change: { subject, path, kind, what, severity }, in: everywhere }) => ({
    severity,
    kind,
    subject,
    in: everywhere.toSorted((left, right) => byCodeUnit(left.name, right.name)),
    path,
    what,
  }));
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
