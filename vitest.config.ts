import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  // An example imports the package by its name: here that is src/, not what was built last.
  resolve: { tsconfigPaths: true },
  test: {
    include: ["test/**/*.test.ts"],
    // With packages and servers of its own: npm run test:ledger, test:recipes and test:sdks.
    exclude: [...configDefaults.exclude, "test/ledger-stores/**", "test/recipes/**", "test/sdks/**"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Two workers: the suite starts compilers and servers, and a small machine is the common case.
    maxWorkers: 2,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // Tested on real servers: npm run test:ledger.
      exclude: ["src/agent/ledger/{postgres,postgres-client,record-row,redis,redis-*,sqlite}.ts"],
      reporter: ["text-summary"],
      // A floor, a little below what was measured. Code that runs in child processes does not count.
      thresholds: { statements: 96, branches: 92, functions: 97, lines: 96 },
    },
  },
});
