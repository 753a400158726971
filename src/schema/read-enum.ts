import { isArray, isObject, type Json, type JsonObject } from "./json.js";
import { looseObject, NULL, union, type Property, type Type } from "./model.js";

/**
 * Where a schema comes from, which decides how some keywords are read.
 * - `tool`: of an enum, the values that `type` allows, or all where it allows none. A union that is its own member is
 *   `unknown`.
 * - `document`, as openapi-typescript reads it: all values of an enum, and null where `type` lists it. An enum that
 *   holds more than strings stays closed. A union that is its own member gains nothing by it.
 */
export type SchemaOrigin = "tool" | "document";

/** What `enumType` needs of the reader that calls it. */
export interface EnumReader {
  readonly origin: SchemaOrigin;
  merge(left: Type, right: Type): Type;
}

/**
 * The type of a schema with `const` or `enum`; undefined for a schema without.
 *
 * @param typed reads the type that the schema's other keywords describe
 */
export function enumType(schema: JsonObject, reader: EnumReader, typed: () => Type): Type | undefined {
  if (Object.hasOwn(schema, "const")) {
    return fittingOf(valueType(schema["const"] ?? null, false), typed(), reader);
  }
  const values = schema["enum"];
  if (!isArray(values) || values.length === 0) {
    return undefined;
  }
  if (reader.origin === "document") {
    const open = values.every((value) => value === null || typeof value === "string");
    const listed = values.map((value) => valueType(value, open));
    return union(typesOf(schema).includes("null") ? [...listed, NULL] : listed);
  }
  return fittingOf(union(values.map((value) => valueType(value, true))), typed(), reader);
}

/**
 * Those of the listed values that have a type. `type: "integer"` beside `enum: ["1", "2"]` allows nothing: then all,
 * for they are what the schema's author meant.
 */
function fittingOf(listed: Type, typed: Type, reader: EnumReader): Type {
  const fitting = reader.merge(typed, listed);
  return fitting.kind === "never" ? listed : fitting;
}

/** The names in `type`: none, one or several. */
export function typesOf(schema: JsonObject): readonly Json[] {
  const type = schema["type"] ?? [];
  return isArray(type) ? type : [type];
}

/** The type of exactly one value. `open`: of an enum, so that values may be added to it. */
function valueType(value: Json, open: boolean): Type {
  if (value === null) {
    return NULL;
  }
  if (isArray(value)) {
    return { kind: "tuple", items: value.map((item) => valueType(item, false)), rest: undefined };
  }
  // JSON can hold 1e400, for which there is no literal.
  if (typeof value === "number" && !Number.isFinite(value)) {
    return { kind: "number" };
  }
  if (!isObject(value)) {
    return { kind: "literal", value, open: open && typeof value !== "boolean" };
  }
  const properties = new Map<string, Property>();
  for (const [key, item] of Object.entries(value)) {
    properties.set(key, { type: valueType(item, false), required: true, defaulted: false, doc: [] });
  }
  return { ...looseObject, keys: "closed", properties };
}
