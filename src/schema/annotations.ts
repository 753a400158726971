import { arrayMember, isObject, type Json, type JsonObject, member, stringMember } from "./json.js";
import type { Annotations, Type } from "./model.js";

const NONE: Annotations = {
  description: undefined,
  title: undefined,
  examples: undefined,
  default: undefined,
  deprecated: false,
};

/** What stands beside a `$ref`, or in a schema, without saying anything about its values. */
const ANNOTATIONS = new Set(
  (
    "$anchor $comment $defs $dynamicAnchor $id $schema default definitions deprecated description example examples " +
    "file_downloadable file_uploadable readOnly title writeOnly id extends tsType tsEnumNames"
  ).split(" "),
);

/** Whether `keyword` is all that a schema says about values. */
export function saysOnly(schema: JsonObject, keyword: string): boolean {
  return Object.keys(schema).every((key) => key === keyword || ANNOTATIONS.has(key));
}

/** Whether a member of a union is its "or null": in some documents one that says `nullable` and nothing else. */
export function isNullAlone(schema: Json): boolean {
  return isObject(schema) && schema["nullable"] === true && saysOnly(schema, "nullable");
}

/**
 * What is said about a schema: beside a reference, or an "or null", before behind it.
 *
 * @param resolve finds the schema that a reference leads to
 */
export function annotationsOf(
  schema: Json | undefined,
  resolve: (reference: string) => Json | undefined,
  seen: ReadonlySet<Json> = new Set(),
): Annotations {
  if (!isObject(schema) || seen.has(schema)) return NONE;
  const ref = stringMember(schema, "$ref");
  const behind = ref === undefined ? onlyMember(schema) : resolve(ref);
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

/** The one member of a union or `allOf` that is not null, where it is the only one. */
function onlyMember(schema: JsonObject): Json | undefined {
  const members = ["anyOf", "oneOf", "allOf"].flatMap((keyword) => arrayMember(schema, keyword));
  const others = members.filter((each) => stringMember(each, "type") !== "null" && !isNullAlone(each));
  return others.length === 1 ? others[0] : undefined;
}

/** The annotations of a type's place; none at all where nothing is said. */
export function annotationsAt(type: Type): Annotations {
  return type.annotations ?? NONE;
}

/** `type` with what is said about its place. */
export function annotated(type: Type, annotations: Annotations | undefined): Type {
  const says = annotations !== undefined && annotations !== NONE && annotations !== type.annotations;
  return says ? { ...type, annotations } : type;
}

/** What two schemas say about the place that both describe: the first has the word. */
export function mergeAnnotations(
  one: Annotations | undefined,
  other: Annotations | undefined,
): Annotations | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    description: one.description ?? other.description,
    title: one.title ?? other.title,
    examples: one.examples ?? other.examples,
    default: one.default === undefined ? other.default : one.default,
    deprecated: one.deprecated || other.deprecated,
  };
}
