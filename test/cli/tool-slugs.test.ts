import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { Project, tool } from "./command.js";

const index = "src/composio/index.ts";
const crm = "src/composio/crm.ts";
const again = ["generate", "--from", "tools.json"];
const check = [...again, "--check"];

async function generated(...tools: object[]): Promise<Project> {
  const project = await Project.make();
  await project.write("package.json", { type: "module" });
  await project.write("tools.json", tools);
  expect(await project.run(again)).toMatchObject({ code: 0 });
  return project;
}

interface Index {
  readonly toolSlugs: readonly string[];
  readonly isToolSlug: (slug: string) => boolean;
}

/** The module that an app imports, as a bundler makes it. */
async function load(project: Project): Promise<Index> {
  const outfile = join(project.path, `out-${performance.now()}.mjs`);
  await build({ entryPoints: [join(project.path, index)], outfile, bundle: true, format: "esm", logLevel: "silent" });
  return (await import(pathToFileURL(outfile).href)) as Index;
}

/** What a bundler keeps of a module that imports from the index. */
async function bundled(project: Project, contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project.path, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Slugs that a file quotes, or that mean something to JavaScript. */
const strange = ["constructor", "__proto__", 'A"B', "a\nb", "a\\u{1f600}", "\u202e", "it's", "1", "CRM FIND"];

describe("the slugs in the index that generate writes", () => {
  test("are those of every tool of every toolkit, sorted, whatever a slug contains", async () => {
    const kit = { toolkit: { slug: "crm" } };
    const project = await generated(tool("SHOP_SELL"), ...strange.map((slug) => tool(slug, kit)));
    const { toolSlugs, isToolSlug } = await load(project);
    expect([...toolSlugs].toSorted()).toEqual(["SHOP_SELL", ...strange].toSorted());
    expect(toolSlugs.every(isToolSlug)).toBe(true);
  });

  test("are strings: isToolSlug is false for keys that every object has", async () => {
    const { isToolSlug } = await load(await generated(tool("CRM_FIND")));
    const others = ["constructor", "__proto__", "toString", "hasOwnProperty", "", "crm_find", "CRM_FIND "];
    expect(others.filter(isToolSlug)).toEqual([]);
    expect(isToolSlug("CRM_FIND")).toBe(true);
  });

  test("follow the tools of a toolkit that is regenerated alone, and keep those of the others", async () => {
    const kit = { toolkit: { slug: "crm" } };
    const project = await generated(...strange.map((slug) => tool(slug, kit)), tool("SHOP_SELL"));
    await project.write("tools.json", [tool("SHOP_BUY"), tool("SHOP_SELL")]);
    const before = await project.read(crm);
    expect(await project.run([...again, "shop"])).toMatchObject({ code: 0 });
    expect(await project.read(crm)).toBe(before);
    expect([...(await load(project)).toolSlugs].toSorted()).toEqual(["SHOP_BUY", "SHOP_SELL", ...strange].toSorted());
    await project.run([...again, "shop", "--clean"]);
    expect((await load(project)).toolSlugs).toEqual(["SHOP_BUY", "SHOP_SELL"]);
  });

  test("are read from a file that a formatter changed, if its toolkit is not regenerated", async () => {
    const project = await generated(tool("CRM_FIND"), tool("it's", { toolkit: "crm" }), tool("SHOP_SELL"));
    const formatted = (await project.read(crm))
      .replace(
        /^ {2}CRM_FIND: \{ input: (\w+); output: (\w+) \};/m,
        "\tCRM_FIND: {\n\t\tinput: $1\n\t\toutput: $2\n\t}",
      )
      .replace(`"it's"`, String.raw`'it\'s'`);
    await project.write(crm, formatted);
    expect(await project.run([...again, "shop"])).toMatchObject({ code: 0 });
    expect([...(await load(project)).toolSlugs].toSorted()).toEqual(["CRM_FIND", "SHOP_SELL", "it's"]);
  });

  test("are not taken from types in a toolkit's file that look like its entries", async () => {
    const inner = { type: "object", properties: { input: { type: "string" } } };
    const input_parameters = { type: "object", properties: { NOT_A_SLUG: inner } };
    const description = "Finds.\n\n  OTHER: { input: string }";
    const project = await generated(tool("CRM_FIND", { input_parameters, description }), tool("SHOP_SELL"));
    await project.run([...again, "shop"]);
    expect((await load(project)).toolSlugs).toEqual(["CRM_FIND", "SHOP_SELL"]);
  });

  test("are kept out of a bundle that uses only types, and no toolkit's file is loaded for them", async () => {
    const project = await generated(tool("CRM_FIND"), tool("SHOP_SELL"));
    expect(await bundled(project, `import type { Tools } from "./${index}"; export type T = Tools;`)).not.toContain(
      "CRM",
    );
    const unused = `import { isToolSlug, toolSlugs, type Tools } from "./${index}"; export const x = 1; export type T = Tools;`;
    expect(await bundled(project, unused)).not.toMatch(/CRM|Set/);
    const text = await project.read(index);
    expect(text.match(/^import (?!type )/gm)).toBe(null);
    expect(text).not.toContain("export *");
  });

  test.each(["js", "ts", "none"])(
    "do not depend on --import-extension %s, which later runs keep",
    async (extension) => {
      const project = await generated(tool("CRM_FIND"), tool("SHOP_SELL"));
      await project.run([...again, "--import-extension", extension]);
      const before = await project.read(index);
      expect(await project.run(again)).toMatchObject({ code: 0 });
      expect(await project.read(index)).toBe(before);
      expect((await load(project)).toolSlugs).toEqual(["CRM_FIND", "SHOP_SELL"]);
    },
  );
});

describe("the slugs of the index in generate --check", () => {
  const report = async (project: Project) => {
    const { code, err } = await project.run(check);
    return { code, err };
  };

  test("have the severity of the change: an added tool is an addition, a removed one breaking", async () => {
    const project = await generated(tool("CRM_FIND"));
    await project.write("tools.json", [tool("CRM_FIND"), tool("CRM_LIST")]);
    expect(await report(project)).toEqual({ code: 2, err: expect.stringContaining("  index.ts: changed\n") });
    await project.write("tools.json", [tool("CRM_LIST")]);
    expect(await report(project)).toEqual({ code: 1, err: expect.stringContaining("  index.ts: changed\n") });
  });

  test("leave the index out of the report of a tool that changed", async () => {
    const project = await generated(tool("CRM_FIND"));
    await project.write("tools.json", [tool("CRM_FIND", { description: "New." })]);
    const { code, err } = await report(project);
    expect({ code, index: err.includes("index.ts") }).toEqual({ code: 2, index: false });
  });

  test("are an addition to an index of an earlier release that has none", async () => {
    const project = await generated(tool("CRM_FIND"));
    const old = (await project.read(index)).replace(/\n\/\/ --- slugs at run time[\s\S]*$/, "");
    expect(old.endsWith("export type Tools = CrmTools;\n")).toBe(true);
    await project.write(index, old);
    const manifest = "src/composio/.composio-session.json";
    const record = JSON.parse(await project.read(manifest)) as { files: Record<string, object> };
    record.files["index.ts"] = { sha256: createHash("sha256").update(old).digest("hex") };
    await project.write(manifest, record);
    expect(await report(project)).toEqual({ code: 2, err: expect.stringContaining("  index.ts: changed\n") });
    expect(await project.run(again)).toMatchObject({ code: 0 });
    expect((await load(project)).toolSlugs).toEqual(["CRM_FIND"]);
  });
});
