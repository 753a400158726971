import { isArray, isObject, type Json, type JsonObject } from "./json.js";

/** Keywords whose value is data, whatever it looks like. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** Keywords of schemas and documents whose value maps names to schemas or to other parts. A name is no keyword. */
const NAME_MAPS = new Set(
  (
    "properties patternProperties dependentSchemas $defs definitions schemas parameters headers responses " +
    "requestBodies callbacks links pathItems paths webhooks content encoding securitySchemes"
  ).split(" "),
);

/** Whether `keyword` holds data rather than a schema: a `$ref` there is a value like any other. */
export function holdsData(keyword: string): boolean {
  return DATA.has(keyword) || keyword.startsWith("x-");
}

/** Whether the keys of `value` are names that the author of a schema or document chose. */
export function mapsNames(keyword: string, value: Json): value is JsonObject {
  return NAME_MAPS.has(keyword) && isObject(value);
}

/** The parts of a schema, or of a document, that can be or contain schemas: everything but data. */
export function schemaParts(value: Json): readonly Json[] {
  if (isArray(value)) {
    return value;
  }
  if (!isObject(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([keyword, part]) => {
    if (holdsData(keyword)) {
      return [];
    }
    return mapsNames(keyword, part) ? Object.values(part) : [part];
  });
}
