import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Two workers: the suite starts compilers and servers, and a small machine is the common case.
    maxWorkers: 2,
  },
});
