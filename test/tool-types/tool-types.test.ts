import { describe, expect, test } from "vitest";
import { toolTypes, type ToolDefinition, type ToolTypesOptions } from "../../src/tool-types/index.js";

function textOf(tool: Partial<ToolDefinition>, options: ToolTypesOptions = {}): string {
  const types = toolTypes({ slug: "NOTES_ADD", input_parameters: {}, output_parameters: {}, ...tool }, options);
  expect(types.warnings).toEqual([]);
  return types.text;
}

function envelope(data: unknown, more: object = {}): object {
  const rest = { error: { type: "string", nullable: true }, successful: { type: "boolean" } };
  return { type: "object", properties: { data, ...rest }, required: ["data", "successful"], ...more };
}

const text = { type: "string" };

describe("the text of tool types", () => {
  test("reads like handwritten types", () => {
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
    expect(textOf(tool)).toBe(`/**
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
  tags?: readonly string[];
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

  test("a long union has one member per line", () => {
    const values = Array.from({ length: 12 }, (_, index) => `a rather long value ${index}`);
    const types = textOf({ input_parameters: { type: "object", properties: { kind: { enum: values } } } });
    expect(types).toContain(`  kind?:\n    | "a rather long value 0"\n    | "a rather long value 1"\n`);
  });

  test.each([
    ["its description", { name: "Add", description: "Adds a note." }, "Adds a note."],
    ["its name without one", { name: "Add a note" }, "Add a note"],
    ["its name beside an empty one", { name: "Add a note", description: "" }, "Add a note"],
  ])("the type of the arguments says what the tool does: %s", (_, tool, summary) => {
    expect(textOf(tool)).toContain(
      `/**\n * Arguments of NOTES_ADD.\n * ${summary}\n */\nexport interface NotesAddInput`,
    );
  });

  test("the text does not depend on the order of keys", () => {
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
    expect(textOf({ input_parameters: one })).toBe(textOf({ input_parameters: other }));
  });

  test("a property has the comment of the schema it refers to", () => {
    const $defs = { mail: { type: "string", format: "email", description: "An address." } };
    const properties = { a: { $ref: "#/$defs/mail" }, b: { $ref: "#/$defs/mail", description: "Another." } };
    const types = textOf({ input_parameters: { properties, $defs } });
    expect(types).toContain("  /**\n   * An address.\n   * @format email\n   */\n  a?: string;");
    expect(types).toContain("  /**\n   * Another.\n   * @format email\n   */\n  b?: string;");
  });

  test("enum values and union members keep their order", () => {
    const properties = { a: { enum: ["z", "a"] }, b: { oneOf: [{ type: "string" }, { type: "boolean" }] } };
    const types = textOf({ input_parameters: { type: "object", properties } });
    expect(types).toContain(`a?: "z" | "a";`);
    expect(types).toContain("b?: string | boolean;");
  });

  test("an infinite number is typed as number", () => {
    const schema: unknown = JSON.parse(
      '{ "properties": { "a": { "enum": [1, 1e400, -0] }, "b": { "const": -1e400 } } }',
    );
    const types = textOf({ input_parameters: schema });
    expect(types).toContain("  a?: number;\n  b?: number;\n");
  });

  test("the text does not depend on other tools", () => {
    const tools = Array.from({ length: 20 }, (_, index) => ({
      slug: `T_${index}`,
      input_parameters: {
        type: "object",
        properties: { a: { $ref: "#/$defs/x" } },
        $defs: { x: { enum: [index, "x"] } },
      },
      output_parameters: {},
    }));
    const together = tools.map((tool) => toolTypes(tool));
    for (const [index, tool] of tools.entries()) {
      expect(together[index]).toEqual(toolTypes(tool));
    }
  });
});

describe("the output type", () => {
  test("the output type is the data of the envelope", () => {
    const types = textOf({ output_parameters: envelope({ type: "array", items: text }) });
    expect(types).toContain("export type NotesAddOutput = string[];");
  });

  test("the output type is the whole schema when there is no envelope", () => {
    const types = textOf({ output_parameters: { type: "object", properties: { id: text } } });
    expect(types).toContain("export interface NotesAddOutput {\n  id?: string;\n}");
  });

  test("the output type refers to definitions of the envelope", () => {
    const definitions = { $defs: { Note: { type: "object", properties: { next: { $ref: "#/$defs/Note" } } } } };
    const types = textOf({ output_parameters: envelope({ $ref: "#/$defs/Note" }, definitions) });
    expect(types).toContain("export interface NotesAddOutput {\n  next?: NotesAddOutput;\n}");
  });

  const note = { type: "object", properties: { id: text }, required: ["id"] };
  const noteType = "export interface NotesAddOutput {\n  id: string;\n}";

  test.each([
    ["a reference", { $ref: "#/$defs/Answer", $defs: { Answer: envelope(note) } }],
    ["references of references", { $ref: "#/$defs/A", $defs: { A: { $ref: "#/$defs/B" }, B: envelope(note) } }],
    ["allOf", { allOf: [{ properties: { data: note } }, { properties: { error: text, successful: {} } }] }],
    ["a reference in allOf", { allOf: [{ $ref: "#/$defs/Answer" }], $defs: { Answer: envelope(note) } }],
    ["anyOf with null", { anyOf: [envelope(note), { type: "null" }] }],
    ["two descriptions", { allOf: [envelope({ type: "object" }), envelope(note)] }],
  ])("the output type is the data of an envelope behind %s", (_, output) => {
    expect(textOf({ output_parameters: output })).toContain(noteType);
  });

  test("the output type is the data of each envelope of a union", () => {
    const types = textOf({ output_parameters: { oneOf: [envelope(text), envelope({ type: "integer" })] } });
    expect(types).toContain("export type NotesAddOutput = string | number;");
  });

  test("the output type is the whole schema when only one member of a union looks like an envelope", () => {
    const types = textOf({ output_parameters: { anyOf: [envelope(note), note] } });
    expect(types).toContain("  data: {");
  });

  test("an envelope that refers to itself ends", () => {
    const { text: types } = toolTypes({ slug: "X", output_parameters: { $ref: "#" } });
    expect(types).toContain("export type XOutput = unknown;");
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

  test("the output type is closed, and properties with defaults are required, by default", () => {
    const types = textOf({ output_parameters: loose });
    expect(types).toContain(`  at: number;\n  kind: "note";\n  state: "on" | "off";\n}`);
  });

  test("openEnumsInOutput allows unlisted enum values", () => {
    const types = textOf({ output_parameters: loose }, { openEnumsInOutput: true });
    expect(types).toContain(`kind: "note";\n  state: "on" | "off" | (string & {});`);
  });

  test("openOutput allows unlisted properties even of closed objects", () => {
    const closed = envelope({ type: "object", properties: { a: text }, additionalProperties: false });
    const types = textOf({ output_parameters: closed }, { openOutput: true });
    expect(types).toContain("  a?: string;\n  [key: string]: unknown;\n}");
  });

  test("defaultsPresentInOutput: false makes properties with defaults optional", () => {
    const types = textOf({ output_parameters: loose }, { defaultsPresentInOutput: false });
    expect(types).toContain("  at?: number;");
  });

  test("the options of the output leave the input closed", () => {
    const input = { type: "object", properties: { state: { enum: ["on"] } } };
    const types = textOf({ input_parameters: input }, { openOutput: true, openEnumsInOutput: true });
    expect(types).toContain(`NotesAddInput {\n  state?: "on";\n}`);
  });
});

test("a tool that lists no parameters behind a reference accepts none", () => {
  const $defs = { None: { type: "object", properties: {} } };
  const types = textOf({ input_parameters: { $ref: "#/$defs/None", $defs } });
  expect(types).toContain("export interface NotesAddInput { [key: string]: never }");
});

describe("what cannot be typed is unknown", () => {
  test("a missing output schema leaves the input typed", () => {
    const types = toolTypes({ slug: "NOTES_ADD", input_parameters: { type: "object", properties: { a: text } } });
    expect(types.text).toContain("export type NotesAddOutput = unknown;");
    expect(types.text).toContain("a?: string;");
    expect(types.warnings).toEqual([{ slug: "NOTES_ADD", position: "output", reason: "it has no schema" }]);
  });

  test.each([
    ["a reference to nothing", { $ref: "#/$defs/Gone" }, 'the reference "#/$defs/Gone" leads to nothing'],
    ["an unknown type", { type: "file" }, '"file" is not a type'],
    ["a value that is not a schema", "string", '"string" is not a schema'],
    ["an invalid reference", { $ref: 5 }, "5 is not a reference"],
    ["a reference to itself", { $ref: "#/properties/a" }, "the reference leads back to itself"],
    ["a union with itself", { anyOf: [text, { $ref: "#/properties/a" }] }, "the reference leads back to itself"],
  ])("a property with %s is unknown, with a warning", (_, schema, reason) => {
    const input = { type: "object", properties: { a: schema, b: text }, required: ["a"] };
    const { text: types, warnings } = toolTypes({ slug: "X", input_parameters: input, output_parameters: {} });
    expect(types).toMatch(/ {2}a: (unknown|XInput_A);\n {2}b\?: string;/);
    expect(warnings.map((warning) => warning.reason)).toEqual([expect.stringContaining(reason)]);
    expect(warnings[0]?.reason).toContain("#/properties/a");
  });

  test.each([
    ["an $id of another schema", { $ref: "https://schemas.example/other" }, "leads out of the schema"],
    [
      "a pointer that only leads somewhere from outside the nearest $id",
      { $id: "https://schemas.example/inner", properties: { c: { $ref: "#/properties/b" } } },
      'the reference "#/properties/b" leads to nothing',
    ],
    [
      "an anchor inside data",
      { $ref: "#data", default: { $anchor: "data" } },
      'the reference "#data" leads to nothing',
    ],
    [
      "an $id inside data",
      { $ref: "https://schemas.example/data", const: { $id: "https://schemas.example/data" } },
      "leads out of the schema",
    ],
  ])("a reference to %s is unknown, with a warning", (_, schema, reason) => {
    const input = { type: "object", properties: { a: schema, b: text } };
    const { warnings } = toolTypes({ slug: "X", input_parameters: input, output_parameters: {} });
    expect(warnings.map((warning) => warning.reason)).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    ["allOf of two types", { allOf: [text, { type: "integer" }] }],
    ["not: {}", { not: {} }],
    ["false", false],
  ])("a required property that no value fits (%s) is never, with a warning", (_, schema) => {
    const holder = { type: "object", properties: { a: schema, b: schema }, required: ["a"] };
    const input = {
      type: "object",
      properties: { list: { type: "array", items: holder }, ref: { $ref: "#/$defs/Holder" } },
    };
    const types = toolTypes({
      slug: "X",
      input_parameters: { ...input, $defs: { Holder: { ...holder, description: "Its own." } } },
      output_parameters: envelope(holder),
    });
    expect(types.text).toContain("  a: never;\n  b?: never;\n");
    expect(types.warnings.map(({ position, reason }) => `${position}: ${reason}`)).toEqual([
      "input: no value fits its schema (at #/properties/list/items/properties/a)",
      "input: no value fits its schema (at XInput_Holder/properties/a)",
      "output: no value fits its schema (at #/properties/a)",
    ]);
  });

  test("members of a oneOf that are the same, or require nothing, are one type", () => {
    const thing = { type: "object", properties: { b: text } };
    const properties = {
      a: { oneOf: [thing, { ...thing, title: "Another" }] },
      c: { oneOf: [{ type: "object" }, {}] },
    };
    const types = textOf({ input_parameters: { type: "object", properties } });
    expect(types).toContain("  a?: {\n    b?: string;\n  };\n  c?: unknown;\n");
  });

  test("a type that does not exist leaves no warning where other keywords say what is meant", () => {
    const input = {
      type: "object",
      properties: { a: { type: "None", properties: { b: text } }, c: { type: "file", enum: ["x"] } },
    };
    expect(textOf({ input_parameters: input })).toContain('  a?: {\n    b?: string;\n  };\n  c?: "x";\n');
  });

  test("at most twenty warnings per side are kept", () => {
    const properties = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, { type: "file" }]));
    const { warnings } = toolTypes({ slug: "X", input_parameters: { properties }, output_parameters: {} });
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)?.reason).toBe("and more of the same");
  });
});

describe("@deprecated", () => {
  test.each([
    ["is_deprecated", { is_deprecated: true }, true],
    ["deprecated.is_deprecated", { deprecated: { is_deprecated: true } }, true],
    ["deprecated: true", { deprecated: true }, true],
    ["not deprecated", { is_deprecated: false, deprecated: { is_deprecated: false } }, false],
  ])("@deprecated of a tool: %s", (_, tool, deprecated) => {
    const types = textOf(tool);
    expect(types.match(/^ \* @deprecated$/gm)?.length ?? 0).toBe(deprecated ? 2 : 0);
  });

  test("@deprecated of a property", () => {
    const types = textOf({ input_parameters: { properties: { old: { type: "string", deprecated: true } } } });
    expect(types).toContain("  /** @deprecated */\n  old?: string;");
  });
});
