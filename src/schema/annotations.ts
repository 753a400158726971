import { arrayMember, isObject, type Json, type JsonObject, member, stringMember } from "./json.js";
import type { Annotations, Type } from "./model.js";

const NONE: Annotations = {
  description: undefined,
  title: undefined,
  examples: undefined,
  default: undefined,
  deprecated: false,
};

/** Keywords that say nothing about the values of a schema. */
const ANNOTATIONS = new Set(
  (
    "$anchor $comment $defs $dynamicAnchor $id $schema default definitions deprecated description example examples " +
    "externalDocs file_downloadable file_uploadable readOnly title writeOnly id extends tsType tsEnumNames"
  ).split(" "),
);

function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}

/** Whether `keyword` is the only one that says something about values. */
export function saysOnly(schema: JsonObject, keyword: string): boolean {
  return Object.keys(schema).every((key) => key === keyword || isAnnotation(key));
}

/** Whether a schema accepts any value: it has annotations, and no other keywords. */
export function saysNothing(schema: Json | undefined): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).every(isAnnotation));
}

/** Whether a schema says `nullable` and nothing else: as a member of a union, some documents mean null by it. */
export function isNullAlone(schema: Json): boolean {
  return isObject(schema) && schema["nullable"] === true && saysOnly(schema, "nullable");
}

/**
 * The annotations of a schema. Those of the schema behind a reference, or of the only member of a union that is not
 * null, fill in what the schema itself leaves out.
 *
 * @param resolve finds the schema that a reference leads to
 */
export function annotationsOf(
  schema: Json | undefined,
  resolve: (reference: string, from: JsonObject) => Json | undefined,
  seen: ReadonlySet<Json> = new Set(),
): Annotations {
  if (!isObject(schema) || seen.has(schema)) {
    return NONE;
  }
  const ref = stringMember(schema, "$ref");
  const behind = ref === undefined ? onlyMember(schema) : resolve(ref, schema);
  const inner = annotationsOf(behind, resolve, new Set([...seen, schema]));
  const filled = member(schema, "default");
  return {
    description: member(schema, "description") ?? inner.description,
    title: member(schema, "title") ?? inner.title,
    examples: member(schema, "examples") ?? member(schema, "example") ?? inner.examples,
    default: filled === undefined ? inner.default : filled,
    deprecated: member(schema, "deprecated") === true || inner.deprecated,
  };
}

/** The only member of a union or `allOf` that is not null; undefined where there are several. */
function onlyMember(schema: JsonObject): Json | undefined {
  const members = ["anyOf", "oneOf", "allOf"].flatMap((keyword) => arrayMember(schema, keyword));
  const others = members.filter((each) => stringMember(each, "type") !== "null" && !isNullAlone(each));
  return others.length === 1 ? others[0] : undefined;
}

/** The annotations of a type; empty ones where it has none. */
export function annotationsAt(type: Type): Annotations {
  return type.annotations ?? NONE;
}

/** `type` with annotations. */
export function annotated(type: Type, annotations: Annotations | undefined): Type {
  const says = annotations !== undefined && annotations !== NONE && annotations !== type.annotations;
  return says ? { ...type, annotations } : type;
}

/** The annotations of a place that two schemas describe. The first schema takes precedence. */
export function mergeAnnotations(
  one: Annotations | undefined,
  other: Annotations | undefined,
): Annotations | undefined {
  if (one === undefined || other === undefined) {
    return one ?? other;
  }
  return {
    description: one.description ?? other.description,
    title: one.title ?? other.title,
    examples: one.examples ?? other.examples,
    default: one.default === undefined ? other.default : one.default,
    deprecated: one.deprecated || other.deprecated,
  };
}
