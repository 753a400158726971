import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { byCodeUnit, isObject, visible } from "../../schema/index.js";
import { codeOf, CommandError, reasonOf } from "../command-error.js";
import { didYouMean } from "../suggest.js";
import type { ToolkitSource } from "./source.js";
import { readTool, type ReadTool } from "./read-tool.js";

/** The toolkit of tools that name none. */
const UNNAMED_TOOLKIT = "other";
/** Bytes; a text of more than twice as many is more than JavaScript holds. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Names in one message. */
const MOST_NAMES = 20;

/** What was read from files, and how many of the tools did not say whose they are. */
export interface FromFiles {
  readonly sources: readonly ToolkitSource[];
  /** Tools that name no toolkit. */
  readonly unnamed: number;
  /** Where those went. */
  readonly unnamedToolkit: string;
}

/** Which tools of which files. */
export interface FilesWanted {
  /** A file or a folder, as given. */
  readonly from: string;
  /** Whole toolkits; with no toolkits and no tools everything is wanted. */
  readonly toolkits: readonly string[];
  readonly tools: readonly string[];
  /** The toolkit of tools that name none. */
  readonly toolkit: string | undefined;
}

/**
 * The tools of a JSON file, or of the JSON files of a folder: those asked for, or all.
 *
 * @throws CommandError when there is nothing to read, it holds no tools, or not the ones asked for
 */
export async function readFiles(wanted: FilesWanted, cwd: string): Promise<FromFiles> {
  const unnamedToolkit = wanted.toolkit ?? UNNAMED_TOOLKIT;
  const toolkits = new Map<string, ReadTool[]>();
  let unnamed = 0;
  for (const { name, path } of await filesAt(resolve(cwd, wanted.from), wanted.from)) {
    for (const read of await toolsIn(path, name)) {
      if (read.toolkit === undefined) unnamed += 1;
      const toolkit = read.toolkit ?? unnamedToolkit;
      const known = toolkits.get(toolkit);
      if (known === undefined) toolkits.set(toolkit, [read]);
      else known.push(read);
    }
  }
  if (toolkits.size === 0) throw new CommandError(`${wanted.from} holds no tools.`);
  return { sources: select(toolkits, wanted), unnamed, unnamedToolkit };
}

/** Those of the toolkits and tools that are asked for; all of them where nothing is. */
function select(found: ReadonlyMap<string, ReadTool[]>, { toolkits, tools, from }: FilesWanted): ToolkitSource[] {
  for (const toolkit of toolkits) {
    if (found.has(toolkit)) continue;
    throw new CommandError(
      `${from} has no toolkit ${JSON.stringify(toolkit)}.${didYouMean(toolkit, found.keys())} It has: ${listOf(found.keys())}.`,
    );
  }
  const slugs = new Set([...found.values()].flat().map(({ tool }) => tool.slug));
  for (const slug of tools) {
    if (slugs.has(slug)) continue;
    throw new CommandError(`${from} has no tool ${JSON.stringify(slug)}.${didYouMean(slug, slugs)}`);
  }
  const everything = toolkits.length + tools.length === 0;
  const single = new Set(tools);
  return [...found].flatMap(([toolkit, all]): ToolkitSource[] => {
    const isWhole = everything || toolkits.includes(toolkit);
    const read = isWhole ? all : all.filter(({ tool }) => single.has(tool.slug));
    if (read.length === 0) return [];
    const named = read.some((tool) => tool.toolkit === undefined);
    const list = [...new Set(read.map(({ tool }) => tool.slug))].toSorted(byCodeUnit);
    return [{ toolkit, tools: isWhole ? "all" : list, from, named, read: () => Promise.resolve(read) }];
  });
}

/** The first of some names, safe to print. */
function listOf(names: Iterable<string>): string {
  const sorted = [...names].toSorted(byCodeUnit).map(visible);
  const more = sorted.length - MOST_NAMES;
  return more > 0 ? `${sorted.slice(0, MOST_NAMES).join(", ")} and ${more} more` : sorted.join(", ");
}

async function filesAt(path: string, shown: string): Promise<{ name: string; path: string }[]> {
  const found = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT")
      throw new CommandError(`There is no file or folder ${shown}. --from takes one with the JSON of tools.`);
    throw new CommandError(`${shown} cannot be read: ${reasonOf(error)}`);
  });
  if (!found.isDirectory()) return [{ name: shown, path }];
  const names = (await readdir(path)).filter((name) => name.endsWith(".json")).toSorted(byCodeUnit);
  if (names.length === 0) throw new CommandError(`The folder ${shown} holds no .json file.`);
  return names.map((name) => ({ name: join(shown, name), path: join(path, name) }));
}

async function toolsIn(path: string, name: string): Promise<ReadTool[]> {
  const value = parse(await readText(path, name), name);
  return itemsOf(value, name).map((item, index) => {
    const tool = readTool(item);
    if (tool !== undefined) return tool;
    throw new CommandError(
      `Item ${index + 1} of ${name} is no tool: a tool has a "slug" and "input_parameters" or "output_parameters".`,
    );
  });
}

function itemsOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value)) {
    const items = Object.hasOwn(value, "items") ? value["items"] : undefined;
    if (Array.isArray(items)) return items;
    if (readTool(value) !== undefined) return [value];
  }
  throw new CommandError(
    `${name} holds no tools. It takes a list of them, a page { "items": [ … ] }, or one tool with "slug" and "input_parameters".`,
  );
}

async function readText(path: string, name: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) {
      throw new CommandError(
        `${name} is ${Math.ceil(size / 1024 / 1024)} MB, more than the ${LARGEST_FILE / 1024 / 1024} MB that are read at once. Split it: --from takes a folder.`,
      );
    }
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${name} cannot be read: ${reasonOf(error)}`);
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (text.trim() === "") throw new CommandError(`${name} is empty.`);
    const cut = /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text) ? " It looks cut off." : "";
    throw new CommandError(`${name} is not valid JSON: ${reasonOf(error)}.${cut}`);
  }
}
