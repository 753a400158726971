import { canonicalText, type Json, without } from "../../src/schema/index.js";
import { mapDocument } from "../openapi/index.js";

/** The canonical text of a schema without descriptions, examples and defaults, to compare schemas by. */
export function comparableText(schema: Json): string {
  return canonicalText(mapDocument(schema, "schema", (each) => without(each, "description", "example", "default")));
}
