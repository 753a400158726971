import { afterEach, describe, expect, test } from "vitest";
import { defineToolkit } from "../../src/emulator/index.js";
import { META_TOOLS } from "../../src/emulator/meta-tools/index.js";
import { createTestClient, dig, digList, NOON, type TestClient } from "./test-client.js";
import { validateMetaToolData } from "./response-validator.js";

const website = { owner: "acme", repo: "website" };

async function setUp(config: object = {}) {
  const base = createTestClient({ clock: () => NOON, waitLimit: 300 });
  const sessionPath = await base.session({ manage_connections: { enable_wait_for_connections: true }, ...config });
  return { ...base, sessionPath };
}

/** Runs a meta tool and validates its data against the tool's output schema. */
async function meta(
  { meta: run }: TestClient,
  sessionPath: string,
  slug: string,
  args: Record<string, unknown>,
  variant?: string,
) {
  const body = await run(sessionPath, slug, args);
  expect(validateMetaToolData(slug, body["data"], variant)).toBeNull();
  return body;
}

/** The service publishes no schema of them. */
const NO_SCHEMA: readonly string[] = ["COMPOSIO_PROXY_EXECUTE", "COMPOSIO_SUBMIT_FEEDBACK"];
const withRequiredArguments = META_TOOLS.filter((slug) => !NO_SCHEMA.includes(slug));

test.each(withRequiredArguments)(
  "%s responds to missing arguments with 200 and an error that names them",
  async (slug) => {
    const base = await setUp();
    expect(await base.meta(base.sessionPath, slug, {})).toMatchObject({
      data: {},
      error: expect.stringContaining("missing: "),
    });
  },
);

test("a meta tool returns the same through execute and execute_meta", async () => {
  const base = await setUp();
  const args = { queries: [{ use_case: "send mail" }] };
  const one = await base.execute(base.sessionPath, "COMPOSIO_SEARCH_TOOLS", args);
  const other = await base.meta(base.sessionPath, "COMPOSIO_SEARCH_TOOLS", { ...args, session: { id: "coal" } });
  expect(dig(one, "data", "results")).toEqual(dig(other, "data", "results"));
});

const search = (base: TestClient, sessionPath: string, ...useCases: string[]) =>
  meta(base, sessionPath, "COMPOSIO_SEARCH_TOOLS", { queries: useCases.map((use_case) => ({ use_case })) });

describe("COMPOSIO_SEARCH_TOOLS", () => {
  const cases: readonly [string, string][] = [
    ["create a GitHub issue", "GITHUB_CREATE_AN_ISSUE"],
    ["list the issues of a repository", "GITHUB_LIST_REPOSITORY_ISSUES"],
    ["send an email to somebody with gmail", "GMAIL_SEND_EMAIL"],
    ["post a message to a Slack channel", "SLACK_SEND_MESSAGE"],
    ["weather forecast for Lisbon", "WEATHER_GET_FORECAST"],
    ["draft an email", "GMAIL_CREATE_EMAIL_DRAFT"],
    ["close an issue on github", "GITHUB_UPDATE_AN_ISSUE"],
  ];
  test.each(cases)("the use case '%s' finds %s first", async (useCase, slug) => {
    const base = await setUp();
    const { data } = await search(base, base.sessionPath, useCase);
    expect(digList(data, "results", 0, "primary_tool_slugs")).toContain(slug);
    expect(digList(data, "results", 0, "primary_tool_slugs")[0]).toBe(slug);
  });

  test("returns a result for each query, each schema once and the status of each toolkit", async () => {
    const base = await setUp();
    base.emulator.connect("ada", "github");
    const { data, error } = await search(
      base,
      base.sessionPath,
      "create a GitHub issue",
      "send a gmail",
      "comment on a GitHub issue",
    );
    expect(error).toBeNull();
    expect(digList(data, "results").map((result) => dig(result, "index"))).toEqual([1, 2, 3]);
    const schemas = Object(dig(data, "tool_schemas"));
    const slugs = new Set(
      digList(data, "results").flatMap((result) => [
        ...digList(result, "primary_tool_slugs"),
        ...digList(result, "related_tool_slugs"),
      ]),
    );
    expect(new Set(Object.keys(schemas))).toEqual(slugs);
    expect(dig(schemas, "GITHUB_CREATE_AN_ISSUE", "input_schema", "required")).toEqual(["owner", "repo", "title"]);
    expect(digList(data, "toolkit_connection_statuses")).toMatchObject([
      {
        toolkit: "github",
        has_active_connection: true,
        current_user_info: { login: "ada" },
        connection_details: { connected_account_id: "ca_000001" },
      },
      {
        toolkit: "gmail",
        has_active_connection: false,
        status_message: expect.stringContaining("COMPOSIO_MANAGE_CONNECTIONS"),
      },
    ]);
    expect(dig(data, "time_info", "current_time_utc_epoch_seconds")).toBe(NOON.getTime() / 1000);
    expect(dig(data, "next_steps_guidance", 0)).toContain("Connect gmail");
  });

  test("starts a new workflow session or continues the given one", async () => {
    const base = await setUp();
    const queries = [{ use_case: "mail" }];
    const id = async (session: object | undefined) =>
      dig(
        await meta(base, base.sessionPath, "COMPOSIO_SEARCH_TOOLS", { queries, ...(session && { session }) }),
        "data",
        "session",
      );
    expect(await id(undefined)).toMatchObject({ id: "coal", generate_id: true });
    expect(await id({ id: "coal" })).toMatchObject({ id: "coal", generate_id: false });
    expect(await id({ id: "coal", generate_id: true })).toMatchObject({ id: "fern", generate_id: true });
  });

  test("finds nothing if no tool matches, and never a deprecated tool", async () => {
    const base = await setUp();
    const { data } = await search(base, base.sessionPath, "fold a paper plane", "GITHUB_ISSUES_CREATE");
    expect(dig(data, "results", 0)).toMatchObject({ primary_tool_slugs: [], related_tool_slugs: [], toolkits: [] });
    expect(dig(data, "tool_schemas")).not.toHaveProperty("GITHUB_ISSUES_CREATE");
  });

  test("lists all accounts of a toolkit in a session with multi_account", async () => {
    const base = await setUp({ multi_account: { enable: true, require_explicit_selection: true } });
    base.emulator.connect("ada", "github", { alias: "home" });
    base.emulator.connect("ada", "github");
    const { data } = await search(base, base.sessionPath, "create a GitHub issue");
    expect(dig(data, "toolkit_connection_statuses", 0)).toMatchObject({
      account_selection: "required",
      accounts: [{ alias: "home", is_default: true }, { is_default: false }],
    });
  });
});

describe("COMPOSIO_GET_TOOL_SCHEMAS", () => {
  test("returns the requested schemas, by default the input schema", async () => {
    const base = await setUp();
    const tool_slugs = ["GMAIL_SEND_EMAIL"];
    const { data } = await meta(base, base.sessionPath, "COMPOSIO_GET_TOOL_SCHEMAS", { tool_slugs });
    expect(data).toMatchObject({
      success: true,
      tool_schemas: { GMAIL_SEND_EMAIL: { toolkit: "gmail", tool_slug: "GMAIL_SEND_EMAIL" } },
    });
    expect(dig(data, "tool_schemas", "GMAIL_SEND_EMAIL")).toHaveProperty("input_schema");
    expect(dig(data, "tool_schemas", "GMAIL_SEND_EMAIL")).not.toHaveProperty("output_schema");
    const both = await meta(base, base.sessionPath, "COMPOSIO_GET_TOOL_SCHEMAS", {
      tool_slugs,
      include: ["output_schema"],
    });
    expect(dig(both, "data", "tool_schemas", "GMAIL_SEND_EMAIL")).toHaveProperty("output_schema");
    expect(dig(both, "data", "tool_schemas", "GMAIL_SEND_EMAIL")).not.toHaveProperty("input_schema");
  });

  test("lists unknown slugs with at most three suggestions each", async () => {
    const base = await setUp();
    const tool_slugs = ["GITHUB_CREATE_ISSUE", "GMAIL_SEND_EMAIL", "FLY_TO_MOON"];
    const { data } = await meta(base, base.sessionPath, "COMPOSIO_GET_TOOL_SCHEMAS", { tool_slugs });
    expect(data).toMatchObject({ success: false, not_found: ["GITHUB_CREATE_ISSUE", "FLY_TO_MOON"] });
    expect(digList(data, "suggestions", "GITHUB_CREATE_ISSUE")[0]).toBe("GITHUB_CREATE_AN_ISSUE");
    expect(digList(data, "suggestions", "GITHUB_CREATE_ISSUE").length).toBeLessThanOrEqual(3);
    expect(dig(data, "suggestions", "FLY_TO_MOON")).toEqual([]);
    expect(Object.keys(Object(dig(data, "tool_schemas")))).toEqual(["GMAIL_SEND_EMAIL"]);
  });
});

const batch = (tools: unknown[]) => ({ tools, sync_response_to_workbench: false });

describe("COMPOSIO_MULTI_EXECUTE_TOOL", () => {
  test("returns results in the order of the calls, each with its own error", async () => {
    const base = await setUp();
    base.emulator.connect("ada", "github");
    const tools = [
      { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { ...website, title: "One" } },
      { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: website },
      { tool_slug: "NOPE", arguments: {} },
      { tool_slug: "SLACK_LIST_ALL_CHANNELS", arguments: {} },
      { tool_slug: "COMPOSIO_SEARCH_TOOLS", arguments: {} },
      { tool_slug: "WEATHER_GET_CURRENT", arguments: { place: "Lisbon" } },
    ];
    const body = await meta(base, base.sessionPath, "COMPOSIO_MULTI_EXECUTE_TOOL", {
      ...batch(tools),
      session_id: "coal",
    });
    expect(body["error"]).toBe("4 out of 6 tools failed");
    expect(body["data"]).toMatchObject({ total_count: 6, success_count: 2, error_count: 4, session: { id: "coal" } });
    const results = digList(body, "data", "results");
    expect(results.map((result) => [dig(result, "index"), dig(result, "tool_slug")])).toEqual(
      tools.map((tool, index) => [index, tool.tool_slug]),
    );
    expect(results[0]).toMatchObject({ response: { successful: true, data: { title: "One" }, error: null } });
    expect(results[0]).not.toHaveProperty("error");
    expect(results[1]).toMatchObject({
      response: { successful: false },
      error: expect.stringContaining("missing: title"),
    });
    expect(results[2]).toEqual({ tool_slug: "NOPE", index: 2, error: "Tool NOPE not found" });
    expect(results[3]).toMatchObject({ error: expect.stringContaining("No active connection") });
    expect(results[4]).toMatchObject({ error: expect.stringContaining("is a meta tool") });
    expect(results[5]).toMatchObject({ response: { successful: true, data: { place: "Lisbon" } } });
  });

  test("has no error if all calls succeed", async () => {
    const base = await setUp();
    const tools = [{ tool_slug: "WEATHER_GET_CURRENT", arguments: { place: "Lisbon" } }];
    expect(await meta(base, base.sessionPath, "COMPOSIO_MULTI_EXECUTE_TOOL", batch(tools))).toMatchObject({
      error: null,
      data: { success_count: 1 },
    });
  });

  test("runs calls concurrently: two tools that wait for each other complete", async () => {
    let arrive: (() => void)[] = [];
    const arrived = [0, 1].map(() => new Promise<void>((resolve) => arrive.push(resolve)));
    const meeting = defineToolkit({
      slug: "meeting",
      name: "Meeting",
      description: "Participants who wait for each other.",
      auth: "NO_AUTH",
      createWorld: () => null,
      tools: [
        {
          slug: "MEETING_JOIN",
          name: "Join",
          description: "Waits until both have joined.",
          input: { type: "object", properties: { who: { type: "integer" } } },
          async run(_world, args) {
            arrive[Number(args["who"])]?.();
            await Promise.all(arrived);
            return { who: args["who"] };
          },
        },
      ],
    });
    const base = createTestClient({ toolkits: [meeting] });
    const tools = [0, 1].map((who) => ({ tool_slug: "MEETING_JOIN", arguments: { who } }));
    const body = await base.meta(await base.session(), "COMPOSIO_MULTI_EXECUTE_TOOL", batch(tools));
    expect(digList(body, "data", "results").map((result) => dig(result, "response", "data", "who"))).toEqual([0, 1]);
    arrive = [];
  });

  test("accepts 1 to 50 tools and rejects 0 and 51", async () => {
    const base = await setUp();
    const tool = { tool_slug: "WEATHER_GET_CURRENT", arguments: { place: "Lisbon" } };
    const count = async (number: number) =>
      await base.meta(
        base.sessionPath,
        "COMPOSIO_MULTI_EXECUTE_TOOL",
        batch(Array.from({ length: number }, () => tool)),
      );
    expect((await count(0))["error"]).toContain("tools: ");
    expect((await count(51))["error"]).toContain("tools: ");
    expect(dig(await count(50), "data", "success_count")).toBe(50);
  });
});

describe("COMPOSIO_MANAGE_CONNECTIONS", () => {
  test("reports connected toolkits and creates links for the others", async () => {
    const base = await setUp();
    base.emulator.connect("ada", "github");
    const toolkits = ["github", "gmail", "weather", "nope"];
    const { data } = await meta(base, base.sessionPath, "COMPOSIO_MANAGE_CONNECTIONS", {
      toolkits,
      session_id: "coal",
    });
    expect(data).toMatchObject({
      results: {
        github: { status: "active", connected_account_id: "ca_000001", current_user_info: { login: "ada" } },
        gmail: {
          status: "initiated",
          redirect_url: expect.stringMatching(/\/link\/lk_[0-9a-f]{32}$/),
          instruction: expect.any(String),
        },
        weather: { status: "active", has_active_connection: true },
        nope: { status: "failed", error_message: expect.stringContaining("Toolkit nope not found") },
      },
      summary: { total_toolkits: 4, active_connections: 2, initiated_connections: 1, failed_connections: 1 },
      session: { id: "coal" },
    });
    await base.emulator.fetch(String(dig(data, "results", "gmail", "redirect_url")), { method: "POST" });
    const after = await meta(base, base.sessionPath, "COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["gmail"] });
    expect(dig(after, "data", "results", "gmail", "status")).toBe("active");
  });

  test("reinitiate_all creates a link for a connected toolkit", async () => {
    const base = await setUp();
    base.emulator.connect("ada", "github");
    const { data } = await meta(base, base.sessionPath, "COMPOSIO_MANAGE_CONNECTIONS", {
      toolkits: ["github"],
      reinitiate_all: true,
    });
    expect(dig(data, "results", "github")).toMatchObject({ status: "initiated", was_reinitiated: true });
  });

  test("lists, renames and removes accounts in a session with multi_account", async () => {
    const base = await setUp({ multi_account: { enable: true, max_accounts_per_toolkit: 2 } });
    base.emulator.connect("ada", "github", { alias: "home" });
    base.emulator.connect("ada", "github");
    const manage = async (request: object, sessionPath = base.sessionPath) =>
      dig(
        await meta(
          base,
          sessionPath,
          "COMPOSIO_MANAGE_CONNECTIONS",
          { toolkits: [{ name: "github", ...request }] },
          "multi_account",
        ),
        "data",
        "results",
        "github",
      );
    expect(await manage({ action: "list" })).toMatchObject({
      accounts: [{ alias: "home", is_default: true }, { is_default: false }],
    });
    expect(await manage({ action: "add" })).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("2 accounts"),
    });
    expect(await manage({ action: "rename", account_id: "ca_000002", alias: "home" })).toMatchObject({
      status: "failed",
    });
    expect(await manage({ action: "rename", account_id: "ca_000002", alias: "work" })).toMatchObject({
      accounts: [{}, { alias: "work" }],
    });
    const kept = await base.session({
      multi_account: { enable: true },
      manage_connections: { enable_connection_removal: false },
    });
    expect(await manage({ action: "remove", account_id: "work" }, kept)).toMatchObject({ status: "failed" });
    expect(dig(await manage({ action: "remove", account_id: "home" }), "accounts")).toMatchObject([
      { alias: "work", is_default: true },
    ]);
    expect(await manage({ action: "add", alias: "third" })).toMatchObject({ status: "initiated" });
  });
});

describe("COMPOSIO_WAIT_FOR_CONNECTIONS", () => {
  const timers: NodeJS.Timeout[] = [];
  afterEach(() => timers.splice(0).forEach(clearTimeout));
  const schedule = (action: () => void, ms: number) => timers.push(setTimeout(action, ms));

  test("returns as soon as one of the toolkits is connected", async () => {
    const base = createTestClient({ waitLimit: 15_000 });
    const sessionPath = await base.session({ manage_connections: { enable_wait_for_connections: true } });
    const begin = performance.now();
    schedule(() => base.emulator.connect("bob", "gmail"), 20);
    schedule(() => base.emulator.connect("ada", "gmail"), 60);
    const { data } = await meta(base, sessionPath, "COMPOSIO_WAIT_FOR_CONNECTIONS", { toolkits: ["gmail", "github"] });
    const waited = performance.now() - begin;
    expect(dig(data, "results")).toMatchObject({
      gmail: { status: "ACTIVE", has_active_connection: true, connected_account_id: "ca_000002" },
      github: { status: "NOT_FOUND", has_active_connection: false },
    });
    expect(waited).toBeGreaterThan(50);
    expect(waited).toBeLessThan(2000);
  });

  test("mode all waits until every toolkit is connected or has failed", async () => {
    const base = createTestClient({ waitLimit: 15_000 });
    const sessionPath = await base.session({ manage_connections: { enable_wait_for_connections: true } });
    const { body } = await base.call("POST", `${sessionPath}/link`, { toolkit: "github" });
    schedule(() => base.emulator.connect("ada", "gmail"), 10);
    schedule(() => void base.emulator.fetch(`${String(body["redirect_url"])}?status=failed`, { method: "POST" }), 40);
    const { data } = await meta(base, sessionPath, "COMPOSIO_WAIT_FOR_CONNECTIONS", {
      toolkits: ["gmail", "github"],
      mode: "all",
    });
    expect(dig(data, "results")).toMatchObject({
      gmail: { status: "ACTIVE" },
      github: { status: "FAILED", error_message: "The user declined." },
    });
  });

  test("returns after the emulator's waitLimit with a message about the timeout", async () => {
    const base = await setUp();
    await base.call("POST", `${base.sessionPath}/link`, { toolkit: "github" });
    const begin = performance.now();
    const { data, error } = await meta(base, base.sessionPath, "COMPOSIO_WAIT_FOR_CONNECTIONS", {
      toolkits: ["github"],
    });
    expect(performance.now() - begin).toBeGreaterThan(290);
    expect(error).toBeNull();
    expect(data).toMatchObject({
      message: expect.stringContaining("Timed out"),
      results: { github: { status: "INITIATED" } },
    });
  });

  test("returns immediately for a toolkit without auth and an unknown toolkit", async () => {
    const base = createTestClient({ waitLimit: 60_000 });
    const sessionPath = await base.session({ manage_connections: { enable_wait_for_connections: true } });
    const { data } = await meta(base, sessionPath, "COMPOSIO_WAIT_FOR_CONNECTIONS", {
      toolkits: ["weather", "nope"],
      mode: "all",
    });
    expect(dig(data, "results")).toMatchObject({ weather: { status: "ACTIVE" }, nope: { status: "FAILED" } });
  });

  test("rejects with the reason of the signal when the caller aborts", async () => {
    const { emulator, session } = createTestClient({ waitLimit: 60_000 });
    const sessionPath = await session({ manage_connections: { enable_wait_for_connections: true } });
    const leaving = new AbortController();
    const reason = new Error("changed my mind");
    const response = emulator.fetch(`https://x.example/api/v3.1${sessionPath}/execute_meta`, {
      method: "POST",
      headers: { "x-api-key": emulator.apiKey },
      body: JSON.stringify({ slug: "COMPOSIO_WAIT_FOR_CONNECTIONS", arguments: { toolkits: ["gmail"] } }),
      signal: leaving.signal,
    });
    schedule(() => leaving.abort(reason), 20);
    await expect(response).rejects.toBe(reason);
  });
});

test("slugs that are names of Object.prototype properties are treated like any other slug", async () => {
  const base = await setUp();
  const slugs = ["__proto__", "constructor"];
  const schemas = await meta(base, base.sessionPath, "COMPOSIO_GET_TOOL_SCHEMAS", { tool_slugs: slugs });
  expect(Object.keys(Object(dig(schemas, "data", "suggestions")))).toEqual(slugs);
  const connections = await meta(base, base.sessionPath, "COMPOSIO_MANAGE_CONNECTIONS", { toolkits: slugs });
  expect(Object.keys(Object(dig(connections, "data", "results")))).toEqual(slugs);
  expect(dig(connections, "data", "summary", "failed_connections")).toBe(2);
});

test("the workbench tools return an error instead of executing code", async () => {
  const base = await setUp();
  const bash = await base.meta(base.sessionPath, "COMPOSIO_REMOTE_BASH_TOOL", { command: "true" });
  const python = await base.meta(base.sessionPath, "COMPOSIO_REMOTE_WORKBENCH", { code_to_execute: "1 + 1" });
  for (const body of [bash, python]) {
    expect(body).toMatchObject({ data: {}, error: expect.stringContaining("does not execute code") });
  }
});
