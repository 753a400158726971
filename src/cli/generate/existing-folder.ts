import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { byCodeUnit } from "../../schema/index.js";
import { CommandError } from "../command.js";
import { MANIFEST_FILE } from "./manifest.js";

/** Folders that are looked into, and how deep they lie. */
const MAX_FOLDERS = 2_000;
const MAX_DEPTH = 6;

/** Folders without sources of the project. */
const SKIPPED = new Set(["node_modules", "dist", "build", "coverage"]);

/** Whether types were generated into a folder. */
export async function isGenerated(folder: string): Promise<boolean> {
  return stat(join(folder, MANIFEST_FILE)).then(
    () => true,
    () => false,
  );
}

/**
 * The folder of a project that types were generated into before, as a path relative to the project; undefined if there
 * is none. Folders of other packages are left out.
 *
 * @throws CommandError when there are several
 */
export async function findExistingFolder(project: string): Promise<string | undefined> {
  const found: string[] = [];
  const waiting = [{ path: "", depth: 0 }];
  for (const { path, depth } of waiting.values()) {
    const entries = await readdir(join(project, path), { withFileTypes: true }).catch(() => []);
    const names = new Set(entries.map(({ name }) => name));
    if (depth > 0 && (names.has("package.json") || names.has("deno.json") || names.has(".git"))) {
      continue;
    }
    if (names.has(MANIFEST_FILE)) {
      found.push(path === "" ? "." : path);
    }
    const folders = entries.filter((entry) => entry.isDirectory() && !isSkipped(entry.name));
    if (depth < MAX_DEPTH && waiting.length + folders.length <= MAX_FOLDERS) {
      waiting.push(...folders.map(({ name }) => ({ path: path === "" ? name : `${path}/${name}`, depth: depth + 1 })));
    }
  }
  const [only, ...others] = found.toSorted(byCodeUnit);
  if (others.length > 0) {
    throw new CommandError(`Several folders contain generated types: ${found.join(", ")}. Choose one with --out.`);
  }
  return only;
}

function isSkipped(name: string): boolean {
  return name.startsWith(".") || SKIPPED.has(name);
}
