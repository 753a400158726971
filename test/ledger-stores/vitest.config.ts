import { defineConfig } from "vitest/config";

/** The ledger's stores on real servers. `npm run test:ledger` runs it with this folder's own Node, which has node:sqlite. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One after another: each starts servers and processes of its own.
    fileParallelism: false,
    maxWorkers: 1,
    reporters: ["verbose"],
  },
});
