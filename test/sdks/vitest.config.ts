import { defineConfig } from "vitest/config";
import { RowsReporter } from "./rows-reporter.js";

/** The agent entries with real model SDKs. `npm run test:sdks` runs it with this folder's own Node, which the newest need. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    reporters: ["default", new RowsReporter()],
  },
});
