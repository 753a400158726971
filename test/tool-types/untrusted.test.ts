import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { toolTypes, type ToolTypes } from "../../src/tool-types/index.js";
import { harmIn } from "./harmless.js";

const CODE = 'string; export const stolen = require("node:child_process").execSync("id")';

function typesOf(input: unknown, more: object = {}): ToolTypes {
  return toolTypes({ slug: "TOOL", input_parameters: input, output_parameters: {}, ...more });
}

const LONG = "property_".repeat(1_000);

function nested(levels: number): unknown {
  let schema: unknown = { type: "string" };
  for (let level = 0; level < levels; level += 1) {
    schema = { type: "object", properties: { a: schema } };
  }
  return schema;
}

describe("a tool cannot inject code into its types", () => {
  test.each([
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
  ])("no injection through %s", (_, schema) => {
    const { text } = typesOf(schema);
    expect(harmIn(text)).toEqual([]);
    expect(text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replaceAll(/\/\*\*[^]*?\*\//g, "")).not.toContain("stolen");
  });

  test.each([`A"B`, "A\nB", "A\u2028B", "*/ export const x = 1 /*", "__proto__", "", "\ud800"])(
    "no injection through the slug %j",
    (slug) => {
      const { text } = typesOf({}, { slug, description: `About ${slug}` });
      expect(harmIn(text)).toEqual([]);
    },
  );

  test("no injection through the description of the tool", () => {
    const { text } = typesOf({}, { description: `*/ ${CODE}\n@deprecated\n{@link x} ![](https://x.example/pixel)` });
    expect(harmIn(text)).toEqual([]);
    expect(text).toContain("\\@deprecated");
    expect(text).toContain("!\\[](");
    expect(text).toContain("{\\@link");
  });

  test.each([
    ["after a word", "Use the new tool. @deprecated since May"],
    ["at the start", "@deprecated"],
    ["after a wrapped line", `${"word ".repeat(19)}worded @deprecated`],
    ["after a no-break space", "x\u00a0@deprecated"],
    ["after an asterisk", "* *@deprecated"],
    ["in braces", "{@deprecated x} { @deprecated x}"],
    ["in a code span", "Say `@deprecated` or ` @deprecated `."],
    ["after an opening bracket", "(see @deprecated) [ @see x]"],
  ])("a tag %s of a description, a default, an example or a pattern is text", (_, words) => {
    const about = { description: words, default: words, examples: [words, { a: words }], pattern: words };
    const { text } = typesOf({ ...about, properties: { a: { type: "string", ...about } } }, { description: words });
    expect(harmIn(text)).toEqual([]);
    expect(text).toContain("@deprecated");
  });

  test("invisible characters are escaped or removed", () => {
    const { text } = typesOf({
      properties: { "a\u202eb": { enum: ["\u200b", "x\u0007"], description: "c\u202e\u200bd" } },
    });
    expect(text).toContain('"a\\u202eb"?: "\\u200b" | "x\\u0007"');
    expect(text).toContain("/** cd */");
  });
});

describe("a reference to another document", () => {
  test("a reference to a server is not followed", async () => {
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
    const { text, warnings } = typesOf({ properties: { a: { $ref }, b: { type: "string" } }, required: ["a"] });
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

  test.each([
    "file:///etc/hostname",
    "/etc/hostname",
    "../package.json",
    "package.json#/name",
    "//example.com/x",
    "data:application/json,{}",
  ])("a reference to %s is not followed", ($ref) => {
    const { text, warnings } = typesOf({ $ref });
    expect(text).toContain("export interface ToolInput { [key: string]: unknown }");
    expect(warnings[0]?.reason).toContain("leads out of the schema");
  });

  test("a reference to the schema's own $id is followed", () => {
    const { text } = typesOf({
      $id: "https://x.example/s",
      properties: { a: { $ref: "https://x.example/s#/$defs/b" } },
      $defs: { b: { type: "integer" } },
    });
    expect(text).toContain("a?: number;");
  });
});

describe("an oversized schema is refused within seconds, with a reason", () => {
  function refused(input: unknown): string {
    const started = performance.now();
    const { text, warnings } = typesOf(input);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(text).toContain("export type ToolInput = unknown;");
    expect(warnings).toHaveLength(1);
    return warnings[0]?.reason ?? "";
  }

  test("10,000 levels of objects", () => {
    expect(refused(nested(10_000))).toBe("it is nested more than 256 levels deep");
  });

  test("10,000 levels within a default", () => {
    expect(refused({ properties: { a: { default: nested(10_000) } } })).toBe("it is nested more than 256 levels deep");
  });

  test("50 MB of text", () => {
    expect(refused({ description: "x".repeat(50_000_000) })).toBe("it holds more than 4000000 characters");
  });

  test("50 MB of properties", () => {
    const properties = Object.fromEntries(Array.from({ length: 5_500 }, (_, index) => [`${LONG}${index}`, {}]));
    expect(refused({ properties })).toBe("it holds more than 4000000 characters");
  });

  test("millions of values", () => {
    const values = Array.from({ length: 1_000_000 }, () => 1);
    expect(refused({ enum: values })).toBe("it holds more than 200000 values");
  });

  test("a cyclic schema", () => {
    const schema: Record<string, unknown> = { type: "object" };
    schema["properties"] = { a: schema };
    expect(refused(schema)).toBe("it is nested more than 256 levels deep");
  });

  test("a schema that is not JSON", () => {
    expect(refused({ properties: { a: () => 1 } })).toBe("it is not JSON");
    expect(refused({ properties: { a: 1n } })).toBe("it is not JSON");
  });

  test("definitions that double each other have a bounded text", () => {
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
    const { warnings, text } = typesOf({
      $ref: "#/$defs/d0",
      $defs: { ...$defs, d40: { properties: { x: {} } } },
    });
    expect(text.length).toBeLessThan(2_000_000);
    expect(harmIn(text)).toEqual([]);
    expect(warnings.length).toBeLessThanOrEqual(21);
  });

  test("unions that multiply have a bounded text", () => {
    const choice = (name: string): object => ({
      anyOf: Array.from({ length: 30 }, (_, index) => ({ type: "object", properties: { [`${name}${index}`]: {} } })),
    });
    const { text } = typesOf({ allOf: [choice("a"), choice("b"), choice("c"), choice("d")] });
    expect(text.length).toBeLessThan(2_000_000);
    expect(harmIn(text)).toEqual([]);
  });

  test("a union of 100,000 members", () => {
    const values = Array.from({ length: 100_000 }, (_, index) => `v${index}`);
    expect(refused({ properties: { a: { enum: values } } })).toContain("more than 60000 parts");
  });
});

test("60 levels of objects are typed", () => {
  const { text, warnings } = typesOf(nested(60));
  expect(warnings).toEqual([]);
  expect(text.match(/a\?: /g)).toHaveLength(60);
});
