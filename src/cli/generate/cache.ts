import { lstat, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isObject } from "../../schema/index.js";
import { sha256 } from "../../node/index.js";
import type { ToolTypes } from "../../tool-types/index.js";
import type { TypeMaker, TypeRequest } from "./type-maker.js";

/** Types that were made before, each under a hash of all that they are made of. */
export interface TypeCache {
  /** The types of one file's tools. */
  open(file: string): Promise<CachedTypes>;
}

export interface CachedTypes {
  /** Finds the types of each tool, or has them made, all that are missing together. */
  types(requests: readonly TypeRequest[], make: TypeMaker): Promise<readonly ToolTypes[]>;
  /** How many were found. */
  readonly found: number;
  /** Writes down what was asked for, and forgets the rest. What fails here costs time at the next run, no more. */
  save(): Promise<void>;
}

/** No cache: everything is made. */
export const noCache: TypeCache = {
  open: () => Promise.resolve({ found: 0, types: (requests, make) => make(requests), save: () => Promise.resolve() }),
};

/**
 * A cache in the project's node_modules, or, where there is none, in a folder of the user's own among the
 * temporary files.
 *
 * @param generator which generator makes the types: another one finds nothing of this one's
 */
export async function openCache(cwd: string, generator: string | undefined): Promise<TypeCache> {
  const folder = generator === undefined ? undefined : await cacheFolder(cwd);
  if (folder === undefined || generator === undefined) return noCache;
  return { open: (file) => FileCache.open(join(folder, `${file}.cache`), generator) };
}

class FileCache implements CachedTypes {
  found = 0;
  readonly #path: string;
  readonly #generator: string;
  readonly #known: ReadonlyMap<string, ToolTypes>;
  readonly #used = new Map<string, ToolTypes>();

  private constructor(path: string, generator: string, known: ReadonlyMap<string, ToolTypes>) {
    this.#path = path;
    this.#generator = generator;
    this.#known = known;
  }

  static async open(path: string, generator: string): Promise<FileCache> {
    return new FileCache(path, generator, await readEntries(path));
  }

  async types(requests: readonly TypeRequest[], make: TypeMaker): Promise<readonly ToolTypes[]> {
    const keys = requests.map((request) => keyOf(this.#generator, request));
    const known = keys.map((key) => (key === undefined ? undefined : this.#known.get(key)));
    const made = (await make(requests.filter((_, index) => known[index] === undefined))).values();
    return requests.map((_, index) => {
      const found = known[index];
      if (found !== undefined) this.found += 1;
      const types = found ?? made.next().value;
      if (types === undefined) throw new Error("Fewer types were made than asked for.");
      const key = keys[index];
      // What could not be typed is tried again each time: the fault may have been a passing one.
      if (key !== undefined && types.warnings.length === 0) this.#used.set(key, types);
      return types;
    });
  }

  async save(): Promise<void> {
    const { size } = this.#used;
    if (size === this.#known.size && this.found === size) return;
    const body = JSON.stringify([...this.#used]);
    const temporary = `${this.#path}.${process.pid}.tmp`;
    try {
      await writeFile(temporary, `${sha256(body)}\n${body}`);
      await rename(temporary, this.#path);
    } catch {
      await rm(temporary, { force: true }).catch(() => {});
    }
  }
}

/** Undefined for a schema too deep to be written down; such a one is refused in no time. */
function keyOf(generator: string, { tool, name }: TypeRequest): string | undefined {
  try {
    return sha256(JSON.stringify([generator, name, tool]));
  } catch {
    return undefined;
  }
}

/** What a cache file holds; nothing at all unless it is whole. */
async function readEntries(path: string): Promise<ReadonlyMap<string, ToolTypes>> {
  try {
    const text = await readFile(path, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (sha256(body) !== text.slice(0, end)) return new Map();
    const entries: unknown = JSON.parse(body);
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, ToolTypes] {
  if (!Array.isArray(entry)) return false;
  const [key, types]: unknown[] = entry;
  return (
    typeof key === "string" &&
    isObject(types) &&
    ["slug", "inputName", "outputName", "text"].every((name) => typeof types[name] === "string") &&
    Array.isArray(types["warnings"])
  );
}

async function cacheFolder(cwd: string): Promise<string | undefined> {
  try {
    const modules = await nodeModules(cwd);
    const folder =
      modules === undefined
        ? join(tmpdir(), `composio-session-${process.getuid?.() ?? "cache"}`)
        : join(modules, ".cache", "composio-session");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Among the temporary files somebody else may have been faster: what he put there would end in our files.
    const { uid } = await lstat(folder);
    return process.getuid === undefined || uid === process.getuid() ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** The nearest node_modules, from a folder upwards. */
async function nodeModules(folder: string): Promise<string | undefined> {
  const path = join(folder, "node_modules");
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : nodeModules(parent);
}
