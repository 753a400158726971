import type { Json } from "./json.js";

/**
 * What a schema means as a TypeScript type, before it is text.
 *
 * Schemas say one thing in many ways (`nullable`, `type: [..., "null"]`, `anyOf` with null). They are brought
 * to this one form first, so that every rule of ours is written once and the emitter sees few shapes.
 */
export type Type = Notes &
  (
    | { readonly kind: "unknown" | "never" | "null" | "boolean" | "number" | "string" }
    /** `open`: one of an enum's values, so a later version of the tool may add to them. */
    | { readonly kind: "literal"; readonly value: Literal; readonly open: boolean }
    | { readonly kind: "array"; readonly items: Type }
    | { readonly kind: "tuple"; readonly items: readonly Type[]; readonly rest: Type | undefined }
    | ObjectType
    | { readonly kind: "union"; readonly members: readonly Type[] }
    /** An intersection that could not be written as one type. */
    | { readonly kind: "both"; readonly members: readonly Type[] }
    | { readonly kind: "named"; readonly definition: Definition }
  );

export type Literal = string | number | boolean;

/** What a schema says of values without showing in their type. Absent: nothing. */
interface Notes {
  readonly limits?: Limits;
  /** Of the place where the schema stands: on the type of a property, of items, of other keys, of a whole document. */
  readonly annotations?: Annotations;
}

/** Keywords that bound values, such as `maxLength`, by name. `integer` is one: the type is number. */
export type Limits = Readonly<Record<string, Json>>;

/** What is said about a place: of the schema itself, or of the one behind its reference. */
export interface Annotations {
  readonly description: Json | undefined;
  readonly title: Json | undefined;
  readonly examples: Json | undefined;
  readonly default: Json | undefined;
  readonly deprecated: boolean;
}

/** Lines of a doc comment, already harmless. */
export type Doc = readonly string[];

export interface ObjectType extends Notes {
  readonly kind: "object";
  readonly properties: ReadonlyMap<string, Property>;
  /** The type of every other key. */
  readonly index: Type | undefined;
  /**
   * What the schema says of keys that it does not list: nothing while listing none (`loose`), nothing while
   * listing some (`listed`), that there are none (`closed`), or something (`open`, see `index`).
   */
  readonly keys: "loose" | "listed" | "closed" | "open";
  /** Required keys that the schema does not describe. */
  readonly demanded: ReadonlySet<string>;
}

export interface Property {
  readonly type: Type;
  readonly required: boolean;
  /** The service fills it in, perhaps with null: may be left out of the input, is present in the output. */
  readonly defaulted: false | "value" | "null";
  readonly doc: Doc;
}

/** A type that is declared under a name of its own, because something refers to it. */
export interface Definition {
  name: string;
  readonly doc: Doc;
  /** Absent while it is being worked out, which is how a recursive type meets itself. */
  type: Type | undefined;
}

/** Where a schema stands decides what its type must do. */
export type Position = "request" | "response";

export const UNKNOWN: Type = { kind: "unknown" };
export const NEVER: Type = { kind: "never" };
export const NULL: Type = { kind: "null" };

export const looseObject: ObjectType = {
  kind: "object",
  properties: new Map(),
  index: undefined,
  keys: "loose",
  demanded: new Set(),
};

/** A union without nesting, doubles, and members that another one covers; in the order given. */
export function union(members: readonly Type[]): Type {
  const flat = members.flatMap((member) => (member.kind === "union" ? member.members : [member]));
  const kinds = new Set<string>(flat.map((member) => member.kind));
  const anything = flat.find(({ kind }) => kind === "unknown");
  if (anything !== undefined) return anything;
  const kept = new Map<unknown, Type>();
  for (const member of flat) {
    if (member.kind === "never") continue;
    if (member.kind === "literal" && kinds.has(typeof member.value)) continue;
    const identity = identityOf(member);
    const known = kept.get(identity);
    kept.set(identity, known === undefined ? member : withCommonLimits(known, member));
  }
  const [only, ...others] = kept.values();
  if (only === undefined) return NEVER;
  return others.length === 0 ? only : { kind: "union", members: [only, ...others] };
}

/** Either of two types that differ in their limits alone: bounded only by what both say. */
function withCommonLimits(one: Type, other: Type): Type {
  if (one.limits === undefined || one.limits === other.limits) return one;
  return { ...one, limits: commonLimits(one.limits, other.limits) };
}

export function commonLimits(one: Limits = {}, other: Limits = {}): Limits {
  return Object.fromEntries(
    Object.entries(one).filter(([keyword, value]) => JSON.stringify(other[keyword]) === JSON.stringify(value)),
  );
}

function identityOf(type: Type): unknown {
  switch (type.kind) {
    case "literal":
      return `${typeof type.value} ${String(type.value)}`;
    case "null":
    case "boolean":
    case "number":
    case "string":
      return type.kind;
    case "named":
      return type.definition;
    default:
      return type;
  }
}

/** The members of a union, or the type itself as the only one. */
export function membersOf(type: Type): readonly Type[] {
  return type.kind === "union" ? type.members : [type];
}
