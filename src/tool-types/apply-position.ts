import {
  foreignKeys,
  keysOf,
  objectsOf,
  NEVER,
  NULL,
  SchemaError,
  UNKNOWN,
  membersOf,
  union,
  type Definition,
  type ObjectType,
  type Property,
  type Type,
} from "../schema/index.js";

/** The position of a type in a tool, and the rules that follow from it. */
export interface Position {
  readonly side: "input" | "output";
  /** Enums of the output also accept values that they do not list. */
  readonly openEnums: boolean;
  /** Objects of the output also have keys that they do not list. */
  readonly openObjects: boolean;
  /** Properties with a default are present in the output. */
  readonly defaultsPresent: boolean;
}

/** A named type with the rules of its position applied, ready to print. */
export interface Declaration extends Definition {
  type: Type;
}

/** Types and union members in one position. */
const MAX_PARTS = 60_000;

/**
 * Applies the rules of a position to `root` and to everything it refers to. Returns their declarations, `root` first.
 *
 * Their types state what the position decides: which properties are required, the absent keys of exclusive unions,
 * values and keys beyond the listed ones, and arrays that the caller may have as `readonly`. Of an object, only `properties` and `index` are relevant afterwards.
 *
 * @throws SchemaError when they have more than 60,000 parts
 */
export function applyPosition(root: Definition, position: Position): readonly Declaration[] {
  return new PositionRules(position).declarations(root);
}

class PositionRules {
  readonly #declarations = new Map<Definition, Declaration>();
  #parts = 0;

  constructor(readonly position: Position) {}

  declarations(root: Definition): readonly Declaration[] {
    this.#declare(root);
    // Applying the rules adds the declarations that a type refers to; the iteration reaches them too.
    for (const [definition, declaration] of this.#declarations) {
      declaration.type = this.#apply(definition.type ?? UNKNOWN);
    }
    return [...this.#declarations.values()];
  }

  #declare(definition: Definition): Declaration {
    const known = this.#declarations.get(definition);
    if (known !== undefined) {
      return known;
    }
    const declaration: Declaration = { name: definition.name, doc: definition.doc, type: UNKNOWN };
    this.#declarations.set(definition, declaration);
    return declaration;
  }

  #apply(type: Type): Type {
    this.#count(1);
    switch (type.kind) {
      case "unknown":
      case "never":
      case "null":
      case "boolean":
      case "number":
      case "string":
        return type;
      case "literal":
      case "union":
        return this.#union(membersOf(type));
      case "array":
        return { kind: "array", items: this.#apply(type.items), readonly: this.#isInput };
      case "tuple":
        return {
          kind: "tuple",
          items: type.items.map((item) => this.#apply(item)),
          rest: type.rest && this.#apply(type.rest),
          readonly: this.#isInput,
        };
      case "object":
        return this.#object(type);
      case "both":
        return this.#intersection(type.members);
      case "named":
        return { kind: "named", definition: this.#declare(type.definition) };
      default:
        return type satisfies never;
    }
  }

  #count(parts: number): void {
    if ((this.#parts += parts) > MAX_PARTS) {
      throw new SchemaError(`its type has more than ${MAX_PARTS} parts`);
    }
  }

  #union(members: readonly Type[]): Type {
    this.#count(members.length);
    const absentKeys = foreignKeys(members, (object) => this.#indexOf(object) === undefined);
    const applied = members.map((member) => this.#unionMember(member, absentKeys.get(member) ?? []));
    if (this.position.openEnums && this.position.side === "output") {
      applied.push(...openings(members));
    }
    const [only] = applied;
    return only !== undefined && applied.length === 1 ? only : { kind: "union", members: applied };
  }

  #unionMember(member: Type, absent: readonly string[]): Type {
    if (member.kind === "literal" || member.kind === "null") {
      return member;
    }
    if (member.kind === "object") {
      return this.#object(member, absent);
    }
    if (absent.length === 0) {
      return this.#apply(member);
    }
    return this.#intersection(member.kind === "both" ? member.members : [member], absent);
  }

  #intersection(members: readonly Type[], absent: readonly string[] = []): Type {
    const objects = objectsOf({ kind: "both", members });
    // Beside an object that lists its keys, "any object" adds nothing, and in an `&` it would allow any key.
    const isRedundant = (member: Type): boolean => member.kind === "object" && member.keys === "loose";
    const listsKeys = objects?.some((object) => !isRedundant(object)) === true;
    const kept = listsKeys ? members.filter((member) => !isRedundant(member)) : members;
    const applied = kept.map((member) => this.#apply(member));
    return { kind: "both", members: absent.length === 0 ? applied : [...applied, this.#object(NO_KEYS, absent)] };
  }

  /** @param absent keys that only other members of the union have */
  #object(object: ObjectType, absent: readonly string[] = []): ObjectType {
    const properties = new Map<string, Property>();
    const put = (name: string, type: Type, { required, defaulted, doc }: Omit<Property, "type">): void => {
      if (this.#isInherited(name, required)) {
        properties.set(name, { type: UNKNOWN, required, defaulted, doc: [...doc, INHERITED_NOTE] });
      } else {
        properties.set(name, { type: this.#apply(type), required, defaulted, doc });
      }
    };
    for (const [name, property] of object.properties) {
      const required = property.required || (this.#defaultsPresent && property.defaulted !== false);
      const mayBeNull = this.#defaultsPresent && property.defaulted === "null";
      put(name, mayBeNull ? union([property.type, NULL]) : property.type, { ...property, required });
    }
    for (const name of object.demanded) {
      put(name, object.index ?? UNKNOWN, { ...UNDESCRIBED, required: true });
    }
    for (const name of absent.filter((key) => !this.#isInherited(key, false))) {
      put(name, NEVER, { ...UNDESCRIBED, required: false });
    }
    return { ...NO_KEYS, properties, index: this.#index(object, absent) };
  }

  #index(object: ObjectType, absent: readonly string[]): Type | undefined {
    const index = this.#indexOf(object);
    if (index === undefined) {
      // `{}` accepts anything but null, so an object without keys needs an index signature of `never`.
      const isEmpty = keysOf(object).length + absent.length === 0 && object !== NO_KEYS;
      return isEmpty ? { kind: "never" } : undefined;
    }
    // Listed keys must be assignable to the index signature. With intersections the compiler cannot always tell.
    const types = [index, ...[...object.properties.values()].map(({ type }) => type)];
    return this.#apply(hasIntersection(types) ? UNKNOWN : index);
  }

  /** The type of the keys that an object does not list, or undefined when there are none. */
  #indexOf(object: ObjectType): Type | undefined {
    if (object.index !== undefined) {
      return object.index;
    }
    const opened = this.position.side === "output" && this.position.openObjects;
    return object.keys === "loose" || opened ? UNKNOWN : undefined;
  }

  /** Whether the compiler would find an argument that is not there, and reject every object for its type. */
  #isInherited(name: string, required: boolean): boolean {
    return this.#isInput && !required && INHERITED.has(name);
  }

  get #isInput(): boolean {
    return this.position.side === "input";
  }

  get #defaultsPresent(): boolean {
    return this.position.side === "output" && this.position.defaultsPresent;
  }
}

/** The members of every object, by TypeScript's interface `Object`. */
const INHERITED = new Set(
  "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf".split(" "),
);
const INHERITED_NOTE = "Not typed: every object has a member of this name.";

const UNDESCRIBED = { defaulted: false, doc: [] } as const;

/** `{}`, as in `string & {}`. */
const NO_KEYS: ObjectType = {
  kind: "object",
  properties: new Map(),
  index: undefined,
  keys: "closed",
  demanded: new Set(),
};

/** `string & {}` accepts any other string, and editors still suggest the listed ones. */
function openings(members: readonly Type[]): Type[] {
  const types = new Set(
    members.flatMap((member) => (member.kind === "literal" && member.open ? [typeof member.value] : [])),
  );
  return (["string", "number"] as const)
    .filter((kind) => types.has(kind))
    .map((kind) => ({ kind: "both", members: [{ kind }, NO_KEYS] }));
}

function hasIntersection(types: readonly Type[]): boolean {
  return types.some((type) => {
    if (type.kind === "both") {
      return true;
    }
    if (type.kind === "array") {
      return hasIntersection([type.items]);
    }
    return type.kind === "union" && hasIntersection(type.members);
  });
}
