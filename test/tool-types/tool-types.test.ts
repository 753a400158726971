import { describe, expect, it } from "vitest";
import { toolTypes, type ToolDefinition, type ToolTypesOptions } from "../../src/tool-types/index.js";

async function textOf(tool: Partial<ToolDefinition>, options: ToolTypesOptions = {}): Promise<string> {
  const types = await toolTypes({ slug: "NOTES_ADD", input_parameters: {}, output_parameters: {}, ...tool }, options);
  expect(types.warnings).toEqual([]);
  return types.text;
}

function envelope(data: unknown, more: object = {}): object {
  const rest = { error: { type: "string", nullable: true }, successful: { type: "boolean" } };
  return { type: "object", properties: { data, ...rest }, required: ["data", "successful"], ...more };
}

const text = { type: "string" };

describe("the text", () => {
  it("reads like written by hand", async () => {
    const tool: ToolDefinition = {
      slug: "NOTES_ADD_NOTE",
      description: "Adds a note to a notebook.",
      input_parameters: {
        type: "object",
        title: "AddNoteRequest",
        properties: {
          notebook: { type: "string", title: "Notebook", description: "Where the note goes.", examples: ["work"] },
          colour: { type: "string", enum: ["red", "blue"], default: "red" },
          due: { type: "string", format: "date-time", nullable: true, default: null },
          tags: { type: "array", items: { type: "string", description: "A short word." }, maxItems: 5 },
          extra: { type: "object", additionalProperties: { type: "integer" } },
          parent: { $ref: "#/$defs/note", description: "The note above." },
        },
        required: ["notebook"],
        $defs: { note: { type: "object", description: "A note.", properties: { id: text }, required: ["id"] } },
      },
      output_parameters: envelope({
        type: "object",
        properties: { id: text, pinned: { type: "boolean", default: false } },
        required: ["id"],
      }),
    };
    expect(await textOf(tool)).toBe(`/**
 * Arguments of NOTES_ADD_NOTE.
 * Adds a note to a notebook.
 */
export interface NotesAddNoteInput {
  /** @default "red" */
  colour?: "red" | "blue";
  /**
   * @format date-time
   * @default null
   */
  due?: string | null;
  extra?: { [key: string]: number };
  /**
   * Where the note goes.
   * @example "work"
   */
  notebook: string;
  /** The note above. */
  parent?: NotesAddNoteInput_Note;
  /**
   * Items: A short word.
   * @maxItems 5
   */
  tags?: string[];
}

/** A note. */
export interface NotesAddNoteInput_Note {
  id: string;
}

/** Result of NOTES_ADD_NOTE. */
export interface NotesAddNoteOutput {
  id: string;
  /** @default false */
  pinned: boolean;
}
`);
  });

  it("stands a long union one member a line", async () => {
    const values = Array.from({ length: 12 }, (_, index) => `a rather long value ${index}`);
    const types = await textOf({ input_parameters: { type: "object", properties: { kind: { enum: values } } } });
    expect(types).toContain(`  kind?:\n    | "a rather long value 0"\n    | "a rather long value 1"\n`);
  });

  it("is the same for any order of keys", async () => {
    const properties = {
      b: { description: "B.", type: "string" },
      a: { type: "integer", default: { y: 1, x: 2 } },
      c: { const: { q: 1, p: 2 } },
    };
    const one = { type: "object", properties, required: ["b", "a"] };
    const other = {
      required: ["a", "b"],
      properties: {
        a: { default: { x: 2, y: 1 }, type: "integer" },
        b: { type: "string", description: "B." },
        c: { const: { p: 2, q: 1 } },
      },
      type: "object",
    };
    expect(await textOf({ input_parameters: one })).toBe(await textOf({ input_parameters: other }));
  });

  it("says of a property what the schema it refers to says", async () => {
    const $defs = { mail: { type: "string", format: "email", description: "An address." } };
    const properties = { a: { $ref: "#/$defs/mail" }, b: { $ref: "#/$defs/mail", description: "Another." } };
    const types = await textOf({ input_parameters: { properties, $defs } });
    expect(types).toContain("  /**\n   * An address.\n   * @format email\n   */\n  a?: string;");
    expect(types).toContain("  /**\n   * Another.\n   * @format email\n   */\n  b?: string;");
  });

  it("keeps the order of an enum and of a union's members", async () => {
    const properties = { a: { enum: ["z", "a"] }, b: { oneOf: [{ type: "string" }, { type: "boolean" }] } };
    const types = await textOf({ input_parameters: { type: "object", properties } });
    expect(types).toContain(`a?: "z" | "a";`);
    expect(types).toContain("b?: string | boolean;");
  });

  it("has no literal for a number beyond all numbers", async () => {
    const schema: unknown = JSON.parse(
      '{ "properties": { "a": { "enum": [1, 1e400, -0] }, "b": { "const": -1e400 } } }',
    );
    const types = await textOf({ input_parameters: schema });
    expect(types).toContain("  a?: number;\n  b?: number;\n");
  });

  it("is the same whatever else is generated at the time", async () => {
    const tools = Array.from({ length: 20 }, (_, index) => ({
      slug: `T_${index}`,
      input_parameters: {
        type: "object",
        properties: { a: { $ref: "#/$defs/x" } },
        $defs: { x: { enum: [index, "x"] } },
      },
      output_parameters: {},
    }));
    const together = await Promise.all(tools.map((tool) => toolTypes(tool)));
    for (const [index, tool] of tools.entries()) expect(together[index]).toEqual(await toolTypes(tool));
  });
});

describe("the output", () => {
  it("is the data of the envelope", async () => {
    const types = await textOf({ output_parameters: envelope({ type: "array", items: text }) });
    expect(types).toContain("export type NotesAddOutput = string[];");
  });

  it("is the whole schema where there is no envelope", async () => {
    const types = await textOf({ output_parameters: { type: "object", properties: { id: text } } });
    expect(types).toContain("export interface NotesAddOutput {\n  id?: string;\n}");
  });

  it("finds definitions of the envelope", async () => {
    const definitions = { $defs: { Note: { type: "object", properties: { next: { $ref: "#/$defs/Note" } } } } };
    const types = await textOf({ output_parameters: envelope({ $ref: "#/$defs/Note" }, definitions) });
    expect(types).toContain("export interface NotesAddOutput {\n  next?: NotesAddOutput;\n}");
  });

  const loose = envelope({
    type: "object",
    properties: {
      state: { type: "string", enum: ["on", "off"] },
      at: { type: "integer", default: 0 },
      kind: { const: "note" },
    },
    required: ["state", "kind"],
  });

  it("is closed and whole unless told otherwise", async () => {
    const types = await textOf({ output_parameters: loose });
    expect(types).toContain(`  at: number;\n  kind: "note";\n  state: "on" | "off";\n}`);
  });

  it("takes values that its enums do not list, on request", async () => {
    const types = await textOf({ output_parameters: loose }, { openEnumsInOutput: true });
    expect(types).toContain(`kind: "note";\n  state: "on" | "off" | (string & {});`);
  });

  it("has fields that it does not list, on request, even where the schema rules them out", async () => {
    const closed = envelope({ type: "object", properties: { a: text }, additionalProperties: false });
    const types = await textOf({ output_parameters: closed }, { openOutput: true });
    expect(types).toContain("  a?: string;\n  [key: string]: unknown;\n}");
  });

  it("promises nothing for a default, on request", async () => {
    const types = await textOf({ output_parameters: loose }, { defaultsPresentInOutput: false });
    expect(types).toContain("  at?: number;");
  });

  it("leaves the input closed whatever the output is", async () => {
    const input = { type: "object", properties: { state: { enum: ["on"] } } };
    const types = await textOf({ input_parameters: input }, { openOutput: true, openEnumsInOutput: true });
    expect(types).toContain(`NotesAddInput {\n  state?: "on";\n}`);
  });
});

describe("what cannot be typed", () => {
  it("is unknown on its side and leaves the other alone", async () => {
    const types = await toolTypes({ slug: "NOTES_ADD", input_parameters: { type: "object", properties: { a: text } } });
    expect(types.text).toContain("export type NotesAddOutput = unknown;");
    expect(types.text).toContain("a?: string;");
    expect(types.warnings).toEqual([{ slug: "NOTES_ADD", position: "output", reason: "it has no schema" }]);
  });

  it.each([
    ["a reference to nothing", { $ref: "#/$defs/Gone" }, 'the reference "#/$defs/Gone" leads to nothing'],
    ["a type that is none", { type: "file" }, '"file" is not a type'],
    ["a schema that is none", "string", '"string" is not a schema'],
    ["a reference that is none", { $ref: 5 }, "5 is not a reference"],
    ["a reference to itself", { $ref: "#/properties/a" }, "the reference leads back to itself"],
    ["a union with itself", { anyOf: [text, { $ref: "#/properties/a" }] }, "the reference leads back to itself"],
  ])("is unknown in its place: %s", async (_, schema, reason) => {
    const input = { type: "object", properties: { a: schema, b: text }, required: ["a"] };
    const { text: types, warnings } = await toolTypes({ slug: "X", input_parameters: input, output_parameters: {} });
    expect(types).toMatch(/ {2}a: (unknown|XInput_A);\n {2}b\?: string;/);
    expect(warnings.map((warning) => warning.reason)).toEqual([expect.stringContaining(reason)]);
    expect(warnings[0]?.reason).toContain("#/properties/a");
  });

  it("says so at most twenty times", async () => {
    const properties = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, { type: "file" }]));
    const { warnings } = await toolTypes({ slug: "X", input_parameters: { properties }, output_parameters: {} });
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)?.reason).toBe("and more of the same");
  });
});

describe("deprecation", () => {
  it.each([
    ["is_deprecated", { is_deprecated: true }, true],
    ["the details", { deprecated: { is_deprecated: true } }, true],
    ["plainly", { deprecated: true }, true],
    ["not at all", { is_deprecated: false, deprecated: { is_deprecated: false } }, false],
  ])("of a tool is read from %s", async (_, tool, deprecated) => {
    const types = await textOf(tool);
    expect(types.match(/^ \* @deprecated$/gm)?.length ?? 0).toBe(deprecated ? 2 : 0);
  });

  it("of a property is said", async () => {
    const types = await textOf({ input_parameters: { properties: { old: { type: "string", deprecated: true } } } });
    expect(types).toContain("  /** @deprecated */\n  old?: string;");
  });
});
