import { describe, expect, test } from "vitest";
import { compileInMemory } from "../../scripts/drift/compile-in-memory.js";
import type { Json, JsonObject } from "../../src/schema/index.js";
import { typesOf } from "./small-document.js";

const string: Json = { type: "string" };
const variant = (tag: Json, property: string): JsonObject => ({
  type: "object",
  required: ["result_type", property],
  properties: { result_type: tag, [property]: string },
});
const enumOf = (...values: string[]): Json => ({ type: "string", enum: values });
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const mapping = { completed: ref("Completed")["$ref"] ?? "", failed: "Failed" };

const inline = (tag: (value: string) => Json): JsonObject => ({
  oneOf: [variant(tag("completed"), "data"), variant(tag("failed"), "reason")],
});
const components = (tag: (value: string) => Json): JsonObject => ({
  Completed: variant(tag("completed"), "data"),
  Failed: variant(tag("failed"), "reason"),
});
const referenced: JsonObject = { oneOf: [ref("Completed"), ref("Failed")] };

const cases: readonly (readonly [what: string, response: Json, schemas: JsonObject])[] = [
  ["enums of one value, inline", inline((value) => enumOf(value)), {}],
  ["constants, inline", inline((value) => ({ type: "string", const: value })), {}],
  ["enums of one value, in components", referenced, components((value) => enumOf(value))],
  [
    "enums of one value that are components",
    referenced,
    { ...components((value) => ref(`Tag_${value}`)), Tag_completed: enumOf("completed"), Tag_failed: enumOf("failed") },
  ],
  [
    "enums of one value in a component that is combined with allOf",
    { oneOf: [{ allOf: [ref("Completed"), { type: "object", properties: { id: string } }] }, ref("Failed")] },
    components((value) => enumOf(value)),
  ],
  [
    "enums of one value in a union within the union",
    { anyOf: [ref("Ended"), { type: "object", properties: { result_type: enumOf("running") } }] },
    { ...components((value) => enumOf(value)), Ended: referenced },
  ],
  [
    "enums of several values",
    {
      oneOf: [variant(enumOf("completed", "partly"), "data"), variant(enumOf("failed", "refused"), "reason")],
    },
    {},
  ],
  [
    "plain strings with a discriminator that maps values to components",
    { ...referenced, discriminator: { propertyName: "result_type", mapping } },
    components(() => string),
  ],
  [
    "enums of the same values with a discriminator, beside null",
    {
      anyOf: [inline((value) => enumOf(value)), { type: "null" }],
      discriminator: { propertyName: "result_type" },
    },
    {},
  ],
];

/** Narrows by each value, and reads the property that only this variant has. */
const reader = `
import type { ThingAnswer } from "./openapi.gen.js";
export function read(answer: NonNullable<ThingAnswer>): string {
  if (answer.result_type === "completed") {
    return answer.data;
  }
  if (answer.result_type === "failed") {
    return answer.reason;
  }
  return "";
}
// @ts-expect-error -- not a value of the discriminator
export const wrong: NonNullable<ThingAnswer>["result_type"] = "elsewhere";
`;

describe("a union of objects in a response is narrowed by", () => {
  test.each(cases)("%s", async (_, response, schemas) => {
    const text = await typesOf({ response, schemas });
    const messages = compileInMemory(
      new Map([
        ["/openapi.gen.ts", text],
        ["/read.ts", reader],
      ]),
    );
    expect(messages).toEqual([]);
  });

  test("its discriminator alone: an enum that several variants share stays open", async () => {
    const state = enumOf("ACTIVE", "FAILED");
    const text = await typesOf({
      response: {
        oneOf: ["a", "b"].map((name) => ({
          type: "object",
          required: ["result_type"],
          properties: { result_type: enumOf(name), state },
        })),
      },
    });
    expect(text.match(/state\?: "ACTIVE" \| "FAILED" \| \(string & \{\}\)/g)).toHaveLength(2);
  });
});
