import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Metafile, type Plugin } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Bundles the command `composio-session` with everything it needs but the emulator. What only one of its commands
 * needs is in a file beside `main.js` that is loaded on demand.
 *
 * @param folder where `main.js` goes; `../emulator/index.js` is expected beside it
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
    plugins: [externalEmulator],
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

/** The emulator is a bundle of its own already. */
const externalEmulator: Plugin = {
  name: "external emulator",
  setup(build) {
    build.onResolve({ filter: /\/emulator\/index\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};
