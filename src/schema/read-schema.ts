import { annotated, annotationsOf, isNullAlone, saysOnly } from "./annotations.js";
import { docOf } from "./doc-lines.js";
import { objectsOf } from "./exclusive-unions.js";
import { intersect } from "./intersect.js";
import { Intersections } from "./intersections.js";
import { arrayMember, isObject, type Json, type JsonObject } from "./json.js";
import { limitsOf, withLimits } from "./limits.js";
import {
  inlined,
  membersOf,
  NEVER,
  NULL,
  UNKNOWN,
  union,
  type Annotations,
  type Definition,
  type Doc,
  type Type,
} from "./model.js";
import { enumType, type SchemaOrigin } from "./read-enum.js";
import { notType } from "./read-not.js";
import { typeOf } from "./read-type.js";
import { exclusiveUnion } from "./read-union.js";
import { References } from "./references.js";
import { SchemaError } from "./schema-error.js";
import { shortJson } from "./text.js";
import { NameSet, pascalCase } from "./type-names.js";
import { withUnevaluatedKeys } from "./unevaluated-keys.js";

/** Characters of a path that a warning shows. */
const LONGEST_PATH = 200;
/** Characters of an unreadable value that a warning shows. */
const MOST_SHOWN = 80;

/**
 * Reads the schemas of one position (a tool's input or its output) as types.
 *
 * It reads every keyword that a type can express, and ignores the rest, so that `tsType` and the like have no effect.
 * What it cannot read becomes `unknown`, with a warning.
 */
export class SchemaReader {
  readonly #references: References;
  readonly #definitions = new Map<Json, Definition>();
  readonly #names = new NameSet();
  readonly #intersections = new Intersections(({ definition }) => this.#names.take(`${definition.name}_More`));
  /** Definitions being read, with no property or item between them and the current schema. */
  #inPlace: ReadonlySet<Definition> = new Set();

  /**
   * @param document what references point into
   * @param prefix the name of the root type, with which the names of other types begin
   * @param warn receives what could not be read, and where
   */
  constructor(
    document: Json,
    readonly prefix: string,
    readonly warn: (reason: string) => void,
    readonly origin: SchemaOrigin = "tool",
  ) {
    this.#references = new References(document);
    this.#names.take(prefix);
  }

  /** The type of `schema`, named `prefix`. References to the schema become references to that name. */
  root(schema: Json, doc: Doc): Definition {
    const definition: Definition = { name: this.prefix, doc, type: undefined };
    const target = this.#behindReferences(schema);
    this.#definitions.set(target, definition);
    this.#fill(definition, target, "#");
    return definition;
  }

  /** The schema behind a schema that is only a reference; the schema itself where the reference cannot be followed. */
  #behindReferences(schema: Json): Json {
    const seen = new Set<Json>();
    let here = schema;
    while (isObject(here) && typeof here["$ref"] === "string" && !seen.has(here)) {
      if (!saysOnly(here, "$ref")) {
        return here;
      }
      seen.add(here);
      try {
        here = this.#references.find(here["$ref"], here).target;
      } catch {
        return schema;
      }
    }
    return here;
  }

  /** The type of a schema inside another one, such as a property or an item, with its annotations. */
  within(schema: Json | undefined, path: string): Type {
    const outer = this.#inPlace;
    this.#inPlace = new Set();
    try {
      return annotated(this.read(schema, path), this.#annotations(schema));
    } finally {
      this.#inPlace = outer;
    }
  }

  /** The type of a schema of its own, such as a response, with its annotations. References to it have the same type. */
  standalone(schema: Json): Type {
    if (!isObject(schema)) {
      return this.within(schema, "#");
    }
    return annotated(this.#defined(schema, "Root", "#"), this.#annotations(schema));
  }

  #annotations(schema: Json | undefined): Annotations {
    return annotationsOf(schema, (reference, from) => {
      try {
        return this.#references.find(reference, from).target;
      } catch {
        return undefined;
      }
    });
  }

  /** The type of `schema`. `path` is its location, for warnings. */
  read(schema: Json | undefined, path: string): Type {
    if (schema === undefined || schema === true) {
      return UNKNOWN;
    }
    if (schema === false) {
      return NEVER;
    }
    if (!isObject(schema)) {
      return this.giveUp(`${shortJson(schema, MOST_SHOWN)} is not a schema`, path);
    }
    const type = this.#constraints(schema, path);
    return schema["nullable"] === true ? union([type, NULL]) : type;
  }

  /** `schema` with the keywords of the schema it refers to, except those that it has itself. */
  described(schema: Json | undefined): Json | undefined {
    if (!isObject(schema) || typeof schema["$ref"] !== "string") {
      return schema;
    }
    try {
      const { target } = this.#references.find(schema["$ref"], schema);
      return isObject(target) ? { ...target, ...schema } : schema;
    } catch {
      return schema;
    }
  }

  /** The intersection of two types. */
  merge(left: Type, right: Type): Type {
    return intersect(left, right, this.#intersections);
  }

  #constraints(schema: JsonObject, path: string): Type {
    let type = this.#base(schema, path);
    const reference = schema["$ref"] ?? schema["$dynamicRef"] ?? schema["$recursiveRef"];
    if (reference !== undefined) {
      type = this.merge(this.#referred(reference, schema, path), type);
    }
    for (const [index, part] of arrayMember(schema, "allOf").entries()) {
      type = this.merge(type, this.read(part, `${path}/allOf/${index}`));
    }
    const alternatives = this.#members(schema, "anyOf", path);
    if (alternatives.length > 0) {
      type = this.merge(type, union(alternatives));
    }
    const exclusive = this.#members(schema, "oneOf", path);
    if (exclusive.length > 0) {
      type = exclusiveUnion(type, exclusive, (left, right) => this.merge(left, right));
    }
    type = this.#without(type, schema);
    // `additionalProperties` describes all keys that `unevaluatedProperties` could.
    const unevaluated = schema["unevaluatedProperties"];
    if (unevaluated === undefined || Object.hasOwn(schema, "additionalProperties")) {
      return type;
    }
    return withUnevaluatedKeys(type, this.within(unevaluated, `${path}/unevaluatedProperties`));
  }

  /** A type without what `not` excludes. Of keys, only objects are without. */
  #without(type: Type, schema: JsonObject): Type {
    const rest = notType(schema["not"]);
    if (rest.kind === "never" || (type.kind === "unknown" && saysOnly(schema, "not"))) {
      return rest;
    }
    return rest.kind === "unknown"
      ? type
      : union(membersOf(type).map((member) => (objectsOf(member) === undefined ? member : this.merge(member, rest))));
  }

  #members(schema: JsonObject, keyword: "anyOf" | "oneOf", path: string): readonly Type[] {
    return arrayMember(schema, keyword).map((member, index) => {
      if (isNullAlone(member)) {
        return NULL;
      }
      if (this.origin === "document" && this.#isInPlace(member)) {
        return NEVER;
      }
      return this.read(member, `${path}/${keyword}/${index}`);
    });
  }

  /** Whether a member of a union is a reference to that union. */
  #isInPlace(schema: Json): boolean {
    const definition = this.#definitions.get(this.#behindReferences(schema));
    return definition !== undefined && this.#inPlace.has(definition);
  }

  #base(schema: JsonObject, path: string): Type {
    const typed = (): Type => typeOf(schema, this, path);
    return withLimits(enumType(schema, this, typed) ?? typed(), limitsOf(schema));
  }

  #referred(reference: Json, from: JsonObject, path: string): Type {
    try {
      if (typeof reference !== "string") {
        throw new SchemaError(`${shortJson(reference, MOST_SHOWN)} is not a reference`);
      }
      const { target, name } = this.#references.find(reference, from);
      if (!isObject(target)) {
        return this.read(target, path);
      }
      return this.#defined(target, name, path);
    } catch (error) {
      if (error instanceof SchemaError) {
        return this.giveUp(error.message, path);
      }
      throw error;
    }
  }

  #defined(target: JsonObject, name: string, path: string): Type {
    const known = this.#definitions.get(target);
    if (known !== undefined) {
      if (known.type !== undefined) {
        return inlined(known);
      }
      if (this.#inPlace.has(known)) {
        throw new SchemaError("the reference leads back to itself");
      }
      return { kind: "named", definition: known };
    }
    const fullName = this.#names.take(`${this.prefix}_${pascalCase(name)}`);
    const definition: Definition = { name: fullName, doc: docOf(target), type: undefined };
    this.#definitions.set(target, definition);
    this.#fill(definition, target, path);
    return inlined(definition);
  }

  #fill(definition: Definition, schema: Json, path: string): void {
    const outer = this.#inPlace;
    this.#inPlace = new Set([...outer, definition]);
    try {
      definition.type = this.read(schema, path);
    } finally {
      this.#inPlace = outer;
    }
  }

  /** `unknown`, with a warning. */
  giveUp(reason: string, path: string): Type {
    this.warn(path === "#" ? reason : `${reason} (at ${path.slice(0, LONGEST_PATH)})`);
    return UNKNOWN;
  }
}
