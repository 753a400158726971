import { annotated, mergeAnnotations } from "./annotations.js";
import type { Intersections } from "./intersections.js";
import { withLimits } from "./limits.js";
import { NEVER, UNKNOWN, contentOf, membersOf, union, type ObjectType, type Property, type Type } from "./model.js";

/** Above this many combinations an intersection of unions stays an intersection. */
const MOST_COMBINATIONS = 64;

/**
 * The intersection of two types, merged into one type where possible.
 *
 * Objects are merged rather than joined with `&`, because otherwise each part of an `allOf` would be closed on its own
 * and reject the keys of the others.
 */
export function intersect(left: Type, right: Type, known: Intersections): Type {
  if (left === right) {
    return left;
  }
  const type = annotated(combine(left, right, known), mergeAnnotations(left.annotations, right.annotations));
  const alternative = left.alternative ?? right.alternative;
  // What could not be merged stays one object for the same types: a copy would hide that it comes up again.
  return alternative === undefined || type.kind === "both" ? type : asAlternative(type, alternative);
}

/** `type` as a member of a `oneOf`. The alternatives of a `oneOf` inside it stay apart from each other. */
export function asAlternative(type: Type, alternative: symbol): Type {
  switch (type.kind) {
    case "union":
      return { ...type, members: type.members.map((member) => asAlternative(member, alternative)) };
    case "object":
    case "named":
    case "both":
      return type.alternative === undefined ? { ...type, alternative } : type;
    default:
      return type;
  }
}

function combine(left: Type, right: Type, known: Intersections): Type {
  if (left.kind === "never") {
    return left;
  }
  if (right.kind === "unknown") {
    return withLimits(left, right.limits);
  }
  if (left.kind === "unknown") {
    return withLimits(right, left.limits);
  }
  if (right.kind === "never") {
    return right;
  }
  known.spend(1);
  if (left.kind === "named" || right.kind === "named") {
    return intersectNamed(left, right, known);
  }
  if (left.kind === "union" || right.kind === "union") {
    if (!areFew(left, right)) {
      return known.both(left, right);
    }
    return union(membersOf(left).flatMap((one) => membersOf(right).map((other) => intersect(one, other, known))));
  }
  if (left.kind === "both" || right.kind === "both") {
    return known.both(left, right);
  }
  return withBothLimits(combineSimple(left, right, known), left, right);
}

/** Whether the members of two unions can be intersected one by one. */
export function areFew(left: Type, right: Type): boolean {
  return membersOf(left).length * membersOf(right).length <= MOST_COMBINATIONS || isFlat(left) || isFlat(right);
}

/** For types that are neither unions, nor names, nor intersections. */
function combineSimple(left: Type, right: Type, known: Intersections): Type {
  if (left.kind === "literal" || right.kind === "literal") {
    return intersectLiteral(left, right);
  }
  if (left.kind === "object" && right.kind === "object") {
    return mergeObjects(left, right, known);
  }
  if (left.kind === "array" && right.kind === "array") {
    return { kind: "array", items: intersect(left.items, right.items, known) };
  }
  if (left.kind === "tuple" && right.kind === "array") {
    return intersectTuple(left, right.items, known);
  }
  if (left.kind === "array" && right.kind === "tuple") {
    return intersectTuple(right, left.items, known);
  }
  if (left.kind === "tuple" && right.kind === "tuple") {
    return known.both(left, right);
  }
  return left.kind === right.kind ? left : NEVER;
}

function withBothLimits(type: Type, left: Type, right: Type): Type {
  if (type.kind === "never" || (left.limits === undefined && right.limits === undefined)) {
    return type;
  }
  return { ...type, limits: { ...left.limits, ...right.limits } };
}

/** Whether there are only primitives and literals, whose combinations never grow. */
function isFlat(type: Type): boolean {
  return membersOf(type).every((member) => ["literal", "null", "boolean", "number", "string"].includes(member.kind));
}

function intersectNamed(left: Type, right: Type, known: Intersections): Type {
  const [one, other] = [contentOf(left), contentOf(right)];
  // A type that is still being read cannot be merged. `&` means the same.
  if (one === undefined || other === undefined) {
    return known.both(left, right);
  }
  const work = (): Type => intersect(one, other, known);
  const [named, second] = left.kind === "named" ? [left, right] : [right, left];
  if (named.kind !== "named") {
    return work();
  }
  const limits = [left, right].map((type) => (type.kind === "named" ? type.limits : undefined));
  return limits.reduce<Type>(withLimits, known.named(named, second, work));
}

function intersectLiteral(left: Type, right: Type): Type {
  const [literal, other] = left.kind === "literal" ? [left, right] : [right, left];
  if (literal.kind !== "literal") {
    return NEVER;
  }
  if (other.kind !== "literal") {
    return other.kind === typeof literal.value ? literal : NEVER;
  }
  return other.value === literal.value ? { ...literal, open: literal.open && other.open } : NEVER;
}

function intersectTuple(tuple: Extract<Type, { kind: "tuple" }>, items: Type, known: Intersections): Type {
  return {
    kind: "tuple",
    items: tuple.items.map((item) => intersect(item, items, known)),
    rest: tuple.rest && intersect(tuple.rest, items, known),
  };
}

function mergeObjects(left: ObjectType, right: ObjectType, known: Intersections): Type {
  if (forbids(left, right) || forbids(right, left)) {
    return NEVER;
  }
  const properties = new Map<string, Property>();
  known.spend(left.properties.size + right.properties.size);
  for (const name of new Set([...left.properties.keys(), ...right.properties.keys()])) {
    const one = left.properties.get(name);
    const other = right.properties.get(name);
    const merged =
      one && other
        ? mergeProperties(one, other, known)
        : ((one && inOneOnly(one, right, known)) ?? (other && inOneOnly(other, left, known)));
    if (merged) {
      properties.set(name, demand(name, merged, left, right));
    }
  }
  const demanded = new Set([...left.demanded, ...right.demanded].filter((name) => !properties.has(name)));
  return { kind: "object", properties, demanded, ...mergeKeys(left, right, known) };
}

/** Whether one object does not accept a key that the other requires. */
function forbids(one: ObjectType, other: ObjectType): boolean {
  if (one.keys !== "closed") {
    return false;
  }
  const required = [...other.properties].filter(([, property]) => property.required).map(([name]) => name);
  return [...required, ...other.demanded].some((name) => !one.properties.has(name) && !one.demanded.has(name));
}

function demand(name: string, property: Property, left: ObjectType, right: ObjectType): Property {
  return left.demanded.has(name) || right.demanded.has(name) ? { ...property, required: true } : property;
}

function mergeProperties(left: Property, right: Property, known: Intersections): Property {
  return {
    type: intersect(left.type, right.type, known),
    required: left.required || right.required,
    defaulted: left.defaulted || right.defaulted,
    doc: left.doc.length > 0 ? left.doc : right.doc,
  };
}

/** A property that one side lists is an additional key of the other side. */
function inOneOnly(property: Property, side: ObjectType, known: Intersections): Property | undefined {
  if (side.keys === "closed") {
    return undefined;
  }
  return { ...property, type: intersect(property.type, side.index ?? UNKNOWN, known) };
}

function mergeKeys(left: ObjectType, right: ObjectType, known: Intersections): Pick<ObjectType, "keys" | "index"> {
  if (left.keys === "closed" || right.keys === "closed") {
    return { keys: "closed", index: undefined };
  }
  if (left.keys === "open" || right.keys === "open") {
    return { keys: "open", index: intersect(left.index ?? UNKNOWN, right.index ?? UNKNOWN, known) };
  }
  const keys = left.keys === "listed" || right.keys === "listed" ? "listed" : "loose";
  return { keys, index: undefined };
}
