import { describe, expect, test } from "vitest";
import { createTestClient, dig, digList, type TestClient } from "./test-client.js";

/** The connected account of a session's toolkit, as the list of toolkits returns it. */
async function connection({ call }: TestClient, sessionPath: string, toolkit: string): Promise<unknown> {
  return dig((await call("GET", `${sessionPath}/toolkits?toolkits=${toolkit}`)).body, "items", 0, "connected_account");
}

describe("a connect link", () => {
  test("creates a pending account, activates it by POST and redirects to the callback URL", async () => {
    const base = createTestClient();
    const sessionPath = await base.session();
    expect(await connection(base, sessionPath, "gmail")).toBeNull();
    const { body } = await base.call("POST", `${sessionPath}/link`, {
      toolkit: "gmail",
      callback_url: "https://app.example/done?step=2",
    });
    expect(body).toEqual({
      link_token: expect.stringMatching(/^lk_[0-9a-f]{32}$/),
      redirect_url: `https://emulator.invalid/link/${String(body["link_token"])}`,
      connected_account_id: "ca_000001",
    });
    expect(await connection(base, sessionPath, "gmail")).toMatchObject({ id: "ca_000001", status: "INITIATED" });
    const visit = await base.emulator.fetch(String(body["redirect_url"]), { method: "POST" });
    expect(visit.status).toBe(303);
    expect(visit.headers.get("location")).toBe(
      "https://app.example/done?step=2&status=success&connected_account_id=ca_000001",
    );
    expect(await connection(base, sessionPath, "gmail")).toMatchObject({ status: "ACTIVE" });
    expect((await base.execute(sessionPath, "GMAIL_LIST_DRAFTS"))["error"]).toBeNull();
  });

  test("marks the account as failed when the user declines", async () => {
    const base = createTestClient();
    const sessionPath = await base.session({ manage_connections: { callback_url: "https://app.example/done" } });
    const { body } = await base.call("POST", `${sessionPath}/link`, { toolkit: "gmail" });
    const visit = await base.emulator.fetch(`${String(body["redirect_url"])}?status=failed`, { method: "POST" });
    expect(visit.headers.get("location")).toContain("status=failed");
    expect((await base.call("GET", "/connected_accounts/ca_000001")).body).toMatchObject({
      status: "FAILED",
      status_reason: "The user declined.",
    });
  });

  test("marks the account as failed when the user declines in the form of its page", async () => {
    const base = createTestClient();
    const { body } = await base.call("POST", `${await base.session()}/link`, { toolkit: "gmail" });
    const form = new URLSearchParams({ status: "failed" });
    await base.emulator.fetch(String(body["redirect_url"]), { method: "POST", body: form });
    expect((await base.call("GET", "/connected_accounts/ca_000001")).body).toMatchObject({ status: "FAILED" });
  });

  test("shows a page without a callback URL, and responds with 404 for an unknown token", async () => {
    const base = createTestClient();
    const { body } = await base.call("POST", `${await base.session()}/link`, { toolkit: "gmail" });
    const visit = await base.emulator.fetch(String(body["redirect_url"]), { method: "POST" });
    expect([visit.status, await visit.text()]).toEqual([200, expect.stringContaining("gmail: success")]);
    for (const method of ["GET", "POST"]) {
      expect((await base.emulator.fetch("https://emulator.invalid/link/lk_000001", { method })).status).toBe(404);
    }
  });

  test("changes nothing by GET or HEAD: it shows a form that asks, with everything in it escaped", async () => {
    const base = createTestClient();
    const sessionPath = await base.session({ user_id: `<script>alert("ada")</script>` });
    const { body } = await base.call("POST", `${sessionPath}/link`, { toolkit: "gmail" });
    const link = String(body["redirect_url"]);
    const page = await base.emulator.fetch(`${link}?status=failed`);
    const html = await page.text();
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(html).toContain('<form method="post"');
    expect(html).toContain("gmail");
    expect(html).not.toContain("<script");
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect((await base.emulator.fetch(link, { method: "HEAD" })).status).toBe(200);
    expect(await connection(base, sessionPath, "gmail")).toMatchObject({ status: "INITIATED" });
  });

  test("responds to other methods with a 405 and an Allow header", async () => {
    const base = createTestClient();
    const { body } = await base.call("POST", `${await base.session()}/link`, { toolkit: "gmail" });
    const response = await base.emulator.fetch(String(body["redirect_url"]), { method: "PUT", body: "" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  });

  test("is rejected for toolkits that cannot be connected and for an alias in use", async () => {
    const base = createTestClient();
    const pinned = base.emulator.connect("ada", "github").id;
    const sessionPath = await base.session({
      toolkits: { disable: ["slack"] },
      connected_accounts: { github: [pinned] },
    });
    const slug = async (toolkit: string, more: object = {}) => {
      const { status, body } = await base.call("POST", `${sessionPath}/link`, { toolkit, ...more });
      return [status, dig(body, "error", "slug")];
    };
    expect(await slug("nope")).toEqual([404, "Toolkit_ToolkitNotFound"]);
    expect(await slug("weather")).toEqual([400, "ToolRouterV2_ToolkitsIsNoAuth"]);
    expect(await slug("slack")).toEqual([400, "ToolRouterV2_ToolkitNotAllowed"]);
    expect(await slug("github")).toEqual([400, "ToolRouterV2_BadRequest"]);
    await base.call("POST", `${sessionPath}/link`, { toolkit: "gmail", alias: "work" });
    expect(await slug("gmail", { alias: "work" })).toEqual([400, "ConnectedAccount_AliasTaken"]);
  });

  test("uses the link_url_overwrite and the auth config of the session", async () => {
    const base = createTestClient();
    const sessionPath = await base.session({
      experimental: { link_url_overwrite: "https://connect.mine.example/" },
      auth_configs: { gmail: "ac_mine" },
    });
    const { body } = await base.call("POST", `${sessionPath}/link`, { toolkit: "gmail" });
    expect(body["redirect_url"]).toBe(`https://connect.mine.example/link/${String(body["link_token"])}`);
    expect((await base.call("GET", "/connected_accounts/ca_000001")).body).toMatchObject({
      auth_config: { id: "ac_mine", is_composio_managed: false },
    });
  });
});

describe("emulator.connect", () => {
  test("activates the pending account of the user, or creates a new one", async () => {
    const base = createTestClient();
    const sessionPath = await base.session();
    await base.call("POST", `${sessionPath}/link`, { toolkit: "gmail" });
    expect(base.emulator.connect("ada", "gmail")).toEqual({
      id: "ca_000001",
      user_id: "ada",
      toolkit: "gmail",
      status: "ACTIVE",
    });
    expect(base.emulator.connect("ada", "gmail", { alias: "second" }).id).toBe("ca_000002");
    expect(base.emulator.connect("bob", "gmail").id).toBe("ca_000003");
  });

  test("throws for unknown toolkits and toolkits without auth", () => {
    const { emulator } = createTestClient();
    expect(() => emulator.connect("ada", "nope")).toThrow("no toolkit nope");
    expect(() => emulator.connect("ada", "weather")).toThrow("needs no authentication");
  });
});

describe("executing a tool of a toolkit that needs a connection", () => {
  test("fails with 400 and a suggested fix until the user has a connection", async () => {
    const base = createTestClient();
    const sessionPath = await base.session();
    base.emulator.connect("bob", "slack");
    const body = { tool_slug: "SLACK_LIST_ALL_CHANNELS" };
    const rejected = await base.call("POST", `${sessionPath}/execute`, body);
    expect([rejected.status, dig(rejected.body, "error", "slug")]).toEqual([400, "ToolRouterV2_NoActiveConnection"]);
    expect(dig(rejected.body, "error", "suggested_fix")).toContain("Connect an account");
    base.emulator.connect("ada", "slack");
    expect((await base.call("POST", `${sessionPath}/execute`, body)).status).toBe(200);
  });

  test("fails with 400 after the account expires or is deleted", async () => {
    const base = createTestClient();
    const sessionPath = await base.session();
    const { id } = base.emulator.connect("ada", "slack");
    const status = async () =>
      (await base.call("POST", `${sessionPath}/execute`, { tool_slug: "SLACK_LIST_ALL_CHANNELS" })).status;
    expect(await status()).toBe(200);
    base.emulator.setConnectionStatus(id, "EXPIRED");
    expect(await status()).toBe(400);
    base.emulator.setConnectionStatus(id, "ACTIVE");
    expect(await status()).toBe(200);
    expect((await base.call("DELETE", `/connected_accounts/${id}`)).body).toEqual({ success: true });
    expect(await status()).toBe(400);
    expect((await base.call("GET", `/connected_accounts/${id}`)).status).toBe(404);
    expect(() => base.emulator.setConnectionStatus(id, "ACTIVE")).toThrow(`no connected account ${id}`);
  });
});

async function setUpTwoAccounts(config: object) {
  const base = createTestClient();
  const first = base.emulator.connect("ada", "github", { alias: "home" });
  const second = base.emulator.connect("ada", "github", { alias: "work" });
  return { ...base, first, second, sessionPath: await base.session({ multi_account: { enable: true }, ...config }) };
}

describe("several accounts of one toolkit", () => {
  test("a tool runs with the oldest account unless the call selects one by id, word id or alias", async () => {
    const base = await setUpTwoAccounts({});
    const { body } = await base.call("GET", `/connected_accounts/${base.second.id}`);
    for (const account of [base.second.id, "work", String(body["word_id"])]) {
      expect(
        (await base.execute(base.sessionPath, "GITHUB_GET_THE_AUTHENTICATED_USER", {}, { account }))["error"],
      ).toBeNull();
    }
    const strange = await base.call("POST", `${base.sessionPath}/execute`, {
      tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER",
      account: "nope",
    });
    expect(strange.status).toBe(400);
    expect(dig(strange.body, "error", "message")).toContain("home, work");
  });

  test("require_explicit_selection rejects calls without an account, in a batch for each call", async () => {
    const base = await setUpTwoAccounts({ multi_account: { enable: true, require_explicit_selection: true } });
    const tool = { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER", arguments: {} };
    const rejected = await base.call("POST", `${base.sessionPath}/execute`, tool);
    expect([rejected.status, dig(rejected.body, "error", "message")]).toEqual([
      400,
      expect.stringContaining("Multiple github accounts"),
    ]);
    const batch = await base.meta(base.sessionPath, "COMPOSIO_MULTI_EXECUTE_TOOL", {
      tools: [tool, { ...tool, account: "home" }],
      sync_response_to_workbench: false,
    });
    expect(batch["data"]).toMatchObject({ success_count: 1, error_count: 1 });
  });

  test("a session uses its pinned account and cannot pin the account of another user", async () => {
    const base = await setUpTwoAccounts({});
    const sessionPath = await base.session({ connected_accounts: { github: [base.second.id] } });
    expect(await connection(base, sessionPath, "github")).toMatchObject({ id: base.second.id });
    const other = { user_id: "bob", connected_accounts: { github: [base.second.id] } };
    const { status, body } = await base.call("POST", "/tool_router/session", other);
    expect([status, dig(body, "error", "slug")]).toEqual([400, "ToolRouterV2_InvalidConnectedAccountIds"]);
    const both = { user_id: "ada", connected_accounts: { github: [base.first.id, base.second.id] } };
    expect((await base.call("POST", "/tool_router/session", both)).status).toBe(400);
  });

  test("a shared account is used only by sessions that pin it", async () => {
    const base = createTestClient();
    const sessionPath = await base.session();
    await base.call("POST", `${sessionPath}/link`, { toolkit: "github", experimental: { account_type: "SHARED" } });
    const { id } = base.emulator.connect("ada", "github");
    expect(await connection(base, sessionPath, "github")).toBeNull();
    const pinned = await base.session({ user_id: "bob", connected_accounts: { github: [id] } });
    expect(await connection(base, pinned, "github")).toMatchObject({ id });
    expect((await base.call("GET", "/connected_accounts")).body["total_items"]).toBe(0);
    expect((await base.call("GET", "/connected_accounts?account_type=SHARED")).body["total_items"]).toBe(1);
  });
});

describe("the connected accounts", () => {
  test("are filtered and sorted, newest first by default", async () => {
    let second = 0;
    const base = createTestClient({ clock: () => new Date(1_000 * second++) });
    const a = base.emulator.connect("ada", "github").id;
    const b = base.emulator.connect("ada", "gmail").id;
    const c = base.emulator.connect("bob", "github").id;
    base.emulator.setConnectionStatus(a, "EXPIRED");
    const ids = async (query = "") =>
      digList((await base.call("GET", `/connected_accounts${query}`)).body, "items").map((item) => dig(item, "id"));
    expect(await ids()).toEqual([c, b, a]);
    expect(await ids("?order_direction=asc")).toEqual([a, b, c]);
    expect(await ids("?order_by=updated_at")).toEqual([a, c, b]);
    expect(await ids("?user_ids=ada")).toEqual([b, a]);
    expect(await ids("?toolkit_slugs=gmail,slack")).toEqual([b]);
    expect(await ids("?statuses=EXPIRED,FAILED")).toEqual([a]);
    expect(await ids(`?connected_account_ids=${a},${c}`)).toEqual([c, a]);
    expect(await ids("?auth_config_ids=ac_github")).toEqual([c, a]);
  });

  test("an update sets and clears an alias, and rejects one in use or another auth scheme", async () => {
    const base = createTestClient();
    const { id } = base.emulator.connect("ada", "github");
    base.emulator.connect("ada", "github", { alias: "taken" });
    const alias = async () => (await base.call("GET", `/connected_accounts/${id}`)).body["alias"];
    expect((await base.call("PATCH", `/connected_accounts/${id}`, { alias: "work" })).body).toEqual({
      success: true,
      id,
      status: "ACTIVE",
    });
    expect(await alias()).toBe("work");
    expect((await base.call("PATCH", `/connected_accounts/${id}`, { alias: "taken" })).status).toBe(400);
    expect((await base.call("PATCH", `/connected_accounts/${id}`, { alias: "work" })).status).toBe(200);
    await base.call("PATCH", `/connected_accounts/${id}`, { alias: "" });
    expect(await alias()).toBeNull();
    const wrong = { connection: { state: { authScheme: "API_KEY", val: {} } } };
    expect((await base.call("PATCH", `/connected_accounts/${id}`, wrong)).status).toBe(400);
  });
});
