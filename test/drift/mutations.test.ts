import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { names } from "../../spec/names.js";
import { overlay } from "../../spec/overlay.js";
import { compareDocuments } from "../../scripts/drift/index.js";
import { mostSevere } from "../../src/schema-diff/index.js";
import { root } from "../scripts/run-script.js";
import { mutations, type Place, placesBelow, random, replaced, valueAt } from "./mutations.js";
import { type NameTable, readDocument, slice, takeDocument } from "../../scripts/openapi/index.js";
import { isObject, type JsonObject } from "../../src/schema/index.js";
const JSON_BODY = ["content", "application/json", "schema"];
const SEED = 20_260_422;
const PLACES_EACH = 6;

interface Spot {
  readonly operation: string;
  readonly place: Place;
  readonly position: "request" | "response";
}

/** Inline schemas in the bodies and responses of operations. */
function spotsOf(document: JsonObject): Spot[] {
  return Object.entries(names as NameTable).flatMap(([name, { operation }]) => {
    const [method = "", path = ""] = operation.split(" ");
    const at = ["paths", path, method.toLowerCase()];
    const responses = valueAt(document, [...at, "responses"]);
    const status = Object.keys(isObject(responses) ? responses : {}).find((code) => code.startsWith("2")) ?? "";
    const roots = [
      { position: "request" as const, place: [...at, "requestBody", ...JSON_BODY] },
      { position: "response" as const, place: [...at, "responses", status, ...JSON_BODY] },
    ];
    return roots.flatMap(({ position, place }) =>
      placesBelow(valueAt(document, place), place).map((each) => ({ operation: name, place: each, position })),
    );
  });
}

/** The document with components inlined into the operations, so that there is more to change. */
function inlined(document: JsonObject): JsonObject {
  const inline = (value: JsonObject[string], depth: number): JsonObject[string] => {
    if (Array.isArray(value)) {
      return value.map((item: JsonObject[string]) => inline(item, depth));
    }
    if (!isObject(value)) {
      return value;
    }
    const ref = value["$ref"];
    if (typeof ref === "string" && depth > 0) {
      return inline(valueAt(document, ref.slice(2).split("/")) ?? {}, depth - 1);
    }
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inline(child, depth)]));
  };
  return { ...document, paths: inline(document["paths"] ?? {}, 4) };
}

function read(path: string): JsonObject {
  return slice(takeDocument(readDocument(readFileSync(path, "utf8"), path), path, names, overlay).document, names)
    .document;
}

/** Applies each mutation in a few places, one at a time, and checks that the comparison finds it. */
function findsEach(document: () => JsonObject): void {
  test("are each found in their operation, with the expected severity", { timeout: 240_000 }, () => {
    const pinned = document();
    const spots = spotsOf(pinned);
    const next = random(SEED);
    const tried: string[] = [];
    const wrong: unknown[] = [];
    for (const mutation of mutations) {
      const candidates = spots
        .map((spot) => ({ ...spot, changed: mutation.change(valueAt(pinned, spot.place) as JsonObject) }))
        .filter(({ changed }) => changed !== undefined);
      for (let count = 0; count < PLACES_EACH && candidates.length > 0; count += 1) {
        const [spot] = candidates.splice(Math.floor(next() * candidates.length), 1);
        if (spot === undefined) {
          continue;
        }
        const { operation, place, position, changed } = spot;
        const table = { [operation]: names[operation as keyof typeof names] };
        // The comparison reads no other operation; closing discriminators in all of them would take most of the time.
        const [section = "", path = ""] = place;
        const before = { ...pinned, [section]: { [path]: valueAt(pinned, [section, path]) ?? {} } };
        const mutated = replaced(before, place, changed ?? {}) as JsonObject;
        const changes = compareDocuments(before, mutated, table).filter(({ prose }) => !prose);
        const severity = changes.length === 0 ? "nothing" : mostSevere(changes.map((change) => change.severity));
        const elsewhere = changes.filter(({ name }) => name !== operation);
        tried.push(`${mutation.name} ${place.join("/")}`);
        if (severity !== mutation[position] || elsewhere.length > 0 || changes.length > 1) {
          wrong.push({ mutation: mutation.name, place: place.join("/"), expected: mutation[position], changes });
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(new Set(tried).size).toBe(tried.length);
    expect(tried.length).toBeGreaterThanOrEqual(40);
  });
}

describe("random changes of our own document", () => {
  findsEach(() => inlined(read(join(root, "spec/openapi.json"))));
});

const reference = process.env["COMPOSIO_REFERENCE"];

describe.skipIf(reference === undefined)("random changes of the service's document (COMPOSIO_REFERENCE)", () => {
  findsEach(() => read(join(reference ?? "", "openapi-v3.1.2026-04.json")));
});
