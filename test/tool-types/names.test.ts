import { describe, expect, it } from "vitest";
import { pascalCase, typeNames } from "../../src/schema/index.js";
import { toolTypes } from "../../src/tool-types/index.js";

describe("a type name", () => {
  it.each([
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
  ])("of %j is %s", (slug, name) => {
    expect(pascalCase(slug)).toBe(name);
  });

  it("stays of a length that one can read", () => {
    expect(pascalCase("LONG_".repeat(1000)).length).toBeLessThanOrEqual(101);
  });

  it("is given to one slug only, the same whatever the order", () => {
    const slugs = ["A_B", "a_b", "A__B", "A-B", "A_B_2", "C"];
    const names = typeNames(slugs);
    expect(new Set(names.values()).size).toBe(slugs.length);
    expect(Object.fromEntries(typeNames(slugs.toReversed()))).toEqual(Object.fromEntries(names));
    expect(names.get("C")).toBe("C");
  });

  it("of a definition never meets the name of a tool", async () => {
    const schema = { properties: { a: { $ref: "#/$defs/Input" } }, $defs: { Input: { properties: { b: {} } } } };
    const one = await toolTypes({ slug: "A", input_parameters: schema, output_parameters: {} });
    const other = await toolTypes({ slug: "A_INPUT", input_parameters: {}, output_parameters: {} });
    const declared = [one, other].flatMap(({ text }) => text.match(/(?<=export (type|interface) )\w+/g) ?? []);
    expect(new Set(declared).size).toBe(declared.length);
  });

  it("numbers definitions of one name", async () => {
    const $defs = { "a b": { properties: { x: {} } }, a_b: { properties: { y: {} } } };
    const properties = { one: { $ref: "#/$defs/a b" }, two: { $ref: "#/$defs/a_b" } };
    const { text } = await toolTypes({ slug: "T", input_parameters: { properties, $defs }, output_parameters: {} });
    expect(text).toContain("one?: TInput_AB;\n  two?: TInput_AB_2;");
  });
});
