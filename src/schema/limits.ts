import { type Json, type JsonObject, member } from "./json.js";
import type { Limits, Type } from "./model.js";

const KEYWORDS = {
  string: ["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"],
  number: ["integer", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  array: ["minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"],
  object: ["minProperties", "maxProperties", "propertyNames", "dependentRequired", "dependentSchemas"],
} as const;

/** Keywords that hold for every kind of value. */
export const GENERAL_LIMITS: readonly string[] = ["not", "if", "then", "else", "readOnly", "writeOnly"];

const ALL = [...new Set<string>(Object.values(KEYWORDS).flat()), ...GENERAL_LIMITS];

/** The limits in a schema's own keywords, for values of all kinds. */
export function limitsOf(schema: JsonObject): Limits {
  const limits: Record<string, Json> = {};
  for (const keyword of ALL) {
    const value = member(schema, keyword);
    // The default of a keyword is no limit.
    const idle = value === false || (value === 0 && keyword.startsWith("min") && keyword !== "minimum");
    if (value !== undefined && !idle) {
      limits[keyword] = value;
    }
  }
  if (isInteger(schema)) {
    limits["integer"] = true;
  }
  return limits;
}

function isInteger(schema: JsonObject): boolean {
  const type = member(schema, "type");
  return Array.isArray(type) ? type.includes("integer") && !type.includes("number") : type === "integer";
}

/** `type` with those of `limits` that apply to its values. Its own limits take precedence. */
export function withLimits(type: Type, limits: Limits | undefined): Type {
  if (limits === undefined || type.kind === "never" || type.kind === "null") {
    return type;
  }
  if (type.kind === "union") {
    return { ...type, members: type.members.map((each) => withLimits(each, limits)) };
  }
  const entries = Object.entries(limits).filter(([keyword]) => appliesTo(keyword, type));
  return entries.length === 0 ? type : { ...type, limits: { ...Object.fromEntries(entries), ...type.limits } };
}

function appliesTo(keyword: string, type: Type): boolean {
  if (GENERAL_LIMITS.includes(keyword)) {
    return true;
  }
  switch (type.kind) {
    case "string":
    case "number":
    case "object":
    case "array":
      return isOneOf(KEYWORDS[type.kind], keyword);
    case "tuple":
      return isOneOf(KEYWORDS.array, keyword);
    case "literal":
      return (
        typeof type.value !== "boolean" &&
        isOneOf(KEYWORDS[typeof type.value === "string" ? "string" : "number"], keyword)
      );
    case "boolean":
      return false;
    default:
      // The kind of the values is not known, or not yet.
      return true;
  }
}

function isOneOf(keywords: readonly string[], keyword: string): boolean {
  return keywords.includes(keyword);
}
