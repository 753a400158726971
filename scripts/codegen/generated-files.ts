import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** How a folder differs from the files it should hold. Only `*.gen.ts` files count as ours. */
export async function compareFiles(directory: string, files: readonly GeneratedFile[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { name, text } of files) {
    const current = await readIfThere(join(directory, name));
    if (current === undefined) differences.push({ name, kind: "missing" });
    else if (current !== text) differences.push({ name, kind: "changed" });
  }
  const wanted = new Set(files.map(({ name }) => name));
  for (const name of await listIfThere(directory)) {
    if (name.endsWith(".gen.ts") && !wanted.has(name)) differences.push({ name, kind: "extra" });
  }
  return differences.toSorted((a, b) => byCodeUnit(a.name, b.name));
}

/**
 * Replaces the files of a folder all together: everything is written beside its place first, and only when that
 * has worked do the renames follow. Files that are the same already are not touched.
 */
export async function replaceFiles(directory: string, files: readonly GeneratedFile[]): Promise<Difference[]> {
  const differences = await compareFiles(directory, files);
  const changed = files.filter(({ name }) => differences.some((difference) => difference.name === name));
  await mkdir(directory, { recursive: true });
  const staged = changed.map(({ name, text }) => ({
    text,
    place: join(directory, name),
    temporary: join(directory, `.${name}.${process.pid}.tmp`),
  }));
  try {
    for (const { temporary, text } of staged) await writeFile(temporary, text);
    for (const { temporary, place } of staged) await rename(temporary, place);
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
  for (const { name, kind } of differences) if (kind === "extra") await rm(join(directory, name));
  return differences;
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: unknown) => absentOr(error, undefined));
}

async function listIfThere(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: unknown) => absentOr(error, []));
}

function absentOr<T>(error: unknown, fallback: T): T {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return fallback;
  throw error;
}
