import type { Doc } from "./type.js";

/**
 * Stand-ins for everything that comes from a tool's author: type names (`N0`), property names (`k0`) and
 * comments (`c0`). The generator sees only these, so no name can confuse it and no text can get out of its place.
 */
export class Names {
  readonly #types: string[] = [];
  readonly #keys: string[] = [];
  readonly #keyNumbers = new Map<string, number>();
  readonly #comments: Doc[] = [];

  type(name: string): string {
    return `N${this.#types.push(name) - 1}`;
  }

  key(name: string): string {
    const known = this.#keyNumbers.get(name);
    if (known !== undefined) return `k${known}`;
    const number = this.#keys.push(name) - 1;
    this.#keyNumbers.set(name, number);
    return `k${number}`;
  }

  /** Undefined for a comment that says nothing. */
  comment(doc: Doc): string | undefined {
    return doc.length === 0 ? undefined : `c${this.#comments.push(doc) - 1}`;
  }

  typeOf(placeholder: string): string | undefined {
    return this.#types[numberOf(placeholder, "N")];
  }

  keyOf(placeholder: string): string | undefined {
    return this.#keys[numberOf(placeholder, "k")];
  }

  commentOf(placeholder: string): Doc | undefined {
    return this.#comments[numberOf(placeholder, "c")];
  }
}

function numberOf(placeholder: string, letter: string): number {
  const match = /^([A-Za-z])(\d+)$/.exec(placeholder);
  return match?.[1] === letter ? Number(match[2]) : -1;
}
