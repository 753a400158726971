import { describe, expect, test } from "vitest";
import { Project } from "./command.js";

describe("the folder for the types, without --out", () => {
  test("is the one that has some, wherever it lies in the project, and the command says so", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather", "--out", "lib/deep/types"]);
    const { code, out, err } = await project.run(["generate", "--tools", "GITHUB_CREATE_AN_ISSUE"]);
    expect(code).toBe(0);
    expect(err).toContain(
      "Using lib/deep/types, which already has generated types. Choose another folder with --out.\n",
    );
    expect(out).toContain("lib/deep/types: 2 of 2 files written (github.ts, index.ts).");
    expect(await project.read("lib/deep/types/index.ts")).toContain("GithubTools & WeatherTools");
    expect(await project.files("src")).toEqual({});
    expect(await project.read("lib/deep/types/github.ts")).toContain("--out lib/deep/types\n");
    expect((await project.run(["generate", "--check"])).out).toContain("lib/deep/types is up to date");
  });

  test("is the default if that has some, beside another", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather", "--out", "lib"]);
    await project.run(["generate", "weather", "--out", "src/composio"]);
    const { out, err } = await project.run(["generate", "gmail"]);
    expect(out).toContain("src/composio: 2 of 2 files written");
    expect(err).not.toContain("Using");
  });

  test("has to be chosen among several", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather", "--out", "b"]);
    await project.run(["generate", "weather", "--out", "a"]);
    const { code, err } = await project.run(["generate", "gmail"]);
    expect({ code, err }).toEqual({
      code: 1,
      err: "composio-session: Several folders contain generated types: a, b. Choose one with --out.\n",
    });
  });

  test.each([
    ["another package", "packages/other/types", { "packages/other/package.json": "{}" }],
    ["an installed package", "node_modules/other/types", {}],
    ["a hidden folder", ".cache/types", {}],
    ["build output", "dist/types", {}],
  ])("is never one of %s", async (_what, out, files) => {
    const project = await Project.make();
    await project.run(["generate", "weather", "--out", out]);
    for (const [file, content] of Object.entries(files)) {
      await project.write(file, content);
    }
    expect((await project.run(["generate", "gmail"])).out).toContain("src/composio: 2 of 2 files written");
  });

  test("is the one of the config, whatever else there is", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather", "--out", "lib"]);
    await project.write("composio.config.json", { out: "types" });
    expect((await project.run(["generate", "gmail"])).out).toContain("types: 2 of 2 files written");
  });
});

describe("the extension of the imports in the index", () => {
  const importsOf = async (project: Project): Promise<readonly string[]> =>
    (await project.read("src/composio/index.ts")).match(/"\.\/.*"/g) ?? [];

  test.each([
    ["ts", '"./weather.ts"'],
    ["none", '"./weather"'],
    ["js", '"./weather.js"'],
  ])("--import-extension %s is kept by later runs", async (extension, imported) => {
    const project = await Project.make();
    await project.run(["generate", "weather", "--import-extension", extension]);
    expect(await importsOf(project)).toEqual([imported]);
    expect((await project.run(["generate", "--check"])).code).toBe(0);
    await project.run(["generate", "gmail"]);
    expect(await importsOf(project)).toEqual([imported.replace("weather", "gmail"), imported]);
    await project.run(["generate", "--import-extension", "js"]);
    expect(await importsOf(project)).toEqual(['"./gmail.js"', '"./weather.js"']);
  });

  test("can be set in the config", async () => {
    const project = await Project.make();
    await project.write("composio.config.json", { toolkits: ["weather"], importExtension: "ts" });
    await project.run(["generate"]);
    expect(await importsOf(project)).toEqual(['"./weather.ts"']);
    await project.write("composio.config.json", { toolkits: ["weather"], importExtension: "mts" });
    expect((await project.run(["generate"])).err).toContain('--import-extension takes js, ts, none, not "mts".');
  });

  test("is in the command that --check prints", async () => {
    const project = await Project.make();
    await project.run(["generate", "weather"]);
    const { err } = await project.run(["generate", "--import-extension", "ts", "--check"]);
    expect(err).toContain("generate --out src/composio --import-extension ts\n");
  });
});
