import { expect, test } from "vitest";
import { compareTools } from "../../src/schema-diff/index.js";
import type { Json, JsonObject } from "../../src/schema/index.js";
const string = { type: "string" };
const kind = (name: string, rest: JsonObject = {}): JsonObject => ({
  type: "object",
  properties: { kind: { type: "string", const: name }, size: { type: "number" }, ...rest },
  required: ["kind"],
});
const either = (...members: Json[]): JsonObject => ({ oneOf: members });
const choice = (name: string): JsonObject => ({ type: "object", properties: { [name]: string }, required: [name] });

/** The report lines of a change in the arguments of a tool, and of the same change in its result. */
function reported(from: Json, to: Json): { input: string[]; output: string[] } {
  const tool = (schema: Json) => {
    const around = { type: "object", properties: { field: schema }, required: ["field"] };
    return { slug: "A", input_parameters: around, output_parameters: { type: "object", properties: { data: around } } };
  };
  const lines = compareTools([tool(from)], [tool(to)]).map(({ path, what }) => `${path}: ${what}`);
  return {
    input: lines.filter((line) => line.startsWith("input.")).map((line) => line.slice("input.".length)),
    output: lines.filter((line) => line.startsWith("output.")).map((line) => line.slice("output.".length)),
  };
}

test.each<[string, Json, Json, string[], string[]]>([
  [
    "a variant by its discriminator, even where another has the same fields",
    either(kind("circle"), kind("square")),
    either(kind("circle"), kind("dot")),
    ['field: no longer accepts { kind: "square" }', 'field: also accepts { kind: "dot" }'],
    ['field: can no longer be { kind: "square" }', 'field: may also be { kind: "dot" }'],
  ],
  [
    "a variant by its fields, where it has no discriminator",
    either(choice("enable"), choice("disable")),
    either(choice("enable"), choice("only")),
    ["field: no longer accepts { disable }", "field: also accepts { only }"],
    ["field: can no longer be { disable }", "field: may also be { only }"],
  ],
  [
    "the variant in which a field changed",
    either(kind("circle"), kind("square")),
    either(kind("circle"), kind("square", { side: string })),
    ['field(kind: "square").side: new: string'],
    ['field(kind: "square").side: new: string'],
  ],
  [
    "several variants that became one object",
    either(kind("circle"), kind("square")),
    {
      type: "object",
      properties: { kind: { type: "string", enum: ["circle", "square"] }, size: string },
      required: ["kind"],
    },
    ["field: one object, was 2 variants", "field.size: string, was number"],
    ["field: one object, was 2 variants", "field.size: string, was number"],
  ],
  [
    "types in short",
    { type: "array", items: { type: ["string", "number"] } },
    string,
    ["field: string, was (string | number)[]"],
    ["field: string, was (string | number)[]"],
  ],
  [
    "field names that are no identifiers",
    { type: "object", properties: { a: string } },
    { type: "object", properties: { a: string, 'b"c d': string } },
    ['field["b\\"c d"]: new: string'],
    ['field["b\\"c d"]: new: string'],
  ],
  [
    "long enums, truncated",
    { type: "string" },
    { type: "string", enum: Array.from({ length: 40 }, (_, index) => `v${index}`) },
    [expect.stringMatching(/^field: now accepts only: "v0", .*"v7" and 32 more$/) as string],
    [expect.stringMatching(/and 32 more$/) as string],
  ],
])("reports describe %s", (_what, from, to, input, output) => {
  expect(reported(from, to)).toEqual({ input, output });
});
