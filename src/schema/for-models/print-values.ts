import type { JsonObject } from "../json.js";
import { briefJson } from "./brief-json.js";
import type { ModelRules } from "./model-rules.js";
import { annotationsFor } from "./print-words.js";
import { distinct, orNull } from "./printed-parts.js";
import { allowsType, type SchemaNode, type TypeName, typeOf } from "./schema-node.js";
import type { StrictLimits } from "./strict-limits.js";

/** A node that lists its values; undefined for any other. */
export function printValues(
  node: SchemaNode,
  rules: ModelRules,
  limits: StrictLimits,
  path: readonly string[],
): JsonObject | undefined {
  if (node.values === undefined) {
    return undefined;
  }
  const { types } = node;
  const fitting = node.values.filter((value) => types === undefined || allowsType(types, typeOf(value)));
  // None fits the type: then the type is wrong.
  const values = distinct(fitting.length === 0 ? node.values : fitting);
  const names = new Set(values.map(typeOf));
  if (names.has("number")) {
    names.delete("integer");
  }
  const scalar = !names.has("array") && !names.has("object");
  if (!scalar) {
    limits.refuse(path, "lists values that are objects or arrays");
    return {
      ...annotationsFor(node, [`one of: ${briefJson(values, 500)}`], rules),
      ...anyOfTypes(names),
    };
  }
  limits.addValues(values);
  const nullable = names.size > 1 && names.delete("null");
  const [type] = names;
  if (rules.anyEnumValue) {
    const all = [...names, ...(nullable ? (["null"] as const) : [])];
    return {
      ...(all.length === 1 && type !== undefined ? { type } : { type: all }),
      ...annotationsFor(node, [], rules),
      enum: values,
    };
  }
  const listed = values.filter((value) => (typeof value === "string" && value !== "") || typeof value === "number");
  const isNullListed = values.includes(null);
  const complete = listed.length > 0 && listed.length + (isNullListed ? 1 : 0) === values.length && names.size === 1;
  const words = complete || type === "null" ? [] : [`one of: ${briefJson(values, 500)}`];
  const base: JsonObject = {
    ...annotationsFor(node, words, rules),
    ...(names.size === 1 && type !== undefined ? { type } : { type: [...names] }),
    ...(complete ? { enum: listed } : {}),
  };
  return nullable ? orNull(base, rules) : base;
}

function anyOfTypes(types: ReadonlySet<TypeName>): JsonObject {
  const members = [...types].map((type): JsonObject => (type === "array" ? { type, items: {} } : { type }));
  return members.length === 1 && members[0] !== undefined ? members[0] : { anyOf: members };
}
