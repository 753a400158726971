import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toolTypes } from "../../src/tool-types/index.js";
import { harmIn } from "./harmless.js";
import { wrongClaims } from "./oracle/compile.js";

const SECONDS = 4;

const HOSTILE = [
  "*/ export const x = 1; /*",
  '"; process.exit(1); "',
  "`${alert(1)}`",
  "\\",
  "\\u0022",
  "'",
  "\n",
  "\r",
  "\u2028",
  "\u2029",
  "\ud800",
  "\u202e",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "length",
  "any",
  "[k: string]",
  "N0",
  "k0",
  "W",
  "",
  " ",
  "-1",
  "0",
  "1e5",
  "@deprecated",
  "```",
  "![x](http://x)",
  "{@link x}",
  "$ref",
  "default",
  "import",
];

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("a", "b", "id", "name") },
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(...HOSTILE),
);

const literal = fc.oneof(fc.jsonValue({ maxDepth: 1 }), hostile);
const typeName = fc.constantFrom("string", "number", "integer", "boolean", "null", "object", "array", "any");
const sane = fc.constantFrom<unknown>({ type: "string" }, { type: "integer", nullable: true }, { enum: ["a", "b", 1] });
const insane = fc.constantFrom<unknown>(null, 1, "x", [], { type: "file" });
const reference = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("#", "#/$defs/a", "#/$defs/b", "#/properties/a") },
  { weight: 1, arbitrary: fc.constantFrom("http://127.0.0.1:9/x", "file:///etc/passwd") },
  { weight: 1, arbitrary: hostile },
);

function keyword(name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<[string, unknown]> {
  return value.map((given) => [name, given]);
}

/** Schemas of a few keywords each. Most are sensible, so that most become types. */
const { schema } = fc.letrec<{ schema: unknown; parts: unknown[]; map: object }>((tie) => ({
  parts: fc.array(tie("schema"), { maxLength: 3 }),
  map: fc.dictionary(hostile, tie("schema"), { maxKeys: 3, noNullPrototype: true }),
  schema: fc.oneof(
    { maxDepth: 4, depthIdentifier: "schema" },
    { weight: 8, arbitrary: sane },
    { weight: 2, arbitrary: fc.boolean() },
    { weight: 1, arbitrary: insane },
    {
      weight: 20,
      arbitrary: fc
        .array(
          fc.oneof(
            keyword("type", fc.oneof(typeName, fc.array(typeName, { maxLength: 3 }))),
            keyword("properties", tie("map")),
            keyword("required", fc.array(hostile, { maxLength: 3 })),
            keyword("additionalProperties", tie("schema")),
            keyword("patternProperties", tie("map")),
            keyword("propertyNames", tie("schema")),
            keyword("items", fc.oneof(tie("schema"), tie("parts"))),
            keyword("prefixItems", tie("parts")),
            keyword("additionalItems", tie("schema")),
            keyword("minItems", fc.nat(4)),
            keyword("maxItems", fc.nat(4)),
            keyword("enum", fc.array(literal, { maxLength: 4 })),
            keyword("const", literal),
            keyword("anyOf", tie("parts")),
            keyword("oneOf", tie("parts")),
            keyword("allOf", tie("parts")),
            keyword("nullable", fc.boolean()),
            keyword("$ref", reference),
            keyword("$anchor", hostile),
            keyword("description", hostile),
            keyword("default", literal),
            keyword("examples", fc.array(literal, { maxLength: 3 })),
            keyword("format", hostile),
            keyword("deprecated", fc.boolean()),
            keyword("tsType", fc.constant("any; export const stolen = 1")),
            keyword("extends", tie("schema")),
            keyword("tsEnumNames", fc.array(hostile, { maxLength: 2 })),
            keyword("title", hostile),
            keyword("$id", hostile),
            // Any keyword may hold anything.
            fc.tuple(fc.constantFrom("properties", "required", "enum", "anyOf", "items", "type", "examples"), literal),
          ),
          { maxLength: 5 },
        )
        .map((keywords) => Object.fromEntries(keywords)),
    },
  ),
}));

const document = fc
  .tuple(schema, fc.record({ a: schema, b: schema }))
  .map(([root, $defs]) => (typeof root === "object" && root !== null ? { ...root, $defs } : root));

const tool = fc.record({
  slug: hostile,
  description: fc.oneof(hostile, literal),
  input_parameters: fc.oneof({ weight: 9, arbitrary: document }, { weight: 1, arbitrary: fc.jsonValue() }),
  output_parameters: fc.tuple(schema, document).map(([data, $defs]) => ({ properties: { data }, $defs: { a: $defs } })),
});

const options = fc.record({
  openEnumsInOutput: fc.boolean(),
  openOutput: fc.boolean(),
  defaultsPresentInOutput: fc.boolean(),
});

const bounded = { interruptAfterTimeLimit: SECONDS * 1000, numRuns: 3000 } as const;

describe("tool types of random hostile tools", () => {
  test("contain only types and comments", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(tool, options, (given, chosen) => {
        expect(harmIn(toolTypes(given, chosen).text).slice(0, 5)).toEqual([]);
      }),
      bounded,
    );
  });

  test("compile", { timeout: 60_000 }, () => {
    const tools = fc.sample(fc.tuple(tool, options), 400);
    const types = tools.map(([given, chosen], index) => toolTypes({ ...given, slug: `T${index}` }, chosen));
    const modules = types.map(({ slug, text }) => ({ name: slug, text, claims: [] }));
    expect(wrongClaims(modules)).toEqual([]);
  });

  test("do not depend on the order of keys", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(tool, (given) => {
        const { text, warnings } = toolTypes(given);
        const other = toolTypes({
          ...given,
          input_parameters: turned(given.input_parameters),
          output_parameters: turned(given.output_parameters),
        });
        expect(other).toEqual({ ...other, text, warnings });
      }),
      { ...bounded, interruptAfterTimeLimit: 2000 },
    );
  });
});

/** A copy with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(turned);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  );
}
