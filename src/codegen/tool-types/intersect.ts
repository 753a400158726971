import { Refusal } from "./refusal.js";
import { NEVER, UNKNOWN, membersOf, union, type ObjectType, type Property, type Type } from "./type.js";

/** Beyond this many combinations an intersection of unions stays an intersection. */
const MOST_COMBINATIONS = 64;

/** How many types and properties may yet be merged. A schema of doubling references asks for ever more. */
export interface MergeBudget {
  merges: number;
}

function spend(budget: MergeBudget, merges: number): void {
  if ((budget.merges -= merges) < 0) throw new Refusal("it combines too many schemas with each other");
}

/**
 * The values that are of both types, as one type where that can be written.
 *
 * Objects are merged rather than joined with `&`, because each part of an `allOf` would otherwise be closed on
 * its own and refuse the keys of the others.
 */
export function intersect(left: Type, right: Type, budget: MergeBudget): Type {
  if (left === right || right.kind === "unknown" || left.kind === "never") return left;
  if (left.kind === "unknown" || right.kind === "never") return right;
  spend(budget, 1);
  if (left.kind === "named" || right.kind === "named") return intersectNamed(left, right, budget);
  if (left.kind === "union" || right.kind === "union") {
    const pairs = membersOf(left).length * membersOf(right).length;
    if (pairs > MOST_COMBINATIONS && !isFlat(left) && !isFlat(right)) return both(left, right);
    return union(membersOf(left).flatMap((one) => membersOf(right).map((other) => intersect(one, other, budget))));
  }
  if (left.kind === "both" || right.kind === "both") return both(left, right);
  if (left.kind === "literal" || right.kind === "literal") return intersectLiteral(left, right);
  if (left.kind === "object" && right.kind === "object") return mergeObjects(left, right, budget);
  if (left.kind === "array" && right.kind === "array") {
    return { kind: "array", items: intersect(left.items, right.items, budget) };
  }
  if (left.kind === "tuple" && right.kind === "array") return intersectTuple(left, right.items, budget);
  if (left.kind === "array" && right.kind === "tuple") return intersectTuple(right, left.items, budget);
  if (left.kind === "tuple" && right.kind === "tuple") return both(left, right);
  return left.kind === right.kind ? left : NEVER;
}

/** Only primitives and literals: combining these never grows. */
function isFlat(type: Type): boolean {
  return membersOf(type).every((member) => ["literal", "null", "boolean", "number", "string"].includes(member.kind));
}

function both(left: Type, right: Type): Type {
  const parts = [left, right].flatMap((type) => (type.kind === "both" ? type.members : [type]));
  return { kind: "both", members: parts };
}

function intersectNamed(left: Type, right: Type, budget: MergeBudget): Type {
  if (left.kind === "named" && right.kind === "named" && left.definition === right.definition) return left;
  const opened = [left, right].map((type) => (type.kind === "named" ? type.definition.type : type));
  const [one, other] = opened;
  // A type that is still being worked out cannot be merged into; `&` says the same.
  return one === undefined || other === undefined ? both(left, right) : intersect(one, other, budget);
}

function intersectLiteral(left: Type, right: Type): Type {
  const [literal, other] = left.kind === "literal" ? [left, right] : [right, left];
  if (literal.kind !== "literal") return NEVER;
  if (other.kind !== "literal") return other.kind === typeof literal.value ? literal : NEVER;
  return other.value === literal.value ? { ...literal, open: literal.open && other.open } : NEVER;
}

function intersectTuple(tuple: Extract<Type, { kind: "tuple" }>, items: Type, budget: MergeBudget): Type {
  return {
    kind: "tuple",
    items: tuple.items.map((item) => intersect(item, items, budget)),
    rest: tuple.rest && intersect(tuple.rest, items, budget),
  };
}

function mergeObjects(left: ObjectType, right: ObjectType, budget: MergeBudget): ObjectType {
  const properties = new Map<string, Property>();
  spend(budget, left.properties.size + right.properties.size);
  for (const name of new Set([...left.properties.keys(), ...right.properties.keys()])) {
    const one = left.properties.get(name);
    const other = right.properties.get(name);
    const merged = one && other ? mergeProperties(one, other, budget) : inOneOnly(one, right, other, left, budget);
    if (merged) properties.set(name, demand(name, merged, left, right));
  }
  const demanded = new Set([...left.demanded, ...right.demanded].filter((name) => !properties.has(name)));
  return { kind: "object", properties, demanded, ...mergeKeys(left, right, budget) };
}

function demand(name: string, property: Property, left: ObjectType, right: ObjectType): Property {
  return left.demanded.has(name) || right.demanded.has(name) ? { ...property, required: true } : property;
}

function mergeProperties(left: Property, right: Property, budget: MergeBudget): Property {
  return {
    type: intersect(left.type, right.type, budget),
    required: left.required || right.required,
    defaulted: left.defaulted || right.defaulted,
    doc: left.doc.length > 0 ? left.doc : right.doc,
  };
}

/** A property that one side lists is, to the other side, one of its further keys. */
function inOneOnly(
  one: Property | undefined,
  otherThanOne: ObjectType,
  other: Property | undefined,
  otherThanOther: ObjectType,
  budget: MergeBudget,
): Property | undefined {
  const property = one ?? other;
  const side = one ? otherThanOne : otherThanOther;
  if (property === undefined) return undefined;
  if (side.keys === "closed") return property.required ? { ...property, type: NEVER } : undefined;
  return { ...property, type: intersect(property.type, side.index ?? UNKNOWN, budget) };
}

function mergeKeys(left: ObjectType, right: ObjectType, budget: MergeBudget): Pick<ObjectType, "keys" | "index"> {
  if (left.keys === "closed" || right.keys === "closed") return { keys: "closed", index: undefined };
  if (left.keys === "open" || right.keys === "open") {
    return { keys: "open", index: intersect(left.index ?? UNKNOWN, right.index ?? UNKNOWN, budget) };
  }
  const keys = left.keys === "listed" || right.keys === "listed" ? "listed" : "loose";
  return { keys, index: undefined };
}
