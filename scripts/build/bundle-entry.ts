import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { otherEntries } from "./other-entries.js";

/**
 * Bundles an entry beside the core. It imports the core and other entries, and nothing that ties it to a platform unless
 * its source does.
 *
 * @param entry path in `src/`, without extension: "emulator/index"
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
    entryPoints: [join(root, "src", `${entry}.ts`)],
    outfile: join(out, `${entry}.js`),
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    external: ["node:*", ...external],
    plugins: [otherEntries],
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
