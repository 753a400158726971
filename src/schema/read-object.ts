import { byCodeUnit, isObject, type Json, type JsonObject } from "./json.js";
import { docOf, prose } from "./doc-lines.js";
import { UNKNOWN, looseObject, union, type Doc, type ObjectType, type Property, type Type } from "./model.js";

/** What `objectType` and `arrayType` need of the reader that calls them. */
export interface NestedReader {
  within(schema: Json | undefined, path: string): Type;
  described(schema: Json | undefined): Json | undefined;
}

/** The type that the object keywords of a schema describe. Keys are in code-unit order, whatever the order in the schema. */
export function objectType(schema: JsonObject, reader: NestedReader, path: string): ObjectType {
  const required = new Set(stringsOf(schema["required"]));
  const properties = new Map<string, Property>();
  const listed = isObject(schema["properties"]) ? schema["properties"] : {};
  for (const name of Object.keys(listed).toSorted(byCodeUnit)) {
    properties.set(name, property(listed[name], required.has(name), reader, `${path}/properties/${name}`));
  }
  const further = furtherKeys(schema, reader, path);
  for (const name of namesOf(schema["propertyNames"])) {
    if (properties.has(name) || further.keys === "closed") {
      continue;
    }
    const type = further.index ?? UNKNOWN;
    properties.set(name, { type, required: required.has(name), defaulted: false, doc: [] });
  }
  const demanded = new Set([...required].filter((name) => !properties.has(name)).toSorted(byCodeUnit));
  if (namesOf(schema["propertyNames"]).length > 0) {
    return { ...looseObject, properties, demanded, keys: "closed" };
  }
  const keys = further.keys === "loose" && properties.size > 0 ? "listed" : further.keys;
  return { kind: "object", properties, demanded, index: further.index, keys };
}

function property(schema: Json | undefined, required: boolean, reader: NestedReader, path: string): Property {
  const described = isObject(schema) ? schema : {};
  const type = reader.within(schema, path);
  // A named type has its comment at its declaration.
  const said = type.kind === "named" ? schema : reader.described(schema);
  return {
    type,
    // Drafts before the fourth wrote `required: true` on the property itself.
    required: required || described["required"] === true,
    defaulted: Object.hasOwn(described, "default") && (described["default"] === null ? "null" : "value"),
    doc: docOf(said, partsDoc(described)),
  };
}

/** Items of arrays and values of maps have no place for a comment. It becomes part of the property's. */
function partsDoc(schema: JsonObject): Doc {
  return [["Items", schema["items"]] as const, ["Values", schema["additionalProperties"]] as const].flatMap(
    ([what, part]) => {
      const description = isObject(part) ? part["description"] : undefined;
      return typeof description === "string" ? prose(`${what}: ${description}`) : [];
    },
  );
}

function furtherKeys(
  schema: JsonObject,
  reader: NestedReader,
  path: string,
): { readonly keys: ObjectType["keys"]; readonly index: Type | undefined } {
  const rest = schema["additionalProperties"];
  const patterns = isObject(schema["patternProperties"]) ? schema["patternProperties"] : {};
  const types = Object.keys(patterns)
    .toSorted(byCodeUnit)
    .map((pattern) => reader.within(patterns[pattern], `${path}/patternProperties/${pattern}`));
  if (rest !== undefined) {
    types.push(reader.within(rest, `${path}/additionalProperties`));
  }
  if (types.length === 0) {
    return { keys: "loose", index: undefined };
  }
  // An index signature has no pattern, so its type is the union of all patterns' types.
  const index = union(types);
  return index.kind === "never" ? { keys: "closed", index: undefined } : { keys: "open", index };
}

function namesOf(schema: Json | undefined): readonly string[] {
  return isObject(schema) ? [...stringsOf(schema["enum"])].toSorted(byCodeUnit) : [];
}

function stringsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
