import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { byCodeUnit } from "../../schema/index.js";
import { CommandError, type CommandIo, errorCode, errorMessage } from "../command.js";
import { didYouMean } from "../../schema/index.js";
import { parseJsonFile, readTextFile } from "../text-file.js";
import type { ReadTool, ToolkitSource } from "./source-tool.js";
import { readToolList, requireWholeLists, type ToolList } from "./tool-list.js";

/** The default toolkit of tools that name none. */
const UNNAMED_TOOLKIT = "other";

/** Names listed in one message. */
const MAX_NAMES = 20;

/** The tools read from files, and how many of them do not name their toolkit. */
export interface FromFiles {
  readonly sources: readonly ToolkitSource[];
  /** Tools that name no toolkit. */
  readonly unnamed: number;
  /** The toolkit they were put in. */
  readonly unnamedToolkit: string;
}

/** Which tools to read from which files. */
export interface FileRequest {
  /** A file or a folder, as given. */
  readonly from: string;
  /** Whole toolkits. With no toolkits and no tools, everything is read. */
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
  /** The toolkit of tools that name none. */
  readonly toolkit: string | undefined;
}

/**
 * The tools in a JSON file, or in the JSON files of a folder: the requested ones, or all.
 *
 * @throws CommandError when there is nothing to read, no tool in it, or a requested one is missing
 */
export async function readFiles(wanted: FileRequest, { cwd, signal }: CommandIo): Promise<FromFiles> {
  const unnamedToolkit = wanted.toolkit ?? UNNAMED_TOOLKIT;
  const toolkits = new Map<string, ReadTool[]>();
  let unnamed = 0;
  const lists: ToolList[] = [];
  for (const file of await filesAt(resolve(cwd, wanted.from), wanted.from)) {
    const list = await listIn(file, signal);
    lists.push(list);
    for (const read of list.tools) {
      if (read.toolkit === undefined) {
        unnamed += 1;
      }
      const toolkit = read.toolkit ?? unnamedToolkit;
      const known = toolkits.get(toolkit);
      if (known === undefined) {
        toolkits.set(toolkit, [read]);
      } else {
        known.push(read);
      }
    }
  }
  if (toolkits.size === 0) {
    throw new CommandError(`${wanted.from} contains no tools.`);
  }
  if (wanted.toolkits.length > 0 || wanted.tools.length === 0) {
    requireWholeLists(lists);
  }
  return { sources: select(toolkits, wanted), unnamed, unnamedToolkit };
}

/** The requested toolkits and tools; all of them where nothing is requested. */
function select(found: ReadonlyMap<string, ReadTool[]>, { toolkits, tools, from }: FileRequest): ToolkitSource[] {
  for (const toolkit of toolkits) {
    if (found.has(toolkit)) {
      continue;
    }
    throw new CommandError(
      `${from} has no toolkit ${JSON.stringify(toolkit)}.${didYouMean(toolkit, found.keys())} It contains: ${listOf(found.keys())}.`,
    );
  }
  const slugs = new Set([...found.values()].flat().map(({ tool }) => tool.slug));
  for (const slug of tools) {
    if (slugs.has(slug)) {
      continue;
    }
    throw new CommandError(`${from} has no tool ${JSON.stringify(slug)}.${didYouMean(slug, slugs)}`);
  }
  const everything = toolkits.length + tools.length === 0;
  const single = new Set(tools);
  return [...found].flatMap(([toolkit, all]): ToolkitSource[] => {
    const isWhole = everything || toolkits.includes(toolkit);
    const read = isWhole ? all : all.filter(({ tool }) => single.has(tool.slug));
    if (read.length === 0) {
      return [];
    }
    const named = read.some((tool) => tool.toolkit === undefined);
    const list = [...new Set(read.map(({ tool }) => tool.slug))].toSorted(byCodeUnit);
    return [{ toolkit, tools: isWhole ? "all" : list, from, named, read: () => Promise.resolve(read) }];
  });
}

/** The first few names. */
function listOf(names: Iterable<string>): string {
  const sorted = [...names].toSorted(byCodeUnit);
  const more = sorted.length - MAX_NAMES;
  return more > 0 ? `${sorted.slice(0, MAX_NAMES).join(", ")} and ${more} more` : sorted.join(", ");
}

interface SourceFile {
  /** As messages show it. */
  readonly name: string;
  readonly path: string;
}

async function filesAt(path: string, shown: string): Promise<SourceFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") {
      throw new CommandError(`${shown} does not exist. --from takes a JSON file of tools, or a folder of such files.`);
    }
    throw new CommandError(`${shown} cannot be read: ${errorMessage(error)}`);
  });
  if (!found.isDirectory()) {
    return [{ name: shown, path }];
  }
  const names = (await readdir(path)).filter((name) => name.endsWith(".json")).toSorted(byCodeUnit);
  if (names.length === 0) {
    throw new CommandError(`The folder ${shown} contains no .json file.`);
  }
  return names.map((name) => ({ name: join(shown, name), path: join(path, name) }));
}

async function listIn({ path, name }: SourceFile, signal: AbortSignal): Promise<ToolList> {
  const text = await readTextFile(path, name, signal, " Split it: --from also takes a folder.");
  if (text === undefined || text.trim() === "") {
    throw new CommandError(text === undefined ? `${name} does not exist.` : `${name} is empty.`);
  }
  const hint = /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text) ? " It looks truncated." : "";
  return readToolList(parseJsonFile(text, name, hint), name);
}
