import { createContext, Script } from "node:vm";
import { build, type BuildOptions } from "esbuild";
import { describe, expect, test } from "vitest";

const entry = new URL("../../src/emulator/index.ts", import.meta.url).pathname;

/** Bundles the emulator as an app's bundler does: everything, nothing external. */
const bundle = (platform: NonNullable<BuildOptions["platform"]>) =>
  build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minifySyntax: true,
    format: "esm",
    platform,
    logLevel: "silent",
  });

describe.each(["browser", "neutral", "node"] as const)("the emulator, bundled for platform %s", (platform) => {
  test("imports nothing and contains one package", async () => {
    const { metafile } = await bundle(platform);
    const outputs = Object.values(metafile.outputs);
    expect(outputs.flatMap((output) => output.imports)).toEqual([]);
    const packages = outputs
      .flatMap((output) => Object.keys(output.inputs))
      .flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(packages)]).toEqual(["@cfworker/json-schema"]);
  });

  test("generates no code from strings, which Cloudflare Workers forbid", async () => {
    const { outputFiles } = await bundle(platform);
    expect(outputFiles[0]?.text).not.toMatch(/\bnew Function\(|[^.\w]eval\(/);
  });

  test("handles requests where there is no process, and listen says what it needs", async () => {
    const { outputFiles } = await bundle(platform);
    const run = new Script(
      `(async () => {
        ${(outputFiles[0]?.text ?? "").replace(/export\s*\{[^}]*\};?\s*$/, "")}
        const emulator = createEmulator();
        const response = await emulator.fetch("https://x.example/api/v3.1/toolkits?limit=1", {
          headers: { "x-api-key": emulator.apiKey },
        });
        const listening = await emulator.listen().then(() => "listening", (error) => error.message);
        return { status: response.status, listening };
      })()`,
    );
    // Where a browser or a Worker has it: the web's globals, nothing of Node.
    const { Request, Response, Headers, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController } = globalThis;
    const web = { Request, Response, Headers, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController };
    const context = createContext({ ...web, crypto, structuredClone, atob, btoa });
    const outcome: unknown = await run.runInContext(context, { timeout: 10_000 });
    expect(outcome).toEqual({ status: 200, listening: expect.stringContaining("node:http") });
  });
});
