import type { Json } from "./json.js";

/**
 * The TypeScript type that a schema describes, before it is printed or compared.
 *
 * Schemas express one thing in many ways (`nullable`, `type: [..., "null"]`, `anyOf` with null). In this model there
 * is one way, so that every rule is written once.
 */
export type Type = Notes &
  (
    | { readonly kind: "unknown" | "never" | "null" | "boolean" | "number" | "string" }
    /** `open`: a value of an enum, to which a later version of the tool may add. */
    | { readonly kind: "literal"; readonly value: Literal; readonly open: boolean }
    /** `readonly`: the caller's array is only read. A schema does not say so; the position of the type does. */
    | { readonly kind: "array"; readonly items: Type; readonly readonly?: boolean }
    | {
        readonly kind: "tuple";
        readonly items: readonly Type[];
        readonly rest: Type | undefined;
        readonly readonly?: boolean;
      }
    | ObjectType
    | { readonly kind: "union"; readonly members: readonly Type[] }
    /** An intersection that could not be merged into one type. */
    | { readonly kind: "both"; readonly members: readonly Type[] }
    | { readonly kind: "named"; readonly definition: Definition }
  );

export type Literal = string | number | boolean;

/** What a schema says about values that is no part of their type. */
interface Notes {
  readonly limits?: Limits;
  /** Set on the types of properties, items, additional keys and standalone schemas. */
  readonly annotations?: Annotations;
  /** The member of a `oneOf` that the type comes from. No value fits two types of a union with different ones. */
  readonly alternative?: symbol;
}

/** Keywords that constrain values, such as `maxLength`, by name. `integer` is among them, for its type is number. */
export type Limits = Readonly<Record<string, Json>>;

/** Documentation of a schema, or of the schema behind its reference. */
export interface Annotations {
  readonly description: Json | undefined;
  readonly title: Json | undefined;
  readonly examples: Json | undefined;
  readonly default: Json | undefined;
  readonly deprecated: boolean;
}

/** Lines of a doc comment, already escaped. */
export type Doc = readonly string[];

export interface ObjectType extends Notes {
  readonly kind: "object";
  readonly properties: ReadonlyMap<string, Property>;
  /** The type of every other key. */
  readonly index: Type | undefined;
  /**
   * Keys that the schema does not list. It says nothing about them and lists no keys (`loose`), says nothing and lists
   * some (`listed`), rejects them (`closed`), or describes them (`open`, see `index`).
   */
  readonly keys: "loose" | "listed" | "closed" | "open";
  /** Required keys that the schema does not describe. */
  readonly demanded: ReadonlySet<string>;
}

export interface Property {
  readonly type: Type;
  readonly required: boolean;
  /** The service fills in a default, perhaps null: optional in the input, present in the output. */
  readonly defaulted: false | "value" | "null";
  readonly doc: Doc;
}

/** A type with a name of its own, because a reference points to it. */
export interface Definition {
  name: string;
  readonly doc: Doc;
  /** Undefined while it is being read, which is how recursive types are recognized. */
  type: Type | undefined;
}

/** Whether a value is sent or received. */
export type Position = "request" | "response";

export const UNKNOWN: Type = { kind: "unknown" };
export const NEVER: Type = { kind: "never" };
export const NULL: Type = { kind: "null" };

/** A key that an object must not have. */
export const ABSENT: Property = { type: NEVER, required: false, defaulted: false, doc: [] };

/** Whether an object must not have a key: its property is optional, and no value fits it. */
export function isAbsent({ type, required }: Property): boolean {
  return !required && type.kind === "never";
}

export const looseObject: ObjectType = {
  kind: "object",
  properties: new Map(),
  index: undefined,
  keys: "loose",
  demanded: new Set(),
};

/** Whether no value fits a type: `never`, or an object with a required property that no value fits. */
export function isImpossible(type: Type): boolean {
  if (type.kind !== "object") {
    return type.kind === "never";
  }
  return [...type.properties.values()].some((property) => property.required && property.type.kind === "never");
}

/** A union without nesting, duplicates, and members that another member covers; in the given order. */
export function union(members: readonly Type[]): Type {
  const all = members.flatMap(membersOf);
  const possible = all.filter((member) => !isImpossible(member));
  const flat = possible.length === 0 ? all : possible;
  const kinds = new Set<string>(flat.map((member) => member.kind));
  const anything = flat.find(({ kind }) => kind === "unknown");
  if (anything !== undefined) {
    return anything;
  }
  const kept = new Map<unknown, Type>();
  for (const member of flat) {
    if (member.kind === "never") {
      continue;
    }
    if (member.kind === "literal" && kinds.has(typeof member.value)) {
      continue;
    }
    const identity = identityOf(member);
    const known = kept.get(identity);
    kept.set(identity, known === undefined ? member : withCommonLimits(known, member));
  }
  const [only, ...others] = kept.values();
  if (only === undefined) {
    return NEVER;
  }
  return others.length === 0 ? only : { kind: "union", members: [only, ...others] };
}

/** One of two types that differ only in their limits, with the limits that both have. */
function withCommonLimits(one: Type, other: Type): Type {
  if (one.limits === undefined || one.limits === other.limits) {
    return one;
  }
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

/** The type behind a name, or the type itself; undefined while it is being read. */
export function contentOf(type: Type): Type | undefined {
  return type.kind === "named" ? type.definition.type : type;
}

/** The members of a union, or the type itself as the only one. */
export function membersOf(type: Type): readonly Type[] {
  return type.kind === "union" ? type.members : [type];
}

/** A reference to a definition. Types without members need no name: `string` is clearer than `…_Title`. */
export function inlined(definition: Definition): Type {
  const type = definition.type;
  if (type === undefined) {
    return { kind: "named", definition };
  }
  if (type.kind === "named") {
    return type;
  }
  const plain = ["unknown", "never", "null", "boolean", "number", "string", "literal"].includes(type.kind);
  return plain ? type : { kind: "named", definition };
}
