import type { WireCases } from "./wire-case.js";

const account = { nanoid: "ca_1a2B-3" };

/** Tools, toolkits and connected accounts. */
export const catalogCases = {
  listTools: [
    { title: "no query", input: {} },
    {
      title: "everything",
      input: {
        query: {
          toolkit_slug: "gmail",
          tool_slugs: "GMAIL_SEND_EMAIL,GMAIL_FETCH",
          auth_config_ids: ["ac_1", "ac_2"],
          tags: ["important", "e mail"],
          scopes: ["https://mail.google.com/", "a b"],
          toolkit_versions: { gmail: "20251027_00", "one drive": "latest" },
          include_deprecated: false,
          important: "true",
          query: "send an e-mail",
          search: "send",
          limit: 1000,
          cursor: "a,b",
        },
      },
    },
    {
      title: "the other halves of the unions",
      input: { query: { auth_config_ids: "ac_1", toolkit_versions: "latest", scopes: null, limit: null, tags: [] } },
    },
    { title: "null versions", input: { query: { toolkit_versions: null } } },
    { title: "no version in the map", input: { query: { toolkit_versions: {} } } },
  ],
  getTool: [
    { title: "a slug", input: { path: { tool_slug: "GMAIL_SEND_EMAIL" } } },
    { title: "a leading underscore", input: { path: { tool_slug: "_21RISK_DO" } } },
    {
      title: "a version for each toolkit",
      input: { path: { tool_slug: "GMAIL SEND?" }, query: { toolkit_versions: { gmail: "a b" } } },
    },
    {
      title: "everything",
      input: { path: { tool_slug: "GMAIL_SEND_EMAIL" }, query: { version: "20251027_00", toolkit_versions: "latest" } },
    },
  ],
  listToolkits: [
    { title: "no query", input: {} },
    {
      title: "everything",
      input: {
        query: {
          category: "e mail",
          cursor: "c",
          include_deprecated: true,
          limit: 1000,
          managed_by: "composio",
          search: "mail",
          sort_by: "alphabetically",
          type: "native",
        },
      },
    },
    { title: "null", input: { query: { include_deprecated: null, limit: null } } },
  ],
  getToolkit: [
    { title: "a slug", input: { path: { slug: "one_drive" } } },
    { title: "everything", input: { path: { slug: "my toolkit" }, query: { version: "latest" } } },
  ],
  listConnectedAccounts: [
    { title: "no query", input: {} },
    {
      title: "everything",
      input: {
        query: {
          account_type: "ALL",
          auth_config_ids: ["ac_1"],
          connected_account_ids: ["ca_1", "ca 2"],
          cursor: "c",
          limit: 3,
          order_by: "updated_at",
          order_direction: "asc",
          statuses: ["ACTIVE", "EXPIRED"],
          toolkit_slugs: ["gmail", "_21risk"],
          user_ids: ["user_123", "jürgen, a&b"],
        },
      },
    },
    {
      title: "null",
      input: {
        query: {
          auth_config_ids: null,
          connected_account_ids: null,
          cursor: null,
          limit: null,
          statuses: null,
          toolkit_slugs: null,
          user_ids: null,
        },
      },
    },
  ],
  getConnectedAccount: [
    { title: "an id", input: { path: account } },
    { title: "an odd id", input: { path: { nanoid: "ca ü'1" } } },
  ],
  updateConnectedAccount: [
    { title: "nothing", input: { path: account, body: {} } },
    {
      title: "everything",
      input: {
        path: account,
        body: {
          alias: "",
          connection: { state: { authScheme: "BASIC", val: { username: "u", password: null, token: "ü" } } },
          experimental: { acl_config_for_shared: { allow_all_users: false, allowed_user_ids: ["ü"] } },
        },
      },
    },
  ],
  deleteConnectedAccount: [
    { title: "an id", input: { path: account } },
    { title: "with its credentials withdrawn", input: { path: account, query: { revoke_on_delete: true } } },
    { title: "null", input: { path: { nanoid: "ca 1" }, query: { revoke_on_delete: null } } },
  ],
  listToolkitCategories: [{ title: "nothing to say", input: {} }],
  findToolkits: [
    { title: "nothing", input: { body: {} } },
    {
      title: "everything",
      input: {
        body: {
          toolkits: ["gmail", "_21risk"],
          category: "e mail",
          managed_by: "all",
          sort_by: "usage",
          limit: 1000,
          cursor: "c==",
        },
      },
    },
  ],
} satisfies Partial<WireCases>;
