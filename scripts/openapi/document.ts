import { errorMessage } from "../../src/node/index.js";
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
 * Parses an OpenAPI document. The text is untrusted: it may be truncated, not a document at all, or try to pollute
 * prototypes.
 *
 * @param from where the text came from, for messages
 * @throws SpecError
 */
export function readDocument(text: string, from: string): JsonObject {
  return checkDocument(parseJson(text, from), from);
}

/** Parses JSON and rejects what no document needs. @throws SpecError that names the source */
export function parseJson(text: string, from: string): Json {
  let value: Json;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse returns is Json
    value = JSON.parse(text) as Json;
  } catch (error) {
    const reason = errorMessage(error);
    const cut = /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text) ? " It looks truncated: fetch it again." : "";
    throw new SpecError(`${from} is not valid JSON (${reason}).${cut}`);
  }
  rejectHostileInput(value, from, 0);
  return value;
}

/** @throws SpecError for a value that is not an OpenAPI 3.0 or 3.1 document */
export function checkDocument(value: Json, from: string): JsonObject {
  if (!isObject(value)) {
    throw new SpecError(`${from} is not an OpenAPI document: its top level is not an object.`);
  }
  if (member(value, "swagger") !== undefined) {
    throw new SpecError(`${from} is a Swagger 2 document. Only OpenAPI 3.0 and 3.1 are supported: convert it first.`);
  }
  const version = stringMember(value, "openapi");
  if (version === undefined) {
    throw new SpecError(`${from} is not an OpenAPI document: it has no "openapi" version.`);
  }
  if (!/^3\.[01](?:\.\d+|$)/.test(version)) {
    throw new SpecError(`${from} is OpenAPI ${JSON.stringify(version)}. Only 3.0 and 3.1 are supported.`);
  }
  if (!isObject(member(value, "paths"))) {
    throw new SpecError(`${from} has no "paths" object: it describes no operation.`);
  }
  return value;
}

function rejectHostileInput(value: Json, from: string, depth: number): void {
  if (depth > MAX_DEPTH) {
    throw new SpecError(`${from} is nested more than ${MAX_DEPTH} levels deep. It was not read.`);
  }
  if (isArray(value)) {
    for (const item of value) {
      rejectHostileInput(item, from, depth + 1);
    }
  } else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (key === "__proto__") {
        throw new SpecError(`${from} contains the key "__proto__". It was not read. Remove the key.`);
      }
      rejectHostileInput(child, from, depth + 1);
    }
  }
}

/** Resolves a local reference: `#/components/schemas/X`. @throws SpecError if it cannot be resolved */
export function resolveRef(document: JsonObject, ref: string): Json {
  if (!ref.startsWith("#/")) {
    throw new SpecError(
      `The reference ${JSON.stringify(ref)} points outside the document. Only internal references are followed.`,
    );
  }
  const found = findReference(document, ref);
  if (found === undefined) {
    throw new SpecError(`The reference ${JSON.stringify(ref)} cannot be resolved.`);
  }
  return found;
}

/** What a local reference leads to, also when it is percent-encoded; undefined where that is nothing. */
export function findReference(document: JsonObject, ref: string): Json | undefined {
  if (!ref.startsWith("#/")) {
    return undefined;
  }
  const pointer = ref.slice(1);
  return atPointer(document, pointer) ?? (pointer.includes("%") ? atPointer(document, decoded(pointer)) : undefined);
}

/** A pointer without percent-encoding; as it is where the encoding is wrong. */
export function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

/** Follows references to the first value that is not one. @throws SpecError for a cyclic one */
export function dereference(document: JsonObject, value: Json): Json {
  const seen = new Set<string>();
  let current = value;
  for (;;) {
    const ref = stringMember(current, "$ref");
    if (ref === undefined) {
      return current;
    }
    if (seen.has(ref)) {
      throw new SpecError(`The reference ${JSON.stringify(ref)} is cyclic.`);
    }
    seen.add(ref);
    current = resolveRef(document, ref);
  }
}
