import type { Json } from "./json.js";
import { SchemaError } from "./schema-error.js";

/** Levels of nested objects and arrays. Real tools stay under 40. */
const DEEPEST = 256;
/** Objects, arrays and other values in one schema. */
const MOST_VALUES = 200_000;
/** Characters of keys and strings in one schema. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Rejects what is not JSON, and schemas that are too deep or too large to be a real tool's. It runs before everything
 * that recurses and does not recurse itself, so that no schema can exhaust the stack.
 *
 * @throws SchemaError
 */
export function assertSchemaSize(schema: unknown): asserts schema is Json {
  const waiting: { readonly value: object; readonly depth: number }[] = [];
  let values = 0;
  let characters = 0;
  const visit = (value: unknown, depth: number): void => {
    values += 1;
    if (typeof value === "string") {
      characters += value.length;
    } else if (typeof value === "object" && value !== null) {
      waiting.push({ value, depth });
    } else if (!["boolean", "number", "object"].includes(typeof value)) {
      throw new SchemaError("it is not JSON");
    }
    if (values > MOST_VALUES) {
      throw new SchemaError(`it holds more than ${MOST_VALUES} values`);
    }
    if (characters > MOST_CHARACTERS) {
      throw new SchemaError(`it holds more than ${MOST_CHARACTERS} characters`);
    }
  };
  visit(schema, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth > DEEPEST) {
      throw new SchemaError(`it is nested more than ${DEEPEST} levels deep`);
    }
    if (Array.isArray(value)) {
      for (const item of value) {
        visit(item, depth + 1);
      }
    } else {
      for (const key in value) {
        if (!Object.hasOwn(value, key)) {
          continue;
        }
        characters += key.length;
        visit(Reflect.get(value, key), depth + 1);
      }
    }
  }
}
