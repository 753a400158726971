import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isArray } from "../../src/schema/index.js";
import { parseJson } from "./document.js";
import { bySlug, type MetaTool, readMetaTool } from "./meta-tool.js";
import { SpecError } from "./spec-error.js";
import { readTextFile, shownPath } from "./text-files.js";

/**
 * Reads meta tools from a folder of JSON files, or from one file: a tool, or an array of them.
 *
 * @throws SpecError naming the file
 */
export async function readMetaToolFiles(path: string): Promise<MetaTool[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const paths = isFolder
    ? (await readdir(path)).filter((name) => name.endsWith(".json")).map((name) => join(path, name))
    : [path];
  const tools = (await Promise.all(paths.map(readOne))).flat();
  if (tools.length === 0) {
    throw new SpecError(`${shownPath(path)} contains no meta tool.`);
  }
  const duplicate = tools.find(({ slug }, index) => tools.findIndex((each) => each.slug === slug) !== index);
  if (duplicate !== undefined) {
    throw new SpecError(`${shownPath(path)} contains ${duplicate.slug} twice.`);
  }
  return tools.toSorted(bySlug);
}

async function readOne(file: string): Promise<MetaTool[]> {
  const name = shownPath(file);
  const value = parseJson(await readTextFile(file), name);
  return isArray(value)
    ? value.map((item, index) => readMetaTool(item, `${name}, item ${index}`))
    : [readMetaTool(value, name)];
}
