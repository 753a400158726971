import type { Plugin } from "esbuild";

/**
 * Keeps imports of other entries of the package: they are bundles of their own, and a second copy of the core would have
 * error classes of its own. For bundles in a folder of `src/`'s output.
 */
export const otherEntries: Plugin = {
  name: "other entries of the package",
  setup(build) {
    build.onResolve({ filter: /\/(?:emulator\/index|webhooks\/index|internal)\.js$/ }, ({ path }) => ({
      path: path.replace(/^(?:\.\.\/)+/, "../"),
      external: true,
    }));
  },
};
