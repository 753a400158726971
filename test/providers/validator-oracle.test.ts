import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anthropic } from "../../src/providers/index.js";
import { argumentsFor } from "./sample-arguments.js";
import { ifReference, metaTools, reference, referenceTools } from "./tools-under-test.js";

const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });

const isAccepted = (schema: Record<string, unknown>, value: unknown): boolean =>
  anthropic().call({ slug: "T", input_parameters: schema }, { name: "T", input: value }).kind === "call";

/** `value` as the argument `a`, by our validator and by the other. */
function verdicts(schema: unknown, value: unknown): [boolean, boolean] {
  const root = { type: "object", properties: { a: schema }, required: ["a"] };
  return [isAccepted(root, { a: value }), ajv.validate(root, { a: value })];
}

const SCHEMAS: readonly unknown[] = [
  {},
  true,
  false,
  { type: "string", minLength: 2, maxLength: 3 },
  { type: "string", pattern: "^a+$" },
  { type: ["string", "null"] },
  { type: "string", nullable: true },
  { type: "string", nullable: true, enum: ["a", null] },
  { type: "integer", minimum: 1, maximum: 3 },
  { type: "number", exclusiveMinimum: 1, exclusiveMaximum: 3 },
  { type: "number", multipleOf: 2 },
  { type: "boolean" },
  { type: "null" },
  { enum: ["a", 1, null, { x: 1 }, [1]] },
  { const: { x: 1 } },
  { type: "array", items: { type: "integer" }, minItems: 1, maxItems: 2, uniqueItems: true },
  { type: "array", prefixItems: [{ type: "integer" }, { type: "string" }], items: false },
  { type: "array", contains: { type: "integer" }, minContains: 1, maxContains: 2 },
  { properties: { x: { type: "integer" } }, required: ["x"], additionalProperties: { type: "string" } },
  { type: "object", additionalProperties: { type: "integer" }, minProperties: 1, maxProperties: 2 },
  { type: "object", patternProperties: { "^x": { type: "integer" } }, additionalProperties: false },
  { type: "object", propertyNames: { maxLength: 1 }, additionalProperties: true },
  { type: "object", additionalProperties: true, dependentRequired: { x: ["y"] } },
  { type: "object", additionalProperties: true, dependentSchemas: { x: { required: ["y"] } } },
  { anyOf: [{ type: "string" }, { type: "integer", minimum: 2 }] },
  { oneOf: [{ type: "integer" }, { type: "number", minimum: 2 }] },
  { allOf: [{ type: "integer" }, { minimum: 2 }] },
  { not: { type: "string" } },
  JSON.parse('{"if":{"type":"string"},"then":{"minLength":2},"else":{"type":"integer"}}'),
  { $ref: "#/properties/a/$defs/x", $defs: { x: { type: "integer" } }, minimum: 2 },
  {
    $ref: "#/properties/a/$defs/x",
    $defs: {
      x: { type: "object", properties: { x: { $ref: "#/properties/a/$defs/x" } }, additionalProperties: false },
    },
  },
];

const VALUES: readonly unknown[] = [
  ...[null, true, 0, 1, 2, 3, 1.5, 2.5, -1, "", "a", "aa", "aaaa", "😀", "b"],
  ...[[], [1], [1, 1], [1, "a"], [1, "a", true], ["a"], [1, 2, 3]],
  ...[{}, { x: 1 }, { x: "a" }, { y: "a" }, { x: 1, y: "a" }, { xx: 1 }, { x: {} }, { x: { x: {} } }, { x: { y: 1 } }],
  { x: 1, y: 2, z: 3 },
];

describe("our validator says the same as another one", () => {
  test.each(SCHEMAS.map((schema) => [schema]))("about %j", (schema) => {
    const differing = VALUES.filter((value) => {
      const [ours, theirs] = verdicts(schema, value);
      return ours !== theirs;
    });
    expect(differing).toEqual([]);
  });

  test("about the arguments of our meta tools, valid and with one part changed", () => {
    const rejected = metaTools().map(({ input_parameters: schema }) => compareOnSamples(schema, 20));
    expect(rejected.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });

  test.skipIf(reference === undefined)(`about the arguments of real tools${ifReference}`, { timeout: 120_000 }, () => {
    let rejected = 0;
    for (const { input_parameters: schema } of referenceTools()) {
      rejected += compareOnSamples(schema, 12);
    }
    expect(rejected).toBeGreaterThan(200);
  });
});

/** Compares on samples in which one value was replaced. Returns how many were rejected by both. */
function compareOnSamples(schema: Readonly<Record<string, unknown>>, runs: number): number {
  const validate = ajv.compile(schema);
  let rejected = 0;
  const other = fc.constantFrom<unknown>(7, "text", true, [], {}, -1, 0.5);
  fc.assert(
    fc.property(argumentsFor(schema), fc.nat(20), other, (sample, position, replacement) => {
      const keys = Object.keys(sample);
      const key = keys[position % (keys.length + 1)];
      const value = key === undefined ? sample : { ...sample, [key]: replacement };
      const theirs = validate(value);
      rejected += theirs ? 0 : 1;
      expect({ value, valid: isAccepted({ ...schema }, value) }).toEqual({ value, valid: theirs });
    }),
    { numRuns: runs },
  );
  return rejected;
}
