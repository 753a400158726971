import {
  arrayMember,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../src/schema/index.js";

/** Keywords that keep an object from being merged with another one by its properties alone. */
const COMPLEX = ["oneOf", "anyOf", "not", "enum", "const", "items", "prefixItems", "if"];

/**
 * The object schemas that a schema combines with `allOf`, itself among them; undefined where one of them is more than a
 * list of properties.
 */
export function plainObjects(
  schema: Json,
  resolve: (ref: string) => Json,
  seen: ReadonlySet<Json> = new Set(),
): readonly JsonObject[] | undefined {
  const ref = stringMember(schema, "$ref");
  const target = ref === undefined ? schema : resolve(ref);
  if (!isObject(target) || seen.has(target) || COMPLEX.some((keyword) => Object.hasOwn(target, keyword))) {
    return undefined;
  }
  const type = target["type"];
  if (type !== undefined && type !== "object" && !(isArray(type) && type.includes("object"))) {
    return undefined;
  }
  const { allOf, $ref: _ref, ...own } = target;
  const parts: JsonObject[] = [own];
  for (const each of isArray(allOf) ? allOf : []) {
    const inner = plainObjects(each, resolve, new Set([...seen, target]));
    if (inner === undefined) {
      return undefined;
    }
    parts.push(...inner);
  }
  return parts;
}

/** One object schema with the properties of all, each required where one of them requires it. */
export function mergedObject(parts: readonly JsonObject[]): JsonObject {
  const properties = new Map<string, Json>();
  for (const [name, property] of parts.flatMap((part) => Object.entries(objectMember(part, "properties")))) {
    const known = properties.get(name);
    properties.set(name, known === undefined ? property : { allOf: [known, property] });
  }
  const required = [...new Set(parts.flatMap((part) => arrayMember(part, "required")))];
  const nullable = parts.length > 0 && parts.every((part) => arrayMember(part, "type").includes("null"));
  const rests = parts.map((part) => member(part, "additionalProperties")).filter((rest) => rest !== undefined);
  const rest = rests.find((each) => isObject(each)) ?? rests.find((each) => each === true) ?? rests[0];
  return {
    type: nullable ? ["object", "null"] : "object",
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    ...(rest === undefined ? {} : { additionalProperties: rest }),
  };
}
