import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/codegen/index.js";
import { compileInMemory } from "../../scripts/drift/compile-in-memory.js";
import { nameAllOperations, type NameTable, readDocument, slice } from "../../scripts/openapi/index.js";
import { type Json, type JsonObject, upgradeDocument } from "../../src/schema/index.js";

const reference = process.env["COMPOSIO_REFERENCE"];
const ERROR_BODY = "ErrorBody";

const object = (property: string): Json => ({ type: "object", properties: { [property]: { type: "string" } } });
const json = (schema: Json): JsonObject => ({ content: { "application/json": { schema } } });
const answer = (schema: Json): JsonObject => ({ responses: { "200": { description: "Done", ...json(schema) } } });
const component = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Names that collide with each other, with reserved words, with global types and with what the files declare. */
const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Collisions", version: "1" },
  paths: {
    "/a": { get: { operationId: "delete", ...answer(component("Record")) } },
    "/b": { get: { operationId: "Delete", ...answer(component("delete-response")) } },
    "/c": { get: { operationId: "operations", ...answer(component("Operation")) } },
    "/d": { get: { operationId: "route.exceptions", ...answer(component("Operations")) } },
    "/e": { get: { operationId: "list things", ...answer(component("thing_list")) } },
    "/f": { get: { operationId: "list-things", ...answer(component("ThingList")) } },
    "/g": { get: { operationId: "ABC", ...answer(object("g")) }, post: { operationId: "Abc", ...answer(object("h")) } },
    "/h": { get: { operationId: "2fa", ...answer(object("h")) } },
    "/api/v3.1/h/{id}": {
      parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
      get: answer({ type: "object", additionalProperties: component("Error") }),
      put: { requestBody: json(component("Record")), ...answer(component("Record")) },
      head: answer(object("h")),
    },
    "/mine": { post: { operationId: "theirs", ...answer(object("mine")) } },
  },
  components: {
    schemas: Object.fromEntries(
      ["Record", "delete-response", "Operation", "Operations", "thing_list", "ThingList", "Error"].map((name) => [
        name,
        object(name),
      ]),
    ),
  },
};

const mine: NameTable = { makeMine: { operation: "POST /mine", types: { response: "Mine" } } };

async function filesOf(whole: JsonObject, names: NameTable = {}) {
  const upgraded = upgradeDocument(whole);
  const table = nameAllOperations(upgraded, names, [ERROR_BODY]);
  const { document: cut, missing } = slice(upgraded, table);
  const { files } = await generate({ document: cut, names: table, errorBody: ERROR_BODY, metaTools: [] });
  return { table, missing, files: new Map(files.map(({ name, text }) => [`/${name}`, text])) };
}

describe("all operations of a document", () => {
  test("are named after their id, else after method and path, and no name is used twice", async () => {
    const { table, missing } = await filesOf(document, mine);
    expect(missing).toEqual([]);
    expect(Object.fromEntries(Object.entries(table).map(([name, { operation }]) => [operation, name]))).toEqual({
      "GET /a": "delete2",
      "GET /api/v3.1/h/{id}": "getHId",
      "GET /b": "delete3",
      "GET /c": "operations2",
      "GET /d": "routeExceptions2",
      "GET /e": "listThings",
      "GET /f": "listThings2",
      "GET /g": "abc",
      "GET /h": "_2Fa",
      "POST /g": "abc2",
      "POST /mine": "makeMine",
      "PUT /api/v3.1/h/{id}": "putHId",
    });
    const types = Object.values(table).flatMap((entry) => Object.values(entry.types));
    expect(new Set(types.map((type) => type.toLowerCase())).size).toBe(types.length);
    expect(table["makeMine"]).toEqual(mine["makeMine"]);
  });

  test("compile, each with the type of its own response", async () => {
    const { table, files } = await filesOf(document, mine);
    const { operation: _operation, types } = table["listThings2"] ?? { operation: "", types: {} };
    const reader = [
      'import type { Operations } from "./operations.gen.js";',
      'export const a: Operations["delete2"]["output"] = { Record: "" };',
      'export const b: Operations["delete3"]["output"] = { "delete-response": "" };',
      'export const c: Operations["operations2"]["output"] = { Operation: "" };',
      'export const e: Operations["listThings"]["output"] = { thing_list: "" };',
      'export const f: Operations["listThings2"]["output"] = { ThingList: "" };',
      'export const h: Operations["getHId"]["input"] = { path: { id: "" }, query: { q: "" } };',
      'export const i: Operations["makeMine"]["output"] = { mine: "" };',
    ].join("\n");
    expect(types["response"]).toBe("ListThingsResponse2");
    expect(compileInMemory(new Map([...files, ["/reader.ts", reader]]))).toEqual([]);
  });

  test("compile where none of them has a body, and where a path names a parameter twice", async () => {
    const paths = { "/a/{id}/{id}": { get: { responses: { "204": { description: "Done" } } } } };
    const { files } = await filesOf({ ...document, paths });
    expect(files.get("/operations.gen.ts")).toContain(
      "getAIdId: { input: { path: { id: string } }; output: undefined }",
    );
    expect(compileInMemory(files)).toEqual([]);
  });

  test("have the same types whatever the order of keys", async () => {
    const reversed = (value: Json): Json =>
      Array.isArray(value) || typeof value !== "object" || value === null
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, child]) => [key, reversed(child)]),
          );
    const { files } = await filesOf(document);
    expect((await filesOf(reversed(document) as JsonObject)).files).toEqual(files);
  });

  const documents = ["openapi-v3.1.2026-04.json", "openapi-v3.2026-01-26.json", "openapi-v3.2026-03-13.json"];

  test.skipIf(reference === undefined).each(documents)(
    "compile in the service's own document %s (COMPOSIO_REFERENCE)",
    { timeout: 120_000 },
    async (name) => {
      const path = join(reference ?? "", name);
      const { table, missing, files } = await filesOf(readDocument(await readFile(path, "utf8"), path));
      expect(missing).toEqual([]);
      expect(Object.keys(table).length).toBeGreaterThan(59);
      expect(compileInMemory(files)).toEqual([]);
    },
  );
});
