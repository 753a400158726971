import { describe, expect, test } from "vitest";
import { toolTypes, type ToolDefinition } from "../../src/tool-types/index.js";
import { type Change, compareTools, exitCodeOf, mostSevere } from "../../src/schema-diff/index.js";
import { compileInMemory } from "../../scripts/drift/compile-in-memory.js";
import { rows } from "../drift/change-table.js";
import type { Json, JsonObject } from "../../src/schema/index.js";

function tool(slug: string, input: Json, data: Json = { type: "object" }, rest: object = {}): ToolDefinition {
  const output: JsonObject = {
    type: "object",
    properties: { data, error: { type: "string" }, successful: { type: "boolean" } },
  };
  return { slug, input_parameters: input, output_parameters: output, ...rest };
}

function field(schema: Json, required = true): JsonObject {
  return { type: "object", properties: { field: schema }, ...(required ? { required: ["field"] } : {}) };
}

function line({ severity, name, path, what }: Change): string {
  return [severity, name, path, what].filter((part) => part !== "").join(" ");
}

/** Rows with another severity in results of an app's tools: enums are closed, and fields with a default are present. */
const TOOL_RESULTS: Record<string, readonly [string, string]> = {
  "an enum value is added": ["breaking", "breaking"],
  "an enum value is replaced": ["breaking", "breaking"],
  "an enum becomes a string": ["breaking", "addition"],
  "a constant becomes an enum of one value": ["same", "same"],
  "an optional field gets a default": ["addition", "breaking"],
};

const tools = rows.flatMap((row, index) => (row.documentsOnly === true ? [] : [{ row, slug: `TOOL_${index}` }]));
const from = tools.map(({ row, slug }) => tool(slug, field(row.from), field(row.from)));
const to = tools.map(({ row, slug }) => tool(slug, field(row.to), field(row.to)));
const there = compareTools(from, to);
const back = compareTools(to, from);

function severityIn(changes: readonly Change[], slug: string, part: string): string {
  const found = changes.filter(({ name, path, prose }) => name === slug && !prose && path.startsWith(part));
  return found.length === 0 ? "same" : mostSevere(found.map(({ severity }) => severity));
}

describe.each(tools)("for a tool, when $row.name", ({ row, slug }) => {
  test("arguments and results have the expected severity", () => {
    const response = TOOL_RESULTS[row.name] ?? row.response;
    expect([severityIn(there, slug, "input"), severityIn(back, slug, "input")]).toEqual(row.request);
    expect([severityIn(there, slug, "output"), severityIn(back, slug, "output")]).toEqual(response);
  });
});

test(
  "the comparison of tools agrees with the compiler, on the types that generate writes",
  { timeout: 60_000 },
  async () => {
    const texts = (definitions: readonly ToolDefinition[]): string =>
      definitions.map((each) => toolTypes(each, { name: each.slug }).text).join("\n");
    const checks = tools.flatMap(({ slug }) => [
      { slug, part: "input", changes: there, from: `Old.${slug}Input`, to: `New.${slug}Input` },
      { slug, part: "output", changes: there, from: `New.${slug}Output`, to: `Old.${slug}Output` },
      { slug, part: "input", changes: back, from: `New.${slug}Input`, to: `Old.${slug}Input` },
      { slug, part: "output", changes: back, from: `Old.${slug}Output`, to: `New.${slug}Output` },
    ]);
    const imports = ['import type * as Old from "./old.js";', 'import type * as New from "./new.js";'];
    const program = [
      ...imports,
      ...checks.map((each, index) => `export const c${index} = (value: ${each.from}): ${each.to} => value;`),
    ];
    const messages = compileInMemory(
      new Map([
        ["/old.ts", texts(from)],
        ["/new.ts", texts(to)],
        ["/check.ts", program.join("\n")],
      ]),
    );
    expect(messages.filter(({ file }) => file !== "/check.ts")).toEqual([]);
    const disagreements = checks.flatMap(({ slug, part, changes }, index) => {
      const refusal = messages.find(({ line: at }) => at === index + imports.length + 1)?.text;
      const found = changes.filter(({ name, path }) => name === slug && path.startsWith(part));
      const visible = found.some(({ visibility }) => visibility === "visible");
      const possible = found.some(({ visibility }) => visibility !== "invisible");
      return (visible && refusal === undefined) || (!possible && refusal !== undefined)
        ? [{ slug, part, refusal, found }]
        : [];
    });
    expect(disagreements).toEqual([]);
  },
);

describe("compareTools", () => {
  const old = [
    tool("MAIL_SEND", field({ type: "string" }), field({ type: "string" }), {
      version: "1",
      tags: ["destructiveHint"],
    }),
    tool("MAIL_READ", {}),
  ];

  test("lists added, removed and changed tools in the order of their slugs", () => {
    const fresh = [
      tool("MAIL_FIND", {}),
      tool("MAIL_SEND", field({ type: "number" }), field({ type: "string" }), { version: "2" }),
    ];
    const changes = compareTools(old, fresh);
    expect(changes.map(line)).toEqual([
      "addition MAIL_FIND new tool",
      "breaking MAIL_READ removed",
      "breaking MAIL_SEND input.field number, was string",
      'text MAIL_SEND version "2", was "1"',
      'text MAIL_SEND hints removed: "destructiveHint"',
    ]);
    expect(exitCodeOf(changes)).toBe(1);
  });

  test("finds no change in the same tools with their keys in another order", () => {
    const shuffled = old
      .toReversed()
      .map((each) => Object.fromEntries(Object.entries(each).toReversed()) as unknown as ToolDefinition);
    expect(compareTools(old, shuffled)).toEqual([]);
  });

  test("marks a description as prose, and a deprecation not", () => {
    const [send, read] = old;
    const fresh = [
      { ...send, description: "Sends." },
      { ...read, is_deprecated: true },
    ] as ToolDefinition[];
    expect(
      compareTools(old, fresh).map(({ name, kind, severity, prose }) => ({ name, kind, severity, prose })),
    ).toEqual([
      { name: "MAIL_READ", kind: "tool-deprecated", severity: "text", prose: false },
      { name: "MAIL_SEND", kind: "description", severity: "text", prose: true },
    ]);
  });

  const choice = (keyword: string, more: object = {}): Json => ({
    type: "object",
    properties: { a: { type: "string" }, b: { type: "string" } },
    [keyword]: [{ required: ["a"] }, { required: ["b"] }],
    ...more,
  });

  test("a choice that becomes exclusive is breaking for arguments, and an addition the other way round", () => {
    expect(compareTools([tool("A", choice("anyOf"))], [tool("A", choice("oneOf"))]).map(line)).toEqual([
      "breaking A input.b removed, was string",
      "breaking A input.a removed, was string",
    ]);
    expect(compareTools([tool("A", choice("oneOf"))], [tool("A", choice("anyOf"))]).map(line)).toEqual([
      "addition A input.b new: string",
      "addition A input.a new: string",
    ]);
  });

  test("a key that an object must not have is no new field", () => {
    const one = { type: "object", properties: { a: { type: "string" } } };
    expect(compareTools([tool("A", one)], [tool("A", { ...one, not: { required: ["b"] } })]).map(line)).toEqual([
      'text A input not {"required":["b"]}, was none',
    ]);
    const any = { type: "object", additionalProperties: true };
    expect(compareTools([tool("A", any)], [tool("A", { ...any, not: { required: ["b"] } })]).map(line)).toEqual([
      "breaking A input.b now described: never",
      'text A input not {"required":["b"]}, was none',
    ]);
  });

  const open = { type: "object", additionalProperties: true };
  test.each<[string, Json, Json, readonly string[]]>([
    ["a missing schema and an object without keys", true, { type: "object" }, []],
    ["an empty schema and an object without keys", {}, { type: "object" }, []],
    ["a reference that leads nowhere and any object", { $ref: "#/$defs/None" }, { type: "object" }, []],
    [
      "any object and no parameters",
      { type: "object" },
      { type: "object", properties: {} },
      ["breaking A input no longer accepts additional properties"],
    ],
    [
      "no parameters in place and behind a reference",
      { type: "object", properties: {} },
      { $ref: "#/$defs/None", $defs: { None: { type: "object", properties: {} } } },
      [],
    ],
    [
      "no parameters and explicitly any",
      { type: "object", properties: {} },
      { ...open, properties: {} },
      ["addition A input accepts additional properties"],
    ],
  ])("reads arguments as generate types them: %s", (_what, before, after, expected) => {
    expect(compareTools([tool("A", before)], [tool("A", after)]).map(line)).toEqual(expected);
  });

  test("treats a result field with a default as always present", () => {
    const plain = [tool("A", {}, field({ type: "string" }, false))];
    const defaulted = [tool("A", {}, field({ type: "string", default: "x" }, false))];
    const nulled = [tool("A", {}, field({ type: "string", default: null }, false))];
    const what = (one: ToolDefinition[], other: ToolDefinition[]): string[] => compareTools(one, other).map(line);
    expect(what(plain, defaulted)).toEqual([
      "addition A output.field always present, was optional",
      'text A output.field default "x", was none',
    ]);
    expect(what(defaulted, nulled)).toEqual([
      "breaking A output.field now nullable",
      'text A output.field default null, was "x"',
    ]);
  });

  test("follows references within a tool, cyclic ones too", () => {
    const tree = (...names: string[]): Json => ({
      type: "object",
      properties: {
        ...Object.fromEntries(names.map((name) => [name, { type: "string" }])),
        children: { type: "array", items: { $ref: "#" } },
        first: { $ref: "#/$defs/first" },
      },
      $defs: { first: { type: "string" } },
    });
    expect(compareTools([tool("A", tree("a"))], [tool("A", tree("a", "b"))]).map(line)).toEqual([
      "addition A input.b new: string",
    ]);
  });

  test.each([
    ["nested without end", JSON.parse(`${'{"items":'.repeat(5000)}{}${"}".repeat(5000)}`) as unknown],
    ["no schema", 7],
    ["a reference to nowhere", { $ref: "#/$defs/none" }],
    ["a reference to itself", { $ref: "#" }],
    ["a reference to a file", { $ref: "file:///etc/passwd" }],
    [
      "a thousand times a thousand alternatives",
      {
        allOf: [1, 2].map(() => ({
          anyOf: Array.from({ length: 1000 }, (_, at) => ({ type: "object", properties: { [`p${at}`]: {} } })),
        })),
      },
    ],
    [
      "keys of prototypes",
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}'),
    ],
  ])("never throws for a schema that is %s", (_name, schema) => {
    const hostile = { ...tool("A", {}), input_parameters: schema };
    expect(compareTools([hostile], [hostile])).toEqual([]);
    const changes = compareTools([tool("A", field({ type: "string" }))], [hostile]);
    expect(changes.length).toBeGreaterThan(0);
    expect([1, 2]).toContain(exitCodeOf(changes));
  });
});
