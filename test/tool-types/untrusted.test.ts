import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { toolTypes, type ToolTypes } from "../../src/tool-types/index.js";
import { harmIn } from "./harmless.js";

const CODE = 'string; export const stolen = require("node:child_process").execSync("id")';

async function typesOf(input: unknown, more: object = {}): Promise<ToolTypes> {
  return toolTypes({ slug: "TOOL", input_parameters: input, output_parameters: {}, ...more });
}

const LONG = "property_".repeat(1_000);

function nested(levels: number): unknown {
  let schema: unknown = { type: "string" };
  for (let level = 0; level < levels; level += 1) schema = { type: "object", properties: { a: schema } };
  return schema;
}

describe("a schema cannot put code into the text", () => {
  it.each([
    ["tsType", { tsType: CODE }],
    ["tsType of a property", { properties: { a: { type: "string", tsType: CODE } } }],
    ["tsEnumNames", { properties: { a: { enum: ["x"], tsEnumNames: [CODE] } } }],
    ["extends", { properties: { a: {} }, extends: { $id: CODE, properties: {} } }],
    ["a title", { title: CODE, properties: { a: { title: CODE, properties: { b: {} } } } }],
    ["an $id", { $id: CODE, properties: { a: { $id: CODE, properties: { b: {} } } } }],
    ["a property name", { properties: { [CODE]: {}, '"; x: any; "': {} } }],
    [
      "the name of a definition",
      {
        properties: { a: { $ref: `#/$defs/${encodeURIComponent(CODE)}` } },
        $defs: { [CODE]: { properties: { b: {} } } },
      },
    ],
    ["a description", { properties: { a: { description: `*/ ${CODE} /*` }, b: { description: `*\\/ */${CODE}` } } }],
    ["a description's line breaks", { properties: { a: { description: `x\u2028*/${CODE}\u2029\r${CODE}\u0085` } } }],
    ["a default", { properties: { a: { default: `*/ ${CODE}` }, b: { default: { "*/": 1 } } } }],
    ["an example", { properties: { a: { examples: [`*/ ${CODE}`, { "*/": "\n*/" }] } } }],
    ["a format", { properties: { a: { type: "string", format: `*/ ${CODE}`, pattern: "^*/$" } } }],
    ["an enum", { properties: { a: { enum: [`" | ${CODE}`, "`${x}`", "\\", "\u2028", { "*/": CODE }] } } }],
    ["a const", { properties: { a: { const: { [CODE]: [CODE] } } } }],
    ["a type", { type: CODE, properties: { a: { type: [CODE] } } }],
    ["a pattern", { patternProperties: { [CODE]: {} } }],
    ["a placeholder", { properties: { N0: { enum: ["N0", "k0", "W"] }, k0: {}, W: {}, k: {} } }],
    [
      "keys of Object.prototype",
      JSON.parse(
        '{"properties":{"__proto__":{"properties":{"a":{}}},"constructor":{},"hasOwnProperty":{},"toString":{}}}',
      ),
    ],
  ])("through %s", async (_, schema) => {
    const { text } = await typesOf(schema);
    expect(harmIn(text)).toEqual([]);
    expect(text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replaceAll(/\/\*\*[^]*?\*\//g, "")).not.toContain("stolen");
  });

  it.each([`A"B`, "A\nB", "A\u2028B", "*/ export const x = 1 /*", "__proto__", "", "\ud800"])(
    "through the slug %j",
    async (slug) => {
      const { text } = await typesOf({}, { slug, description: `About ${slug}` });
      expect(harmIn(text)).toEqual([]);
    },
  );

  it("through a description of the tool", async () => {
    const { text } = await typesOf(
      {},
      { description: `*/ ${CODE}\n@deprecated\n{@link x} ![](https://x.example/pixel)` },
    );
    expect(harmIn(text)).toEqual([]);
    expect(text).toContain("\\@deprecated");
    expect(text).toContain("!\\[](");
    expect(text).toContain("{\\@link");
  });

  it("with characters that one cannot see", async () => {
    const { text } = await typesOf({
      properties: { "a\u202eb": { enum: ["\u200b", "x\u0007"], description: "c\u202e\u200bd" } },
    });
    expect(text).toContain('"a\\u202eb"?: "\\u200b" | "x\\u0007"');
    expect(text).toContain("/** cd */");
  });
});

describe("a reference out of the schema", () => {
  it("is not followed to a server", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end("{}");
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    const $ref = `http://127.0.0.1:${port}/schema.json`;
    const { text, warnings } = await typesOf({ properties: { a: { $ref }, b: { type: "string" } }, required: ["a"] });
    await new Promise((resolve) => {
      server.close(resolve);
    });
    expect(requests).toBe(0);
    expect(text).toContain("  a: unknown;\n  b?: string;\n");
    expect(warnings).toEqual([
      {
        slug: "TOOL",
        position: "input",
        reason: `the reference "${$ref}" leads out of the schema and is not followed (at #/properties/a)`,
      },
    ]);
  });

  it.each([
    "file:///etc/hostname",
    "/etc/hostname",
    "../package.json",
    "package.json#/name",
    "//example.com/x",
    "data:application/json,{}",
  ])("is not followed to %s", async ($ref) => {
    const { text, warnings } = await typesOf({ $ref });
    expect(text).toContain("export interface ToolInput { [key: string]: unknown }");
    expect(warnings[0]?.reason).toContain("leads out of the schema");
  });

  it("is one within it when it names the schema's own $id", async () => {
    const { text } = await typesOf({
      $id: "https://x.example/s",
      properties: { a: { $ref: "https://x.example/s#/$defs/b" } },
      $defs: { b: { type: "integer" } },
    });
    expect(text).toContain("a?: number;");
  });
});

describe("a schema beyond all measure is refused, at once and in words", () => {
  async function refused(input: unknown): Promise<string> {
    const started = performance.now();
    const { text, warnings } = await typesOf(input);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(text).toContain("export type ToolInput = unknown;");
    expect(warnings).toHaveLength(1);
    return warnings[0]?.reason ?? "";
  }

  it("10,000 levels of objects", async () => {
    expect(await refused(nested(10_000))).toBe("it is nested more than 256 levels deep");
  });

  it("10,000 levels within a default", async () => {
    expect(await refused({ properties: { a: { default: nested(10_000) } } })).toBe(
      "it is nested more than 256 levels deep",
    );
  });

  it("50 MB of text", async () => {
    expect(await refused({ description: "x".repeat(50_000_000) })).toBe("it holds more than 4000000 characters");
  });

  it("50 MB of properties", async () => {
    const properties = Object.fromEntries(Array.from({ length: 5_500 }, (_, index) => [`${LONG}${index}`, {}]));
    expect(await refused({ properties })).toBe("it holds more than 4000000 characters");
  });

  it("millions of values", async () => {
    const values = Array.from({ length: 1_000_000 }, () => 1);
    expect(await refused({ enum: values })).toBe("it holds more than 200000 values");
  });

  it("a schema that holds itself", async () => {
    const schema: Record<string, unknown> = { type: "object" };
    schema["properties"] = { a: schema };
    expect(await refused(schema)).toBe("it is nested more than 256 levels deep");
  });

  it("something that is not JSON", async () => {
    expect(await refused({ properties: { a: () => 1 } })).toBe("it is not JSON");
    expect(await refused({ properties: { a: 1n } })).toBe("it is not JSON");
  });

  it("definitions that double each other", async () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `d${index}`,
        {
          allOf: [0, 1].map((side) => ({
            properties: { [`p${side}`]: { $ref: `#/$defs/d${index + 1}` } },
            $ref: `#/$defs/d${index + 1}`,
          })),
        },
      ]),
    );
    const { warnings, text } = await typesOf({
      $ref: "#/$defs/d0",
      $defs: { ...$defs, d40: { properties: { x: {} } } },
    });
    expect(text.length).toBeLessThan(2_000_000);
    expect(harmIn(text)).toEqual([]);
    expect(warnings.length).toBeLessThanOrEqual(21);
  });

  it("unions that multiply", async () => {
    const choice = (name: string): object => ({
      anyOf: Array.from({ length: 30 }, (_, index) => ({ type: "object", properties: { [`${name}${index}`]: {} } })),
    });
    const { text } = await typesOf({ allOf: [choice("a"), choice("b"), choice("c"), choice("d")] });
    expect(text.length).toBeLessThan(2_000_000);
    expect(harmIn(text)).toEqual([]);
  });

  it("a union of more members than a type should have", async () => {
    const values = Array.from({ length: 100_000 }, (_, index) => `v${index}`);
    expect(await refused({ properties: { a: { enum: values } } })).toContain("more than 60000 parts");
  });
});

it("takes nesting that real schemas have", async () => {
  const { text, warnings } = await typesOf(nested(60));
  expect(warnings).toEqual([]);
  expect(text.match(/a\?: /g)).toHaveLength(60);
});
