import type { Json } from "../schema/index.js";
import type { ArrayPart, ListedValue, ObjectPart, Part, Scalar } from "./value-set.js";

/** The schema of the values that both schemas take. */
export type Both = (left: Json, right: Json) => Json;

/** What both parts take, or undefined where that is nothing. */
export function meet(left: Part, right: Part, both: Both): Part | undefined {
  if (left.kind === "anything") return withLimits(right, left.limits);
  if (right.kind === "anything") return withLimits(left, right.limits);
  if (left.kind === "null" || right.kind === "null") return left.kind === right.kind ? left : undefined;
  if (left.kind === "array") return right.kind === "array" ? meetArrays(left, right, both) : undefined;
  if (left.kind === "object") return right.kind === "object" ? meetObjects(left, right, both) : undefined;
  if (left.kind !== right.kind) return undefined;
  const values = meetValues(left, right);
  if (values?.size === 0) return undefined;
  return { kind: left.kind, values, limits: { ...left.limits, ...right.limits } };
}

function withLimits(part: Part, limits: Readonly<Record<string, Json>>): Part {
  return part.kind === "null" ? part : { ...part, limits: { ...limits, ...part.limits } };
}

function meetValues(left: Scalar, right: Scalar): ReadonlyMap<string, ListedValue> | undefined {
  if (left.values === undefined) return right.values;
  const other = right.values;
  if (other === undefined) return left.values;
  return new Map(
    [...left.values]
      .filter(([text]) => other.has(text))
      .map(([text, { value, fixed }]) => [text, { value, fixed: fixed || other.get(text)?.fixed === true }]),
  );
}

function meetArrays(left: ArrayPart, right: ArrayPart, both: Both): ArrayPart {
  return {
    kind: "array",
    items: meetSchemas(left.items, right.items, both),
    places: left.places ?? right.places,
    limits: { ...left.limits, ...right.limits },
  };
}

function meetObjects(left: ObjectPart, right: ObjectPart, both: Both): ObjectPart {
  const properties = new Map(left.properties);
  for (const [name, schema] of right.properties) {
    const known = properties.get(name);
    properties.set(name, known === undefined ? schema : both(known, schema));
  }
  return {
    kind: "object",
    properties,
    required: new Set([...left.required, ...right.required]),
    rest: meetSchemas(left.rest, right.rest, both),
    limits: { ...left.limits, ...right.limits },
  };
}

function meetSchemas(left: Json | undefined, right: Json | undefined, both: Both): Json | undefined {
  if (left === undefined || left === true) return right ?? left;
  if (right === undefined || right === true) return left;
  if (left === false || right === false) return false;
  return both(left, right);
}
