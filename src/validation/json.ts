/** A JSON object whose keys are not known in advance. */
export type JsonObject = { readonly [key: string]: unknown };

/** A JSON Schema: draft 2020-12, or the forms of OpenAPI 3.0 and older drafts. */
export type JsonSchema = JsonObject;

/** Whether a value is a JSON object, as opposed to an array, `null` or a scalar. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
