/**
 * The rules of a position as a rewriting of JSON Schema, so that a validator can apply them:
 *
 * - an object that lists properties and says nothing about others has no others; parts of an `allOf` count as one
 *   object, members of a `oneOf` as several; a member of an `anyOf` may have the keys of the others too;
 * - arguments are an object, and a tool that lists no parameters accepts none;
 * - a property of the output with a default is present, and may be null if the default is;
 * - `nullable` adds null to its schema; keywords of objects or arrays without `type` mean that type.
 *
 * What TypeScript cannot express is removed: patterns, formats, ranges, lengths (except of tuples), integers, `not`, `if`,
 * "exactly one" (except of what is required), the keys that a pattern matches, and unlisted keys with a narrower type than the listed ones.
 */
export type Side = "input" | "output";
type Schema = Record<string, unknown>;

const INEXPRESSIBLE = new Set(
  (
    "pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength uniqueItems " +
    "minProperties maxProperties contains minContains maxContains not if then else dependentRequired dependentSchemas " +
    "dependencies title description examples example default deprecated file_uploadable file_downloadable $schema $id " +
    "$anchor $defs definitions nullable readOnly writeOnly human_parameter_name human_parameter_description"
  ).split(" "),
);
const TYPES = new Set<unknown>(["string", "number", "integer", "boolean", "null", "array", "object"]);
const OF_OBJECTS = ["properties", "patternProperties", "additionalProperties", "required", "propertyNames"];

export function isRecord(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `schema`, a part of `document`, as the validator reads it for values of `side`. */
export function schemaForPosition(schema: unknown, document: unknown, side: Side): Schema {
  const rules = new Rules(document, side);
  const root = rules.closed(schema);
  const listsNone =
    isRecord(schema) && isRecord(schema["properties"]) && Object.keys(schema["properties"]).length === 0;
  const takesNone = side === "input" && listsNone && !("additionalProperties" in schema);
  return {
    allOf: [root, side === "input" ? { type: "object" } : true, takesNone ? { additionalProperties: false } : true],
    $defs: rules.definitions,
  };
}

class Rules {
  /** The targets of references, each as its open schema. */
  readonly definitions: Schema = {};
  readonly #names = new Map<unknown, string>();
  readonly #document: unknown;
  readonly #side: Side;

  constructor(document: unknown, side: Side) {
    this.#document = document;
    this.#side = side;
  }

  /** The schema of a whole value: it has no other keys than the listed ones. */
  closed(schema: unknown): unknown {
    if (!isRecord(schema)) {
      return schema;
    }
    const members = [...list(schema["anyOf"]), ...list(schema["oneOf"])];
    const isUnionOnly = members.length > 0 && !["allOf", "$ref", ...OF_OBJECTS].some((key) => key in schema);
    if (isUnionOnly) {
      const shared = list(schema["anyOf"]);
      const union = {
        ...this.#expressible(schema),
        anyOf: members.map((member) => this.#member(member, shared.includes(member) ? shared : [])),
      };
      return schema["nullable"] === true ? { anyOf: [union, { type: "null" }] } : union;
    }
    const open = this.open(schema);
    return this.#lists(schema, new Set()) ? { allOf: [open], unevaluatedProperties: false } : open;
  }

  /** The schema as a part of another one: it says nothing about unlisted keys. */
  open(schema: unknown): unknown {
    if (!isRecord(schema)) {
      return schema;
    }
    const result: Schema = { ...this.#expressible(schema), ...this.#object(schema), ...this.#array(schema) };
    const members = [...list(schema["anyOf"]), ...list(schema["oneOf"])];
    if (members.length > 0) {
      result["anyOf"] = members.map((member) => (isBareNullable(member) ? { type: "null" } : this.open(member)));
    }
    if (requireOnly(schema["oneOf"])) {
      result["oneOf"] = schema["oneOf"];
    }
    if ("allOf" in schema) {
      result["allOf"] = list(schema["allOf"]).map((part) => this.open(part));
    }
    if (typeof schema["$ref"] === "string") {
      result["$ref"] = `#/$defs/${this.#definition(schema["$ref"])}`;
    }
    return schema["nullable"] === true ? { anyOf: [result, { type: "null" }] } : result;
  }

  /** @param others members whose keys it may have, its own among them */
  #member(schema: unknown, others: readonly unknown[]): unknown {
    if (isBareNullable(schema)) {
      return { type: "null" };
    }
    const own = this.#listed(schema);
    const foreign = new Map<string, unknown[]>();
    for (const [name, types] of others.flatMap((other) => [...this.#listed(other)])) {
      if (!own.has(name)) {
        foreign.set(name, [...(foreign.get(name) ?? []), ...types]);
      }
    }
    if (foreign.size === 0 || own.size === 0) {
      return this.closed(schema);
    }
    const properties = Object.fromEntries(
      [...foreign].map(([name, types]) => [name, { anyOf: types.map((type) => this.#property(type)) }]),
    );
    return { allOf: [this.open(schema), { properties }], unevaluatedProperties: false };
  }

  /** The keys that a schema or any part of it lists, each with its schemas. */
  #listed(schema: unknown, seen: ReadonlySet<unknown> = new Set()): Map<string, unknown[]> {
    const found = new Map<string, unknown[]>();
    if (!isRecord(schema) || seen.has(schema)) {
      return found;
    }
    const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
    for (const [name, part] of Object.entries(properties)) {
      found.set(name, [part]);
    }
    const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => list(schema[key]));
    const target = typeof schema["$ref"] === "string" ? [this.#target(schema["$ref"])] : [];
    for (const [name, types] of [...parts, ...target].flatMap((part) => [
      ...this.#listed(part, new Set([...seen, schema])),
    ])) {
      found.set(name, [...(found.get(name) ?? []), ...types]);
    }
    return found;
  }

  /** What is copied as it is: `type`, with whole numbers as numbers, `const` and `enum`. */
  #expressible(schema: Schema): Schema {
    const result: Schema = {};
    for (const key of ["const", "enum", "propertyNames"]) {
      if (key in schema) {
        result[key] = schema[key];
      }
    }
    const types = declaredTypes(schema) ?? impliedType(schema);
    if (types.length > 0) {
      result["type"] = [...new Set(types.map((type) => (type === "integer" ? "number" : type)))];
    }
    return result;
  }

  #object(schema: Schema): Schema {
    const listed = isRecord(schema["properties"]) ? schema["properties"] : {};
    const required = new Set(list(schema["required"]).filter((name) => typeof name === "string"));
    const properties: [string, unknown][] = Object.entries(listed).map(([name, part]) => [name, this.#property(part)]);
    for (const [name, part] of Object.entries(listed)) {
      if (this.#side === "output" && isRecord(part) && "default" in part) {
        required.add(name);
      }
    }
    for (const name of required) {
      if (!Object.hasOwn(listed, name)) {
        properties.push([name, true]);
      }
    }
    const result: Schema = {};
    if (properties.length > 0) {
      result["properties"] = Object.fromEntries(properties);
    }
    if (required.size > 0) {
      result["required"] = [...required];
    }
    const patterns = isRecord(schema["patternProperties"]) ? Object.values(schema["patternProperties"]) : [];
    const further = schema["additionalProperties"];
    const narrow = [...patterns, ...(isRecord(further) ? [further] : [])].map((part) => this.closed(part));
    if (narrow.length > 0 && further !== true) {
      result["additionalProperties"] = { anyOf: [...narrow, ...properties.map(([, part]) => part)] };
    } else if (further !== undefined) {
      result["additionalProperties"] = further;
    }
    return result;
  }

  #property(schema: unknown): unknown {
    const closed = this.closed(schema);
    const nulled = this.#side === "output" && isRecord(schema) && schema["default"] === null;
    return nulled ? { anyOf: [closed, { type: "null" }] } : closed;
  }

  #array(schema: Schema): Schema {
    const isOld = Array.isArray(schema["items"]);
    const prefix = isOld ? schema["items"] : schema["prefixItems"];
    const rest = schema[isOld ? "additionalItems" : "items"];
    const items = rest === undefined ? {} : { items: this.closed(rest) };
    if (!Array.isArray(prefix) || prefix.length === 0) {
      return items;
    }
    const lengths = ["minItems", "maxItems"].filter((key) => key in schema).map((key) => [key, schema[key]]);
    return { ...items, prefixItems: prefix.map((item) => this.closed(item)), ...Object.fromEntries(lengths) };
  }

  /** Whether any part of the object that `schema` describes lists a property. */
  #lists(schema: unknown, seen: Set<unknown>): boolean {
    if (!isRecord(schema) || seen.has(schema)) {
      return false;
    }
    seen.add(schema);
    const types = declaredTypes(schema) ?? ["object"];
    const properties = isRecord(schema["properties"]) ? Object.keys(schema["properties"]) : [];
    if (properties.length > 0 && types.includes("object")) {
      return true;
    }
    const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => list(schema[key]));
    const target = typeof schema["$ref"] === "string" ? [this.#target(schema["$ref"])] : [];
    return [...parts, ...target].some((part) => this.#lists(part, seen));
  }

  #definition(reference: string): string {
    const target = this.#target(reference);
    const known = this.#names.get(target);
    if (known !== undefined) {
      return known;
    }
    const name = `t${this.#names.size}`;
    this.#names.set(target, name);
    this.definitions[name] = this.open(target);
    return name;
  }

  #target(reference: string): unknown {
    if (reference === "#") {
      return this.#document;
    }
    if (!reference.startsWith("#/")) {
      return anchored(this.#document, reference.slice(1));
    }
    const parts = decodeURIComponent(reference.slice(2)).split("/");
    return parts.reduce<unknown>((here, part) => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      return isRecord(here) ? here[key] : undefined;
    }, this.#document);
  }
}

/** Whether all members of a union say what is required, and nothing else. */
function requireOnly(members: unknown): boolean {
  return (
    list(members).length > 0 && list(members).every((each) => isRecord(each) && Object.keys(each).join() === "required")
  );
}

/** Undefined where the schema has no `type`, a `type` that does not exist, or one that its `const` contradicts. */
function declaredTypes(schema: Schema): readonly unknown[] | undefined {
  const types = "type" in schema && !("const" in schema) ? [schema["type"]].flat() : [];
  return types.length > 0 && types.every((type) => TYPES.has(type)) ? types : undefined;
}

function impliedType(schema: Schema): readonly unknown[] {
  if ("enum" in schema || "const" in schema) {
    return [];
  }
  if (OF_OBJECTS.some((key) => key in schema)) {
    return ["object"];
  }
  return ["items", "prefixItems"].some((key) => key in schema) ? ["array"] : [];
}

function isBareNullable(schema: unknown): boolean {
  if (!isRecord(schema) || schema["nullable"] !== true) {
    return false;
  }
  return Object.keys(schema).every((key) => INEXPRESSIBLE.has(key));
}

function anchored(schema: unknown, anchor: string): unknown {
  if (typeof schema !== "object" || schema === null) {
    return undefined;
  }
  if (isRecord(schema) && schema["$anchor"] === anchor) {
    return schema;
  }
  return Object.values(schema)
    .map((part) => anchored(part, anchor))
    .find((found) => found !== undefined);
}
