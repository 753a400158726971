import type { ObjectType, Property, Type } from "./model.js";

/** Pairs of types that are being compared: a pair that comes up again adds no difference. */
type Seen = Map<Type, Set<Type>>;

/**
 * Whether two types are the same, whatever their names: a type behind a name equals one written in place. Documentation
 * does not count.
 *
 * @param limits whether limits such as `maxLength` count. The text of a type does not show them.
 */
export function sameType(one: Type, other: Type, limits: boolean, seen: Seen = new Map()): boolean {
  const [left, right] = [contentOf(one), contentOf(other)];
  if (left === right) {
    return true;
  }
  const known = seen.get(left) ?? new Set<Type>();
  if (known.has(right)) {
    return true;
  }
  seen.set(left, known.add(right));
  if (limits && JSON.stringify(left.limits ?? {}) !== JSON.stringify(right.limits ?? {})) {
    return false;
  }
  const same = (a: Type | undefined, b: Type | undefined): boolean =>
    a === undefined || b === undefined ? a === b : sameType(a, b, limits, seen);
  const allSame = (a: readonly Type[], b: readonly Type[]): boolean =>
    a.length === b.length && a.every((type, index) => same(type, b[index]));
  if (left.kind === "literal" && right.kind === "literal") {
    return left.value === right.value && left.open === right.open;
  }
  if (left.kind === "array" && right.kind === "array") {
    return same(left.items, right.items);
  }
  if (left.kind === "tuple" && right.kind === "tuple") {
    return allSame(left.items, right.items) && same(left.rest, right.rest);
  }
  if (left.kind === "object" && right.kind === "object") {
    return sameObject(left, right, same);
  }
  if ((left.kind === "union" && right.kind === "union") || (left.kind === "both" && right.kind === "both")) {
    return allSame(left.members, right.members);
  }
  return left.kind === right.kind && left.kind !== "named";
}

function sameObject(one: ObjectType, other: ObjectType, same: (a?: Type, b?: Type) => boolean): boolean {
  if (one.keys !== other.keys || one.properties.size !== other.properties.size || !same(one.index, other.index)) {
    return false;
  }
  const sameProperty = (property: Property, name: string): boolean => {
    const { type, required, defaulted } = other.properties.get(name) ?? {};
    return required === property.required && defaulted === property.defaulted && same(type, property.type);
  };
  return (
    one.demanded.size === other.demanded.size &&
    [...one.demanded].every((name) => other.demanded.has(name)) &&
    [...one.properties].every(([name, property]) => sameProperty(property, name))
  );
}

function contentOf(type: Type): Type {
  let here = type;
  // A name of a name is read as the type behind both; a cycle of names stands for nothing.
  for (let step = 0; here.kind === "named" && here.definition.type !== undefined && step < 10; step += 1) {
    here = here.definition.type;
  }
  return here;
}
