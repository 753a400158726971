import { arrayMember, isArray, isObject, type Json, type JsonObject, member, objectMember } from "../schema/index.js";
import type { Dialect } from "./type-rules.js";
import type { ArrayPart, ListedValue, ObjectPart, Part, ScalarKind } from "./value-set.js";
import { limitsOf } from "./schema-keywords.js";

const OBJECT_KEYWORDS = ["properties", "patternProperties", "additionalProperties", "required", "propertyNames"];
const ARRAY_KEYWORDS = ["items", "prefixItems", "additionalItems"];

/** The parts of an `enum` or a `const`. */
export function literalParts(
  values: readonly Json[],
  schema: JsonObject,
  dialect: Dialect,
  constant: boolean,
): readonly Part[] {
  const types = typesOf(schema);
  const fitting = values.filter((value) => types.length === 0 || types.some((type) => fits(value, type)));
  const kept = dialect.valuesFitType && fitting.length > 0 ? fitting : values;
  const strings = kept.every((value) => value === null || typeof value === "string");
  const byKind = new Map<ScalarKind, Map<string, ListedValue>>();
  let nullable = !dialect.valuesFitType && !constant && types.includes("null");
  for (const value of kept) {
    if (value === null) {
      nullable = true;
      continue;
    }
    const kind = kindOf(value);
    const opened = kind === "string" || kind === "number" ? (dialect.openValues === "strings" ? strings : true) : false;
    const listed = byKind.get(kind) ?? new Map<string, ListedValue>();
    byKind.set(kind, listed.set(JSON.stringify(value), { value, fixed: constant || !opened }));
  }
  const parts: Part[] = [...byKind].map(([kind, listed]) => ({ kind, values: listed, limits: limitsOf(schema, kind) }));
  return nullable ? [...parts, { kind: "null" }] : parts;
}

/** The parts that `type` and its companions say, or undefined where they say nothing. */
export function typedParts(schema: JsonObject): readonly Part[] | undefined {
  const types = typesOf(schema);
  if (types.length === 0) {
    if (OBJECT_KEYWORDS.some((keyword) => Object.hasOwn(schema, keyword))) return [objectPart(schema)];
    if (ARRAY_KEYWORDS.some((keyword) => Object.hasOwn(schema, keyword))) return [arrayPart(schema)];
    return undefined;
  }
  return types.map((type): Part => {
    switch (type) {
      case "string":
      case "boolean":
        return { kind: type, values: undefined, limits: limitsOf(schema, type) };
      case "number":
      case "integer":
        return { kind: "number", values: undefined, limits: limitsOf(schema, "number") };
      case "null":
        return { kind: "null" };
      case "array":
        return arrayPart(schema);
      case "object":
        return objectPart(schema);
      default:
        return { kind: "anything", limits: limitsOf(schema) };
    }
  });
}

function objectPart(schema: JsonObject): ObjectPart {
  const required = member(schema, "required");
  const properties = objectMember(schema, "properties");
  const names = isArray(required) ? required.filter((name) => typeof name === "string") : [];
  return {
    kind: "object",
    properties: new Map(Object.entries(properties)),
    required: new Set(names),
    rest: restOf(schema),
    limits: limitsOf(schema, "object"),
  };
}

function restOf(schema: JsonObject): Json | undefined {
  const given = member(schema, "additionalProperties") ?? member(schema, "unevaluatedProperties");
  const rest = isObject(given) && Object.keys(given).length === 0 ? true : given;
  const patterns = Object.values(objectMember(schema, "patternProperties"));
  if (patterns.length === 0) return rest;
  return { anyOf: rest === undefined || rest === false ? patterns : [...patterns, rest] };
}

function arrayPart(schema: JsonObject): ArrayPart {
  const items = member(schema, "items");
  const prefix = member(schema, "prefixItems") ?? (isArray(items) ? items : undefined);
  return {
    kind: "array",
    items: isArray(items) ? undefined : items,
    places: isArray(prefix) ? arrayMember({ prefix }, "prefix") : undefined,
    limits: limitsOf(schema, "array"),
  };
}

function typesOf(schema: JsonObject): readonly string[] {
  const type = member(schema, "type");
  const types = isArray(type) ? type : [type];
  return types.filter((name) => typeof name === "string").map((name) => name.toLowerCase());
}

function kindOf(value: Json): ScalarKind {
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "constant";
}

function fits(value: Json, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return isArray(value);
  if (type === "object") return isObject(value);
  return typeof value === (type === "integer" ? "number" : type);
}
