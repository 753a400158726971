import { type Json, type JsonObject, member } from "../schema/index.js";
import type { Finding } from "./change.js";
import type { Limits } from "./value-set.js";
import { shortJson } from "./format-values.js";

const LIMITS: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"],
  number: ["integer", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  boolean: [],
  constant: [],
  array: ["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"],
  object: ["minProperties", "maxProperties", "propertyNames", "dependentRequired", "dependentSchemas"],
};
/** Formats that a standard describes. Any other is a label of the document's author. */
const FORMATS = new Set(
  (
    "date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri " +
    "iri-reference uuid uri-template json-pointer relative-json-pointer regex int32 int64 float double byte binary " +
    "password"
  ).split(" "),
);
const ALL = [...new Set(Object.values(LIMITS).flat())];
/** Keywords that hold for every kind of value. */
const GENERAL = ["not", "if", "then", "else", "readOnly", "writeOnly"];

/** The bounds that a schema sets for values of one kind, or of any. `integer` is one of them: the type is number. */
export function limitsOf(schema: JsonObject, kind?: string): Limits {
  const limits: Record<string, Json> = {};
  for (const keyword of [...(kind === undefined ? ALL : (LIMITS[kind] ?? [])), ...GENERAL]) {
    const value = member(schema, keyword);
    // Saying the default of a keyword says nothing.
    if (value !== undefined && value !== false && !(value === 0 && keyword.startsWith("min") && keyword !== "minimum"))
      limits[keyword] = value;
  }
  if (kind === "number" && isInteger(schema)) limits["integer"] = true;
  return limits;
}

function isInteger(schema: JsonObject): boolean {
  const type = member(schema, "type");
  return Array.isArray(type) ? type.includes("integer") && !type.includes("number") : type === "integer";
}

/** Bounds are no part of a type: whatever happens to them, the same code compiles. */
export function compareLimits(old: Limits, fresh: Limits): Finding[] {
  const keywords = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].toSorted();
  return keywords.flatMap((keyword) => {
    const before = old[keyword];
    const after = fresh[keyword];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const what =
      keyword === "integer"
        ? after === true
          ? "integer, was number"
          : "number, was integer"
        : change(keyword, before, after);
    const kind = GENERAL.includes(keyword) ? "keyword" : "limit";
    const prose =
      keyword === "format" && ![before, after].some((format) => typeof format === "string" && FORMATS.has(format));
    return [{ path: [], kind, what, weight: "text", sight: "blind", prose } satisfies Finding];
  });
}

/** A keyword's change in words. */
export function change(keyword: string, before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) return `${keyword} ${shortJson(after)}, was none`;
  if (after === undefined) return `no ${keyword}, was ${shortJson(before)}`;
  return `${keyword} ${shortJson(after)}, was ${shortJson(before)}`;
}
