import type { Json } from "../json.js";
import type { Pattern } from "./safe-pattern.js";

/** The types of JSON Schema. */
export type TypeName = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** Keywords whose value is a number. */
export const NUMERIC_LIMITS = [
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
] as const;

export type NumericLimit = (typeof NUMERIC_LIMITS)[number];

/** One `anyOf` or `oneOf`. */
export interface SchemaUnion {
  /** `oneOf`: exactly one member matches. */
  readonly exclusive: boolean;
  readonly members: readonly SchemaNode[];
}

/**
 * A schema of a tool as JSON Schema 2020-12 means it, with references resolved: a graph, and a cyclic one where the
 * schema refers to itself. Absent fields constrain nothing.
 *
 * `Type`, which tool types are printed from, says what values are. Model providers need the author's keywords and words,
 * and a validator needs all of them, so that this is a reading of its own.
 */
export interface SchemaNode {
  /** `false` as a schema: no value is valid. */
  never?: true;
  types?: ReadonlySet<TypeName>;
  /** Null is valid, whatever the other fields say. Set where `types` cannot say it. */
  nullable?: true;
  /** The values of `enum` or `const`. */
  values?: readonly Json[];
  limits?: { [Keyword in NumericLimit]?: number };
  pattern?: Pattern;
  format?: string;
  uniqueItems?: true;
  properties?: ReadonlyMap<string, SchemaNode>;
  patternProperties?: readonly { readonly pattern: Pattern; readonly node: SchemaNode }[];
  additionalProperties?: SchemaNode;
  required?: ReadonlySet<string>;
  propertyNames?: SchemaNode;
  dependentRequired?: ReadonlyMap<string, readonly string[]>;
  dependentSchemas?: ReadonlyMap<string, SchemaNode>;
  prefixItems?: readonly SchemaNode[];
  items?: SchemaNode;
  contains?: { readonly node: SchemaNode; readonly least: number; readonly most: number };
  ref?: SchemaNode;
  allOf?: readonly SchemaNode[];
  unions?: readonly SchemaUnion[];
  not?: SchemaNode;
  condition?: { readonly if: SchemaNode; readonly whenTrue?: SchemaNode; readonly whenFalse?: SchemaNode };

  description?: string;
  default?: Json;
  examples?: readonly Json[];
  /** What keywords said that were repaired or that no model provider reads, for the description. */
  notes?: readonly string[];
}

/** The node that accepts every value. */
export const ANY: SchemaNode = {};
/** The node that accepts no value. */
export const NEVER_NODE: SchemaNode = { never: true };

/** The type of a JSON value. Whole numbers are `integer`. */
export function typeOf(value: unknown): TypeName {
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return Number.isInteger(value) ? "integer" : "number";
    case "string":
      return "string";
    default:
      return "object";
  }
}

/** Whether a list of types allows a value of `type`. A whole number is a number too. */
export function allowsType(types: ReadonlySet<TypeName>, type: TypeName): boolean {
  return types.has(type) || (type === "integer" && types.has("number"));
}

/** Every node that stands directly in `node`: its properties, items, members and conditions. */
export function childrenOf(node: SchemaNode): readonly SchemaNode[] {
  const { condition } = node;
  return [
    ...(node.properties?.values() ?? []),
    ...(node.patternProperties ?? []).map((entry) => entry.node),
    ...(node.dependentSchemas?.values() ?? []),
    ...(node.prefixItems ?? []),
    ...(node.allOf ?? []),
    ...(node.unions ?? []).flatMap(({ members }) => members),
    node.additionalProperties,
    node.propertyNames,
    node.items,
    node.contains?.node,
    node.ref,
    node.not,
    condition?.if,
    condition?.whenTrue,
    condition?.whenFalse,
  ].filter((child) => child !== undefined);
}
