import { byCodeUnit, pascalCase } from "../../schema/index.js";

/** The names of a toolkit on disk and in TypeScript. */
export interface ToolkitNames {
  /** Name of its file, with extension. */
  readonly file: string;
  /** Name of its interface. */
  readonly typeName: string;
}

const MAX_FILE_NAME = 100;
/** Names that Windows reserves for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The names of toolkits. Known toolkits keep theirs; the others are named after their slug, numbered where a name is
 * taken. No two file names differ in case only.
 */
export function nameToolkits(
  toolkits: Iterable<string>,
  known: ReadonlyMap<string, ToolkitNames>,
): ReadonlyMap<string, ToolkitNames> {
  const names = new Map(known);
  const files = new Set(["index", ...[...known.values()].map(({ file }) => file.replace(/\.ts$/, "").toLowerCase())]);
  const types = new Set(["Tools", ...[...known.values()].map(({ typeName }) => typeName)]);
  for (const toolkit of [...new Set(toolkits)].toSorted(byCodeUnit)) {
    if (names.has(toolkit)) {
      continue;
    }
    const file = `${claim(fileStem(toolkit), files)}.ts`;
    names.set(toolkit, { file, typeName: claim(`${pascalCase(toolkit)}Tools`, types) });
  }
  return names;
}

function fileStem(toolkit: string): string {
  const plain = toolkit
    .toLowerCase()
    .slice(0, MAX_FILE_NAME)
    .replace(/[^a-z0-9_-]+/g, "-");
  const stem = plain.replace(/^-+|-+$/g, "");
  return stem === "" || RESERVED.test(stem) ? `toolkit_${stem}` : stem;
}

function claim(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) {
    name = `${wanted}_${number}`;
  }
  taken.add(name);
  return name;
}
