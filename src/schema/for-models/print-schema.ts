import type { Json, JsonObject } from "../json.js";
import { briefJson } from "./brief-json.js";
import { Alternatives, wordsOf } from "./alternatives.js";
import { foldRoot } from "./fold-root.js";
import type { KeyAliases } from "./model-names.js";
import type { ModelRules } from "./model-rules.js";
import { annotationsFor, constraintsOf, describe } from "./print-words.js";
import { allowsType, ANY, type SchemaNode, type TypeName, typeOf } from "./schema-node.js";
import { StrictLimits } from "./strict-limits.js";

/** Levels of schemas, and schemas in all, that one tool may have. Below and beyond, any value is accepted. */
const DEEPEST = 24;
const MOST_SCHEMAS = 5_000;
/** How often a schema stands within itself where the provider takes no references. */
const UNROLLED = 2;

/** A schema for a model. */
export interface PrintedSchema {
  readonly schema: JsonObject;
  /** Why strict mode would not accept it, or would lose something; empty unless the rules are strict. */
  readonly notStrict: readonly string[];
}

/** Prints the arguments of a tool as the provider accepts them. */
export function printSchema(root: SchemaNode, aliases: KeyAliases, rules: ModelRules): PrintedSchema {
  return new SchemaPrinter(aliases, rules).printRoot(root);
}

class SchemaPrinter {
  readonly #aliases: KeyAliases;
  readonly #rules: ModelRules;
  readonly #alternatives = new Alternatives();
  readonly #strict = new StrictLimits();
  readonly #open: SchemaNode[] = [];
  readonly #definitions = new Map<SchemaNode, { readonly name: string; schema: JsonObject }>();
  readonly #path: string[] = [];
  #schemas = 0;

  constructor(aliases: KeyAliases, rules: ModelRules) {
    this.#aliases = aliases;
    this.#rules = rules;
  }

  printRoot(root: SchemaNode): PrintedSchema {
    const node = foldRoot(root, this.#alternatives);
    const printed = this.#object(node);
    const definitions = [...this.#definitions.values()].map(({ name, schema }) => [name, schema] as const);
    const schema = { type: "object", properties: {}, ...printed };
    return {
      schema: definitions.length === 0 ? schema : { ...schema, $defs: Object.fromEntries(definitions) },
      notStrict: this.#rules.strict ? this.#strict.reasons() : [],
    };
  }

  /** A schema at any place below the root; undefined where no value is valid. */
  #print(node: SchemaNode): JsonObject | undefined {
    if (this.#path.length > DEEPEST || this.#schemas > MOST_SCHEMAS) {
      this.#refuse("is nested too deeply or part of too many schemas");
      return annotationsFor(node.description === undefined ? ANY : { description: node.description }, [], this.#rules);
    }
    const alternatives = this.#alternatives.of(node);
    const printed = distinct(alternatives.map((each) => this.#plain(each)));
    const [first] = printed;
    if (first === undefined) {
      return undefined;
    }
    if (node.unions === undefined && printed.length === 1) {
      return first;
    }
    return this.#union(printed, annotationsFor(wordsOf(node), [], this.#rules));
  }

  /** @param words that stand on the union itself */
  #union(printed: readonly JsonObject[], words: JsonObject): JsonObject {
    const others = printed.filter((each) => each["type"] !== "null");
    const members = others.map((each) => withoutRepeated(each, words));
    const [only] = members;
    if (only !== undefined && members.length === 1) {
      const all = withWords(only, words);
      return printed.length === 1 ? all : this.#orNull(all);
    }
    if (members.every(isBareType)) {
      const types = [...new Set(printed.flatMap(({ type = [] }) => type))];
      const [type] = types;
      return { type: types.length === 1 && type !== undefined ? type : types, ...words };
    }
    return { anyOf: others.length === printed.length ? members : [...members, { type: "null" }], ...words };
  }

  /** `schema`, or null. */
  #orNull(schema: JsonObject): JsonObject {
    const { type, anyOf } = schema;
    const values = schema["enum"];
    if (Array.isArray(anyOf)) {
      const hasNull = anyOf.some((member) => acceptsNull(member));
      return hasNull ? schema : { ...schema, anyOf: [...anyOf, { type: "null" }] };
    }
    if (type === undefined && schema["$ref"] === undefined) {
      return schema;
    }
    if (acceptsNull(schema)) {
      return schema;
    }
    if (type === undefined || (values !== undefined && !this.#rules.anyEnumValue)) {
      const { description, ...rest } = schema;
      return { ...(description === undefined ? {} : { description }), anyOf: [rest, { type: "null" }] };
    }
    const nullable = { ...schema, type: [...(Array.isArray(type) ? type : [type]), "null"] };
    return Array.isArray(values) ? { ...nullable, enum: [...values, null] } : nullable;
  }

  /** A node without compositions, or a reference to where it is printed if it contains itself. */
  #plain(node: SchemaNode): JsonObject {
    const inside = this.#open.filter((each) => each === node).length;
    if (inside > 0 && this.#rules.references) {
      const definition = this.#definitions.get(node) ?? { name: `def${this.#definitions.size + 1}`, schema: {} };
      this.#definitions.set(node, definition);
      return { $ref: `#/$defs/${definition.name}` };
    }
    if (inside >= UNROLLED) {
      return { type: "object", description: "The same again." };
    }
    this.#schemas += costOf(node);
    this.#open.push(node);
    const printed = this.#values(node) ?? this.#typed(node);
    this.#open.pop();
    const definition = this.#definitions.get(node);
    if (definition === undefined || inside > 0) {
      return printed;
    }
    definition.schema = printed;
    return { $ref: `#/$defs/${definition.name}` };
  }

  /** A node that lists its values. */
  #values(node: SchemaNode): JsonObject | undefined {
    if (node.values === undefined) {
      return undefined;
    }
    const { types } = node;
    const fitting = node.values.filter((value) => types === undefined || allowsType(types, typeOf(value)));
    // None fits the type: then the type is wrong.
    const values = distinct(fitting.length === 0 ? node.values : fitting);
    const names = new Set(values.map(typeOf));
    if (names.has("number")) {
      names.delete("integer");
    }
    const scalar = !names.has("array") && !names.has("object");
    if (!scalar) {
      this.#refuse("lists values that are objects or arrays");
      return {
        ...annotationsFor(node, [`one of: ${briefJson(values, 500)}`], this.#rules),
        ...this.#anyOfTypes(names),
      };
    }
    this.#strict.addValues(values);
    const nullable = names.size > 1 && names.delete("null");
    const [type] = names;
    if (this.#rules.anyEnumValue) {
      const all = [...names, ...(nullable ? (["null"] as const) : [])];
      return {
        ...(all.length === 1 && type !== undefined ? { type } : { type: all }),
        ...annotationsFor(node, [], this.#rules),
        enum: values,
      };
    }
    const listed = values.filter((value) => (typeof value === "string" && value !== "") || typeof value === "number");
    const isNullListed = values.includes(null);
    const complete = listed.length > 0 && listed.length + (isNullListed ? 1 : 0) === values.length && names.size === 1;
    const words = complete || type === "null" ? [] : [`one of: ${briefJson(values, 500)}`];
    const base: JsonObject = {
      ...annotationsFor(node, words, this.#rules),
      ...(names.size === 1 && type !== undefined ? { type } : { type: [...names] }),
      ...(complete ? { enum: listed } : {}),
    };
    return nullable ? this.#orNull(base) : base;
  }

  #anyOfTypes(types: ReadonlySet<TypeName>): JsonObject {
    const members = [...types].map((type): JsonObject => (type === "array" ? { type, items: {} } : { type }));
    return members.length === 1 && members[0] !== undefined ? members[0] : { anyOf: members };
  }

  /** A node with types, its own or those that its keywords are about. */
  #typed(node: SchemaNode): JsonObject {
    const types = node.types ?? impliedTypes(node);
    if (types.size === 0) {
      this.#refuse("accepts any value");
      return annotationsFor(node, [], this.#rules);
    }
    const nullable = types.size > 1 && types.has("null");
    const named = [...types].filter((type) => !nullable || type !== "null");
    const structured = named.some((type) => type === "object" || type === "array");
    if (structured && named.length > 1) {
      const { description: _description, default: _default, examples: _examples, notes: _notes, ...bare } = node;
      const members = named.map((type) => this.#ofType(bare, [type]));
      const anyOf = nullable ? [...members, { type: "null" }] : members;
      return { ...annotationsFor(node, [], this.#rules), anyOf };
    }
    const printed = this.#ofType(node, named);
    return nullable ? this.#orNull(printed) : printed;
  }

  #ofType(node: SchemaNode, types: readonly TypeName[]): JsonObject {
    const [type] = types;
    if (type === "object") {
      return this.#object(node);
    }
    const { keywords, words } = constraintsOf(node, types, this.#rules);
    const printed = {
      type: types.length === 1 && type !== undefined ? type : types,
      ...annotationsFor(node, words, this.#rules),
      ...keywords,
    };
    return type === "array" ? { ...printed, items: this.#items(node) } : printed;
  }

  /** What every item of an array matches. Listed items are one of those listed, for providers know no order. */
  #items(node: SchemaNode): JsonObject {
    const { prefixItems = [], items } = node;
    const rest = items === undefined && prefixItems.length > 0 ? [] : [items ?? ANY];
    const all = [...new Set([...prefixItems, ...rest])].filter((each) => each.never !== true);
    const [only] = all;
    const each = only !== undefined && all.length === 1 ? only : { unions: [{ exclusive: false, members: all }] };
    this.#path.push("[]");
    const printed = all.length === 0 ? {} : (this.#print(each) ?? {});
    this.#path.pop();
    return printed;
  }

  #object(node: SchemaNode): JsonObject {
    const properties = this.#properties(node);
    const { strict } = this.#rules;
    const { keywords, words } = constraintsOf(node, ["object"], this.#rules);
    const listed = Object.keys(properties);
    const required = strict ? listed : this.#requiredKeys(node).filter((key) => Object.hasOwn(properties, key));
    if (strict && this.#isOpen(node)) {
      this.#refuse("accepts keys that are not listed");
    }
    const additional = strict ? false : this.#additional(node);
    const patterns = (node.patternProperties ?? []).map(({ pattern }) => JSON.stringify(pattern.source));
    const described = patterns.length === 0 ? words : [...words, `keys that match: ${patterns.join(", ")}`];
    return {
      type: "object",
      ...annotationsFor(node, described, this.#rules),
      ...keywords,
      ...(listed.length > 0 || strict ? { properties } : {}),
      ...(required.length > 0 || strict ? { required } : {}),
      ...(additional === undefined ? {} : { additionalProperties: additional }),
    };
  }

  #properties(node: SchemaNode): JsonObject {
    const required = node.required ?? new Set();
    const entries: [string, JsonObject][] = [];
    const unlisted = [...required].filter((key) => node.properties?.has(key) !== true);
    for (const [key, property] of [...(node.properties ?? []), ...unlisted.map((name) => [name, ANY] as const)]) {
      const name = this.#aliases.toModel.get(key) ?? key;
      this.#path.push(name);
      const printed = this.#print(property);
      if (printed !== undefined) {
        const described = name === key ? printed : renamed(printed, key);
        const isOptional = !required.has(key);
        if (isOptional && this.#rules.strict && this.#nullSaysMore(property)) {
          this.#refuse("may be left out or null, and strict mode cannot tell these apart");
        }
        entries.push([name, isOptional && this.#rules.strict ? this.#orNull(described) : described]);
        this.#strict.addProperty(name, this.#path);
      }
      this.#path.pop();
    }
    return Object.fromEntries(entries);
  }

  /** Whether null for an optional key is not the same as no key: null is accepted, and not the default. */
  #nullSaysMore(property: SchemaNode): boolean {
    const alternatives = this.#alternatives.of(property);
    const acceptsNullValue = alternatives.some(
      ({ types, values }) => values?.includes(null) ?? types?.has("null") ?? false,
    );
    return acceptsNullValue && property.default !== null && !alternatives.some((each) => each.default === null);
  }

  #requiredKeys(node: SchemaNode): readonly string[] {
    return [...(node.required ?? [])].map((key) => this.#aliases.toModel.get(key) ?? key);
  }

  #isOpen(node: SchemaNode): boolean {
    const { additionalProperties: additional } = node;
    const listed = (node.properties?.size ?? 0) > 0 || node.required !== undefined || this.#path.length === 0;
    return node.patternProperties !== undefined || (additional === undefined ? !listed : additional.never !== true);
  }

  #additional(node: SchemaNode): Json | undefined {
    const { additionalProperties: additional } = node;
    const patterns = (node.patternProperties ?? []).map((each) => each.node);
    if (additional === undefined) {
      return undefined;
    }
    if (additional.never === true && patterns.length === 0) {
      return false;
    }
    const members = [...patterns, ...(additional.never === true ? [] : [additional])];
    const [only] = members;
    this.#path.push("*");
    const each = members.length === 1 && only !== undefined ? only : { unions: [{ exclusive: false, members }] };
    const printed = this.#print(each);
    this.#path.pop();
    return printed === undefined || Object.keys(printed).length === 0 ? true : printed;
  }

  #refuse(reason: string): void {
    if (this.#rules.strict) {
      this.#strict.refuse(this.#path, reason);
    }
  }
}

/** A member of a union without the words that the union says already. */
function withoutRepeated(member: JsonObject, outer: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(member).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(outer[key])),
  );
}

/** A schema with more words. A reference must stand alone. */
function withWords(schema: JsonObject, words: JsonObject): JsonObject {
  if (Object.keys(words).length === 0) {
    return schema;
  }
  const [own, added] = [schema["description"], words["description"]];
  const both = typeof own === "string" && typeof added === "string" && !added.includes(own);
  const described = both ? { ...words, description: `${added} ${own}` } : words;
  return schema["$ref"] === undefined ? { ...schema, ...described } : { anyOf: [schema], ...described };
}

function renamed(printed: JsonObject, key: string): JsonObject {
  const { description } = printed;
  const words = describe(typeof description === "string" ? description : undefined, [`original name: ${key}`]);
  const { description: _description, ...rest } = printed;
  return withWords(rest, words === undefined ? {} : { description: words });
}

/** What a schema counts for: more where it carries long texts or lists, which references can repeat without end. */
function costOf({ description = "", values = [] }: SchemaNode): number {
  return 1 + description.length / 400 + values.length / 20;
}

function isBareType(schema: JsonObject): boolean {
  const { type } = schema;
  return Object.keys(schema).length === 1 && typeof type === "string" && type !== "object" && type !== "array";
}

function acceptsNull(schema: Json): boolean {
  if (typeof schema !== "object" || schema === null || !("type" in schema)) {
    return false;
  }
  const { type } = schema;
  return type === "null" || (Array.isArray(type) && type.includes("null"));
}

function impliedTypes(node: SchemaNode): ReadonlySet<TypeName> {
  const { limits = {} } = node;
  const isAbout = (part: string): boolean => Object.keys(limits).some((keyword) => keyword.endsWith(part));
  const { properties, required, additionalProperties, patternProperties } = node;
  if ([properties, required, additionalProperties, patternProperties].some((each) => each !== undefined)) {
    return new Set<TypeName>(["object"]);
  }
  if (node.items !== undefined || node.prefixItems !== undefined || isAbout("Items")) {
    return new Set<TypeName>(["array"]);
  }
  if (node.pattern !== undefined || isAbout("Length")) {
    return new Set<TypeName>(["string"]);
  }
  return new Set<TypeName>(isAbout("imum") || isAbout("Of") ? ["number"] : isAbout("Properties") ? ["object"] : []);
}

function distinct<T extends Json>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
