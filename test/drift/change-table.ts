import type { Json, JsonObject } from "../../src/schema/index.js";
import type { Severity } from "../../src/schema-diff/index.js";

/** The expected severity of a change, and of the reverse change. */
export type Expected = readonly [there: Severity | "same", back: Severity | "same"];

/** One change of one field's schema. */
export interface Row {
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  /** In a request. */
  readonly request: Expected;
  /** In a response. */
  readonly response: Expected;
  /** For OpenAPI documents only: the change depends on their rules, or on components. */
  readonly documentsOnly?: true;
}

const string: Json = { type: "string" };
const number: Json = { type: "number" };
const strings = (...values: string[]): JsonObject => ({ type: "string", enum: values });
const numbers = (...values: number[]): JsonObject => ({ type: "number", enum: values });
const list = (items: Json): JsonObject => ({ type: "array", items });
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
});
const map = (values: Json): JsonObject => ({ type: "object", additionalProperties: values });
const either = (...members: Json[]): JsonObject => ({ oneOf: members });
const constant = (value: string): JsonObject => ({ type: "string", const: value });
const shape = (kind: string, properties: JsonObject, ...required: string[]): JsonObject =>
  object({ kind: constant(kind), ...properties }, "kind", ...required);

const SAME: Expected = ["same", "same"];
const TEXT: Expected = ["text", "text"];
/** More is accepted or returned than before, and less in the reverse direction. */
const WIDER = {
  request: ["addition", "breaking"],
  response: ["breaking", "addition"],
} as const satisfies Partial<Record<string, Expected>>;
const NO_TYPE = { request: TEXT, response: TEXT };
const NOTHING = { request: SAME, response: SAME };
const INCOMPATIBLE = {
  request: ["breaking", "breaking"],
  response: ["breaking", "breaking"],
} as const satisfies Partial<Record<string, Expected>>;

/** Components that rows refer to. */
export const components: JsonObject = {
  Name: { type: "string", description: "A name." },
  Person: object({ name: { $ref: "#/components/schemas/Name" }, age: number }, "name"),
  Tree: object({ label: string, children: list({ $ref: "#/components/schemas/Tree" }) }, "label"),
  Bush: object(
    {
      label: string,
      children: list(object({ label: string, children: list({ $ref: "#/components/schemas/Bush" }) }, "label")),
    },
    "label",
  ),
  Shrub: object({ label: string, colour: string, children: list({ $ref: "#/components/schemas/Shrub" }) }, "label"),
};

export const rows: readonly Row[] = [
  // Fields
  {
    name: "an optional field is added",
    from: object({ a: string }),
    to: object({ a: string, b: number }),
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "a required field is added",
    from: object({ a: string }),
    to: object({ a: string, b: number }, "b"),
    request: ["breaking", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "an optional field becomes required",
    from: object({ a: string }),
    to: object({ a: string }, "a"),
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
  },
  {
    name: "a field is renamed",
    from: object({ old_name: string }),
    to: object({ new_name: string }),
    ...INCOMPATIBLE,
  },
  {
    name: "a field is added to array items",
    from: list(object({ a: string }, "a")),
    to: list(object({ a: string, b: string }, "a")),
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "a field of map values becomes required",
    from: map(object({ a: string })),
    to: map(object({ a: string }, "a")),
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
  },
  // Types
  { name: "a string becomes a number", from: string, to: number, ...INCOMPATIBLE },
  { name: "a string becomes a string or number", from: string, to: { type: ["string", "number"] }, ...WIDER },
  { name: "a string becomes a string or array of strings", from: string, to: either(string, list(string)), ...WIDER },
  { name: "a string becomes an array of strings", from: string, to: list(string), ...INCOMPATIBLE },
  { name: "a string becomes any value", from: string, to: {}, ...WIDER },
  { name: "an object becomes any value", from: object({ a: string }), to: {}, ...WIDER },
  {
    name: "array items become strings or numbers",
    from: list(string),
    to: list({ type: ["string", "number"] }),
    ...WIDER,
  },
  { name: "array items become any value", from: list(string), to: { type: "array" }, ...WIDER },
  { name: "map values become numbers", from: map(string), to: map(number), ...INCOMPATIBLE },
  { name: "map values become strings or numbers", from: map(string), to: map(either(string, number)), ...WIDER },
  { name: "an integer becomes a number", from: { type: "integer" }, to: number, ...NO_TYPE },
  // Null
  { name: "a string becomes nullable", from: string, to: { type: ["string", "null"] }, ...WIDER },
  {
    name: "an object becomes nullable",
    from: object({ a: string }),
    to: either(object({ a: string }), { type: "null" }),
    ...WIDER,
  },
  { name: "array items become nullable", from: list(string), to: list({ type: ["string", "null"] }), ...WIDER },
  {
    name: "an enum becomes nullable",
    from: strings("a"),
    to: { type: ["string", "null"], enum: ["a", null] },
    ...WIDER,
  },
  // Enums and constants
  {
    name: "an enum value is added",
    from: strings("a", "b"),
    to: strings("a", "b", "c"),
    request: ["addition", "breaking"],
    response: ["addition", "text"],
  },
  {
    name: "an enum value is replaced",
    from: strings("a", "b"),
    to: strings("a", "c"),
    request: ["breaking", "breaking"],
    response: ["addition", "addition"],
  },
  {
    name: "an enum becomes a string",
    from: strings("a", "b"),
    to: string,
    request: ["addition", "breaking"],
    response: ["text", "addition"],
  },
  {
    name: "a value is added to an enum of numbers",
    from: numbers(1, 2),
    to: numbers(1, 2, 3),
    request: ["addition", "breaking"],
    // An enum of numbers is closed in responses too.
    response: ["breaking", "breaking"],
    documentsOnly: true,
  },
  { name: "a constant becomes another", from: constant("a"), to: constant("b"), ...INCOMPATIBLE },
  {
    name: "a constant becomes an enum with more values",
    from: constant("a"),
    to: strings("a", "b"),
    request: ["addition", "breaking"],
    // In reverse, a comparison with "b" no longer compiles.
    response: ["breaking", "breaking"],
  },
  {
    name: "a constant becomes an enum of one value",
    from: constant("a"),
    to: strings("a"),
    request: SAME,
    // Enums are open in responses, constants are not.
    response: ["breaking", "addition"],
  },
  {
    name: "the constant true becomes a boolean",
    from: { type: "boolean", const: true },
    to: { type: "boolean" },
    request: ["addition", "breaking"],
    response: ["breaking", "addition"],
  },
  // Additional keys
  {
    name: "an object accepts additional keys",
    from: object({ a: string }),
    to: { ...object({ a: string }), additionalProperties: string },
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "an object without properties lists a property",
    from: { type: "object" },
    to: object({ a: string }),
    ...INCOMPATIBLE,
    request: ["breaking", "addition"],
  },
  {
    name: "a map of numbers becomes an object with a property",
    from: map(number),
    to: object({ a: number }),
    request: ["breaking", "addition"],
    response: ["breaking", "addition"],
  },
  {
    name: "an object without properties becomes a map of strings",
    from: { type: "object" },
    to: map(string),
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
  },
  // Unions of objects
  {
    name: "a variant is added",
    from: shape("circle", { radius: number }),
    to: either(shape("circle", { radius: number }), shape("square", { side: number })),
    request: ["addition", "breaking"],
    // In reverse, a comparison with "square" no longer compiles.
    response: ["breaking", "breaking"],
  },
  {
    name: "a variant among others is added",
    from: either(shape("circle", { radius: number }), shape("square", { side: number })),
    to: either(shape("circle", { radius: number }), shape("square", { side: number }), shape("dot", {})),
    request: ["addition", "breaking"],
    response: ["breaking", "breaking"],
  },
  {
    name: "a variant gets an optional field",
    from: either(shape("circle", { radius: number }), shape("square", { side: number })),
    to: either(shape("circle", { radius: number }), shape("square", { side: number, colour: string })),
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "a field of a variant becomes required",
    from: either(shape("circle", { radius: number }), shape("square", { side: number })),
    to: either(shape("circle", { radius: number }), shape("square", { side: number }, "side")),
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
  },
  {
    name: "a variant is listed twice",
    from: either(shape("circle", { radius: number }), shape("square", { side: number })),
    to: either(
      shape("circle", { radius: number }),
      shape("square", { side: number }),
      shape("square", { side: number }),
    ),
    ...NOTHING,
  },
  {
    name: "an object becomes a union of it with itself",
    from: object({ a: string }, "a"),
    to: { anyOf: [object({ a: string }, "a"), object({ a: string }, "a")] },
    ...NOTHING,
  },
  {
    name: "a variant is listed twice, once by reference, and the others once",
    from: { anyOf: [{ $ref: "#/components/schemas/Person" }, object({ id: string })] },
    to: {
      anyOf: [
        object({ name: string, age: number }, "name"),
        { $ref: "#/components/schemas/Person" },
        object({ id: string }),
      ],
    },
    ...NOTHING,
    documentsOnly: true,
  },
  {
    name: "a new variant is listed twice",
    from: either(shape("circle", { radius: number }), shape("square", { side: number })),
    to: either(
      shape("circle", { radius: number }),
      shape("square", { side: number }),
      shape("dot", {}),
      shape("dot", {}),
    ),
    request: ["addition", "breaking"],
    response: ["breaking", "breaking"],
  },
  {
    name: "two exclusive fields become compatible",
    from: either(object({ enable: list(string) }, "enable"), object({ disable: list(string) }, "disable")),
    to: object({ enable: list(string), disable: list(string) }),
    ...WIDER,
  },
  {
    name: "an exclusive field is added",
    from: either(object({ enable: list(string) }, "enable"), object({ disable: list(string) }, "disable")),
    to: either(
      object({ enable: list(string) }, "enable"),
      object({ disable: list(string) }, "disable"),
      object({ tags: list(string) }, "tags"),
    ),
    request: ["addition", "breaking"],
    response: ["breaking", "breaking"],
  },
  {
    name: "a discriminator of a union of objects gains a value",
    from: either(
      object({ kind: strings("a"), x: string }, "kind", "x"),
      object({ kind: strings("c"), y: string }, "kind", "y"),
    ),
    to: either(
      object({ kind: strings("a", "b"), x: string }, "kind", "x"),
      object({ kind: strings("c"), y: string }, "kind", "y"),
    ),
    request: ["addition", "breaking"],
    // A discriminator is closed in responses too.
    response: ["breaking", "breaking"],
    documentsOnly: true,
  },
  {
    name: "one of two keys becomes required",
    from: object({ a: string, b: string }),
    to: { ...object({ a: string, b: string }), anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
    documentsOnly: true,
  },
  {
    name: "a key becomes required in allOf",
    from: { allOf: [object({ a: string })] },
    to: { allOf: [object({ a: string }), { required: ["a"] }] },
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
    documentsOnly: true,
  },
  {
    name: "a key becomes required beside a reference",
    from: { $ref: "#/components/schemas/Person" },
    to: { $ref: "#/components/schemas/Person", required: ["age"] },
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
    documentsOnly: true,
  },
  {
    name: "the keys of a pattern get another type",
    from: { type: "object", patternProperties: { "^x-": string }, additionalProperties: false },
    to: { type: "object", patternProperties: { "^x-": number }, additionalProperties: false },
    ...INCOMPATIBLE,
    documentsOnly: true,
  },
  {
    name: "further keys beside listed ones get another type",
    from: { ...object({ a: number }, "a"), additionalProperties: string },
    to: { ...object({ a: number }, "a"), additionalProperties: { type: "boolean" } },
    ...INCOMPATIBLE,
    documentsOnly: true,
  },
  {
    name: "a tuple becomes an array",
    from: { type: "array", prefixItems: [string, number] },
    to: list(string),
    ...INCOMPATIBLE,
    documentsOnly: true,
  },
  // Limits, defaults, annotations
  {
    name: "maxLength is reduced",
    from: { ...string, maxLength: 10 },
    to: { ...string, maxLength: 5 },
    ...NO_TYPE,
  },
  { name: "minimum is raised", from: { ...number, minimum: 1 }, to: { ...number, minimum: 2 }, ...NO_TYPE },
  {
    name: "a bound becomes exclusive",
    from: { ...number, minimum: 1 },
    to: { ...number, exclusiveMinimum: 1 },
    ...NO_TYPE,
  },
  { name: "an array gets maxItems", from: list(string), to: { ...list(string), maxItems: 3 }, ...NO_TYPE },
  { name: "array items must be unique", from: list(string), to: { ...list(string), uniqueItems: true }, ...NO_TYPE },
  { name: "a map gets maxProperties", from: map(string), to: { ...map(string), maxProperties: 3 }, ...NO_TYPE },
  { name: "a pattern is added", from: string, to: { ...string, pattern: "^a" }, ...NO_TYPE },
  { name: "a standard format is added", from: string, to: { ...string, format: "date-time" }, ...NO_TYPE },
  { name: "a field is deprecated", from: string, to: { ...string, deprecated: true }, ...NO_TYPE },
  {
    name: "a required field becomes read-only",
    from: string,
    to: { ...string, readOnly: true },
    // A request need not have it.
    request: ["addition", "breaking"],
    response: TEXT,
    documentsOnly: true,
  },
  {
    name: "a required field becomes write-only",
    from: string,
    to: { ...string, writeOnly: true },
    request: TEXT,
    response: ["breaking", "addition"],
    documentsOnly: true,
  },
  {
    name: "an optional field becomes read-only",
    from: object({ a: string }),
    to: object({ a: { ...string, readOnly: true } }),
    ...NO_TYPE,
  },
  {
    name: "an optional field gets a default",
    from: object({ a: string }),
    to: object({ a: { ...string, default: "x" } }),
    ...NO_TYPE,
  },
  {
    name: "a default changes",
    from: { type: "boolean", default: true },
    to: { type: "boolean", default: false },
    ...NO_TYPE,
  },
  // No change
  { name: "a description changes", from: string, to: { ...string, description: "Of a kind." }, ...NOTHING },
  {
    name: "a title and an example are added",
    from: string,
    to: { ...string, title: "Kind", example: "a" },
    ...NOTHING,
  },
  { name: "a non-standard format is added", from: string, to: { ...string, format: "thingId" }, ...NOTHING },
  { name: "enum values are reordered", from: strings("a", "b"), to: strings("b", "a"), ...NOTHING },
  {
    name: "keywords are reordered",
    from: { type: "string", maxLength: 3 },
    to: { maxLength: 3, type: "string" },
    ...NOTHING,
  },
  { name: "union members are reordered", from: either(string, number), to: either(number, string), ...NOTHING },
  {
    name: "a type union is written as anyOf",
    from: { type: ["string", "null"] },
    to: { anyOf: [string, { type: "null" }] },
    ...NOTHING,
  },
  {
    name: "nullable is written as a type",
    from: { type: "string", nullable: true },
    to: { type: ["string", "null"] },
    ...NOTHING,
  },
  {
    name: "nullable on its own is written as a type",
    from: { anyOf: [object({ a: string }), { nullable: true }] },
    to: either(object({ a: string }), { type: "null" }),
    ...NOTHING,
  },
  {
    name: "an object is written as allOf",
    from: object({ a: string, b: number }, "a"),
    to: { allOf: [object({ a: string }, "a"), object({ b: number })] },
    ...NOTHING,
  },
  {
    name: "an object with properties allows additional properties, which shows in requests only",
    from: object({ a: string }),
    to: { ...object({ a: string }), additionalProperties: true },
    request: ["addition", "breaking"],
    response: SAME,
    documentsOnly: true,
  },
  {
    name: "an inline schema becomes a reference",
    from: object({ name: string, age: number }, "name"),
    to: { $ref: "#/components/schemas/Person" },
    ...NOTHING,
    documentsOnly: true,
  },
  {
    name: "a recursive schema is unrolled once",
    from: { $ref: "#/components/schemas/Tree" },
    to: { $ref: "#/components/schemas/Bush" },
    ...NOTHING,
    documentsOnly: true,
  },
  {
    name: "a recursive schema gets a field",
    from: { $ref: "#/components/schemas/Tree" },
    to: { $ref: "#/components/schemas/Shrub" },
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
    documentsOnly: true,
  },
];
