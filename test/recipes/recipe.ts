import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { compile, root } from "../types/compile.js";

/** Code blocks of a page of docs/, in their order. */
export async function blocksOf(page: string): Promise<string[]> {
  const text = await readFile(join(root, "docs", page), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""]) => code);
}

/** Type errors of code blocks as modules of this folder, whose packages and `./model.js` they import. */
export function errorsOf(blocks: readonly string[]): string[][] {
  const modules = Object.fromEntries(blocks.map((code, index) => [`block-${index}`, code]));
  return Object.values(compile(modules, "test/recipes", import.meta.dirname));
}

export interface Program {
  /** File for `node`. */
  readonly file: string;
  remove(): Promise<void>;
}

/** Builds a code block into a program that stands beside the packages that it imports. */
export async function buildProgram(name: string, code: string): Promise<Program> {
  const file = join(import.meta.dirname, "node_modules", `.recipe-${name}.mjs`);
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, sourcefile: `${name}.ts`, loader: "ts" },
    tsconfig: join(import.meta.dirname, "tsconfig.json"),
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    logLevel: "warning",
  });
  await writeFile(file, outputFiles[0]?.contents ?? "");
  return { file, remove: () => rm(file, { force: true }) };
}
