import { describe, expect, it } from "vitest";
import { Names } from "../../src/tool-types/placeholder.js";
import { print } from "../../src/tool-types/print.js";

function printed(body: string): string {
  const names = new Names();
  names.type("Wanted", []);
  names.key("a-b", ["Said."]);
  return print(`export interface N0 {\n${body}\n}`, names).get("N0") ?? "";
}

describe("the printer", () => {
  it("puts names and comments where their placeholders stand", () => {
    expect(printed("k0?: ((string | null))[]")).toBe(
      'export interface Wanted {\n  /** Said. */\n  "a-b"?: (string | null)[];\n}\n',
    );
  });

  it.each([
    ["any", "k0: any"],
    ["object", "k0: object"],
    ["a name nobody asked for", "k0: N1"],
    ["a property nobody asked for", "k1: string"],
    ["a property by its own name", "name: string"],
    ["a comment", "/** hello */\nk0: string"],
    ["a call", "k0: string()"],
    ["a template", "k0: `a`"],
    ["a statement after the type", "k0: string}\nalert(1)\n{"],
    ["a string that does not end", 'k0: "abc'],
    ["nothing", "k0: "],
  ])("refuses %s", (_, body) => {
    expect(() => printed(body)).toThrow(/the generator/);
  });
});
