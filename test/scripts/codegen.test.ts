import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, runScript, temporaryFolder } from "./run-script.js";
import { isArray, isObject, type Json } from "../../src/schema/index.js";
const GENERATED = ["meta-tools.gen.ts", "openapi.gen.ts", "operations.gen.ts"];

async function folderTexts(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".gen.ts")).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
}

/** The same value with the keys of every object in reverse. */
function shuffled(value: Json): Json {
  if (isArray(value)) {
    return value.map(shuffled);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, shuffled(child)]),
  );
}

describe("codegen --check", { timeout: 240_000 }, () => {
  test("agrees that generated/ is what spec/ says", async () => {
    expect(await runScript("codegen", ["--check"])).toMatchObject({ code: 0, stderr: "" });
  });

  test("names changed, missing and extra files and the command that fixes them", async () => {
    const folder = await temporaryFolder();
    await cp(join(root, "generated"), folder, { recursive: true });
    const edited = join(folder, "operations.gen.ts");
    await writeFile(edited, (await readFile(edited, "utf8")).replace("repeatable: false", "repeatable: true"));
    await writeFile(join(folder, "stray.gen.ts"), "export {};\n");
    await writeFile(join(folder, "README.md"), "not ours to judge\n");
    const other = await temporaryFolder();
    await cp(folder, other, { recursive: true, filter: (path) => !path.endsWith("meta-tools.gen.ts") });

    const { code, stderr } = await runScript("codegen", ["--check", "--out", other]);

    expect(code).toBe(1);
    expect(stderr).toContain("missing: meta-tools.gen.ts");
    expect(stderr).toContain("changed: operations.gen.ts");
    expect(stderr).toContain("extra: stray.gen.ts");
    expect(stderr).not.toContain("README.md");
    expect(stderr).toContain("npm run codegen");
  });

  test.each(GENERATED)("notices one space in %s", async (name) => {
    const folder = await temporaryFolder();
    await cp(join(root, "generated"), folder, { recursive: true });
    await writeFile(join(folder, name), `${await readFile(join(folder, name), "utf8")} `);
    const { code, stderr } = await runScript("codegen", ["--check", "--out", folder]);
    expect(code).toBe(1);
    expect(stderr).toContain(`changed: ${name}`);
  });
});

describe("codegen writes a pure function of the spec", { timeout: 240_000 }, () => {
  test("gives the same bytes for shuffled keys, in another time zone and locale", async () => {
    const folder = await temporaryFolder();
    const spec = JSON.parse(await readFile(join(root, "spec/openapi.json"), "utf8")) as Json; // JSON.parse returns Json
    await writeFile(join(folder, "openapi.json"), JSON.stringify(shuffled(spec)));
    await mkdir(join(folder, "meta-tools"));
    for (const name of await readdir(join(root, "spec/meta-tools"))) {
      const tool = JSON.parse(await readFile(join(root, "spec/meta-tools", name), "utf8")) as Json; // likewise
      await writeFile(join(folder, "meta-tools", `x-${name}`), JSON.stringify(shuffled(tool)));
    }
    const out = join(folder, "out");
    const run = await runScript(
      "codegen",
      ["--from", join(folder, "openapi.json"), "--meta-tools", join(folder, "meta-tools"), "--out", out],
      { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
    );
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(await folderTexts(out)).toEqual(await folderTexts(join(root, "generated")));
  });

  test("says how to make each file again, and from which bytes it came", async () => {
    for (const text of Object.values(await folderTexts(join(root, "generated")))) {
      expect(text).toMatch(
        /^\/\/ Do not edit: this file is made from spec\/\S+ by `npm run codegen`\.\n\/\/ sha256 [^\n]*: [0-9a-f]{64}\n/,
      );
    }
  });

  test("touches no file that is the same already", async () => {
    const folder = await temporaryFolder();
    expect(await runScript("codegen", ["--out", folder])).toMatchObject({ code: 0 });
    expect((await runScript("codegen", ["--out", folder])).stdout).toContain("0 of 3 files changed");
  });
});

describe("codegen refuses what it cannot use, in one message, and writes nothing", { timeout: 240_000 }, () => {
  async function refused(args: (folder: string) => Promise<readonly string[]> | readonly string[]): Promise<string> {
    const folder = await temporaryFolder();
    const out = join(folder, "out");
    const { code, stderr } = await runScript("codegen", [...(await args(folder)), "--out", out]);
    expect(code).toBe(1);
    expect(await readdir(folder).then((names) => names.includes("out"))).toBe(false);
    return stderr;
  }

  async function file(folder: string, text: string): Promise<string> {
    const path = join(folder, "given.json");
    await writeFile(path, text);
    return path;
  }

  test("an unknown flag", async () => {
    const { code, stderr } = await runScript("codegen", ["--chekc"]);
    expect(code).toBe(1);
    expect(stderr).toContain("--chekc");
    expect(stderr).toContain("--check ");
  });

  test("a spec that is not there", async () => {
    expect(await refused(() => ["--from", "no-such.json"])).toMatch(/no-such\.json cannot be read/);
  });

  test("a spec that is cut in the middle", async () => {
    const text = await readFile(join(root, "spec/openapi.json"), "utf8");
    const message = await refused(async (folder) => ["--from", await file(folder, text.slice(0, 5000))]);
    expect(message).toMatch(/given\.json is not valid JSON .* It looks truncated: fetch it again/);
  });

  test("a document with none of our operations", async () => {
    const text = JSON.stringify({ openapi: "3.1", paths: { "/pets": { get: { responses: {} } } } });
    const message = await refused(async (folder) => ["--from", await file(folder, text)]);
    expect(message).toMatch(/given\.json has none of the operations of spec\/names\.ts\. Is it the right document\?/);
  });

  test("a document with our operations below another version, which it names", async () => {
    const text = (await readFile(join(root, "spec/openapi.json"), "utf8")).replaceAll('"/api/v3.1/', '"/api/v4/');
    const message = await refused(async (folder) => ["--from", await file(folder, text)]);
    expect(message).toMatch(/It has them below \/api\/v4, spec\/names\.ts lists them below \/api\/v3\.1\./);
  });

  test("--all without a folder to write to", async () => {
    const { code, stderr } = await runScript("codegen", ["--all"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^codegen: --all needs --out/) });
  });

  test("a meta-tool file that is not a JSON Schema", async () => {
    const message = await refused(async (folder) => [
      "--meta-tools",
      await file(folder, JSON.stringify({ slug: "COMPOSIO_X", input_parameters: "string", output_parameters: {} })),
    ]);
    expect(message).toMatch(/given\.json: "input_parameters" of COMPOSIO_X is not a JSON Schema of an object/);
  });
});

describe("codegen --from", { timeout: 240_000 }, () => {
  /** A document of two operations, one of them ours, in YAML. */
  const yaml = `
openapi: "3.1"
info: { title: Two, version: "1" }
paths:
  /api/v3.1/tools/{tool_slug}:
    parameters: [{ name: tool_slug, in: path, required: true, schema: { type: string } }]
    get:
      responses: { 200: { description: Done, content: { application/json: { schema: { $ref: "#/components/schemas/Tool" } } } } }
  /pets:
    get:
      operationId: listPets
      responses: { 200: { description: Done, content: { application/json: { schema: { type: object } } } } }
components:
  schemas:
    Tool: { type: object, properties: { slug: { type: string } } }
`;

  async function run(...more: string[]) {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "two.yaml"), yaml);
    const out = join(folder, "out");
    const { code, stdout, stderr } = await runScript("codegen", [
      "--from",
      join(folder, "two.yaml"),
      "--out",
      out,
      ...more,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return { stdout, operations: await readFile(join(out, "operations.gen.ts"), "utf8") };
  }

  test("reads YAML, and counts the operations that it leaves out", async () => {
    const { stdout, operations } = await run();
    expect(stdout).toMatch(/left out: 1 of 2 operations of \S+, which spec\/names\.ts does not list/);
    expect(operations).toContain("getTool: ");
    expect(operations).not.toContain("/pets");
  });

  test("with --all gives every operation types", async () => {
    const { stdout, operations } = await run("--all");
    expect(stdout).not.toContain("left out");
    expect(operations).toMatch(/getTool: .*output: Tool \}/);
    expect(operations).toMatch(/listPets: .*output: ListPetsResponse \}/);
    expect(operations).not.toContain("createSession");
  });
});

const reference = process.env["COMPOSIO_REFERENCE"];

describe.skipIf(reference === undefined)(
  "the service's own document (COMPOSIO_REFERENCE)",
  { timeout: 240_000 },
  () => {
    test("is generated from, and the operations it lacks are named", async () => {
      const out = join(await temporaryFolder(), "out");
      const run = await runScript("codegen", [
        ...["--from", join(reference ?? "", "openapi-v3.1.2026-04.json")],
        ...["--meta-tools", join(reference ?? "", "meta-tools.2026-04.json")],
        ...["--out", out],
      ]);
      expect(run).toMatchObject({ code: 0, stderr: "" });
      const missing = [...run.stdout.matchAll(/missing in .*: (\w+) /g)].map(([, name]) => name);
      expect(missing.toSorted()).toEqual([
        "attachToSession",
        "createWebhookEndpoint",
        "deleteSession",
        "getSavedSessionConfig",
        "getWebhookEndpoint",
        "listConfigHistory",
        "listSavedSessionConfigs",
        "listWebhookEndpoints",
        "replaceWebhookEndpoint",
        "revokeConnectedAccount",
        "updateSession",
        "updateWebhookEndpoint",
      ]);
      expect(await readdir(out)).toEqual(GENERATED);
    });
  },
);

describe("a broken generated/", { timeout: 240_000 }, () => {
  test("stops neither fetch-spec nor codegen, which repairs it", async () => {
    const copy = await temporaryFolder();
    for (const name of ["src", "spec", "scripts", "generated", "package.json", "tsconfig.json"]) {
      await cp(join(root, name), join(copy, name), { recursive: true });
    }
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    const before = await folderTexts(join(copy, "generated"));
    for (const name of GENERATED) {
      await writeFile(join(copy, "generated", name), "export const broken = (;\n");
    }
    const fetched = await runScript("fetch-spec", ["--from", "spec/openapi.json", "--no-meta-tools"], {}, copy);
    expect(fetched).toMatchObject({ code: 0, stderr: "" });
    expect(await runScript("codegen", [], {}, copy)).toMatchObject({ code: 0, stderr: "" });
    expect(await folderTexts(join(copy, "generated"))).toEqual(before);
  });
});
