import { isNullAlone } from "../annotations.js";
import { arrayMember, isArray, isObject, type Json, type JsonObject, member, stringMember } from "../json.js";
import { References } from "../references.js";
import { SchemaError } from "../schema-error.js";
import { assertSchemaSize } from "../size-limits.js";
import { briefJson } from "./brief-json.js";
import { compilePattern } from "./safe-pattern.js";
import { ANY, NEVER_NODE, NUMERIC_LIMITS, type SchemaNode, type TypeName } from "./schema-node.js";
import { isTypeName, meantType } from "./type-repairs.js";

/** Characters of a keyword's value that a note shows. */
const LONGEST_NOTE = 300;

/** Keywords that the validator checks and that models only read about. */
const DESCRIBED = ["not", "if", "then", "else", "dependentRequired", "dependencies", "propertyNames", "contains"];

/** A schema that was read, or why it could not be. */
export interface ReadResult {
  readonly root: SchemaNode;
  /** Why the schema was given up; the root then accepts every value. */
  readonly problem: string | undefined;
}

/**
 * Reads a schema of a tool. Repairs what is not JSON Schema 2020-12: OpenAPI's `nullable`, older drafts, unknown types,
 * keywords whose value makes no sense. A schema that is too large or no JSON accepts every value.
 */
export function readNode(schema: unknown): ReadResult {
  try {
    assertSchemaSize(schema);
    return { root: new NodeReader(schema).readAll(schema), problem: undefined };
  } catch (error) {
    if (error instanceof SchemaError) {
      return { root: {}, problem: error.message };
    }
    throw error;
  }
}

class NodeReader {
  readonly #references: References;
  readonly #known = new Map<Json, SchemaNode>();
  readonly #waiting: { readonly schema: JsonObject; readonly node: SchemaNode }[] = [];

  constructor(document: Json) {
    this.#references = new References(document);
  }

  readAll(schema: Json): SchemaNode {
    const root = this.read(schema);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      this.#fill(next.schema, next.node);
    }
    return root;
  }

  /** The node of a schema. It is filled later: a chain of references could exhaust the stack. */
  read(schema: Json): SchemaNode {
    if (!isObject(schema)) {
      return schema === false ? NEVER_NODE : ANY;
    }
    let node = this.#known.get(schema);
    if (node === undefined) {
      node = {};
      this.#known.set(schema, node);
      this.#waiting.push({ schema, node });
    }
    return node;
  }

  #fill(schema: JsonObject, node: SchemaNode): void {
    const notes: string[] = [];
    readValues(schema, node, notes);
    readLimits(schema, node, notes);
    this.#readObject(schema, node, notes);
    this.#readArray(schema, node);
    this.#readComposition(schema, node, notes);
    readNullable(schema, node);
    readWords(schema, node, notes);
  }

  #readObject(schema: JsonObject, node: SchemaNode, notes: string[]): void {
    const properties = member(schema, "properties");
    const required = new Set(arrayMember(schema, "required").filter((key) => typeof key === "string"));
    if (isObject(properties)) {
      const entries = Object.entries(properties);
      node.properties = new Map(entries.map(([key, property]) => [key, this.read(property)]));
      // Draft 3 marks the property itself.
      for (const [key, property] of entries) {
        if (member(property, "required") === true) {
          required.add(key);
        }
      }
    }
    if (required.size > 0) {
      node.required = required;
    }
    for (const [source, property] of entriesOf(schema, "patternProperties")) {
      const pattern = compilePattern(source);
      if (pattern === undefined) {
        notes.push(`patternProperties: ${briefJson(source, LONGEST_NOTE)}`);
      } else {
        node.patternProperties = [...(node.patternProperties ?? []), { pattern, node: this.read(property) }];
      }
    }
    this.#readOne(schema, node, "additionalProperties");
    this.#readOne(schema, node, "propertyNames");
    const dependencies = [...entriesOf(schema, "dependencies"), ...entriesOf(schema, "dependentRequired")];
    const lists = dependencies.filter((entry): entry is [string, readonly Json[]] => isArray(entry[1]));
    if (lists.length > 0) {
      node.dependentRequired = new Map(
        lists.map(([key, keys]) => [key, keys.filter((each) => typeof each === "string")]),
      );
    }
    const schemas = [...entriesOf(schema, "dependencies"), ...entriesOf(schema, "dependentSchemas")];
    const dependent = schemas.filter(([, value]) => !isArray(value));
    if (dependent.length > 0) {
      node.dependentSchemas = new Map(dependent.map(([key, value]) => [key, this.read(value)]));
    }
  }

  #readArray(schema: JsonObject, node: SchemaNode): void {
    const items = member(schema, "items");
    // Drafts before 2020-12 list the items one by one in `items`.
    const prefix = isArray(items) ? items : arrayMember(schema, "prefixItems");
    if (prefix.length > 0) {
      node.prefixItems = prefix.map((item) => this.read(item));
    }
    const rest = isArray(items) ? member(schema, "additionalItems") : items;
    if (isSchema(rest)) {
      node.items = this.read(rest);
    }
    const contains = member(schema, "contains");
    if (isSchema(contains)) {
      const least = member(schema, "minContains");
      const most = member(schema, "maxContains");
      node.contains = {
        node: this.read(contains),
        least: typeof least === "number" ? least : 1,
        most: typeof most === "number" ? most : Infinity,
      };
    }
  }

  #readComposition(schema: JsonObject, node: SchemaNode, notes: string[]): void {
    const reference = stringMember(schema, "$ref") ?? stringMember(schema, "$dynamicRef");
    if (reference !== undefined) {
      node.ref = this.#resolve(reference, notes);
    }
    const all = arrayMember(schema, "allOf").filter(isSchema);
    if (all.length > 0) {
      node.allOf = all.map((each) => this.read(each));
    }
    for (const keyword of ["anyOf", "oneOf"]) {
      const members = arrayMember(schema, keyword).filter(isSchema);
      if (members.length > 0) {
        const read = members.map((each): SchemaNode => (isNullAlone(each) ? { types: only("null") } : this.read(each)));
        node.unions = [...(node.unions ?? []), { exclusive: keyword === "oneOf", members: read }];
      }
    }
    this.#readOne(schema, node, "not");
    const condition = member(schema, "if");
    if (isSchema(condition)) {
      const [yes, no] = [member(schema, "then"), member(schema, "else")];
      node.condition = {
        if: this.read(condition),
        ...(isSchema(yes) ? { whenTrue: this.read(yes) } : {}),
        ...(isSchema(no) ? { whenFalse: this.read(no) } : {}),
      };
    }
  }

  #readOne(schema: JsonObject, node: SchemaNode, keyword: "additionalProperties" | "propertyNames" | "not"): void {
    const value = member(schema, keyword);
    if (isSchema(value)) {
      node[keyword] = this.read(value);
    }
  }

  #resolve(reference: string, notes: string[]): SchemaNode {
    try {
      return this.read(this.#references.find(reference, {}).target);
    } catch (error) {
      if (error instanceof SchemaError) {
        notes.push(`$ref: ${briefJson(reference, LONGEST_NOTE)}`);
        return ANY;
      }
      throw error;
    }
  }
}

function readValues(schema: JsonObject, node: SchemaNode, notes: string[]): void {
  const type = member(schema, "type");
  const names: readonly Json[] = isArray(type) ? type : type === undefined ? [] : [type];
  const read = names.map((name) => (typeof name === "string" ? meantType(name) : undefined));
  const types = read.filter((name) => name !== undefined);
  if (!names.every(isTypeName)) {
    notes.push(`type: ${briefJson(type, LONGEST_NOTE)}`);
  }
  if (types.length > 0 && types.length === names.length) {
    node.types = new Set(types);
  }
  const values = member(schema, "enum");
  const constant = member(schema, "const");
  if (constant !== undefined) {
    node.values = [constant];
  } else if (isArray(values) && values.length > 0) {
    node.values = values;
  } else if (values !== undefined) {
    notes.push(`enum: ${briefJson(values, LONGEST_NOTE)}`);
  }
}

function readLimits(schema: JsonObject, node: SchemaNode, notes: string[]): void {
  const limits: { -readonly [Keyword in keyof NonNullable<SchemaNode["limits"]>]: number } = {};
  for (const keyword of NUMERIC_LIMITS) {
    const value = member(schema, keyword);
    if (typeof value === "number" && isLimit(keyword, value)) {
      limits[keyword] = value;
    } else if (value !== undefined && typeof value !== "boolean") {
      notes.push(`${keyword}: ${briefJson(value, LONGEST_NOTE)}`);
    }
  }
  // Draft 4 and OpenAPI 3.0 write a flag beside the bound.
  if (schema["exclusiveMinimum"] === true && limits.minimum !== undefined) {
    limits.exclusiveMinimum = limits.minimum;
    delete limits.minimum;
  }
  if (schema["exclusiveMaximum"] === true && limits.maximum !== undefined) {
    limits.exclusiveMaximum = limits.maximum;
    delete limits.maximum;
  }
  for (const keyword in limits) {
    if (Object.hasOwn(limits, keyword)) {
      node.limits = limits;
      break;
    }
  }
  const pattern = member(schema, "pattern");
  const compiled = typeof pattern === "string" ? compilePattern(pattern) : undefined;
  if (compiled !== undefined) {
    node.pattern = compiled;
  } else if (pattern !== undefined) {
    notes.push(`pattern: ${briefJson(pattern, LONGEST_NOTE)}`);
  }
  const format = member(schema, "format");
  if (typeof format === "string") {
    node.format = format;
  }
  if (schema["uniqueItems"] === true) {
    node.uniqueItems = true;
  }
}

/** Lengths and counts are whole and not negative, steps are positive. */
function isLimit(keyword: string, value: number): boolean {
  if (keyword === "multipleOf") {
    return value > 0;
  }
  return /imum/i.test(keyword) || (Number.isInteger(value) && value >= 0);
}

/** OpenAPI 3.0: `nullable: true`. */
function readNullable(schema: JsonObject, node: SchemaNode): void {
  if (schema["nullable"] !== true) {
    return;
  }
  if (node.ref !== undefined || node.allOf !== undefined || node.unions !== undefined || node.not !== undefined) {
    node.nullable = true;
    return;
  }
  if (node.types !== undefined) {
    node.types = new Set([...node.types, "null"]);
  }
  if (node.values !== undefined && !node.values.includes(null)) {
    node.values = [...node.values, null];
  }
}

function readWords(schema: JsonObject, node: SchemaNode, notes: string[]): void {
  const description = member(schema, "description");
  if (typeof description === "string" && description.trim() !== "") {
    node.description = description;
  }
  const value = member(schema, "default");
  if (value !== undefined) {
    node.default = value;
  }
  const example = member(schema, "example");
  const examples = [...(example === undefined ? [] : [example]), ...arrayMember(schema, "examples")];
  if (examples.length > 0) {
    node.examples = examples;
  }
  for (const keyword of DESCRIBED) {
    if (Object.hasOwn(schema, keyword)) {
      notes.push(`${keyword}: ${briefJson(schema[keyword], LONGEST_NOTE)}`);
    }
  }
  if (notes.length > 0) {
    node.notes = notes;
  }
}

function entriesOf(schema: JsonObject, keyword: string): [string, Json][] {
  const value = member(schema, keyword);
  return isObject(value) ? Object.entries(value) : [];
}

function isSchema(value: Json | undefined): value is JsonObject | boolean {
  return typeof value === "boolean" || isObject(value);
}

function only(type: TypeName): ReadonlySet<TypeName> {
  return new Set([type]);
}
