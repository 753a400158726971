/**
 * A schema that cannot be read or compared. The message says why, as the end of a sentence: "it has no schema".
 * Tool types turn it into a warning and `unknown`.
 */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
}
