import { describe, expect, test } from "vitest";
import { pascalCase, typeNames } from "../../src/schema/index.js";
import { toolTypes } from "../../src/tool-types/index.js";

describe("type names", () => {
  test.each([
    ["GITHUB_CREATE_AN_ISSUE", "GithubCreateAnIssue"],
    ["_21RISK_LIST_ITEMS", "_21RiskListItems"],
    ["21risk", "_21Risk"],
    ["ONE_DRIVE_V2_GET", "OneDriveV2Get"],
    ["listOpenIssues", "ListOpenIssues"],
    ["with-dash.and dot", "WithDashAndDot"],
    ['A"; export const x = "', "AExportConstX"],
    ["a\nb\u2028c", "ABC"],
    ["日本", "Unnamed"],
    ["", "Unnamed"],
    ["__proto__", "Proto"],
  ])("the type name of %j is %s", (slug, name) => {
    expect(pascalCase(slug)).toBe(name);
  });

  test("type names have a readable length", () => {
    expect(pascalCase("LONG_".repeat(1000)).length).toBeLessThanOrEqual(101);
  });

  test("each slug has its own type name, whatever the order of the slugs", () => {
    const slugs = ["A_B", "a_b", "A__B", "A-B", "A_B_2", "C"];
    const names = typeNames(slugs);
    expect(new Set(names.values()).size).toBe(slugs.length);
    expect(Object.fromEntries(typeNames(slugs.toReversed()))).toEqual(Object.fromEntries(names));
    expect(names.get("C")).toBe("C");
  });

  test("the type name of a definition never equals that of a tool", () => {
    const schema = { properties: { a: { $ref: "#/$defs/Input" } }, $defs: { Input: { properties: { b: {} } } } };
    const one = toolTypes({ slug: "A", input_parameters: schema, output_parameters: {} });
    const other = toolTypes({ slug: "A_INPUT", input_parameters: {}, output_parameters: {} });
    const declared = [one, other].flatMap(({ text }) => text.match(/(?<=export (type|interface) )\w+/g) ?? []);
    expect(new Set(declared).size).toBe(declared.length);
  });

  test("definitions with equal type names are numbered", () => {
    const $defs = { "a b": { properties: { x: {} } }, a_b: { properties: { y: {} } } };
    const properties = { one: { $ref: "#/$defs/a b" }, two: { $ref: "#/$defs/a_b" } };
    const { text } = toolTypes({ slug: "T", input_parameters: { properties, $defs }, output_parameters: {} });
    expect(text).toContain("one?: TInput_AB;\n  two?: TInput_AB_2;");
  });
});
