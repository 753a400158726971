/**
 * Thrown for a schema that cannot be read or compared. The message is the reason: "it has no schema". Tool types turn
 * it into a warning and `unknown`.
 */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
}
