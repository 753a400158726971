import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { didYouMean, byCodeUnit, isObject, escapeControls } from "../../schema/index.js";
import { CommandError, errorCode, errorMessage } from "../command.js";
import { readTool, type ReadTool, type ToolkitSource } from "./source-tool.js";

/** The default toolkit of tools that name none. */
const UNNAMED_TOOLKIT = "other";
/** Bytes. A string of more than twice as many exceeds what JavaScript can hold. */
const MAX_FILE_SIZE = 256 * 1024 * 1024;

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
export async function readFiles(wanted: FileRequest, cwd: string): Promise<FromFiles> {
  const unnamedToolkit = wanted.toolkit ?? UNNAMED_TOOLKIT;
  const toolkits = new Map<string, ReadTool[]>();
  let unnamed = 0;
  for (const { name, path } of await filesAt(resolve(cwd, wanted.from), wanted.from)) {
    for (const read of await toolsIn(path, name)) {
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

/** The first few names, safe to print. */
function listOf(names: Iterable<string>): string {
  const sorted = [...names].toSorted(byCodeUnit).map(escapeControls);
  const more = sorted.length - MAX_NAMES;
  return more > 0 ? `${sorted.slice(0, MAX_NAMES).join(", ")} and ${more} more` : sorted.join(", ");
}

async function filesAt(path: string, shown: string): Promise<{ name: string; path: string }[]> {
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

async function toolsIn(path: string, name: string): Promise<ReadTool[]> {
  const value = parse(await readText(path, name), name);
  return itemsOf(value, name).map((item, index) => {
    const tool = readTool(item);
    if (tool !== undefined) {
      return tool;
    }
    throw new CommandError(
      `Item ${index + 1} in ${name} is not a tool: a tool has a "slug" and "input_parameters" or "output_parameters".`,
    );
  });
}

function itemsOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  if (isObject(value)) {
    const items = Object.hasOwn(value, "items") ? value["items"] : undefined;
    if (Array.isArray(items)) {
      return items;
    }
    if (readTool(value) !== undefined) {
      return [value];
    }
  }
  throw new CommandError(
    `${name} contains no tools. Expected an array of tools, a page { "items": [ … ] }, or one tool with "slug" and "input_parameters".`,
  );
}

async function readText(path: string, name: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_SIZE) {
      throw new CommandError(
        `${name} is ${Math.ceil(size / 1024 / 1024)} MB, more than the limit of ${MAX_FILE_SIZE / 1024 / 1024} MB. Split it: --from also takes a folder.`,
      );
    }
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof CommandError) {
      throw error;
    }
    throw new CommandError(`${name} cannot be read: ${errorMessage(error)}`);
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (text.trim() === "") {
      throw new CommandError(`${name} is empty.`);
    }
    const hint = /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text) ? " It looks truncated." : "";
    throw new CommandError(`${name} is not valid JSON: ${errorMessage(error)}.${hint}`);
  }
}
