import { describe, expect, test } from "vitest";
import { type Json, objectMember, upgradeDocument } from "../../src/schema/index.js";

/** The schema after the upgrade of a document that has it as a component. */
function upgraded(schema: Json): Json | undefined {
  const components = objectMember(upgradeDocument({ components: { schemas: { Thing: schema } } }), "components");
  return objectMember(components, "schemas")["Thing"];
}

describe("upgradeDocument, for nullable", () => {
  test.each<[string, Json, Json]>([
    ["alone", { nullable: true }, {}],
    [
      "beside annotations only",
      { nullable: true, description: "Any.", "x-order": 1 },
      { description: "Any.", "x-order": 1 },
    ],
    ["alone in a property", { properties: { a: { nullable: true } } }, { properties: { a: {} } }],
    [
      "alone in a map",
      { type: "object", additionalProperties: { nullable: true } },
      { type: "object", additionalProperties: {} },
    ],
    ["alone in items", { type: "array", items: { nullable: true } }, { type: "array", items: {} }],
    ["alone in allOf", { allOf: [{ type: "string" }, { nullable: true }] }, { allOf: [{ type: "string" }, {}] }],
    [
      "alone in anyOf",
      { anyOf: [{ type: "string" }, { nullable: true }] },
      { anyOf: [{ type: "string" }, { type: "null" }] },
    ],
    [
      "alone in oneOf",
      { oneOf: [{ type: "string" }, { nullable: true }] },
      { oneOf: [{ type: "string" }, { type: "null" }] },
    ],
    ["beside a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["beside a reference", { $ref: "#/x", nullable: true }, { anyOf: [{ $ref: "#/x" }, { type: "null" }] }],
    ["false alone", { nullable: false }, {}],
    ["as a property's name", { properties: { nullable: true } }, { properties: { nullable: true } }],
  ])("%s", (_where, schema, expected) => {
    expect(upgraded(schema)).toEqual(expected);
  });

  test.each<[string, Json]>([
    ["an example", { example: { type: "string", nullable: true } }],
    ["a default", { default: { nullable: true, exclusiveMinimum: true } }],
    ["a constant", { const: { type: "string", nullable: true } }],
    ["an extension", { "x-form": { type: "string", nullable: true } }],
  ])("leaves %s as it is", (_what, schema) => {
    expect(upgraded(schema)).toEqual(schema);
  });

  test("is read below names that look like data", () => {
    const schema = { type: "string", nullable: true };
    const fixed = { type: ["string", "null"] };
    expect(upgraded({ properties: { default: schema, "x-id": schema } })).toEqual({
      properties: { default: fixed, "x-id": fixed },
    });
    const responses = { default: { headers: { "x-count": { schema } } } };
    expect(upgradeDocument({ paths: { "/a": { get: { responses } } } })).toEqual({
      paths: { "/a": { get: { responses: { default: { headers: { "x-count": { schema: fixed } } } } } } },
    });
  });
});
