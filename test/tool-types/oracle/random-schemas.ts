import * as fc from "fast-check";

const name: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c", "d");

const leaf = fc.constantFrom<unknown>(
  { type: "string" },
  { type: "integer" },
  { type: "boolean" },
  { type: "null" },
  { type: ["string", "null"] },
  { type: "object" },
  { type: "array" },
  { enum: ["x", "y"] },
  { type: "string", enum: ["x", "z"], nullable: true },
  { const: 5 },
  {},
);

/** The properties of one object. */
function listed(schema: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(name, schema, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
}

/**
 * Combinations of what a type can hold, without maps: a union of a map and a closed object is something that the
 * compiler does not check for further keys.
 */
const { schema } = fc.letrec((tie) => ({
  object: fc
    .record({
      properties: listed(tie("schema")),
      wanted: fc.array(name, { maxLength: 2 }),
      more: fc.constantFrom(
        {},
        {},
        { nullable: true },
        { additionalProperties: false },
        { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
        { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
      ),
    })
    .map(({ properties, wanted, more }) => ({
      type: "object",
      properties,
      required: wanted.filter((key) => Object.hasOwn(properties, key)),
      ...more,
    })),
  schema: fc.oneof(
    { maxDepth: 4, depthIdentifier: "schema" },
    { weight: 2, arbitrary: leaf },
    { weight: 3, arbitrary: tie("object") },
    tie("schema").map((items) => ({ type: "array", items })),
    fc
      .record({ prefixItems: fc.array(tie("schema"), { maxLength: 3 }), minItems: fc.nat(2), items: tie("schema") })
      .map((tuple) => ({ type: "array", ...tuple })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((members) => ({ anyOf: members })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((members) => ({ oneOf: members })),
    fc.array(listed(tie("schema")), { minLength: 1, maxLength: 2 }).map((parts) => ({
      allOf: parts.map((properties) => ({
        type: "object",
        properties,
        required: Object.keys(properties).slice(0, 1),
      })),
    })),
  ),
}));

/** Schemas of an object with one property `v`; the same ones for the same seed. */
export function randomSchemas(count: number, seed: number): readonly object[] {
  return fc
    .sample(schema, { numRuns: count, seed })
    .map((v) => ({ type: "object", properties: { v }, required: ["v"] }));
}
