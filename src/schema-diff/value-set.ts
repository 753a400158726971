import {
  commonLimits,
  type Definition,
  type Json,
  type Limits,
  NEVER,
  type ObjectType,
  SchemaError,
  type Type,
  UNKNOWN,
  withLimits,
} from "../schema/index.js";

/** The values of a type by kind, without references, nested unions and intersections. Two types are compared by it. */
export interface ValueSet {
  /** Any value, null included. */
  readonly anything: boolean;
  readonly nullable: boolean;
  readonly scalars: Readonly<Partial<Record<ScalarKind, ScalarSet>>>;
  readonly array: ArraySet | undefined;
  /** More than one in a union of objects. */
  readonly objects: readonly ObjectType[];
  /** Limits of a schema that accepts anything. */
  readonly limits: Limits;
}

export type ScalarKind = "string" | "number" | "boolean";
export const SCALAR_KINDS: readonly ScalarKind[] = ["string", "number", "boolean"];

export interface ScalarSet {
  /** The values listed, by their JSON; undefined for every value of the kind. */
  readonly values: ListedValues | undefined;
  readonly limits: Limits;
}

/** `open`: in a response, the service may add to the list. */
export type ListedValues = ReadonlyMap<string, { readonly value: Json; readonly open: boolean }>;

export interface ArraySet {
  readonly items: Type;
  /** The items of a tuple; `items` come after them. */
  readonly places: readonly Type[] | undefined;
  readonly limits: Limits;
}

/** Alternatives of one intersection of unions. Real ones stay under a hundred. */
const MOST_ALTERNATIVES = 2000;

type ArrayType = Extract<Type, { kind: "array" | "tuple" }>;
type Either = (types: readonly Type[]) => Type;

/**
 * The types that `type` is a union of, none of them a union, a name or an intersection. A union that is its own
 * member gains nothing by it.
 *
 * @param intersect computes an intersection that the reader had to leave as it was
 * @throws SchemaError for an intersection of very large unions
 */
export function alternativesOf(
  type: Type,
  intersect: (left: Type, right: Type) => Type,
  seen: Set<Definition> = new Set(),
): readonly Type[] {
  switch (type.kind) {
    case "never":
      return [];
    case "union":
      return type.members.flatMap((member) => alternativesOf(member, intersect, seen));
    case "named": {
      if (seen.has(type.definition)) {
        return [];
      }
      seen.add(type.definition);
      const content = alternativesOf(type.definition.type ?? UNKNOWN, intersect, seen);
      return content.map((each) => withLimits(each, type.limits));
    }
    case "both": {
      const parts = type.members.map((member) => alternativesOf(member, intersect, new Set(seen)));
      return parts.reduce((left, right) => {
        if (left.length * right.length > MOST_ALTERNATIVES) {
          throw new SchemaError(`A schema has more than ${MOST_ALTERNATIVES} alternatives.`);
        }
        return left.flatMap((one) =>
          right.map((other) => intersect(one, other)).map((each) => (each.kind === "both" ? one : each)),
        );
      });
    }
    default:
      return [type];
  }
}

/** @param alternatives types that are neither unions, names nor intersections */
export function valueSetOf(alternatives: readonly Type[], either: Either): ValueSet {
  const anything = alternatives.find(({ kind }) => kind === "unknown");
  const known = anything === undefined ? alternatives : [];
  const scalars = SCALAR_KINDS.map((kind) => [kind, scalarSet(known, kind)] as const);
  return {
    anything: anything !== undefined,
    nullable: alternatives.some(({ kind }) => kind === "null"),
    scalars: Object.fromEntries(scalars.filter(([, set]) => set !== undefined)),
    array: arraySet(
      known.filter((type) => type.kind === "array" || type.kind === "tuple"),
      either,
    ),
    objects: known.filter((type) => type.kind === "object"),
    limits: anything?.limits ?? {},
  };
}

function scalarSet(types: readonly Type[], kind: ScalarKind): ScalarSet | undefined {
  const ofKind = types.filter((type) => type.kind === kind || (type.kind === "literal" && typeof type.value === kind));
  if (ofKind.length === 0) {
    return undefined;
  }
  const literals = ofKind.filter((type) => type.kind === "literal");
  const values = new Map(literals.map(({ value, open }) => [JSON.stringify(value), { value, open }]));
  // `true` and `false` are all booleans.
  const isEvery = literals.length < ofKind.length || (kind === "boolean" && values.size === 2);
  return { values: isEvery ? undefined : values, limits: limitsOfAll(ofKind) };
}

/** Several arrays are one array of either's items. Tuples that differ in optional items are one tuple. */
function arraySet(types: readonly ArrayType[], either: Either): ArraySet | undefined {
  const [longest] = types.toSorted((left, right) => placesOf(right).length - placesOf(left).length);
  if (longest === undefined) {
    return undefined;
  }
  const limits = limitsOfAll(types);
  const places = placesOf(longest);
  const isPrefix = (type: ArrayType): boolean =>
    type === longest || (type.kind === "tuple" && type.items.every((item, index) => item === places[index]));
  if (types.every(isPrefix)) {
    return { items: restOf(longest), places: longest.kind === "tuple" ? places : undefined, limits };
  }
  return { items: either(types.flatMap((type) => [...placesOf(type), restOf(type)])), places: undefined, limits };
}

function placesOf(type: ArrayType): readonly Type[] {
  return type.kind === "tuple" ? type.items : [];
}

function restOf(type: ArrayType): Type {
  return type.kind === "array" ? type.items : (type.rest ?? NEVER);
}

function limitsOfAll(types: readonly Type[]): Limits {
  return types.map(({ limits }) => limits ?? {}).reduce(commonLimits);
}
