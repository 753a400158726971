import { saysNothing, saysOnly } from "./annotations.js";
import { arrayMember, isObject, type Json, member, without } from "./json.js";
import { ABSENT, looseObject, NEVER, type Type, union, UNKNOWN } from "./model.js";

/** Combinations of absent keys that one `not` may be split into. Above that, it is ignored. */
const MOST_SPLITS = 16;

/**
 * What `not` leaves of all values, as far as a type can say it: nothing for `not: {}`; for `not: { required: […] }`,
 * alone or in an `anyOf`, objects that lack one of the keys. Anything for every other `not`.
 */
export function notType(schema: Json | undefined): Type {
  if (saysNothing(schema)) {
    return NEVER;
  }
  const forbidden = requiredKeys(schema);
  if (forbidden === undefined) {
    return UNKNOWN;
  }
  const splits = forbidden.reduce<readonly ReadonlySet<string>[]>(
    (absent, keys) => (absent.length > MOST_SPLITS ? absent : withOneOf(absent, keys)),
    [new Set()],
  );
  if (splits.length > MOST_SPLITS) {
    return UNKNOWN;
  }
  return union(
    splits.map((absent) => ({ ...looseObject, properties: new Map([...absent].map((name) => [name, ABSENT])) })),
  );
}

/** Sets of absent keys, each with one of `keys` added unless it has one. */
export function withOneOf(absent: readonly ReadonlySet<string>[], keys: readonly string[]): ReadonlySet<string>[] {
  return absent.flatMap((each) =>
    keys.some((key) => each.has(key)) ? [each] : keys.map((key) => new Set([...each, key])),
  );
}

/** The lists of keys of which a schema requires one list; undefined for a schema that says something else. */
function requiredKeys(schema: Json | undefined): readonly (readonly string[])[] | undefined {
  if (!isObject(schema)) {
    return undefined;
  }
  const shaping = member(schema, "type") === "object" ? without(schema, "type") : schema;
  const required = arrayMember(schema, "required").filter((key) => typeof key === "string");
  if (required.length > 0 && saysOnly(shaping, "required")) {
    return [required];
  }
  const members = arrayMember(schema, "anyOf");
  if (members.length === 0 || !saysOnly(shaping, "anyOf")) {
    return undefined;
  }
  const lists = members.map(requiredKeys);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}
