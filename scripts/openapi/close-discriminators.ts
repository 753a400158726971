import {
  arrayMember,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
  without,
} from "../../src/schema/index.js";
import { dereference } from "./document.js";
import { mapDocument, visitDocument } from "./map-document.js";

/** One object of a union, and the reference to it, if it is one. */
interface Variant {
  readonly ref: string | undefined;
  /** The object schema and those that it combines with `allOf`: each may list properties. */
  readonly parts: readonly JsonObject[];
}

/** The values of the properties that tell the objects of a union apart, by object schema and property name. */
type Discriminators = Map<JsonObject, Map<string, readonly Json[]>>;

/**
 * A copy of the document in which the properties that tell the objects of a union apart have constants instead of
 * enums. Enums are open in responses, but code that has compared a discriminator must get the one object that has the
 * value.
 *
 * A discriminator is the property that OpenAPI's `discriminator` names, an enum of one value, or an enum that is listed
 * in every object of the union and has no value in two of them.
 */
export function closeDiscriminators(document: JsonObject): JsonObject {
  const found: Discriminators = new Map();
  visitDocument(document, "document", (object, part) => {
    if (part === "schema") {
      for (const keyword of ["oneOf", "anyOf"]) {
        const variants = arrayMember(object, keyword).flatMap((each) => variantsOf(document, each));
        collect(document, object, variants, found);
      }
    }
  });
  if (found.size === 0) {
    return document;
  }
  const closed = mapDocument(document, "document", (object) => {
    const values = found.get(object);
    return values === undefined ? object : withConstants(document, object, values);
  });
  return isObject(closed) ? closed : document;
}

function collect(document: JsonObject, union: JsonObject, variants: readonly Variant[], found: Discriminators): void {
  if (variants.length < 2) {
    return;
  }
  const named = stringMember(member(union, "discriminator"), "propertyName");
  const names = new Set(variants.flatMap(({ parts }) => parts.flatMap((part) => Object.keys(propertiesOf(part)))));
  for (const name of names) {
    const lists = variants.map(({ parts }) => parts.map((part) => listedStrings(document, part, name)));
    const telling = name === named || areDisjoint(lists.map((each) => each.find((list) => list !== undefined)));
    variants.forEach(({ ref, parts }, index) => {
      parts.forEach((part, at) => {
        const listed = lists[index]?.[at];
        if (listed !== undefined && (telling || listed.length === 1)) {
          remember(found, part, name, listed);
        } else if (listed === undefined && name === named && ref !== undefined && isPlainString(document, part, name)) {
          remember(found, part, name, mappedValues(union, ref));
        }
      });
    });
  }
}

function remember(found: Discriminators, part: JsonObject, name: string, values: readonly Json[]): void {
  const known = found.get(part) ?? new Map<string, readonly Json[]>();
  found.set(part, known.set(name, [...new Set([...(known.get(name) ?? []), ...values])]));
}

function areDisjoint(lists: readonly (readonly Json[] | undefined)[]): boolean {
  const all = lists.flatMap((list) => list ?? []);
  return !lists.includes(undefined) && new Set(all).size === all.length;
}

/** The objects behind a member of a union: unions within it are part of the outer one. */
function variantsOf(document: JsonObject, schema: Json, seen: ReadonlySet<Json> = new Set()): readonly Variant[] {
  const target = dereference(document, schema);
  if (!isObject(target) || seen.has(target)) {
    return [];
  }
  const further = new Set([...seen, target]);
  const parts = [target, ...combinedWith(document, target, further)];
  if (parts.some((part) => Object.keys(propertiesOf(part)).length > 0)) {
    return [{ ref: stringMember(schema, "$ref"), parts }];
  }
  const inner = [...arrayMember(target, "oneOf"), ...arrayMember(target, "anyOf")];
  return inner.flatMap((each) => variantsOf(document, each, further));
}

function combinedWith(document: JsonObject, schema: JsonObject, seen: ReadonlySet<Json>): readonly JsonObject[] {
  return arrayMember(schema, "allOf").flatMap((each): readonly JsonObject[] => {
    const target = dereference(document, each);
    return isObject(target) && !seen.has(target)
      ? [target, ...combinedWith(document, target, new Set([...seen, target]))]
      : [];
  });
}

function propertiesOf(schema: JsonObject): JsonObject {
  return objectMember(schema, "properties");
}

/** The strings that a property can be, null aside; undefined where it can be another value or any string. */
function listedStrings(document: JsonObject, schema: JsonObject, name: string): readonly Json[] | undefined {
  const property = dereference(document, member(propertiesOf(schema), name) ?? {});
  const constant = member(property, "const");
  const values = constant === undefined ? member(property, "enum") : [constant];
  const strings = isArray(values) ? values.filter((value) => value !== null) : [];
  return strings.length > 0 && strings.every((value) => typeof value === "string") ? strings : undefined;
}

function isPlainString(document: JsonObject, schema: JsonObject, name: string): boolean {
  return stringMember(dereference(document, member(propertiesOf(schema), name) ?? {}), "type") === "string";
}

/** The values that lead to a component: those of the mapping, else its name. */
function mappedValues(union: JsonObject, ref: string): readonly string[] {
  const component = ref.slice(ref.lastIndexOf("/") + 1);
  const mapping = objectMember(member(union, "discriminator"), "mapping");
  const mapped = Object.entries(mapping)
    .filter(([, target]) => target === ref || target === component)
    .map(([value]) => value);
  return mapped.length > 0 ? mapped : [component];
}

function withConstants(
  document: JsonObject,
  schema: JsonObject,
  values: ReadonlyMap<string, readonly Json[]>,
): JsonObject {
  const properties = Object.entries(propertiesOf(schema)).map(([name, property]) => {
    const listed = values.get(name);
    return [name, listed === undefined ? property : constantSchema(document, property, listed)] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function constantSchema(document: JsonObject, property: Json, values: readonly Json[]): Json {
  const target = dereference(document, property);
  const schema = isObject(target) ? target : {};
  const type = member(schema, "type");
  const isNullable = arrayMember(schema, "enum").includes(null) || (isArray(type) && type.includes("null"));
  const [only] = values;
  if (only !== undefined && values.length === 1 && !isNullable) {
    return { ...without(schema, "enum"), const: only };
  }
  const constants: readonly Json[] = values.map((value) => ({ const: value }));
  return {
    ...without(schema, "enum", "const", "type"),
    anyOf: isNullable ? [...constants, { type: "null" }] : constants,
  };
}
