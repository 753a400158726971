import { isArray, isObject, type Json, type JsonObject, without } from "../../src/schema/index.js";
import type { Severity } from "../../src/schema-diff/index.js";

/** The location of a schema in a document: the keys that lead to it. */
export type Place = readonly string[];

/** A way to change a schema, and the severity of the change in requests and in responses. */
export interface Mutation {
  readonly name: string;
  /** The changed schema; undefined where the change does not apply to this schema. */
  readonly change: (schema: JsonObject) => JsonObject | undefined;
  readonly request: Severity;
  readonly response: Severity;
}

/** Pseudo-random numbers that are the same on every run. */
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

/** An object with properties that nothing else describes. */
function isAlone(schema: JsonObject): boolean {
  return schema["type"] === "object" && fieldsOf(schema).length > 0 && schema["additionalProperties"] === undefined;
}

/** Whether a schema accepts every value. */
function isAnything(schema: Json | undefined): boolean {
  return isObject(schema) && Object.keys(schema).every((key) => key === "description" || key === "title");
}

function withArraysAsItems(schema: JsonObject): JsonObject | undefined {
  return schema["type"] === "array" && isObject(schema["items"])
    ? { ...schema, items: { type: "array", items: schema["items"] } }
    : undefined;
}

export const mutations: readonly Mutation[] = [
  {
    name: "a field is added",
    change: (schema) =>
      isAlone(schema)
        ? { ...schema, properties: { ...Object.fromEntries(fieldsOf(schema)), added: { type: "string" } } }
        : undefined,
    request: "addition",
    response: "addition",
  },
  {
    name: "a required field is added",
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
    name: "a field is removed",
    change: (schema) => {
      const [first, ...others] = fieldsOf(schema);
      if (!isAlone(schema) || first === undefined || others.length === 0) {
        return undefined;
      }
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
    name: "a string becomes a number",
    change: (schema) => (isPlain(schema, "string") ? { ...schema, type: "number" } : undefined),
    request: "breaking",
    response: "breaking",
  },
  {
    name: "a boolean becomes a string",
    change: (schema) => (isPlain(schema, "boolean") ? { ...schema, type: "string" } : undefined),
    request: "breaking",
    response: "breaking",
  },
  {
    name: "a string becomes nullable",
    change: (schema) => (isPlain(schema, "string") ? { ...schema, type: ["string", "null"] } : undefined),
    request: "addition",
    response: "breaking",
  },
  {
    name: "an enum value is added",
    change: (schema) =>
      isArray(schema["enum"]) && schema["type"] === "string" && schema["enum"].length > 1
        ? { ...schema, enum: [...schema["enum"], "ADDED"] }
        : undefined,
    request: "addition",
    response: "addition",
  },
  {
    name: "an enum value is removed",
    change: (schema) =>
      isArray(schema["enum"]) && schema["type"] === "string" && schema["enum"].length > 2
        ? { ...schema, enum: schema["enum"].slice(1) }
        : undefined,
    request: "breaking",
    response: "text",
  },
  {
    name: "array items become arrays",
    change: (schema) => (isAnything(schema["items"]) ? undefined : withArraysAsItems(schema)),
    request: "breaking",
    response: "breaking",
  },
  {
    name: "array items of any kind become arrays",
    change: (schema) => (isAnything(schema["items"]) ? withArraysAsItems(schema) : undefined),
    request: "breaking",
    // Code that reads a value of any kind reads an array too.
    response: "addition",
  },
  {
    name: "maxLength is set",
    change: (schema) => (isPlain(schema, "string") ? { ...schema, maxLength: 7 } : undefined),
    request: "text",
    response: "text",
  },
  {
    name: "minimum is set",
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
    name: "a field is deprecated",
    change: (schema) =>
      isPlain(schema, "boolean") ? { ...without(schema, "deprecated"), deprecated: true } : undefined,
    request: "text",
    response: "text",
  },
];

const UNIONS = ["oneOf", "anyOf", "allOf"];

/**
 * Places of schemas below a schema, through properties, items and map values. Unions are left out: the severity of a
 * change there depends on the other members.
 */
export function placesBelow(schema: Json | undefined, at: Place): Place[] {
  if (!isObject(schema) || UNIONS.some((union) => union in schema)) {
    return [];
  }
  const properties = fieldsOf(schema).flatMap(([name, child]) => placesBelow(child, [...at, "properties", name]));
  const items = placesBelow(schema["items"], [...at, "items"]);
  const values = placesBelow(schema["additionalProperties"], [...at, "additionalProperties"]);
  return [at, ...properties, ...items, ...values];
}

export function valueAt(value: Json, [step, ...rest]: Place): Json | undefined {
  if (step === undefined) {
    return value;
  }
  const child = isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
  return child === undefined ? undefined : valueAt(child, rest);
}

/** The value with another value at a place. */
export function replaced(value: Json, [step, ...rest]: Place, by: Json): Json {
  if (step === undefined) {
    return by;
  }
  if (isArray(value)) {
    return value.map((item, index) => (index === Number(step) ? replaced(item, rest, by) : item));
  }
  if (!isObject(value)) {
    return value;
  }
  return { ...value, [step]: replaced(value[step] ?? null, rest, by) };
}
