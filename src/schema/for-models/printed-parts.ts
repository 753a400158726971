import type { Json, JsonObject } from "../json.js";
import type { ModelRules } from "./model-rules.js";
import { describe } from "./print-words.js";
import type { SchemaNode, TypeName } from "./schema-node.js";

/** A member of a union without the words that the union says already. */
export function withoutRepeated(member: JsonObject, outer: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(member).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(outer[key])),
  );
}

/** A schema with more words. A reference must stand alone. */
export function withWords(schema: JsonObject, words: JsonObject): JsonObject {
  if (Object.keys(words).length === 0) {
    return schema;
  }
  const [own, added] = [schema["description"], words["description"]];
  const both = typeof own === "string" && typeof added === "string" && !added.includes(own);
  const described = both ? { ...words, description: `${added} ${own}` } : words;
  return schema["$ref"] === undefined ? { ...schema, ...described } : { anyOf: [schema], ...described };
}

export function renamed(printed: JsonObject, key: string): JsonObject {
  const { description } = printed;
  const words = describe(typeof description === "string" ? description : undefined, [`original name: ${key}`]);
  const { description: _description, ...rest } = printed;
  return withWords(rest, words === undefined ? {} : { description: words });
}

/** What a schema counts for: more where it carries long texts or lists, which references can repeat without end. */
export function costOf({ description = "", values = [] }: SchemaNode): number {
  return 1 + description.length / 400 + values.length / 20;
}

export function isBareType(schema: JsonObject): boolean {
  const { type } = schema;
  return Object.keys(schema).length === 1 && typeof type === "string" && type !== "object" && type !== "array";
}

export function acceptsNull(schema: Json): boolean {
  if (typeof schema !== "object" || schema === null || !("type" in schema)) {
    return false;
  }
  const { type } = schema;
  return type === "null" || (Array.isArray(type) && type.includes("null"));
}

export function impliedTypes(node: SchemaNode): ReadonlySet<TypeName> {
  const { limits = {} } = node;
  const isAbout = (part: string): boolean => Object.keys(limits).some((keyword) => keyword.endsWith(part));
  const { properties, required, additionalProperties, patternProperties } = node;
  if ([properties, required, additionalProperties, patternProperties].some((each) => each !== undefined)) {
    return new Set<TypeName>(["object"]);
  }
  if (node.items !== undefined || node.prefixItems !== undefined || isAbout("Items")) {
    return new Set<TypeName>(["array"]);
  }
  if (node.pattern !== undefined || isAbout("Length")) {
    return new Set<TypeName>(["string"]);
  }
  return new Set<TypeName>(isAbout("imum") || isAbout("Of") ? ["number"] : isAbout("Properties") ? ["object"] : []);
}

export function distinct<T extends Json>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** `schema`, or null. */
export function orNull(schema: JsonObject, rules: ModelRules): JsonObject {
  const { type, anyOf } = schema;
  const values = schema["enum"];
  if (Array.isArray(anyOf)) {
    const hasNull = anyOf.some((member) => acceptsNull(member));
    return hasNull ? schema : { ...schema, anyOf: [...anyOf, { type: "null" }] };
  }
  if (type === undefined && schema["$ref"] === undefined) {
    return schema;
  }
  if (acceptsNull(schema)) {
    return schema;
  }
  if (type === undefined || (values !== undefined && !rules.anyEnumValue)) {
    const { description, ...rest } = schema;
    return { ...(description === undefined ? {} : { description }), anyOf: [rest, { type: "null" }] };
  }
  const nullable = { ...schema, type: [...(Array.isArray(type) ? type : [type]), "null"] };
  return Array.isArray(values) ? { ...nullable, enum: [...values, null] } : nullable;
}
