import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anthropic, google, openai } from "../../src/providers/index.js";
import type { ToolSchema } from "../../src/providers/index.js";
import { chain, doubling, hostileSchema, nested } from "./hostile-schemas.js";
import { anthropicMessages, gemini, openaiChat, openaiStrict } from "./provider-rules.js";
import { ifReference, metaTools, reference, referenceTools } from "./tools-under-test.js";

/** What the four providers would say about a tool, each by its own rules. */
function refusals(tool: ToolSchema): string[] {
  const chat = openai().tool(tool).function;
  const strict = openai({ strict: true, api: "responses" }).tool(tool);
  const messages = anthropic().tool(tool);
  const { name, parametersJsonSchema = { type: "object" } } = google().tool(tool);
  return [
    ...openaiChat(chat.name, chat.parameters).map((problem) => `OpenAI: ${problem}`),
    ...(strict.strict ? openaiStrict : openaiChat)(strict.name, strict.parameters).map(
      (problem) => `strict: ${problem}`,
    ),
    ...anthropicMessages(messages.name, messages.input_schema).map((problem) => `Anthropic: ${problem}`),
    ...gemini(name, parametersJsonSchema).map((problem) => `Gemini: ${problem}`),
  ];
}

describe("converted tools are accepted by OpenAI, OpenAI in strict mode, Anthropic and Gemini", () => {
  test("our meta tools", () => {
    const tools = metaTools();
    expect(tools.length).toBeGreaterThanOrEqual(6);
    expect(tools.map((tool) => [tool.slug, refusals(tool)])).toEqual(tools.map(({ slug }) => [slug, []]));
  });

  test.skipIf(reference === undefined)(`real tools${ifReference}`, () => {
    const tools = referenceTools();
    expect(tools.length).toBeGreaterThan(100);
    expect(tools.map((tool) => [tool.slug, refusals(tool)])).toEqual(tools.map(({ slug }) => [slug, []]));
  });

  test.skipIf(reference === undefined)(`real tools as the rules see them unconverted: refused${ifReference}`, () => {
    const refused = referenceTools().filter(({ slug, input_parameters }) =>
      [openaiStrict, gemini].every((rules) => rules(slug, { ...input_parameters, type: "object" }).length > 0),
    );
    expect(refused.length).toBeGreaterThan(80);
  });

  test("generated schemas with every keyword, well and badly formed", () => {
    fc.assert(
      fc.property(hostileSchema, fc.string(), (schema, slug) => {
        expect(refusals({ slug, description: "A tool", input_parameters: schema })).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["nested 100 levels deep", nested(100)],
    ["nested 50,000 levels deep", nested(50_000)],
    ["properties that double 40 times", doubling(40, "properties")],
    ["anyOf that doubles 40 times", doubling(40, "anyOf")],
    ["allOf that doubles 40 times", doubling(40, "allOf")],
    ["20,000 references in a chain", chain(20_000)],
    ["no schema", null],
    ["a list", []],
    ["undefined", undefined],
    ["a schema of type string", { type: "string" }],
    ["false", false],
    ["not JSON", { properties: { a: { default: () => 1 } } }],
    ["100,000 values", { properties: { a: { enum: Array.from({ length: 100_000 }, (_, index) => `v${index}`) } } }],
    ["keys of 1 MB", { properties: { ["$".repeat(1_000_000)]: {}, ["_".repeat(1_000_000)]: {} } }],
  ])("a schema that is hostile: %s, within a second", (_name, schema) => {
    const start = process.cpuUsage();
    expect(refusals({ slug: "T", input_parameters: schema })).toEqual([]);
    const { user } = process.cpuUsage(start);
    expect(user / 1_000).toBeLessThan(5_000);
    const sizes = [
      openai().tool({ slug: "T", input_parameters: schema }),
      google().tool({ slug: "T", input_parameters: schema }),
    ];
    expect(JSON.stringify(sizes).length).toBeLessThan(8_000_000);
  });
});

describe("names", () => {
  const long = (end: string): string => `TOOLKIT_${"A".repeat(60)}${end}`;

  test("are the slug where the provider accepts it", () => {
    expect(openai().tool({ slug: "GITHUB_CREATE_AN_ISSUE" }).function.name).toBe("GITHUB_CREATE_AN_ISSUE");
    expect(google().tool({ slug: "21RISK_LIST" }).name).toMatch(/^_21RISK_LIST_[0-9a-f]{8}$/);
    expect(openai().tool({ slug: "21RISK_LIST" }).function.name).toBe("21RISK_LIST");
  });

  test("that are shortened differ, and do not depend on the tools beside them", () => {
    const slugs = [long("1"), long("2"), long("3"), "has spaces", "has.spaces"];
    const together = anthropic().tools(slugs.map((slug) => ({ slug })));
    expect(new Set(together.map(({ name }) => name)).size).toBe(slugs.length);
    expect(together.map(({ name }) => name)).toEqual(slugs.map((slug) => anthropic().tool({ slug }).name));
  });

  test("of any slugs are accepted, differ, and lead back to their tool", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom(long("x"), long("y"), "__proto__"))),
        (slugs) => {
          const tools = slugs.map((slug) => ({ slug }));
          const names = google()
            .tools(tools)
            .map(({ name }) => name);
          expect(new Set(names).size).toBe(slugs.length);
          expect(names.filter((name) => !/^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/.test(name))).toEqual([]);
          const calls = names.map((name) => google().call(tools, { name, args: {} }));
          expect(calls.map((call) => (call.kind === "unknown_tool" ? undefined : call.slug))).toEqual(slugs);
        },
      ),
    );
  });
});
