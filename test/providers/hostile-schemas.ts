import * as fc from "fast-check";

/** Keys that tools have in the field, and some that no one should have. */
const KEYS = [
  "a",
  "b",
  "top",
  "$top",
  "@odata.type",
  "filter[name]",
  "__proto__",
  "constructor",
  "",
  "é",
  "1st",
  "k".repeat(70),
  `${"k".repeat(69)}!`,
];

const key = fc.constantFrom(...KEYS);
const word = fc.constantFrom("a", "open", "", "10", "é");
const odd = fc.jsonValue({ maxDepth: 2 });

/** Schemas with every keyword that we read, well or badly formed, that refer to themselves and to nothing. */
export const hostileSchema: fc.Arbitrary<Record<string, unknown>> = fc
  .letrec<{ schema: unknown; object: Record<string, unknown> }>((tie) => ({
    schema: fc.oneof(
      { weight: 8, arbitrary: tie("object") },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 1, arbitrary: odd },
    ),
    object: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant({}),
      someOf(keywords(tie("schema"), tie("object"))),
    ),
  }))
  .object.map((schema) => ({ ...schema, $defs: { x: { type: "object", properties: { x: { $ref: "#/$defs/x" } } } } }));

/** Some of the keywords: with half of them, as `fc.record` takes, one schema would have thousands within it. */
function someOf(all: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const pairs = Object.entries(all).map(([keyword, value]) => value.map((each): [string, unknown] => [keyword, each]));
  return fc.array(fc.oneof(...pairs), { maxLength: 7 }).map((entries) => Object.fromEntries(entries));
}

function keywords(
  schema: fc.Arbitrary<unknown>,
  object: fc.Arbitrary<Record<string, unknown>>,
): Record<string, fc.Arbitrary<unknown>> {
  const types = ["null", "boolean", "integer", "number", "string", "array", "object"];
  const type = fc.constantFrom(...types, ...types, "None", "any", "file", "dict", "STRING", "nonsense");
  const map = fc.dictionary(key, object, { maxKeys: 4 });
  const list = fc.array(schema, { maxLength: 3 });
  return {
    type: fc.oneof(type, fc.array(type, { maxLength: 3 }), odd),
    properties: fc.oneof({ weight: 5, arbitrary: map }, { weight: 1, arbitrary: odd }),
    required: fc.oneof(fc.array(key), fc.boolean(), odd),
    additionalProperties: schema,
    patternProperties: fc.dictionary(fc.constantFrom("^x", "(", "a+"), schema, { maxKeys: 2 }),
    items: fc.oneof(schema, list),
    prefixItems: list,
    anyOf: list,
    oneOf: list,
    allOf: list,
    not: schema,
    if: schema,
    else: schema,
    $ref: fc.constantFrom("#", "#/$defs/x", "#/properties/a", "#/nowhere", "https://example.com/x", "%"),
    enum: fc.oneof(fc.array(fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), odd)), odd),
    const: fc.oneof(word, odd),
    nullable: fc.oneof(fc.boolean(), odd),
    minimum: fc.oneof(fc.integer(), odd),
    exclusiveMinimum: fc.oneof(fc.boolean(), fc.integer(), odd),
    minLength: fc.oneof(fc.nat(3), odd),
    maxItems: fc.oneof(fc.nat(3), odd),
    multipleOf: fc.oneof(fc.integer(), odd),
    uniqueItems: fc.oneof(fc.boolean(), odd),
    pattern: fc.oneof(fc.constantFrom("^a", "(", "(?i)a", "(a+)+$", "a(?=b)"), odd),
    format: fc.oneof(fc.constantFrom("date-time", "binary", "uuid"), odd),
    description: fc.oneof(word, odd),
    title: odd,
    default: odd,
    examples: odd,
  };
}

/** `levels` schemas within each other. */
export function nested(levels: number): Record<string, unknown> {
  let schema: Record<string, unknown> = { type: "string" };
  for (let level = 0; level < levels; level += 1) {
    schema = { type: "object", properties: { a: schema } };
  }
  return schema;
}

/** Each definition refers twice to the next: twice as many schemas with every level. */
export function doubling(levels: number, keyword: "properties" | "anyOf" | "allOf"): Record<string, unknown> {
  const refs = (level: number): unknown => {
    const next = { $ref: `#/$defs/d${level + 1}` };
    return keyword === "properties"
      ? { type: "object", properties: { a: next, b: next } }
      : { [keyword]: [next, { ...next, minProperties: level }] };
  };
  const definitions = Array.from({ length: levels }, (_, level) => [`d${level}`, refs(level)] as const);
  return {
    type: "object",
    properties: { a: { $ref: "#/$defs/d0" } },
    $defs: { ...Object.fromEntries(definitions), [`d${levels}`]: { type: "string" } },
  };
}

/** References that lead from one to the next. */
export function chain(length: number): Record<string, unknown> {
  const definitions = Array.from({ length }, (_, index) => [`d${index}`, { $ref: `#/$defs/d${index + 1}` }] as const);
  return {
    type: "object",
    properties: { a: { $ref: "#/$defs/d0" } },
    $defs: { ...Object.fromEntries(definitions), [`d${length}`]: { type: "string" } },
  };
}
