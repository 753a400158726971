import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Metafile } from "esbuild";
import { bundleAgent } from "./build/bundle-agent.js";
import { bundleCommand } from "./build/bundle-command.js";
import { bundleCore } from "./build/bundle-core.js";
import { bundleEntry } from "./build/bundle-entry.js";
import { bundleLedger } from "./build/bundle-ledger.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own manifest
const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>;
};

/**
 * Builds `dist/`: declarations by tsc, code by esbuild. Bundles contain the development dependencies they use (the
 * emulator a schema validator), so that installing the package installs one dependency and nothing else.
 */
async function main(): Promise<void> {
  const start = performance.now();
  await rm(dist, { recursive: true, force: true });
  await emitDeclarations();
  const external = Object.keys(dependencies);
  printSizes(await bundleCore(root, join(dist, "src"), external));
  for (const entry of ["emulator/index", "webhooks/index", "files/index", "files/node"]) {
    printSizes(await bundleEntry(root, entry, join(dist, "src"), external));
  }
  printSizes(await bundleLedger(root, join(dist, "src/agent/ledger")));
  for (const metafile of await bundleAgent(root, join(dist, "src"))) {
    printSizes(metafile);
  }
  printSizes(await bundleCommand(join(dist, "src/cli")));
  await rm(join(dist, "spec"), { recursive: true, force: true });
  console.log(`dist/ built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function emitDeclarations(): Promise<void> {
  const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  const args = [compiler, "-p", join(root, "tsconfig.build.json")];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error: unknown) => {
    const output =
      typeof error === "object" && error !== null && "stdout" in error ? String(error.stdout) : String(error);
    throw new Error(`tsc failed:\n${output}`);
  });
}

function printSizes({ outputs }: Metafile): void {
  for (const [path, { bytes }] of Object.entries(outputs)) {
    if (path.endsWith(".js")) {
      console.log(`${path} ${(bytes / 1024).toFixed(1)} kB`);
    }
  }
}

await main();
