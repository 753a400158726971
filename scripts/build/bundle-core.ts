import { join } from "node:path";
import { build, type Metafile } from "esbuild";

/** Entries that share their code: the public ones, and the one that the package's other entries import. */
const ENTRIES = ["src/index.ts", "src/providers/index.ts", "src/internal.ts"];

/**
 * Bundles the core. Its 40 source files take ten times as long to load as the two that an import of the package loads
 * here. Names are kept, and so are source maps.
 *
 * @param out folder of `src/`'s output
 * @param external packages that stay imports
 */
export async function bundleCore(root: string, out: string, external: readonly string[]): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((entry) => join(root, entry)),
    outbase: join(root, "src"),
    outdir: out,
    chunkNames: "core-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    external: [...external],
    sourcemap: true,
    // The sources are not published; the map carries them.
    sourcesContent: true,
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
