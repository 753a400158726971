import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anthropic, google, openai } from "../../src/providers/index.js";
import type { ToolSchema } from "../../src/providers/index.js";
import { checker, writtenBy } from "./model-side.js";
import { argumentsFor } from "./sample-arguments.js";
import { ifReference, metaTools, reference, referenceTools } from "./tools-under-test.js";

interface TestedTool extends ToolSchema {
  readonly input_parameters: Readonly<Record<string, unknown>>;
}

const strict = openai({ strict: true });

/** The four forms of a tool: its schema, and the way back. */
const FORMS = [
  {
    name: "OpenAI",
    schemaOf: (tool: ToolSchema) => openai().tool(tool).function.parameters,
    read: (tool: ToolSchema, written: unknown) =>
      openai().call(tool, {
        function: { name: openai().tool(tool).function.name, arguments: JSON.stringify(written) },
      }),
  },
  {
    name: "OpenAI strict",
    schemaOf: (tool: ToolSchema) => strict.tool(tool).function.parameters,
    read: (tool: ToolSchema, written: unknown) =>
      strict.call(tool, { name: strict.tool(tool).function.name, arguments: JSON.stringify(written) }),
  },
  {
    name: "Anthropic",
    schemaOf: (tool: ToolSchema): Readonly<Record<string, unknown>> => anthropic().tool(tool).input_schema,
    read: (tool: ToolSchema, input: unknown) => anthropic().call(tool, { name: anthropic().tool(tool).name, input }),
  },
  {
    name: "Gemini",
    schemaOf: (tool: ToolSchema) => google().tool(tool).parametersJsonSchema ?? { type: "object", properties: {} },
    read: (tool: ToolSchema, args: unknown) =>
      google().call(tool, {
        name: google().tool(tool).name,
        args: args as Record<string, unknown>,
      }),
  },
];

/**
 * Random valid arguments of a tool go through every form and come back. Returns how many did.
 */
function goThroughForms(tool: TestedTool, runs: number): number {
  const isValid = checker(tool.input_parameters);
  const schemas = FORMS.map(({ schemaOf }) => schemaOf(tool));
  let count = 0;
  fc.assert(
    fc.property(
      argumentsFor(tool.input_parameters).filter((value) => isValid(value)),
      (original) => {
        for (const [index, { name, read }] of FORMS.entries()) {
          const written = writtenBy(schemas[index] ?? {}, original);
          expect({ tool: tool.slug, form: name, written }, "the form has a way to write it").not.toMatchObject({
            written: undefined,
          });
          const call = read(tool, written);
          expect({ form: name, ...call }).toEqual({
            form: name,
            kind: "call",
            error: null,
            slug: tool.slug,
            arguments: original,
          });
          count += 1;
        }
      },
    ),
    { numRuns: runs },
  );
  return count;
}

function objectTool(slug: string, properties: Record<string, unknown>, more: Record<string, unknown> = {}): TestedTool {
  return { slug, description: slug, input_parameters: { type: "object", properties, ...more } };
}

const closed = { additionalProperties: false };
const BY_HAND: readonly TestedTool[] = [
  objectTool(`LONG_${"X".repeat(80)}`, { a: { type: "string" } }),
  objectTool("ODD_KEYS", {
    $top: { type: "integer" },
    top: { type: "string" },
    "@odata.type": { type: "string" },
    "filter[name]": { type: "object", properties: { "a b": { type: "boolean" }, a_b: { type: "integer" } }, ...closed },
    ["k".repeat(74)]: { type: "array", items: { type: "object", properties: { ü: { type: "string" } } } },
  }),
  objectTool(
    "PROTO",
    JSON.parse('{"__proto__": {"type": "string"}, "constructor": {"type": "integer"}}') as Record<string, unknown>,
  ),
  objectTool("OPEN_MAP_WITH_ODD_KEY", {
    $top: { type: "string" },
    map: { type: "object", additionalProperties: { type: "string" } },
  }),
  objectTool("OPTIONAL_OF_EACH_KIND", {
    text: { type: "string", minLength: 1 },
    choice: { type: "string", enum: ["a", "b", ""] },
    flag: { enum: [true] },
    mixed: { enum: ["a", 1, null], default: null },
    list: { type: "array", items: { type: "object", properties: { x: { type: "number" } }, required: ["x"] } },
    union: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
    scalar: { type: ["string", "integer"] },
  }),
  objectTool("REQUIRED_NULL", { a: { type: ["string", "null"] }, b: { type: "null" } }, { required: ["a", "b"] }),
  objectTool("NULL_SAYS_MORE", { a: { type: ["string", "null"] }, b: { type: "string", nullable: true } }),
  objectTool(
    "REFERENCES",
    { node: { $ref: "#/$defs/node" }, other: { $ref: "#/$defs/leaf", description: "Another" } },
    {
      $defs: {
        leaf: { type: "object", properties: { "$id!": { type: "integer" } }, required: ["$id!"], ...closed },
        node: {
          type: "object",
          properties: { leaf: { $ref: "#/$defs/leaf" }, children: { type: "array", items: { $ref: "#/$defs/leaf" } } },
        },
      },
    },
  ),
  objectTool("UNION_OF_OBJECTS", {
    target: {
      oneOf: [
        { type: "object", properties: { kind: { const: "user" }, $id: { type: "string" } }, required: ["kind", "$id"] },
        { type: "object", properties: { kind: { const: "team" }, $name: { type: "string" } }, required: ["kind"] },
      ],
    },
  }),
  objectTool("ALL_OF", {
    a: {
      allOf: [
        { type: "object", properties: { x: { type: "string" } } },
        { properties: { y: { type: "integer" } }, required: ["y"] },
      ],
    },
  }),
  objectTool("TUPLE", { pair: { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], minItems: 2 } }),
  objectTool("NOTHING", {}),
  {
    slug: "UNION_AT_THE_TOP",
    input_parameters: {
      anyOf: [
        { type: "object", properties: { id: { type: "string" }, $x: { type: "string" } }, required: ["id"] },
        { type: "object", properties: { name: { type: "string" }, id: { type: "integer" } }, required: ["name"] },
      ],
    },
  },
  {
    slug: "REFERENCE_AT_THE_TOP",
    input_parameters: {
      $ref: "#/$defs/a",
      $defs: { a: { type: "object", properties: { b: { type: "string" } }, required: ["b"] } },
    },
  },
];

describe("valid arguments, written by the model's schema, come back as they were", () => {
  test.each(BY_HAND.map((tool) => [tool.slug.slice(0, 30), tool] as const))("%s", (_slug, tool) => {
    expect(goThroughForms(tool, 60)).toBeGreaterThanOrEqual(4);
  });

  test("our meta tools", () => {
    for (const tool of metaTools()) {
      expect(goThroughForms(tool, 10), tool.slug).toBeGreaterThanOrEqual(40);
    }
  });

  test.skipIf(reference === undefined)(`real tools${ifReference}`, { timeout: 120_000 }, () => {
    const tools = referenceTools();
    const done = tools.map((tool) => [tool.slug, goThroughForms(tool, 8)]);
    expect(done.length).toBeGreaterThan(100);
  });
});

describe("strict mode", () => {
  test("is listed tool by tool, with the reason where a tool does not fit", () => {
    const reasons = Object.fromEntries(BY_HAND.map((tool) => [tool.slug.slice(0, 22), strict.notStrict(tool)]));
    expect(reasons).toMatchObject({
      ODD_KEYS: [],
      REQUIRED_NULL: [],
      OPTIONAL_OF_EACH_KIND: [],
      REFERENCES: [],
      UNION_OF_OBJECTS: [],
      OPEN_MAP_WITH_ODD_KEY: ["map: accepts keys that are not listed"],
      NULL_SAYS_MORE: [
        "a: may be left out or null, and strict mode cannot tell these apart",
        "b: may be left out or null, and strict mode cannot tell these apart",
      ],
    });
    expect(strict.notStrict({ slug: "ANY", input_parameters: { properties: { a: {} } } })).toEqual([
      "a: accepts any value",
    ]);
    expect(strict.notStrict({ slug: "DEEP", input_parameters: { properties: deep(12) } })[0]).toMatch(/10 levels deep/);
  });

  test.skipIf(reference === undefined)(`fits most real tools${ifReference}`, () => {
    const tools = referenceTools();
    const fitting = tools.filter((tool) => strict.notStrict(tool).length === 0);
    expect(fitting.length / tools.length).toBeGreaterThan(0.8);
  });

  test("is what the tool object says", () => {
    const [fits, open] = [
      objectTool("A", { a: { type: "string" } }),
      objectTool("B", {}, { additionalProperties: true }),
    ];
    expect(strict.tool(fits).function).toMatchObject({
      strict: true,
      parameters: {
        properties: { a: { type: ["string", "null"] } },
        required: ["a"],
        additionalProperties: false,
      },
    });
    expect(strict.tool(open).function).toMatchObject({ strict: false, parameters: { additionalProperties: true } });
    expect(openai().tool(fits).function).not.toHaveProperty("strict");
    expect(openai({ api: "responses" }).tool(fits)).toMatchObject({ type: "function", name: "A", strict: false });
  });
});

function deep(levels: number): Record<string, unknown> {
  let properties: Record<string, unknown> = { a: { type: "string" } };
  for (let level = 1; level < levels; level += 1) {
    properties = { a: { type: "object", properties } };
  }
  return properties;
}
