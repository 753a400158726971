import { describe, expect, test } from "vitest";
import { verifyTypesOnly } from "../../scripts/codegen/verify-types-only.js";

const judge = (text: string): void =>
  verifyTypesOnly({ name: "x.gen.ts", text }, { exports: ["A", "table"], values: ["table"] });
const good = "export interface A { a: string }\nexport const table: { a: 1 } = { a: 1 };\n";

describe("the last look at a generated file", () => {
  test("passes types and the constants it should hold", () => {
    expect(() => judge(good)).not.toThrow();
  });

  test.each([
    ["a function", `${good}function f() {}`, /contains a FunctionDeclaration at line 3/],
    ["a call", `${good}console.log(1);`, /contains a ExpressionStatement at line 3/],
    ["another constant", `${good}export const other = 1;`, /contains a VariableStatement at line 3/],
    ["the type any", good.replace("string", "any"), /contains "any" at line 1/],
    ["a name nobody asked for", `${good}export type B = 1;`, /exports B, which is not expected/],
    ["too few names", "export const table: { a: 1 } = { a: 1 };\n", /lacks A/],
    ["a syntax error", `${good}export type = ;`, /does not parse \(line 3\)/],
  ])("refuses %s", (_what, text, message) => {
    expect(() => judge(text)).toThrow(message);
  });
});
