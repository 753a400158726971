import { join } from "node:path";
import { build as bundle, type Metafile, type Plugin } from "esbuild";

const ENTRIES = ["index", "postgres", "redis", "sqlite"];

/**
 * Bundles the ledger: its entry, one entry for each store, and what they share. Of the core they import `internal.js`,
 * so that error classes exist once.
 *
 * @param folder where the entries go; `../../internal.js` is expected beside it
 */
export async function bundleLedger(root: string, folder: string): Promise<Metafile> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((entry) => join(root, `src/agent/ledger/${entry}.ts`)),
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "shared-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    plugins: [core],
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

const core: Plugin = {
  name: "the core is another entry of the package",
  setup(build) {
    // From whatever depth in the sources; every file of the output is in one folder.
    build.onResolve({ filter: /\/internal\.js$/ }, () => ({ path: "../../internal.js", external: true }));
  },
};
