import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anthropic, google, type ModelCall, openai } from "../../src/providers/index.js";

const ISSUE = {
  slug: "GITHUB_CREATE_AN_ISSUE",
  description: "Creates an issue",
  input_parameters: {
    type: "object",
    properties: {
      title: { type: "string", minLength: 1, maxLength: 5 },
      state: { type: "string", enum: ["open", "closed"] },
      labels: { type: "array", items: { type: "string" }, maxItems: 2 },
      count: { type: "integer", minimum: 1, nullable: true },
      $top: { type: "integer" },
      target: {
        anyOf: [
          { type: "object", properties: { id: { type: "integer" } }, required: ["id"], additionalProperties: false },
          { type: "null" },
        ],
      },
    },
    required: ["title"],
  },
};
const LIST = { slug: "GITHUB_LIST_ISSUES", description: "Lists issues", input_parameters: { type: "object" } };
const TOOLS = [ISSUE, LIST];

function callWith(written: unknown): ModelCall {
  return openai().call(TOOLS, { function: { name: ISSUE.slug, arguments: JSON.stringify(written) } });
}

describe("a call of a model", () => {
  const expected = { kind: "call", error: null, slug: ISSUE.slug, arguments: { title: "Bug", $top: 3 } };
  const written = { title: "Bug", top: 3, labels: null };

  test("is read from a tool call of Chat Completions", () => {
    const call = { type: "function", function: { name: ISSUE.slug, arguments: JSON.stringify(written) } };
    expect(openai().call(ISSUE, call)).toEqual(expected);
  });

  test("is read from a function_call of Responses", () => {
    const call = { type: "function_call", name: ISSUE.slug, arguments: JSON.stringify(written) };
    expect(openai({ api: "responses" }).call(TOOLS, call)).toEqual(expected);
  });

  test("is read from a tool_use of Anthropic", () => {
    expect(anthropic().call(TOOLS, { type: "tool_use", name: ISSUE.slug, input: written })).toEqual(expected);
  });

  test("is read from a functionCall of Gemini", () => {
    expect(google().call(TOOLS, { name: ISSUE.slug, args: written })).toEqual(expected);
  });

  test.each(["", "  ", "null", "{}"])("without arguments (%j) has none", (text) => {
    const call = openai().call(LIST, { name: LIST.slug, arguments: text });
    expect(call).toEqual({ kind: "call", error: null, slug: LIST.slug, arguments: {} });
  });

  test("keeps null where the tool accepts it, and loses it where it is optional only", () => {
    const all = { title: "Bug", count: null, target: null, labels: null, state: null };
    expect(callWith(all)).toMatchObject({ arguments: { title: "Bug", count: null, target: null } });
    expect(callWith(all)).not.toHaveProperty("arguments.labels");
  });
});

describe("wrong arguments are told to the model", () => {
  test.each<[string, unknown, string, string]>([
    ["a missing argument", {}, "title", "required, expected a string"],
    ["null for a required one", { title: null }, "title", "required, expected a string"],
    ["another type", { title: 7 }, "title", 'expected a string, got 7. Did you mean "7"?'],
    [
      "a number as text",
      { title: "a", count: "5" },
      "count",
      'expected a whole number or null, got "5". Did you mean 5?',
    ],
    ["a fraction", { title: "a", count: 1.5 }, "count", "expected a whole number or null, got 1.5"],
    ["below the minimum", { title: "a", count: 0 }, "count", "expected at least 1, got 0"],
    ["too long", { title: "abcdef" }, "title", 'expected at most 5 characters, got "abcdef"'],
    [
      "a misspelt value",
      { title: "a", state: "opne" },
      "state",
      'expected one of "open", "closed", got "opne". Did you mean "open"?',
    ],
    ["one value for a list", { title: "a", labels: "x" }, "labels", 'expected an array, got "x". Did you mean ["x"]?'],
    ["a wrong item", { title: "a", labels: ["x", {}] }, "labels[1]", "expected a string, got an object"],
    ["too many items", { title: "a", labels: ["x", "y", "z"] }, "labels", "expected at most 2 items, got an array"],
    ["a misspelt key", { titel: "a", title: "a" }, "titel", "unknown key. Did you mean title?"],
    ["a key by its own name", { title: "a", $top: "x" }, "top", 'expected a whole number, got "x"'],
    ["inside a union", { title: "a", target: { id: "x" } }, "target.id", 'expected a whole number, got "x"'],
    ["an unknown key inside", { title: "a", target: { id: 1, ix: 2 } }, "target.ix", "unknown key. Did you mean id?"],
    ["__proto__", JSON.parse('{"title":"a","__proto__":{"x":1}}'), "__proto__", "unknown key"],
  ])("%s", (_name, written, path, message) => {
    const call = callWith(written);
    expect(call).toMatchObject({ kind: "invalid_arguments", slug: ISSUE.slug, issues: [{ path }] });
    expect(call.kind === "invalid_arguments" ? call.issues[0]?.message : "").toContain(message);
    expect(call.error).toContain(`- ${path}: ${message}`);
  });

  test.each(["{", '{"title": "a"', "[]", '"text"', "7", "nonsense", '{"a":'.repeat(300) + "1" + "}".repeat(300)])(
    "arguments that are no JSON object: %.30s",
    (text) => {
      const call = openai().call(ISSUE, { name: ISSUE.slug, arguments: text });
      expect(call.kind).toBe("invalid_arguments");
      expect(call.error).toMatch(/JSON|required|nested/);
    },
  );

  test("__proto__ in an open object is rejected, and a declared constructor is an argument", () => {
    const tool = {
      slug: "T",
      input_parameters: { properties: { map: { type: "object" }, constructor: { type: "string" } } },
    };
    const read = (text: string): ModelCall => openai().call(tool, { name: "T", arguments: text });
    expect(read('{"map":{"__proto__":{"admin":true}}}')).toMatchObject({ kind: "invalid_arguments" });
    expect(read('{"constructor":"x","map":{"a":1}}')).toMatchObject({ arguments: { constructor: "x", map: { a: 1 } } });
  });

  test("a tool that lists no parameters accepts none", () => {
    const tool = { slug: "NONE", input_parameters: { type: "object", properties: {} } };
    expect(openai().call(tool, { name: "NONE", arguments: '{"a":1}' }).error).toMatch(
      /a: unknown key, expected no keys/,
    );
  });
});

describe("a tool that was not offered is told to the model", () => {
  test.each<[string, string]>([
    ["GITHUB_CREATE_ISSUE", " Did you mean GITHUB_CREATE_AN_ISSUE?"],
    ["github_list_issues", " Did you mean GITHUB_LIST_ISSUES?"],
    ["__proto__", ""],
    ["constructor", ""],
    ["x".repeat(100_000), ""],
  ])("%.30s", (name, hint) => {
    const call = openai().call(TOOLS, { name, arguments: "{}" });
    expect(call).toMatchObject({ kind: "unknown_tool", name });
    expect(call.error).toMatch(/^There is no tool .{1,110}; nothing ran\./);
    expect(call.error?.endsWith(`nothing ran.${hint}`)).toBe(true);
  });

  test("a custom tool", () => {
    const call = openai().call(TOOLS, { type: "custom", custom: { name: "code" } });
    expect(call).toMatchObject({ kind: "unknown_tool", name: "code" });
  });
});

test("whatever a model writes is a call or a text for it, never an exception", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (input) => {
      const call = anthropic().call(TOOLS, { name: ISSUE.slug, input });
      expect(["call", "invalid_arguments"]).toContain(call.kind);
      expect(call.error === null || call.error.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
