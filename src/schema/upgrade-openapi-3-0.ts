import { isNullAlone, saysNothing } from "./annotations.js";
import { isArray, isObject, type Json, type JsonObject, member, without } from "./json.js";
import { holdsData, mapsNames } from "./schema-positions.js";

/**
 * Upgrades the schemas of an OpenAPI 3.0 document to 3.1, in which null is a type of its own.
 *
 * The service's document writes `nullable: true` in four ways: beside a type, beside `$ref` or a union, alone as the
 * member of a union that means null, and alone elsewhere, where it means any value. openapi-typescript ignores or
 * misreads each of them.
 */
export function upgradeDocument(document: JsonObject): JsonObject {
  const upgraded = upgrade(document);
  return isObject(upgraded) ? upgraded : document;
}

function upgrade(value: Json): Json {
  if (isArray(value)) {
    return value.map(upgrade);
  }
  if (!isObject(value)) {
    return value;
  }
  return upgradeNullable(upgradeBounds(mapEntries(value, (key, child) => upgradeMember(key, child))));
}

function upgradeMember(key: string, child: Json): Json {
  if (holdsData(key)) {
    return child;
  }
  if (mapsNames(key, child)) {
    return mapEntries(child, (_name, schema) => upgrade(schema));
  }
  if ((key === "anyOf" || key === "oneOf") && isArray(child)) {
    return child.map(upgradeAlternative);
  }
  return upgrade(child);
}

/** A member of a union that says `nullable` and nothing else is null. */
function upgradeAlternative(schema: Json): Json {
  return isObject(schema) && isNullAlone(schema) ? { ...without(schema, "nullable"), type: "null" } : upgrade(schema);
}

function mapEntries(object: JsonObject, change: (key: string, child: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, child]) => [key, change(key, child)]));
}

function upgradeNullable(schema: JsonObject): JsonObject {
  const nullable = member(schema, "nullable");
  if (typeof nullable !== "boolean") {
    return schema;
  }
  return nullable ? orNull(without(schema, "nullable")) : without(schema, "nullable");
}

function orNull(schema: JsonObject): JsonObject {
  if (saysNothing(schema)) {
    return schema;
  }
  const type = member(schema, "type");
  const values = member(schema, "enum");
  if (typeof type === "string") {
    const nullableEnum = isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
    return { ...schema, ...nullableEnum, type: type === "null" ? type : [type, "null"] };
  }
  if (isArray(type)) {
    return type.includes("null") ? schema : { ...schema, type: [...type, "null"] };
  }
  const { description, ...rest } = schema;
  return { ...(description === undefined ? {} : { description }), anyOf: [rest, { type: "null" }] };
}

/** 3.0 writes an exclusive bound as a flag beside the bound, 3.1 as a bound of its own. */
function upgradeBounds(schema: JsonObject): JsonObject {
  let result = schema;
  for (const [flag, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const exclusive = member(result, flag);
    if (typeof exclusive !== "boolean") {
      continue;
    }
    const limit = member(result, bound);
    result =
      exclusive && typeof limit === "number" ? { ...without(result, bound), [flag]: limit } : without(result, flag);
  }
  return result;
}
