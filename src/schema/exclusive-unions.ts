import { membersOf, type ObjectType, type Type } from "./model.js";

/** Above this many, `?: never` would hide what a union is about. */
const MOST_FOREIGN_KEYS = 400;

/** A member of a union that consists of objects without keys beyond the listed ones. */
interface ClosedMember {
  readonly member: Type;
  readonly objects: readonly ObjectType[];
  readonly keys: ReadonlySet<string>;
}

/**
 * For each closed object of a union, the keys that only those members have that it excludes: its alternatives in a
 * `oneOf`, and all others where one of the two objects rejects unlisted keys. Unless the keys are `never`, TypeScript
 * accepts an object with the keys of two members, which is right for any other `anyOf`. Members with a discriminator do
 * not need that.
 */
export function foreignKeys(
  members: readonly Type[],
  isClosed: (object: ObjectType) => boolean,
): ReadonlyMap<Type, readonly string[]> {
  const closed = members.flatMap((member): ClosedMember[] => {
    const objects = objectsOf(member) ?? [];
    if (objects.length === 0 || !objects.every(isClosed)) {
      return [];
    }
    return [{ member, objects, keys: new Set(objects.flatMap(keysOf)) }];
  });
  if (closed.length < 2 || isDiscriminated(closed.map(({ objects }) => objects))) {
    return new Map();
  }
  const all = [...new Set(closed.flatMap(({ keys }) => [...keys]))];
  if (all.length * closed.length > MOST_FOREIGN_KEYS) {
    return new Map();
  }
  return new Map(
    closed.map((each) => {
      const compatible = closed.filter((other) => !excludes(each, other));
      return [each.member, all.filter((key) => !each.keys.has(key) && !compatible.some(({ keys }) => keys.has(key)))];
    }),
  );
}

/** Whether no value fits both members. */
function excludes(one: ClosedMember, other: ClosedMember): boolean {
  const [left, right] = [one.member.alternative, other.member.alternative];
  const areAlternatives = left !== undefined && right !== undefined && left !== right;
  return areAlternatives || [...one.objects, ...other.objects].some(({ keys }) => keys === "closed");
}

/** Whether one required property has literals in every member, and no literal in two of them. */
function isDiscriminated(members: readonly (readonly ObjectType[])[]): boolean {
  const names = new Set(members[0]?.flatMap((object) => [...object.properties.keys()]));
  return [...names].some((name) => {
    const seen = new Set<unknown>();
    return members.every((objects) => {
      const property = objects.map((object) => object.properties.get(name)).find((found) => found?.required);
      if (property === undefined) {
        return false;
      }
      return membersOf(property.type).every((member) => {
        if (member.kind !== "literal" || seen.has(member.value)) {
          return false;
        }
        seen.add(member.value);
        return true;
      });
    });
  });
}

/** The objects that an object type or an intersection consists of; undefined for any other type. */
export function objectsOf(type: Type): readonly ObjectType[] | undefined {
  if (type.kind === "object") {
    return [type];
  }
  if (type.kind === "named") {
    return type.definition.type?.kind === "object" ? [type.definition.type] : undefined;
  }
  if (type.kind !== "both") {
    return undefined;
  }
  const parts = type.members.map(objectsOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** All keys that an object lists or requires. */
export function keysOf(object: ObjectType): readonly string[] {
  return [...object.properties.keys(), ...object.demanded];
}
