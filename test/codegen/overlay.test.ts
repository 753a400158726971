import { describe, expect, test } from "vitest";
import { ERROR_BODY, names } from "../../spec/names.js";
import { overlay } from "../../spec/overlay.js";
import { smallDocument } from "./small-document.js";
import { applyOverlay, type Correction, idleCorrectionsError, slice } from "../../scripts/openapi/index.js";
import { isObject, type JsonObject, upgradeDocument } from "../../src/schema/index.js";

/** A document with each fault that the overlay corrects. */
function faulty(): JsonObject {
  const error = {
    description: "Failed",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
  };
  const body = { content: { "application/json": { schema: { type: "object" } } } };
  return {
    openapi: "3.0.0",
    info: { title: "Faulty", version: "1" },
    paths: {
      "/api/v3.1/tools": { get: { requestBody: body, responses: { "200": { description: "" }, "500": error } } },
      "/api/v3.1/tool_router/session/{session_id}/search": {
        post: {
          parameters: [{ name: "session_id", in: "path", schema: { type: "string" } }],
          requestBody: body,
          responses: { "200": { description: "" }, "500": error },
        },
      },
    },
    components: { schemas: { [ERROR_BODY]: { type: "object" } } },
  };
}

function at(document: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document);
}

describe("the overlay", () => {
  const search = ["paths", "/api/v3.1/tool_router/session/{session_id}/search", "post"];
  const tools = ["paths", "/api/v3.1/tools", "get"];

  test("finds something to correct in a document with every known fault", () => {
    expect(applyOverlay(faulty(), overlay).idle).toEqual([]);
  });

  test("makes path parameters and bodies required, and takes the body from a GET", () => {
    const { document } = applyOverlay(faulty(), overlay);
    expect(at(document, ...search, "parameters")).toMatchObject([{ name: "session_id", required: true }]);
    expect(at(document, ...search, "requestBody", "required")).toBe(true);
    expect(at(document, ...tools, "requestBody")).toBeUndefined();
  });

  test("lists 429 with the error body, and says what may be repeated", () => {
    const { document } = applyOverlay(faulty(), overlay);
    expect(at(document, ...tools, "responses", "429", "content", "application/json", "schema", "$ref")).toMatch(
      /Error$/,
    );
    expect(at(document, ...tools, "x-repeatable")).toBe(true);
    expect(at(document, ...search, "x-repeatable")).toBe(true);
  });

  test("changes nothing the second time, and says which corrections were idle", () => {
    const once = applyOverlay(faulty(), overlay);
    const twice = applyOverlay(once.document, overlay);
    expect(twice.document).toEqual(once.document);
    expect(twice.idle).toEqual(overlay);
    expect(idleCorrectionsError(twice.idle).message).toMatch(/path-parameters-required: .*remove or adjust them/s);
  });

  test("counts the places of each correction", () => {
    const rename: Correction = {
      id: "mark",
      reason: "for the test",
      operation: (operation, { method }) => (method === "POST" ? { ...operation, marked: true } : operation),
    };
    expect(applyOverlay(faulty(), [rename]).applied).toEqual([{ id: "mark", places: 1 }]);
  });
});

describe("a slice", () => {
  test("keeps our operations under our names, with what they reach, and nothing else", () => {
    const document = upgradeDocument(
      smallDocument({
        body: { $ref: "#/components/schemas/Used" },
        schemas: {
          Used: { type: "object", properties: { inner: { $ref: "#/components/schemas/Inner" } } },
          Inner: { type: "string" },
          Unused: { type: "string" },
        },
      }),
    );
    const table = { makeThing: { operation: "POST /things/{id}", types: { body: "Thing", response: "Answer" } } };
    const sliced = slice(
      { ...document, paths: { ...(document["paths"] as JsonObject), "/other": { get: {} } } },
      table,
    );
    expect(Object.keys(sliced.document["paths"] as JsonObject)).toEqual(["/things/{id}"]);
    expect(at(sliced.document, "paths", "/things/{id}", "post", "operationId")).toBe("makeThing");
    expect(Object.keys(at(sliced.document, "components", "schemas") as JsonObject)).toEqual(["Inner", "Used"]);
  });

  test("gives an operation the parameters of its path, unless it states them itself", () => {
    const parameter = { name: "id", in: "path", required: true, schema: { type: "string" } };
    const document = {
      openapi: "3.1.0",
      paths: {
        "/things/{id}": {
          parameters: [parameter, { name: "page", in: "query", schema: { type: "integer" } }],
          get: { parameters: [{ ...parameter, description: "own" }], responses: { "200": { description: "" } } },
        },
      },
    };
    const sliced = slice(document, { getThing: { operation: "GET /things/{id}", types: {} } });
    expect(at(sliced.document, "paths", "/things/{id}", "get", "parameters")).toMatchObject([
      { name: "page" },
      { name: "id", description: "own" },
    ]);
  });

  test("finds all operations of the name table in the pinned spec", async () => {
    const { default: pinned } = await import("../../spec/openapi.json", { with: { type: "json" } });
    expect(slice(pinned as unknown as JsonObject, names).missing).toEqual([]);
  });
});
