import { isRecord } from "./position-rules.js";

type Schema = Readonly<Record<string, unknown>>;

/** A source of choices that is the same in every run. */
export function choices(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state >>> 8) & 0xffff) % below;
  };
}

/** Values made after a schema. Most fit it; the validator says which. */
export function* samples(schema: Schema, count: number, seed: number): Generator {
  const sampler = new Sampler(schema, choices(seed));
  for (let index = 0; index < count; index += 1) {
    yield sampler.value(schema, 0);
  }
}

class Sampler {
  constructor(
    readonly root: Schema,
    readonly choose: (below: number) => number,
  ) {}

  value(schema: unknown, depth: number): unknown {
    // A type that requires itself has no values: the validator refuses whatever is generated here.
    if (depth > 12) {
      return null;
    }
    if (!isRecord(schema)) {
      return this.#pick(["any", 1, null, { any: true }]);
    }
    if ("const" in schema) {
      return schema["const"];
    }
    if (Array.isArray(schema["enum"])) {
      return this.#pick(schema["enum"]);
    }
    const type = this.#pick(Array.isArray(schema["type"]) ? schema["type"] : [schema["type"]]);
    const parts: unknown[] = [];
    const own = this.#ofType(type, schema, depth);
    if (own !== undefined) {
      parts.push(own);
    }
    if (typeof schema["$ref"] === "string") {
      parts.push(this.value(this.#target(schema["$ref"]), depth + 1));
    }
    if (Array.isArray(schema["anyOf"])) {
      parts.push(this.value(this.#member(schema["anyOf"], depth), depth));
    }
    if (Array.isArray(schema["allOf"])) {
      parts.push(...schema["allOf"].filter(isRecord).map((part) => this.value(part, depth)));
    }
    if (parts.length === 0) {
      return this.#pick(["any", 1, null, [], {}]);
    }
    if (parts.length > 1 && parts.every(isRecord)) {
      return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
    }
    return parts.at(-1);
  }

  #ofType(type: unknown, schema: Schema, depth: number): unknown {
    switch (type) {
      case "string":
        return this.#pick(["", "text", 'say "hi" */ `${x}`']);
      case "number":
        return this.#pick([0, -1, 2.5]);
      case "boolean":
        return this.#pick([true, false]);
      case "null":
        return null;
      case "array":
        return this.#array(schema, depth);
      case "object":
        return this.#object(schema, depth);
      default:
        return undefined;
    }
  }

  #array(schema: Schema, depth: number): unknown[] {
    const prefix = Array.isArray(schema["prefixItems"]) ? schema["prefixItems"] : [];
    const items = prefix.map((item) => this.value(item, depth + 1));
    const more = depth > 6 || schema["items"] === false ? 0 : this.choose(3);
    for (let index = 0; index < more; index += 1) {
      items.push(this.value(schema["items"], depth + 1));
    }
    return items;
  }

  #object(schema: Schema, depth: number): Schema {
    const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
    const entries: [string, unknown][] = [];
    const isSparse = depth > 4 || this.choose(3) === 0;
    for (const [name, part] of Object.entries(isRecord(schema["properties"]) ? schema["properties"] : {})) {
      if (required.has(name) || (!isSparse && this.choose(4) > 0)) {
        entries.push([name, this.value(part, depth + 1)]);
      }
    }
    const further = schema["additionalProperties"];
    if (isRecord(further) && depth < 6) {
      const names = isRecord(schema["propertyNames"]) ? schema["propertyNames"]["enum"] : undefined;
      entries.push([
        String(this.#pick(Array.isArray(names) ? names : ["further key", "k1"])),
        this.value(further, depth + 1),
      ]);
    }
    return Object.fromEntries(entries);
  }

  /** Deep down the first member, so that a recursive type ends. */
  #member(members: readonly unknown[], depth: number): unknown {
    return depth > 4 ? members[0] : this.#pick(members);
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[this.choose(from.length)];
  }

  #target(reference: string): unknown {
    const definitions = this.root["$defs"];
    return isRecord(definitions) ? definitions[reference.slice("#/$defs/".length)] : undefined;
  }
}

export type Change = "a key less" | "a key more" | "null" | "another type" | "another literal" | "another length";

export interface Mutation {
  readonly change: Change;
  readonly make: () => unknown;
}

const WRONG: readonly unknown[] = ["not listed", 7, true, null, [], {}];

/** Every value that differs from `value` in one place. */
export function* mutations(value: unknown): Generator<Mutation> {
  for (const wrong of WRONG) {
    yield { change: changeTo(wrong, value), make: () => wrong };
  }
  if (Array.isArray(value)) {
    yield { change: "another length", make: () => [...value, "one more"] };
    yield { change: "another length", make: () => value.slice(0, -1) };
    for (const [index, item] of value.entries()) {
      yield* within(item, (changed) => value.with(index, changed));
    }
  } else if (isRecord(value)) {
    yield { change: "a key more", make: () => ({ ...value, key_that_nobody_lists: 1 }) };
    for (const key of Object.keys(value)) {
      const others = (): [string, unknown][] => Object.entries(value).filter(([name]) => name !== key);
      yield { change: "a key less", make: () => Object.fromEntries(others()) };
      yield* within(value[key], (changed) => Object.fromEntries([...others(), [key, changed]]));
    }
  }
}

function* within(part: unknown, put: (changed: unknown) => unknown): Generator<Mutation> {
  for (const { change, make } of mutations(part)) {
    yield { change, make: () => put(make()) };
  }
}

function changeTo(wrong: unknown, value: unknown): Change {
  if (wrong === null) {
    return "null";
  }
  return typeof wrong === typeof value && typeof wrong !== "object" ? "another literal" : "another type";
}
