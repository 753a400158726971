import { isObject, type Json, type JsonObject, type Position, stringMember } from "../../src/schema/index.js";
import { dereference, put, resolveRef, SCHEMAS, SpecError, take } from "../openapi/index.js";
import { place, type Placing } from "./placement.js";
import { comparableText } from "./comparable-schema.js";
import { REQUEST_SUFFIX } from "./merge-request-copies.js";

/** A valid TypeScript identifier. */
export const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A named position that is a reference: its component may take the name. */
export interface Claim {
  readonly ref: string;
  readonly position: Position;
  readonly type: string;
}

/** The types of the generated file: placed schemas by name. */
export class TypeRegistry {
  readonly schemas = new Map<string, Json>();
  /** Unions that are typed less strictly than the document says. */
  readonly looseUnions = new Set<string>();
  /** `position:component` of the document → our name for it. */
  readonly #renamed = new Map<string, string>();
  /** Components to place. */
  readonly #queue: Claim[] = [];
  readonly #definedAt = new Map<string, string>();

  constructor(private readonly document: JsonObject) {}

  /** A component that already has one of the names keeps it; other names for it become aliases. */
  claim(claims: readonly Claim[]): void {
    const namesake = (claim: Claim): boolean => claim.ref.endsWith(`/${claim.type}`);
    for (const claim of [...claims.filter(namesake), ...claims]) {
      const key = `${claim.position}:${claim.ref}`;
      if (this.#renamed.has(key)) {
        continue;
      }
      this.#renamed.set(key, claim.type);
      this.#queue.push(claim);
    }
  }

  /** A reference to a named position; defines its schema unless a component already has the name. */
  named(schema: Json, name: string | undefined, position: Position, where: string): Json {
    const placed = this.place(schema, position, where);
    if (name === undefined) {
      return placed;
    }
    const ref = stringMember(placed, "$ref");
    if (ref === SCHEMAS + name) {
      return placed;
    }
    this.define(name, placed, where);
    return { $ref: SCHEMAS + name };
  }

  /** Names a schema. @throws SpecError if another schema has the name */
  define(name: string, schema: Json, where: string): void {
    const existing = this.schemas.get(name);
    if (existing === undefined) {
      this.schemas.set(name, schema);
      this.#definedAt.set(name, where);
    } else if (comparableText(existing) !== comparableText(schema)) {
      const first = this.#definedAt.get(name) ?? "a component";
      throw new SpecError(
        `The name ${name} is used for two different schemas: ${first} and ${where}. Rename one of them in spec/names.ts.`,
      );
    }
  }

  /**
   * The schema in the form of its position, its references renamed.
   *
   * @param where names it in messages
   */
  place(schema: Json, position: Position, where: string): Json {
    const placing: Placing = {
      position,
      resolve: (ref) => dereference(this.document, { $ref: ref }),
      rename: (ref) => SCHEMAS + this.#componentName(ref, position),
      noteLooseUnion: (members) => this.looseUnions.add(looseUnion(members, where)),
    };
    return place(schema, placing);
  }

  #componentName(ref: string, position: Position): string {
    const key = `${position}:${ref}`;
    const known = this.#renamed.get(key);
    if (known !== undefined) {
      return known;
    }
    const original = typeName(ref.split("/").at(-1) ?? "");
    const name = position === "request" ? `${original}${REQUEST_SUFFIX}` : original;
    const taken = [...this.#renamed].find(([other, by]) => by === name && other !== key);
    if (taken !== undefined) {
      throw new SpecError(
        `Two components map to the type name ${name}: ${ref} and ${taken[0]}. Name one of them in spec/names.ts.`,
      );
    }
    this.#renamed.set(key, name);
    this.#queue.push({ ref, position, type: name });
    return name;
  }

  /** Places every referenced component. */
  drain(): void {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const where = `the component ${next.ref}`;
      this.define(next.type, this.place(resolveRef(this.document, next.ref), next.position, where), where);
    }
  }

  /** Moves an inner schema of a type to a type of its own, and leaves a reference. */
  moveOut(rootType: string, steps: readonly string[], type: string, where: string): void {
    const replace = (at: Json, [step, ...rest]: readonly string[]): Json => {
      if (step === undefined) {
        if (stringMember(at, "$ref") !== SCHEMAS + type) {
          this.define(type, at, where);
        }
        return { $ref: SCHEMAS + type };
      }
      const ref = stringMember(at, "$ref");
      if (ref !== undefined) {
        const target = ref.slice(SCHEMAS.length);
        this.schemas.set(target, replace(this.schemas.get(target) ?? {}, [step, ...rest]));
        return at;
      }
      const child = take(at, step);
      if (!isObject(at) || child === undefined) {
        throw new SpecError(`The document has no schema at ${where}, which spec/names.ts names ${type}.`);
      }
      return put(at, step, replace(child, rest));
    };
    this.schemas.set(rootType, replace(this.schemas.get(rootType) ?? {}, steps));
  }
}

function looseUnion(members: number, where: string): string {
  return `${where}: a union of ${members} objects is too large to be exclusive: its type also accepts an object with the properties of several of them`;
}

/** A type name made of a component's: letters and digits, each part capitalized. */
function typeName(component: string): string {
  const name = component
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  if (!IDENTIFIER.test(name)) {
    throw new SpecError(`The component ${JSON.stringify(component)} cannot be turned into a type name.`);
  }
  return name;
}
