import { describe, expect, test } from "vitest";
import { createTestClient, dig, digList, NOON } from "./test-client.js";

describe("a session", () => {
  test("returns its config with the key names of responses and all defaults", async () => {
    const { call } = createTestClient();
    const { body } = await call("POST", "/tool_router/session", {
      user_id: "ada",
      toolkits: { enable: ["github"] },
      tools: { github: { tags: ["readOnlyHint"] } },
      tags: { disable: ["destructiveHint"] },
      workbench: { enable_proxy_execution: false },
      manage_connections: { enable: null, enable_wait_for_connections: true },
    });
    expect(body["config"]).toEqual({
      user_id: "ada",
      toolkits: { enabled: ["github"] },
      tools: { github: { tags: { enabled: ["readOnlyHint"] } } },
      tags: { disabled: ["destructiveHint"] },
      workbench: { enable: true, proxy_execution_enabled: false, tool_execution_enabled: true },
      manage_connections: { enabled: true, enable_wait_for_connections: true, enable_connection_removal: true },
      preload: { tools: [] },
      search: { enable: true },
      execute: { enable_multi_execute: true },
      instant: { return_instant_charge: false },
    });
    expect(body["config_version"]).toBe(1);
  });

  test("is returned by GET as it was created, without the assistive prompt", async () => {
    const { call, session } = createTestClient();
    const created = (await call("POST", "/tool_router/session", { user_id: "ada" })).body;
    const { experimental, ...rest } = created;
    expect(dig(experimental, "assistive_prompt")).toContain("COMPOSIO_SEARCH_TOOLS");
    expect((await call("GET", `/tool_router/session/${String(created["session_id"])}`)).body).toEqual(rest);
    expect(await session()).toBe("/tool_router/session/trs_000002");
  });

  test("responds with 404 after it is deleted", async () => {
    const { call, session } = createTestClient();
    const sessionPath = await session();
    expect((await call("DELETE", sessionPath)).body).toEqual({ session_id: "trs_000001", deleted: true });
    expect((await call("GET", sessionPath)).status).toBe(404);
    expect((await call("DELETE", sessionPath)).status).toBe(404);
  });
});

describe("updating a session", () => {
  test("replaces filters and maps, merges other settings, removes null and keeps the rest", async () => {
    const { call, session } = createTestClient();
    const sessionPath = await session({
      toolkits: { enable: ["github", "gmail"] },
      auth_configs: { github: "ac_1", gmail: "ac_2" },
      workbench: { enable: false, sandbox_size: "large" },
      manage_connections: { callback_url: "https://app.example/back", enable: false },
      multi_account: { enable: true },
    });
    const { status, body } = await call("PATCH", sessionPath, {
      toolkits: { disable: ["slack"] },
      auth_configs: { gmail: "ac_3" },
      workbench: { enable: true },
      manage_connections: null,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      session_id: "trs_000001",
      config_version: 2,
      config: {
        toolkits: { disabled: ["slack"] },
        auth_configs: { gmail: "ac_3" },
        workbench: { enable: true, sandbox_size: "large" },
        manage_connections: { enabled: true },
        multi_account: { enable: true },
      },
    });
    expect(dig(body, "config", "toolkits")).toEqual({ disabled: ["slack"] });
    expect(dig(body, "config", "auth_configs")).toEqual({ gmail: "ac_3" });
    expect(dig(body, "config", "manage_connections")).not.toHaveProperty("callback_url");
    expect((await call("GET", sessionPath)).body).toEqual(body);
  });

  test("changes nothing if the update is rejected", async () => {
    const { call, session } = createTestClient();
    const sessionPath = await session();
    const before = (await call("GET", sessionPath)).body;
    expect((await call("PATCH", sessionPath, { toolkits: { enable: ["nope"] } })).status).toBe(400);
    expect((await call("GET", sessionPath)).body).toEqual(before);
  });

  test("adds the previous config to the history, newest first and paginated", async () => {
    let minute = 0;
    const { call, session } = createTestClient({ clock: () => new Date(NOON.getTime() + 60_000 * minute) });
    const sessionPath = await session();
    for (const slug of ["github", "gmail", "slack"]) {
      minute += 1;
      await call("PATCH", sessionPath, { toolkits: { enable: [slug] } });
    }
    const first = (await call("GET", `${sessionPath}/config_history?limit=3`)).body;
    expect(digList(first, "items")).toMatchObject([
      {
        version: 4,
        is_current: true,
        config: { toolkits: { enabled: ["slack"] } },
        created_at: "2026-05-01T12:03:00.000Z",
      },
      {
        version: 3,
        is_current: false,
        config: { toolkits: { enabled: ["gmail"] } },
        created_at: "2026-05-01T12:03:00.000Z",
      },
      { version: 2, is_current: false, config: { toolkits: { enabled: ["github"] } } },
    ]);
    expect(first).toMatchObject({ total_items: 4, total_pages: 2, current_page: 1 });
    const second = (
      await call("GET", `${sessionPath}/config_history?cursor=${encodeURIComponent(String(first["next_cursor"]))}`)
    ).body;
    expect(digList(second, "items")).toMatchObject([{ version: 1 }]);
    expect(second).toMatchObject({ next_cursor: null, current_page: 2 });
    expect(dig(second, "items", 0, "config")).not.toHaveProperty("toolkits");
  });
});

describe("custom tools", () => {
  const tool = {
    slug: "count-words",
    name: "Count",
    description: "Counts words.",
    input_schema: { type: "object", properties: {} },
  };

  test("get LOCAL_ slugs, are echoed with their original slug and are not stored", async () => {
    const { call, session } = createTestClient();
    const sessionPath = await session();
    const experimental = {
      custom_tools: [tool, { ...tool, extends_toolkit: "gmail" }],
      custom_toolkits: [{ slug: "crm", name: "CRM", description: "Customers.", tools: [{ ...tool, slug: "find" }] }],
    };
    const { body } = await call("POST", `${sessionPath}/attach`, { experimental });
    expect(body["experimental"]).toMatchObject({
      custom_tools: [
        { slug: "LOCAL_COUNT_WORDS", original_slug: "count-words", input_schema: tool.input_schema },
        { slug: "LOCAL_GMAIL_COUNT_WORDS", extends_toolkit: "gmail" },
      ],
      custom_toolkits: [{ slug: "crm", tools: [{ slug: "LOCAL_CRM_FIND", original_slug: "find" }] }],
    });
    expect(JSON.stringify(body["experimental"])).not.toContain("preload");
    expect((await call("GET", sessionPath)).body).not.toHaveProperty("experimental");
  });

  test("are rejected for a duplicate slug, an unknown or existing toolkit, or a slug that is too long", async () => {
    const { call, session } = createTestClient();
    const sessionPath = await session();
    const attach = async (experimental: object) =>
      (await call("POST", `${sessionPath}/attach`, { experimental })).status;
    expect(await attach({ custom_tools: [tool, { ...tool, slug: "count_words" }] })).toBe(400);
    expect(await attach({ custom_tools: [{ ...tool, extends_toolkit: "nope" }] })).toBe(400);
    expect(await attach({ custom_toolkits: [{ slug: "github", name: "G", description: "G.", tools: [tool] }] })).toBe(
      400,
    );
    expect(await attach({ custom_tools: [{ ...tool, slug: "x".repeat(55) }] })).toBe(400);
    expect(await attach({ custom_tools: [{ ...tool, slug: "x".repeat(54) }] })).toBe(200);
  });

  test("are found by search and rejected by execute", async () => {
    const { call, session } = createTestClient();
    const sessionPath = await session();
    const found = await call("POST", `${sessionPath}/search`, {
      queries: [{ use_case: "count words" }],
      experimental: { custom_tools: [tool] },
    });
    expect(digList(found.body, "results", 0, "primary_tool_slugs")[0]).toBe("LOCAL_COUNT_WORDS");
    const executed = await call("POST", `${sessionPath}/execute`, { tool_slug: "LOCAL_COUNT_WORDS" });
    expect(executed.status).toBe(400);
    expect(dig(executed.body, "error", "message")).toContain("runs in the process that defined it");
  });
});
