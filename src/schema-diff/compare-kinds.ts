import type { Position } from "../schema/index.js";
import { type Finding, newFinding } from "./change.js";
import type { Comparison } from "./compared-side.js";
import { describeType } from "./format-values.js";
import { severityOfNarrowing, severityOfWidening } from "./severity.js";
import { SCALAR_KINDS, type ValueSet } from "./value-set.js";

/** Changes of the kinds of value that a schema accepts: strings, numbers, arrays, objects, null. */
export function compareKinds(old: ValueSet, fresh: ValueSet, position: Position, sides: Comparison): Finding[] {
  const findings: Finding[] = [];
  const before = kindsOf(old);
  const after = kindsOf(fresh);
  const gained = !old.anything && (fresh.anything || [...after].some((kind) => !before.has(kind)));
  const lost = !fresh.anything && (old.anything || [...before].some((kind) => !after.has(kind)));
  if (gained || lost) {
    const was = describeType(old, sides.old);
    const is = describeType(fresh, sides.fresh);
    const weight = gained && lost ? "breaking" : gained ? severityOfWidening(position) : severityOfNarrowing(position);
    const visibility = weight === "breaking" ? "visible" : "invisible";
    findings.push(newFinding("type", `${is}, was ${was}`, weight, visibility));
  }
  if (old.nullable !== fresh.nullable && !old.anything && !fresh.anything) findings.push(nullability(fresh, position));
  return findings;
}

function kindsOf({ scalars, array, objects }: ValueSet): ReadonlySet<string> {
  return new Set([
    ...SCALAR_KINDS.filter((kind) => scalars[kind] !== undefined),
    ...(array === undefined ? [] : ["array"]),
    ...(objects.length === 0 ? [] : ["object"]),
  ]);
}

function nullability({ nullable }: ValueSet, position: Position): Finding {
  const weight = nullable ? severityOfWidening(position) : severityOfNarrowing(position);
  const what =
    position === "request"
      ? nullable
        ? "now accepts null"
        : "no longer accepts null"
      : nullable
        ? "now nullable"
        : "no longer nullable";
  const visibility = weight === "breaking" ? "visible" : "invisible";
  return newFinding(nullable ? "null-added" : "null-removed", what, weight, visibility);
}
