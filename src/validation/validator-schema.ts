import { isJsonObject, type JsonObject, type JsonSchema } from "./json.js";

const SCHEMA_MAP_KEYWORDS = keywords("properties patternProperties dependentSchemas $defs definitions");
const SCHEMA_LIST_KEYWORDS = keywords("anyOf oneOf allOf prefixItems");
const SCHEMA_KEYWORDS = keywords(
  "items additionalProperties unevaluatedItems unevaluatedProperties contains propertyNames not if then else",
);
const VALUE_KEYWORDS = keywords(
  "type enum const required dependentRequired format pattern minLength maxLength minimum maximum exclusiveMinimum " +
    "exclusiveMaximum multipleOf minItems maxItems uniqueItems minContains maxContains minProperties maxProperties",
);

/**
 * Translates a schema for the validator: OpenAPI 3.0 and older drafts become draft 2020-12, and only the keywords that
 * decide whether a value is valid are kept. Everything else has to be dropped: the validator treats an object under an
 * unknown keyword as a schema, so an `example` with an `id` would change what `#/…` refers to.
 */
export function toValidatorSchema(schema: unknown): JsonSchema | boolean {
  if (!isJsonObject(schema)) {
    return schema !== false;
  }
  const translated = translateKeywords(upgradeKeywords(schema));
  if (schema["nullable"] !== true) {
    return translated;
  }
  // References into definitions start at the root, so they stay outside the union.
  const { $defs, definitions, ...rest } = translated;
  return {
    ...($defs === undefined ? {} : { $defs }),
    ...(definitions === undefined ? {} : { definitions }),
    anyOf: [rest, { type: "null" }],
  };
}

function translateKeywords(schema: JsonSchema): JsonObject {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (VALUE_KEYWORDS.has(key)) {
      copy[key] = value;
    } else if (key === "$ref" && typeof value === "string") {
      copy[key] = value.replace("#/components/schemas/", "#/$defs/");
    } else if (SCHEMA_KEYWORDS.has(key)) {
      const inner = toValidatorSchema(value);
      // Validating against a schema that accepts everything would be wasted work.
      if (key !== "additionalProperties" || !acceptsEverything(inner)) {
        copy[key] = inner;
      }
    } else if (SCHEMA_LIST_KEYWORDS.has(key) && Array.isArray(value)) {
      copy[key] = value.map(toValidatorSchema);
    } else if (SCHEMA_MAP_KEYWORDS.has(key) && isJsonObject(value)) {
      copy[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toValidatorSchema(inner)]));
    }
  }
  return copy;
}

function acceptsEverything(schema: JsonSchema | boolean): boolean {
  return typeof schema === "boolean" ? schema : Object.keys(schema).length === 0;
}

/** Rewrites the keywords that have another form in draft 2020-12. A flag that means nothing there is dropped. */
function upgradeKeywords(schema: JsonSchema): JsonSchema {
  const upgraded: Record<string, unknown> = { ...schema };
  const { items, dependencies } = schema;
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    // OpenAPI 3.0 and draft 4: a flag beside the bound.
    if (typeof schema[flag] === "boolean") {
      delete upgraded[flag];
      if (schema[flag] && typeof schema[bound] === "number") {
        delete upgraded[bound];
        upgraded[flag] = schema[bound];
      }
    }
  }
  // Draft 3: a flag in the property's own schema.
  if (!Array.isArray(schema["required"])) {
    delete upgraded["required"];
  }
  // Before draft 2020-12, a list of items was a tuple.
  if (Array.isArray(items)) {
    delete upgraded["items"];
    upgraded["prefixItems"] = items;
    if (schema["additionalItems"] !== undefined) {
      upgraded["items"] = schema["additionalItems"];
    }
  }
  // Before draft 2019-09, one keyword held both kinds of dependency.
  if (isJsonObject(dependencies)) {
    const entries = Object.entries(dependencies);
    const ofNames = entries.filter(([, dependency]) => Array.isArray(dependency));
    const ofSchemas = entries.filter(([, dependency]) => !Array.isArray(dependency));
    upgraded["dependentRequired"] = { ...Object.fromEntries(ofNames), ...objectAt(schema, "dependentRequired") };
    upgraded["dependentSchemas"] = { ...Object.fromEntries(ofSchemas), ...objectAt(schema, "dependentSchemas") };
  }
  return upgraded;
}

function objectAt(schema: JsonSchema, key: string): JsonObject {
  const value = schema[key];
  return isJsonObject(value) ? value : {};
}

function keywords(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
