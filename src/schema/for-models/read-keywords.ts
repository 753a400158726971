import { isArray, type Json, type JsonObject, member } from "../json.js";
import { briefJson } from "./brief-json.js";
import { compilePattern } from "./safe-pattern.js";
import { NUMERIC_LIMITS, type SchemaNode } from "./schema-node.js";
import { isTypeName, meantType } from "./type-repairs.js";

/** Characters of a keyword's value that a note shows. */
export const LONGEST_NOTE = 300;

/** Reads `type`, `enum` and `const`. */
export function readValues(schema: JsonObject, node: SchemaNode, notes: string[]): void {
  const type = member(schema, "type");
  const names: readonly Json[] = isArray(type) ? type : type === undefined ? [] : [type];
  const read = names.map((name) => (typeof name === "string" ? meantType(name) : undefined));
  const types = read.filter((name) => name !== undefined);
  if (!names.every(isTypeName)) {
    notes.push(`type: ${briefJson(type, LONGEST_NOTE)}`);
  }
  if (types.length > 0 && types.length === names.length) {
    node.types = new Set(types);
  }
  const values = member(schema, "enum");
  const constant = member(schema, "const");
  if (constant !== undefined) {
    node.values = [constant];
  } else if (isArray(values) && values.length > 0) {
    node.values = values;
  } else if (values !== undefined) {
    notes.push(`enum: ${briefJson(values, LONGEST_NOTE)}`);
  }
}

/** Reads the limits of numbers, strings, arrays and objects. */
export function readLimits(schema: JsonObject, node: SchemaNode, notes: string[]): void {
  const limits: { -readonly [Keyword in keyof NonNullable<SchemaNode["limits"]>]: number } = {};
  for (const keyword of NUMERIC_LIMITS) {
    const value = member(schema, keyword);
    if (typeof value === "number" && isLimit(keyword, value)) {
      limits[keyword] = value;
    } else if (value !== undefined && typeof value !== "boolean") {
      notes.push(`${keyword}: ${briefJson(value, LONGEST_NOTE)}`);
    }
  }
  // Draft 4 and OpenAPI 3.0 write a flag beside the bound.
  if (schema["exclusiveMinimum"] === true && limits.minimum !== undefined) {
    limits.exclusiveMinimum = limits.minimum;
    delete limits.minimum;
  }
  if (schema["exclusiveMaximum"] === true && limits.maximum !== undefined) {
    limits.exclusiveMaximum = limits.maximum;
    delete limits.maximum;
  }
  for (const keyword in limits) {
    if (Object.hasOwn(limits, keyword)) {
      node.limits = limits;
      break;
    }
  }
  const pattern = member(schema, "pattern");
  const compiled = typeof pattern === "string" ? compilePattern(pattern) : undefined;
  if (compiled !== undefined) {
    node.pattern = compiled;
  } else if (pattern !== undefined) {
    notes.push(`pattern: ${briefJson(pattern, LONGEST_NOTE)}`);
  }
  const format = member(schema, "format");
  if (typeof format === "string") {
    node.format = format;
  }
  if (schema["uniqueItems"] === true) {
    node.uniqueItems = true;
  }
}

/** Lengths and counts are whole and not negative, steps are positive. */
function isLimit(keyword: string, value: number): boolean {
  if (keyword === "multipleOf") {
    return value > 0;
  }
  return /imum/i.test(keyword) || (Number.isInteger(value) && value >= 0);
}

/** OpenAPI 3.0: `nullable: true`. */
export function readNullable(schema: JsonObject, node: SchemaNode): void {
  if (schema["nullable"] !== true) {
    return;
  }
  if (node.ref !== undefined || node.allOf !== undefined || node.unions !== undefined || node.not !== undefined) {
    node.nullable = true;
    return;
  }
  if (node.types !== undefined) {
    node.types = new Set([...node.types, "null"]);
  }
  if (node.values !== undefined && !node.values.includes(null)) {
    node.values = [...node.values, null];
  }
}
