import { describe, expect, it } from "vitest";
import { Project, tool } from "./command.js";

const tools = [tool("CRM_A"), tool("CRM_B"), tool("SHOP_SELL")];
const again = ["generate", "--from", "tools.json"];
const cache = "node_modules/.cache/composio-session";

/** A project whose types have been made by generator "one" and are in its cache. */
async function warm(): Promise<Project> {
  const project = await Project.make();
  await project.write("node_modules/x/package.json", {});
  await project.write("tools.json", tools);
  expect((await project.run(again, { generator: "one" })).out).not.toContain("from the cache");
  return project;
}

describe("the cache of types", () => {
  it("spares the generator what it has made before, by content and not by name", async () => {
    const project = await warm();
    const before = await project.files("src");
    expect((await project.run(again, { generator: "one" })).out).toContain("3 from the cache");
    await project.write("tools.json", [tool("CRM_A"), tool("CRM_B", { description: "New." }), tool("SHOP_SELL")]);
    expect((await project.run(again, { generator: "one" })).out).toContain("2 from the cache");
    await project.write("tools.json", tools);
    await project.run(again, { generator: "one" });
    expect(await project.files("src")).toEqual(before);
  });

  it("is another one for another generator, and none where it is not wanted or the generator is being changed", async () => {
    const project = await warm();
    for (const [args, generator] of [
      [again, "two"],
      [[...again, "--no-cache"], "two"],
      [again, undefined],
    ] as const) {
      expect((await project.run(args, { generator })).out).not.toContain("from the cache");
    }
  });

  it.each([
    ["cut in the middle", (text: string) => text.slice(0, text.length / 2)],
    ["changed in one letter", (text: string) => text.replace(/(Crm|Shop)\w+Input/, "EvilInput")],
    ["emptied", () => ""],
    ["turned into something else", () => "{}"],
  ])("does no harm when it was %s", async (_what, damage) => {
    const project = await warm();
    const before = await project.files("src");
    for (const [file, text] of Object.entries(await project.files(cache))) await project.write(file, damage(text));
    const { code, out } = await project.run(again, { generator: "one" });
    expect(code).toBe(0);
    expect(out).not.toContain("from the cache");
    expect(await project.files("src")).toEqual(before);
    expect((await project.run(again, { generator: "one" })).out).toContain("3 from the cache");
  });

  it("forgets what is not asked for any more", async () => {
    const project = await warm();
    await project.write("tools.json", [tool("CRM_A")]);
    await project.run(again, { generator: "one" });
    expect((await project.files(cache))[`${cache}/crm.ts.cache`]).not.toContain("CrmB");
  });

  it("does not keep what could not be typed: the next run tries again", async () => {
    const project = await warm();
    await project.write("tools.json", [tool("CRM_A", { input_parameters: { $ref: "http://x.invalid/" } })]);
    for (let run = 0; run < 2; run += 1) {
      const { out } = await project.run(again, { generator: "one" });
      expect(out).toContain("1 with a part that is unknown");
      expect(out).not.toContain("from the cache");
    }
  });

  it("does without where it cannot write", async () => {
    const project = await Project.make();
    await project.write("node_modules/.cache", "a file");
    await project.write("tools.json", tools);
    expect((await project.run(again, { generator: "one" })).code).toBe(0);
  });
});
