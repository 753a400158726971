import type { Position } from "../schema/index.js";
import type { Finding, Weight } from "./change.js";
import type { Dialect } from "./type-rules.js";
import { type Form, type ListedValue, SCALAR_KINDS, type Scalar } from "./value-set.js";
import { compareLimits } from "./schema-keywords.js";
import { ofNarrower, ofWider } from "./severity.js";
import { valueList } from "./format-values.js";

type Values = ReadonlyMap<string, ListedValue>;

/** Changes of the values that are listed, and of limits. */
export function compareScalars(old: Form, fresh: Form, position: Position, dialect: Dialect): Finding[] {
  return SCALAR_KINDS.flatMap((kind) => {
    const before = old.scalars[kind];
    const after = fresh.scalars[kind];
    if (before === undefined || after === undefined) return [];
    return [...compareValues(before, after, position, dialect), ...compareLimits(before.limits, after.limits)];
  });
}

function compareValues(old: Scalar, fresh: Scalar, position: Position, dialect: Dialect): Finding[] {
  const before = old.values;
  const after = fresh.values;
  if (before === undefined && after === undefined) return [];
  const wasOpen = isOpen(before, position, dialect);
  const isNowOpen = isOpen(after, position, dialect);
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

function listed(values: Values, without?: Values): readonly ListedValue["value"][] {
  return [...values].filter(([text]) => without?.has(text) !== true).map(([, { value }]) => value);
}

/** In a response the service may say more tomorrow: a list of values takes others too, a constant does not. */
function isOpen(values: Values | undefined, position: Position, { openValues }: Dialect): boolean {
  if (position === "request" || openValues === "none" || values === undefined) return false;
  return [...values.values()].some(({ fixed }) => !fixed);
}

function finding(kind: Finding["kind"], what: string, weight: Weight): Finding {
  return { path: [], kind, what, weight, sight: weight === "breaking" ? "sees" : "blind", prose: false };
}
