import { describe, expect, test } from "vitest";
import { createTestClient, dig, digList, type TestClient } from "./test-client.js";

const DEFAULT_META_TOOLS = [
  "COMPOSIO_SEARCH_TOOLS",
  "COMPOSIO_GET_TOOL_SCHEMAS",
  "COMPOSIO_MULTI_EXECUTE_TOOL",
  "COMPOSIO_MANAGE_CONNECTIONS",
  "COMPOSIO_REMOTE_WORKBENCH",
  "COMPOSIO_REMOTE_BASH_TOOL",
];

function createConnectedClient(): TestClient {
  const base = createTestClient();
  for (const toolkit of ["github", "gmail", "slack"]) {
    base.emulator.connect("ada", toolkit);
  }
  return base;
}

/** The tools of a session. Asserts that the session and its list of tools agree. */
async function sessionTools({ call }: TestClient, sessionPath: string): Promise<unknown> {
  const { tool_router_tools } = (await call("GET", sessionPath)).body;
  const tools = digList((await call("GET", `${sessionPath}/tools`)).body, "items").map((tool) => dig(tool, "slug"));
  expect(tools).toEqual(tool_router_tools);
  return tool_router_tools;
}

describe("the tools of a session", () => {
  test("are six meta tools by default", async () => {
    const base = createTestClient();
    expect(await sessionTools(base, await base.session())).toEqual(DEFAULT_META_TOOLS);
  });

  const switches: readonly [object, readonly string[]][] = [
    [{ search: { enable: false } }, ["COMPOSIO_SEARCH_TOOLS"]],
    [{ execute: { enable_multi_execute: false } }, ["COMPOSIO_MULTI_EXECUTE_TOOL"]],
    [{ manage_connections: { enable: false, enable_wait_for_connections: true } }, ["COMPOSIO_MANAGE_CONNECTIONS"]],
    [{ workbench: { enable: false } }, ["COMPOSIO_REMOTE_WORKBENCH", "COMPOSIO_REMOTE_BASH_TOOL"]],
  ];
  test.each(switches)("the config %j removes %j and rejects calls of them", async (config, hidden) => {
    const base = createTestClient();
    const sessionPath = await base.session({ ...config });
    expect(await sessionTools(base, sessionPath)).toEqual(DEFAULT_META_TOOLS.filter((slug) => !hidden.includes(slug)));
    for (const slug of hidden) {
      for (const [path, body] of [
        ["execute_meta", { slug }],
        ["execute", { tool_slug: slug }],
      ] as const) {
        const response = await base.call("POST", `${sessionPath}/${path}`, body);
        expect([response.status, dig(response.body, "error", "slug")]).toEqual([
          400,
          "ToolRouterV2_ToolNotInEnabledList",
        ]);
      }
    }
  });

  test("include COMPOSIO_WAIT_FOR_CONNECTIONS if the config enables it", async () => {
    const base = createTestClient();
    const sessionPath = await base.session({ manage_connections: { enable_wait_for_connections: true } });
    expect(await sessionTools(base, sessionPath)).toContain("COMPOSIO_WAIT_FOR_CONNECTIONS");
  });

  test("include preloaded tools, which the filters of the session must allow", async () => {
    const base = createTestClient();
    const some = await base.session({ preload: { tools: ["GMAIL_SEND_EMAIL"] } });
    expect(await sessionTools(base, some)).toEqual([...DEFAULT_META_TOOLS, "GMAIL_SEND_EMAIL"]);
    const all = await base.session({ preload: { tools: "all" }, toolkits: { enable: ["weather"] } });
    expect(await sessionTools(base, all)).toEqual([
      ...DEFAULT_META_TOOLS,
      "WEATHER_GET_CURRENT",
      "WEATHER_GET_FORECAST",
    ]);
    const outside = { user_id: "ada", preload: { tools: ["GMAIL_SEND_EMAIL"] }, toolkits: { disable: ["gmail"] } };
    expect((await base.call("POST", "/tool_router/session", outside)).status).toBe(400);
  });

  test("have an account parameter in a session with multi_account", async () => {
    const base = createTestClient();
    const sessionPath = await base.session({ multi_account: { enable: true } });
    const tools = digList((await base.call("GET", `${sessionPath}/tools`)).body, "items");
    const multi = tools.find((tool) => dig(tool, "slug") === "COMPOSIO_MULTI_EXECUTE_TOOL");
    expect(dig(multi, "input_parameters", "properties", "tools", "items", "properties")).toHaveProperty("account");
  });
});

describe("the app tools that a session allows", () => {
  const read = ["GITHUB_LIST_REPOSITORY_ISSUES", { owner: "acme", repo: "website" }] as const;
  const write = ["GITHUB_CREATE_AN_ISSUE", { owner: "acme", repo: "website", title: "x" }] as const;
  const mail = ["GMAIL_LIST_DRAFTS", {}] as const;
  const weather = ["WEATHER_GET_CURRENT", { place: "Lisbon" }] as const;

  const filters: readonly [object, readonly string[]][] = [
    [{}, ["read", "write", "mail", "weather"]],
    [{ toolkits: { enable: ["github"] } }, ["read", "write"]],
    [{ toolkits: { enable: [] } }, []],
    [{ toolkits: { disable: ["github", "weather"] } }, ["mail"]],
    [{ tools: { github: { enable: ["GITHUB_CREATE_AN_ISSUE"] } } }, ["write", "mail", "weather"]],
    [{ tools: { github: { disable: ["GITHUB_CREATE_AN_ISSUE"] } } }, ["read", "mail", "weather"]],
    [{ tools: { github: { tags: ["readOnlyHint"] } } }, ["read", "mail", "weather"]],
    [{ tools: { github: { tags: { disable: ["readOnlyHint"] } } } }, ["write", "mail", "weather"]],
    [{ tags: ["readOnlyHint"] }, ["read", "mail", "weather"]],
    [{ tags: { enable: ["openWorldHint"] } }, ["write"]],
    [{ tags: { enable: ["readOnlyHint"], disable: ["idempotentHint"] } }, []],
    // A toolkit's own filter takes precedence over the session's tags.
    [
      { tags: ["readOnlyHint"], tools: { github: { enable: ["GITHUB_CREATE_AN_ISSUE"] } } },
      ["write", "mail", "weather"],
    ],
    [{ tags: ["readOnlyHint"], tools: { github: { tags: ["openWorldHint"] } } }, ["write", "mail", "weather"]],
    // A tool filter does not allow a tool of a disabled toolkit.
    [
      { toolkits: { disable: ["github"] }, tools: { github: { enable: ["GITHUB_CREATE_AN_ISSUE"] } } },
      ["mail", "weather"],
    ],
  ];
  test.each(filters)("the config %j allows %j", async (config, expected) => {
    const base = createConnectedClient();
    const sessionPath = await base.session({ ...config });
    const allowed: string[] = [];
    for (const [name, [tool_slug, args]] of Object.entries({ read, write, mail, weather })) {
      const { status, body } = await base.call("POST", `${sessionPath}/execute`, { tool_slug, arguments: args });
      const isRejected =
        status === 400 &&
        /^\[Session Restriction\] Tool(kit)? '\w+' is not/.test(String(dig(body, "error", "message")));
      if (!isRejected) {
        allowed.push(`${name}${body["error"] === null ? "" : ": failed"}`);
      }
    }
    expect(allowed).toEqual(expected);
  });

  test("are also the only ones that search, COMPOSIO_GET_TOOL_SCHEMAS and a batch use", async () => {
    const base = createConnectedClient();
    const sessionPath = await base.session({
      tools: { github: { tags: ["readOnlyHint"] } },
      toolkits: { enable: ["github"] },
    });
    const found = await base.meta(sessionPath, "COMPOSIO_SEARCH_TOOLS", {
      queries: [{ use_case: "create a github issue or send gmail" }],
    });
    const slugs = Object.keys(Object(dig(found, "data", "tool_schemas")));
    expect(slugs.length).toBeGreaterThan(0);
    expect(slugs.filter((slug) => !/^GITHUB_(GET|LIST)_/.test(slug))).toEqual([]);
    const schemas = await base.meta(sessionPath, "COMPOSIO_GET_TOOL_SCHEMAS", { tool_slugs: [write[0], read[0]] });
    expect(dig(schemas, "data", "not_found")).toEqual([write[0]]);
    const batch = await base.meta(sessionPath, "COMPOSIO_MULTI_EXECUTE_TOOL", {
      tools: [write, mail].map(([tool_slug, args]) => ({ tool_slug, arguments: args })),
      sync_response_to_workbench: false,
    });
    expect(dig(batch, "data", "error_count")).toBe(2);
  });

  test("a disabled toolkit is listed only if requested by slug", async () => {
    const base = createConnectedClient();
    const sessionPath = await base.session({ toolkits: { enable: ["github"] } });
    const list = async (query: string) =>
      digList((await base.call("GET", `${sessionPath}/toolkits${query}`)).body, "items").map((item) => [
        dig(item, "slug"),
        dig(item, "enabled"),
      ]);
    expect(await list("")).toEqual([["github", true]]);
    expect(await list("?toolkits=gmail")).toEqual([["gmail", false]]);
  });
});
