import { describe, expect, test } from "vitest";
import { toolTypes } from "../../src/tool-types/index.js";
import { wrongClaims } from "./oracle/compile.js";

const text = { type: "string" };
/** Whatever the runtime's objects inherit, more than TypeScript's `Object` lists. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

function typesOf(input_parameters: unknown): string {
  const { text: types, warnings } = toolTypes({ slug: "TOOL", input_parameters, output_parameters: {} });
  expect(warnings).toEqual([]);
  return types;
}

describe("an argument with a name that every object inherits", () => {
  test("the names include those that TypeScript checks", () => {
    expect(inherited).toEqual(expect.arrayContaining(["constructor", "toString", "valueOf", "hasOwnProperty"]));
  });

  test.each(inherited)("a tool with the optional argument %s can be called with it and without it", (name) => {
    const properties = Object.fromEntries([
      ["id", text],
      [name, { ...text, description: "A word." }],
    ]);
    const nested = { type: "object", properties, required: ["id"], additionalProperties: false };
    const schema = {
      type: "object",
      properties: {
        ...properties,
        nested,
        list: { type: "array", items: nested },
        choice: {
          oneOf: [
            nested,
            { type: "object", properties: { other: text }, required: ["other"], additionalProperties: false },
          ],
        },
        both: { allOf: [{ anyOf: [nested, text] }, { properties: { id: text } }] },
      },
      required: ["id"],
    };
    const named = Object.fromEntries([
      ["id", "x"],
      [name, "y"],
    ]);
    const value = (object: unknown): unknown => ({ id: "x", nested: object, list: [object], choice: object });
    const claims = [
      { type: "ToolInput", value: { id: "x" }, compiles: true },
      { type: "ToolInput", value: { ...named }, compiles: true },
      { type: "ToolInput", value: value({ id: "x" }), compiles: true },
      { type: "ToolInput", value: value(named), compiles: true },
      { type: "ToolInput", value: { id: "x", choice: { other: "x" } }, compiles: true },
      { type: "ToolInput", value: { id: "x", both: { id: "x" } }, compiles: true },
      { type: "ToolInput", value: { id: 1 }, compiles: false },
      { type: "ToolInput", value: { id: "x", more: 1 }, compiles: false },
    ];
    expect(wrongClaims([{ name, text: typesOf(schema), claims }])).toEqual([]);
  });

  test("is unknown if optional, with a note, and typed if required", () => {
    const types = typesOf({
      properties: { constructor: { ...text, description: "Who built it." }, toString: text },
      required: ["toString"],
    });
    expect(types).toContain(`  /**
   * Who built it.
   * Not typed: every object has a member of this name.
   */
  constructor?: unknown;
  toString: string;
`);
  });

  test("stays typed in a result, which nobody writes", () => {
    const data = { type: "object", properties: { constructor: text } };
    const { text: types } = toolTypes({
      slug: "TOOL",
      input_parameters: {},
      output_parameters: { properties: { data } },
    });
    expect(types).toContain("  constructor?: string;\n");
  });
});
