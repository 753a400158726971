import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Metafile } from "esbuild";
import { otherEntries } from "./other-entries.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Bundles the command `composio-session` with everything it needs but the core and the emulator. What only one of its
 * commands needs is in a file beside `main.js` that is loaded on demand.
 *
 * @param folder where `main.js` goes; `../internal.js` and `../emulator/index.js` are expected beside it
 */
export async function bundleCommand(folder: string): Promise<Metafile> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [join(root, "src/cli/main.ts")],
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [otherEntries],
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
