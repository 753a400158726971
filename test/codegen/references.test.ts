import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/codegen/index.js";
import { applyOverlay, checkDocument, slice } from "../../scripts/openapi/index.js";
import { type Json, type JsonObject, objectMember, upgradeDocument } from "../../src/schema/index.js";
import { overlay } from "../../spec/overlay.js";
import { smallDocument, smallNames, typeOf, typesOf } from "./small-document.js";

const answer: Json = { type: "object", properties: { a: { type: "string" } } };
const whole = smallDocument({ body: answer, response: answer });
const item = objectMember(objectMember(whole, "paths"), "/things/{id}");

async function typesIn(document: JsonObject): Promise<string> {
  const { document: cut, missing } = slice(upgradeDocument(document), smallNames);
  expect(missing).toEqual([]);
  const { files } = await generate({ document: cut, names: smallNames, errorBody: "ErrorBody", metaTools: [] });
  return files.find(({ name }) => name === "openapi.gen.ts")?.text ?? "";
}

/** Of an operation of the document beside ours. */
const elsewhere = "#/paths/~1others~1%7Bid%7D/get/responses/200/content/application~1json/schema";

describe("a reference", () => {
  test.each<[string, JsonObject]>([
    ["a component", { paths: { "/things/{id}": { $ref: "#/components/pathItems/Things" } } }],
    ["another path", { paths: { "/things/{id}": { $ref: "#/paths/~1other" }, "/other": item } }],
    [
      "a component, with a summary beside the reference",
      { paths: { "/things/{id}": { $ref: "#/components/pathItems/Things", summary: "Things." } } },
    ],
  ])("of a path to %s finds its operations", async (_, parts) => {
    const document = { ...whole, ...parts, components: { pathItems: { Things: item } } };
    expect(typeOf(await typesIn(document), "ThingAnswer")).toBe("{ a?: string; }");
  });

  test("to a schema of another path is followed", async () => {
    const other = {
      get: {
        responses: {
          "200": {
            description: "Done",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { next: { $ref: elsewhere }, name: { $ref: "#/components/schemas/Name/properties/it" } },
                },
              },
            },
          },
        },
      },
    };
    const small = smallDocument({
      response: { type: "object", properties: { other: { $ref: elsewhere } } },
      schemas: { Name: { type: "object", properties: { it: { type: "string" } } } },
    });
    const text = await typesIn({
      ...small,
      paths: { ...objectMember(small, "paths"), "/others/{id}": other },
    });
    expect(typeOf(text, "ThingAnswer")).toBe("{ other?: OthersIdGetResponses200; }");
    expect(typeOf(text, "OthersIdGetResponses200")).toBe("{ name?: NameIt; next?: OthersIdGetResponses200; }");
  });

  test("into each of two components with the same property gets two types", async () => {
    const of = (name: string): Json => ({ $ref: `#/components/schemas/${name}/properties/item` });
    const component = (schema: Json): Json => ({ type: "object", properties: { item: schema } });
    const text = await typesOf({
      response: { type: "object", properties: { a: of("A"), b: of("B") } },
      schemas: { A: component({ type: "string" }), B: component({ type: "number" }) },
    });
    expect(typeOf(text, "ThingAnswer")).toBe("{ a?: AItem; b?: BItem; }");
    expect([typeOf(text, "AItem"), typeOf(text, "BItem")]).toEqual(["string;", "number;"]);
  });

  test("in an unlisted operation that leads nowhere stops nothing", async () => {
    const broken = { get: { responses: { "200": { $ref: "#/components/responses/Gone" } } } };
    const document = { ...whole, paths: { ...objectMember(whole, "paths"), "/broken": broken } };
    expect(typeOf(await typesIn(document), "ThingAnswer")).toBe("{ a?: string; }");
  });
});

describe("what looks like a reference", () => {
  const ref: Json = { $ref: "#/components/schemas/Gone" };

  test.each<[string, JsonObject]>([
    ["an example", { example: ref }],
    ["examples", { examples: [{ a: ref }] }],
    ["a default", { default: { a: [ref] } }],
    ["an extension", { "x-origin": ref, "x-list": [ref] }],
    ["a keyword that does not exist", { origin: ref }],
    ["an example of a property", { properties: { a: { type: "string", example: ref, default: ref } } }],
  ])("in %s of a schema is data", async (_, more) => {
    const schema = { ...objectMember({ answer }, "answer"), ...more };
    const text = await typesOf({ body: schema, response: { $ref: "#/components/schemas/A" }, schemas: { A: schema } });
    expect(typeOf(text, "ThingParams")).toBe("{ a?: string; }");
    expect(typeOf(text, "ThingAnswer")).toBe("{ a?: string; }");
  });

  test("in a value of an enum or a constant is data", async () => {
    const schema: Json = {
      type: "object",
      required: ["a", "b"],
      properties: { a: { const: ref }, b: { enum: [ref] } },
    };
    const text = await typesOf({ body: schema, response: schema });
    expect(typeOf(text, "ThingAnswer")).toContain('$ref: "#/components/schemas/Gone"');
  });

  test("in the examples of a body and a parameter is data", async () => {
    const operation = objectMember(item, "post");
    const content = { "application/json": { schema: answer, example: ref, examples: { one: { value: ref } } } };
    const parameters = [{ name: "q", in: "query", schema: { type: "string" }, example: ref }];
    const post = { ...operation, parameters, requestBody: { content, "x-body": ref }, "x-operation": ref };
    const text = await typesIn({ ...whole, paths: { "/things/{id}": { post } }, "x-document": ref });
    expect(typeOf(text, "ThingParams")).toBe("{ a?: string; }");
  });

  test("is a property where properties are listed", async () => {
    const text = await typesOf({ response: { type: "object", properties: { $ref: { type: "string" } } } });
    expect(typeOf(text, "ThingAnswer")).toBe("{ $ref?: string; }");
  });
});

describe("an operation is read", () => {
  const json = (schema: Json, type = "application/json"): JsonObject => ({
    description: "Done",
    content: { [type]: { schema } },
  });
  const b: Json = { type: "object", properties: { b: { type: "number" } } };
  const withResponses = (responses: JsonObject, operation: JsonObject = {}): JsonObject => ({
    ...whole,
    paths: { "/things/{id}": { post: { ...objectMember(item, "post"), ...operation, responses } } },
  });

  test.each<[string, JsonObject, string]>([
    ["two successful statuses", { "200": json(answer), "202": json(b) }, "{ a?: string; } | { b?: number; };"],
    ["two successful statuses with one schema", { "200": json(answer), "201": json(answer) }, "{ a?: string; }"],
    ["2XX for a status", { "2XX": json(answer), default: json(b) }, "{ a?: string; }"],
    ["default as its only response", { default: json(answer) }, "{ a?: string; }"],
    ["a media type with a charset", { "200": json(answer, "application/json; charset=utf-8") }, "{ a?: string; }"],
    ["a media type in other letters", { "200": json(answer, "Application/JSON") }, "{ a?: string; }"],
    ["a media type that ends in +json", { "200": json(answer, "application/hal+json") }, "{ a?: string; }"],
  ])("with %s", async (_, responses, type) => {
    expect(typeOf(await typesIn(withResponses(responses)), "ThingAnswer")).toBe(type);
  });

  test.each<[string, JsonObject]>([
    ["without a successful response", { "404": json(b) }],
    ["without responses", {}],
    ["with a successful response without a body", { "204": { description: "Done" } }],
  ])("%s", async (_, responses) => {
    const { document } = slice(upgradeDocument(withResponses(responses)), smallNames);
    const { files, notes } = await generate({ document, names: smallNames, errorBody: "ErrorBody", metaTools: [] });
    const table = files.find(({ name }) => name === "operations.gen.ts")?.text ?? "";
    expect(table).toContain("body: ThingParams }; output: undefined }");
    expect(notes).toContain("makeThing: the document has no schema for ThingAnswer");
  });

  test("with a successful response without a body beside one with a body: it may be undefined", async () => {
    const responses = { "200": json(answer), "204": { description: "Done" } };
    const { document } = slice(upgradeDocument(withResponses(responses)), smallNames);
    const { files } = await generate({ document, names: smallNames, errorBody: "ErrorBody", metaTools: [] });
    const table = files.find(({ name }) => name === "operations.gen.ts")?.text ?? "";
    expect(table).toContain("output: ThingAnswer | undefined");
  });

  test("with an error body of another media type, which the overlay copies", () => {
    const error = json({ $ref: "#/components/schemas/E" }, "application/problem+json");
    const { document } = applyOverlay(withResponses({ "200": json(answer), "500": error }), overlay);
    const post = objectMember(objectMember(objectMember(document, "paths"), "/things/{id}"), "post");
    expect(objectMember(post, "responses")).toMatchObject({
      "429": { content: { "application/json": { schema: { $ref: "#/components/schemas/E" } } } },
    });
  });

  test("of a document that says 3.1 without a patch version", () => {
    expect(checkDocument({ ...whole, openapi: "3.1" }, "it")).toMatchObject({ openapi: "3.1" });
    expect(() => checkDocument({ ...whole, openapi: "3.2" }, "it")).toThrow(/Only 3\.0 and 3\.1/);
  });
});
