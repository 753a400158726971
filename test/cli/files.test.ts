import { describe, expect, test } from "vitest";
import { ONE_OPEN, Project, tool } from "./command.js";

describe("generate --from", () => {
  const camel = {
    slug: "CRM_FIND",
    toolkit: { slug: "crm" },
    inputParameters: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
    outputParameters: { type: "object", properties: { data: { type: "object", properties: {} } } },
  };

  test.each([
    ["an array", "crm.json", [tool("CRM_FIND")]],
    ["a page of the service", "crm.json", { items: [tool("CRM_FIND")], next_cursor: null }],
    ["a single tool", "crm.json", tool("CRM_FIND")],
    ["the official SDK's names", "crm.json", [camel]],
    ["a toolkit by its bare slug", "crm.json", [tool("CRM_FIND", { toolkit: "crm" })]],
    ["an array with a byte order mark", "crm.json", `\ufeff${JSON.stringify([tool("CRM_FIND")])}`],
  ])("reads %s", async (_what, file, content) => {
    const project = await Project.make();
    await project.write(file, content);
    const { code, err } = await project.run(["generate", "--from", file], { env: {} });
    expect({ code, err: err.replace(ONE_OPEN, "") }).toEqual({ code: 0, err: "crm: 1 tool\n" });
    expect(await project.read("src/composio/crm.ts")).toContain(
      "CRM_FIND: { input: CrmFindInput; output: CrmFindOutput };",
    );
    expect(await project.read("src/composio/crm.ts")).toContain("generate --from crm.json crm --out src/composio\n");
  });

  test("reads all JSON files of a folder", async () => {
    const project = await Project.make();
    await project.write("tools/b.json", [tool("CRM_FIND")]);
    await project.write("tools/a.json", [tool("SHOP_SELL"), tool("CRM_LIST")]);
    await project.write("tools/notes.txt", "not JSON");
    expect((await project.run(["generate", "--from", "tools"])).code).toBe(0);
    expect((await project.read("src/composio/crm.ts")).match(/^\/\/ --- .*$/gm)).toEqual([
      "// --- CRM_FIND",
      "// --- CRM_LIST",
    ]);
  });

  test("puts tools that name no toolkit under one name, never under a part of their slug", async () => {
    const project = await Project.make();
    await project.write("tools.json", [
      tool("ONE_DRIVE_FIND", { toolkit: undefined }),
      tool("_21RISK_LIST", { toolkit: undefined }),
    ]);
    const { err } = await project.run(["generate", "--from", "tools.json"]);
    expect(err).toContain(
      '2 tools do not name their toolkit, filed under "other". Choose another with --toolkit NAME.',
    );
    expect(Object.keys(await project.files("src/composio")).toSorted()).toEqual([
      "src/composio/.composio-session.json",
      "src/composio/.composio-session.schemas.json",
      "src/composio/index.ts",
      "src/composio/other.ts",
    ]);
    await project.run(["generate", "--from", "tools.json", "--toolkit", "mine", "--clean"]);
    expect(await project.read("src/composio/mine.ts")).toContain("generate --from tools.json --toolkit mine --out");
  });

  test("reads only the requested toolkits and tools", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND"), tool("SHOP_SELL"), tool("SHOP_BUY"), tool("X_Y")]);
    expect((await project.run(["generate", "crm", "--tools", "SHOP_BUY", "--from", "tools.json"])).code).toBe(0);
    expect(await project.read("src/composio/index.ts")).toContain("CrmTools & ShopTools;");
    expect(await project.read("src/composio/shop.ts")).not.toContain("SHOP_SELL");
  });

  test("regenerates from the file of an earlier run without a key when nothing is requested", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND", { toolkit: undefined }), tool("SHOP_SELL")]);
    await project.run(["generate", "--from", "tools.json", "--toolkit", "crm"]);
    await project.write("tools.json", [tool("CRM_FIND", { toolkit: undefined }), tool("SHOP_SELL"), tool("SHOP_BUY")]);
    const { code, err } = await project.run(["generate", "--check"], { env: {} });
    expect({ code, err: err.split("\n").filter((line) => line.startsWith(" ")) }).toEqual({
      code: 2,
      err: ["  index.ts: changed", "  shop.ts: 1 tool added", "    addition  added   SHOP_BUY"],
    });
  });

  test("gives every toolkit a valid file name and type name, whatever it is called", async () => {
    const project = await Project.make();
    const kits = [
      "_21risk",
      "one_drive",
      "one-drive",
      "index",
      "con",
      "../../evil",
      "A B",
      "tools",
      "Ünïcode",
      "x\n// y",
    ];
    await project.write(
      "tools.json",
      kits.map((slug, index) => tool(`T_${index}`, { toolkit: { slug } })),
    );
    expect((await project.run(["generate", "--from", "tools.json"])).code).toBe(0);
    const names = Object.keys(await project.files("src")).map((path) => path.replace("src/composio", ""));
    expect(names.filter((name) => name.endsWith(".ts")).toSorted()).toEqual(
      [
        "/_21risk.ts",
        "/a-b.ts",
        "/evil.ts",
        "/index.ts",
        "/index_2.ts",
        "/n-code.ts",
        "/one-drive.ts",
        "/one_drive.ts",
        "/tools.ts",
        "/toolkit_con.ts",
        "/x-y.ts",
      ].toSorted(),
    );
    const index = await project.read("src/composio/index.ts");
    expect(index).toContain("_21RiskTools");
    expect(index).toMatch(/OneDriveTools & OneDriveTools_2/);
  });
});

describe("generate --from with bad input", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

  test.each([
    ["a missing file", undefined, /tools\.json does not exist\. --from takes a JSON file/],
    ["an empty file", "", /tools\.json is empty\./],
    ["a truncated file", `[{"slug": "A", "inp`, /tools\.json is not valid JSON.*It looks truncated\./],
    ["HTML", "<html></html>", /tools\.json is not valid JSON/],
    ["an empty array", "[]", /tools\.json contains no tools\./],
    ["another object", `{"openapi":"3.1.0"}`, /tools\.json contains no tools\. Expected an array/],
    ["a string", `"tools"`, /tools\.json contains no tools\. Expected an array/],
    [
      "an item that is not a tool",
      `[{"slug":"A","input_parameters":{}},{"name":"b"}]`,
      /Item 2 in tools\.json is not a tool/,
    ],
    ["null among the tools", `[null]`, /Item 1 in tools\.json is not a tool/],
    ["100,000 levels of arrays", deep, /tools\.json/],
    [
      "two different tools with one slug",
      JSON.stringify([tool("CRM_A"), tool("CRM_A", { description: "Other." })]),
      /Two different tools of crm have the slug "CRM_A"\. Keep one of them\./,
    ],
  ])("refuses %s with one message and writes nothing", async (_what, content, message) => {
    const project = await Project.make();
    if (content !== undefined) {
      await project.write("tools.json", content);
    }
    const before = await project.files();
    const { code, out, err } = await project.run(["generate", "--from", "tools.json"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toContain("this is a bug");
    expect(await project.files()).toEqual(before);
  });

  test.each([
    ["an unknown toolkit", ["crn"], /tools\.json has no toolkit "crn"\. Did you mean crm\? It contains: crm/],
    ["an unknown tool", ["--tools", "CRM_FINDD"], /tools\.json has no tool "CRM_FINDD"\. Did you mean CRM_FIND\?/],
  ])("suggests the nearest name for %s", async (_what, args, message) => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND")]);
    const { code, err } = await project.run(["generate", "--from", "tools.json", ...args]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
  });

  test("reads two equal tools with one slug as one", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_A"), tool("CRM_A")]);
    expect((await project.run(["generate", "--from", "tools.json"])).out).toContain("1 tool of 1 toolkit");
  });

  test("skips a tool with an unusable slug, types an unreadable schema as unknown, and reports both", async () => {
    const project = await Project.make();
    const nested = `${'{"type":"array","items":'.repeat(12_000)}{}${"}".repeat(12_000)}`;
    const deepTool = JSON.stringify(tool("CRM_DEEP")).replace('"id":{"type":"string"}', `"id":${nested}`);
    const others = [tool(""), tool("CRM_OK"), tool("L".repeat(201))].map((each) => JSON.stringify(each));
    await project.write("tools.json", `[${[...others, deepTool].join(",")}]`);
    const { code, err, out } = await project.run(["generate", "--from", "tools.json", "--toolkit", "crm"]);
    expect(code).toBe(0);
    expect(err).toContain("skipped a tool whose slug has 201 characters.");
    expect(err).toContain("CRM_DEEP input: ");
    expect(out).toContain("1 not typed completely");
    const file = await project.read("src/composio/crm.ts");
    expect(file).toContain("export type CrmDeepInput = unknown;");
    expect(file).toContain("export interface CrmOkInput {");
  });

  test("reads a 50 MB file in seconds, with its oversized schema unknown and the others typed", async () => {
    const project = await Project.make();
    const properties = Object.fromEntries(
      Array.from({ length: 300_000 }, (_, index) => [
        `property_${index}`,
        { type: "string", description: "x".repeat(110) },
      ]),
    );
    await project.write("tools.json", [
      tool("CRM_HUGE", { input_parameters: { type: "object", properties } }),
      tool("CRM_OK"),
    ]);
    const start = performance.now();
    const { code, err } = await project.run(["generate", "--from", "tools.json"]);
    expect(code).toBe(0);
    expect(err).toContain("CRM_HUGE input: ");
    expect(await project.read("src/composio/crm.ts")).toContain("export interface CrmOkInput {");
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);

  test("keeps hostile text inside comments and strings, in files and in the terminal", async () => {
    const project = await Project.make();
    const evil = `*/ export const pwned = 1; //\n\u2028export const pwned = 2;\r\u001b[2J\`\${x}\``;
    await project.write("tools.json", [
      tool(`X"; export const pwned = 3; "\u001b[31m`, {
        name: evil,
        description: evil,
        version: evil,
        toolkit: { slug: evil },
        input_parameters: {
          type: "object",
          tsType: "typeof import('fs')",
          properties: { [evil]: { enum: [evil], description: evil } },
        },
        output_parameters: JSON.parse(
          '{"__proto__":{"a":1},"properties":{"data":{"$ref":"http://x.invalid/"}}}',
        ) as object,
      }),
    ]);
    const { code, out, err } = await project.run(["generate", "--from", "tools.json"]);
    expect(code).toBe(0);
    expect(out + err).not.toContain("\u001b");
    const files = await project.files("src");
    for (const [name, text] of Object.entries(files)) {
      if (!name.endsWith(".ts")) {
        continue;
      }
      const own = "export const toolSlugs: readonly (keyof Tools)[] = listedSlugs as readonly (keyof Tools)[];";
      const exported = text.split(/[\n\r\u2028\u2029]/).filter((line) => /^\s*export const/.test(line));
      expect(exported).toEqual(name.endsWith("/index.ts") ? [own] : []);
    }
  });
});
