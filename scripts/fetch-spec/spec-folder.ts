import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { byCodeUnit, canonicalText, type Json } from "../../src/schema/index.js";
import { type MetaTool, parseJson, readMetaTool, shownPath, SpecError } from "../openapi/index.js";
import { type Origin, recordText, sameRecord, updatedRecord } from "./source-record.js";

/** What is to stand in the folder. */
export interface SpecUpdate {
  /** Text of `openapi.json`. */
  readonly openapi: string;
  readonly origin: Origin;
  /** Undefined: the meta tools stay as they are. */
  readonly metaTools: { readonly tools: readonly MetaTool[]; readonly origin: Origin } | undefined;
}

export interface SpecChange {
  /** Path within the folder. */
  readonly name: string;
  readonly kind: "written" | "removed";
}

/** The folder that `npm run codegen` reads: `openapi.json`, `source.json` and `meta-tools/`. */
export class SpecFolder {
  private constructor(
    readonly path: string,
    /** Texts by their path in the folder. */
    private readonly texts: ReadonlyMap<string, string>,
  ) {}

  /** Reads what is there; a folder that is not there yet is empty. */
  static async read(path: string): Promise<SpecFolder> {
    const metaTools = (await listed(join(path, META_TOOLS))).filter((name) => name.endsWith(".json"));
    const names = ["openapi.json", "source.json", ...metaTools.map((name) => `${META_TOOLS}/${name}`)];
    const texts = new Map<string, string>();
    for (const name of names.toSorted(byCodeUnit)) {
      // oxlint-disable-next-line no-await-in-loop -- a handful of small files
      const text = await readFile(join(path, name), "utf8").catch(ignoreAbsent);
      if (text !== undefined) texts.set(name, text);
    }
    return new SpecFolder(path, texts);
  }

  /** Slugs of the meta tools in the folder. */
  get slugs(): string[] {
    return [...this.#metaToolTexts().keys()];
  }

  /**
   * Brings the folder to what it should hold, all of it or nothing. What is the same already is not touched, so
   * that a second update changes no byte.
   *
   * @param today as `YYYY-MM-DD`
   */
  async update({ openapi, origin, metaTools }: SpecUpdate, today: string): Promise<SpecChange[]> {
    const current = this.#metaToolTexts();
    const texts = metaTools === undefined ? current : this.#newTexts(metaTools.tools, current);
    const old = this.#record();
    const record = updatedRecord(old, { text: openapi, origin }, { texts, origin: metaTools?.origin }, today);
    const wanted = new Map([
      ["openapi.json", openapi],
      ...[...texts].map(([slug, text]) => [`${META_TOOLS}/${slug}.json`, text] as const),
      // Last, for its hashes are what tells whether the others are whole.
      ["source.json", sameRecord(record, old) ? (this.texts.get("source.json") ?? "") : recordText(record)],
    ]);
    const written = [...wanted].filter(([name, text]) => this.texts.get(name) !== text);
    const removed = [...this.texts.keys()].filter((name) => !wanted.has(name));
    await this.#replace(new Map(written), removed);
    return [
      ...written.map(([name]) => ({ name, kind: "written" as const })),
      ...removed.map((name) => ({ name, kind: "removed" as const })),
    ];
  }

  #metaToolTexts(): ReadonlyMap<string, string> {
    const files = [...this.texts].filter(([name]) => name.startsWith(`${META_TOOLS}/`));
    return new Map(files.map(([name, text]) => [name.slice(META_TOOLS.length + 1, -".json".length), text]));
  }

  /** The text of each tool; a file that says the same in other words keeps them. */
  #newTexts(tools: readonly MetaTool[], current: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    return new Map(
      tools.map(({ slug, definition }) => {
        const text = canonicalText(definition);
        const before = current.get(slug);
        return [slug, before !== undefined && definitionText(before, slug) === text ? before : text];
      }),
    );
  }

  #record(): Json | undefined {
    const text = this.texts.get("source.json");
    try {
      return text === undefined ? undefined : parseJson(text, "source.json");
    } catch {
      return undefined; // It is written anew.
    }
  }

  /**
   * Everything is written beside its place first; then come the renames, undone if one of them fails.
   *
   * @throws SpecError naming what could not be written
   */
  async #replace(written: ReadonlyMap<string, string>, removed: readonly string[]): Promise<void> {
    if (written.size === 0 && removed.length === 0) return;
    const touched: string[] = [];
    try {
      await mkdir(join(this.path, META_TOOLS), { recursive: true });
      await Promise.all([...written].map(([name, text]) => writeFile(this.#beside(name, "new"), text)));
      // In one go, without giving anybody else a turn.
      for (const name of [...removed, ...written.keys()]) {
        touched.push(name);
        if (this.texts.has(name)) renameSync(join(this.path, name), this.#beside(name, "old"));
        if (written.has(name)) renameSync(this.#beside(name, "new"), join(this.path, name));
      }
    } catch (error) {
      for (const name of touched) this.#restore(name);
      throw new SpecError(
        `${shownPath(this.path)} is as it was: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      const leftovers = [...written.keys(), ...removed].flatMap((name) => [
        this.#beside(name, "new"),
        this.#beside(name, "old"),
      ]);
      await Promise.allSettled(leftovers.map((path) => rm(path, { force: true })));
    }
  }

  #restore(name: string): void {
    const path = join(this.path, name);
    const before = this.#beside(name, "old");
    if (!this.texts.has(name)) rmSync(path, { force: true });
    // Where it is not there, it had not been moved yet.
    else if (existsSync(before) && statSync(before).isFile()) renameSync(before, path);
  }

  #beside(name: string, what: string): string {
    const path = join(this.path, name);
    return join(dirname(path), `.${path.slice(dirname(path).length + 1)}.${process.pid}.${what}`);
  }
}

const META_TOOLS = "meta-tools";

function definitionText(text: string, slug: string): string | undefined {
  try {
    return canonicalText(readMetaTool(parseJson(text, slug), slug).definition);
  } catch {
    return undefined;
  }
}

async function listed(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreAbsent)) ?? [];
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
