import type { TypeName } from "./schema-node.js";

const TYPES: readonly TypeName[] = ["null", "boolean", "integer", "number", "string", "array", "object"];

/** What tools write as `type` that JSON Schema does not have, by the type that is meant. */
const MEANT: Readonly<Record<string, TypeName>> = {
  none: "null",
  nonetype: "null",
  bool: "boolean",
  int: "integer",
  long: "integer",
  float: "number",
  double: "number",
  decimal: "number",
  numeric: "number",
  str: "string",
  text: "string",
  file: "string",
  date: "string",
  datetime: "string",
  "date-time": "string",
  uuid: "string",
  url: "string",
  enum: "string",
  list: "array",
  tuple: "array",
  set: "array",
  dict: "object",
  map: "object",
  record: "object",
  json: "object",
};

/** The type that `name` means; undefined for a name that says nothing, such as `any`. */
export function meantType(name: string): TypeName | undefined {
  const lower = name.toLowerCase();
  return TYPES.find((type) => type === lower) ?? (Object.hasOwn(MEANT, lower) ? MEANT[lower] : undefined);
}

/** Whether `name` is a type of JSON Schema as it stands. */
export function isTypeName(name: unknown): name is TypeName {
  return TYPES.some((type) => type === name);
}
