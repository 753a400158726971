import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  type Position,
  stringMember,
} from "../../src/schema/index.js";
import { dereference } from "./document.js";
import { mapDocument, visitDocument } from "./map-document.js";

/** Where a schema stands, and where its references lead. */
export interface SchemaPlace {
  readonly position: Position;
  /** The schema that a reference leads to. */
  readonly resolve: (ref: string) => Json;
}

/**
 * The schema with what it requires in its position: a request need not have a property that only the service sets
 * (`readOnly`), a response has none that it never returns (`writeOnly`).
 */
export function withDemanded(schema: JsonObject, { position, resolve }: SchemaPlace): JsonObject {
  const required = arrayMember(schema, "required");
  const flag = position === "request" ? "readOnly" : "writeOnly";
  const properties = objectMember(schema, "properties");
  const isFlagged = (name: Json): boolean => {
    const property = typeof name === "string" ? member(properties, name) : undefined;
    const ref = stringMember(property, "$ref");
    return member(property, flag) === true || (ref !== undefined && member(resolve(ref), flag) === true);
  };
  return required.some(isFlagged) ? { ...schema, required: required.filter((name) => !isFlagged(name)) } : schema;
}

/** The document with what its schemas require in one position; the same document where that makes no difference. */
export function documentIn(position: Position, document: JsonObject): JsonObject {
  const place: SchemaPlace = { position, resolve: (ref) => dereference(document, { $ref: ref }) };
  let differs = false;
  visitDocument(document, "document", (object, part) => {
    differs ||= part === "schema" && withDemanded(object, place) !== object;
  });
  if (!differs) {
    return document;
  }
  const mapped = mapDocument(document, "document", (object, part) =>
    part === "schema" ? withDemanded(object, place) : object,
  );
  return isObject(mapped) ? mapped : document;
}
