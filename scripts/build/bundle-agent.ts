import { dirname, join, relative } from "node:path";
import { build as bundle, type Metafile, type Plugin } from "esbuild";

/** Entries that the agent's bundles import and do not contain, so that each class and each piece of state exists once. */
const OTHER_ENTRIES = ["internal", "providers/index", "agent/ledger/index"];

/** One for each model SDK. */
const SDKS = ["ai-sdk", "anthropic", "google", "openai"];

/**
 * Bundles the tool runner, and an entry for each model SDK. The latter import the runner, and share what they have in
 * common.
 *
 * @param out folder of `src/`'s output
 */
export async function bundleAgent(root: string, out: string): Promise<Metafile[]> {
  const sources = join(root, "src");
  const runner = bundleInto(sources, join(out, "agent"), ["agent/index"], OTHER_ENTRIES);
  const entries = SDKS.map((name) => `agent/sdks/${name}`);
  const sdks = bundleInto(sources, join(out, "agent/sdks"), entries, [...OTHER_ENTRIES, "agent/index"]);
  return Promise.all([runner, sdks]);
}

/** @param entries paths in `sources`, of one folder, without extension */
async function bundleInto(
  sources: string,
  folder: string,
  entries: readonly string[],
  others: readonly string[],
): Promise<Metafile> {
  const { metafile } = await bundle({
    absWorkingDir: dirname(sources),
    entryPoints: entries.map((entry) => join(sources, `${entry}.ts`)),
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "shared-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    plugins: [externalEntries(sources, dirname(join(sources, entries[0] ?? "")), others)],
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

/** Keeps imports of other entries. All files of the output are in one folder, which is `folder` in the sources. */
function externalEntries(sources: string, folder: string, others: readonly string[]): Plugin {
  return {
    name: "other entries of the package",
    setup(build) {
      build.onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        const isOther = others.includes(relative(sources, file).replace(/\.js$/, ""));
        return isOther ? { path: relativeImport(folder, file), external: true } : undefined;
      });
    },
  };
}

function relativeImport(folder: string, file: string): string {
  const path = relative(folder, file).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
