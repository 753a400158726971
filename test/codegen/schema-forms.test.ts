import { describe, expect, test } from "vitest";
import { assignable } from "./assignable.js";
import { typesOf } from "./small-document.js";
import type { Json, JsonObject } from "../../src/schema/index.js";

const string: Json = { type: "string" };
const number: Json = { type: "number" };
const a: JsonObject = { type: "object", properties: { a: string } };
const ab: JsonObject = { type: "object", properties: { a: string, b: string } };

interface Case {
  readonly what: string;
  readonly schema: Json;
  /** Values that the type accepts, and values that it does not. */
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
  /** The same for the type of a response, where it differs. */
  readonly response?: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
}

const cases: readonly Case[] = [
  {
    what: "anyOf of required keys beside properties demands one of them",
    schema: { ...ab, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    valid: [`{ a: "" }`, `{ b: "" }`, `{ a: "", b: "" }`],
    invalid: ["42", "{}", `{ a: 1 }`, `{ a: "", c: "" }`],
    response: { valid: [`{ a: "" }`, `{ a: "", b: "" }`], invalid: ["42", "{}"] },
  },
  {
    what: "oneOf of required keys beside properties demands exactly one of them",
    schema: { ...ab, oneOf: [{ required: ["a"] }, { type: "object", required: ["b"] }] },
    valid: [`{ a: "" }`, `{ b: "" }`],
    invalid: ["42", "{}", `{ a: "", b: "" }`],
    response: { valid: [`{ a: "" }`, `{ a: "", b: "" }`], invalid: ["{}"] },
  },
  {
    what: "anyOf of required keys keeps the keys that are required anyway",
    schema: {
      type: "object",
      required: ["id"],
      properties: { id: string, a: string, b: string },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    },
    valid: [`{ id: "", b: "" }`],
    invalid: [`{ a: "" }`, `{ id: "" }`],
  },
  {
    what: "anyOf of objects beside properties belongs to each of them",
    schema: {
      ...a,
      required: ["a"],
      anyOf: [
        { ...ab, required: ["b"] },
        { type: "object", properties: { c: number }, required: ["c"] },
      ],
    },
    valid: [`{ a: "", b: "" }`, `{ a: "", c: 1 }`],
    invalid: ["42", `{ a: "" }`, `{ b: "" }`],
  },
  {
    what: "anyOf of patterns beside a type says nothing more",
    schema: { type: "string", anyOf: [{ pattern: "^a" }, { format: "uuid" }] },
    valid: [`"x"`],
    invalid: ["42"],
  },
  {
    what: "a required key in allOf belongs to the object beside it",
    schema: { allOf: [ab, { required: ["a"] }] },
    valid: [`{ a: "" }`],
    invalid: ["{}", `{ b: "" }`],
  },
  {
    what: "a required key of the schema around allOf belongs to its members",
    schema: { type: "object", required: ["a"], allOf: [{ $ref: "#/components/schemas/AB" }] },
    valid: [`{ a: "" }`, `{ a: "", b: "" }`],
    invalid: ["{}"],
  },
  {
    what: "a required key that the schema around allOf describes too is required",
    schema: {
      type: "object",
      required: ["a"],
      properties: { a: string },
      allOf: [{ $ref: "#/components/schemas/AB" }],
    },
    valid: [`{ a: "", b: "" }`],
    invalid: ["{}"],
  },
  {
    what: "keywords beside a reference count",
    schema: { $ref: "#/components/schemas/AB", required: ["b"], properties: { c: number } },
    valid: [`{ b: "" }`, `{ b: "", c: 1 }`],
    invalid: ["{}", `{ b: "", c: "" }`],
  },
  {
    what: "a description beside a reference changes nothing",
    schema: { $ref: "#/components/schemas/AB", type: "object", description: "Both." },
    valid: ["{}"],
    invalid: [`{ c: "" }`],
    response: { valid: ["{}"], invalid: [`{ a: 1 }`] },
  },
  {
    what: "a required key that is readOnly is not demanded in a request",
    schema: {
      type: "object",
      required: ["id", "a"],
      properties: { id: { type: "string", readOnly: true }, a: string },
    },
    valid: [`{ a: "" }`, `{ id: "", a: "" }`],
    invalid: ["{}"],
    response: { valid: [`{ id: "", a: "" }`], invalid: [`{ a: "" }`] },
  },
  {
    what: "a required key that is readOnly in allOf is not demanded in a request",
    schema: {
      allOf: [
        { type: "object", properties: { id: { type: "string", readOnly: true }, a: string } },
        { required: ["id", "a"] },
      ],
    },
    valid: [`{ a: "" }`],
    invalid: ["{}"],
    response: { valid: [`{ id: "", a: "" }`], invalid: [`{ a: "" }`] },
  },
  {
    what: "a required key that is writeOnly is not promised in a response",
    schema: { type: "object", required: ["secret"], properties: { secret: { type: "string", writeOnly: true } } },
    valid: [`{ secret: "" }`],
    invalid: ["{}"],
    response: { valid: ["{}", `{ secret: "" }`], invalid: [`{ secret: 1 }`] },
  },
  {
    what: "closed patternProperties are a map",
    schema: { type: "object", patternProperties: { "^x-": string }, additionalProperties: false },
    valid: ["{}", `{ "x-a": "" }`],
    invalid: [`{ "x-a": 1 }`],
  },
  {
    what: "patternProperties beside properties do not refuse the properties",
    schema: { ...a, patternProperties: { "^x-": number, "^y-": { type: "boolean" } }, additionalProperties: false },
    valid: [`{ a: "", "x-b": 1, "y-b": true }`],
    invalid: [`{ a: 1 }`, `{ "x-a": {} }`],
  },
  {
    what: "a typed rest beside properties does not refuse the properties",
    schema: { type: "object", properties: { count: number }, required: ["count"], additionalProperties: string },
    valid: [`{ count: 1 }`, `{ count: 1, other: "" }`],
    invalid: [`{ count: "" }`, `{ count: 1, other: {} }`],
  },
  {
    what: "a constant null is null",
    schema: { type: "object", properties: { a: { const: null } }, required: ["a"] },
    valid: ["{ a: null }"],
    invalid: ["{ a: 1 }"],
  },
];

describe("the type of a schema accepts what the schema means:", () => {
  test.each(cases)("$what", async ({ schema, valid, invalid, response = { valid, invalid: [] } }) => {
    const schemas = { AB: ab };
    const text = await typesOf({ body: schema, response: schema, schemas });
    expect(assignable(text, "ThingParams", [...valid, ...invalid])).toEqual(valid);
    expect(assignable(text, "ThingAnswer", [...response.valid, ...response.invalid])).toEqual(response.valid);
  });
});
