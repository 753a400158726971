import { describe, expect, test } from "vitest";
import { Composio } from "../../src/index.js";
import { createEmulator, type EmulatorOptions } from "../../src/emulator/index.js";
import { createTestClient, dig, digList, NOON } from "./test-client.js";

/** An emulator and a client of it: these operations have no methods and are called by path. */
function setUp(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const { api } = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch, maxRetries: 0 });
  return { emulator, api };
}

describe("auth configs", () => {
  const custom = {
    type: "use_custom_auth",
    authScheme: "OAUTH2",
    credentials: { client_id: "id", scopes: "a" },
  } as const;

  test("each toolkit that needs auth has one from the start; created ones are listed beside it", async () => {
    const { api } = setUp();
    const created = await api.POST("/api/v3.1/auth_configs", {
      body: { toolkit: { slug: "gmail" }, auth_config: { ...custom, name: "Ours" } },
    });
    const id = created.data?.auth_config.id ?? "";
    const list = async (query: object) =>
      (await api.GET("/api/v3.1/auth_configs", { params: { query } })).data?.items.map((item) => item.id);
    expect(await list({})).toEqual(["ac_github", "ac_gmail", "ac_slack", id]);
    expect(await list({ toolkit_slug: "gmail" })).toEqual(["ac_gmail", id]);
    expect(await list({ toolkit_slug: "gmail", is_composio_managed: false })).toEqual([id]);
    expect(await list({ search: "our" })).toEqual([id]);
  });

  test("credentials are masked, scopes are not, and an update keeps what it does not name", async () => {
    const { api } = setUp();
    const body = { toolkit: { slug: "gmail" }, auth_config: custom };
    const nanoid = (await api.POST("/api/v3.1/auth_configs", { body })).data?.auth_config.id ?? "";
    const params = { path: { nanoid } };
    await api.PATCH("/api/v3.1/auth_configs/{nanoid}", {
      params,
      body: { type: "custom", credentials: { scopes: "b" } },
    });
    const { data } = await api.GET("/api/v3.1/auth_configs/{nanoid}", { params });
    expect(data).toMatchObject({ name: "Gmail", type: "custom", credentials: { client_id: "***", scopes: "b" } });
  });

  test("an update with another type is rejected, and a deleted one responds with 404", async () => {
    const { api } = setUp();
    const params = { path: { nanoid: "ac_gmail" } };
    const wrong = await api.PATCH("/api/v3.1/auth_configs/{nanoid}", { params, body: { type: "custom", name: "x" } });
    expect([wrong.response.status, wrong.error?.error.message]).toEqual([
      400,
      "The auth config is of type default, not custom.",
    ]);
    expect((await api.DELETE("/api/v3.1/auth_configs/{nanoid}", { params })).data).toEqual({});
    expect((await api.GET("/api/v3.1/auth_configs/{nanoid}", { params })).response.status).toBe(404);
  });

  test("a disabled one is listed only when asked for, and connects no account until it is enabled", async () => {
    const { call } = createTestClient();
    const setStatus = (status: string) => call("PATCH", `/auth_configs/ac_gmail/${status}`);
    const ids = async (query: string) =>
      digList((await call("GET", `/auth_configs${query}`)).body, "items").map((item) => dig(item, "id"));
    const link = () => call("POST", "/connected_accounts/link", { auth_config_id: "ac_gmail", user_id: "ada" });
    expect((await setStatus("DISABLED")).status).toBe(200);
    expect(await ids("")).not.toContain("ac_gmail");
    expect(await ids("?show_disabled=true")).toContain("ac_gmail");
    expect((await link()).status).toBe(400);
    await setStatus("ENABLED");
    expect((await link()).status).toBe(201);
    expect((await setStatus("ASLEEP")).status).toBe(400);
  });

  test.each([
    ["of an unknown toolkit", { toolkit: { slug: "nope" } }, 404],
    ["of a toolkit without auth", { toolkit: { slug: "weather" } }, 400],
    [
      "with a scheme that the toolkit does not use",
      { toolkit: { slug: "gmail" }, auth_config: { ...custom, authScheme: "API_KEY" } },
      400,
    ],
    ["without a toolkit", {}, 400],
  ])("one %s is not created", async (_what, body, wanted) => {
    const { call } = createTestClient();
    expect((await call("POST", "/auth_configs", body)).status).toBe(wanted);
  });
});

describe("connected accounts without a session", () => {
  test("a link connects an account when it is opened, and sends the user back", async () => {
    const { api, emulator } = setUp({ clock: () => NOON });
    const { data: link } = await api.POST("/api/v3.1/connected_accounts/link", {
      body: { auth_config_id: "ac_gmail", user_id: "ada", alias: "work", callback_url: "https://app.example/done" },
    });
    expect(link?.expires_at).toBe("2026-05-01T13:00:00.000Z");
    const opened = await emulator.fetch(link?.redirect_url ?? "", { method: "POST" });
    expect(opened.headers.get("location")).toContain("https://app.example/done?status=success");
    const params = { path: { nanoid: link?.connected_account_id ?? "" } };
    const { data } = await api.GET("/api/v3.1/connected_accounts/{nanoid}", { params });
    expect(data).toMatchObject({ status: "ACTIVE", user_id: "ada", alias: "work", auth_config: { id: "ac_gmail" } });
  });

  test("an account of an auth config of one's own is not managed by Composio", async () => {
    const { call } = createTestClient();
    const auth_config = { type: "use_custom_auth", authScheme: "OAUTH2" };
    const created = await call("POST", "/auth_configs", { toolkit: { slug: "gmail" }, auth_config });
    const auth_config_id = dig(created.body, "auth_config", "id");
    const link = await call("POST", "/connected_accounts/link", { auth_config_id, user_id: "ada" });
    const account = await call("GET", `/connected_accounts/${String(link.body["connected_account_id"])}`);
    expect(account.body).toMatchObject({ auth_config: { id: auth_config_id, is_composio_managed: false } });
    expect((await call("GET", `/auth_configs/${String(auth_config_id)}`)).body).toMatchObject({ no_of_connections: 1 });
  });

  test("refresh sends the user to authorize again; until then no tool runs", async () => {
    const { call, emulator, session, execute } = createTestClient();
    const path = await session();
    const { id } = emulator.connect("ada", "github");
    const { body } = await call("POST", `/connected_accounts/${id}/refresh`, { redirect_url: "https://app.example/b" });
    expect(body).toMatchObject({ id, status: "INITIATED", redirect_url: expect.stringContaining("/link/") });
    await expect(execute(path, "GITHUB_GET_THE_AUTHENTICATED_USER")).rejects.toThrow(/No active connection/);
    expect((await emulator.fetch(String(body["redirect_url"]), { method: "POST" })).headers.get("location")).toContain(
      "https://app.example/b",
    );
    expect(await execute(path, "GITHUB_GET_THE_AUTHENTICATED_USER")).toMatchObject({ error: null });
  });

  test("revoke withdraws the tokens once, and the account cannot be enabled again", async () => {
    const { call, emulator } = createTestClient();
    const { id } = emulator.connect("ada", "github");
    const revoke = () => call("POST", `/connected_accounts/${id}/revoke`);
    const connected_account = { id, status: "REVOKED" };
    expect((await revoke()).body).toEqual({ revoked_tokens: ["access_token", "refresh_token"], connected_account });
    expect((await revoke()).body).toEqual({ revoked_tokens: [], connected_account });
    expect((await call("PATCH", `/connected_accounts/${id}/status`, { enabled: true })).status).toBe(400);
  });

  test("a disabled account runs no tool until it is enabled", async () => {
    const { call, emulator, session, execute } = createTestClient();
    const path = await session();
    const { id } = emulator.connect("ada", "github");
    await call("PATCH", `/connected_accounts/${id}/status`, { enabled: false });
    await expect(execute(path, "GITHUB_GET_THE_AUTHENTICATED_USER")).rejects.toThrow(/No active connection/);
    await call("PATCH", `/connected_accounts/${id}/status`, { enabled: true });
    expect(await execute(path, "GITHUB_GET_THE_AUTHENTICATED_USER")).toMatchObject({ error: null });
  });
});

describe("a tool without a session", () => {
  const tool = "/tools/execute/GITHUB_CREATE_AN_ISSUE";
  const issue = { owner: "acme", repo: "website", title: "x" };

  test("runs with the user's account and says whether it succeeded", async () => {
    const { call, emulator } = createTestClient();
    emulator.connect("ada", "github");
    const done = await call("POST", tool, { user_id: "ada", arguments: issue });
    expect(done.body).toMatchObject({ successful: true, error: null, data: { number: 1 }, log_id: expect.any(String) });
    const failed = await call("POST", tool, { user_id: "ada", arguments: { owner: "acme" } });
    expect(failed.body).toMatchObject({ successful: false, data: {}, error: expect.stringContaining("missing") });
  });

  test("runs with the account that is named, whoever owns it", async () => {
    const { call, emulator } = createTestClient();
    const { id } = emulator.connect("ada", "github");
    const args = { connected_account_id: id, arguments: issue };
    expect((await call("POST", tool, args)).body).toMatchObject({ successful: true });
  });

  test.each([
    ["the user has no account", tool, { user_id: "bob", arguments: issue }, 400],
    ["the account does not exist", tool, { connected_account_id: "ca_9", arguments: issue }, 404],
    [
      "the account is of another toolkit",
      "/tools/execute/GMAIL_LIST_DRAFTS",
      { connected_account_id: "ca_000001" },
      404,
    ],
    ["the toolkit has no such version", tool, { user_id: "ada", version: "19990101_00", arguments: issue }, 404],
    ["arguments are to be derived from text", tool, { user_id: "ada", text: "create an issue" }, 501],
  ])("does not run if %s", async (_why, path, body, wanted) => {
    const { call, emulator } = createTestClient();
    emulator.connect("ada", "github");
    expect((await call("POST", path, body)).status).toBe(wanted);
  });
});

describe("toolkits", () => {
  test("are found by slug, category and manager, in the order asked for", async () => {
    const { api } = setUp();
    const slugs = async (body: object) =>
      (await api.POST("/api/v3.1/toolkits/multi", { body })).data?.items.map(({ slug }) => slug);
    expect(await slugs({})).toEqual(["github", "gmail", "slack", "weather"]);
    expect(await slugs({ toolkits: ["weather", "nope", "gmail"] })).toEqual(["gmail", "weather"]);
    expect(await slugs({ category: "communication", limit: 1 })).toEqual(["gmail"]);
    expect(await slugs({ managed_by: "project" })).toEqual([]);
  });

  test("have categories, each listed once", async () => {
    const { data } = await setUp().api.GET("/api/v3.1/toolkits/categories");
    const ids = data?.items.map(({ id }) => id) ?? [];
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(["communication", "developer-tools"]));
  });
});

describe("saved session configs", () => {
  const sessionConfigs = [
    { id: "sc_1", name: "Support", config: { toolkits: { enable: ["gmail"] } } },
    { id: "sc_2", name: "Sales", description: "For sales." },
    { id: "sc_3", name: "Support of old", archived: true },
  ];

  test("are listed by name and state, page by page", async () => {
    const { call } = createTestClient({ sessionConfigs });
    const list = async (query: string) => (await call("GET", `/session_configs${query}`)).body;
    const ids = async (query: string) => digList(await list(query), "items").map((item) => dig(item, "id"));
    expect(await ids("")).toEqual(["sc_1", "sc_2"]);
    expect(await ids("?search=supp")).toEqual(["sc_1"]);
    expect(await ids("?archived=true")).toEqual(["sc_3"]);
    const { next_cursor } = await list("?limit=1");
    expect(await ids(`?cursor=${encodeURIComponent(String(next_cursor))}`)).toEqual(["sc_2"]);
  });

  test("are read with their config; an archived one too, an unknown one not", async () => {
    const { call } = createTestClient({ sessionConfigs });
    const read = (id: string) => call("GET", `/session_configs/${id}`);
    expect((await read("sc_1")).body).toMatchObject({ description: null, config: sessionConfigs[0]?.config });
    expect((await read("sc_3")).body).toMatchObject({ archived: true, config: {} });
    expect((await read("sc_9")).status).toBe(404);
  });

  test("set the filters of a session that names one, and of no other", async () => {
    const { call } = createTestClient({ sessionConfigs });
    const experimental = { session_config_id: "sc_1" };
    const created = await call("POST", "/tool_router/session", { user_id: "ada", experimental });
    const applied = {
      config: { toolkits: { enabled: ["gmail"] } },
      experimental: { source_session_config: { id: "sc_1" } },
    };
    expect(created).toMatchObject({ status: 201, body: applied });
    const path = `/tool_router/session/${String(created.body["session_id"])}`;
    expect((await call("GET", path)).body).toMatchObject(applied);
    expect((await call("PATCH", path, { experimental: { session_config_id: "sc_2" } })).body).toMatchObject({
      config: expect.not.objectContaining({ toolkits: expect.anything() }),
      experimental: { source_session_config: { id: "sc_2" } },
    });
  });

  test.each([
    ["is unknown", { experimental: { session_config_id: "sc_9" } }, 404],
    ["is archived", { experimental: { session_config_id: "sc_3" } }, 400],
    ["stands beside filters", { toolkits: { enable: ["slack"] }, experimental: { session_config_id: "sc_1" } }, 400],
    ["stands beside custom tools", { experimental: { session_config_id: "sc_1", custom_tools: [] } }, 400],
  ])("create no session if the one named %s", async (_what, body, wanted) => {
    const { call } = createTestClient({ sessionConfigs });
    expect((await call("POST", "/tool_router/session", { user_id: "ada", ...body })).status).toBe(wanted);
  });
});
