import { Ajv2020 } from "ajv/dist/2020.js";

/** What model providers refuse, from their documentation and from public issues. Written without our own code. */

type Schema = Readonly<Record<string, unknown>>;

const LISTS = ["anyOf", "oneOf", "allOf", "prefixItems"];
const MAPS = ["properties", "$defs", "definitions", "patternProperties", "dependentSchemas"];
const SINGLE = ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"];
const TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"];

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Place {
  readonly schema: Schema;
  readonly path: string;
  readonly depth: number;
}

/** Every schema in a schema, with the number of schemas around it. */
function* places(schema: Schema, path = "#", depth = 0): Generator<Place> {
  yield { schema, path, depth };
  for (const [keyword, value] of Object.entries(schema)) {
    const children: [string, unknown][] = LISTS.includes(keyword)
      ? Object.entries(Array.isArray(value) ? value : {})
      : MAPS.includes(keyword)
        ? Object.entries(isSchema(value) ? value : {})
        : SINGLE.includes(keyword)
          ? [["", value]]
          : [];
    for (const [name, child] of children) {
      if (isSchema(child)) {
        const inner = keyword === "properties" || keyword === "items" || keyword === "additionalProperties" ? 1 : 0;
        yield* places(child, `${path}/${keyword}/${name}`, depth + inner);
      }
    }
  }
}

function typesOf(schema: Schema): readonly unknown[] {
  const { type } = schema;
  return Array.isArray(type) ? type : type === undefined ? [] : [type];
}

/** A provider's rules: what it would say about a tool; nothing if it accepts it. */
export type Rules = (name: string, schema: Schema) => string[];

const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });

/** What is no JSON Schema 2020-12: keywords, patterns, references. */
function metaProblems(schema: Schema): string[] {
  const problems = ajv.validateSchema(schema) === true ? [] : [`no JSON Schema 2020-12: ${ajv.errorsText()}`];
  const definitions = isSchema(schema["$defs"]) ? schema["$defs"] : {};
  for (const { schema: each, path } of places(schema)) {
    const reference = each["$ref"];
    if (reference !== undefined && !isSchema(definitions[String(reference).replace("#/$defs/", "")])) {
      problems.push(`${path}: $ref ${String(reference)}`);
    }
    if (typeof each["pattern"] === "string" && !isExpression(each["pattern"])) {
      problems.push(`${path}: pattern ${each["pattern"]}`);
    }
  }
  return problems;
}

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}

const common: Rules = (name, schema) => {
  const problems = metaProblems(schema);
  const say = (path: string, problem: string): number => problems.push(`${path}: ${problem}`);
  if (!/^[a-zA-Z0-9_-]{1,64}$/.test(name)) {
    say("name", name);
  }
  if (schema["type"] !== "object") {
    say("#", "type is not object");
  }
  for (const keyword of ["anyOf", "oneOf", "allOf", "$ref", "enum", "const", "not", "if"]) {
    if (keyword in schema) {
      say("#", `${keyword} at the top`);
    }
  }
  for (const { schema: each, path } of places(schema)) {
    const types = typesOf(each);
    const properties = isSchema(each["properties"]) ? each["properties"] : {};
    const required = Array.isArray(each["required"]) ? each["required"] : [];
    if (!types.every((type) => TYPES.includes(String(type)))) {
      say(path, `type ${JSON.stringify(types)}`);
    }
    if (types.includes("array") && !isSchema(each["items"])) {
      say(path, "an array without items");
    }
    if ("properties" in each && types.length > 0 && !types.includes("object")) {
      say(path, "properties beside a scalar type");
    }
    for (const keyword of ["nullable", "title", "definitions"]) {
      if (keyword in each) {
        say(path, keyword);
      }
    }
    for (const key of required) {
      if (!Object.hasOwn(properties, String(key))) {
        say(path, `required but not described: ${String(key)}`);
      }
    }
    if (Array.isArray(each["enum"]) && each["enum"].length === 0) {
      say(path, "empty enum");
    }
  }
  return problems;
};

/** OpenAI: what it checks without strict mode. */
export const openaiChat: Rules = common;

/** Anthropic: keys at every depth, beside the common rules. */
export const anthropicMessages: Rules = (name, schema) => [
  ...common(name, schema),
  ...[...places(schema)].flatMap(({ schema: each, path }) =>
    Object.keys(isSchema(each["properties"]) ? each["properties"] : {})
      .filter((key) => !/^[a-zA-Z0-9_.-]{1,64}$/.test(key) || key === "__proto__")
      .map((key) => `${path}: key ${key}`),
  ),
];

const STRICT_KEYWORDS = new Set(
  (
    "type properties required additionalProperties items enum const anyOf $ref $defs description pattern format " +
    "multipleOf minimum exclusiveMinimum maximum exclusiveMaximum minItems maxItems"
  ).split(" "),
);
const STRICT_FORMATS = "date-time time date duration email hostname ipv4 ipv6 uuid".split(" ");

export const openaiStrict: Rules = (name, schema) => {
  const problems = anthropicMessages(name, schema);
  const say = (path: string, problem: string): number => problems.push(`${path}: ${problem}`);
  let properties = 0;
  let values = 0;
  for (const { schema: each, path, depth } of places(schema)) {
    for (const keyword of Object.keys(each)) {
      if (!STRICT_KEYWORDS.has(keyword)) {
        say(path, `keyword ${keyword}`);
      }
    }
    const types = typesOf(each);
    if (types.length === 0 && !["anyOf", "$ref"].some((keyword) => keyword in each)) {
      say(path, "no type");
    }
    if ("$ref" in each && Object.keys(each).length > 1) {
      say(path, "keywords beside $ref");
    }
    if (types.includes("object")) {
      const keys = Object.keys(isSchema(each["properties"]) ? each["properties"] : {});
      properties += keys.length;
      if (each["additionalProperties"] !== false) {
        say(path, "additionalProperties is not false");
      }
      const required: readonly unknown[] = Array.isArray(each["required"]) ? each["required"] : [];
      if (keys.some((key) => !required.includes(key))) {
        say(path, "a key is not required");
      }
    }
    if (depth > 10) {
      say(path, `nested ${depth} levels`);
    }
    if ("format" in each && !STRICT_FORMATS.includes(String(each["format"]))) {
      say(path, `format ${String(each["format"])}`);
    }
    if (/\(\?<?[=!]/.test(String(each["pattern"]))) {
      say(path, "lookaround in a pattern");
    }
    values += Array.isArray(each["enum"]) ? each["enum"].length : 0;
  }
  if (properties > 5_000 || values > 1_000) {
    say("#", `${properties} properties, ${values} enum values`);
  }
  return problems;
};

const GEMINI_KEYWORDS = new Set(
  "type properties required additionalProperties items enum anyOf description format minimum maximum minItems maxItems".split(
    " ",
  ),
);

export const gemini: Rules = (name, schema) => {
  const problems = common(name, schema);
  const say = (path: string, problem: string): number => problems.push(`${path}: ${problem}`);
  if (!/^[a-zA-Z_]/.test(name)) {
    say("name", name);
  }
  for (const { schema: each, path } of places(schema)) {
    for (const keyword of Object.keys(each)) {
      if (!GEMINI_KEYWORDS.has(keyword)) {
        say(path, `keyword ${keyword}`);
      }
    }
    for (const key of Object.keys(isSchema(each["properties"]) ? each["properties"] : {})) {
      if (!/^[a-zA-Z_][a-zA-Z0-9_]{0,63}$/.test(key)) {
        say(path, `key ${key}`);
      }
    }
    for (const value of Array.isArray(each["enum"]) ? each["enum"] : []) {
      if (typeof value !== "number" && (typeof value !== "string" || value === "")) {
        say(path, `enum value ${JSON.stringify(value)}`);
      }
    }
    if ("format" in each && each["format"] !== "date-time") {
      say(path, `format ${String(each["format"])}`);
    }
  }
  return problems;
};
