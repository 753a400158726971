import { annotated, mergeAnnotations } from "./annotations.js";
import { withLimits } from "./limits.js";
import { SchemaError } from "./schema-error.js";
import {
  NEVER,
  UNKNOWN,
  membersOf,
  union,
  type Definition,
  type ObjectType,
  type Property,
  type Type,
} from "./model.js";

/** Types and properties that one reader may merge. Real schemas need a few hundred. */
const MOST_MERGES = 300_000;

/** Above this many combinations an intersection of unions stays an intersection. */
const MOST_COMBINATIONS = 64;

type NamedType = Extract<Type, { kind: "named" }>;

/** The intersections of one reader: their number is limited, and those of named types are remembered. */
export class Intersections {
  readonly #known = new Map<unknown, Map<unknown, Definition>>();
  readonly #both = new Map<string, Type>();
  readonly #numbers = new Map<unknown, number>();
  readonly #nameFor: (type: NamedType) => string;
  #left = MOST_MERGES;

  constructor(nameFor: (type: NamedType) => string) {
    this.#nameFor = nameFor;
  }

  /** @throws SchemaError above the limit, which a schema of doubling references would exceed without end */
  spend(merges: number): void {
    this.#left -= merges;
    if (this.#left < 0) {
      throw new SchemaError("it combines too many schemas with each other");
    }
  }

  /**
   * The intersection of a named type with another one. It gets a name when it refers to itself, as intersections of
   * recursive types do.
   */
  named(named: NamedType, other: Type, work: () => Type): Type {
    const known = this.#recall(named, other);
    if (known !== undefined) {
      if (known.type !== undefined && known.name === "") {
        return known.type;
      }
      if (known.name === "") {
        known.name = this.#nameFor(named);
      }
      return { kind: "named", definition: known };
    }
    const definition: Definition = { name: "", doc: [], type: undefined };
    this.#remember(named, other, definition);
    definition.type = work();
    return definition.name === "" ? definition.type : { kind: "named", definition };
  }

  /** An intersection of types that cannot be merged: each type once, and one object for the same types. */
  both(left: Type, right: Type): Type {
    const parts = new Map<unknown, Type>();
    for (const part of [left, right].flatMap((type) => (type.kind === "both" ? type.members : [type]))) {
      const content = contentOf(part) ?? identity(part);
      if (!parts.has(content)) {
        parts.set(content, part);
      }
    }
    const members = [...parts.values()];
    const [only] = members;
    if (only !== undefined && members.length === 1) {
      return only;
    }
    const key = [...parts.keys()].map((part) => this.#numberOf(part)).join();
    const known = this.#both.get(key) ?? { kind: "both", members };
    this.#both.set(key, known);
    return known;
  }

  #numberOf(part: unknown): number {
    const number = this.#numbers.get(part) ?? this.#numbers.size;
    this.#numbers.set(part, number);
    return number;
  }

  #recall(left: Type, right: Type): Definition | undefined {
    return (
      this.#known.get(identity(left))?.get(identity(right)) ?? this.#known.get(identity(right))?.get(identity(left))
    );
  }

  #remember(left: Type, right: Type, definition: Definition): void {
    const known = this.#known.get(identity(left)) ?? new Map<unknown, Definition>();
    this.#known.set(identity(left), known.set(identity(right), definition));
  }
}

function identity(type: Type): unknown {
  return type.kind === "named" ? type.definition : type;
}

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
  return alternative === undefined ? type : asAlternative(type, alternative);
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

function contentOf(type: Type): Type | undefined {
  return type.kind === "named" ? type.definition.type : type;
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
