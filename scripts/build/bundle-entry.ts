import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { otherEntries } from "./other-entries.js";

/**
 * Bundles an entry that is a folder of `src/` beside the core: `emulator`, `webhooks`. It imports the core and other
 * entries, and runs on any platform.
 *
 * @param out folder of `src/`'s output
 * @param external packages that stay imports
 */
export async function bundleEntry(
  root: string,
  entry: string,
  out: string,
  external: readonly string[],
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "src", entry, "index.ts")],
    outfile: join(out, entry, "index.js"),
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    external: [...external],
    plugins: [otherEntries],
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
