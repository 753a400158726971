import { defineConfig } from "vitest/config";

/** The recipes of docs/ with the packages that they are about: `npm run test:recipes`. */
export default defineConfig({
  // A recipe imports the package by its name: here that is src/.
  resolve: { tsconfigPaths: true },
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One after another: one starts a server and processes of its own.
    fileParallelism: false,
    maxWorkers: 1,
    reporters: ["verbose"],
  },
});
