import type { Json, Position } from "../schema/index.js";
import type { Finding, Weight } from "./change.js";
import type { TypeRules } from "./type-rules.js";
import { compareLimits } from "./compare-limits.js";
import { type ListedValues, SCALAR_KINDS, type ScalarSet, type ValueSet } from "./value-set.js";
import { ofNarrower, ofWider } from "./severity.js";
import { valueList } from "./format-values.js";

/** Changes of the values that are listed, and of limits. */
export function compareScalars(old: ValueSet, fresh: ValueSet, position: Position, rules: TypeRules): Finding[] {
  return SCALAR_KINDS.flatMap((kind) => {
    const before = old.scalars[kind];
    const after = fresh.scalars[kind];
    if (before === undefined || after === undefined) return [];
    return [...compareValues(before, after, position, rules), ...compareLimits(before.limits, after.limits)];
  });
}

function compareValues(old: ScalarSet, fresh: ScalarSet, position: Position, rules: TypeRules): Finding[] {
  const before = old.values;
  const after = fresh.values;
  if (before === undefined && after === undefined) return [];
  const wasOpen = isOpen(before, position, rules);
  const isNowOpen = isOpen(after, position, rules);
  if (after === undefined) {
    const what = position === "request" ? "takes any value, no longer a list" : "no longer lists its values";
    return [finding("values-unlisted", what, wasOpen ? "text" : ofWider(position))];
  }
  if (before === undefined) {
    const what = `${position === "request" ? "takes only" : "lists its values"}: ${valueList(listed(after))}`;
    return [finding("values-listed", what, isNowOpen ? "addition" : ofNarrower(position))];
  }
  const gained = listed(after, before);
  const lost = listed(before, after);
  const findings: Finding[] = [];
  if (gained.length > 0) {
    const weight = wasOpen ? "addition" : ofWider(position);
    findings.push(
      finding("values-added", `${position === "request" ? "takes" : "may be"} ${valueList(gained)}`, weight),
    );
  }
  if (lost.length > 0) {
    const values = valueList(lost);
    const inAnswer = isNowOpen ? `no longer lists ${values}` : `is never ${values} any more`;
    const what = position === "request" ? `takes ${values} no longer` : inAnswer;
    // In a response, a comparison with a value that is no longer listed compiles only while the list is open;
    // assignability does not look at comparisons.
    const removed = finding("values-removed", what, isNowOpen ? "text" : "breaking");
    findings.push(position === "response" && !isNowOpen ? { ...removed, sight: "may see" } : removed);
  }
  if (!wasOpen && isNowOpen && gained.length === 0) {
    findings.push(finding("values-unlisted", "may be other values too", ofWider(position)));
  }
  if (wasOpen && !isNowOpen && lost.length === 0) {
    findings.push(finding("values-listed", `is nothing but ${valueList(listed(after))}`, ofNarrower(position)));
  }
  return findings;
}

function listed(values: ListedValues, without?: ListedValues): readonly Json[] {
  return [...values].filter(([text]) => without?.has(text) !== true).map(([, { value }]) => value);
}

/** In a response the service may say more tomorrow: a list of values takes others too, a constant does not. */
function isOpen(values: ListedValues | undefined, position: Position, { openEnums }: TypeRules): boolean {
  if (position === "request" || !openEnums || values === undefined) return false;
  return [...values.values()].some(({ open }) => open);
}

function finding(kind: Finding["kind"], what: string, weight: Weight): Finding {
  return { path: [], kind, what, weight, sight: weight === "breaking" ? "sees" : "blind", prose: false };
}
