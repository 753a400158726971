import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { bundleCommand } from "./build/bundle-command.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const run = promisify(execFile);

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own manifest
const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
};

/**
 * The core is compiled file by file. What stands on development dependencies (the emulator on a schema
 * validator, the command on the generators) is bundled, so that installing the package installs one
 * dependency and nothing else.
 */
async function main(): Promise<void> {
  const start = performance.now();
  await rm(dist, { recursive: true, force: true });
  await tsc("tsconfig.build.json");
  await bundle("src/emulator/index.ts", { platform: "neutral" });
  tellSizes(await bundleCommand(join(dist, "src/cli")));
  await rm(join(dist, "spec"), { recursive: true, force: true });
  console.log(`dist/ built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function tsc(project: string): Promise<void> {
  const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  await run(process.execPath, [compiler, "-p", join(root, project)], { cwd: root }).catch((error: unknown) => {
    const output =
      typeof error === "object" && error !== null && "stdout" in error ? String(error.stdout) : String(error);
    throw new Error(`tsc -p ${project} failed:\n${output}`);
  });
}

/** Puts one entry with all it needs, but for the package's own dependencies, where tsc has put the entry alone. */
async function bundle(entry: string, options: BuildOptions): Promise<void> {
  const { metafile } = await build({
    entryPoints: [join(root, entry)],
    outfile: join(dist, entry.replace(/\.ts$/, ".js")),
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["node:*", ...Object.keys(dependencies)],
    absWorkingDir: root,
    logLevel: "warning",
    ...options,
    metafile: true,
  });
  await removeParts(join(dist, dirname(entry)), join(dist, entry.replace(/\.ts$/, ".js")));
  tellSizes(metafile);
}

function tellSizes({ outputs }: Metafile): void {
  for (const [path, { bytes }] of Object.entries(outputs)) {
    console.log(`${relative(root, join(root, path))} ${(bytes / 1024).toFixed(0)} kB`);
  }
}

/** What tsc made of the parts of a bundle: their code is in the bundle now, their types stay. */
async function removeParts(folder: string, bundled: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (name.endsWith(".js") && path !== bundled) await rm(path);
  }
}

await main();
