import { isNullAlone } from "./annotations.js";
import { arrayMember, isObject, type Json, member, stringMember } from "./json.js";
import { References } from "./references.js";
import { SchemaError } from "./schema-error.js";

/**
 * The schema of a property of the objects that `document` describes: its own, or those behind references, in the parts
 * of an `allOf`, and in every member of a union. Undefined where there is none, or where a member has none.
 */
export function propertySchema(document: Json, name: string): Json | undefined {
  return allOf(schemasAt(document, name, new References(document), new Set()));
}

function schemasAt(schema: Json, name: string, references: References, seen: ReadonlySet<Json>): readonly Json[] {
  if (!isObject(schema) || seen.has(schema)) {
    return [];
  }
  const within = (part: Json): readonly Json[] => schemasAt(part, name, references, new Set([...seen, schema]));
  const own = member(member(schema, "properties"), name);
  const reference = stringMember(schema, "$ref");
  const found = own === undefined ? [] : [own];
  if (reference !== undefined) {
    try {
      found.push(...within(references.find(reference, schema).target));
    } catch (error) {
      // The reader warns of it.
      if (!(error instanceof SchemaError)) {
        throw error;
      }
    }
  }
  found.push(...arrayMember(schema, "allOf").flatMap(within));
  for (const keyword of ["anyOf", "oneOf"]) {
    const members = arrayMember(schema, keyword).filter((each) => !isNull(each));
    const schemas = members.map((each) => allOf(within(each)));
    const described = schemas.filter((each) => each !== undefined);
    if (described.length > 0 && described.length === members.length) {
      found.push(described.length === 1 ? (described[0] ?? true) : { anyOf: described });
    }
  }
  return found;
}

function isNull(schema: Json): boolean {
  return stringMember(schema, "type") === "null" || isNullAlone(schema);
}

function allOf(schemas: readonly Json[]): Json | undefined {
  return schemas.length > 1 ? { allOf: schemas } : schemas[0];
}
