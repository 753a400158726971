import type { ToolDefinition } from "../../../src/tool-types/index.js";
import { literalCases } from "./literal-cases.js";

/** A schema with values that it accepts and values that it refuses, decided by hand. */
export interface SchemaCase {
  readonly name: string;
  readonly side: "input" | "output";
  /** Of the arguments, or of the envelope's `data`. Either can have `$defs`. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly accepts: readonly unknown[];
  readonly refuses: readonly unknown[];
  /** Why the validator is not asked: the values above are the only ones tested. */
  readonly byHand?: string;
  /**
   * The validator is asked about the schema as it is written, without the rules of a position, and only about the
   * values above: not everything that it refuses can be a type.
   */
  readonly literal?: true;
}

type Keywords = Readonly<Record<string, unknown>>;
type Schema = Keywords | boolean;

const wrap = (v: unknown): unknown => ({ v });

/** A case about one value: the required property `v` of the arguments. */
function value(name: string, schema: Schema, accepts: unknown[], refuses: unknown[], defs?: object): SchemaCase {
  return {
    name,
    side: "input",
    schema: { type: "object", properties: { v: schema }, required: ["v"], ...(defs && { $defs: defs }) },
    accepts: accepts.map(wrap),
    refuses: refuses.map(wrap),
  };
}

function object(properties: Record<string, Schema>, required: string[] = [], more: Keywords = {}): Keywords {
  return { type: "object", properties, required, ...more };
}

/** JSON text keeps `__proto__` an ordinary key; a literal would set the prototype. */
function parsed(json: string): Keywords {
  return JSON.parse(json);
}

const text = { type: "string" } as const;
const count = { type: "integer" } as const;

const primitives = [
  value("a string", text, ["", "a"], [1, true, null, [], {}]),
  value("an integer", count, [0, -5, 12], ["1", null, false]),
  value("a number", { type: "number" }, [0.5, -1e21], ["0.5", {}]),
  value("a boolean", { type: "boolean" }, [true, false], [0, "true", null]),
  value("null alone", { type: "null" }, [null], [0, "null", {}]),
  value("a list of types", { type: ["string", "integer", "null"] }, ["a", 1, null], [true, [], {}]),
  value("limits that have no type", { type: "string", minLength: 2, pattern: "^a", format: "email" }, ["ab"], [3]),
];

const nullables = [
  value("nullable beside type", { type: "string", nullable: true }, ["a", null], [1, {}]),
  value("nullable: false", { type: "string", nullable: false }, ["a"], [null]),
  value("nullable object", object({ a: text }, ["a"], { nullable: true }), [{ a: "x" }, null], [{}, { b: 1 }, "x"]),
  value("nullable array", { type: "array", items: text, nullable: true }, [null, [], ["a"]], [[null], [1], "a"]),
  value("nullable enum", { type: "string", enum: ["a", "b"], nullable: true }, ["a", null], ["c", 1]),
  value("nullable beside a reference", { $ref: "#/$defs/Label", nullable: true }, [null, { id: 1 }], [{}, "x"], {
    Label: object({ id: count }, ["id"]),
  }),
  value("nullable beside allOf", { allOf: [object({ a: text }, ["a"])], nullable: true }, [null, { a: "" }], [{}]),
  value("a bare nullable among others", { anyOf: [text, { nullable: true }] }, ["a", null], [1, {}]),
];

const literals = [
  value("const", { const: "issue" }, ["issue"], ["issues", null, 1]),
  value("const of null", { const: null }, [null], ["", 0]),
  value(
    "const object",
    { const: { kind: "a", n: [1, 2] } },
    [{ kind: "a", n: [1, 2] }],
    [
      { kind: "b", n: [1, 2] },
      { kind: "a", n: [1] },
    ],
  ),
  value(
    "an enum of strings",
    { type: "string", enum: ["open", "closed", 'a"b', "line\u2028end"] },
    ["open", 'a"b', "line\u2028end"],
    ["opened", null],
  ),
  value("an enum of mixed values", { enum: ["a", 1, true, null] }, ["a", 1, true, null], ["b", 2, false, {}]),
  value("an enum of numbers", { type: "integer", enum: [1, 2, -3] }, [1, -3], [4, "1"]),
  value("an enum value of another type", { type: "string", enum: ["a", null] }, ["a"], [null, "b"]),
  value("an array of enums", { type: "array", items: { enum: ["a", "b"] } }, [[], ["a", "b"]], [["c"], "a"]),
];

const objects = [
  value(
    "required and optional",
    object({ a: text, b: count }, ["a"]),
    [{ a: "x" }, { a: "x", b: 1 }],
    [{}, { b: 1 }, { a: 1 }, { a: "x", b: null }],
  ),
  value("a key that is not listed", object({ a: text }), [{}, { a: "x" }], [{ a: "x", z: 1 }]),
  value("no keys listed", { type: "object" }, [{}, { any: [1] }], ["x", 1, null]),
  value(
    "explicitly open",
    object({ a: text }, ["a"], { additionalProperties: true }),
    [{ a: "x", z: 1 }],
    [{}, { a: 1 }],
  ),
  value("explicitly closed and empty", object({}, [], { additionalProperties: false }), [{}], [{ a: 1 }, "x", 1]),
  value("a map", { type: "object", additionalProperties: count }, [{}, { a: 1, b: 2 }], [{ a: "1" }, { a: null }, "x"]),
  value(
    "a map of closed objects",
    { type: "object", additionalProperties: object({ a: text }, ["a"]) },
    [{ k: { a: "" } }],
    [{ k: {} }, { k: { a: "", b: 1 } }],
  ),
  value(
    "listed keys and a map",
    object({ n: count }, ["n"], { additionalProperties: text }),
    [{ n: 1 }, { n: 1, x: "y" }],
    [{}, { n: "1" }, { n: 1, x: true }],
  ),
  value(
    "patternProperties",
    { type: "object", patternProperties: { "^x-": text }, additionalProperties: false },
    [{}, { "x-a": "1" }],
    [{ "x-a": 1 }],
  ),
  value(
    "propertyNames",
    { type: "object", propertyNames: { enum: ["de", "en"] }, additionalProperties: text },
    [{}, { de: "a", en: "b" }],
    [{ fr: "c" }, { de: 1 }],
  ),
  value(
    "a required key that is not listed",
    { type: "object", properties: { a: text }, required: ["a", "b"] },
    [{ a: "", b: 1 }],
    [{ a: "" }],
  ),
  value("properties without a type", { properties: { a: text }, required: ["a"] }, [{ a: "x" }], [{}, { a: 1 }]),
  value("keywords of another type", { type: "string", properties: {}, items: { type: "string" } }, ["a"], [{}, []]),
  value(
    "odd property names",
    object(
      {
        hasOwnProperty: count,
        "a-b": text,
        "1": text,
        "": text,
        'q"\n\u2028': text,
        日本: text,
        default: text,
        any: text,
      },
      ["hasOwnProperty", 'q"\n\u2028', "1"],
    ),
    [{ hasOwnProperty: 1, 'q"\n\u2028': "x", "1": "y", "": "z", 日本: "n", "a-b": "", default: "", any: "" }],
    [
      { hasOwnProperty: 1, 'q"\n\u2028': "x" },
      { hasOwnProperty: "1", 'q"\n\u2028': "x", "1": "y" },
      { hasOwnProperty: 1, 'q"\n\u2028': "x", "1": "y", 日本語: "" },
    ],
  ),
  {
    ...value(
      "__proto__ as a key",
      parsed('{ "properties": { "__proto__": { "type": "integer" } }, "required": ["__proto__"] }'),
      [parsed('{ "__proto__": 1 }')],
      [{}, parsed('{ "__proto__": "1" }')],
    ),
    byHand: "the validator skips the key __proto__",
  },
];

const arrays = [
  value("an array", { type: "array", items: count }, [[], [1, 2]], [["1"], [null], {}, 1]),
  value("an array of anything", { type: "array" }, [[], [1, "a", null]], [{}, "a"]),
  value("items without a type", { items: text }, [["a"]], [[1], {}]),
  value("items: false", { type: "array", items: false }, [[]], [[1]]),
  value(
    "a tuple of fixed length",
    { type: "array", prefixItems: [text, count], items: false, minItems: 2 },
    [["a", 1]],
    [["a"], [1, "a"], ["a", 1, 2]],
  ),
  value(
    "a tuple that may be short",
    { type: "array", prefixItems: [text, count], maxItems: 2 },
    [[], ["a"], ["a", 1]],
    [[1], ["a", "b"], ["a", 1, 2]],
  ),
  value(
    "a tuple with more behind it",
    { type: "array", prefixItems: [text], items: { type: "boolean" }, minItems: 1 },
    [["a"], ["a", true, false]],
    [[], ["a", 1], [true]],
  ),
  value(
    "a tuple with values of several types behind it",
    { type: "array", prefixItems: [text], items: { anyOf: [count, { type: "null" }] }, minItems: 1 },
    [["a"], ["a", 1, null]],
    [[], ["a", "b"], [1]],
  ),
  value(
    "a tuple of draft 7",
    { type: "array", items: [text, count], additionalItems: false, minItems: 1 },
    [["a"], ["a", 1]],
    [[], ["a", 1, 1], [1]],
  ),
  value(
    "a tuple of closed objects",
    { type: "array", prefixItems: [object({ a: text }, ["a"])], items: false, minItems: 1 },
    [[{ a: "" }]],
    [[{}], [{ a: "", b: 1 }]],
  ),
  value(
    "a tuple that must be longer than its list",
    { type: "array", prefixItems: [text], items: count, minItems: 2 },
    [
      ["a", 1],
      ["a", 1, 2],
    ],
    [["a"], ["a", "b"], []],
  ),
];

const unions = [
  value("anyOf of primitives", { anyOf: [text, count, { type: "null" }] }, ["a", 1, null], [true, {}]),
  value("anyOf and a type beside it", { type: "string", anyOf: [{ minLength: 1 }, { maxLength: 0 }] }, ["a", ""], [1]),
  value(
    "oneOf of closed objects",
    {
      oneOf: [
        object({ enable: { type: "array", items: text } }, ["enable"]),
        object({ disable: { type: "array", items: text } }, ["disable"]),
      ],
    },
    [{ enable: ["a"] }, { disable: [] }],
    [{}, { enable: [], disable: [] }, { enabled: [] }],
  ),
  value(
    "members told apart by a literal",
    {
      oneOf: [
        object({ kind: { const: "a" }, x: text }, ["kind", "x"]),
        object({ kind: { const: "b" }, y: count }, ["kind", "y"]),
      ],
    },
    [
      { kind: "a", x: "" },
      { kind: "b", y: 1 },
    ],
    [{ kind: "a", y: 1 }, { kind: "a", x: "", y: 1 }, { kind: "c" }],
  ),
  value(
    "a choice of what is required",
    { ...object({ a: text, b: text }), anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    [{ a: "x" }, { b: "x" }, { a: "", b: "" }],
    [{}, { c: 1 }],
  ),
  value("an object or a string", { anyOf: [text, object({ a: count }, ["a"])] }, ["x", { a: 1 }], [{}, { a: "1" }, 1]),
  value(
    "referenced closed objects",
    { anyOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }] },
    [{ meow: "" }, { bark: 1 }, { meow: "", bark: 1 }],
    [{}, { meow: 1 }, { meow: "", bark: "" }, { meow: "", purr: 1 }],
    { Cat: object({ meow: text }, ["meow"]), Dog: object({ bark: count }, ["bark"]) },
  ),
  value(
    "anyOf of objects",
    { anyOf: [object({ bar: count }, ["bar"]), object({ foo: text }, ["foo"])] },
    [{ foo: "" }, { bar: 1 }, { foo: "", bar: 1 }],
    [{}, { foo: "", z: 1 }, { foo: 1 }, { foo: "", bar: "" }],
  ),
  value(
    "oneOf of referenced objects",
    { oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }] },
    [{ meow: "" }, { bark: 1 }],
    [{}, { meow: "", bark: 1 }, { meow: 1 }],
    { Cat: object({ meow: text }, ["meow"]), Dog: object({ bark: count }, ["bark"]) },
  ),
  value(
    "the properties of a type that does not exist",
    { type: "None", properties: { a: text }, required: ["a"] },
    [{ a: "" }],
    [{}, { a: 1 }, "x"],
  ),
  value("the items of a type that does not exist", { type: "list", items: text }, [["a"]], [[1], "a"]),
  value("a const beside a type that does not allow it", { type: "string", const: null }, [null], ["", 0]),
  value(
    "allOf of objects",
    { allOf: [object({ a: text }, ["a"]), object({ b: count }, ["b"])] },
    [{ a: "x", b: 1 }],
    [{ a: "x" }, { b: 1 }, { a: "x", b: 1, c: 1 }],
  ),
  value("allOf that narrows", { allOf: [{ type: "string" }, { enum: ["a", "b", 1] }] }, ["a", "b"], [1, "c"]),
  value(
    "allOf with a reference and more",
    { allOf: [{ $ref: "#/$defs/Base" }, object({ extra: text })], required: ["extra"] },
    [{ id: 1, extra: "" }],
    [{ id: 1 }, { extra: "" }, { id: 1, extra: "", z: 1 }],
    { Base: object({ id: count }, ["id"]) },
  ),
  value(
    "allOf with anyOf inside",
    { allOf: [object({ id: count }, ["id"]), { anyOf: [object({ a: text }, ["a"]), object({ b: text }, ["b"])] }] },
    [
      { id: 1, a: "" },
      { id: 1, b: "" },
    ],
    [{ id: 1 }, { a: "" }, { id: 1, c: "" }],
  ),
  value(
    "a choice of what a closed object requires",
    object({ a: text }, [], { additionalProperties: false, anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    [{ a: "x" }],
    [{}, { b: 1 }, { a: "x", b: 1 }],
  ),
];

const references = [
  value(
    "a tree",
    { $ref: "#/$defs/Node" },
    [{ name: "a" }, { name: "a", children: [{ name: "b", children: [] }] }],
    [{}, { name: "a", children: [{}] }, { name: "a", child: 1 }],
    {
      Node: object({ name: text, children: { type: "array", items: { $ref: "#/$defs/Node" } } }, ["name"]),
    },
  ),
  value(
    "two types that hold each other",
    { $ref: "#/$defs/Folder" },
    [{ files: [] }, { files: [{ parent: { files: [] } }] }],
    [{}, { files: [{ parent: {} }] }],
    {
      Folder: object({ files: { type: "array", items: { $ref: "#/$defs/File" } } }, ["files"]),
      File: object({ parent: { $ref: "#/$defs/Folder" } }),
    },
  ),
  value("a recursive union", { $ref: "#/$defs/Json" }, ["a", ["a", ["b"]], { k: ["a"] }], [1, [1], { k: 1 }], {
    Json: {
      anyOf: [
        text,
        { type: "array", items: { $ref: "#/$defs/Json" } },
        { type: "object", additionalProperties: { $ref: "#/$defs/Json" } },
      ],
    },
  }),
  value("names that need escaping", { $ref: "#/$defs/a~1b%20c" }, [{ x: "" }], [{}], {
    "a/b c": object({ x: text }, ["x"]),
  }),
  value("an anchor", { $ref: "#thing" }, [1], ["1"], { Thing: { $anchor: "thing", type: "integer" } }),
  {
    name: "a root that refers to itself",
    side: "input",
    schema: { type: "object", properties: { v: text, next: { $ref: "#" } }, required: ["v"] },
    accepts: [{ v: "a" }, { v: "a", next: { v: "b", next: { v: "c" } } }],
    refuses: [{}, { v: "a", next: {} }, { v: "a", next: { v: "b", nex: 1 } }],
  },
  {
    name: "definitions of draft 7 behind a root reference",
    side: "input",
    schema: { $ref: "#/definitions/Request", definitions: { Request: object({ a: text }, ["a"]) } },
    accepts: [{ a: "x" }],
    refuses: [{}, { a: "x", b: 1 }],
  },
  value(
    "an extension of a type that refers to itself",
    { allOf: [{ $ref: "#/$defs/Page" }, object({ parent: { $ref: "#/$defs/Page" }, extra: text }, ["extra"])] },
    [
      { id: 1, extra: "" },
      { id: 1, extra: "", parent: { id: 2, parent: { id: 3 } } },
    ],
    [{ id: 1 }, { id: 1, extra: "", parent: {} }, { id: 1, extra: "", parent: { id: 2, parent: { id: "3" } } }],
    { Page: object({ id: count, parent: { $ref: "#/$defs/Page" } }, ["id"]) },
  ),
  {
    ...value(
      "two types that refer to themselves at once",
      { allOf: [{ $ref: "#/$defs/Left" }, { $ref: "#/$defs/Right" }] },
      [
        { a: 1, b: 1 },
        { a: 1, b: 1, next: { a: 2, b: 2, next: { a: 3, b: 3 } } },
      ],
      [{ a: 1 }, { a: 1, b: 1, next: { a: 1 } }, { a: 1, b: 1, next: { a: 1, b: 1, next: { b: 1 } } }],
      {
        Left: object({ a: count, next: { $ref: "#/$defs/Left" } }, ["a"]),
        Right: object({ b: count, next: { $ref: "#/$defs/Right" } }, ["b"]),
      },
    ),
    byHand: "the validator would have to close `next` once for both",
  },
] satisfies SchemaCase[];

const anything = [
  value("true", true, ["a", 1, null, {}, []], []),
  value("an empty schema", {}, ["a", null, [1]], []),
  value("a schema of prose", { title: "Any", description: "Whatever you like." }, ["a", null, [1]], []),
  value("an optional impossible value", { anyOf: [{ type: "string" }, false] }, ["a"], [1]),
  {
    name: "no parameters",
    side: "input",
    schema: { type: "object", properties: {} },
    accepts: [{}],
    refuses: [{ a: 1 }, "x", 1],
  },
] satisfies SchemaCase[];

/** Where the position decides. The first is a case that the official generator gets wrong. */
const positions = [
  {
    name: "a required page_id and a defaulted archive",
    side: "input",
    schema: object({ page_id: text, archive: { type: "boolean", default: false } }, ["page_id"]),
    accepts: [{ page_id: "p" }, { page_id: "p", archive: true }],
    refuses: [{}, { archive: true }, { page_id: "p", archive: null }, { page_id: "p", archived: true }],
  },
  {
    name: "the same in the output",
    side: "output",
    schema: object({ page_id: text, archive: { type: "boolean", default: false } }, ["page_id"]),
    accepts: [{ page_id: "p", archive: false }],
    refuses: [{ page_id: "p" }, { archive: true }],
  },
  {
    name: "a default of null in the output",
    side: "output",
    schema: object({ a: { type: "string", default: null }, b: text }),
    accepts: [{ a: null }, { a: "x", b: "y" }],
    refuses: [{}, { a: 1 }, { a: "x", b: null }],
  },
  {
    name: "a default of null in the input",
    side: "input",
    schema: object({
      a: { type: "string", default: null },
      b: { type: "string", default: null, nullable: true },
    }),
    accepts: [{}, { a: "x" }, { b: null }],
    refuses: [{ a: null }, { b: 1 }],
  },
  {
    name: "a file to upload",
    side: "input",
    schema: object(
      {
        file: object({ name: text, mimetype: text, s3key: text }, ["name", "mimetype", "s3key"], {
          file_uploadable: true,
          additionalProperties: false,
        }),
      },
      ["file"],
    ),
    accepts: [{ file: { name: "a.txt", mimetype: "text/plain", s3key: "k" } }],
    refuses: [{ file: "a.txt" }, { file: { name: "a.txt" } }, {}],
  },
  {
    name: "a file to download",
    side: "output",
    schema: object(
      {
        file: object({ name: text, s3url: { type: "string", format: "uri" } }, ["name", "s3url"], {
          file_downloadable: true,
        }),
      },
      ["file"],
    ),
    accepts: [{ file: { name: "a", s3url: "https://files.example/a" } }],
    refuses: [{ file: { name: "a" } }, { file: null }],
  },
  {
    name: "references within the output",
    side: "output",
    schema: {
      ...object({ items: { type: "array", items: { $ref: "#/$defs/Item" } } }, ["items"]),
      $defs: { Item: object({ id: count, tag: { type: "string", default: "" } }, ["id"]) },
    },
    accepts: [{ items: [{ id: 1, tag: "" }] }, { items: [] }],
    refuses: [{ items: [{ id: 1 }] }, { items: [{ tag: "" }] }, {}],
  },
  {
    name: "data that is a list",
    side: "output",
    schema: { type: "array", items: text },
    accepts: [[], ["a"]],
    refuses: [[1], {}],
  },
] satisfies SchemaCase[];

export const schemaCases: readonly SchemaCase[] = [
  ...primitives,
  ...nullables,
  ...literals,
  ...objects,
  ...arrays,
  ...unions,
  ...references,
  ...anything,
  ...positions,
  ...literalCases,
];

/** A tool whose `side` has the schema of a case. */
export function toolOf({ side, schema }: SchemaCase, slug: string): ToolDefinition {
  if (side === "input") {
    return { slug, input_parameters: schema };
  }
  const { $defs = {}, ...data } = schema;
  const properties = { data, error: { type: "string", nullable: true }, successful: { type: "boolean" } };
  return { slug, output_parameters: { type: "object", properties, $defs } };
}
