import type { Json, JsonObject } from "./json.js";
import { type Type, union, UNKNOWN } from "./model.js";
import { arrayType } from "./read-array.js";
import { typesOf } from "./read-enum.js";
import { type NestedReader, objectType } from "./read-object.js";
import { shortJson } from "./text.js";

/** Characters of an unreadable value that a warning shows. */
const MOST_SHOWN = 80;

const OBJECT_KEYWORDS = ["properties", "patternProperties", "additionalProperties", "required", "propertyNames"];
const ARRAY_KEYWORDS = ["items", "prefixItems", "additionalItems"];

/** What `typeOf` needs of the reader that calls it. */
export interface TypeReader extends NestedReader {
  giveUp(reason: string, path: string): Type;
}

/** The type that `type` and the keywords of objects and arrays describe. */
export function typeOf(schema: JsonObject, reader: TypeReader, path: string): Type {
  const names = typesOf(schema);
  return names.length === 0
    ? untyped(schema, reader, path)
    : union(names.map((name) => named(name, schema, reader, path)));
}

function named(name: Json, schema: JsonObject, reader: TypeReader, path: string): Type {
  const kind = typeof name === "string" ? name.toLowerCase() : name;
  switch (kind) {
    case "string":
    case "boolean":
    case "null":
      return { kind };
    case "number":
    case "integer":
      return { kind: "number" };
    case "object":
      return objectType(schema, reader, path);
    case "array":
      return arrayType(schema, reader, path);
    case "any":
      return UNKNOWN;
    default: {
      // The other keywords still say what is meant.
      const type = untyped(schema, reader, path);
      return type.kind === "unknown" && !isEnum(schema)
        ? reader.giveUp(`${shortJson(name, MOST_SHOWN)} is not a type`, path)
        : type;
    }
  }
}

/** A schema without `type`: people who write `properties` or `items` mean an object or an array. */
function untyped(schema: JsonObject, reader: TypeReader, path: string): Type {
  if (isEnum(schema)) {
    return UNKNOWN;
  }
  if (OBJECT_KEYWORDS.some((keyword) => Object.hasOwn(schema, keyword))) {
    return objectType(schema, reader, path);
  }
  if (ARRAY_KEYWORDS.some((keyword) => Object.hasOwn(schema, keyword))) {
    return arrayType(schema, reader, path);
  }
  return UNKNOWN;
}

function isEnum(schema: JsonObject): boolean {
  return Object.hasOwn(schema, "enum") || Object.hasOwn(schema, "const");
}
