import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/codegen/index.js";
import { compileInMemory } from "../../scripts/drift/compile-in-memory.js";
import { type NameTable, slice } from "../../scripts/openapi/index.js";
import { type Json, type JsonObject, upgradeDocument } from "../../src/schema/index.js";
import { typeOf } from "./small-document.js";

const string: Json = { type: "string" };
const thing: JsonObject = { type: "object", properties: { id: string } };
const more: JsonObject = { type: "object", properties: { id: string, created: string } };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const page = (items: Json): JsonObject => ({ type: "object", properties: { items: { type: "array", items } } });
const body = (schema: Json): JsonObject => ({ description: "Done", content: { "application/json": { schema } } });

const names: NameTable = {
  createThing: { operation: "POST /things", types: { response: "Thing" } },
  getThing: { operation: "GET /things/{id}", types: { response: "Thing" } },
  listThings: { operation: "GET /things", types: { response: "ThingPage", "response.items[]": "Thing" } },
};

async function generated(
  responses: { create: Json; get: Json; list: Json },
  schemas: JsonObject = {},
  errors: { create?: Json; get?: Json; list?: Json } = {},
) {
  const operation = (schema: Json, error?: Json): JsonObject => ({
    responses: { "200": body(schema), ...(error === undefined ? {} : { "400": body(error) }) },
  });
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Shared", version: "1" },
    paths: {
      "/things": { post: operation(responses.create, errors.create), get: operation(responses.list, errors.list) },
      "/things/{id}": { get: operation(responses.get, errors.get) },
    },
    components: { schemas },
  };
  const cut = slice(upgradeDocument(document), names).document;
  const { files, notes, remarks } = await generate({ document: cut, names, errorBody: "Failure", metaTools: [] });
  const texts = new Map(files.map(({ name, text }) => [`/${name}`, text]));
  expect(compileInMemory(texts)).toEqual([]);
  const operations = texts.get("/operations.gen.ts") ?? "";
  const outputOf = (name: string): string =>
    new RegExp(`${name}: \\{ input: .*; output: ([^}]*?) \\}`).exec(operations)?.[1] ?? "";
  return { types: texts.get("/openapi.gen.ts") ?? "", notes, remarks, outputOf };
}

describe("a name that is shared by different schemas", () => {
  test("goes to the schema that most positions have, and the odd one gets a type of its own", async () => {
    const { types, remarks, outputOf } = await generated({ create: more, get: thing, list: page(thing) });
    expect(typeOf(types, "Thing")).toBe("{ id?: string; }");
    expect(typeOf(types, "CreateThingResponse")).toBe("{ created?: string; id?: string; }");
    expect(["createThing", "getThing", "listThings"].map(outputOf)).toEqual([
      "CreateThingResponse",
      "Thing",
      "ThingPage",
    ]);
    expect(remarks).toEqual([
      "createThing response is CreateThingResponse: it differs from Thing, which is getThing response",
    ]);
  });

  test("goes to the first of two in the name table", async () => {
    const { types, outputOf } = await generated({ create: more, get: thing, list: page(string) });
    expect(typeOf(types, "Thing")).toBe("{ created?: string; id?: string; }");
    expect(outputOf("getThing")).toBe("GetThingResponse");
    expect(typeOf(types, "ListThingsResponseItems")).toBe("string;");
  });

  test("leaves a component that is the odd one its own name", async () => {
    const schemas = { Full: more, Thing: thing };
    const responses = { create: ref("Full"), get: ref("Thing"), list: page(ref("Thing")) };
    const { types, remarks, outputOf } = await generated(responses, schemas);
    expect(outputOf("createThing")).toBe("Full");
    expect(outputOf("getThing")).toBe("Thing");
    expect(typeOf(types, "Full")).toBe("{ created?: string; id?: string; }");
    expect(remarks).toEqual([expect.stringMatching(/^createThing response is Full: it differs from Thing/)]);
  });

  test("is no different where one is a component with the content of another", async () => {
    const schemas = { A: page(ref("Inner")), B: page(ref("Same")), Inner: thing, Same: thing };
    const responses = { create: thing, get: ref("Inner"), list: ref("B") };
    const { remarks, outputOf } = await generated(responses, schemas);
    expect(outputOf("getThing")).toBe("Thing");
    expect(remarks).toEqual([]);
  });

  test("is kept from a component that is not among its positions", async () => {
    const schemas = { Thing: { type: "object", properties: { other: ref("ThingPage") } }, ThingPage: string };
    const holder = { type: "object", properties: { id: ref("Thing") } };
    const { types } = await generated({ create: thing, get: thing, list: page(holder) }, schemas);
    expect(typeOf(types, "Thing")).toBe("{ id?: string; }");
    expect(typeOf(types, "ListThingsResponseItems")).toBe("{ id?: Thing2; }");
    expect(typeOf(types, "Thing2")).toBe("{ other?: ThingPage2; }");
  });
});

describe("an error body that is not the usual one", () => {
  test("keeps its own name, with a remark", async () => {
    const schemas = {
      Usual: { type: "object", properties: { message: string } },
      Odd: { type: "object", properties: { code: string } },
    };
    const responses = { create: thing, get: thing, list: page(thing) };
    const errors = { create: ref("Odd"), get: ref("Usual"), list: ref("Usual") };
    const { types, remarks } = await generated(responses, schemas, errors);
    expect(typeOf(types, "Failure")).toBe("{ message?: string; }");
    expect(typeOf(types, "Odd")).toBe("{ code?: string; }");
    expect(remarks).toEqual(["createThing: the error body is #/components/schemas/Odd, not Failure as elsewhere"]);
  });
});
