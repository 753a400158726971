import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const entry = new URL("../../src/emulator/index.ts", import.meta.url).pathname;

describe("the emulator bundle, for runtimes without Node modules", () => {
  test("imports from Node only node:http, dynamically, and bundles one package", async () => {
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

  test("generates no code from strings, which Cloudflare Workers forbid", async () => {
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
