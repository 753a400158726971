import type { JsonSchema } from "../json.js";

/** Additional keywords of a schema: `default`, `examples`, `enum`, `minimum`, … */
type Keywords = { readonly [keyword: string]: unknown };

/** Schema of a string. */
export const string = (description: string, keywords: Keywords = {}): JsonSchema => ({
  type: "string",
  description,
  ...keywords,
});

/** Schema of a string that may be `null`. */
export const nullableString = (description: string): JsonSchema => ({ type: ["string", "null"], description });

/** Schema of an integer. */
export const integer = (description: string, keywords: Keywords = {}): JsonSchema => ({
  type: "integer",
  description,
  ...keywords,
});

/** Schema of a number. */
export const number = (description: string): JsonSchema => ({ type: "number", description });

/** Schema of a boolean. */
export const boolean = (description: string, keywords: Keywords = {}): JsonSchema => ({
  type: "boolean",
  description,
  ...keywords,
});

/** Schema of an array of `items`. */
export const array = (items: JsonSchema, description: string): JsonSchema => ({ type: "array", items, description });

/** Schema of an object. Properties that are not in `required` are optional. */
export const object = (
  properties: { readonly [name: string]: JsonSchema },
  required: readonly string[] = [],
): JsonSchema => ({ type: "object", properties, ...(required.length > 0 ? { required } : {}) });
