import { byCodeUnit } from "../../schema/index.js";
import type { ToolTypesWarning } from "../../tool-types/index.js";
import { CommandError, type CommandIo } from "../command.js";
import { printLine } from "../print-line.js";
import { compareFile, type FileDifference, wholeFileDifference } from "./file-difference.js";
import { findSources } from "./find-sources.js";
import {
  importExtensionOf,
  indexFile,
  type ListedToolkit,
  toolkitFile,
  type UndescribedResults,
} from "./generated-files.js";
import { withoutProvenance } from "./header.js";
import type { FileRecord, ToolkitRecord } from "./manifest.js";
import { mapConcurrent } from "../../internal.js";
import { type GenerateOptions, shownPath } from "./options.js";
import type { OutputFolder } from "./output-folder.js";
import type { Progress } from "./progress.js";
import { commandText, toolkitCommand } from "./regenerate-command.js";
import { countOf } from "./report.js";
import { definitionsText, type Snapshot, type SnapshotEntry, snapshotEntry } from "./snapshot.js";
import type { ReadTool, SourceTool, ToolkitSource } from "./source-tool.js";
import { slugLiteralsIn } from "./tool-slugs.js";
import { nameToolkits, type ToolkitNames } from "./toolkit-names.js";

const INDEX = "index.ts";
/** Toolkits whose tools are in memory at the same time. */
const CONCURRENCY = 3;
const MAX_SLUG = 200;

/** The result of a run. Nothing is in its place yet. */
export interface RunResult {
  readonly tools: number;
  /** Files of this run, the index among them. */
  readonly files: number;
  readonly differences: readonly FileDifference[];
  readonly warnings: readonly ToolTypesWarning[];
  readonly undescribed: UndescribedResults;
  readonly notes: readonly string[];
  /** Existing files in the way that are not ours. */
  readonly foreign: readonly string[];
  /** Files of ours that somebody edited; none with `--force`. */
  readonly edited: readonly string[];
  /** Records of the files that stay unchanged. */
  readonly kept: ReadonlyMap<string, FileRecord>;
  /** The tool definitions behind the files. */
  readonly snapshot: Snapshot;
  /** The command that regenerates all of it. */
  readonly command: string;
}

/** Reads, generates and compares, and stages in `folder` what needs to be written. */
export async function run(
  options: GenerateOptions,
  folder: OutputFolder,
  io: CommandIo,
  progress: Progress,
): Promise<RunResult> {
  progress.update("reading the list of tools");
  const announce = (line: string): void => {
    progress.clear();
    printLine(io.err, line);
  };
  const { sources, notes } = await findSources(options, folder.manifest, io, announce);
  const work = new Run(options, folder, io, progress, sources);
  await mapConcurrent([...sources.entries()], CONCURRENCY, ([index, source]) => work.addToolkit(source, index));
  await work.addOtherFiles();
  await work.addIndex();
  return work.result(notes);
}

class Run {
  #tools = 0;
  #files = 0;
  readonly #differences: FileDifference[] = [];
  readonly #warnings: ToolTypesWarning[] = [];
  #undescribed: UndescribedResults = { open: 0, missing: 0 };
  readonly #notes: string[] = [];
  readonly #foreign: string[] = [];
  readonly #edited: string[] = [];
  readonly #kept = new Map<string, FileRecord>();
  readonly #snapshot = new Map<string, SnapshotEntry>();
  readonly #names: ReadonlyMap<string, ToolkitNames>;
  readonly #listed = new Map<string, ListedToolkit>();
  readonly #readsService: boolean;
  /** The folder as commands name it. */
  readonly #out: string;

  constructor(
    readonly options: GenerateOptions,
    readonly folder: OutputFolder,
    readonly io: CommandIo,
    readonly progress: Progress,
    sources: readonly ToolkitSource[],
  ) {
    this.#names = nameToolkits(
      sources.map(({ toolkit }) => toolkit),
      namesIn(folder),
    );
    this.#readsService = sources.some(({ from }) => from === undefined);
    this.#out = shownPath(io.cwd, options.out);
  }

  /** @param index of the toolkit among all of them */
  async addToolkit(source: ToolkitSource, index: number): Promise<void> {
    const { toolkit } = source;
    const names = this.#names.get(toolkit);
    if (names === undefined) {
      throw new Error(`The toolkit ${toolkit} has no name.`);
    }
    this.progress.update(`${toolkit}: reading its tools`);
    const read = await source.read();
    const tools = this.#usable(toolkit, read);
    const origin: ToolkitRecord = {
      toolkit,
      typeName: names.typeName,
      tools: source.tools,
      session: source.session,
      from: source.from,
      named: source.named === true ? true : undefined,
    };
    const versions = [...new Set(read.flatMap(({ version }) => version ?? []))].toSorted(byCodeUnit);
    const header = {
      toolkit,
      versions,
      count: tools.length,
      command: toolkitCommand(origin, this.#out, this.options.given.baseUrl),
    };
    const onProgress = (done: number): void => {
      this.io.signal.throwIfAborted();
      this.progress.update(`${toolkit}: ${done} of ${countOf(tools.length, "tool")}`);
    };
    onProgress(0);
    const file = await toolkitFile(header, names.typeName, tools, onProgress);
    this.#tools += tools.length;
    this.#warnings.push(...file.warnings);
    this.#undescribed = {
      open: this.#undescribed.open + file.undescribed.open,
      missing: this.#undescribed.missing + file.undescribed.missing,
    };
    this.#listed.set(names.file, { ...names, slugs: file.slugs });
    await this.#stage(names.file, file.text, origin, tools);
    this.progress.done(index, `${toolkit}: ${countOf(tools.length, "tool")}`);
  }

  /** The files of toolkits that are not requested: they stay, or are deleted with `--clean`. */
  async addOtherFiles(): Promise<void> {
    for (const [file, record] of this.folder.manifest) {
      if (record.origin === undefined || this.#listed.has(file)) {
        continue;
      }
      const current = await this.folder.read(file);
      if (current === undefined) {
        continue;
      }
      const { typeName } = record.origin;
      if (!this.options.clean) {
        this.#kept.set(file, record);
        this.#listed.set(file, { file, typeName, slugs: slugLiteralsIn(current, typeName) });
        const entry = this.folder.snapshot.get(record.origin.toolkit);
        if (entry !== undefined) {
          this.#snapshot.set(record.origin.toolkit, entry);
        }
      } else {
        this.#differences.push(wholeFileDifference(file, "no longer requested"));
        const isEdited = this.folder.stateOf(file, current, undefined) === "edited";
        if (isEdited && !this.options.force) {
          this.#edited.push(file);
        } else {
          this.folder.delete(file);
        }
      }
    }
  }

  async addIndex(): Promise<void> {
    const extension = this.options.importExtension ?? importExtensionOf(await this.folder.read(INDEX));
    const command = commandText({
      out: this.#out,
      baseUrl: this.#readsService ? this.options.given.baseUrl : undefined,
    });
    await this.#stage(INDEX, indexFile([...this.#listed.values()], command, extension));
  }

  result(notes: readonly string[]): RunResult {
    const order = (one: FileDifference, other: FileDifference): number => byCodeUnit(one.file, other.file);
    return {
      tools: this.#tools,
      files: this.#files,
      differences: this.#differences.toSorted(order),
      undescribed: this.#undescribed,
      warnings: this.#warnings.toSorted((one, other) => byCodeUnit(one.slug, other.slug)),
      notes: [...notes, ...this.#notes],
      foreign: this.#foreign.toSorted(byCodeUnit),
      edited: this.options.check ? [] : this.#edited.toSorted(byCodeUnit),
      kept: this.#kept,
      snapshot: this.#snapshot,
      command: commandText({ ...this.options.given, force: this.options.force || this.#edited.length > 0 }),
    };
  }

  /** Stages a file if it differs from the one on disk. The index has no record and no tools. */
  async #stage(file: string, text: string, origin?: ToolkitRecord, tools: readonly SourceTool[] = []): Promise<void> {
    this.#files += 1;
    const { folder, options } = this;
    const current = await folder.read(file);
    const state = folder.stateOf(file, current, text);
    if (state === "foreign") {
      this.#foreign.push(file);
      return;
    }
    const before = origin === undefined ? undefined : folder.snapshot.get(origin.toolkit);
    if (origin !== undefined && !options.check) {
      const hash = folder.recordOf(state === "same" ? (current ?? text) : text, origin).sha256;
      this.#snapshot.set(origin.toolkit, await snapshotEntry(definitionsText(tools), hash, before));
    }
    if (state === "same") {
      this.#kept.set(file, folder.recordOf(current ?? text, origin));
      return;
    }
    // A check is about the types, and the command in the header depends on the current folder.
    const isKnown = state === "outdated" || state === "edited";
    if (options.check && isKnown && withoutProvenance(current ?? "") === withoutProvenance(text)) {
      return;
    }
    if (current === undefined) {
      this.#differences.push(wholeFileDifference(file, "missing"));
    } else if (state === "edited") {
      this.#differences.push(wholeFileDifference(file, "edited by hand"));
    } else if (!options.check) {
      this.#differences.push(wholeFileDifference(file, "changed"));
    } else {
      const fileTools = origin === undefined ? undefined : { tools, before };
      this.#differences.push(await compareFile(file, current, text, fileTools));
    }
    if (state === "edited" && !options.force) {
      this.#edited.push(file);
    } else if (!options.check) {
      await folder.stage(file, text, origin);
    }
  }

  /** The tools that can be called, each once. */
  #usable(toolkit: string, read: readonly ReadTool[]): SourceTool[] {
    const tools = new Map<string, SourceTool>();
    for (const { tool } of read) {
      const known = tools.get(tool.slug);
      if (known !== undefined && !isSame(known, tool)) {
        throw new CommandError(
          `Two different tools of ${toolkit} have the slug ${JSON.stringify(tool.slug)}. Keep one of them.`,
        );
      }
      if (tool.slug !== "" && tool.slug.length <= MAX_SLUG) {
        tools.set(tool.slug, tool);
      } else {
        this.#notes.push(`${toolkit}: skipped a tool whose slug has ${tool.slug.length} characters.`);
      }
    }
    return [...tools.values()];
  }
}

/** The names that toolkits have from earlier runs. */
function namesIn({ manifest }: OutputFolder): ReadonlyMap<string, ToolkitNames> {
  return new Map(
    [...manifest].flatMap(([file, { origin }]) =>
      origin === undefined ? [] : [[origin.toolkit, { file, typeName: origin.typeName }]],
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
