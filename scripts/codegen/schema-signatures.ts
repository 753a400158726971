import { canonicalText, type Json, type JsonObject, stringMember, without } from "../../src/schema/index.js";
import { sha256 } from "../../src/node/index.js";
import { dereference, mapDocument } from "../openapi/index.js";

/** The canonical text of a schema without descriptions, examples and defaults, to compare schemas by. */
export function comparableText(schema: Json): string {
  return canonicalText(mapDocument(schema, "schema", (each) => without(each, "description", "example", "default")));
}

/** Short texts that are the same for schemas of a document with the same content, behind references or not. */
export class SchemaSignatures {
  readonly #known = new Map<string, string>();

  constructor(private readonly document: JsonObject) {}

  of(schema: Json): string {
    const ref = stringMember(schema, "$ref");
    if (ref !== undefined) {
      return this.#ofReference(ref);
    }
    const resolved = mapDocument(schema, "schema", (each) => {
      const inner = stringMember(each, "$ref");
      return inner === undefined ? without(each, "title", "examples") : { $ref: this.#ofReference(inner) };
    });
    return sha256(comparableText(resolved));
  }

  #ofReference(ref: string): string {
    const known = this.#known.get(ref);
    if (known !== undefined) {
      return known;
    }
    // For a schema that refers to itself.
    this.#known.set(ref, ref);
    const signature = this.of(dereference(this.document, { $ref: ref }));
    this.#known.set(ref, signature);
    return signature;
  }
}
