import ts from "typescript";
import { describe, expect, test } from "vitest";
import { generate } from "../../scripts/codegen/index.js";
import { smallDocument, smallNames, typesOf } from "./small-document.js";
import { type JsonObject, objectMember } from "../../src/schema/index.js";
import { checkDocument, parseJson, readDocument, slice, SpecError } from "../../scripts/openapi/index.js";

/** The kinds of statement a text holds; a syntax error counts as a kind. */
function statementKinds(text: string): string[] {
  const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true);
  const broken = ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? [];
  return [
    ...new Set([
      ...file.statements.map((statement) => ts.SyntaxKind[statement.kind]),
      ...broken.map(() => "SyntaxError"),
    ]),
  ].toSorted();
}

const code = "globalThis.pwned = true";
const hostile: readonly { what: string; schema: Parameters<typeof typesOf>[0] }[] = [
  {
    what: "a comment end in a description",
    schema: {
      body: {
        type: "object",
        description: `*/ ${code} /*`,
        properties: { a: { type: "string", description: `*/ ${code} //` } },
      },
    },
  },
  {
    what: "a comment end in an example and a default",
    schema: {
      body: { type: "object", properties: { a: { type: "string", example: `*/ ${code}`, default: `*/ ${code}` } } },
    },
  },
  {
    what: "quotes and line breaks in an enum",
    schema: { body: { type: "string", enum: [`"; ${code}; "`, `a\n${code}`, "b\u2028c", "`${" + code + "}`"] } },
  },
  {
    what: "quotes in a property name",
    schema: {
      body: { type: "object", properties: { [`"; ${code}; "`]: { type: "string" }, "a\nb": { type: "string" } } },
    },
  },
  {
    what: "code in the place of a type",
    schema: { body: { type: "object", properties: { a: { type: code, tsType: code } } } },
  },
  {
    what: "a reference beside code",
    schema: {
      body: { $ref: "#/components/schemas/A", tsType: code },
      schemas: { A: { type: "object", properties: { x: { type: "string" } } } },
    },
  },
];

function smallPost(document: JsonObject): JsonObject {
  return objectMember(objectMember(objectMember(document, "paths"), "/things/{id}"), "post");
}

const words = `Old. @deprecated since May {@link x}\n @see x\u202e\u2028@internal \u001b[31m`;
const texts = { description: words, default: words, example: words };

/** Names of the tags in the comments of a text, each once. */
function tagsIn(text: string): string[] {
  const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true);
  const tags = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) {
      tags.add(tag.tagName.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...tags].toSorted();
}

describe("the texts of a spec in generated files", () => {
  test("are no tags, and hold no control, bidirectional or line separator characters", async () => {
    const property = { type: "string", format: words, ...texts };
    const body = {
      type: "object",
      ...texts,
      properties: {
        a: property,
        description: property,
        kind: { enum: ["x\u202ey", "\u2028"] },
        "k\u2066": property,
        nested: { type: "object", default: { [words]: [words] } },
        part: { $ref: "#/components/schemas/Part" },
      },
    };
    const query = [{ name: "q", in: "query", description: words, schema: property }];
    const text = await typesOf({ body, query, response: body, schemas: { Part: { type: "object", ...texts } } });
    expect(tagsIn(text)).toEqual(["default", "example"]);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff]/);
    expect(text).toMatch(/"x\\u202ey"/i);
  });

  test("are no tags in the comments of meta tools and operations", async () => {
    const definition = { description: words, input_parameters: { properties: { a: { enum: ["\u202e"], ...texts } } } };
    const { document } = slice(smallDocument({ response: {} }), smallNames);
    const metaTools = [{ slug: "COMPOSIO_X", definition }];
    const { files } = await generate({ document, names: smallNames, errorBody: "ErrorBody", metaTools });
    const text = files.find(({ name }) => name === "meta-tools.gen.ts")?.text ?? "";
    expect(tagsIn(text)).toEqual(["default", "example"]);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff]/);
    expect(text).toMatch(/a\?: "\\u202e"/i);
  });
});

describe("a hostile spec becomes harmless text or a refusal", () => {
  test.each(hostile)("$what", async ({ schema }) => {
    const text = await typesOf(schema).catch((error: unknown) => {
      expect(error).toBeInstanceOf(SpecError);
      return "";
    });
    expect(
      statementKinds(text).filter((kind) => !["InterfaceDeclaration", "TypeAliasDeclaration"].includes(kind)),
    ).toEqual([]);
  });

  test("shows no character that a reader cannot see, and keeps the value of strings", async () => {
    const unseen = "\u0007\u001b[31m\u0085\u200b\u202e\u2028\u2066\ufeff";
    const schema = {
      type: "object",
      description: `A${unseen}B`,
      properties: {
        [`key${unseen}`]: {
          type: "string",
          enum: [`a${unseen}`],
          description: unseen,
          default: unseen,
          example: unseen,
        },
      },
    } as const;
    const text = await typesOf({ body: schema, response: schema, schemas: { A: schema } });
    const { document } = slice(smallDocument({ body: schema }), smallNames);
    const marked = JSON.parse(JSON.stringify(document).replaceAll('"Done"', JSON.stringify(unseen))) as typeof document;
    const paths = { "/things/{id}": { post: { ...smallPost(marked), summary: unseen } } };
    const input = { document: { ...marked, paths }, names: smallNames, errorBody: "ErrorBody", metaTools: [] };
    const all = [text, ...(await generate(input)).files.map((file) => file.text)].join("\n");
    // oxlint-disable-next-line no-control-regex -- control characters are the point
    expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
    const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true);
    const strings = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node)) {
        strings.add(node.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    expect(strings).toContain(`key${unseen}`);
    expect(strings).toContain(`a${unseen}`);
  });

  test("refuses a key called __proto__", () => {
    expect(() => parseJson('{"a": {"__proto__": {"b": 1}}}', "spec.json")).toThrow(
      /spec\.json contains the key "__proto__"/,
    );
  });

  test("refuses nesting that no document has, without running out of stack", () => {
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    expect(() => parseJson(deep, "spec.json")).toThrow(/nested more than 200 levels/);
  });

  test("refuses a component whose name no type can have", async () => {
    const given = {
      body: { $ref: "#/components/schemas/1" },
      schemas: {
        "1": { type: "object", properties: { a: { $ref: "#/components/schemas/2" } } },
        "2": { type: "string" },
      },
    };
    await expect(typesOf(given)).rejects.toThrow(/component "2" cannot be turned into a type name/);
  });

  test.each([
    ["cannot be resolved", "#/components/schemas/Gone", /"#\/components\/schemas\/Gone" cannot be resolved/],
    ["leads to another file", "file:///etc/passwd", /points outside the document/],
    ["leads to another host", "https://example.com/x.json", /points outside the document/],
  ])("refuses a reference that %s", async (_what, ref, message) => {
    await expect(typesOf({ body: { $ref: ref } })).rejects.toThrow(message);
  });

  test("refuses a reference that is cyclic", async () => {
    const schemas = { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } };
    await expect(typesOf({ body: { $ref: "#/components/schemas/A" }, schemas })).rejects.toThrow(/is cyclic/);
  });
});

describe("what is not an OpenAPI document is refused in words", () => {
  test.each([
    ["is cut in the middle", '{"openapi": "3.1.0", "paths": {', /spec\.json is not valid JSON .*It looks truncated/],
    ["is HTML", "<!doctype html>", /spec\.json is not valid JSON/],
    ["is Swagger 2", '{"swagger": "2.0", "paths": {}}', /Swagger 2 document.*convert it/],
    ["is a list", "[]", /top level is not an object/],
    ["has no version", '{"paths": {}}', /has no "openapi" version/],
    ["is of a future version", '{"openapi": "4.0.0", "paths": {}}', /OpenAPI "4\.0\.0"\. Only 3\.0 and 3\.1/],
    ["has no paths", '{"openapi": "3.1.0"}', /has no "paths"/],
  ])("a text that %s", (_what, text, message) => {
    expect(() => readDocument(text, "spec.json")).toThrow(message);
  });

  test("reports the operations it lacks by name", () => {
    const document = checkDocument(smallDocument({}), "spec.json");
    const names = { ...smallNames, loseThing: { operation: "DELETE /things/{id}", types: { response: "LostThing" } } };
    expect(slice(document, names).missing).toEqual(["loseThing (DELETE /things/{id})"]);
  });

  test("refuses one name for two different schemas, and says which", async () => {
    const names = { makeThing: { operation: "POST /things/{id}", types: { body: "Thing", response: "Thing" } } };
    const document = smallDocument({
      body: { type: "object", properties: { a: { type: "string" } } },
      response: { type: "object", properties: { b: { type: "string" } } },
    });
    await expect(generate({ document, names, errorBody: "E", metaTools: [] })).rejects.toThrow(
      /The name Thing is used for two different schemas: makeThing body and makeThing response/,
    );
  });
});
