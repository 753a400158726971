import {
  annotated,
  isAbsent,
  type Json,
  keysOf,
  looseObject,
  SchemaReader,
  NULL,
  type ObjectType,
  type Position,
  type Property,
  type Type,
  union,
  UNKNOWN,
} from "../schema/index.js";
import { argumentsType } from "../tool-types/index.js";
import type { Finding } from "./change.js";
import { notComparableError } from "./cycle-guard.js";
import type { TypeRules } from "./type-rules.js";
import { alternativesOf, type ValueSet, valueSetOf } from "./value-set.js";

/** A comparison of two sides, for the code that compares parts of a type. */
export interface Comparison {
  readonly old: ComparedSide;
  readonly fresh: ComparedSide;
  compare(old: Type, fresh: Type, position: Position): readonly Finding[];
  /** The same, with `step` before each path. */
  at(step: string, old: Type, fresh: Type, position: Position): Finding[];
}

/** A field of an object, or an additional key that it accepts. */
export interface Field {
  readonly type: Type;
  readonly required: boolean;
  readonly unlisted: boolean;
}

/** One of the two documents or tools that are compared: its schemas as types, and the values of the types. */
export class ComparedSide {
  readonly #reader: SchemaReader;
  readonly #values = new WeakMap<Type, ValueSet>();
  /** Unions made here: one object for the same two types, so that cycles are recognized. */
  readonly #unions = new WeakMap<Type, WeakMap<Type, Type>>();

  constructor(
    document: Json,
    readonly rules: TypeRules,
  ) {
    // Schemas that cannot be read are `unknown`, as in the types.
    this.#reader = new SchemaReader(document, "Document", () => {}, rules.origin);
  }

  /**
   * The type of a schema of the document.
   *
   * @throws SchemaError for schemas that are nested too deeply, or refer to too many others
   */
  read(schema: Json): Type {
    try {
      return this.#reader.standalone(schema);
    } catch (error) {
      throw error instanceof RangeError ? notComparableError() : error;
    }
  }

  /** The type of the arguments that a schema of the document describes. @throws SchemaError like `read` */
  readArguments(schema: Json): Type {
    const type = this.read(schema);
    return annotated(argumentsType(type, this.#reader.described(schema)), type.annotations);
  }

  values(type: Type): ValueSet {
    const known = this.#values.get(type);
    if (known !== undefined) {
      return known;
    }
    const alternatives = alternativesOf(type, (left, right) => this.#reader.merge(left, right));
    const values = valueSetOf(alternatives, (types) => this.#either(types));
    this.#values.set(type, values);
    return values;
  }

  /** The names of an object's fields. */
  fieldNames(object: ObjectType): readonly string[] {
    return this.rules.typesUndescribed ? keysOf(object) : [...object.properties.keys()];
  }

  /** The field `name`, or undefined where the object has no such key. */
  field(object: ObjectType, name: string, position: Position): Field | undefined {
    const property = object.properties.get(name);
    const others = this.otherKeys(object, position);
    if (property !== undefined && isAbsent(property) && others === undefined) {
      return undefined;
    }
    if (property !== undefined) {
      return this.#listedField(property, position);
    }
    if (object.demanded.has(name) && this.rules.typesUndescribed) {
      return { type: others ?? UNKNOWN, required: true, unlisted: false };
    }
    return others === undefined ? undefined : { type: others, required: false, unlisted: true };
  }

  #listedField({ type, required: listed, defaulted }: Property, position: Position): Field {
    const flag = position === "request" ? "readOnly" : "writeOnly";
    const required = listed && !(this.rules.directions && isFlagged(type, flag));
    if (position === "request" || !this.rules.defaultsPresent || defaulted === false) {
      return { type, required, unlisted: false };
    }
    return { type: defaulted === "null" ? this.#union(type, NULL) : type, required: true, unlisted: false };
  }

  /** The type of additional keys, or undefined where there are none. */
  otherKeys({ keys, index, properties }: ObjectType, position: Position): Type | undefined {
    if (keys === "loose") {
      return UNKNOWN;
    }
    if (keys !== "open" || index === undefined) {
      return undefined;
    }
    const isHidden = index.kind === "unknown" && position === "response" && this.rules.openObjects === "in requests";
    return isHidden && properties.size > 0 ? undefined : index;
  }

  /** One object that accepts what any of several objects of a union accepts, and more. */
  join(objects: readonly ObjectType[]): ObjectType {
    const properties = new Map<string, Property>();
    for (const name of new Set(objects.flatMap((object) => [...object.properties.keys()]))) {
      const found = objects.map((object) => object.properties.get(name));
      const described = found.filter((property) => property !== undefined);
      properties.set(name, {
        type: this.#either(described.map(({ type }) => type)),
        required: found.every((property) => property?.required === true),
        defaulted: false,
        doc: [],
      });
    }
    const others = objects.map((object) => this.otherKeys(object, "request")).filter((type) => type !== undefined);
    return others.length === 0
      ? { ...looseObject, properties, keys: "closed" }
      : { ...looseObject, properties, keys: "open", index: this.#either(others) };
  }

  #either(types: readonly Type[]): Type {
    return [...new Set(types)].reduce((left, right) => this.#union(left, right));
  }

  #union(left: Type, right: Type): Type {
    const known = this.#unions.get(left) ?? new WeakMap<Type, Type>();
    this.#unions.set(left, known);
    const made = known.get(right) ?? annotated(union([left, right]), right === NULL ? left.annotations : undefined);
    known.set(right, made);
    return made;
  }
}

/** Whether a schema, or the one that it refers to, has a flag. */
function isFlagged(type: Type, flag: "readOnly" | "writeOnly"): boolean {
  if (type.limits?.[flag] === true) {
    return true;
  }
  if (type.kind === "union") {
    return type.members.some((member) => isFlagged(member, flag));
  }
  return type.kind === "named" && type.definition.type?.limits?.[flag] === true;
}
