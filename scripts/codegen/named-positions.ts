import type { Json, JsonObject } from "../../src/schema/index.js";
import { bodySchema, dereference, success, take } from "../openapi/index.js";

/** The schema at a position of the name table: `steps` into the body or response. A query has none of its own. */
export function schemaAt(
  document: JsonObject,
  operation: JsonObject,
  root: string,
  steps: readonly string[],
): Json | undefined {
  if (root === "query") {
    return undefined;
  }
  const start = root === "body" ? bodySchema(document, operation) : success(document, operation).schema;
  return steps.reduce<Json | undefined>(
    (at, step) => (at === undefined ? undefined : take(dereference(document, at), step)),
    start,
  );
}
