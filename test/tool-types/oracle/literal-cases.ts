import type { SchemaCase } from "./cases.js";

/**
 * Cases that a JSON Schema validator decides by the schema as it is written: every object says itself which other keys
 * it accepts, so that the rules of a position add nothing.
 */
function literal(
  name: string,
  schema: object | boolean,
  accepts: readonly unknown[],
  refuses: readonly unknown[],
  more: object = {},
): SchemaCase {
  return {
    name,
    side: "input",
    schema: { type: "object", properties: { v: schema }, required: ["v"], additionalProperties: false, ...more },
    accepts: accepts.map((v) => ({ v })),
    refuses: refuses.map((v) => ({ v })),
    literal: true,
  };
}

function object(properties: Readonly<Record<string, object>>, required: readonly string[] = [], more: object = {}) {
  return { type: "object", properties, required, ...more };
}

const text = { type: "string" };
const count = { type: "integer" };
const closed = { additionalProperties: false };
const sealed = { unevaluatedProperties: false };
const needs = (...required: readonly string[]) => ({ required });

const exclusive = [
  literal(
    "oneOf of what is required",
    object({ a: text, b: text, c: text }, [], { ...closed, oneOf: [needs("a"), needs("b")] }),
    [{ a: "x" }, { b: "x" }, { b: "x", c: "" }],
    [{}, { a: "x", b: "x" }, { c: "x" }],
  ),
  literal(
    "oneOf of what is required, of several keys",
    object({ a: text, b: text, c: text }, [], { ...closed, oneOf: [needs("a"), needs("b", "c")] }),
    [{ a: "" }, { a: "", b: "" }, { a: "", c: "" }, { b: "", c: "" }],
    [{}, { b: "" }, { a: "", b: "", c: "" }],
  ),
  literal(
    "oneOf of what is required, one of them more than the other",
    object({ a: text, b: text }, [], { ...closed, oneOf: [needs("a"), needs("a", "b")] }),
    [{ a: "" }],
    [{}, { b: "" }, { a: "", b: "" }],
  ),
  literal(
    "oneOf of three required keys",
    object({ a: text, b: text, c: text }, [], { ...closed, oneOf: [needs("a"), needs("b"), needs("c")] }),
    [{ a: "" }, { b: "" }, { c: "" }],
    [{}, { a: "", b: "" }, { a: "", c: "" }, { a: "", b: "", c: "" }],
  ),
  literal(
    "oneOf of objects that repeat the keys they require",
    object({ a: text, b: text }, [], {
      ...closed,
      oneOf: [
        { properties: { a: text }, required: ["a"] },
        { properties: { b: text }, required: ["b"] },
      ],
    }),
    [{ a: "x" }, { b: "x" }],
    [{}, { a: "x", b: "x" }],
  ),
  literal(
    "oneOf of references to what is required",
    object({ a: text, b: text }, [], { ...closed, oneOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }] }),
    [{ a: "x" }, { b: "x" }],
    [{}, { a: "x", b: "x" }],
    { $defs: { A: needs("a"), B: needs("b") } },
  ),
  literal(
    "oneOf of what is required inside allOf",
    { allOf: [object({ a: text, b: text }, [], closed), { oneOf: [needs("a"), needs("b")] }] },
    [{ a: "x" }, { b: "x" }],
    [{}, { a: "x", b: "x" }],
  ),
  literal(
    "oneOf of what an open object requires",
    { type: "object", oneOf: [needs("a"), needs("b")] },
    [{ a: 1 }, { b: 1, c: 1 }],
    [{}, { a: 1, b: 1 }, { c: 1 }],
  ),
  literal(
    "anyOf of what is required",
    object({ a: text, b: text }, [], { ...closed, anyOf: [needs("a"), needs("b")] }),
    [{ a: "x" }, { b: "x" }, { a: "x", b: "x" }],
    [{}],
  ),
  literal(
    "anyOf inside oneOf",
    object({ a: text, b: text, c: text }, [], { ...closed, oneOf: [{ anyOf: [needs("a"), needs("b")] }, needs("c")] }),
    [{ a: "" }, { b: "" }, { a: "", b: "" }, { c: "" }],
    [{}],
  ),
  literal(
    "oneOf of closed objects",
    { oneOf: [object({ foo: text }, ["foo"], closed), object({ bar: text }, ["bar"], closed)] },
    [{ foo: "" }, { bar: "" }],
    [{}, { foo: "", bar: "" }],
  ),
  literal(
    "anyOf of closed objects",
    { anyOf: [object({ foo: text }, ["foo"], closed), object({ bar: text }, ["bar"], closed)] },
    [{ foo: "" }, { bar: "" }],
    [{}, { foo: "", bar: "" }],
  ),
  literal(
    "anyOf of objects that leave other keys to the schema around them",
    { type: "object", anyOf: [object({ foo: text }, ["foo"]), object({ bar: text }, ["bar"])], ...sealed },
    [{ foo: "" }, { bar: "" }, { foo: "", bar: "" }],
    [{}, { foo: "", z: 1 }, { foo: 1, bar: 1 }],
  ),
];

const forbidden = [
  literal(
    "not: what is required",
    object({ a: text, b: text }, [], { ...closed, not: needs("a") }),
    [{}, { b: "" }],
    [{ a: "" }, { a: "", b: "" }],
  ),
  literal(
    "not both of two keys",
    object({ a: text, b: text }, [], { ...closed, not: needs("a", "b") }),
    [{}, { a: "" }, { b: "" }],
    [{ a: "", b: "" }],
  ),
  literal(
    "one of two keys, not both",
    object({ a: text, b: text }, [], { ...closed, anyOf: [needs("a"), needs("b")], not: needs("a", "b") }),
    [{ a: "" }, { b: "" }],
    [{}, { a: "", b: "" }],
  ),
  literal(
    "one of two keys, or none",
    object({ a: text, b: text, c: text }, [], {
      ...closed,
      oneOf: [needs("a"), needs("b"), { not: { anyOf: [needs("a"), needs("b")] } }],
    }),
    [{ a: "" }, { b: "" }, {}, { c: "" }],
    [
      { a: "", b: "" },
      { a: "", b: "", c: "" },
    ],
  ),
  literal(
    "not: what is required, inside allOf",
    object({ a: text, b: text }, [], { ...closed, allOf: [{ not: needs("a", "b") }, { required: ["a"] }] }),
    [{ a: "" }],
    [{}, { a: "", b: "" }],
  ),
  literal(
    "not: what is required, of an object or null",
    {
      ...object({ a: text, b: text }, [], closed),
      type: ["object", "null"],
      not: { type: "object", ...needs("a", "b") },
    },
    [{}, { a: "" }, null],
    [{ a: "", b: "" }],
  ),
  literal("not: something else", { type: "string", not: { const: "x" } }, ["", "y"], [1]),
];

const unevaluated = [
  literal(
    "unevaluatedProperties: false around allOf",
    { type: "object", allOf: [object({ a: text }, ["a"]), object({ b: count })], ...sealed },
    [{ a: "" }, { a: "", b: 1 }],
    [{}, { a: "", b: "" }, { a: "", c: 1 }],
  ),
  literal(
    "unevaluatedProperties: false around allOf, without a type",
    { allOf: [object({ a: text }, ["a"]), { properties: { b: count } }], ...sealed },
    [{ a: "" }, { a: "", b: 1 }],
    [{}, { a: "", c: 1 }],
  ),
  literal(
    "unevaluatedProperties: false around a reference",
    object({ z: text }, [], { $ref: "#/$defs/A", ...sealed }),
    [{ a: "" }, { a: "", optional: 1, z: "" }],
    [{}, { a: "", y: 1 }],
    { $defs: { A: object({ a: text, optional: count }, ["a"]) } },
  ),
  literal(
    "unevaluatedProperties: false around anyOf and listed keys",
    object({ z: text }, [], { anyOf: [object({ a: text }, ["a"]), object({ b: text }, ["b"])], ...sealed }),
    [{ a: "", z: "" }, { b: "" }, { a: "", b: "", z: "" }],
    [{ z: "" }, { a: "", y: 1 }],
  ),
  literal(
    "unevaluatedProperties: false around oneOf",
    { type: "object", oneOf: [object({ a: text }, ["a"]), object({ b: text }, ["b"])], ...sealed },
    [{ a: "" }, { b: "" }],
    [{}, { a: "", b: "" }, { a: "", y: 1 }],
  ),
  literal(
    "unevaluatedProperties: false around parts within parts",
    { allOf: [{ allOf: [object({ a: text }, ["a"]), object({ b: text })] }, object({ c: text })], ...sealed },
    [{ a: "", b: "", c: "" }, { a: "" }],
    [{}, { a: "", d: "" }],
  ),
  literal(
    "unevaluatedProperties with a type",
    { allOf: [object({ a: count }, ["a"])], unevaluatedProperties: text },
    [{ a: 1 }, { a: 1, other: "x" }],
    [{}, { a: 1, other: true }],
  ),
  literal(
    "unevaluatedProperties: false beside additionalProperties",
    { type: "object", additionalProperties: count, ...sealed },
    [{}, { a: 1 }],
    [{ a: "" }],
  ),
];

const identifiers = [
  literal(
    "a pointer within a schema with an $id",
    { $id: "https://schemas.example/inner", allOf: [{ $ref: "#/$defs/Thing" }], $defs: { Thing: count } },
    [1],
    [true, "x"],
    { $defs: { Thing: { type: "boolean" } } },
  ),
  literal("a reference to a bundled $id", { $ref: "https://schemas.example/bundled" }, [{ q: 1 }], [{}, { q: "" }], {
    $defs: {
      any: {
        $id: "https://schemas.example/bundled",
        ...object({ q: { $ref: "#/$defs/Thing" } }, ["q"], { ...closed, $defs: { Thing: count } }),
      },
      Thing: text,
    },
  }),
  literal("a relative reference to a bundled $id", { $ref: "bundled.json#/$defs/Thing" }, [1], ["1"], {
    $id: "https://schemas.example/root.json",
    $defs: { any: { $id: "bundled.json", $defs: { Thing: count } } },
  }),
  literal("an $id that is a name", { $ref: "Thing" }, [1], ["1"], { $defs: { any: { $id: "Thing", ...count } } }),
  literal(
    "an anchor within a schema with an $id",
    { $id: "https://schemas.example/inner", $ref: "#thing", $defs: { Thing: { $anchor: "thing", ...count } } },
    [1],
    ["1"],
    { $defs: { Other: { $anchor: "thing", ...text } } },
  ),
  literal(
    "a root reference within a schema with an $id",
    { $id: "https://schemas.example/node", ...object({ next: { $ref: "#" } }, [], closed) },
    [{}, { next: { next: {} } }],
    [{ next: { v: 1 } }, { next: 1 }],
  ),
];

const impossible = [
  literal("const of null", { const: null }, [null], ["", 0, {}]),
  literal("an optional not: {}", object({ a: { not: {} }, b: text }, [], closed), [{}, { b: "" }], [{ a: 1 }]),
  literal("an optional not: true", object({ a: { not: true }, b: text }, [], closed), [{}, { b: "" }], [{ a: 1 }]),
  literal(
    "additionalProperties: not: {}",
    object({ b: text }, [], { additionalProperties: { not: {} } }),
    [{ b: "" }],
    [{ b: "", a: 1 }],
  ),
  literal(
    "additionalProperties: not: {} without keys",
    object({}, [], { additionalProperties: { not: {} } }),
    [{}],
    [{ a: 1 }],
  ),
  literal("not: {} in a union", { anyOf: [text, { not: {} }] }, [""], [1, null]),
  literal("items: not: {}", { type: "array", items: { not: {} } }, [[]], [[1]]),
  literal(
    "a member of a union that no value fits",
    { anyOf: [object({ a: text }, ["a"], closed), object({ a: text, b: { not: {} } }, ["a", "b"], closed)] },
    [{ a: "" }],
    [{ a: "", b: 1 }, {}],
  ),
];

const anythingNullable = [
  literal("required alone, among any keys", needs("a"), [{ a: 1 }, { a: null, b: 1 }], [{}]),
  literal(
    "keys beside a reference",
    { $ref: "#/$defs/A", ...needs("b", "a") },
    [{ a: "", b: 1 }],
    [{ a: "" }, { b: 1 }],
    {
      $defs: { A: { type: "object", properties: { a: text }, additionalProperties: true } },
    },
  ),
  literal(
    "required inside allOf",
    object({ a: text, b: text }, [], { ...closed, allOf: [needs("a"), needs("b")] }),
    [{ a: "", b: "" }],
    [{}, { a: "" }, { b: "" }],
  ),
  literal(
    "closed patternProperties",
    { type: "object", patternProperties: { "^x-": text }, additionalProperties: false },
    [{}, { "x-a": "" }],
    [{ "x-a": 1 }],
  ),
  literal(
    "named keys beside a typed rest",
    object({ n: count, optional: count }, ["n"], { additionalProperties: text }),
    [{ n: 1 }, { n: 1, optional: 2, other: "x" }],
    [{}, { n: "" }, { n: 1, other: true }],
  ),
  literal(
    "data that looks like a reference",
    { default: { $ref: "#/nowhere" }, examples: [{ $ref: "#x" }] },
    [1, ""],
    [],
  ),
];

export const literalCases: readonly SchemaCase[] = [
  ...exclusive,
  ...forbidden,
  ...unevaluated,
  ...identifiers,
  ...impossible,
  ...anythingNullable,
];
