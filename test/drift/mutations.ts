import { isArray, isObject, type Json, type JsonObject, without } from "../../src/schema/index.js";
import type { Severity } from "../../src/schema-diff/index.js";

/** Where a schema stands in a document: the keys that lead to it. */
export type Place = readonly string[];

/** A way to change a schema, and what that weighs where the caller gives the value and where the service does. */
export interface Mutation {
  readonly name: string;
  /** The changed schema, or undefined where this schema cannot be changed so. */
  readonly change: (schema: JsonObject) => JsonObject | undefined;
  readonly request: Severity;
  readonly response: Severity;
}

/** Numbers that look random and are the same on every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const isPlain = (schema: JsonObject, type: string): boolean =>
  schema["type"] === type && !("enum" in schema) && !("const" in schema);

function fieldsOf(schema: JsonObject): [string, Json][] {
  return isObject(schema["properties"]) ? Object.entries(schema["properties"]) : [];
}

function requiredOf(schema: JsonObject): readonly Json[] {
  return isArray(schema["required"]) ? schema["required"] : [];
}

/** An object on its own, not put together with others, whose fields nothing else describes. */
function isAlone(schema: JsonObject): boolean {
  return schema["type"] === "object" && fieldsOf(schema).length > 0 && schema["additionalProperties"] === undefined;
}

export const mutations: readonly Mutation[] = [
  {
    name: "a field comes",
    change: (schema) =>
      isAlone(schema)
        ? { ...schema, properties: { ...Object.fromEntries(fieldsOf(schema)), added: { type: "string" } } }
        : undefined,
    request: "addition",
    response: "addition",
  },
  {
    name: "a required field comes",
    change: (schema) =>
      isAlone(schema)
        ? {
            ...schema,
            properties: { ...Object.fromEntries(fieldsOf(schema)), added: { type: "string" } },
            required: [...requiredOf(schema), "added"],
          }
        : undefined,
    request: "breaking",
    response: "addition",
  },
  {
    name: "a field goes",
    change: (schema) => {
      const [first, ...others] = fieldsOf(schema);
      if (!isAlone(schema) || first === undefined || others.length === 0) return undefined;
      const required = requiredOf(schema).filter((name) => name !== first[0]);
      return { ...schema, properties: Object.fromEntries(others), required };
    },
    request: "breaking",
    response: "breaking",
  },
  {
    name: "a field becomes required",
    change: (schema) => {
      const optional = fieldsOf(schema).find(([name]) => !requiredOf(schema).includes(name));
      return isAlone(schema) && optional !== undefined
        ? { ...schema, required: [...requiredOf(schema), optional[0]] }
        : undefined;
    },
    request: "breaking",
    response: "addition",
  },
  {
    name: "a field becomes optional",
    change: (schema) =>
      isAlone(schema) && requiredOf(schema).some((name) => fieldsOf(schema).some(([field]) => field === name))
        ? { ...schema, required: requiredOf(schema).slice(1) }
        : undefined,
    request: "addition",
    response: "breaking",
  },
  {
    name: "text becomes a number",
    change: (schema) => (isPlain(schema, "string") ? { ...schema, type: "number" } : undefined),
    request: "breaking",
    response: "breaking",
  },
  {
    name: "a boolean becomes text",
    change: (schema) => (isPlain(schema, "boolean") ? { ...schema, type: "string" } : undefined),
    request: "breaking",
    response: "breaking",
  },
  {
    name: "text may be null",
    change: (schema) => (isPlain(schema, "string") ? { ...schema, type: ["string", "null"] } : undefined),
    request: "addition",
    response: "breaking",
  },
  {
    name: "a value comes",
    change: (schema) =>
      isArray(schema["enum"]) && schema["type"] === "string" && schema["enum"].length > 1
        ? { ...schema, enum: [...schema["enum"], "ADDED"] }
        : undefined,
    request: "addition",
    response: "addition",
  },
  {
    name: "a value goes",
    change: (schema) =>
      isArray(schema["enum"]) && schema["type"] === "string" && schema["enum"].length > 2
        ? { ...schema, enum: schema["enum"].slice(1) }
        : undefined,
    request: "breaking",
    response: "text",
  },
  {
    name: "items become lists",
    change: (schema) =>
      schema["type"] === "array" && isObject(schema["items"])
        ? { ...schema, items: { type: "array", items: schema["items"] } }
        : undefined,
    request: "breaking",
    response: "breaking",
  },
  {
    name: "a length is set",
    change: (schema) => (isPlain(schema, "string") ? { ...schema, maxLength: 7 } : undefined),
    request: "text",
    response: "text",
  },
  {
    name: "a bound is set",
    change: (schema) => (isPlain(schema, "number") ? { ...schema, minimum: -7 } : undefined),
    request: "text",
    response: "text",
  },
  {
    name: "a default is set",
    change: (schema) => (isPlain(schema, "string") ? { ...schema, default: "seven" } : undefined),
    request: "text",
    response: "text",
  },
  {
    name: "it is deprecated",
    change: (schema) =>
      isPlain(schema, "boolean") ? { ...without(schema, "deprecated"), deprecated: true } : undefined,
    request: "text",
    response: "text",
  },
];

const UNIONS = ["oneOf", "anyOf", "allOf"];

/**
 * Places of schemas below a schema, through properties, items and the values of maps. Unions are left out: what
 * a change weighs there is for the union to say.
 */
export function placesBelow(schema: Json | undefined, at: Place): Place[] {
  if (!isObject(schema) || UNIONS.some((union) => union in schema)) return [];
  const properties = fieldsOf(schema).flatMap(([name, child]) => placesBelow(child, [...at, "properties", name]));
  const items = placesBelow(schema["items"], [...at, "items"]);
  const values = placesBelow(schema["additionalProperties"], [...at, "additionalProperties"]);
  return [at, ...properties, ...items, ...values];
}

export function valueAt(value: Json, [step, ...rest]: Place): Json | undefined {
  if (step === undefined) return value;
  const child = isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
  return child === undefined ? undefined : valueAt(child, rest);
}

/** The value with what stands at a place replaced. */
export function replaced(value: Json, [step, ...rest]: Place, by: Json): Json {
  if (step === undefined) return by;
  if (isArray(value)) return value.map((item, index) => (index === Number(step) ? replaced(item, rest, by) : item));
  if (!isObject(value)) return value;
  return { ...value, [step]: replaced(value[step] ?? null, rest, by) };
}
