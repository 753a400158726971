import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, runScript } from "../scripts/run-script.js";

const run = promisify(execFile);

/** A project that has the packed package installed, and nothing else but its one dependency. */
let consumer = "";
let packed = "";

beforeAll(async () => {
  const built = await runScript("build", []);
  if (built.code !== 0) {
    throw new Error(built.stderr);
  }
  consumer = await mkdtemp(join(tmpdir(), "composio-session-consumer-"));
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", consumer], { cwd: root });
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf("["))) as [{ filename: string }];
  await mkdir(join(consumer, "node_modules"), { recursive: true });
  await run("tar", ["-xzf", join(consumer, filename), "-C", join(consumer, "node_modules")]);
  packed = join(consumer, "node_modules/composio-session");
  await cp(join(consumer, "node_modules/package"), packed, { recursive: true });
  await rm(join(consumer, "node_modules/package"), { recursive: true });
  for (const dependency of ["openapi-fetch", "openapi-typescript-helpers"]) {
    await symlink(join(root, "node_modules", dependency), join(consumer, "node_modules", dependency));
  }
  await writeFile(join(consumer, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  await writeFile(
    join(consumer, "app.ts"),
    `import { Composio, ComposioError, isComposioError, openai, unwrap, type ToolResult } from "composio-session";
import { createEmulator } from "composio-session/emulator";
import { parseWebhook } from "composio-session/webhooks";
import { createToolRunner, type CallOutcome } from "composio-session/agent";
import { openaiTools } from "composio-session/openai";
import { anthropicTools } from "composio-session/anthropic";
import { googleTools } from "composio-session/google";
import { aiSdkTools, isToolCallError } from "composio-session/ai-sdk";
import { createLedger, isLedgerError } from "composio-session/ledger";
import { postgresLedger } from "composio-session/ledger/postgres";
import { redisLedger } from "composio-session/ledger/redis";
import { sqliteLedger } from "composio-session/ledger/sqlite";
import { files, type UploadedFile } from "composio-session/files";
import { downloadFile, uploadFile } from "composio-session/files/node";
import { localTool, type LocalTool, withLocalTools } from "composio-session/local-tools";
interface Tools { GITHUB_GET_THE_AUTHENTICATED_USER: { input: { [key: string]: never }; output: { login: string } } }
const emulator = createEmulator();
const composio = new Composio<Tools>({ apiKey: emulator.apiKey, fetch: emulator.fetch });
const session = await composio.createSession("user_123");
emulator.connect("user_123", "github");
const result: ToolResult<{ login: string }> = await session.executeTool("GITHUB_GET_THE_AUTHENTICATED_USER");
const login: string = unwrap(result).login;
const tools = await session.getProviderTools(openai());
const secret = "s";
const to = async (request: Request) => new Response((await parseWebhook(request, { secret })).kind);
const delivered = await emulator.deliverWebhook({ to, secret, event: { type: "composio.x", metadata: {}, data: {} } });
const double = localTool({ slug: "double", description: "d", input: { type: "object", properties: {} }, execute: ({ n }) => Number(n) * 2 });
const listed: readonly LocalTool[] = [double];
const doubled: number = unwrap(await (await withLocalTools(session, [double])).executeTool("LOCAL_DOUBLE", { n: 2 * listed.length }));
const storage = files(session);
const uploaded: UploadedFile = await uploadFile(storage, "package.json", { path: "a/b.json" });
const { size } = await downloadFile(storage, "a/b.json", "copy.json");
const { result: replayed } = await createLedger().once(
  { slug: "GITHUB_GET_THE_AUTHENTICATED_USER", arguments: {} },
  async () => ({ outcome: "ok", result: login }),
);
let refused: unknown;
try { postgresLedger({ query: async () => ({ rows: [] }) }, { table: "a b" }); } catch (error) { refused = error; }
const isRefused = isLedgerError(refused) && isComposioError(refused) && refused instanceof ComposioError;
const calls = [{ id: "call_1", name: "COMPOSIO_NOTHING", arguments: "{}" }];
const outcomes: CallOutcome[] = await createToolRunner(session).run(calls);
const forOpenAI = await openaiTools(session, { tools: ["GITHUB_GET_THE_AUTHENTICATED_USER"], strict: true });
const forAnthropic = await anthropicTools(session);
const forGoogle = await googleTools(session);
const forAiSdk = await aiSdkTools(session, { tools: ["GITHUB_GET_THE_AUTHENTICATED_USER"] });
const user = await forAiSdk.GITHUB_GET_THE_AUTHENTICATED_USER.execute({}, { toolCallId: "call_1", messages: [] });
const failed: unknown = await forAiSdk.COMPOSIO_SEARCH_TOOLS.execute(JSON.parse("{}"), { toolCallId: "call_2", messages: [] }).catch((error: unknown) => error);
const moreAgents = [forGoogle.toMessages(outcomes)[0]?.role, user.login, isToolCallError(failed) && isComposioError(failed) && failed.outcome.kind];
const agent = [outcomes[0]?.kind, forOpenAI.toMessages(outcomes)[0]?.role, forAnthropic.toMessages(outcomes)[0]?.role];
console.log(JSON.stringify({ agent, moreAgents, login, tools: tools.length, webhook: await delivered.text(), replayed, doubled, isRefused, copied: size === uploaded.size && size > 0, stores: [typeof redisLedger, typeof sqliteLedger] }));
`,
  );
}, 120_000);

afterAll(() => rm(consumer, { recursive: true, force: true }));

async function files(folder: string, ending: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Compiles the app; what the compiler says, or nothing. */
async function compileApp(compiler: string, ...options: string[]): Promise<string> {
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  const args = [tsc, "app.ts", "--strict", "--target", "es2022", "--lib", "es2023,dom,dom.iterable", ...options];
  return run(process.execPath, args, { cwd: consumer }).then(
    () => "",
    (error: unknown) => String(typeof error === "object" && error !== null && "stdout" in error ? error.stdout : error),
  );
}

describe("the packed package", { timeout: 60_000 }, () => {
  test.each([
    ["typescript", "nodenext"],
    ["typescript", "bundler"],
    ["typescript7", "nodenext"],
    ["typescript7", "bundler"],
    ["typescript", "node10"],
  ])("compiles in an app (%s, %s resolution), its declarations checked too", async (compiler, resolution) => {
    const module = resolution === "nodenext" ? "nodenext" : "esnext";
    // Deprecated in TypeScript 6, gone in 7, and what Next 15 writes.
    const deprecated = resolution === "node10" ? ["--ignoreDeprecations", "6.0"] : [];
    const options = [
      ...deprecated,
      "--module",
      module,
      "--moduleResolution",
      resolution,
      "--noEmit",
      "--skipLibCheck",
      "false",
    ];
    expect(await compileApp(compiler, ...options, "--exactOptionalPropertyTypes")).toBe("");
  });

  test("runs in an app", async () => {
    expect(await compileApp("typescript", "--module", "nodenext")).toBe("");
    const { stdout } = await run(process.execPath, ["app.js"], { cwd: consumer, timeout: 30_000 });
    expect(JSON.parse(stdout)).toMatchObject({
      login: expect.any(String),
      tools: 6,
      agent: ["unknown_tool", "tool", "user"],
      moreAgents: ["user", expect.any(String), "invalid_arguments"],
      replayed: expect.any(String),
      doubled: 4,
      webhook: "other",
      copied: true,
      isRefused: true,
      stores: ["function", "function"],
    });
  });

  test("has one runtime dependency and no install script", async () => {
    const manifest = JSON.parse(await readFile(join(packed, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
      scripts: Record<string, string>;
    };
    expect(Object.keys(manifest.dependencies)).toEqual(["openapi-fetch"]);
    expect(Object.keys(manifest.scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  test("carries what its exports point to, and neither sources nor spec", async () => {
    const manifest = JSON.parse(await readFile(join(packed, "package.json"), "utf8")) as {
      exports: Record<string, string | { types: string; default: string }>;
      bin: Record<string, string>;
    };
    const targets = [
      ...Object.values(manifest.exports).flatMap((target) =>
        typeof target === "string" ? [target] : Object.values(target),
      ),
      ...Object.values(manifest.bin),
    ];
    for (const target of targets) {
      expect((await readFile(join(packed, target))).length).toBeGreaterThan(0);
    }
    const sources = await files(packed, ".ts");
    expect(sources.filter((name) => !name.endsWith(".d.ts"))).toEqual([]);
    expect((await readdir(packed)).toSorted()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist",
      "package.json",
    ]);
  });

  test("passes publint and are-the-types-wrong", async () => {
    const tarball = join(consumer, (await readdir(consumer)).find((name) => name.endsWith(".tgz")) ?? "");
    const checker = (name: string): string => join(root, "node_modules/.bin", name);
    await expect(run(checker("publint"), ["run", tarball, "--strict"])).resolves.toBeDefined();
    // The package is ESM only; require() of it works where Node can.
    await expect(run(checker("attw"), [tarball, "--profile", "esm-only"])).resolves.toBeDefined();
  });

  test("has no declaration with a type parameter on Uint8Array, which TypeScript before 5.7 does not know", async () => {
    for (const file of await files(join(packed, "dist"), ".d.ts")) {
      expect(await readFile(file, "utf8"), file).not.toContain("Uint8Array<");
    }
  });

  test("shows no type of openapi-fetch in its declarations", async () => {
    for (const file of await files(join(packed, "dist/src"), ".d.ts")) {
      if (file.includes("/cli/")) {
        continue;
      }
      expect(await readFile(file, "utf8"), file).not.toMatch(/from "openapi-|import\("openapi-/);
    }
  });

  test("imports nothing of Node in its core, and in entries that are not for Node", async () => {
    for (const file of await files(join(packed, "dist"), ".js")) {
      if (/\/(cli|emulator)\/|\/files\/node\.js$/.test(file)) {
        continue;
      }
      expect(await readFile(file, "utf8"), file).not.toMatch(/from "node:|import\("node:|require\(/);
    }
  });

  test("loads three files of its own for an import of the core", async () => {
    const trace = join(consumer, "trace.mjs");
    const loads = `export async function load(url, context, next) { console.log(url); return next(url, context); }`;
    await writeFile(join(consumer, "hooks.mjs"), loads);
    await writeFile(
      trace,
      `import { register } from "node:module"; register("./hooks.mjs", import.meta.url); await import("composio-session");`,
    );
    const { stdout } = await run(process.execPath, [trace], { cwd: consumer, timeout: 30_000 });
    const own = stdout.split("\n").filter((url) => url.includes("/composio-session/"));
    expect(own.length).toBeLessThanOrEqual(3);
  });

  test("has each error class once, under its own name, in whichever entry", async () => {
    const script = join(consumer, "classes.mjs");
    await writeFile(
      script,
      `import * as core from "composio-session";
import * as internal from "./node_modules/composio-session/dist/src/internal.js";
import * as webhooks from "composio-session/webhooks";
const headers = { "webhook-id": "1", "webhook-timestamp": "1", "webhook-signature": "v1,x" };
const refused = await webhooks.parseWebhook({ body: "{}", headers }, { secret: "s" }).catch((error) => error);
import { files } from "composio-session/files";
import { localTool } from "composio-session/local-tools";
let noTool;
try { localTool({ slug: "x" }); } catch (error) { noTool = error; }
let thrown;
let notSession;
try { files({}); } catch (error) { notSession = error; }
import { createEmulator } from "composio-session/emulator";
import { isToolRunError, ToolRunError } from "composio-session/agent";
import { openaiTools } from "composio-session/openai";
const emulator = createEmulator();
const fetch = (url, init) => String(url).endsWith("/execute_meta") ? new Response("{}", { status: 401 }) : emulator.fetch(url, init);
const session = await new core.Composio({ apiKey: emulator.apiKey, fetch }).createSession("u");
const { runToolCalls } = await openaiTools(session);
const call = { id: "call_1", function: { name: "COMPOSIO_SEARCH_TOOLS", arguments: '{"queries":[{"use_case":"x"}]}' } };
const ended = await runToolCalls({ id: "c", choices: [{ message: { role: "assistant", tool_calls: [call] } }] }).catch((error) => error);
const agent = [ended instanceof ToolRunError && isToolRunError(ended), ended.cause instanceof core.AuthenticationError];
try { internal.createTransport({ credential: undefined, baseUrl: "no url" }); } catch (error) { thrown = error; }
console.log(JSON.stringify([thrown instanceof core.ConfigError, thrown.constructor.name, internal.isComposioError(thrown), core.NotFoundError.name, refused instanceof core.ComposioError, refused.name, notSession instanceof core.InvalidArgumentError, noTool instanceof core.InvalidArgumentError, ...agent]));`,
    );
    const { stdout } = await run(process.execPath, [script], { cwd: consumer, timeout: 30_000 });
    expect(JSON.parse(stdout)).toEqual([
      true,
      "ConfigError",
      true,
      "NotFoundError",
      true,
      "WebhookSignatureError",
      true,
      true,
      true,
      true,
    ]);
  });

  test("bundles for a browser, small", async () => {
    const entry = join(consumer, "browser.ts");
    await writeFile(
      entry,
      `import { Composio } from "composio-session";
const session = await new Composio({ apiKey: "k" }).createSession("u");
await session.executeTool("X", {});
for await (const toolkit of session.listToolkits()) console.log(toolkit.slug);`,
    );
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      write: false,
    });
    const [output] = outputFiles;
    // A ceiling that only a decision moves, in bytes.
    expect(gzipSync(output?.contents ?? "").length).toBeLessThanOrEqual(21_800);
  });

  test("bundles its webhooks without the client, small", async () => {
    const entry = join(consumer, "webhooks.ts");
    await writeFile(entry, `export { parseWebhook } from "composio-session/webhooks";`);
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      target: "es2022",
      metafile: true,
      write: false,
    });
    const contributing = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    );
    expect(contributing.filter((path) => path.includes("openapi-fetch"))).toEqual([]);
    // A ceiling that only a decision moves, in bytes. Half of it are the error classes of the core.
    expect(gzipSync(outputFiles[0]?.contents ?? "").length).toBeLessThanOrEqual(4_500);
  });

  test("bundles its local tools without Node and without a schema library", async () => {
    const entry = join(consumer, "local-tools.ts");
    await writeFile(entry, `export * from "composio-session/local-tools";`);
    const options = { bundle: true, format: "esm", platform: "neutral", metafile: true, write: false } as const;
    const { metafile } = await build({ entryPoints: [entry], ...options });
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    const text = await readFile(join(packed, "dist/src/local-tools/index.js"), "utf8");
    expect(text).not.toMatch(/class ComposioError|from "(?!\.\.\/internal\.js")/);
  });

  test.each([
    ["openai", "openaiTools"],
    ["anthropic", "anthropicTools"],
    ["google", "googleTools"],
    ["ai-sdk", "aiSdkTools"],
  ])("bundles its entry for %s for any platform, without the other, small", async (entryName, name) => {
    const entry = join(consumer, `${entryName}.ts`);
    await writeFile(entry, `export { ${name} } from "composio-session/${entryName}";`);
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      target: "es2022",
      external: ["openapi-fetch"],
      metafile: true,
      write: false,
    });
    const inputs = Object.keys(metafile.inputs).filter((path) => path.includes("/agent/sdks/"));
    expect(inputs.filter((path) => !path.includes("shared-"))).toEqual([expect.stringContaining(entryName)]);
    // A ceiling that only a decision moves, in bytes: the core, schema conversion, the ledger and the runner.
    expect(gzipSync(outputFiles[0]?.contents ?? "").length).toBeLessThanOrEqual(28_500);
  });

  test.each(["browser", "neutral"] as const)("bundles its emulator for platform %s", async (platform) => {
    const entry = join(consumer, "emulated.ts");
    await writeFile(entry, `export { createEmulator } from "composio-session/emulator";`);
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      platform,
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });
});
