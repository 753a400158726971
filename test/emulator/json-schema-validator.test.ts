import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../src/emulator/json.js";
import { compile } from "../../src/emulator/json-schema-validator.js";

/** What is wrong with a value, a line for each thing. */
const problems = (schema: JsonSchema, value: unknown) =>
  compile(schema)(value).map(({ path, text }) => `${path}: ${text}`);

describe("a check names the place of what is wrong", () => {
  const cases: readonly [name: string, schema: JsonSchema, value: unknown, lines: readonly unknown[]][] = [
    ["nothing", { type: "string" }, "x", []],
    ["the value itself", { type: "string" }, 1, [expect.stringMatching(/^: .*"number"/)]],
    ["a missing property", { type: "object", required: ["a b"] }, {}, ["a b: Required"]],
    [
      "deep inside",
      { properties: { a: { items: { properties: { b: { type: "null" } } } } } },
      { a: [{}, { b: 1 }] },
      [expect.stringMatching(/^a\[1\]\.b: /)],
    ],
    [
      "a key that may not be",
      { properties: { a: {} }, additionalProperties: false },
      { a: 1, b: 2 },
      ["b: Unknown key"],
    ],
    ["a property that must not be", { properties: { a: false } }, { a: 1 }, ["a: Unknown key"]],
    [
      "a union",
      { oneOf: [{ type: "string" }, { type: "null" }] },
      1,
      [": Invalid input: matches none of the forms that may stand here"],
    ],
    [
      "a union with too many fits",
      { oneOf: [{ type: "string" }, {}] },
      "x",
      [": Invalid input: matches several of the forms that may stand here"],
    ],
    [
      "the form of a union that is meant",
      {
        oneOf: [
          { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
          { type: "null" },
        ],
      },
      { a: 1, b: 2 },
      [expect.stringMatching(/^a: /), "b: Unknown key"],
    ],
    [
      "the form of a union inside a union",
      { anyOf: [{ type: "null" }, { anyOf: [{ type: "null" }, { type: "object", required: ["a"] }] }] },
      {},
      ["a: Required"],
    ],
    [
      "what follows a union",
      { properties: { a: { anyOf: [{ const: 1 }, { const: 2 }] }, b: { type: "null" } } },
      { a: 3, b: 4 },
      [expect.stringMatching(/^a: /), expect.stringMatching(/^b: /)],
    ],
    [
      "odd names",
      { properties: { "a/b": { properties: { "~": { type: "null" } } } } },
      { "a/b": { "~": 1 } },
      [expect.stringMatching(/^a\/b\.~: /)],
    ],
    ["nothing where every key may be", { additionalProperties: { description: "Any." } }, { "\ud800": 1, b: 2 }, []],
    [
      "a key that is half a letter",
      { additionalProperties: { type: "null" } },
      { "\ud800": 1 },
      [": A key is not well-formed text"],
    ],
  ];
  test.each(cases)("%s", (_name, schema, value, lines) => {
    expect(problems(schema, value)).toEqual(lines);
  });
});

describe("a check reads schemas as the API writes them", () => {
  test("nullable means that null is allowed, at any depth, also where a property is called so", () => {
    const schema = {
      properties: { nullable: { type: "string", nullable: true }, list: { items: { type: "string", nullable: true } } },
    };
    expect(problems(schema, { nullable: null, list: [null, "x"] })).toEqual([]);
    expect(problems(schema, { nullable: 1, list: [2] })).toHaveLength(2);
  });

  test("examples, defaults and unknown keywords are no schemas", () => {
    const schema = {
      type: "object",
      properties: { id: { example: { id: "x y", $ref: "#/nowhere" }, default: { $id: "::" } } },
      "x-more": { $ref: "#/no" },
    };
    expect(problems(schema, { id: 1 })).toEqual([]);
  });

  test("references lead to the schema's own definitions and to the document's", () => {
    const schema = {
      properties: { a: { $ref: "#/$defs/name" }, b: { $ref: "#/components/schemas/Outer" } },
      $defs: { name: { type: "string" } },
    };
    const check = compile(schema, {
      Outer: { $ref: "#/components/schemas/Inner" },
      Inner: { properties: { again: { $ref: "#/components/schemas/Outer" } }, required: ["again"] },
    });
    expect(check({ a: "x", b: { again: { again: 1 } } })).toEqual([]);
    expect(check({ a: 1, b: { again: {} } }).map(({ path }) => path)).toEqual(["a", "b.again.again"]);
    expect(() => problems({ $ref: "#/$defs/nowhere" }, 1)).toThrow('Unresolved $ref "#/$defs/nowhere"');
  });

  test("the schema that is handed in stays as it is", () => {
    const schema = { $id: "mine", properties: { a: { $ref: "#/$defs/b", nullable: true } }, $defs: { b: {} } };
    const before = JSON.stringify(schema);
    compile(schema);
    expect(JSON.stringify(schema)).toBe(before);
    expect(Object.getOwnPropertyNames(schema)).toEqual(["$id", "properties", "$defs"]);
  });
});

test("a check and ajv agree on what fits", () => {
  const leaf = fc.constantFrom<JsonSchema>(
    ...[{ type: "string" }, { type: "integer" }, { type: ["string", "null"] }, { enum: [1, "a"] }, { const: null }, {}],
    ...[
      { type: "string", minLength: 2 },
      { type: "number", minimum: 0 },
    ],
  );
  const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({ type: fc.constant("array"), items: tie("schema") }),
      fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
      fc.record({
        type: fc.constant("object"),
        properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schema")),
        required: fc.uniqueArray(fc.constantFrom("a", "b")),
        additionalProperties: fc.boolean(),
      }),
    ),
  }));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, 0, 1, 1.5, -1, "a", "abc", true),
      fc.array(tie("value"), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value")),
    ),
  }));
  const ajv = new Ajv2020({ strict: false });
  fc.assert(
    fc.property(schema, value, (some, thing) => {
      expect(compile(some)(thing).length === 0).toBe(ajv.compile({ ...some })(thing));
    }),
    { numRuns: 200 },
  );
});
