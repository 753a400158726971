import {
  foreignKeys,
  keysOf,
  objectsOf,
  SchemaError,
  NULL,
  UNKNOWN,
  membersOf,
  union,
  type Definition,
  type Doc,
  type ObjectType,
  type Property,
  type Type,
} from "../schema/index.js";
import type { Names } from "./placeholder.js";
import type { SkeletonPool } from "./skeleton-pool.js";

/** Where a type stands, and what follows from it. */
export interface Position {
  readonly side: "input" | "output";
  /** An enum of the output also takes values that it does not list. */
  readonly openEnums: boolean;
  /** Every object of the output also has keys that it does not list. */
  readonly openObjects: boolean;
  /** A property with a default is there in the output. */
  readonly defaultsPresent: boolean;
}

/** The few forms of JSON Schema that are handed to the generator: one for each kind of type. */
export interface Skeleton {
  type?: "any" | "null" | "boolean" | "number" | "string" | "object" | "array";
  enum?: (string | number | boolean | null)[];
  anyOf?: Skeleton[];
  allOf?: Skeleton[];
  items?: Skeleton | Skeleton[];
  additionalItems?: Skeleton | false;
  properties?: Record<string, Skeleton>;
  required?: string[];
  additionalProperties?: Skeleton | false;
  $ref?: string;
}

/** How much text one position may become. */
const MOST_NODES = 60_000;

/**
 * Writes types as schemas for the generator: the rules of the position applied, every name and every comment
 * replaced by a placeholder, so that nothing a tool's author wrote passes through the generator except the
 * values of enums, and those come back as JSON.
 */
export class SkeletonWriter {
  /** Definitions met and not yet written. */
  readonly #waiting: Definition[] = [];
  readonly #met = new Map<Definition, string>();
  #nodes = 0;

  constructor(
    readonly position: Position,
    readonly names: Names,
    readonly pool: SkeletonPool,
  ) {}

  /** The skeletons of `root` and of everything it refers to, by placeholder. */
  write(root: Definition): ReadonlyMap<string, Skeleton> {
    const written = new Map<string, Skeleton>();
    this.#reference(root);
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const skeleton = this.#skeleton(next.type ?? UNKNOWN);
      // An identity of its own: everything that shares it would be taken for a reference to this name.
      written.set(this.#reference(next), skeleton.$ref === undefined ? { ...skeleton } : { allOf: [skeleton] });
    }
    return written;
  }

  #reference(definition: Definition): string {
    const known = this.#met.get(definition);
    if (known !== undefined) return known;
    const placeholder = this.names.type(definition.name, definition.doc);
    this.#met.set(definition, placeholder);
    this.#waiting.push(definition);
    return placeholder;
  }

  #skeleton(type: Type): Skeleton {
    return this.pool.share(this.#fresh(type));
  }

  #count(parts: number): void {
    if ((this.#nodes += parts) > MOST_NODES) throw new SchemaError(`its type has more than ${MOST_NODES} parts`);
  }

  #fresh(type: Type): Skeleton {
    this.#count(1);
    switch (type.kind) {
      case "unknown":
        return { type: "any" };
      case "never":
        return { enum: [] };
      case "null":
      case "boolean":
      case "number":
      case "string":
        return { type: type.kind };
      case "literal":
      case "union":
        return this.#union(membersOf(type));
      case "array":
        return { type: "array", items: this.#skeleton(type.items) };
      case "tuple":
        return {
          type: "array",
          items: type.items.map((item) => this.#skeleton(item)),
          additionalItems: type.rest === undefined ? false : this.#skeleton(type.rest),
        };
      case "object":
        return this.#object(type, []);
      case "both":
        return this.#both(type.members, []);
      case "named":
        return { $ref: `#/$defs/${this.#reference(type.definition)}` };
      default:
        return type satisfies never;
    }
  }

  /** Literals side by side go as one enum: an enum of hundreds is one part, not hundreds. */
  #union(members: readonly Type[]): Skeleton {
    this.#count(members.length);
    const foreign = foreignKeys(members, (object) => this.#indexOf(object) === undefined);
    const parts: Skeleton[] = [];
    let values: (string | number | boolean | null)[] = [];
    const flush = (): void => {
      if (values.length > 0) parts.push(this.pool.share({ enum: values }));
      values = [];
    };
    for (const member of members) {
      if (member.kind === "literal") values.push(member.value);
      else if (member.kind === "null") values.push(null);
      else {
        flush();
        parts.push(this.#member(member, foreign.get(member) ?? []));
      }
    }
    flush();
    if (this.position.openEnums && this.position.side === "output") parts.push(...openings(members));
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : { anyOf: parts };
  }

  #member(member: Type, foreign: readonly string[]): Skeleton {
    if (member.kind === "object") return this.#object(member, foreign);
    if (foreign.length === 0) return this.#skeleton(member);
    return this.#both(member.kind === "both" ? member.members : [member], foreign);
  }

  #both(members: readonly Type[], foreign: readonly string[]): Skeleton {
    const parts = objectsOf({ kind: "both", members });
    // Beside an object that lists its keys, "any object" says nothing, and `&` would take it to say "any key".
    const isIdle = (member: Type): boolean => member.kind === "object" && member.keys === "loose";
    const kept = parts === undefined || parts.every(isIdle) ? members : members.filter((member) => !isIdle(member));
    const allOf = kept.map((member) => this.#skeleton(member));
    return { allOf: foreign.length === 0 ? allOf : [...allOf, this.#object(EMPTY, foreign)] };
  }

  #object(object: ObjectType, foreign: readonly string[]): Skeleton {
    const properties: Record<string, Skeleton> = {};
    const required: string[] = [];
    const put = (name: string, doc: Doc, skeleton: Skeleton, isRequired: boolean): void => {
      const key = this.names.key(name, doc);
      properties[key] = skeleton;
      if (isRequired) required.push(key);
    };
    for (const [name, property] of object.properties) {
      put(name, property.doc, this.#property(property), this.#isRequired(property));
    }
    for (const name of object.demanded) put(name, [], this.#skeleton(object.index ?? UNKNOWN), true);
    for (const name of foreign) put(name, [], this.#skeleton({ kind: "never" }), false);
    return { type: "object", properties, required, additionalProperties: this.#further(object, foreign) };
  }

  #further(object: ObjectType, foreign: readonly string[]): Skeleton | false {
    const index = this.#indexOf(object);
    // The compiler wants every listed key to fit; of an intersection it does not always see that it does.
    if (index !== undefined && hasBoth([index, ...[...object.properties.values()].map(({ type }) => type)])) {
      return this.#skeleton(UNKNOWN);
    }
    // `{}` takes anything but null; an object without keys has to say so.
    if (index === undefined && keysOf(object).length + foreign.length === 0 && object !== EMPTY) return { enum: [] };
    return index === undefined ? false : this.#skeleton(index);
  }

  /** The type of the keys that an object does not list, or undefined when there are none. */
  #indexOf(object: ObjectType): Type | undefined {
    if (object.index !== undefined) return object.index;
    const opened = this.position.side === "output" && this.position.openObjects;
    return object.keys === "loose" || opened ? UNKNOWN : undefined;
  }

  #property(property: Property): Skeleton {
    const filled = this.position.side === "output" && this.position.defaultsPresent && property.defaulted === "null";
    return this.#skeleton(filled ? union([property.type, NULL]) : property.type);
  }

  #isRequired(property: Property): boolean {
    if (property.required) return true;
    return property.defaulted !== false && this.position.side === "output" && this.position.defaultsPresent;
  }
}

const EMPTY: ObjectType = {
  kind: "object",
  properties: new Map(),
  index: undefined,
  keys: "closed",
  demanded: new Set(),
};

/** `string & {}`: any other string, without swallowing the ones that are listed. */
function openings(members: readonly Type[]): Skeleton[] {
  const types = new Set(
    members.flatMap((member) => (member.kind === "literal" && member.open ? [typeof member.value] : [])),
  );
  const empty: Skeleton = { type: "object", properties: {}, required: [], additionalProperties: false };
  return (["string", "number"] as const).flatMap((type) => (types.has(type) ? [{ allOf: [{ type }, empty] }] : []));
}

function hasBoth(types: readonly Type[]): boolean {
  return types.some((type) => {
    if (type.kind === "both") return true;
    if (type.kind === "array") return hasBoth([type.items]);
    return type.kind === "union" && hasBoth(type.members);
  });
}
