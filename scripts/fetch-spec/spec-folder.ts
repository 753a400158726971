import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { errorMessage, isErrorCode, replaceFiles } from "../../src/node/index.js";
import { byCodeUnit, canonicalText, type Json } from "../../src/schema/index.js";
import { type MetaTool, parseJson, readMetaTool, shownPath, SpecError } from "../openapi/index.js";
import { type Origin, recordText, sameRecord, updatedRecord } from "./source-record.js";

/** The new content of the folder. */
export interface SpecUpdate {
  /** Text of `openapi.json`. */
  readonly openapi: string;
  readonly origin: Origin;
  /** Undefined: the meta tools stay unchanged. */
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

  /** Reads the folder; a missing one is empty. */
  static async read(path: string): Promise<SpecFolder> {
    const metaTools = (await listed(join(path, META_TOOLS))).filter((name) => name.endsWith(".json"));
    const names = ["openapi.json", "source.json", ...metaTools.map((name) => `${META_TOOLS}/${name}`)];
    const texts = new Map<string, string>();
    for (const name of names.toSorted(byCodeUnit)) {
      // oxlint-disable-next-line no-await-in-loop -- a handful of small files
      const text = await readFile(join(path, name), "utf8").catch(ignoreAbsent);
      if (text !== undefined) {
        texts.set(name, text);
      }
    }
    return new SpecFolder(path, texts);
  }

  /** Slugs of the meta tools in the folder. */
  get slugs(): string[] {
    return [...this.#metaToolTexts().keys()];
  }

  /**
   * Updates the folder, all of it or nothing. Unchanged files are not touched, so that a second update changes no byte.
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
      // Last: its hashes tell whether the others are complete.
      ["source.json", sameRecord(record, old) ? (this.texts.get("source.json") ?? "") : recordText(record)],
    ]);
    const written = [...wanted].filter(([name, text]) => this.texts.get(name) !== text);
    const removed = [...this.texts.keys()].filter((name) => !wanted.has(name));
    try {
      await replaceFiles(this.path, { written: new Map(written), removed });
    } catch (error) {
      throw new SpecError(`${shownPath(this.path)} was not changed: ${errorMessage(error)}`);
    }
    return [
      ...written.map(([name]) => ({ name, kind: "written" as const })),
      ...removed.map((name) => ({ name, kind: "removed" as const })),
    ];
  }

  #metaToolTexts(): ReadonlyMap<string, string> {
    const files = [...this.texts].filter(([name]) => name.startsWith(`${META_TOOLS}/`));
    return new Map(files.map(([name, text]) => [name.slice(META_TOOLS.length + 1, -".json".length), text]));
  }

  /** The text of each tool; a file with the same content in another format keeps its text. */
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
      return undefined; // It will be rewritten.
    }
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
  if (isErrorCode(error, "ENOENT")) {
    return undefined;
  }
  throw error;
}
