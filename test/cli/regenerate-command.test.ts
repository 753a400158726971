import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Project, tool } from "./command.js";

const mine = "// mine\n";

/** The arguments of the command that a check prints, without `npx composio-session`. */
function printedCommand(err: string): string[] {
  const line = /^Regenerate with: npx composio-session (.*)$/m.exec(err)?.[1] ?? "";
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

describe("the command that generate --check prints", () => {
  const tools = [tool("CRM_FIND"), tool("CRM_LIST"), tool("SHOP_SELL"), tool("BARE_TOOL", { toolkit: undefined })];

  test.each([
    ["a file never read before", ["--from", "my tools.json"], undefined],
    ["one toolkit of a file", ["crm", "--from", "my tools.json"], undefined],
    ["single tools of a file", ["--from", "./my tools.json", "--tools", "CRM_FIND,SHOP_SELL"], undefined],
    ["tools under a name", ["--from", "my tools.json", "--toolkit", "mine", "--out", "./types"], undefined],
    ["toolkits of the service", ["weather", "slack", "--base-url", "https://x.invalid/"], undefined],
    ["a toolkit too many", ["crm", "--from", "my tools.json", "--clean"], ["--from", "my tools.json"]],
  ])("fixes %s", async (_what, args, before) => {
    const project = await Project.make();
    await project.write("my tools.json", tools);
    if (before !== undefined) {
      await project.run(["generate", ...before]);
    }
    const { code, err } = await project.run(["generate", ...args, "--check"]);
    expect(code).toBe(1);
    expect((await project.run(printedCommand(err))).err).not.toContain("composio-session:");
    const again = await project.run(["generate", ...args, "--check"]);
    expect({ code: again.code, out: again.out }).toEqual({ code: 0, out: expect.stringContaining("is up to date") });
  });

  test("fixes a file that was edited by hand", async () => {
    const project = await Project.make();
    await project.write("tools.json", tools);
    const args = ["generate", "--from", "tools.json"];
    await project.run(args);
    await project.write("src/composio/crm.ts", (await project.read("src/composio/crm.ts")) + mine);
    const { err } = await project.run([...args, "--check"]);
    expect(printedCommand(err)).toContain("--force");
    expect((await project.run(printedCommand(err))).code).toBe(0);
    expect((await project.run([...args, "--check"])).code).toBe(0);
  });

  test("leaves out options that the config sets", async () => {
    const project = await Project.make();
    await project.write("composio.config.json", { toolkits: ["weather"], baseUrl: "https://x.invalid" });
    const io = { env: { COMPOSIO_API_KEY: project.emulator.apiKey, COMPOSIO_BASE_URL: "https://x.invalid" } };
    const { err } = await project.run(["generate", "--check"], io);
    expect(printedCommand(err)).toEqual(["generate", "--out", "src/composio"]);
    expect((await project.run(printedCommand(err), io)).code).toBe(0);
    expect((await project.run(["generate", "--check"], io)).code).toBe(0);
  });
});

describe("the paths in generated files", () => {
  test("are the same on every machine, however they are given", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND")]);
    await mkdir(join(project.path, "app"));
    const cwd = join(project.path, "app");
    const from = join(project.path, "tools.json");
    const { code, out } = await project.run(
      ["generate", "--from", from, "--out", join(project.path, "types"), "--base-url", "http://127.0.0.1:3456"],
      { cwd },
    );
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\.\.\/types: 2 of 2 files written/) });
    const files = await project.files("types");
    expect(Object.values(files).join("\n")).not.toContain(project.path);
    expect(Object.values(files).join("\n")).not.toContain("127.0.0.1");
    expect(files["types/crm.ts"]).toContain("generate --from ../tools.json crm --out ../types\n");
    expect(JSON.parse(files["types/.composio-session.json"] ?? "")).toMatchObject({
      files: { "crm.ts": { from: "../tools.json" } },
    });
    expect((await project.run(["generate"], { cwd })).err).toContain("Which toolkits?");
    expect((await project.run(["generate", "--out", "../types"], { cwd })).code).toBe(0);

    // From another folder the command reads differently, and the types are the same.
    const args = ["generate", "--from", "./tools.json", "--out", "types", "--check"];
    expect(await project.run(args)).toMatchObject({ code: 0 });
  });
});
