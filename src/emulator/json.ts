/** A JSON object whose keys nobody has promised. */
export type JsonObject = { readonly [key: string]: unknown };

/** A JSON Schema (draft 2020-12, OpenAPI's `nullable` understood). */
export type JsonSchema = JsonObject;

/** Whether a value is a JSON object, as opposed to an array, `null` or a scalar. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
