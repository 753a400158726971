import { byCodeUnit } from "../json.js";
import { NameSet } from "../type-names.js";
import type { ModelRules } from "./model-rules.js";
import { childrenOf, type SchemaNode } from "./schema-node.js";

/** Characters of a name or key that every provider takes. */
const LONGEST = 64;

/** Characters that are left for the number of a name that is taken. */
const NUMBER = 8;

/** Keys that code which assigns them would take for something else. */
const UNSAFE_KEY = "__proto__";

/**
 * A name for each slug that the provider accepts: the slug itself where possible, else shortened, with a hash of the
 * slug, so that a tool has the same name beside whichever other tools. No two slugs share a name.
 */
export function modelNames(slugs: Iterable<string>, rules: ModelRules): ReadonlyMap<string, string> {
  const all = [...new Set(slugs)].toSorted(byCodeUnit);
  const isFine = (slug: string): boolean =>
    /^[a-zA-Z0-9_-]{1,64}$/.test(slug) && !(rules.startsWithLetter && /^[^a-zA-Z_]/.test(slug));
  const taken = namesTaken(all.filter(isFine));
  const names = new Map<string, string>();
  for (const slug of all) {
    if (isFine(slug)) {
      names.set(slug, slug);
      continue;
    }
    const start = rules.startsWithLetter && /^[^a-zA-Z_]/.test(slug) ? "_" : "";
    names.set(slug, taken.take(withHash(start + slug.replace(/[^a-zA-Z0-9_-]/g, "_"), slug)));
  }
  return names;
}

/** The keys of a schema that the provider does not accept, and what stands for each of them. */
export interface KeyAliases {
  /** The key that the model sees for a key of the tool; undefined where it is the same. */
  readonly toModel: ReadonlyMap<string, string>;
  readonly toTool: ReadonlyMap<string, string>;
}

const NONE: KeyAliases = { toModel: new Map(), toTool: new Map() };

/** Aliases for the keys of a tool at every depth. One key has one alias, and an alias is no key of the tool. */
export function keyAliases(root: SchemaNode, rules: ModelRules): KeyAliases {
  const keys = keysOf(root);
  const unfit = [...keys].filter((key) => !isAccepted(key, rules));
  if (unfit.length === 0) {
    return NONE;
  }
  const taken = namesTaken([UNSAFE_KEY, ...keys]);
  const toModel = new Map<string, string>();
  for (const key of unfit.toSorted(byCodeUnit)) {
    const plain = key
      .slice(0, LONGEST * 2)
      .replace(rules.notInKeys, "_")
      .replace(/^_+/, "");
    const named = rules.startsWithLetter && /^[^a-zA-Z_]/.test(plain) ? `_${plain}` : plain;
    toModel.set(key, taken.take(named.length > LONGEST - NUMBER || named === "" ? withHash(named, key) : named));
  }
  return { toModel, toTool: new Map([...toModel].map(([key, alias]) => [alias, key])) };
}

function isAccepted(key: string, rules: ModelRules): boolean {
  return key !== "" && key.length <= LONGEST && key !== UNSAFE_KEY && key.replace(rules.notInKeys, "") === key;
}

function namesTaken(names: Iterable<string>): NameSet {
  const taken = new NameSet();
  for (const name of new Set(names)) {
    taken.take(name);
  }
  return taken;
}

/** `name`, shortened, with a hash of what it stands for. */
function withHash(name: string, whole: string): string {
  return `${name.slice(0, LONGEST - NUMBER - 9)}_${hashOf(whole)}`;
}

/** All keys that objects of a schema list or require. */
function keysOf(root: SchemaNode): Set<string> {
  const keys = new Set<string>();
  const seen = new Set([root]);
  for (const node of seen) {
    for (const key of node.properties?.keys() ?? []) {
      keys.add(key);
    }
    for (const key of node.required ?? []) {
      keys.add(key);
    }
    for (const child of childrenOf(node)) {
      seen.add(child);
    }
  }
  return keys;
}

/** Eight characters that depend on all of `text` (FNV-1a, 32 bits). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
