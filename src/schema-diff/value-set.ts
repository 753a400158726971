import type { Json } from "../schema/index.js";

/**
 * The values that a schema lets through, in the one form that two schemas are compared in. How a schema was
 * written (inline or by reference, `nullable` or a type union, `allOf` or one object) no longer shows.
 */
export interface Form {
  /** Any value, null included. */
  readonly anything: boolean;
  readonly nullable: boolean;
  readonly scalars: Readonly<Partial<Record<ScalarKind, Scalar>>>;
  readonly array: ArrayPart | undefined;
  /** The objects it takes; more than one in a union of objects. */
  readonly objects: readonly ObjectPart[];
  /** Limits of a schema that takes anything. */
  readonly limits: Limits;
}

/** `constant`: objects and arrays that stand in an enum. */
export type ScalarKind = "string" | "number" | "boolean" | "constant";
export const SCALAR_KINDS: readonly ScalarKind[] = ["string", "number", "boolean", "constant"];

/** Keywords that bound values without showing in a type. */
export type Limits = Readonly<Record<string, Json>>;

export interface Scalar {
  /** The values listed, by their text; undefined for every value of the kind. */
  readonly values: ReadonlyMap<string, ListedValue> | undefined;
  readonly limits: Limits;
}

export interface ListedValue {
  readonly value: Json;
  /** Stays the only one in a response too: a constant, or of a list that is never opened. */
  readonly fixed: boolean;
}

export interface ArrayPart {
  readonly kind: "array";
  readonly items: Json | undefined;
  readonly places: readonly Json[] | undefined;
  readonly limits: Limits;
}

export interface ObjectPart {
  readonly kind: "object";
  readonly properties: ReadonlyMap<string, Json>;
  readonly required: ReadonlySet<string>;
  /** What other keys hold: nothing (false), a schema, or undefined where the schema does not say. */
  readonly rest: Json | undefined;
  readonly limits: Limits;
}

/** What one member of a union takes. */
export type Part =
  | { readonly kind: "anything"; readonly limits: Limits }
  | { readonly kind: "null" }
  | ({ readonly kind: ScalarKind } & Scalar)
  | ArrayPart
  | ObjectPart;

/** Whether an object names no key at all. */
export function listsNothing({ properties, required }: ObjectPart): boolean {
  return properties.size === 0 && required.size === 0;
}

/** Several parts as one form. */
export function combine(parts: readonly Part[], either: (schemas: readonly Json[]) => Json): Form {
  const anything = parts.find((part) => part.kind === "anything");
  const scalars: Partial<Record<ScalarKind, Scalar>> = {};
  const arrays: ArrayPart[] = [];
  const objects: ObjectPart[] = [];
  for (const part of anything === undefined ? parts : []) {
    if (part.kind === "array") arrays.push(part);
    else if (part.kind === "object") objects.push(part);
    else if (part.kind !== "null" && part.kind !== "anything") {
      const known = scalars[part.kind];
      scalars[part.kind] = known === undefined ? part : joinScalars(known, part);
    }
  }
  return {
    anything: anything !== undefined,
    nullable: parts.some(({ kind }) => kind === "null"),
    scalars: withoutAllBooleans(scalars),
    array: arrays.length === 0 ? undefined : arrays.reduce((left, right) => joinArrays(left, right, either)),
    objects,
    limits: anything?.limits ?? {},
  };
}

function joinScalars(left: Scalar, right: Scalar): Scalar {
  const values =
    left.values === undefined || right.values === undefined ? undefined : new Map([...left.values, ...right.values]);
  return { values, limits: common(left.limits, right.limits) };
}

/** `true` and `false` listed are all there are. */
function withoutAllBooleans(scalars: Partial<Record<ScalarKind, Scalar>>): Partial<Record<ScalarKind, Scalar>> {
  const { boolean } = scalars;
  return boolean?.values?.size === 2 ? { ...scalars, boolean: { ...boolean, values: undefined } } : scalars;
}

function joinArrays(left: ArrayPart, right: ArrayPart, either: (schemas: readonly Json[]) => Json): ArrayPart {
  const items = [...(left.places ?? []), left.items, ...(right.places ?? []), right.items].filter(
    (schema) => schema !== undefined,
  );
  return { kind: "array", items: either(items), places: undefined, limits: common(left.limits, right.limits) };
}

function common(left: Limits, right: Limits): Limits {
  return Object.fromEntries(
    Object.entries(left).filter(([key, value]) => JSON.stringify(right[key]) === JSON.stringify(value)),
  );
}
