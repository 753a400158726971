import { type Json, type JsonObject, objectMember, stringMember } from "../../src/schema/index.js";
import { mapDocument, SCHEMAS } from "../openapi/index.js";
import { comparableText } from "./schema-signatures.js";

/** Suffix of the request's copy of a component. */
export const REQUEST_SUFFIX = "Input";

/**
 * A component that is used in requests and in responses was placed twice. If both copies are equal, one is enough; if
 * they differ, as with an enum that is open in responses, the request's copy keeps its suffix.
 */
export function mergeRequestCopies(
  placed: ReadonlyMap<string, Json>,
  paths: JsonObject,
): { schemas: Map<string, Json>; paths: JsonObject } {
  const copies = new Set([...placed.keys()].filter((name) => name.endsWith(REQUEST_SUFFIX)));
  const plain = (name: string): string => (copies.has(name) ? name.slice(0, -REQUEST_SUFFIX.length) : name);
  const renamed = (object: JsonObject): Json => {
    const ref = stringMember(object, "$ref");
    return ref?.startsWith(SCHEMAS) ? { ...object, $ref: SCHEMAS + plain(ref.slice(SCHEMAS.length)) } : object;
  };
  const rename = (schema: Json): Json => mapDocument(schema, "schema", renamed);
  for (let changed = true; changed;) {
    changed = false;
    for (const copy of copies) {
      const other = placed.get(plain(copy));
      if (other === undefined || comparableText(rename(other)) === comparableText(rename(placed.get(copy) ?? {}))) {
        continue;
      }
      copies.delete(copy);
      changed = true;
    }
  }
  const schemas = new Map<string, Json>();
  for (const [name, schema] of placed) {
    schemas.set(plain(name), rename(schema));
  }
  return { schemas, paths: objectMember(mapDocument({ paths }, "document", renamed), "paths") };
}
