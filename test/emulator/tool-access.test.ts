import { describe, expect, test } from "vitest";
import { type Caller, caller, dig, digList } from "./test-client.js";

const DEFAULT_META_TOOLS = [
  "COMPOSIO_SEARCH_TOOLS",
  "COMPOSIO_GET_TOOL_SCHEMAS",
  "COMPOSIO_MULTI_EXECUTE_TOOL",
  "COMPOSIO_MANAGE_CONNECTIONS",
  "COMPOSIO_REMOTE_WORKBENCH",
  "COMPOSIO_REMOTE_BASH_TOOL",
];

function connected(): Caller {
  const base = caller();
  for (const toolkit of ["github", "gmail", "slack"]) base.emulator.connect("ada", toolkit);
  return base;
}

/** The slugs that a session says it offers; the list of its tools must say the same. */
async function offered({ call }: Caller, at: string): Promise<unknown> {
  const { tool_router_tools } = (await call("GET", at)).body;
  const tools = digList((await call("GET", `${at}/tools`)).body, "items").map((tool) => dig(tool, "slug"));
  expect(tools).toEqual(tool_router_tools);
  return tool_router_tools;
}

describe("the tools that a session offers", () => {
  test("are six meta tools by default", async () => {
    const base = caller();
    expect(await offered(base, await base.session())).toEqual(DEFAULT_META_TOOLS);
  });

  const switches: readonly [object, readonly string[]][] = [
    [{ search: { enable: false } }, ["COMPOSIO_SEARCH_TOOLS"]],
    [{ execute: { enable_multi_execute: false } }, ["COMPOSIO_MULTI_EXECUTE_TOOL"]],
    [{ manage_connections: { enable: false, enable_wait_for_connections: true } }, ["COMPOSIO_MANAGE_CONNECTIONS"]],
    [{ workbench: { enable: false } }, ["COMPOSIO_REMOTE_WORKBENCH", "COMPOSIO_REMOTE_BASH_TOOL"]],
  ];
  test.each(switches)("%j takes away %j, and they are refused when called", async (config, hidden) => {
    const base = caller();
    const at = await base.session({ ...config });
    expect(await offered(base, at)).toEqual(DEFAULT_META_TOOLS.filter((slug) => !hidden.includes(slug)));
    for (const slug of hidden) {
      for (const [path, body] of [
        ["execute_meta", { slug }],
        ["execute", { tool_slug: slug }],
      ] as const) {
        const answer = await base.call("POST", `${at}/${path}`, body);
        expect([answer.status, dig(answer.body, "error", "slug")]).toEqual([400, "ToolRouterV2_ToolNotInEnabledList"]);
      }
    }
  });

  test("include the waiting one when it is asked for", async () => {
    const base = caller();
    const at = await base.session({ manage_connections: { enable_wait_for_connections: true } });
    expect(await offered(base, at)).toContain("COMPOSIO_WAIT_FOR_CONNECTIONS");
  });

  test("include preloaded ones, in the session's scope", async () => {
    const base = caller();
    const some = await base.session({ preload: { tools: ["GMAIL_SEND_EMAIL"] } });
    expect(await offered(base, some)).toEqual([...DEFAULT_META_TOOLS, "GMAIL_SEND_EMAIL"]);
    const all = await base.session({ preload: { tools: "all" }, toolkits: { enable: ["weather"] } });
    expect(await offered(base, all)).toEqual([...DEFAULT_META_TOOLS, "WEATHER_GET_CURRENT", "WEATHER_GET_FORECAST"]);
    const outside = { user_id: "ada", preload: { tools: ["GMAIL_SEND_EMAIL"] }, toolkits: { disable: ["gmail"] } };
    expect((await base.call("POST", "/tool_router/session", outside)).status).toBe(400);
  });

  test("have other arguments when several accounts are allowed", async () => {
    const base = caller();
    const at = await base.session({ multi_account: { enable: true } });
    const tools = digList((await base.call("GET", `${at}/tools`)).body, "items");
    const multi = tools.find((tool) => dig(tool, "slug") === "COMPOSIO_MULTI_EXECUTE_TOOL");
    expect(dig(multi, "input_parameters", "properties", "tools", "items", "properties")).toHaveProperty("account");
  });
});

describe("the app tools that a session lets through", () => {
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
    // A toolkit's own list or tags go before the session's tags.
    [
      { tags: ["readOnlyHint"], tools: { github: { enable: ["GITHUB_CREATE_AN_ISSUE"] } } },
      ["write", "mail", "weather"],
    ],
    [{ tags: ["readOnlyHint"], tools: { github: { tags: ["openWorldHint"] } } }, ["write", "mail", "weather"]],
    // And no tool comes in through a toolkit that is out.
    [
      { toolkits: { disable: ["github"] }, tools: { github: { enable: ["GITHUB_CREATE_AN_ISSUE"] } } },
      ["mail", "weather"],
    ],
  ];
  test.each(filters)("%j lets through %j", async (config, expected) => {
    const base = connected();
    const at = await base.session({ ...config });
    const through: string[] = [];
    for (const [name, [tool_slug, args]] of Object.entries({ read, write, mail, weather })) {
      const { status, body } = await base.call("POST", `${at}/execute`, { tool_slug, arguments: args });
      const refused =
        status === 400 &&
        /^\[Session Restriction\] Tool(kit)? '\w+' is not/.test(String(dig(body, "error", "message")));
      if (!refused) through.push(`${name}${body["error"] === null ? "" : ": failed"}`);
    }
    expect(through).toEqual(expected);
  });

  test("are the ones that search finds, that have schemas, and that a batch runs", async () => {
    const base = connected();
    const at = await base.session({ tools: { github: { tags: ["readOnlyHint"] } }, toolkits: { enable: ["github"] } });
    const found = await base.meta(at, "COMPOSIO_SEARCH_TOOLS", {
      queries: [{ use_case: "create a github issue or send gmail" }],
    });
    const slugs = Object.keys(Object(dig(found, "data", "tool_schemas")));
    expect(slugs.length).toBeGreaterThan(0);
    expect(slugs.filter((slug) => !/^GITHUB_(GET|LIST)_/.test(slug))).toEqual([]);
    const schemas = await base.meta(at, "COMPOSIO_GET_TOOL_SCHEMAS", { tool_slugs: [write[0], read[0]] });
    expect(dig(schemas, "data", "not_found")).toEqual([write[0]]);
    const batch = await base.meta(at, "COMPOSIO_MULTI_EXECUTE_TOOL", {
      tools: [write, mail].map(([tool_slug, args]) => ({ tool_slug, arguments: args })),
      sync_response_to_workbench: false,
    });
    expect(dig(batch, "data", "error_count")).toBe(2);
  });

  test("toolkits that are out are not listed, unless they are asked for by name", async () => {
    const base = connected();
    const at = await base.session({ toolkits: { enable: ["github"] } });
    const list = async (query: string) =>
      digList((await base.call("GET", `${at}/toolkits${query}`)).body, "items").map((item) => [
        dig(item, "slug"),
        dig(item, "enabled"),
      ]);
    expect(await list("")).toEqual([["github", true]]);
    expect(await list("?toolkits=gmail")).toEqual([["gmail", false]]);
  });
});
