import {
  atPointer,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  stringMember,
} from "../../src/schema/index.js";
import { SpecError } from "./spec-error.js";

const MAX_DEPTH = 200;

/**
 * Reads an OpenAPI document from its text. The text is untrusted: it may be cut in the middle, be something
 * else altogether, or try to reach into prototypes.
 *
 * @param from where the text came from, for the error
 */
export function readDocument(text: string, from: string): JsonObject {
  return checkDocument(parseJson(text, from), from);
}

/** Parses JSON with an error that names the source and refuses what no schema of ours may hold. */
export function parseJson(text: string, from: string): Json {
  let value: Json;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse returns is Json
    value = JSON.parse(text) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const cut = /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text) ? " It looks cut off: fetch it again." : "";
    throw new SpecError(`${from} is not valid JSON (${reason}).${cut}`);
  }
  refuseHostileShapes(value, from, 0);
  return value;
}

/** Checks that a parsed value is an OpenAPI 3.0 or 3.1 document. */
export function checkDocument(value: Json, from: string): JsonObject {
  if (!isObject(value)) throw new SpecError(`${from} is not an OpenAPI document: its top level is not an object.`);
  if (member(value, "swagger") !== undefined) {
    throw new SpecError(`${from} is a Swagger 2 document. Only OpenAPI 3.0 and 3.1 can be read: convert it first.`);
  }
  const version = stringMember(value, "openapi");
  if (version === undefined) {
    throw new SpecError(`${from} is not an OpenAPI document: it has no "openapi" version.`);
  }
  if (!/^3\.[01]\.\d+/.test(version)) {
    throw new SpecError(`${from} is OpenAPI ${JSON.stringify(version)}. Only 3.0 and 3.1 can be read.`);
  }
  if (!isObject(member(value, "paths")))
    throw new SpecError(`${from} has no "paths" object: it describes no operation.`);
  return value;
}

function refuseHostileShapes(value: Json, from: string, depth: number): void {
  if (depth > MAX_DEPTH) {
    throw new SpecError(`${from} is nested more than ${MAX_DEPTH} levels deep. No real document is; it was not read.`);
  }
  if (isArray(value)) {
    for (const item of value) refuseHostileShapes(item, from, depth + 1);
  } else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (key === "__proto__") {
        throw new SpecError(`${from} holds a key called "__proto__". It was not read; remove the key.`);
      }
      refuseHostileShapes(child, from, depth + 1);
    }
  }
}

/** Resolves a local reference (`#/components/schemas/X`) or says where it leads. */
export function resolveRef(document: JsonObject, ref: string): Json {
  if (!ref.startsWith("#/")) {
    throw new SpecError(
      `The reference ${JSON.stringify(ref)} leads out of the document. Only references inside it are followed.`,
    );
  }
  const found = atPointer(document, ref.slice(1));
  if (found === undefined) throw new SpecError(`The reference ${JSON.stringify(ref)} leads nowhere.`);
  return found;
}

/** Follows references until something that is not one. */
export function dereference(document: JsonObject, value: Json): Json {
  const seen = new Set<string>();
  let current = value;
  for (;;) {
    const ref = stringMember(current, "$ref");
    if (ref === undefined) return current;
    if (seen.has(ref)) throw new SpecError(`The reference ${JSON.stringify(ref)} leads to itself.`);
    seen.add(ref);
    current = resolveRef(document, ref);
  }
}
