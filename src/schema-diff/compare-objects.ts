import type { ObjectType, Position, Type } from "../schema/index.js";
import { type ChangeKind, type Finding, newFinding } from "./change.js";
import { compareLimits } from "./compare-keywords.js";
import type { ComparedSide, Comparison, Field } from "./compared-side.js";
import { describeType, propertyStep } from "./format-values.js";
import { mostSevere } from "./severity.js";

/** The differences of two objects: of their fields, of additional keys, and of limits. */
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
    ...compareOtherKeys(
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
  if (before === undefined) {
    return after === undefined || after.unlisted ? [] : [added(after, position, comparison)];
  }
  if (after === undefined) {
    return before.unlisted ? [] : [removed(before, position, comparison)];
  }
  if (before.unlisted && after.unlisted) {
    return [];
  }
  const findings = [
    ...compareRequired(before, after, position),
    ...comparison.compare(before.type, after.type, position),
  ];
  if (!before.unlisted && !after.unlisted) {
    return findings;
  }
  const severity = mostSevere(findings.map((finding) => finding.severity));
  const [kind, what]: [ChangeKind, string] = before.unlisted
    ? ["field-listed", `now described: ${describeField(after, comparison.fresh)}`]
    : ["field-unlisted", `no longer described, was ${describeField(before, comparison.old)}`];
  return [newFinding(kind, what, severity === "text" ? "addition" : severity, "maybe")];
}

function compareRequired(before: Field, after: Field, position: Position): Finding[] {
  if (before.required === after.required) {
    return [];
  }
  if (after.required) {
    return position === "request"
      ? [newFinding("field-required", "required, was optional", "breaking", "visible")]
      : [newFinding("field-required", "always present, was optional", "addition", "invisible")];
  }
  return position === "request"
    ? [newFinding("field-optional", "optional, was required", "addition", "invisible")]
    : [newFinding("field-optional", "may be missing, was always present", "breaking", "visible")];
}

function added(field: Field, position: Position, { fresh }: Comparison): Finding {
  const type = describeField(field, fresh);
  if (position === "response") {
    return newFinding("field-added", `new: ${type}`, "addition", "invisible");
  }
  return field.required
    ? newFinding("field-added", `new and required: ${type}`, "breaking", "visible")
    : newFinding("field-added", `new: ${type}`, "addition", "invisible");
}

/**
 * Code that names the field stops compiling. In a request the field is an excess key, which assignability does not
 * check. In a response it is a missing property, which assignability notices where the field was required.
 */
function removed(field: Field, position: Position, { old }: Comparison): Finding {
  const visibility = position === "response" && field.required ? "visible" : "maybe";
  return newFinding("field-removed", `removed, was ${describeField(field, old)}`, "breaking", visibility);
}

function compareOtherKeys(
  before: Type | undefined,
  after: Type | undefined,
  position: Position,
  comparison: Comparison,
): readonly Finding[] {
  if (before !== undefined && after !== undefined) {
    return comparison.at("{}", before, after, position);
  }
  if (before === after) {
    return [];
  }
  if (after !== undefined) {
    const what = position === "request" ? "accepts additional properties" : "may have additional properties";
    return [newFinding("other-keys-added", what, "addition", "maybe")];
  }
  const what =
    position === "request" ? "no longer accepts additional properties" : "no longer has additional properties";
  return [newFinding("other-keys-removed", what, "breaking", "maybe")];
}

function describeField({ type }: Field, side: ComparedSide): string {
  const values = side.values(type);
  const words = describeType(values, side);
  return values.nullable && words !== "null" ? `${words} | null` : words;
}
