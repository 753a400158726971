import type { ObjectType, Position, Type } from "../schema/index.js";
import { type ChangeKind, type Finding, heaviest, type Sight, type Weight } from "./change.js";
import type { ComparedSide, Comparison, Field } from "./compared-side.js";
import { compareLimits } from "./compare-limits.js";
import { propertyStep, typeWords } from "./format-values.js";

/** The differences of two objects: their fields, and what they say of other keys. */
export function compareObjects(
  old: ObjectType,
  fresh: ObjectType,
  position: Position,
  comparison: Comparison,
): readonly Finding[] {
  const names = [...new Set([...comparison.old.fieldNames(old), ...comparison.fresh.fieldNames(fresh)])];
  const fields = names.flatMap((name) => {
    const before = comparison.old.field(old, name, position);
    const after = comparison.fresh.field(fresh, name, position);
    const step = propertyStep(name);
    return compareFields(before, after, position, comparison).map((finding) => ({
      ...finding,
      path: [step, ...finding.path],
    }));
  });
  return [
    ...fields,
    ...compareRest(
      comparison.old.otherKeys(old, position),
      comparison.fresh.otherKeys(fresh, position),
      position,
      comparison,
    ),
    ...compareLimits(old.limits, fresh.limits),
  ];
}

function compareFields(
  before: Field | undefined,
  after: Field | undefined,
  position: Position,
  comparison: Comparison,
): readonly Finding[] {
  if (before === undefined) return after === undefined || after.unlisted ? [] : [added(after, position, comparison)];
  if (after === undefined) return before.unlisted ? [] : [removed(before, position, comparison)];
  if (before.unlisted && after.unlisted) return [];
  const findings = [...requiredness(before, after, position), ...comparison.compare(before.type, after.type, position)];
  if (!before.unlisted && !after.unlisted) return findings;
  const weight = heaviest(findings.map((finding) => finding.weight));
  const [kind, what]: [ChangeKind, string] = before.unlisted
    ? ["field-listed", `described: ${typed(after, comparison.fresh)}`]
    : ["field-unlisted", `no longer described, was ${typed(before, comparison.old)}`];
  return [found(kind, what, weight === "text" ? "addition" : weight, "may see")];
}

function requiredness(before: Field, after: Field, position: Position): Finding[] {
  if (before.required === after.required) return [];
  if (after.required) {
    return position === "request"
      ? [found("field-required", "required, was optional", "breaking", "sees")]
      : [found("field-required", "always there, was optional", "addition", "blind")];
  }
  return position === "request"
    ? [found("field-optional", "optional, was required", "addition", "blind")]
    : [found("field-optional", "may be missing, was always there", "breaking", "sees")];
}

function added(field: Field, position: Position, { fresh }: Comparison): Finding {
  const type = typed(field, fresh);
  if (position === "response") return found("field-added", `new: ${type}`, "addition", "blind");
  return field.required
    ? found("field-added", `new and required: ${type}`, "breaking", "sees")
    : found("field-added", `new: ${type}`, "addition", "blind");
}

/**
 * Code that names the field stops compiling: in a request as a key too many, which assignability does not see,
 * in a response as a property that does not exist, which it sees where the field was always there.
 */
function removed(field: Field, position: Position, { old }: Comparison): Finding {
  const sight = position === "response" && field.required ? "sees" : "may see";
  return found("field-removed", `removed, was ${typed(field, old)}`, "breaking", sight);
}

function compareRest(
  before: Type | undefined,
  after: Type | undefined,
  position: Position,
  comparison: Comparison,
): readonly Finding[] {
  if (before !== undefined && after !== undefined) return comparison.at("{}", before, after, position);
  if (before === after) return [];
  if (after !== undefined) {
    const what = position === "request" ? "takes other keys too" : "may have other keys";
    return [found("other-keys-added", what, "addition", "may see")];
  }
  const what = position === "request" ? "takes only the keys described" : "has only the keys described";
  return [found("other-keys-removed", what, "breaking", "may see")];
}

function typed({ type }: Field, side: ComparedSide): string {
  const values = side.values(type);
  const words = typeWords(values, side);
  return values.nullable && words !== "null" ? `${words} | null` : words;
}

function found(kind: ChangeKind, what: string, weight: Weight, sight: Sight): Finding {
  return { path: [], kind, what, weight, sight, prose: false };
}
