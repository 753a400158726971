import type { Json, Position } from "../schema/index.js";
import { type ChangeKind, type Finding, heaviest, type Sight, type Weight } from "./change.js";
import type { ObjectPart } from "./value-set.js";
import { compareLimits } from "./schema-keywords.js";
import type { SchemaComparison } from "./schema-comparison.js";
import type { SchemaReader } from "./schema-reader.js";
import { propertyStep, typeWords } from "./format-values.js";

interface Field {
  readonly schema: Json;
  readonly required: boolean;
  /** Stands for a key that the object does not list, and takes. */
  readonly unlisted: boolean;
}

/** The differences of two objects: their fields, and what they say of other keys. */
export function compareObjects(
  old: ObjectPart,
  fresh: ObjectPart,
  position: Position,
  comparison: SchemaComparison,
): readonly Finding[] {
  const names = [...new Set([...fieldNames(old, comparison.old), ...fieldNames(fresh, comparison.fresh)])];
  const fields = names.flatMap((name) => {
    const before = fieldOf(old, name, position, comparison.old);
    const after = fieldOf(fresh, name, position, comparison.fresh);
    const step = propertyStep(name);
    return compareFields(before, after, position, comparison).map((finding) => ({
      ...finding,
      path: [step, ...finding.path],
    }));
  });
  return [
    ...fields,
    ...compareRest(
      comparison.old.restOf(old, position),
      comparison.fresh.restOf(fresh, position),
      position,
      comparison,
    ),
    ...compareLimits(old.limits, fresh.limits),
  ];
}

function fieldNames({ properties, required }: ObjectPart, { dialect }: SchemaReader): string[] {
  return [...properties.keys(), ...(dialect.demandsUndescribed ? required : [])];
}

function fieldOf(part: ObjectPart, name: string, position: Position, reader: SchemaReader): Field | undefined {
  const rest = reader.restOf(part, position);
  const demanded = part.required.has(name);
  const schema = part.properties.get(name);
  if (schema === undefined) {
    if (demanded && reader.dialect.demandsUndescribed) return { schema: rest ?? true, required: true, unlisted: false };
    return rest === undefined ? undefined : { schema: rest, required: false, unlisted: true };
  }
  if (demanded || position === "request" || !reader.dialect.defaultsPresent) {
    return { schema, required: demanded, unlisted: false };
  }
  const filled = reader.annotations(schema).default;
  return {
    schema: filled === null ? reader.orNull(schema) : schema,
    required: filled !== undefined,
    unlisted: false,
  };
}

function compareFields(
  before: Field | undefined,
  after: Field | undefined,
  position: Position,
  comparison: SchemaComparison,
): readonly Finding[] {
  if (before === undefined) return after === undefined || after.unlisted ? [] : [added(after, position, comparison)];
  if (after === undefined) return before.unlisted ? [] : [removed(before, position, comparison)];
  if (before.unlisted && after.unlisted) return [];
  const findings = [
    ...requiredness(before, after, position),
    ...comparison.compare(before.schema, after.schema, position),
  ];
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

function added(field: Field, position: Position, { fresh }: SchemaComparison): Finding {
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
function removed(field: Field, position: Position, { old }: SchemaComparison): Finding {
  const sight = position === "response" && field.required ? "sees" : "may see";
  return found("field-removed", `removed, was ${typed(field, old)}`, "breaking", sight);
}

function compareRest(
  before: Json | undefined,
  after: Json | undefined,
  position: Position,
  comparison: SchemaComparison,
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

function typed({ schema }: Field, reader: SchemaReader): string {
  const form = reader.form(schema);
  const words = typeWords(form, (each) => reader.form(each));
  return form.nullable && words !== "null" ? `${words} | null` : words;
}

function found(kind: ChangeKind, what: string, weight: Weight, sight: Sight): Finding {
  return { path: [], kind, what, weight, sight, prose: false };
}
