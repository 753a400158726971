import { describe, expect, test } from "vitest";
import { defineToolkit } from "../../src/emulator/index.js";
import { createTestClient, dig, digList, type TestClient } from "./test-client.js";

/** The slugs of a list, from all of its pages. */
async function slugs(base: TestClient, path: string): Promise<unknown[]> {
  const { status, body } = await base.call("GET", path);
  if (status !== 200) {
    throw new Error(`GET ${path}: status ${status}: ${JSON.stringify(body)}`);
  }
  const pageSlugs = digList(body, "items").map((item) => dig(item, "slug"));
  const cursor = body["next_cursor"];
  if (typeof cursor !== "string") {
    return pageSlugs;
  }
  const url = new URL(path, "https://x.example");
  url.searchParams.set("cursor", cursor);
  return [...pageSlugs, ...(await slugs(base, url.pathname + url.search))];
}

describe("the tool catalog", () => {
  const filters: readonly [query: string, found: readonly string[]][] = [
    ["toolkit_slug=weather", ["WEATHER_GET_CURRENT", "WEATHER_GET_FORECAST"]],
    ["toolkit_slug=nope", []],
    ["toolkit_slug=weather&important=true", ["WEATHER_GET_CURRENT"]],
    ["toolkit_slug=weather&important=false", ["WEATHER_GET_CURRENT", "WEATHER_GET_FORECAST"]],
    [
      "tool_slugs=GMAIL_SEND_EMAIL,WEATHER_GET_CURRENT&toolkit_slug=github",
      ["GMAIL_SEND_EMAIL", "WEATHER_GET_CURRENT"],
    ],
    ["toolkit_slug=gmail&tags=destructiveHint", ["GMAIL_DELETE_MESSAGE"]],
    ["scopes=chat:write", ["SLACK_SEND_MESSAGE", "SLACK_DELETE_A_MESSAGE"]],
    ["query=forecast", ["WEATHER_GET_FORECAST"]],
    ["search=Forecast", ["WEATHER_GET_FORECAST"]],
    ["query=GITHUB_ISSUES", ["GITHUB_ISSUES_CREATE"]],
    ["query=GITHUB_ISSUES&include_deprecated=false", []],
    ["auth_config_ids=ac_gmail&query=draft", ["GMAIL_CREATE_EMAIL_DRAFT", "GMAIL_LIST_DRAFTS", "GMAIL_SEND_DRAFT"]],
    ["toolkit_slug=weather&toolkit_versions=latest", ["WEATHER_GET_CURRENT", "WEATHER_GET_FORECAST"]],
    ["toolkit_slug=weather&toolkit_versions[weather]=20260401_00", ["WEATHER_GET_CURRENT", "WEATHER_GET_FORECAST"]],
    ["toolkit_slug=weather&toolkit_versions[weather]=19990101_00", []],
    ["toolkit_slug=weather&toolkit_versions[github]=19990101_00", ["WEATHER_GET_CURRENT", "WEATHER_GET_FORECAST"]],
  ];
  test.each(filters)("%s lists %j", async (query, found) => {
    expect(await slugs(createTestClient(), `/tools?${query}`)).toEqual(found);
  });

  test("returns the same tools for every page size", async () => {
    const base = createTestClient();
    const whole = await slugs(base, "/tools?limit=1000");
    expect(whole.length).toBeGreaterThan(20);
    expect(await slugs(base, "/tools?limit=1")).toEqual(whole);
    expect(await slugs(base, "/tools?limit=7")).toEqual(whole);
    expect(await slugs(base, "/tools")).toEqual(whole);
  });

  test("GET /tools/{slug} finds a tool by slug and version, and responds with 404 otherwise", async () => {
    const { call } = createTestClient();
    const status = async (path: string) => (await call("GET", `/tools/${path}`)).status;
    expect(await status("WEATHER_GET_CURRENT?version=20260401_00")).toBe(200);
    expect(await status("WEATHER_GET_CURRENT?version=latest")).toBe(200);
    expect(await status("WEATHER_GET_CURRENT?version=19990101_00")).toBe(404);
    expect(await status("WEATHER_GET_CURRENT?toolkit_versions[weather]=19990101_00")).toBe(404);
    expect(await status("weather_get_current")).toBe(404);
    expect((await call("GET", "/tools/NOPE")).body).toMatchObject({ error: { slug: "Tool_ToolNotFound", code: 2401 } });
  });

  test("GET /tools/{slug} flags deprecated tools, important tools and tools without auth", async () => {
    const { call } = createTestClient();
    const tool = async (slug: string) => (await call("GET", `/tools/${slug}`)).body;
    expect(await tool("GITHUB_ISSUES_CREATE")).toMatchObject({
      is_deprecated: true,
      deprecated: { is_deprecated: true },
    });
    expect(await tool("GITHUB_CREATE_AN_ISSUE")).toMatchObject({
      is_deprecated: false,
      tags: ["important", "openWorldHint"],
    });
    expect(await tool("WEATHER_GET_CURRENT")).toMatchObject({ no_auth: true, scope_requirements: null });
    expect(await tool("SLACK_SEND_MESSAGE")).toMatchObject({
      no_auth: false,
      scope_requirements: { all_of: ["chat:write"] },
    });
  });
});

describe("the toolkit catalog", () => {
  const filters: readonly [query: string, found: readonly string[]][] = [
    ["", ["github", "gmail", "slack", "weather"]],
    ["?category=communication", ["gmail", "slack"]],
    ["?category=developer-tools", ["github"]],
    ["?category=Developer tools", ["github"]],
    ["?search=mail", ["gmail"]],
    ["?type=native&limit=2", ["github", "gmail", "slack", "weather"]],
    ["?type=custom", []],
    ["?managed_by=project", []],
    ["?managed_by=all", ["github", "gmail", "slack", "weather"]],
    ["?sort_by=alphabetically", ["github", "gmail", "slack", "weather"]],
  ];
  test.each(filters)("%s lists %j", async (query, found) => {
    expect(await slugs(createTestClient(), `/toolkits${query}`)).toEqual(found);
  });

  test("sorts by name with sort_by=alphabetically", async () => {
    const toolkit = defineToolkit({
      slug: "aaa",
      name: "Aardvark",
      description: "A.",
      createWorld: () => null,
      tools: [],
    });
    const base = createTestClient({ toolkits: [toolkit] });
    expect((await slugs(base, "/toolkits")).at(-1)).toBe("aaa");
    expect((await slugs(base, "/toolkits?sort_by=alphabetically"))[0]).toBe("aaa");
    expect(await slugs(base, "/toolkits?type=custom")).toEqual(["aaa"]);
  });

  test("rejects a search term shorter than three characters with 400", async () => {
    const { status, body } = await createTestClient().call("GET", "/toolkits?search=ma");
    expect([status, digList(body, "error", "errors")[0]]).toEqual([400, expect.stringContaining("query.search")]);
  });

  test("GET /toolkits/{slug} returns the versions, scopes and number of tools of a toolkit", async () => {
    const { call } = createTestClient();
    const { body } = await call("GET", "/toolkits/slack?version=latest");
    expect(body).toMatchObject({
      composio_managed_auth: [{ mode: "OAUTH2", scopes: { available: expect.arrayContaining(["chat:write"]) } }],
      meta: { tools_count: 5, available_versions: ["20260401_00"], categories: [{ slug: "communication" }] },
    });
    expect((await call("GET", "/toolkits/slack?version=19990101_00")).status).toBe(404);
    expect((await call("GET", "/toolkits/nope")).body).toMatchObject({ error: { slug: "Toolkit_ToolkitNotFound" } });
  });
});

describe("the toolkits of a session", () => {
  test("are filtered by connection, search term and slug; is_connected=false does not filter", async () => {
    const base = createTestClient();
    const sessionPath = await base.session();
    base.emulator.connect("ada", "gmail");
    await base.call("POST", `${sessionPath}/link`, { toolkit: "slack" });
    expect(await slugs(base, `${sessionPath}/toolkits?is_connected=true`)).toEqual(["gmail"]);
    expect(await slugs(base, `${sessionPath}/toolkits?is_connected=false`)).toEqual([
      "github",
      "gmail",
      "slack",
      "weather",
    ]);
    expect(await slugs(base, `${sessionPath}/toolkits?search=E-MAIL`)).toEqual(["gmail"]);
    expect(await slugs(base, `${sessionPath}/toolkits?limit=3`)).toEqual(["github", "gmail", "slack", "weather"]);
    expect(await slugs(base, `${sessionPath}/toolkits?toolkits=slack,nope`)).toEqual(["slack"]);
  });
});

test("a session that preloads all tools leaves out deprecated tools", async () => {
  const base = createTestClient();
  const sessionPath = await base.session({ preload: { tools: "all" }, toolkits: { enable: ["github"] } });
  const offered = await slugs(base, `${sessionPath}/tools?limit=3`);
  expect(offered).toContain("GITHUB_CREATE_AN_ISSUE");
  expect(offered).not.toContain("GITHUB_ISSUES_CREATE");
});
