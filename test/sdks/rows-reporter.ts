import type { Reporter, TestModule } from "vitest/node";

/** Prints, for each SDK, its version and how many rows passed. */
export class RowsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    console.log("\nSDK, mode, version: rows passed");
    for (const module of modules) {
      const ofSdks = [...module.children.suites()].filter(({ name }) => / \d+\.\d+\.\d+$/.test(name));
      for (const suite of ofSdks) {
        const tests = [...suite.children.allTests()];
        const passed = tests.filter((test) => test.result().state === "passed");
        console.log(`  ${suite.name}: ${passed.length} of ${tests.length}`);
      }
    }
  }
}
