import type { Json, Position } from "../schema/index.js";
import { type Finding, newFinding } from "./change.js";
import { compareLimits } from "./compare-keywords.js";
import type { Comparison } from "./compared-side.js";
import { describeType, valueList } from "./format-values.js";
import { type Severity, severityOfNarrowing, severityOfWidening } from "./severity.js";
import type { TypeRules } from "./type-rules.js";
import { type ListedValues, SCALAR_KINDS, type ScalarSet, type ValueSet } from "./value-set.js";

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
    const severity =
      gained && lost ? "breaking" : gained ? severityOfWidening(position) : severityOfNarrowing(position);
    findings.push(valueFinding("type", `${is}, was ${was}`, severity));
  }
  if (old.nullable !== fresh.nullable && !old.anything && !fresh.anything) {
    findings.push(nullability(fresh, position));
  }
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
  const severity = nullable ? severityOfWidening(position) : severityOfNarrowing(position);
  const what =
    position === "request"
      ? nullable
        ? "now accepts null"
        : "no longer accepts null"
      : nullable
        ? "now nullable"
        : "no longer nullable";
  return valueFinding(nullable ? "null-added" : "null-removed", what, severity);
}

/** Changes of enums and constants, and of the limits of strings and numbers. */
export function compareScalars(old: ValueSet, fresh: ValueSet, position: Position, rules: TypeRules): Finding[] {
  return SCALAR_KINDS.flatMap((kind) => {
    const before = old.scalars[kind];
    const after = fresh.scalars[kind];
    if (before === undefined || after === undefined) {
      return [];
    }
    return [...compareValues(before, after, position, rules), ...compareLimits(before.limits, after.limits)];
  });
}

function compareValues(old: ScalarSet, fresh: ScalarSet, position: Position, rules: TypeRules): Finding[] {
  const before = old.values;
  const after = fresh.values;
  if (before === undefined && after === undefined) {
    return [];
  }
  const wasOpen = isOpen(before, position, rules);
  const isNowOpen = isOpen(after, position, rules);
  if (after === undefined) {
    const what = position === "request" ? "now accepts any value, was an enum" : "now any value, was an enum";
    return [valueFinding("values-unlisted", what, wasOpen ? "text" : severityOfWidening(position))];
  }
  if (before === undefined) {
    const what = `${position === "request" ? "now accepts only" : "now an enum"}: ${valueList(listed(after))}`;
    return [valueFinding("values-listed", what, isNowOpen ? "addition" : severityOfNarrowing(position))];
  }
  const gained = listed(after, before);
  const lost = listed(before, after);
  const findings: Finding[] = [];
  if (gained.length > 0) {
    const severity = wasOpen ? "addition" : severityOfWidening(position);
    findings.push(
      valueFinding(
        "values-added",
        `${position === "request" ? "also accepts" : "may also be"} ${valueList(gained)}`,
        severity,
      ),
    );
  }
  if (lost.length > 0) {
    const values = valueList(lost);
    const inResponse = isNowOpen ? `no longer lists ${values}` : `can no longer be ${values}`;
    const what = position === "request" ? `no longer accepts ${values}` : inResponse;
    // In a response, a comparison with a value that is no longer listed compiles only while the enum is open.
    // Assignability does not check comparisons.
    const removed = valueFinding("values-removed", what, isNowOpen ? "text" : "breaking");
    findings.push(position === "response" && !isNowOpen ? { ...removed, visibility: "maybe" } : removed);
  }
  if (!wasOpen && isNowOpen && gained.length === 0) {
    findings.push(valueFinding("values-unlisted", "may also be unlisted values", severityOfWidening(position)));
  }
  if (wasOpen && !isNowOpen && lost.length === 0) {
    findings.push(
      valueFinding("values-listed", `can only be ${valueList(listed(after))}`, severityOfNarrowing(position)),
    );
  }
  return findings;
}

function listed(values: ListedValues, without?: ListedValues): readonly Json[] {
  return [...values].filter(([text]) => without?.has(text) !== true).map(([, { value }]) => value);
}

/** Whether the types accept unlisted values as well: in a response the service may add to an enum, not to a constant. */
function isOpen(values: ListedValues | undefined, position: Position, { openEnums }: TypeRules): boolean {
  if (position === "request" || !openEnums || values === undefined) {
    return false;
  }
  return [...values.values()].some(({ open }) => open);
}

function valueFinding(kind: Finding["kind"], what: string, severity: Severity): Finding {
  return newFinding(kind, what, severity, severity === "breaking" ? "visible" : "invisible");
}
