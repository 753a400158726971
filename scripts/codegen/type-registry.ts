import { isObject, type Json, type JsonObject, type Position, stringMember } from "../../src/schema/index.js";
import { dereference, put, resolveRef, SCHEMAS, SpecError, take } from "../openapi/index.js";
import { place, type Placing } from "./placement.js";
import { comparableText } from "./schema-signatures.js";
import { REQUEST_SUFFIX } from "./merge-request-copies.js";

/** A valid TypeScript identifier. */
export const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * Names that no component gets: of the global types that the generated code uses, and of those that `operations.gen.ts`
 * declares.
 */
const TAKEN = [
  "Array",
  "Omit",
  "Partial",
  "Pick",
  "Record",
  "Required",
  "Operation",
  "OperationFor",
  "OperationName",
  "Operations",
];

/** A named position that is a reference: its component may take the name. */
export interface Claim {
  readonly ref: string;
  readonly position: Position;
  readonly type: string;
}

/** The types of the generated file: placed schemas by name. */
export class TypeRegistry {
  readonly schemas = new Map<string, Json>();
  /** Types that are not quite what the document or the name table says, and why. */
  readonly remarks = new Set<string>();
  /** `position:component` of the document → our name for it. */
  readonly #renamed = new Map<string, string>();
  /** Components to place. */
  readonly #queue: Claim[] = [];
  readonly #reserved: ReadonlySet<string>;
  readonly #definedAt = new Map<string, { readonly where: string; readonly position: Position }>();

  /** @param reserved names of the name table: no other component gets one of them */
  constructor(
    private readonly document: JsonObject,
    reserved: Iterable<string>,
  ) {
    this.#reserved = new Set([...TAKEN, ...reserved]);
  }

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

  /**
   * Defines the schema of a named position, unless a component already has the name.
   *
   * @param own the name that it gets instead where another schema has `name`
   * @returns the name
   */
  named(schema: Json, name: string, own: string, position: Position, where: string): string {
    return this.#name(this.place(schema, position, where), name, own, position, where);
  }

  #name(placed: Json, name: string, own: string, position: Position, where: string): string {
    const ref = stringMember(placed, "$ref");
    if (ref === SCHEMAS + name || this.#fits(name, placed)) {
      if (ref !== SCHEMAS + name) {
        this.define(name, placed, position, where);
      }
      return name;
    }
    const first = this.#definedAt.get(name);
    if (first === undefined || first.position !== position) {
      throw new SpecError(
        `The name ${name} is used for two different schemas: ${first?.where ?? "a component"} and ${where}. Rename one of them in spec/names.ts.`,
      );
    }
    const type = ref === undefined ? this.#unused(own) : ref.slice(SCHEMAS.length);
    if (ref === undefined) {
      this.define(type, placed, position, where);
    }
    this.remarks.add(`${where} is ${type}: it differs from ${name}, which is ${first.where}`);
    return type;
  }

  #fits(name: string, placed: Json): boolean {
    const existing = this.schemas.get(name);
    return existing === undefined || comparableText(existing) === comparableText(placed);
  }

  /** Names a schema; one with the same content may have the name. @throws SpecError if a different one has it */
  define(name: string, schema: Json, position: Position, where: string): void {
    if (!this.#fits(name, schema)) {
      const first = this.#definedAt.get(name)?.where ?? "a component";
      throw new SpecError(
        `The name ${name} is used for two different schemas: ${first} and ${where}. Rename one of them in spec/names.ts.`,
      );
    }
    if (!this.schemas.has(name)) {
      this.schemas.set(name, schema);
      this.#definedAt.set(name, { where, position });
    }
  }

  #unused(wanted: string): string {
    const renamed = new Set(this.#renamed.values());
    let name = wanted;
    for (let number = 2; this.schemas.has(name) || this.#reserved.has(name) || renamed.has(name); number += 1) {
      name = `${wanted}${number}`;
    }
    return name;
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
      noteLooseUnion: (members) => this.remarks.add(looseUnion(members, where)),
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
    const name = this.#unused(position === "request" ? `${original}${REQUEST_SUFFIX}` : original);
    this.#renamed.set(key, name);
    this.#queue.push({ ref, position, type: name });
    return name;
  }

  /** Places every referenced component. */
  drain(): void {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const where = `the component ${next.ref}`;
      if (this.schemas.has(next.type)) {
        continue; // A component with the same content has the name already.
      }
      const schema = resolveRef(this.document, next.ref);
      this.define(next.type, this.place(schema, next.position, where), next.position, where);
    }
  }

  /**
   * Moves an inner schema of a type to a type of its own, and leaves a reference.
   *
   * @param own the name that it gets instead where another schema has `type`
   * @returns false where the type has no schema there
   */
  moveOut(
    rootType: string,
    steps: readonly string[],
    names: { readonly type: string; readonly own: string },
    at: { readonly position: Position; readonly where: string },
  ): boolean {
    const replace = (schema: Json, [step, ...rest]: readonly string[]): Json | undefined => {
      if (step === undefined) {
        return { $ref: SCHEMAS + this.#name(schema, names.type, names.own, at.position, at.where) };
      }
      const ref = stringMember(schema, "$ref");
      if (ref !== undefined) {
        const target = ref.slice(SCHEMAS.length);
        const replaced = replace(this.schemas.get(target) ?? {}, [step, ...rest]);
        if (replaced !== undefined) {
          this.schemas.set(target, replaced);
        }
        return replaced === undefined ? undefined : schema;
      }
      const child = take(schema, step);
      const replaced = child === undefined ? undefined : replace(child, rest);
      return isObject(schema) && replaced !== undefined ? put(schema, step, replaced) : undefined;
    };
    const replaced = replace(this.schemas.get(rootType) ?? {}, steps);
    if (replaced !== undefined) {
      this.schemas.set(rootType, replaced);
    }
    return replaced !== undefined;
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
