import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileValidator, type JsonSchema } from "../../src/validation/index.js";

/** The issues of a value, one line each. */
const issues = (schema: JsonSchema, value: unknown) =>
  compileValidator(schema)(value).map(({ path, message }) => `${path}: ${message}`);

describe("a validator reports the path of each issue", () => {
  const cases: readonly [name: string, schema: JsonSchema, value: unknown, lines: readonly unknown[]][] = [
    ["none for a valid value", { type: "string" }, "x", []],
    ["for the value itself", { type: "string" }, 1, [expect.stringMatching(/^: .*"number"/)]],
    ["for a missing property", { type: "object", required: ["a b"] }, {}, ["a b: Required"]],
    [
      "for a nested value",
      { properties: { a: { items: { properties: { b: { type: "null" } } } } } },
      { a: [{}, { b: 1 }] },
      [expect.stringMatching(/^a\[1\]\.b: /)],
    ],
    ["for an unknown key", { properties: { a: {} }, additionalProperties: false }, { a: 1, b: 2 }, ["b: Unknown key"]],
    ["for a property whose schema is false", { properties: { a: false } }, { a: 1 }, ["a: Unknown key"]],
    [
      "for a union without a matching member",
      { oneOf: [{ type: "string" }, { type: "null" }] },
      1,
      [": Invalid input: matches none of the allowed schemas"],
    ],
    [
      "for a oneOf with several matching members",
      { oneOf: [{ type: "string" }, {}] },
      "x",
      [": Invalid input: matches more than one of the allowed schemas"],
    ],
    [
      "inside the union member that has the type of the value",
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
      "inside the member of a nested union",
      { anyOf: [{ type: "null" }, { anyOf: [{ type: "null" }, { type: "object", required: ["a"] }] }] },
      {},
      ["a: Required"],
    ],
    [
      "for a value after a union",
      { properties: { a: { anyOf: [{ const: 1 }, { const: 2 }] }, b: { type: "null" } } },
      { a: 3, b: 4 },
      [expect.stringMatching(/^a: /), expect.stringMatching(/^b: /)],
    ],
    [
      "for property names with special characters",
      { properties: { "a/b": { properties: { "~": { type: "null" } } } } },
      { "a/b": { "~": 1 } },
      [expect.stringMatching(/^a\/b\.~: /)],
    ],
    [
      "none for any key where additionalProperties accepts everything",
      { additionalProperties: { description: "Any." } },
      { "\ud800": 1, b: 2 },
      [],
    ],
    [
      "for a key that is a lone surrogate",
      { additionalProperties: { type: "null" } },
      { "\ud800": 1 },
      [": A key is not well-formed Unicode"],
    ],
  ];
  test.each(cases)("%s", (_name, schema, value, lines) => {
    expect(issues(schema, value)).toEqual(lines);
  });
});

describe("a validator supports schemas as the API uses them", () => {
  test("nullable allows null at any depth, and a property can be named nullable", () => {
    const schema = {
      properties: { nullable: { type: "string", nullable: true }, list: { items: { type: "string", nullable: true } } },
    };
    expect(issues(schema, { nullable: null, list: [null, "x"] })).toEqual([]);
    expect(issues(schema, { nullable: 1, list: [2] })).toHaveLength(2);
  });

  test("examples, defaults and unknown keywords are not treated as schemas", () => {
    const schema = {
      type: "object",
      properties: { id: { example: { id: "x y", $ref: "#/nowhere" }, default: { $id: "::" } } },
      "x-more": { $ref: "#/no" },
    };
    expect(issues(schema, { id: 1 })).toEqual([]);
  });

  test("references resolve to the definitions of the schema and of the document", () => {
    const schema = {
      properties: { a: { $ref: "#/$defs/name" }, b: { $ref: "#/components/schemas/Outer" } },
      $defs: { name: { type: "string" } },
    };
    const validate = compileValidator(schema, {
      Outer: { $ref: "#/components/schemas/Inner" },
      Inner: { properties: { again: { $ref: "#/components/schemas/Outer" } }, required: ["again"] },
    });
    expect(validate({ a: "x", b: { again: { again: 1 } } })).toEqual([]);
    expect(validate({ a: 1, b: { again: {} } }).map(({ path }) => path)).toEqual(["a", "b.again.again"]);
    expect(() => issues({ $ref: "#/$defs/nowhere" }, 1)).toThrow('Unresolved $ref "#/$defs/nowhere"');
  });

  test("an exclusive bound is a number, or a flag beside the bound as in OpenAPI 3.0 and draft 4", () => {
    for (const schema of [
      { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 10 },
      { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 10, exclusiveMaximum: true },
    ]) {
      expect([-1, 0, 10, 11].map((value) => issues(schema, value).length)).toEqual([1, 1, 1, 1]);
      expect([0.1, 9.9].flatMap((value) => issues(schema, value))).toEqual([]);
    }
  });

  test("an exclusive flag that is false, or has no bound beside it, excludes nothing", () => {
    const inclusive = { minimum: 1, exclusiveMinimum: false, maximum: 2, exclusiveMaximum: false };
    expect([1, 2].flatMap((value) => issues(inclusive, value))).toEqual([]);
    expect([0, 3].map((value) => issues(inclusive, value).length)).toEqual([1, 1]);
    expect(issues({ exclusiveMinimum: true, exclusiveMaximum: true }, 1)).toEqual([]);
  });

  test("forms of older drafts keep their meaning: tuples, dependencies, flags in required", () => {
    const tuple = { items: [{ type: "string" }, { type: "number" }], additionalItems: false };
    expect(issues(tuple, ["a", 1])).toEqual([]);
    expect(issues(tuple, [1, 1])).toEqual([expect.stringMatching(/^\[0\]: /)]);
    expect(issues(tuple, ["a", 1, 2])).toHaveLength(1);
    const dependent = { dependencies: { a: ["b"], c: { required: ["d"] } } };
    expect(issues(dependent, { a: 1, b: 1, c: 1, d: 1 })).toEqual([]);
    expect(issues(dependent, { a: 1 })).toHaveLength(1);
    expect(issues(dependent, { c: 1 })).toEqual(["d: Required"]);
    expect(issues({ properties: { a: { type: "string", required: true } } }, { a: "x" })).toEqual([]);
  });

  test("nullable allows null for the value itself", () => {
    const schema = { type: "object", nullable: true, properties: { a: { $ref: "#/$defs/b" } }, $defs: { b: false } };
    expect(issues(schema, null)).toEqual([]);
    expect(issues(schema, { a: 1 })).toHaveLength(1);
  });

  test("schemas nested 40 deep under additionalProperties are compiled within a second", () => {
    let schema: JsonSchema = { type: "string" };
    let value: unknown = 1;
    for (let depth = 0; depth < 40; depth++) {
      schema = { additionalProperties: schema };
      value = { key: value };
    }
    const begin = performance.now();
    expect(issues(schema, value)).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test("the input schema is not modified", () => {
    const schema = { $id: "mine", properties: { a: { $ref: "#/$defs/b", nullable: true } }, $defs: { b: {} } };
    const before = JSON.stringify(schema);
    compileValidator(schema);
    expect(JSON.stringify(schema)).toBe(before);
    expect(Object.getOwnPropertyNames(schema)).toEqual(["$id", "properties", "$defs"]);
  });
});

test("a validator accepts the same values as ajv", () => {
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
    fc.property(schema, value, (randomSchema, randomValue) => {
      expect(compileValidator(randomSchema)(randomValue).length === 0).toBe(
        ajv.compile({ ...randomSchema })(randomValue),
      );
    }),
    { numRuns: 200 },
  );
});
