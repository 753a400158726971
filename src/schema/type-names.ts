import { byCodeUnit } from "./json.js";

const LONGEST = 100;

/** `GITHUB_CREATE_AN_ISSUE` → `GithubCreateAnIssue`. Always a TypeScript identifier. */
export function pascalCase(text: string): string {
  const words = text.slice(0, LONGEST * 2).match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map(capitalise).join("").slice(0, LONGEST);
  if (joined === "") {
    return "Unnamed";
  }
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

/** Mixed case is kept (`listIssues` → `ListIssues`), upper case becomes lower case (`21RISK` → `21Risk`). */
function capitalise(word: string): string {
  const mixed = /[a-z]/.test(word) ? word : word.toLowerCase();
  return mixed.replace(/^(\d*)([a-z])/, (_, digits: string, letter: string) => digits + letter.toUpperCase());
}

/**
 * A unique type name for each slug. Of slugs with the same name, the first by code unit keeps it and the others are
 * numbered. The order of `slugs` does not matter.
 */
export function typeNames(slugs: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new NameSet();
  for (const slug of [...new Set(slugs)].toSorted(byCodeUnit)) {
    names.set(slug, taken.take(pascalCase(slug)));
  }
  return names;
}

/** Hands out each name once. */
export class NameSet {
  readonly #taken = new Set<string>();
  readonly #numbers = new Map<string, number>();

  take(wanted: string): string {
    let name = wanted;
    let number = this.#numbers.get(wanted) ?? 1;
    while (this.#taken.has(name)) {
      name = `${wanted}_${(number += 1)}`;
    }
    this.#numbers.set(wanted, number);
    this.#taken.add(name);
    return name;
  }
}
