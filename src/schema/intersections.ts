import { contentOf, type Definition, type Type } from "./model.js";
import { SchemaError } from "./schema-error.js";

/** Types and properties that one reader may merge. Real schemas need a few hundred. */
const MOST_MERGES = 300_000;

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
