import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { compile, root } from "../types/compile.js";

/** Code blocks of a page of docs/, in their order. */
export async function blocksOf(page: string): Promise<string[]> {
  const text = await readFile(join(root, "docs", page), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""]) => code);
}

/** Type errors of code blocks by name, as modules of this folder: they import its packages, its files and each other. */
export function errorsOf(modules: Readonly<Record<string, string>>): Record<string, string[]> {
  return compile(modules, "test/recipes", import.meta.dirname);
}

export interface Program {
  /** File for `node`. */
  readonly file: string;
  remove(): Promise<void>;
}

/**
 * Builds a code block into a program that stands beside the packages that it imports.
 *
 * @param modules other code blocks, by the name that it imports: `./tracing.js`
 */
export async function buildProgram(
  name: string,
  code: string,
  modules: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const file = join(import.meta.dirname, "node_modules", `.recipe-${name}.mjs`);
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, sourcefile: `${name}.ts`, loader: "ts" },
    tsconfig: join(import.meta.dirname, "tsconfig.json"),
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [importsOf(modules)],
    write: false,
    logLevel: "warning",
  });
  await writeFile(file, outputFiles[0]?.contents ?? "");
  return { file, remove: () => rm(file, { force: true }) };
}

/** Resolves imports of code blocks. */
function importsOf(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: "code-blocks",
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\// }, ({ path }) =>
        Object.hasOwn(modules, path) ? { path, namespace: "code-block" } : undefined,
      );
      bundler.onLoad({ filter: /.*/, namespace: "code-block" }, ({ path }) => ({
        contents: modules[path] ?? "",
        loader: "ts",
        resolveDir: import.meta.dirname,
      }));
    },
  };
}
