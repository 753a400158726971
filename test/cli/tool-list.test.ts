import { describe, expect, test } from "vitest";
import { ONE_OPEN, Project, tool } from "./command.js";

const parameters = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };
const page = (slugs: readonly string[], more: object = {}) => ({ items: slugs.map((slug) => tool(slug)), ...more });

async function runOn(files: Record<string, unknown>, args: readonly string[]) {
  const project = await Project.make();
  for (const [file, content] of Object.entries(files)) {
    await project.write(file, content);
  }
  return { project, ...(await project.run(["generate", ...args], { env: {} })) };
}

describe("a page that is not the whole list", () => {
  test.each([
    ["a cursor", { next_cursor: "x" }, "has 1 tools and a cursor to more"],
    ["a cursor in camelCase", { nextCursor: "x" }, "has 1 tools and a cursor to more"],
    ["more items in total", { total_items: 822 }, "has 1 of 822 tools"],
    ["both", { total_items: 822, next_cursor: "x", total_pages: 4, current_page: 1 }, "has 1 of 822 tools"],
  ])("is refused by name for %s", async (_what, more, share) => {
    const { code, err, project } = await runOn({ "page.json": page(["CRM_FIND"], more) }, ["--from", "page.json"]);
    expect(code).toBe(1);
    expect(err).toBe(
      `composio-session: page.json is one page of a longer list: it ${share}. Save all pages in one folder and pass that to --from, or request single tools with --tools.\n`,
    );
    expect(await project.files("src")).toEqual({});
  });

  test("is refused for a whole toolkit, and when it is read again", async () => {
    const files = { "page.json": page(["CRM_FIND"], { next_cursor: "x" }) };
    expect((await runOn(files, ["crm", "--from", "page.json"])).code).toBe(1);
    const { project } = await runOn({ "page.json": page(["CRM_FIND"]) }, ["--from", "page.json"]);
    await project.write("page.json", page(["CRM_FIND"], { total_items: 2 }));
    expect(await project.run(["generate"])).toMatchObject({ code: 1, err: expect.stringContaining("1 of 2 tools") });
  });

  test("is refused in a folder that lacks a page, which it names", async () => {
    const files = {
      "pages/1.json": page(["CRM_A", "CRM_B"], { total_items: 5, next_cursor: "x" }),
      "pages/2.json": page(["CRM_C", "CRM_D"], { total_items: 5, next_cursor: "y" }),
    };
    const { err } = await runOn(files, ["--from", "pages"]);
    expect(err).toContain("pages/1.json is one page of a longer list: it has 2 of 5 tools");
    const cursors = {
      "pages/1.json": page(["CRM_A"], { next_cursor: "x" }),
      "pages/2.json": page(["CRM_B"], { next_cursor: "y" }),
    };
    expect((await runOn(cursors, ["--from", "pages"])).err).toContain("has 1 tools and a cursor to more");
  });

  test.each([
    ["by their total", { total_items: 3 }, { total_items: 3 }],
    ["by their cursors", {}, { next_cursor: null }],
  ])("is read from a folder with all pages, told apart %s", async (_what, first, last) => {
    const files = {
      "pages/1.json": page(["CRM_A", "CRM_B"], { next_cursor: "x", ...first }),
      "pages/2.json": page(["CRM_C"], last),
    };
    expect((await runOn(files, ["--from", "pages"])).out).toContain("3 tools of 1 toolkit");
  });

  test("does for single tools that it has", async () => {
    const files = { "page.json": page(["CRM_A", "CRM_B"], { next_cursor: "x", total_items: 9 }) };
    expect((await runOn(files, ["--from", "page.json", "--tools", "CRM_B"])).code).toBe(0);
  });
});

describe("lists of other programs", () => {
  const mcp = { name: "CRM_FIND", title: "Find", description: "Finds.", inputSchema: parameters };
  test.each([
    ["the tools/list result of an MCP server", { tools: [mcp] }],
    ["the whole response of an MCP server", { jsonrpc: "2.0", id: 1, result: { tools: [mcp] } }],
    ["OpenAI functions", [{ type: "function", function: { name: "CRM_FIND", description: "Finds.", parameters } }]],
    [
      "OpenAI functions of the Responses API",
      [{ type: "function", name: "CRM_FIND", description: "Finds.", parameters, strict: true }],
    ],
    [
      "the tools of an OpenAI request",
      { model: "m", tools: [{ type: "function", function: { name: "CRM_FIND", description: "Finds.", parameters } }] },
    ],
    ["Anthropic tools", [{ name: "CRM_FIND", description: "Finds.", input_schema: parameters }]],
    ["one tool", mcp],
  ])("%s is read", async (_what, content) => {
    const { project, code, err } = await runOn({ "list.json": content }, ["--from", "list.json", "--toolkit", "crm"]);
    expect({ code, err }).toEqual({
      code: 0,
      err: `crm: 1 tool\n${ONE_OPEN.replace("an open object", "unknown")}`,
    });
    const types = await project.read("src/composio/crm.ts");
    expect(types).toContain(" * Finds.\n */\nexport interface CrmFindInput {\n  id: string;\n}");
    expect(types).toContain("CRM_FIND: { input: CrmFindInput; output: CrmFindOutput };");
  });

  test("a function without parameters accepts no arguments, and an output schema is typed", async () => {
    const outputSchema = { type: "object", properties: { done: { type: "boolean" } }, required: ["done"] };
    const content = [
      { type: "function", function: { name: "PING" } },
      { name: "CRM_DO", inputSchema: parameters, outputSchema },
    ];
    const { project, err } = await runOn({ "list.json": content }, ["--from", "list.json", "--toolkit", "crm"]);
    const types = await project.read("src/composio/crm.ts");
    expect(types).toContain("export interface PingInput { [key: string]: never }");
    expect(types).toContain("export interface CrmDoOutput {\n  done: boolean;\n}");
    expect(err).toContain("1 tool does not describe its result: `data` is unknown.");
  });

  test("an unfinished MCP list is refused", async () => {
    const { err } = await runOn({ "list.json": { tools: [mcp], nextCursor: "x" } }, ["--from", "list.json"]);
    expect(err).toContain("list.json is one page of a longer list");
  });

  test.each([
    [
      "a built-in tool",
      [{ type: "web_search" }],
      /Item 1 in list\.json is not a tool: .* or a "name" and "inputSchema"/,
    ],
    ["a tool without a name", [{ inputSchema: parameters }], /Item 1 in list\.json is not a tool/],
    ["another form", { functions: {} }, /Expected an array of tools, a page .*, an MCP list/],
  ])("%s is refused, with the forms that are read", async (_what, content, message) => {
    const { code, err } = await runOn({ "list.json": content }, ["--from", "list.json"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) });
  });
});
