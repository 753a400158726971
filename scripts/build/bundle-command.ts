import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Metafile, type Plugin } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Bundles the command `composio-session` with the generators it stands on, so that installing the package installs
 * all it needs. What only one of its commands needs lies in a file beside `main.js` and is loaded when called for.
 *
 * @param folder where `main.js` goes; `../emulator/index.js` is expected beside it
 */
export async function bundleCommand(folder: string): Promise<Metafile> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [join(root, "src/cli/main.ts"), join(root, "src/cli/generate/type-thread.ts")],
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
    plugins: [besideUs, unused],
    define: {
      COMPOSIO_SESSION_GENERATOR: JSON.stringify(await generatorId()),
      // json-schema-to-typescript prints its inner state under it, amid what the command says.
      "process.env.VERBOSE": "undefined",
    },
    // The generator is CommonJS inside, and asks for Node's modules in its own way.
    banner: { js: 'import{createRequire as $require}from"node:module";const require=$require(import.meta.url);' },
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

/** The emulator is a bundle of its own already. */
const besideUs: Plugin = {
  name: "beside us",
  setup(build) {
    build.onResolve({ filter: /\/emulator\/index\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/**
 * What the generator loads and, as we call it, never uses: a formatter of five megabytes. A call of it is an error
 * and not a silent difference.
 */
const unused: Plugin = {
  name: "unused",
  setup(build) {
    build.onResolve({ filter: /^prettier$/ }, ({ path }) => ({ path, namespace: "unused" }));
    build.onLoad({ filter: /.*/, namespace: "unused" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get(_, name) {
        if (typeof name === "symbol" || name === "__esModule") return undefined;
        return () => { throw new Error(${JSON.stringify(`${path} is not part of this bundle: `)} + name); };
      } });`,
    }));
  },
};

/** A hash of everything that decides which types come out: the generator's source and the releases it stands on. */
async function generatorId(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of ["src/tool-types", "src/schema"]) {
    for (const name of (await readdir(join(root, folder))).toSorted()) {
      hash.update(`${name}\n${await readFile(join(root, folder, name), "utf8")}\n`);
    }
  }
  for (const path of ["package-lock.json"]) hash.update(await readFile(join(root, path), "utf8"));
  return hash.digest("hex").slice(0, 16);
}
