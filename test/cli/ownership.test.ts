import { rm, stat, symlink, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Project, tool } from "./command.js";

const manifest = "src/composio/.composio-session.json";
const crm = "src/composio/crm.ts";

async function generated(...tools: object[]): Promise<Project> {
  const project = await Project.make();
  await project.write("tools.json", tools.length === 0 ? [tool("CRM_FIND"), tool("SHOP_SELL")] : tools);
  expect((await project.run(["generate", "--from", "tools.json"])).code).toBe(0);
  return project;
}

const again = ["generate", "--from", "tools.json"];

describe("generate changes only files that it wrote", () => {
  test.each(["crm.ts", "index.ts"])("refuses to overwrite a %s that it did not write", async (name) => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND")]);
    await project.write(`src/composio/${name}`, "export const mine = 1;\n");
    const before = await project.files();
    for (const more of [[], ["--force"], ["--clean"]]) {
      const { code, err } = await project.run([...again, ...more]);
      expect(code).toBe(1);
      expect(err).toContain(
        `src/composio/${name} already exists and was not written by this command. Move it, or choose another`,
      );
    }
    expect(await project.files()).toEqual(before);
  });

  test("leaves every other file of the folder alone, even with --clean", async () => {
    const project = await generated();
    const mine = { "src/composio/mine.ts": "mine", "src/composio/sub/crm.ts": "mine too", "src/composio/.env": "x" };
    for (const [file, text] of Object.entries(mine)) {
      await project.write(file, text);
    }
    await project.run([...again, "crm", "--clean"]);
    expect(await project.files("src")).toMatchObject(mine);
  });

  test("deletes its own files that are no longer requested with --clean only", async () => {
    const project = await generated();
    await project.run([...again, "crm"]);
    expect(await project.read("src/composio/index.ts")).toContain("CrmTools & ShopTools");
    const { out } = await project.run([...again, "crm", "--clean"]);
    expect(out).toContain("src/composio: 1 of 2 files written (index.ts), 1 deleted.");
    expect(Object.keys(await project.files("src"))).not.toContain("src/composio/shop.ts");
    expect(await project.read("src/composio/index.ts")).toContain("export type Tools = CrmTools;");
    expect(await project.read(manifest)).not.toContain("shop");
  });

  test("refuses to overwrite or delete an edited file without --force", async () => {
    const project = await generated();
    await project.write("src/composio/shop.ts", `${await project.read("src/composio/shop.ts")}// mine\n`);
    await project.write("tools.json", [tool("CRM_FIND"), tool("SHOP_SELL", { description: "New." })]);
    const before = await project.files();
    for (const args of [again, [...again, "crm", "--clean"]]) {
      const { code, err } = await project.run(args);
      expect(code).toBe(1);
      expect(err).toContain("src/composio/shop.ts was edited since the last run, by hand or by a formatter.");
      expect(await project.files()).toEqual(before);
    }
    expect((await project.run([...again, "--force"])).code).toBe(0);
    expect(await project.read("src/composio/shop.ts")).not.toContain("// mine");
  });

  test("does not treat other line endings as an edit", async () => {
    const project = await generated();
    await project.write(crm, (await project.read(crm)).replaceAll("\n", "\r\n"));
    expect((await project.run([...again, "--check"])).code).toBe(0);
    await project.write("tools.json", [tool("CRM_FIND", { description: "New." }), tool("SHOP_SELL")]);
    expect((await project.run(again)).code).toBe(0);
  });

  test("writes only files whose text changes", async () => {
    const project = await generated();
    const past = new Date(2001, 1, 1);
    const files = Object.keys(await project.files("src")).filter((name) => /\.(ts|json)$/.test(name));
    for (const file of files) {
      await utimes(join(project.path, file), past, past);
    }
    await project.write("tools.json", [tool("CRM_FIND"), tool("SHOP_SELL", { description: "New." })]);
    await project.run(again);
    const touched: string[] = [];
    for (const file of files) {
      if ((await stat(join(project.path, file))).mtimeMs !== past.getTime()) {
        touched.push(file);
      }
    }
    expect(touched.toSorted()).toEqual([
      manifest,
      "src/composio/.composio-session.schemas.json",
      "src/composio/shop.ts",
    ]);
  });

  test("does not treat a new release of this package as a change", async () => {
    const project = await generated();
    await project.write(
      crm,
      (await project.read(crm)).replace(/composio-session \d+\.\d+\.\d+/, "composio-session 0.0.9"),
    );
    expect((await project.run([...again, "--check"])).code).toBe(0);
    expect((await project.run(again)).out).toContain("0 of 3 files written.");
  });

  test("does not treat the header of 0.1.0 as a change, nor as an edit, nor as somebody else's", async () => {
    const project = await generated();
    for (const file of [crm, "src/composio/index.ts"]) {
      const old = (await project.read(file)).replace("// To regenerate: ", "// To renew it: ");
      await project.write(file, old.replace(/composio-session \d+\.\d+\.\d+/, "composio-session 0.1.0"));
    }
    const before = await project.files();
    expect(before[crm]).toContain("// To renew it: npx composio-session generate --from tools.json crm --out src/comp");
    expect((await project.run([...again, "--check"])).code).toBe(0);
    const elsewhere = ["generate", "--from", "../tools.json", "--out", "../src/composio", "--check"];
    await project.write("app/package.json", {});
    expect((await project.run(elsewhere, { cwd: join(project.path, "app") })).code).toBe(0);
    expect((await project.run(again)).out).toContain("0 of 3 files written.");
    await rm(join(project.path, manifest));
    expect((await project.run(again)).out).toContain("0 of 3 files written.");
    await project.write("tools.json", [tool("CRM_FIND", { description: "New." }), tool("SHOP_SELL")]);
    expect((await project.run(again)).code).toBe(0);
    expect(await project.read(crm)).toContain("// To regenerate: ");
    expect(await project.read("src/composio/index.ts")).toBe(before["src/composio/index.ts"]);
  });

  test("recognizes its own files without a manifest by their text", async () => {
    const project = await generated();
    const before = await project.files();
    await rm(join(project.path, manifest));
    expect((await project.run(again)).code).toBe(0);
    expect(await project.files()).toEqual(before);
  });

  test("removes a deleted file from the index unless it is requested", async () => {
    const project = await generated();
    await rm(join(project.path, "src/composio/shop.ts"));
    await project.run([...again, "crm"]);
    expect(await project.read("src/composio/index.ts")).toContain("export type Tools = CrmTools;");
  });

  test.each([
    ["invalid JSON", "<<<<<<< HEAD", /is not valid JSON.*Restore it from version control, or delete it/],
    ["another format", "{}", /is not a list of generated files/],
    [
      "a path outside of the folder",
      JSON.stringify({ format: 1, files: { "../../tools.json": { sha256: "x" } } }),
      /has an entry that this command did not write: "\.\.\/\.\.\/tools\.json"/,
    ],
    [
      "a hostile type name",
      JSON.stringify({ format: 1, files: { "x.ts": { sha256: "x", toolkit: "x", type: "X; evil()", tools: "all" } } }),
      /has an entry that this command did not write/,
    ],
    ["a newer format", JSON.stringify({ format: 2, files: {} }), /written by a newer composio-session\. Update/],
  ])("refuses a manifest with %s and changes nothing", async (_what, text, message) => {
    const project = await generated();
    await project.write(manifest, text);
    const before = await project.files();
    const { code, err } = await project.run([...again, "--clean", "--force"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
    expect(await project.files()).toEqual(before);
  });

  test("refuses a file in place of the folder", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND")]);
    await project.write("src/composio", "a file");
    const { code, err } = await project.run(again);
    expect({ code, err }).toEqual({
      code: 1,
      err: "composio-session: src/composio is a file. --out takes a folder.\n",
    });
  });
});

describe("generate writes all or nothing", () => {
  test("leaves no folder behind when the last toolkit fails", async () => {
    const project = await Project.make();
    let pages = 0;
    const { code } = await project.run(["generate", "weather", "github", "--out", "a/b/c"], {
      fetch: (url, init) =>
        url.includes("/tools?") && (pages += 1) > 1
          ? Promise.resolve(new Response("{}", { status: 400 }))
          : project.emulator.fetch(url, init),
    });
    expect(code).toBe(1);
    expect(await project.files()).toEqual({});
  });

  test("recognizes its files after a crash between two of them", async () => {
    const project = await generated();
    const before = JSON.parse(await project.read(manifest)) as {
      files: Record<string, { sha256: string; next?: string }>;
    };
    await project.write("tools.json", [
      tool("CRM_FIND", { description: "New." }),
      tool("SHOP_SELL", { description: "New." }),
    ]);
    await project.run(again);
    const after = JSON.parse(await project.read(manifest)) as typeof before;
    // As it was when crm.ts had been replaced and shop.ts had not.
    for (const [file, record] of Object.entries(before.files)) {
      record.next = after.files[file]?.sha256 ?? "";
    }
    await project.write(manifest, before);
    await project.write("tools.json", [
      tool("CRM_FIND", { description: "Newer." }),
      tool("SHOP_SELL", { description: "Newer." }),
    ]);
    expect((await project.run(again)).code).toBe(0);
    expect(await project.read(manifest)).not.toContain('"next"');
  });

  test("removes the staging folder of a killed run, not that of a running one", async () => {
    const project = await generated();
    await project.write("src/composio/.composio-session-999999999.tmp/crm.ts", "left");
    await project.write("src/composio/.composio-session-1.tmp/crm.ts", "being written");
    await project.write("tools.json", [tool("CRM_FIND", { description: "New." }), tool("SHOP_SELL")]);
    await project.run(again);
    const left = Object.keys(await project.files("src")).filter((name) => name.includes(".tmp"));
    expect(left.toSorted()).toEqual([
      "src/composio/.composio-session-1.tmp",
      "src/composio/.composio-session-1.tmp/crm.ts",
    ]);
  });
});

describe("generate in a folder from elsewhere", () => {
  test("writes nothing through links that lie in it", async () => {
    const project = await Project.make();
    await project.write("victim/crm.ts", "mine");
    await project.write("victim/manifest.json", "mine");
    await project.write("src/composio/readme.txt", "");
    await project.write("tools.json", [tool("CRM_FIND")]);
    const folder = join(project.path, "src/composio");
    await symlink(join(project.path, "victim"), join(folder, `.composio-session-${process.pid}.tmp`));
    await symlink(join(project.path, "victim/manifest.json"), join(folder, ".composio-session.schemas.json"));
    await project.run(again);
    expect(await project.read("victim/crm.ts")).toBe("mine");
    expect(await project.read("victim/manifest.json")).toBe("mine");
    expect(await project.read("src/composio/crm.ts")).toContain("CRM_FIND");
  });
});

describe("generate --check", () => {
  test("exits with 0 and writes nothing when nothing differs", async () => {
    const project = await generated();
    const before = await project.files();
    const { code, out } = await project.run([...again, "--check"]);
    expect({ code, out }).toEqual({ code: 0, out: "src/composio is up to date: 2 tools.\n" });
    expect(await project.files()).toEqual(before);
  });

  test("lists added, removed and changed tools per file and writes nothing", async () => {
    const project = await generated(tool("CRM_A"), tool("CRM_B"), tool("CRM_C"), tool("SHOP_SELL"));
    await project.write("tools.json", [
      tool("CRM_A"),
      tool("CRM_B", { input_parameters: { type: "object", properties: { id: { type: "integer" } } } }),
      tool("CRM_D"),
      tool("SHOP_SELL", { version: "20260501_00" }),
      tool("NEW_TOOL"),
    ]);
    const before = await project.files();
    const { code, err } = await project.run([...again, "--check"]);
    expect(code).toBe(1);
    expect(err.slice(err.indexOf("src/composio is"))).toBe(`src/composio is out of date:
  crm.ts: 1 tool changed, 1 tool added, 1 tool removed
    breaking  changed CRM_B
    breaking  removed CRM_C
    addition  added   CRM_D
  index.ts: changed
  new.ts: missing
  shop.ts: only the header changed

CRM_B  tool
  breaking  input.id  number, was string
  addition  input.id  optional, was required

BREAKING: changes to 2 tools can stop code from compiling.
Regenerate with: npx composio-session generate --from tools.json --out src/composio
`);
    expect(await project.files()).toEqual(before);
  });

  test("lists files that --clean would delete and files edited by hand", async () => {
    const project = await generated();
    await project.write(crm, `${await project.read(crm)}// mine\n`);
    const { code, err } = await project.run([...again, "crm", "--check", "--clean"]);
    expect(code).toBe(1);
    expect(err).toContain("  crm.ts: edited by hand\n");
    expect(err).toContain("  shop.ts: no longer requested\n");
  });
});

describe("generate is a pure function of the tools", () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map(shuffled);
    }
    if (typeof value !== "object" || value === null) {
      return value;
    }
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, shuffled(inner)] as const)
        .toReversed(),
    );
  };

  test("writes the same bytes whatever the order of tools and keys, the time zone and the locale", async () => {
    const tools = ["CRM_B", "CRM_A", "crm_a", "SHOP_Z", "SHOP_É", "CRM_C"].map((slug) =>
      tool(slug, { toolkit: { slug: slug[0] === "S" ? "shop" : "crm" } }),
    );
    const one = await generated(...tools);
    const { TZ, LANG } = process.env;
    Object.assign(process.env, { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" });
    try {
      const other = await generated(...(shuffled(tools) as object[]).toReversed());
      expect(await other.files("src")).toEqual(await one.files("src"));
    } finally {
      Object.assign(process.env, { TZ: TZ ?? "", LANG: LANG ?? "" });
    }
  });
});
