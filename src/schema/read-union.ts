import { areFew, asAlternative } from "./intersect.js";
import { ABSENT, contentOf, NEVER, type ObjectType, type Type, union, UNKNOWN } from "./model.js";
import { withOneOf } from "./read-not.js";
import { sameType } from "./same-type.js";

/** Members of a `oneOf` whose required keys are compared. Larger ones have discriminators. */
const MOST_MEMBERS = 50;
/** Combinations of absent keys that one member may be split into. Above that, the keys are allowed. */
const MOST_SPLITS = 16;

/**
 * The type of a `oneOf` and what the schema around it says: a value fits one member and no other one.
 *
 * Of objects that differ only in what they require, each gets what another one requires as absent keys. All objects are
 * marked as alternatives, whose own keys exclude each other.
 *
 * @param around the type of the other keywords
 * @param merge computes the intersection of two types
 */
export function exclusiveUnion(around: Type, members: readonly Type[], merge: (left: Type, right: Type) => Type): Type {
  const separate = alternatives(members);
  // Which keys differ shows in the intersections, as long as there are few enough of them.
  return areFew(around, separate)
    ? alternatives(members.map((member) => merge(around, member)))
    : merge(around, separate);
}

function alternatives(members: readonly Type[]): Type {
  const objects = members.map(objectOf);
  const exclusive = members.map((member, index) => {
    const object = objects[index];
    if (object === undefined || members.length > MOST_MEMBERS) {
      return member;
    }
    return withoutOthers(member, object, objects.toSpliced(index, 1));
  });
  return union(exclusive.map((member) => asAlternative(member, Symbol("oneOf"))));
}

/** `member`, which is `object`, without the values that also fit one of the other objects. */
function withoutOthers(member: Type, object: ObjectType, others: readonly (ObjectType | undefined)[]): Type {
  const required = requiredOf(object);
  let splits: readonly ReadonlySet<string>[] = [new Set()];
  for (const other of others) {
    if (other === undefined || !fitsBut(object, other)) {
      continue;
    }
    const missing = [...requiredOf(other)].filter((name) => !required.has(name));
    if (missing.length === 0) {
      // Members that require the same, or nothing, are a slip of the author's: strictly, no value would fit.
      const requiresLess = requiredOf(other).size > 0 && requiredOf(other).size < required.size;
      if (requiresLess && sameKeys(object, other)) {
        return NEVER;
      }
      continue;
    }
    // One of the missing keys has to stay away.
    splits = withOneOf(splits, missing);
    if (splits.length > MOST_SPLITS) {
      return member;
    }
  }
  if (splits.every((absent) => absent.size === 0)) {
    return member;
  }
  return union(
    splits.map((absent) => ({
      ...object,
      properties: new Map([...object.properties, ...[...absent].map((name) => [name, ABSENT] as const)]),
    })),
  );
}

/** Whether `object` fits `other` wherever it has the keys that `other` requires. */
function fitsBut(object: ObjectType, other: ObjectType): boolean {
  if (other.keys === "closed" && object.keys !== "closed") {
    return false;
  }
  return [...other.properties.keys(), ...other.demanded].every((name) => {
    const [given, wanted] = [typeAt(object, name), typeAt(other, name)];
    return given !== undefined && wanted !== undefined && sameType(given, wanted, true);
  });
}

function sameKeys(one: ObjectType, other: ObjectType): boolean {
  const [names, others] = [one, other].map((object) => new Set([...object.properties.keys(), ...object.demanded]));
  return names?.size === others?.size && [...(names ?? [])].every((name) => others?.has(name));
}

/** The type of a key; undefined where the object does not list it, and lists others. */
function typeAt(object: ObjectType, name: string): Type | undefined {
  const property = object.properties.get(name);
  if (property !== undefined || object.keys === "listed" || object.keys === "closed") {
    return property?.type ?? (object.demanded.has(name) ? UNKNOWN : undefined);
  }
  return object.index ?? UNKNOWN;
}

function requiredOf(object: ObjectType): ReadonlySet<string> {
  const listed = [...object.properties].flatMap(([name, { required }]) => (required ? [name] : []));
  return new Set([...listed, ...object.demanded]);
}

function objectOf(type: Type): ObjectType | undefined {
  const content = contentOf(type);
  return content?.kind === "object" ? content : undefined;
}
