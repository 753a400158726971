import {
  arrayMember,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  without,
} from "../../src/schema/index.js";
import { type SchemaPlace, withDemanded } from "../openapi/index.js";
import { mergedObject, plainObjects } from "./merge-objects.js";

/** A property that must be absent. Recognized by identity, so that no document can ask for it. */
export const ABSENT: JsonObject = { not: {} };

/** More variants than this are not written out. */
const MOST_VARIANTS = 40;

/** Keywords that say nothing about values. */
const ANNOTATIONS = ["description", "title", "default", "example", "examples", "deprecated", "readOnly", "writeOnly"];
const SHAPING =
  "$ref type properties additionalProperties patternProperties items prefixItems const enum oneOf anyOf allOf".split(
    " ",
  );
/**
 * A schema of the same meaning, in the forms that openapi-typescript prints as they are meant: it prints `anyOf`
 * beside other keywords as an alternative to them, and takes `required` only beside `properties`.
 */
export function simplify(schema: JsonObject, place: SchemaPlace): JsonObject {
  const demanded = withDemanded(schema, place);
  return withUnionsApart(withVariants(withRequiredMerged(demanded, place), place));
}

/** An `allOf` in which one member requires a property of another one becomes one object. */
function withRequiredMerged(schema: JsonObject, place: SchemaPlace): JsonObject {
  const { allOf, ...rest } = schema;
  if (allOf === undefined) {
    return schema;
  }
  const { oneOf: _oneOf, anyOf: _anyOf, ...core } = rest;
  const parts = plainObjects({ ...without(core, ...ANNOTATIONS), allOf }, place.resolve);
  const requires = (part: JsonObject): boolean =>
    arrayMember(part, "required").some(
      (name) => typeof name === "string" && member(objectMember(part, "properties"), name) === undefined,
    );
  if (parts?.some(requires) === true) {
    const merged = mergedObject(parts.map((part) => withDemanded(part, place)));
    return { ...rest, ...withDemanded(merged, place) };
  }
  if (arrayMember(rest, "required").length === 0) {
    return schema;
  }
  // openapi-typescript would combine a `required` beside `allOf` with each member.
  const inner = without(core, ...ANNOTATIONS);
  return { ...without(rest, ...Object.keys(inner)), allOf: [inner, ...arrayMember(schema, "allOf")] };
}

/** `{ properties, anyOf: [{ required }, { required }] }` → one object for each member. */
function withVariants(schema: JsonObject, place: SchemaPlace): JsonObject {
  // In a request, variants are exclusive: each must know the keys of the object around it.
  const isVariant = (each: Json): boolean => isConstraint(each) || place.position === "request";
  const keyword = ["oneOf", "anyOf"].find((each) => arrayMember(schema, each).some(isVariant));
  if (keyword === undefined || Object.keys(objectMember(schema, "properties")).length === 0) {
    return schema;
  }
  const base = without(schema, "oneOf", "anyOf", "allOf", ...ANNOTATIONS);
  const members = arrayMember(schema, keyword);
  const merged = members.map((each) => {
    const parts = plainObjects(each, place.resolve);
    return parts === undefined ? undefined : withDemanded(mergedObject([base, ...parts]), place);
  });
  const variants = merged.filter((variant) => variant !== undefined);
  if (variants.length < members.length || variants.length > MOST_VARIANTS) {
    return members.some(isConstraint) ? without(schema, keyword) : schema;
  }
  const exclusive = keyword === "oneOf" && place.position === "request";
  const others = keyword === "oneOf" ? "anyOf" : "oneOf";
  return {
    ...without(schema, ...Object.keys(base), keyword, others),
    [keyword]: exclusive ? variants.map((variant) => withAbsent(variant, variants)) : variants,
    ...(schema[others] === undefined ? {} : { allOf: [...arrayMember(schema, "allOf"), { [others]: schema[others] }] }),
  };
}

/** Exactly one variant holds: the key is absent by which alone another one would hold too. */
function withAbsent(variant: JsonObject, all: readonly JsonObject[]): JsonObject {
  const own = arrayMember(variant, "required");
  const absent = all.flatMap((other) => {
    const [key, ...more] =
      other === variant ? [] : arrayMember(other, "required").filter((name) => !own.includes(name));
    return typeof key === "string" && more.length === 0 ? [[key, ABSENT] as const] : [];
  });
  return { ...variant, properties: { ...objectMember(variant, "properties"), ...Object.fromEntries(absent) } };
}

/** Unions beside other keywords become members of `allOf`. Unions that any value satisfies are left out. */
function withUnionsApart(given: JsonObject): JsonObject {
  let schema = given;
  for (const keyword of ["oneOf", "anyOf"]) {
    const members = arrayMember(schema, keyword);
    if (members.some((each) => isObject(each) && !saysMore(each))) {
      schema = without(schema, keyword);
    }
  }
  const unions = ["oneOf", "anyOf"].filter((keyword) => arrayMember(schema, keyword).length > 0);
  const core = without(schema, "oneOf", "anyOf", "allOf", ...ANNOTATIONS);
  if (unions.length === 0) {
    return schema;
  }
  if (isTypeAlone(core)) {
    schema = without(schema, ...Object.keys(core));
  } else if (saysMore(core)) {
    const allOf = [
      core,
      ...arrayMember(schema, "allOf"),
      ...unions.map((keyword) => ({ [keyword]: schema[keyword] ?? [] })),
    ];
    return { ...onlyAnnotations(schema), allOf };
  }
  if (unions.length === 1 && arrayMember(schema, "allOf").length === 0) {
    return schema;
  }
  const allOf = [...arrayMember(schema, "allOf"), ...unions.map((keyword) => ({ [keyword]: schema[keyword] ?? [] }))];
  return { ...onlyAnnotations(schema), allOf };
}

/** Whether a member of a union only requires keys of the object around it. */
function isConstraint(schema: Json): boolean {
  return isObject(schema) && arrayMember(schema, "required").length > 0 && !saysMore(without(schema, "type"));
}

function saysMore(schema: JsonObject): boolean {
  return SHAPING.some((keyword) => Object.hasOwn(schema, keyword));
}

/** A `type` that the members of the union beside it have as well. */
function isTypeAlone(core: JsonObject): boolean {
  return typeof core["type"] === "string" && !saysMore(without(core, "type"));
}

function onlyAnnotations(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => ANNOTATIONS.includes(key)));
}
