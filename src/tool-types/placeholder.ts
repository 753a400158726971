import type { Doc } from "../schema/index.js";

/** A name with the comment that stands above it. */
export interface Named {
  readonly name: string;
  readonly doc: Doc;
}

/**
 * Stand-ins for everything that comes from a tool's author: type names (`N0`) and property names (`k0`), with
 * the comments that belong to them. The generator sees only these, so no name can confuse it and no text can
 * get out of its place. It is also faster so: without names and comments most parts of a schema are the same.
 */
export class Names {
  readonly #types = new Map<string, Named>();
  readonly #keys = new Map<string, Named>();

  type(name: string, doc: Doc): string {
    return put(this.#types, "N", { name, doc });
  }

  /** A placeholder of its own each time: two properties of one name have two comments. */
  key(name: string, doc: Doc): string {
    return put(this.#keys, "k", { name, doc });
  }

  typeOf(placeholder: string): Named | undefined {
    return this.#types.get(placeholder);
  }

  keyOf(placeholder: string): Named | undefined {
    return this.#keys.get(placeholder);
  }
}

function put(names: Map<string, Named>, letter: string, named: Named): string {
  const placeholder = letter + names.size;
  names.set(placeholder, named);
  return placeholder;
}
