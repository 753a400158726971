import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isErrorCode, replaceFiles } from "../../src/node/index.js";
import { byCodeUnit } from "../../src/schema/index.js";

export interface GeneratedFile {
  /** The file's name in `generated/`. */
  readonly name: string;
  readonly text: string;
}

export interface Difference {
  readonly name: string;
  readonly kind: "missing" | "extra" | "changed";
}

/** Differences between a folder and the generated files. Only `*.gen.ts` files count. */
export async function compareFiles(directory: string, files: readonly GeneratedFile[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { name, text } of files) {
    const current = await readIfPresent(join(directory, name));
    if (current === undefined) {
      differences.push({ name, kind: "missing" });
    } else if (current !== text) {
      differences.push({ name, kind: "changed" });
    }
  }
  const wanted = new Set(files.map(({ name }) => name));
  for (const name of await listIfPresent(directory)) {
    if (name.endsWith(".gen.ts") && !wanted.has(name)) {
      differences.push({ name, kind: "extra" });
    }
  }
  return differences.toSorted((a, b) => byCodeUnit(a.name, b.name));
}

/** Writes the files that differ and removes generated files that are not among them, all of it or nothing. */
export async function writeFiles(directory: string, files: readonly GeneratedFile[]): Promise<Difference[]> {
  const differences = await compareFiles(directory, files);
  const changed = new Set(differences.map(({ name }) => name));
  const removed = differences.filter(({ kind }) => kind === "extra").map(({ name }) => name);
  const written = new Map(files.filter(({ name }) => changed.has(name)).map(({ name, text }) => [name, text]));
  await replaceFiles(directory, { written, removed });
  return differences;
}

async function readIfPresent(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: unknown) => absentOr(error, undefined));
}

async function listIfPresent(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: unknown) => absentOr(error, []));
}

function absentOr<T>(error: unknown, fallback: T): T {
  if (isErrorCode(error, "ENOENT")) {
    return fallback;
  }
  throw error;
}
