import { commentProse, isArray, isObject, type Json, type JsonObject } from "../../src/schema/index.js";

/** Keys whose strings a generator prints in comments. */
const TEXTS = new Set(["title", "summary", "description", "format"]);
/** Keys whose whole value is printed in a comment. */
const VALUES = new Set(["default", "example", "examples"]);
/** Keys that hold values which become types, printed as literals. */
const LITERALS = new Set(["enum", "const"]);
/** Keys that hold an object with names of the document's own as keys. */
const MAPS = new Set(["paths", "properties", "schemas", "responses", "content"]);

/** A document whose texts stay within comments and contain no tags, whichever generator prints them. */
export function escapeComments(document: JsonObject): JsonObject {
  return escapedMap(document, escapedAt);
}

function escapedAt(key: string, value: Json): Json {
  if (LITERALS.has(key)) {
    return value;
  }
  if (VALUES.has(key)) {
    return escapedValue(value);
  }
  if (TEXTS.has(key) && typeof value === "string") {
    const text = commentProse(value);
    return key === "format" ? text.replaceAll("\n", " ") : text;
  }
  return MAPS.has(key) && isObject(value) ? escapedMap(value, (_, child) => escaped(child)) : escaped(value);
}

function escaped(value: Json): Json {
  if (isArray(value)) {
    return value.map(escaped);
  }
  return isObject(value) ? escapedMap(value, escapedAt) : value;
}

/** A value of a schema that is documentation. */
function escapedValue(value: Json): Json {
  if (isArray(value)) {
    return value.map(escapedValue);
  }
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [commentProse(key), escapedValue(child)]));
  }
  return typeof value === "string" ? commentProse(value) : value;
}

function escapedMap(object: JsonObject, change: (key: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}
