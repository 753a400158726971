import { describe, expect, test } from "vitest";
import { type OperationName, operations } from "../../generated/operations.gen.js";
import { type ApiResponse, createTestClient, dig, type TestClient } from "./test-client.js";
import { notServedHandlers } from "../../src/emulator/handlers/not-served.js";
import { validateResponse } from "./response-validator.js";

/** A session with a connected account, a file and a history, so that no response is empty. */
interface Setup extends TestClient {
  readonly sessionPath: string;
  readonly account: string;
}

async function setUp(): Promise<Setup> {
  const base = createTestClient({
    proxy: () => ({ status: 200, data: { ok: true }, headers: { "x-from": "app" } }),
    sessionConfigs: [savedConfig],
  });
  const sessionPath = await base.session({
    toolkits: { enable: ["github", "gmail", "weather"] },
    tools: { gmail: { disable: ["GMAIL_DELETE_MESSAGE"] }, github: { tags: ["readOnlyHint", "openWorldHint"] } },
    tags: { disable: ["destructiveHint"] },
    multi_account: { enable: true, max_accounts_per_toolkit: 3 },
    workbench: { auto_offload_threshold: 1000 },
    manage_connections: { callback_url: "https://app.example/back" },
  });
  const account = base.emulator.connect("ada", "github").id;
  await base.call("PATCH", sessionPath, {
    auth_configs: { gmail: "ac_mine" },
    connected_accounts: { github: [account] },
    preload: { tools: ["GITHUB_GET_AN_ISSUE"] },
    workbench: { sandbox_size: "medium" },
  });
  const { body } = await base.call("POST", `${sessionPath}/mounts/files/upload_url`, {
    mount_relative_path: "a/report.txt",
  });
  await base.emulator.fetch(String(body["upload_url"]), { method: "PUT", body: "hello" });
  return { ...base, sessionPath, account };
}

const customTools = {
  custom_tools: [
    {
      slug: "important_mail",
      name: "Important mail",
      description: "Finds important mail.",
      extends_toolkit: "gmail",
      input_schema: { type: "object", properties: {} },
      output_schema: { type: "object" },
      preload: true,
    },
  ],
  custom_toolkits: [
    {
      slug: "crm",
      name: "CRM",
      description: "Customers.",
      tools: [
        {
          slug: "find",
          name: "Find",
          description: "Finds a customer.",
          input_schema: { type: "object", properties: { name: { type: "string" } } },
        },
      ],
    },
  ],
};

const savedConfig = {
  id: "sc_1a2b3c4d5e6f",
  name: "Support",
  config: {
    toolkits: { enable: ["gmail", "github"] },
    tools: { gmail: { disable: ["GMAIL_DELETE_MESSAGE"] }, github: { tags: { enable: ["readOnlyHint"] } } },
    tags: { disable: ["destructiveHint"] },
  },
};

const webhook = { webhook_url: "https://app.example/hook", enabled_events: ["composio.trigger.message"] };

/** A valid request for each operation. A missing one is a compile error. */
const requests: { readonly [Name in OperationName]: (setup: Setup) => Promise<ApiResponse> } = {
  createSession: ({ call }) => call("POST", "/tool_router/session", { user_id: "bob", experimental: customTools }),
  getSession: ({ call, sessionPath }) => call("GET", sessionPath),
  updateSession: ({ call, sessionPath }) =>
    call("PATCH", sessionPath, { toolkits: { disable: ["slack"] }, workbench: null }),
  deleteSession: ({ call, sessionPath }) => call("DELETE", sessionPath),
  attachToSession: ({ call, sessionPath }) => call("POST", `${sessionPath}/attach`, { experimental: customTools }),
  listConfigHistory: ({ call, sessionPath }) => call("GET", `${sessionPath}/config_history`),
  executeTool: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/execute`, {
      tool_slug: "GITHUB_CREATE_AN_ISSUE",
      arguments: { owner: "acme", repo: "website", title: "Blank page" },
    }),
  executeMetaTool: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/execute_meta`, {
      slug: "COMPOSIO_MANAGE_CONNECTIONS",
      arguments: { toolkits: [{ name: "gmail" }] },
    }),
  searchTools: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/search`, {
      queries: [{ use_case: "create a GitHub issue" }, { use_case: "find important mail" }, { use_case: "weather" }],
      experimental: customTools,
    }),
  listSessionTools: ({ call, sessionPath }) => call("GET", `${sessionPath}/tools`),
  listSessionToolkits: ({ call, sessionPath }) => call("GET", `${sessionPath}/toolkits`),
  createSessionLink: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/link`, {
      toolkit: "gmail",
      alias: "work",
      callback_url: "https://app.example/done?x=1",
      experimental: { account_type: "SHARED", acl_config_for_shared: { allow_all_users: true } },
    }),
  proxyExecute: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/proxy_execute`, {
      toolkit_slug: "github",
      endpoint: "/user",
      method: "GET",
      parameters: [{ name: "accept", value: "application/json", type: "header" }],
    }),
  listSessionFiles: ({ call, sessionPath }) => call("GET", `${sessionPath}/mounts/files/items`),
  createUploadUrl: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/mounts/files/upload_url`, { mount_relative_path: "b.csv", mimetype: "text/csv" }),
  createDownloadUrl: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/mounts/files/download_url`, { mount_relative_path: "a/report.txt" }),
  deleteSessionFile: ({ call, sessionPath }) =>
    call("POST", `${sessionPath}/mounts/files/delete`, { mount_relative_path: "a/report.txt" }),
  listTools: ({ call }) => call("GET", "/tools?limit=1000"),
  getTool: ({ call }) => call("GET", "/tools/GMAIL_SEND_EMAIL"),
  listToolkits: ({ call }) => call("GET", "/toolkits"),
  getToolkit: ({ call }) => call("GET", "/toolkits/github"),
  listConnectedAccounts: ({ call }) => call("GET", "/connected_accounts"),
  getConnectedAccount: ({ call, account }) => call("GET", `/connected_accounts/${account}`),
  updateConnectedAccount: ({ call, account }) => call("PATCH", `/connected_accounts/${account}`, { alias: "work" }),
  deleteConnectedAccount: ({ call, account }) => call("DELETE", `/connected_accounts/${account}?revoke_on_delete=true`),
  listSavedSessionConfigs: ({ call }) => call("GET", "/session_configs"),
  getSavedSessionConfig: ({ call }) => call("GET", `/session_configs/${savedConfig.id}`),
  listAuthConfigs: ({ call }) => call("GET", "/auth_configs?toolkit_slug=github,gmail&is_composio_managed=true"),
  getAuthConfig: ({ call }) => call("GET", "/auth_configs/ac_github"),
  createAuthConfig: ({ call }) =>
    call("POST", "/auth_configs", {
      toolkit: { slug: "github" },
      auth_config: { type: "use_custom_auth", authScheme: "OAUTH2", credentials: { client_id: "id", scopes: "repo" } },
    }),
  updateAuthConfig: ({ call }) =>
    call("PATCH", "/auth_configs/ac_github", { type: "default", name: "GitHub", scopes: ["repo"] }),
  setAuthConfigStatus: ({ call }) => call("PATCH", "/auth_configs/ac_github/DISABLED"),
  deleteAuthConfig: ({ call }) => call("DELETE", "/auth_configs/ac_github?revoke_on_delete=true"),
  createAccountLink: ({ call }) =>
    call("POST", "/connected_accounts/link", {
      auth_config_id: "ac_gmail",
      user_id: "bob",
      connection_data: { region: "eu" },
      experimental: { account_type: "SHARED" },
    }),
  refreshConnectedAccount: ({ call, account }) =>
    call("POST", `/connected_accounts/${account}/refresh?redirect_url=https://app.example/back`, {}),
  revokeConnectedAccount: ({ call, account }) => call("POST", `/connected_accounts/${account}/revoke`),
  setConnectedAccountStatus: ({ call, account }) =>
    call("PATCH", `/connected_accounts/${account}/status`, { enabled: false }),
  executeToolDirectly: ({ call }) =>
    call("POST", "/tools/execute/WEATHER_GET_CURRENT", { user_id: "ada", arguments: { city: "Zurich" } }),
  proxyExecuteDirectly: ({ call, account }) =>
    call("POST", "/tools/execute/proxy", { connected_account_id: account, endpoint: "/user", method: "GET" }),
  listToolkitCategories: ({ call }) => call("GET", "/toolkits/categories"),
  findToolkits: ({ call }) => call("POST", "/toolkits/multi", { toolkits: ["gmail", "github"] }),
  upsertTrigger: ({ call }) => call("POST", "/trigger_instances/GITHUB_COMMIT_EVENT/upsert", { user_id: "ada" }),
  listTriggers: ({ call }) => call("GET", "/trigger_instances/active?user_ids=ada"),
  updateTrigger: ({ call }) => call("PATCH", "/trigger_instances/manage/ti_1", { status: "disable" }),
  deleteTrigger: ({ call }) => call("DELETE", "/trigger_instances/manage/ti_1"),
  listTriggerTypes: ({ call }) => call("GET", "/triggers_types?toolkit_slugs=github"),
  getTriggerType: ({ call }) => call("GET", "/triggers_types/GITHUB_COMMIT_EVENT"),
  listTriggerTypeSlugs: ({ call }) => call("GET", "/triggers_types/list/enum"),
  createWebhookSubscription: ({ call }) => call("POST", "/webhook_subscriptions", webhook),
  listWebhookSubscriptions: ({ call }) => call("GET", "/webhook_subscriptions"),
  getWebhookSubscription: ({ call }) => call("GET", "/webhook_subscriptions/ws_1"),
  updateWebhookSubscription: ({ call }) => call("PATCH", "/webhook_subscriptions/ws_1", webhook),
  deleteWebhookSubscription: ({ call }) => call("DELETE", "/webhook_subscriptions/ws_1"),
  rotateWebhookSecret: ({ call }) => call("POST", "/webhook_subscriptions/ws_1/rotate_secret"),
  listWebhookEventTypes: ({ call }) => call("GET", "/webhook_subscriptions/event_types"),
  listWebhookEndpoints: ({ call }) => call("GET", "/webhook_endpoints"),
  createWebhookEndpoint: ({ call }) => call("POST", "/webhook_endpoints", { toolkit_slug: "slack", client_id: "1.2" }),
  getWebhookEndpoint: ({ call }) => call("GET", "/webhook_endpoints/we_1"),
  updateWebhookEndpoint: ({ call }) => call("PATCH", "/webhook_endpoints/we_1", { data: {} }),
  replaceWebhookEndpoint: ({ call }) => call("POST", "/webhook_endpoints/we_1", { data: {} }),
  listProjectFiles: ({ call }) => call("GET", "/files/list"),
  requestFileUpload: ({ call }) =>
    call("POST", "/files/upload/request", {
      toolkit_slug: "gmail",
      tool_slug: "GMAIL_SEND_EMAIL",
      filename: "a.txt",
      mimetype: "text/plain",
      md5: "d41d8cd98f00b204e9800998ecf8427e",
    }),
};

const names = Object.keys(operations).filter((key): key is OperationName => Object.hasOwn(operations, key));
const served = names.filter((name) => !Object.hasOwn(notServedHandlers, name));

describe("every operation", () => {
  test("there are 62 operations", () => expect(names).toHaveLength(62));

  test.each(served)("%s returns the status and the response schema of the spec", async (name) => {
    const { status, body } = await requests[name](await setUp());
    expect({ status, body }).toMatchObject({ status: operations[name].status });
    expect(validateResponse(name, status, body)).toBeNull();
  });

  test.each(names)("%s is recorded with its name and without the API key", async (name) => {
    const { emulator, ...rest } = await setUp();
    await requests[name]({ emulator, ...rest });
    const last = emulator.requests.at(-1);
    expect(last).toMatchObject({ operation: name, method: operations[name].method, credentials: ["x-api-key"] });
    expect(JSON.stringify(emulator.requests)).not.toContain(emulator.apiKey);
  });

  test.each(names)("%s responds with 401 and the error schema of the spec without an API key", async (name) => {
    const { emulator, sessionPath, account } = await setUp();
    const path = operations[name].path
      .replace("{session_id}", sessionPath.split("/").at(-1) ?? "")
      .replace("{nanoid}", account)
      .replace(/\{\w+\}/g, "x");
    const response = await emulator.fetch(`https://anywhere.example${path}`, { method: operations[name].method });
    const body: unknown = await response.json();
    expect(response.status).toBe(401);
    expect(validateResponse(name, 401, body)).toBeNull();
  });

  test.each(names.filter((name) => !served.includes(name)))("%s responds with a 501 that names it", async (name) => {
    const { status, body } = await requests[name](await setUp());
    expect(status).toBe(501);
    // Not every operation documents a 501, nor every document the operation; all errors have the same body.
    expect(validateResponse("listTools", 500, body)).toBeNull();
    expect(dig(body, "error", "message")).toBe(`The emulator does not serve ${name}.`);
  });

  const idParameter = /\{(session_id|nanoid|nanoId|slug|tool_slug|session_config_id)\}/;
  const withId = served.filter((name) => idParameter.test(operations[name].path));
  test.each(withId)("%s responds with 404 and the error schema of the spec for an unknown id", async (name) => {
    const { call, ...rest } = await setUp();
    const callWithUnknownId = (method: string, path: string, body?: unknown) =>
      call(
        method,
        path.replace(/trs_\d+|ca_\d+|ac_[a-z]+|sc_\w+|GMAIL_SEND_EMAIL|WEATHER_GET_CURRENT|github$/, "trs_999999"),
        body,
      );
    const { status, body } = await requests[name]({ ...rest, call: callWithUnknownId });
    expect(status).toBe(404);
    expect(validateResponse(name, 404, body)).toBeNull();
    expect(dig(body, "error", "status")).toBe(404);
  });
});

test("validateResponse reports a missing field, a wrong type and an unknown field", async () => {
  const { call, sessionPath } = await setUp();
  const { body } = await call("GET", sessionPath);
  const { mcp: _mcp, ...incomplete } = body;
  expect(validateResponse("getSession", 200, incomplete)).toContain("must have required property 'mcp'");
  expect(validateResponse("getSession", 200, { ...body, config_version: "1" })).toContain("config_version");
  expect(validateResponse("getSession", 200, { ...body, extra: 1 })).toContain("additional properties");
});
