import { describe, expect, test } from "vitest";
import { anthropic, google, openai } from "../../src/providers/index.js";

/** What Anthropic gets for the argument `a` with a schema. */
function converted(schema: unknown, options?: { examples: boolean }): unknown {
  const tool = { slug: "T", input_parameters: { type: "object", properties: { a: schema } } };
  return anthropic(options).tool(tool).input_schema["properties"];
}

describe("a schema becomes JSON Schema 2020-12", () => {
  test.each<[string, unknown, unknown]>([
    ["nullable", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["nullable beside an enum", { enum: ["x"], nullable: true }, { type: ["string", "null"], enum: ["x", null] }],
    ["nullable beside a union", { anyOf: [{ type: "string" }], nullable: true }, { type: ["string", "null"] }],
    ["nullable alone in a union", { anyOf: [{ type: "string" }, { nullable: true }] }, { type: ["string", "null"] }],
    [
      "a boolean exclusiveMinimum",
      { type: "number", minimum: 1, exclusiveMinimum: true },
      { type: "number", exclusiveMinimum: 1 },
    ],
    [
      "a false exclusiveMaximum",
      { type: "number", maximum: 1, exclusiveMaximum: false },
      { type: "number", maximum: 1 },
    ],
    [
      "a list of items",
      { type: "array", items: [{ type: "string" }, { type: "integer" }] },
      { type: "array", items: { type: ["string", "integer"] } },
    ],
    ["an array without items", { type: "array" }, { type: "array", items: {} }],
    [
      "an array of arrays without items",
      { type: "array", items: { type: "array" } },
      { type: "array", items: { type: "array", items: {} } },
    ],
    [
      "properties beside a scalar",
      { type: "array", items: { type: "string", properties: {} } },
      { type: "array", items: { type: "string" } },
    ],
    ["type None", { type: "None" }, { type: "null", description: 'type: "None"' }],
    ["type any", { type: "any", description: "Anything" }, { description: 'Anything (type: "any")' }],
    ["type dict", { type: "dict" }, { type: "object", description: 'type: "dict"' }],
    ["type file", { type: "file" }, { type: "string", description: 'type: "file"' }],
    ["a type that is no list of types", { type: { x: 1 } }, { description: 'type: {"x":1}' }],
    ["an empty enum", { type: "string", enum: [] }, { type: "string", description: "enum: []" }],
    ["values of another type", { type: "integer", enum: ["1", "2"] }, { type: "string", enum: ["1", "2"] }],
    [
      "a pattern of another language",
      { type: "string", pattern: "(?i)x" },
      { type: "string", description: 'pattern: "(?i)x"' },
    ],
    [
      "a pattern with a needless escape",
      { type: "string", pattern: "\\@" },
      { type: "string", description: 'pattern: "\\\\@"' },
    ],
    [
      "a limit that is no number",
      { type: "string", maxLength: "5" },
      { type: "string", description: 'maxLength: "5"' },
    ],
    ["a title", { type: "string", title: "A" }, { type: "string" }],
    ["not", { type: "string", not: { const: "x" } }, { type: "string", description: 'not: {"const":"x"}' }],
    ["a reference to nothing", { $ref: "#/nowhere" }, { description: '$ref: "#/nowhere"' }],
    [
      "required as a flag",
      { type: "object", properties: { b: { type: "string", required: true } } },
      { type: "object", properties: { b: { type: "string" } }, required: ["b"] },
    ],
    [
      "required twice",
      { type: "object", properties: { b: { type: "null" } }, required: ["b", "b"] },
      { type: "object", properties: { b: { type: "null" } }, required: ["b"] },
    ],
  ])("%s", (_name, schema, expected) => {
    expect(converted(schema)).toEqual({ a: expected });
  });

  test("a cyclic schema refers to a definition, and is unrolled for Gemini", () => {
    const list = { type: "object", properties: { value: { type: "integer" }, next: { $ref: "#/$defs/list" } } };
    const tool = { slug: "T", input_parameters: { properties: { list: { $ref: "#/$defs/list" } }, $defs: { list } } };
    const printed = { type: "object", properties: { value: { type: "integer" }, next: { $ref: "#/$defs/def1" } } };
    expect(openai().tool(tool).function.parameters).toEqual({
      type: "object",
      properties: { list: { $ref: "#/$defs/def1" } },
      $defs: { def1: printed },
    });
    expect(JSON.stringify(google().tool(tool))).not.toContain("$ref");
  });

  test("a union at the top is one object that says which keys go together", () => {
    const input_parameters = {
      anyOf: [
        { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
        { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
      ],
    };
    expect(anthropic().tool({ slug: "T", input_parameters }).input_schema).toEqual({
      type: "object",
      description: "required keys: either id | or name",
      properties: { id: { type: "string" }, name: { type: "string" } },
    });
    const call = anthropic().call({ slug: "T", input_parameters }, { name: "T", input: {} });
    expect(call.error).toMatch(/id: required|name: required/);
  });

  test("examples are passed on, or left out", () => {
    const schema = { type: "string", examples: ["x"] };
    expect(converted(schema)).toEqual({ a: schema });
    expect(converted(schema, { examples: false })).toEqual({ a: { type: "string" } });
  });
});

test("a conversion is made once per tool object and provider", () => {
  const tool = { slug: "T", input_parameters: { type: "object", properties: {} } };
  expect(openai().tool(tool).function.parameters).toBe(openai().tool(tool).function.parameters);
  expect(openai().tool(tool).function.parameters).not.toBe(openai().tool({ ...tool }).function.parameters);
});
