import type { WireCases } from "./wire-case.js";

const authConfig = { nanoid: "ac_1a2B-3" };
const account = { nanoid: "ca_1a2B-3" };

/** Saved session configs, auth configs, and connected accounts without a session. */
export const authConfigCases = {
  listSavedSessionConfigs: [
    { title: "no query", input: {} },
    { title: "everything", input: { query: { search: "sales ü", archived: true, limit: 100, cursor: "c==" } } },
  ],
  getSavedSessionConfig: [
    { title: "an id", input: { path: { session_config_id: "sc_1a2b3c4d5e6f" } } },
    { title: "an odd id", input: { path: { session_config_id: "sc 東京" } } },
  ],
  listAuthConfigs: [
    { title: "no query", input: {} },
    {
      title: "everything",
      input: {
        query: {
          is_composio_managed: true,
          toolkit_slug: "gmail,one_drive",
          deprecated_app_id: "a",
          deprecated_status: "b",
          show_disabled: true,
          search: "my ü",
          limit: 200,
          cursor: "c==",
        },
      },
    },
    {
      title: "the other halves of the unions",
      input: { query: { is_composio_managed: "false", show_disabled: null, limit: null } },
    },
  ],
  getAuthConfig: [
    { title: "an id", input: { path: authConfig } },
    { title: "an odd id", input: { path: { nanoid: "ac ü'1" } } },
  ],
  createAuthConfig: [
    { title: "a toolkit only", input: { body: { toolkit: { slug: "gmail" } } } },
    {
      title: "Composio's own app registration",
      input: {
        body: {
          toolkit: { slug: "slack" },
          auth_config: {
            type: "use_composio_managed_auth",
            name: "Slack ü",
            credentials: { scopes: ["chat:write"], user_scopes: "search:read" },
            tool_access_config: { tools_for_connected_account_creation: ["SLACK_SEND_MESSAGE"] },
            restrict_to_following_tools: [],
            shared_credentials: { region: "eu" },
            is_enabled_for_tool_router: true,
          },
        },
      },
    },
    {
      title: "everything about an app registration of one's own",
      input: {
        body: {
          toolkit: { slug: "gmail" },
          auth_config: {
            type: "use_custom_auth",
            authScheme: "OAUTH2",
            name: "Gmail",
            credentials: { client_id: "id", client_secret: "secret ü", scopes: "a b", user_scopes: ["c"] },
            proxy_config: { proxy_url: "https://proxy.example", proxy_auth_key: "k" },
            tool_access_config: {},
            restrict_to_following_tools: ["GMAIL_SEND_EMAIL"],
            shared_credentials: {},
            is_enabled_for_tool_router: false,
          },
        },
      },
    },
  ],
  updateAuthConfig: [
    { title: "one of Composio's", input: { path: authConfig, body: { type: "default", scopes: ["a"], name: "ü" } } },
    {
      title: "everything about one of one's own",
      input: {
        path: { nanoid: "ac 1" },
        body: {
          type: "custom",
          name: "Gmail",
          credentials: { client_id: "id", scopes: "a", user_scopes: [] },
          proxy_config: null,
          tool_access_config: {
            tools_for_connected_account_creation: [],
            tools_available_for_execution: ["GMAIL_SEND_EMAIL"],
          },
          restrict_to_following_tools: [],
          shared_credentials: { key: null },
          is_enabled_for_tool_router: true,
        },
      },
    },
  ],
  setAuthConfigStatus: [
    { title: "disable", input: { path: { ...authConfig, status: "DISABLED" } } },
    { title: "enable", input: { path: { nanoid: "ac ü'1", status: "ENABLED" } } },
  ],
  deleteAuthConfig: [
    { title: "an id", input: { path: authConfig } },
    {
      title: "with the credentials of its accounts withdrawn",
      input: { path: authConfig, query: { revoke_on_delete: true } },
    },
  ],
  createAccountLink: [
    { title: "a user and an auth config only", input: { body: { auth_config_id: "ac_1", user_id: "jürgen" } } },
    {
      title: "everything",
      input: {
        body: {
          auth_config_id: "ac_1",
          user_id: "user_123",
          alias: "work ✓",
          callback_url: "https://example.com/done?x=1&y=ü#z",
          connection_data: { subdomain: "acme", "your-domain": "acme.example", further: [1] },
          experimental: {
            account_type: "SHARED",
            acl_config_for_shared: { allow_all_users: true, allowed_user_ids: ["a"], not_allowed_user_ids: [] },
          },
        },
      },
    },
  ],
  refreshConnectedAccount: [
    { title: "nothing", input: { path: account, body: {} } },
    {
      title: "everything",
      input: {
        path: account,
        query: { redirect_url: "https://example.com/query?x=ü" },
        body: { validate_credentials: true, redirect_url: "https://example.com/body" },
      },
    },
  ],
  revokeConnectedAccount: [
    { title: "an id", input: { path: account } },
    { title: "an odd id", input: { path: { nanoid: "ca ü'1" } } },
  ],
  setConnectedAccountStatus: [
    { title: "disable", input: { path: { nanoId: "ca_1a2B-3" }, body: { enabled: false } } },
    { title: "enable", input: { path: { nanoId: "ca 1" }, body: { enabled: true } } },
  ],
} satisfies Partial<WireCases>;
