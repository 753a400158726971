import type { JsonSchema } from "../json.js";

/** Keywords that a schema may carry beside its type: `default`, `examples`, `enum`, `minimum`, … */
type Keywords = { readonly [keyword: string]: unknown };

/** A string. */
export const text = (description: string, more: Keywords = {}): JsonSchema => ({
  type: "string",
  description,
  ...more,
});

/** A whole number. */
export const whole = (description: string, more: Keywords = {}): JsonSchema => ({
  type: "integer",
  description,
  ...more,
});

/** A number. */
export const decimal = (description: string, more: Keywords = {}): JsonSchema => ({
  type: "number",
  description,
  ...more,
});

/** A boolean. */
export const flag = (description: string, more: Keywords = {}): JsonSchema => ({
  type: "boolean",
  description,
  ...more,
});

/** A list of `items`. */
export const list = (items: JsonSchema, description: string, more: Keywords = {}): JsonSchema => ({
  type: "array",
  items,
  description,
  ...more,
});

/** An object with these properties, of which `required` must be there. */
export const record = (
  properties: { readonly [name: string]: JsonSchema },
  required: readonly string[] = [],
  more: Keywords = {},
): JsonSchema => ({ type: "object", properties, ...(required.length > 0 ? { required } : {}), ...more });
