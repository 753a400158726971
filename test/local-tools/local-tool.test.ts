import { toJsonSchema, toStandardJsonSchema } from "@valibot/to-json-schema";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isInvalidArgumentError } from "../../src/index.js";
import { localTool, type LocalToolSchema, type StandardSchema } from "../../src/local-tools/index.js";

const define = (options: object) =>
  localTool({ slug: "lookup", description: "Looks up", input: z.object({}), execute: () => 1, ...options });

/** The message of the error that a definition is refused with. */
function refusal(options: object): string {
  try {
    define(options);
  } catch (error) {
    expect(isInvalidArgumentError(error)).toBe(true);
    return (error as Error).message;
  }
  return "accepted";
}

describe("localTool declares the JSON Schema of its input", () => {
  const plain = {
    type: "object",
    properties: { id: { type: "string" }, count: { type: "number" } },
    required: ["id"],
  };
  const valibot = v.object({ id: v.string(), count: v.optional(v.number()) });
  test.each<[string, LocalToolSchema, object?]>([
    ["zod", z.object({ id: z.string(), count: z.number().optional() })],
    ["arktype", type({ id: "string", "count?": "number" })],
    ["valibot with toStandardJsonSchema", toStandardJsonSchema(valibot)],
    ["valibot with inputSchema", valibot, toJsonSchema(valibot)],
    ["a JSON Schema", plain],
  ])("%s", (_library, input, inputSchema) => {
    const { declaration, slug } = define({ input, ...(inputSchema === undefined ? {} : { inputSchema }) });
    expect(declaration.input_schema).toMatchObject(plain);
    expect(declaration).toMatchObject({ slug: "lookup", name: "lookup", description: "Looks up" });
    expect(slug).toBe("LOCAL_LOOKUP");
  });

  test("before transforms and defaults, as the caller has to write it", () => {
    const input = z.object({ id: z.string().transform(Number), count: z.number().default(1) });
    expect(define({ input }).declaration.input_schema).toEqual({
      type: "object",
      properties: { id: { type: "string" }, count: { type: "number", default: 1 } },
      required: ["id"],
    });
  });

  test("with empty properties for a schema that names none", () => {
    expect(define({ input: type({}) }).declaration.input_schema).toEqual({ type: "object", properties: {} });
  });

  test("as a copy that later changes do not reach", () => {
    const input = { type: "object", properties: { id: { type: "string" } } };
    const { declaration } = define({ input });
    input.properties.id.type = "number";
    expect(declaration.input_schema).toEqual({ type: "object", properties: { id: { type: "string" } } });
  });

  test("and that of its output after transforms", () => {
    const output = z.object({ total: z.string().transform(String).pipe(z.string()) });
    expect(define({ output }).declaration.output_schema).toMatchObject({ properties: { total: { type: "string" } } });
    expect(define({ output: { type: "array" } }).declaration.output_schema).toEqual({ type: "array" });
  });
});

describe("localTool refuses", () => {
  const withoutJsonSchema: StandardSchema = {
    "~standard": { version: 1, vendor: "home\u0007made", validate: (value) => ({ value }) },
  };
  test.each<[string, object, RegExp]>([
    [
      "a schema of valibot without JSON Schema",
      { input: v.object({}) },
      /valibot, gives no JSON Schema\. Pass a JSON Schema beside it as `inputSchema`, or wrap the schema in `toStandardJsonSchema`/,
    ],
    [
      "a schema of another library without JSON Schema",
      { input: withoutJsonSchema },
      /a schema of home made, gives no JSON Schema\. Pass .*`inputSchema`\.$/,
    ],
    [
      "a schema with a part that JSON Schema lacks",
      { input: z.object({ when: z.date() }) },
      /has no JSON Schema \(zod: Date cannot be represented in JSON Schema\)\. Pass .*`inputSchema`/,
    ],
    [
      "an output without JSON Schema",
      { output: v.string() },
      /`output`, a schema of valibot, gives no JSON Schema\. Pass a JSON Schema as `output` instead/,
    ],
    [
      "a union as input",
      { input: z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]) },
      /must describe an object/,
    ],
    ["a scalar as input", { input: z.string() }, /must describe an object/],
    ["no input", { input: undefined }, /`input` must be a JSON Schema or a Standard Schema/],
    ["a list as input", { input: [] }, /`input` must be a JSON Schema/],
    ["a cyclic JSON Schema", { input: cyclic() }, /`input` must be a JSON Schema/],
    ["no description", { description: " " }, /`description` must be a text of 1 to 5120 characters/],
    ["a name of 129 characters", { name: "n".repeat(129) }, /`name` must be a text of 1 to 128/],
    ["no execute", { execute: "run" }, /needs `execute`/],
    ["an empty slug", { slug: "" }, /`slug` must consist of letters/],
    ["a slug with a space", { slug: "look up" }, /`slug` must consist of letters/],
    ["a slug with a line break at its end", { slug: "lookup\n" }, /`slug` must consist of letters/],
    ["the slug __proto__", { slug: "__proto__" }, /`slug` must consist of letters/],
    ["a slug that starts with LOCAL_", { slug: "local_lookup" }, /must not start with LOCAL_ or COMPOSIO_/],
    ["a toolkit with a slash", { extendsToolkit: "a/b" }, /`extendsToolkit` must consist of letters/],
    [
      "a slug of 61 characters with LOCAL_",
      { slug: "s".repeat(55) },
      /LOCAL_S+ has 61 characters; the service accepts 60/,
    ],
    [
      "a slug too long together with its toolkit",
      { slug: "s".repeat(40), extendsToolkit: "t".repeat(14) },
      /has 61 characters/,
    ],
  ])("%s", (_what, options, message) => {
    expect(refusal(options)).toMatch(message);
  });

  test("nothing of 60 characters", () => {
    expect(define({ slug: "s".repeat(54) }).slug).toHaveLength(60);
  });
});

function cyclic(): object {
  const schema: Record<string, unknown> = { type: "object" };
  schema["properties"] = schema;
  return schema;
}
