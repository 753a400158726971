import type { Json, JsonObject } from "../../src/schema/index.js";
import type { Severity } from "../../src/schema-diff/index.js";

/** What a change must weigh: there, and back again. */
export type Expected = readonly [there: Severity | "same", back: Severity | "same"];

/** One change of one field's schema. */
export interface Row {
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  /** Where the caller gives the value. */
  readonly request: Expected;
  /** Where the service does. */
  readonly response: Expected;
  /** Only for OpenAPI documents: the change concerns their rules, or components. */
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
/** More is taken, or given, than before; and less on the way back. */
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
    name: "an optional field comes",
    from: object({ a: string }),
    to: object({ a: string, b: number }),
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "a required field comes",
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
    name: "a field gets another name",
    from: object({ old_name: string }),
    to: object({ new_name: string }),
    ...INCOMPATIBLE,
  },
  {
    name: "a field of the items of a list comes",
    from: list(object({ a: string }, "a")),
    to: list(object({ a: string, b: string }, "a")),
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "a field of the values of a map becomes required",
    from: map(object({ a: string })),
    to: map(object({ a: string }, "a")),
    request: ["breaking", "addition"],
    response: ["addition", "breaking"],
  },
  // Types
  { name: "text becomes a number", from: string, to: number, ...INCOMPATIBLE },
  { name: "text becomes text or a number", from: string, to: { type: ["string", "number"] }, ...WIDER },
  { name: "text becomes text or a list of it", from: string, to: either(string, list(string)), ...WIDER },
  { name: "text becomes a list of it", from: string, to: list(string), ...INCOMPATIBLE },
  { name: "text becomes anything", from: string, to: {}, ...WIDER },
  { name: "an object becomes anything", from: object({ a: string }), to: {}, ...WIDER },
  { name: "the items become text or a number", from: list(string), to: list({ type: ["string", "number"] }), ...WIDER },
  { name: "the items become anything", from: list(string), to: { type: "array" }, ...WIDER },
  { name: "the values of a map become numbers", from: map(string), to: map(number), ...INCOMPATIBLE },
  { name: "the values of a map become text or a number", from: map(string), to: map(either(string, number)), ...WIDER },
  { name: "an integer becomes a number", from: { type: "integer" }, to: number, ...NO_TYPE },
  // Null
  { name: "text may be null", from: string, to: { type: ["string", "null"] }, ...WIDER },
  {
    name: "an object may be null",
    from: object({ a: string }),
    to: either(object({ a: string }), { type: "null" }),
    ...WIDER,
  },
  { name: "items may be null", from: list(string), to: list({ type: ["string", "null"] }), ...WIDER },
  {
    name: "a list of values may be null",
    from: strings("a"),
    to: { type: ["string", "null"], enum: ["a", null] },
    ...WIDER,
  },
  // Listed values
  {
    name: "a value is added",
    from: strings("a", "b"),
    to: strings("a", "b", "c"),
    request: ["addition", "breaking"],
    response: ["addition", "text"],
  },
  {
    name: "a value is replaced",
    from: strings("a", "b"),
    to: strings("a", "c"),
    request: ["breaking", "breaking"],
    response: ["addition", "addition"],
  },
  {
    name: "a list of values becomes text",
    from: strings("a", "b"),
    to: string,
    request: ["addition", "breaking"],
    response: ["text", "addition"],
  },
  {
    name: "a number is added to a list of numbers",
    from: numbers(1, 2),
    to: numbers(1, 2, 3),
    request: ["addition", "breaking"],
    // A list of numbers is closed in answers too.
    response: ["breaking", "breaking"],
    documentsOnly: true,
  },
  { name: "a constant becomes another", from: constant("a"), to: constant("b"), ...INCOMPATIBLE },
  {
    name: "a constant becomes a list with it",
    from: constant("a"),
    to: strings("a", "b"),
    request: ["addition", "breaking"],
    // Back again, a comparison with "b" no longer compiles.
    response: ["breaking", "breaking"],
  },
  {
    name: "a constant becomes a list of itself",
    from: constant("a"),
    to: strings("a"),
    request: SAME,
    // Lists are open in answers, constants are not.
    response: ["breaking", "addition"],
  },
  {
    name: "true becomes true or false",
    from: { type: "boolean", const: true },
    to: { type: "boolean" },
    request: ["addition", "breaking"],
    response: ["breaking", "addition"],
  },
  // Other keys
  {
    name: "an object takes other keys",
    from: object({ a: string }),
    to: { ...object({ a: string }), additionalProperties: string },
    request: ["addition", "breaking"],
    response: ["addition", "breaking"],
  },
  {
    name: "an object of anything gets a description",
    from: { type: "object" },
    to: object({ a: string }),
    ...INCOMPATIBLE,
    request: ["breaking", "addition"],
  },
  {
    name: "a map of numbers becomes an object",
    from: map(number),
    to: object({ a: number }),
    request: ["breaking", "addition"],
    response: ["breaking", "addition"],
  },
  {
    name: "an object of anything becomes a map of text",
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
    // Back again, a comparison with "square" no longer compiles.
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
    name: "two exclusive fields may be together",
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
    name: "tuple becomes a list",
    from: { type: "array", prefixItems: [string, number] },
    to: list(string),
    ...INCOMPATIBLE,
    documentsOnly: true,
  },
  // Words, limits, defaults
  {
    name: "the longest text gets shorter",
    from: { ...string, maxLength: 10 },
    to: { ...string, maxLength: 5 },
    ...NO_TYPE,
  },
  { name: "the least number rises", from: { ...number, minimum: 1 }, to: { ...number, minimum: 2 }, ...NO_TYPE },
  {
    name: "a bound becomes exclusive",
    from: { ...number, minimum: 1 },
    to: { ...number, exclusiveMinimum: 1 },
    ...NO_TYPE,
  },
  { name: "a list gets a length", from: list(string), to: { ...list(string), maxItems: 3 }, ...NO_TYPE },
  { name: "items must be unique", from: list(string), to: { ...list(string), uniqueItems: true }, ...NO_TYPE },
  { name: "a map gets a size", from: map(string), to: { ...map(string), maxProperties: 3 }, ...NO_TYPE },
  { name: "a pattern comes", from: string, to: { ...string, pattern: "^a" }, ...NO_TYPE },
  { name: "a format comes", from: string, to: { ...string, format: "date-time" }, ...NO_TYPE },
  { name: "a field is deprecated", from: string, to: { ...string, deprecated: true }, ...NO_TYPE },
  { name: "a field is read only", from: string, to: { ...string, readOnly: true }, ...NO_TYPE },
  {
    name: "a field that may be missing gets a default",
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
  // No change at all
  { name: "a description changes", from: string, to: { ...string, description: "Of a kind." }, ...NOTHING },
  { name: "a title and examples come", from: string, to: { ...string, title: "Kind", example: "a" }, ...NOTHING },
  { name: "a format of their own comes", from: string, to: { ...string, format: "thingId" }, ...NOTHING },
  { name: "values change places", from: strings("a", "b"), to: strings("b", "a"), ...NOTHING },
  {
    name: "keys change places",
    from: { type: "string", maxLength: 3 },
    to: { maxLength: 3, type: "string" },
    ...NOTHING,
  },
  { name: "variants change places", from: either(string, number), to: either(number, string), ...NOTHING },
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
    name: "an object is put together from parts",
    from: object({ a: string, b: number }, "a"),
    to: { allOf: [object({ a: string }, "a"), object({ b: number })] },
    ...NOTHING,
  },
  {
    name: "an object says that it is open, which shows in requests alone",
    from: object({ a: string }),
    to: { ...object({ a: string }), additionalProperties: true },
    request: ["addition", "breaking"],
    response: SAME,
    documentsOnly: true,
  },
  {
    name: "a schema gets a name",
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
