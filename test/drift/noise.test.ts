import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ERROR_BODY, names } from "../../spec/names.js";
import { overlay } from "../../spec/overlay.js";
import { compareDocuments, liveDrift } from "../../scripts/drift/index.js";
import { DEFAULT_LIMITS } from "../../scripts/fetch-spec/index.js";
import { root } from "../scripts/run-script.js";
import { readDocument, slice, takeDocument } from "../../scripts/openapi/index.js";
import { isArray, isObject, type Json, type JsonObject, upgradeDocument } from "../../src/schema/index.js";

function raw(path: string): JsonObject {
  return readDocument(readFileSync(path, "utf8"), path);
}

function prepared(document: JsonObject): JsonObject {
  return slice(takeDocument(document, "it", names, overlay).document, names).document;
}

/** Keywords with data below them, which can look like a schema: a default of `{ "type": "none" }`. */
const DATA = new Set(["default", "example", "examples", "enum", "const"]);
/** Keywords with an object below them whose keys are names: a field may be called `default`. */
const NAMES = new Set(["properties", "responses", "schemas"]);

/** A copy with `change` applied to all objects but those in data, from the inside out. */
function mapped(value: Json, change: (object: JsonObject) => JsonObject, holdsNames = false): Json {
  if (isArray(value)) {
    return value.map((item) => mapped(item, change));
  }
  if (!isObject(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, child]): [string, Json] =>
    DATA.has(key) && !holdsNames ? [key, child] : [key, mapped(child, change, NAMES.has(key) && !holdsNames)],
  );
  return change(Object.fromEntries(entries));
}

function asObject(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

/** The same document with the schemas of bodies and responses moved into components. */
function named(document: JsonObject): JsonObject {
  const components = asObject(document["components"] ?? {});
  const schemas: Record<string, Json> = { ...asObject(components["schemas"] ?? {}) };
  const paths = mapped(document["paths"] ?? {}, (object) => {
    const schema = object["schema"];
    if (Object.keys(object).some((key) => !["schema", "example", "examples"].includes(key)) || !isObject(schema)) {
      return object;
    }
    const name = `Moved${Object.keys(schemas).length}`;
    schemas[name] = schema;
    return { ...object, schema: { $ref: `#/components/schemas/${name}` } };
  });
  expect(Object.keys(schemas).length).toBeGreaterThan(40);
  return { ...document, paths, components: { ...components, schemas } };
}

/** The same document with the keys of all objects, and the lists without a meaningful order, reversed. */
function reversed(document: JsonObject): JsonObject {
  return asObject(
    mapped(document, (object) =>
      Object.fromEntries(
        Object.entries(object)
          .toReversed()
          .map(([key, value]) => [
            key,
            isArray(value) && ["required", "enum", "tags", "parameters"].includes(key) ? value.toReversed() : value,
          ]),
      ),
    ),
  );
}

/** The same document with other descriptions and titles. */
function reworded(document: JsonObject): JsonObject {
  return asObject(
    mapped(document, (object) =>
      typeof object["description"] === "string" || typeof object["type"] === "string"
        ? { ...object, description: `Other words: ${Object.keys(object).join()}.`, title: "Other" }
        : object,
    ),
  );
}

/** The same document with `type: [x, "null"]` written as a union, as some generators do. */
function unioned(document: JsonObject): JsonObject {
  return asObject(
    mapped(upgradeDocument(document), (object) => {
      const { type, ...rest } = object;
      if (!isArray(type) || type.length !== 2 || type[1] !== "null" || "enum" in rest) {
        return object;
      }
      return { anyOf: [{ ...rest, type: type[0] ?? null }, { type: "null" }] };
    }),
  );
}

function findsNoChange(read: () => JsonObject): void {
  test.each([
    ["with inline schemas as components", named],
    ["in another order", reversed],
    ["with other descriptions", reworded],
    ["with null types as unions", unioned],
    ["with all of that at once", (document: JsonObject) => reversed(named(unioned(reworded(document))))],
  ])("has no changes when compared with itself %s", (_how, rewrite) => {
    const document = read();
    const old = prepared(document);
    const fresh = prepared(rewrite(document));
    expect(JSON.stringify(fresh)).not.toBe(JSON.stringify(old));
    expect(compareDocuments(old, fresh, names).filter(({ prose }) => !prose)).toEqual([]);
    expect(compareDocuments(fresh, old, names).filter(({ prose }) => !prose)).toEqual([]);
  });
}

describe("our own document", () => {
  findsNoChange(() => raw(join(root, "spec/openapi.json")));
});

const reference = process.env["COMPOSIO_REFERENCE"];

describe.skipIf(reference === undefined)("the service's document (COMPOSIO_REFERENCE)", { timeout: 240_000 }, () => {
  const document = join(reference ?? "", "openapi-v3.1.2026-04.json");
  findsNoChange(() => raw(document));

  test("differs from the pinned one by later changes, and the compiler agrees with each of them", async () => {
    const report = await liveDrift({
      from: document,
      metaTools: { kind: "files", path: join(reference ?? "", "meta-tools.2026-04.json") },
      spec: join(root, "spec"),
      names,
      errorBody: ERROR_BODY,
      overlay,
      family: "/api/v3.1/tool_router/",
      prose: false,
      limits: DEFAULT_LIMITS,
    });
    const changes = report.groups.flat();
    const removed = changes.filter(({ kind }) => kind === "operation-removed").flatMap((change) => change.in);
    expect(removed.map(({ name }) => name).toSorted()).toEqual([
      "attachToSession",
      "createWebhookEndpoint",
      "deleteSession",
      "getSavedSessionConfig",
      "getWebhookEndpoint",
      "listConfigHistory",
      "listSavedSessionConfigs",
      "listWebhookEndpoints",
      "replaceWebhookEndpoint",
      "revokeConnectedAccount",
      "updateSession",
      "updateWebhookEndpoint",
    ]);
    expect(report.compiler.failure).toBeUndefined();
    expect(report.compiler.disagreements).toEqual([]);
    expect(report.compiler.checked).toBeGreaterThan(60);
    expect(report.exitCode).toBe(1);
    // No noise: the later changes are mostly fields and parameters.
    const fields = changes.filter(({ kind }) => kind.startsWith("field-") || kind.endsWith("-removed"));
    expect(fields.length / changes.length).toBeGreaterThan(0.8);
    expect(changes.filter(({ kind }) => kind === "description")).toEqual([]);
  });
});
