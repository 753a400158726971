import { byCodeUnit } from "../../schema/index.js";
import type { ToolTypes, ToolTypesWarning } from "../../tool-types/index.js";
import { CommandError } from "../command-error.js";
import type { CommandIo } from "../io.js";
import { openCache, noCache, type TypeCache } from "./cache.js";
import { differenceOf } from "./file-difference.js";
import { nameToolkits, type ToolkitNames } from "./toolkit-names.js";
import { type Again, commandText, withoutProvenance } from "./header.js";
import { inTurn } from "./map-concurrent.js";
import { indexFile } from "./index-file.js";
import type { FileRecord, ToolkitRecord } from "./manifest.js";
import { type GenerateOptions, shownPath } from "./options.js";
import { type OutputFolder } from "./output-folder.js";
import type { Progress } from "./progress.js";
import { renewalText } from "./regenerate-command.js";
import { countOf, type FileDifference } from "./report.js";
import { definitionsText, type Snapshot, type SnapshotEntry, snapshotEntry } from "./snapshot.js";
import type { ToolkitSource } from "./source.js";
import { findSources } from "./sources.js";
import type { ReadTool, SourceTool } from "./read-tool.js";
import { toolkitFile } from "./toolkit-file.js";
import { makeTypes, type TypeRequest } from "./type-maker.js";
import { TypeThreads, WORTH_THREADS } from "./type-threads.js";

const INDEX = "index.ts";
/** Toolkits whose tools are in memory at a time. */
const AT_ONCE = 3;
const LONGEST_SLUG = 200;

/** What a run came to. Nothing is in its place yet. */
export interface RunResult {
  readonly tools: number;
  /** Files of this run, the index among them. */
  readonly files: number;
  /** Tools whose types came from the cache. */
  readonly cached: number;
  readonly differences: readonly FileDifference[];
  readonly warnings: readonly ToolTypesWarning[];
  readonly notes: readonly string[];
  /** Files in the way that are not ours. */
  readonly foreign: readonly string[];
  /** Files of ours that somebody edited; none with `--force`. */
  readonly edited: readonly string[];
  /** Records of the files that stay as they are. */
  readonly kept: ReadonlyMap<string, FileRecord>;
  /** What the files are made of. */
  readonly snapshot: Snapshot;
  /** The command that makes it all again. */
  readonly command: string;
}

/** Reads, generates and compares, and lays ready in `folder` what is to be written. */
export async function run(
  options: GenerateOptions,
  folder: OutputFolder,
  io: CommandIo,
  progress: Progress,
): Promise<RunResult> {
  progress.update("reading the list of tools");
  const { sources, notes } = await findSources(options, folder.manifest, io);
  const cache = options.cache ? await openCache(io.cwd, io.generator) : noCache;
  const work = new Run(options, folder, io, progress, cache, sources);
  try {
    await inTurn([...sources.entries()], AT_ONCE, ([index, source]) => work.toolkit(source, index));
  } finally {
    await work.close();
  }
  await work.others();
  await work.index();
  return work.result(notes);
}

class Run {
  #tools = 0;
  #cached = 0;
  #files = 0;
  #threads: TypeThreads | undefined;
  /** Tools whose types had to be made so far. */
  #asked = 0;
  readonly #differences: FileDifference[] = [];
  readonly #warnings: ToolTypesWarning[] = [];
  readonly #notes: string[] = [];
  readonly #foreign: string[] = [];
  readonly #edited: string[] = [];
  readonly #kept = new Map<string, FileRecord>();
  readonly #snapshot = new Map<string, SnapshotEntry>();
  readonly #names: ReadonlyMap<string, ToolkitNames>;
  readonly #listed = new Map<string, ToolkitNames>();
  readonly #again: Pick<Again, "out">;

  constructor(
    readonly options: GenerateOptions,
    readonly folder: OutputFolder,
    readonly io: CommandIo,
    readonly progress: Progress,
    readonly cache: TypeCache,
    sources: readonly ToolkitSource[],
  ) {
    this.#names = nameToolkits(
      sources.map(({ toolkit }) => toolkit),
      namesIn(folder),
    );
    this.#again = { out: shownPath(io.cwd, options.out) };
  }

  /** @param index its place among the toolkits */
  async toolkit(source: ToolkitSource, index: number): Promise<void> {
    const { toolkit } = source;
    const names = this.#names.get(toolkit);
    if (names === undefined) throw new Error(`The toolkit ${toolkit} has no name.`);
    this.progress.update(`${toolkit}: reading its tools`);
    const read = await source.read();
    const tools = this.#usable(toolkit, read);
    const made: ToolkitRecord = {
      toolkit,
      typeName: names.typeName,
      tools: source.tools,
      from: source.from,
      named: source.named === true ? true : undefined,
    };
    const versions = [...new Set(read.flatMap(({ version }) => version ?? []))].toSorted(byCodeUnit);
    const header = { toolkit, versions, count: tools.length, command: commandText({ ...made, ...this.#again }) };
    const cached = await this.cache.open(names.file);
    const make = (requests: readonly TypeRequest[]): Promise<readonly ToolTypes[]> => this.#make(toolkit, requests);
    const file = await toolkitFile(header, names.typeName, tools, (requests) => cached.types(requests, make));
    await cached.save();
    this.#cached += cached.found;
    this.#tools += tools.length;
    this.#warnings.push(...file.warnings);
    this.#listed.set(names.file, names);
    await this.#lay(names.file, file.text, made, tools);
    this.progress.done(index, `${toolkit}: ${countOf(tools.length, "tool")}`);
  }

  async close(): Promise<void> {
    await this.#threads?.close();
  }

  /** The files of toolkits that this run is not about: they stay, or with `--clean` they go. */
  async others(): Promise<void> {
    for (const [file, record] of this.folder.manifest) {
      if (record.made === undefined || this.#listed.has(file)) continue;
      const current = await this.folder.read(file);
      if (current === undefined) continue;
      const { typeName } = record.made;
      if (!this.options.clean) {
        this.#kept.set(file, record);
        this.#listed.set(file, { file, typeName });
        const entry = this.folder.snapshot.get(record.made.toolkit);
        if (entry !== undefined) this.#snapshot.set(record.made.toolkit, entry);
      } else {
        this.#differences.push(fileDifference(file, "not asked for any more"));
        const isEdited = this.folder.stateOf(file, current, undefined) === "edited";
        if (isEdited && !this.options.force) this.#edited.push(file);
        else this.folder.delete(file);
      }
    }
  }

  async index(): Promise<void> {
    await this.#lay(INDEX, indexFile([...this.#listed.values()], commandText(this.#again)));
  }

  result(notes: readonly string[]): RunResult {
    const order = (one: FileDifference, other: FileDifference): number => byCodeUnit(one.file, other.file);
    return {
      tools: this.#tools,
      files: this.#files,
      cached: this.#cached,
      differences: this.#differences.toSorted(order),
      warnings: this.#warnings.toSorted((one, other) => byCodeUnit(one.slug, other.slug)),
      notes: [...notes, ...this.#notes],
      foreign: this.#foreign.toSorted(byCodeUnit),
      edited: this.options.check ? [] : this.#edited.toSorted(byCodeUnit),
      kept: this.#kept,
      snapshot: this.#snapshot,
      command: renewalText(this.options.given, this.options.force || this.#edited.length > 0),
    };
  }

  /** Lays a file ready where it differs from what is there. The index is made of no tools. */
  async #lay(file: string, text: string, made?: ToolkitRecord, tools: readonly SourceTool[] = []): Promise<void> {
    this.#files += 1;
    const { folder, options } = this;
    const current = await folder.read(file);
    const state = folder.stateOf(file, current, text);
    if (state === "foreign") {
      this.#foreign.push(file);
      return;
    }
    const before = made === undefined ? undefined : folder.snapshot.get(made.toolkit);
    if (made !== undefined && !options.check) {
      const hash = folder.recordOf(state === "same" ? (current ?? text) : text, made).sha256;
      this.#snapshot.set(made.toolkit, await snapshotEntry(definitionsText(tools), hash, before));
    }
    if (state === "same") {
      this.#kept.set(file, folder.recordOf(current ?? text, made));
      return;
    }
    // A check is about the types: who is in another folder renews them by another command.
    const isKnown = state === "outdated" || state === "edited";
    if (options.check && isKnown && withoutProvenance(current ?? "") === withoutProvenance(text)) return;
    this.#differences.push(
      current === undefined || state === "edited" || !options.check
        ? fileDifference(file, current === undefined ? "missing" : state === "edited" ? "edited by hand" : "changed")
        : await differenceOf(file, current, text, made === undefined ? undefined : { tools, before }),
    );
    if (state === "edited" && !options.force) this.#edited.push(file);
    else if (!options.check) await folder.stage(file, text, made);
  }

  /** The tools that can be called at all, each once. */
  #usable(toolkit: string, read: readonly ReadTool[]): SourceTool[] {
    const tools = new Map<string, SourceTool>();
    for (const { tool } of read) {
      const known = tools.get(tool.slug);
      if (known !== undefined && !isSame(known, tool)) {
        throw new CommandError(
          `Two tools of ${toolkit} have the slug ${JSON.stringify(tool.slug)}, and they differ. Keep one of them.`,
        );
      }
      if (tool.slug !== "" && tool.slug.length <= LONGEST_SLUG) tools.set(tool.slug, tool);
      else this.#notes.push(`${toolkit}: a tool whose slug has ${tool.slug.length} characters was left out.`);
    }
    return [...tools.values()];
  }

  /** Makes types: many of them in threads of their own, where there are any. */
  async #make(toolkit: string, requests: readonly TypeRequest[]): Promise<readonly ToolTypes[]> {
    const { signal, typeThread } = this.io;
    const tell = (done: number): void => {
      signal.throwIfAborted();
      this.progress.update(`${toolkit}: ${done} of ${countOf(requests.length, "tool")}`);
    };
    tell(0);
    this.#asked += requests.length;
    if (typeThread === undefined || this.#asked < WORTH_THREADS) return makeTypes(requests, tell);
    this.#threads ??= new TypeThreads(typeThread);
    return this.#threads.make(requests, tell);
  }
}

/** A difference of a whole file, whose tools nobody compares. */
function fileDifference(file: string, kind: FileDifference["kind"]): FileDifference {
  return { file, kind, tools: [], changes: [], weight: "unknown" };
}

/** The names that toolkits have from earlier runs. */
function namesIn({ manifest }: OutputFolder): ReadonlyMap<string, ToolkitNames> {
  return new Map(
    [...manifest].flatMap(([file, { made }]) =>
      made === undefined ? [] : [[made.toolkit, { file, typeName: made.typeName }]],
    ),
  );
}

function isSame(one: SourceTool, other: SourceTool): boolean {
  try {
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}
