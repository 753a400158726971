import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const entry = new URL("../../src/emulator/index.ts", import.meta.url).pathname;

describe("the emulator runs where Node's modules do not exist", () => {
  test("its only import from Node is the one that listen makes when it is called", async () => {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      external: ["node:*"],
    });
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    const fromNode = imports.filter(({ path, external }) => external === true && path.startsWith("node:"));
    expect(fromNode).toEqual([{ path: "node:http", kind: "dynamic-import", external: true }]);
    const packages = Object.keys(metafile.inputs).flatMap(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    );
    expect([...new Set(packages)]).toEqual(["@cfworker/json-schema"]);
  });

  test("it makes no code from text, which Workers forbid", async () => {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: "esm",
      external: ["node:*"],
    });
    expect(outputFiles[0]?.text).not.toMatch(/\bnew Function\(|[^.\w]eval\(/);
  });
});
