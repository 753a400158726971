import { membersOf, type ObjectType, type Type } from "./model.js";

/** Beyond this many, `?: never` hides what a union is about. */
const MOST_FOREIGN_KEYS = 400;

/**
 * For each closed object of a union, the keys that only others have. Without them TypeScript would take an object
 * with the keys of two members. Members told apart by a literal need no help.
 */
export function foreignKeys(
  members: readonly Type[],
  isClosed: (object: ObjectType) => boolean,
): ReadonlyMap<Type, readonly string[]> {
  const closed = members.flatMap((member) => {
    const objects = objectsOf(member) ?? [];
    if (objects.length === 0 || !objects.every(isClosed)) return [];
    return [{ member, objects, keys: new Set(objects.flatMap(keysOf)) }];
  });
  if (closed.length < 2 || isDiscriminated(closed.map(({ objects }) => objects))) return new Map();
  const all = [...new Set(closed.flatMap(({ keys }) => [...keys]))];
  if (all.length * closed.length > MOST_FOREIGN_KEYS) return new Map();
  return new Map(closed.map(({ member, keys }) => [member, all.filter((key) => !keys.has(key))]));
}

/** Whether one required property has literals in every member, and no literal in two of them. */
function isDiscriminated(members: readonly (readonly ObjectType[])[]): boolean {
  const names = new Set(members[0]?.flatMap((object) => [...object.properties.keys()]));
  return [...names].some((name) => {
    const seen = new Set<unknown>();
    return members.every((objects) => {
      const property = objects.map((object) => object.properties.get(name)).find((found) => found?.required);
      if (property === undefined) return false;
      return membersOf(property.type).every((member) => {
        if (member.kind !== "literal" || seen.has(member.value)) return false;
        seen.add(member.value);
        return true;
      });
    });
  });
}

/** The objects that a type joins, or undefined when it is something else. */
export function objectsOf(type: Type): readonly ObjectType[] | undefined {
  if (type.kind === "object") return [type];
  if (type.kind === "named") return type.definition.type?.kind === "object" ? [type.definition.type] : undefined;
  if (type.kind !== "both") return undefined;
  const parts = type.members.map(objectsOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Every key that an object lists. */
export function keysOf(object: ObjectType): readonly string[] {
  return [...object.properties.keys(), ...object.demanded];
}
