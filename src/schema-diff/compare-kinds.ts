import type { Position } from "../schema/index.js";
import type { Finding } from "./change.js";
import type { Comparison } from "./compared-side.js";
import { SCALAR_KINDS, type ValueSet } from "./value-set.js";
import { ofNarrower, ofWider } from "./severity.js";
import { typeWords } from "./format-values.js";

/** Changes of the kinds of value that a schema takes: text, numbers, lists, objects, null. */
export function compareKinds(old: ValueSet, fresh: ValueSet, position: Position, sides: Comparison): Finding[] {
  const findings: Finding[] = [];
  const before = kindsOf(old);
  const after = kindsOf(fresh);
  const gained = !old.anything && (fresh.anything || [...after].some((kind) => !before.has(kind)));
  const lost = !fresh.anything && (old.anything || [...before].some((kind) => !after.has(kind)));
  if (gained || lost) {
    const was = typeWords(old, sides.old);
    const is = typeWords(fresh, sides.fresh);
    const weight = gained && lost ? "breaking" : gained ? ofWider(position) : ofNarrower(position);
    const sight = weight === "breaking" ? "sees" : "blind";
    findings.push({ path: [], kind: "type", what: `${is}, was ${was}`, weight, sight, prose: false });
  }
  if (old.nullable !== fresh.nullable && !old.anything && !fresh.anything) findings.push(nullness(fresh, position));
  return findings;
}

function kindsOf({ scalars, array, objects }: ValueSet): ReadonlySet<string> {
  return new Set([
    ...SCALAR_KINDS.filter((kind) => scalars[kind] !== undefined),
    ...(array === undefined ? [] : ["array"]),
    ...(objects.length === 0 ? [] : ["object"]),
  ]);
}

function nullness({ nullable }: ValueSet, position: Position): Finding {
  const weight = nullable ? ofWider(position) : ofNarrower(position);
  const what =
    position === "request"
      ? nullable
        ? "takes null too"
        : "takes null no longer"
      : nullable
        ? "may be null"
        : "is never null any more";
  const sight = weight === "breaking" ? "sees" : "blind";
  return { path: [], kind: nullable ? "null-added" : "null-removed", what, weight, sight, prose: false };
}
