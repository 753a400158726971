import { byCodeUnit, pascalCase } from "../../schema/index.js";

/** What a toolkit is called on disk and in TypeScript. */
export interface ToolkitNames {
  readonly file: string;
  readonly typeName: string;
}

const LONGEST_FILE_NAME = 100;
/** Names that a device of Windows has. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The names of toolkits. Those that have names keep them; the others get their own slug's, numbered where it is
 * taken, also on a disk that does not tell `a` from `A`.
 */
export function nameToolkits(
  toolkits: Iterable<string>,
  known: ReadonlyMap<string, ToolkitNames>,
): ReadonlyMap<string, ToolkitNames> {
  const names = new Map(known);
  const files = new Set(["index", ...[...known.values()].map(({ file }) => file.replace(/\.ts$/, "").toLowerCase())]);
  const types = new Set(["Tools", ...[...known.values()].map(({ typeName }) => typeName)]);
  for (const toolkit of [...new Set(toolkits)].toSorted(byCodeUnit)) {
    if (names.has(toolkit)) continue;
    const file = `${free(fileStem(toolkit), files)}.ts`;
    names.set(toolkit, { file, typeName: free(`${pascalCase(toolkit)}Tools`, types) });
  }
  return names;
}

function fileStem(toolkit: string): string {
  const plain = toolkit
    .toLowerCase()
    .slice(0, LONGEST_FILE_NAME)
    .replace(/[^a-z0-9_-]+/g, "-");
  const stem = plain.replace(/^-+|-+$/g, "");
  return stem === "" || DEVICES.test(stem) ? `toolkit_${stem}` : stem;
}

function free(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}_${number}`;
  taken.add(name);
  return name;
}
