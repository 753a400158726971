import { fullConfig, hardArguments, hardArgumentsWithProto, localTools, ODD_IDS, permissions } from "./values.js";
import type { WireCases } from "./wire-case.js";

const session = { session_id: "trs_1a2B-3" };

/** Sessions and the calls that run in them. */
export const sessionCases = {
  createSession: [
    { title: "a user only", input: { body: { user_id: "user_123" } } },
    { title: "an odd user", input: { body: { user_id: 'jürgen "🧰" ../x\n' } } },
    {
      title: "everything",
      input: {
        body: {
          user_id: "user_123",
          ...fullConfig,
          experimental: {
            assistive_prompt_config: { user_timezone: "Europe/Zurich" },
            ...localTools,
            link_url_overwrite: "https://example.com/link",
            permissions,
          },
        },
      },
    },
    {
      title: "the other halves of the unions",
      input: {
        body: {
          user_id: "user_123",
          toolkits: { disable: [] },
          tags: { disable: ["destructiveHint"] },
          preload: { tools: "all" },
        },
      },
    },
  ],
  getSession: [
    { title: "an id", input: { path: session } },
    ...ODD_IDS.map(([title, session_id]) => ({ title: `an id with ${title}`, input: { path: { session_id } } })),
  ],
  updateSession: [
    { title: "nothing", input: { path: session, body: {} } },
    {
      title: "every override taken away",
      input: {
        path: session,
        body: {
          connected_accounts: null,
          experimental: null,
          manage_connections: null,
          multi_account: null,
          workbench: null,
        },
      },
    },
    {
      title: "everything",
      input: {
        path: { session_id: "trs 東京" },
        body: { ...fullConfig, experimental: { link_url_overwrite: "https://example.com/link", permissions } },
      },
    },
  ],
  deleteSession: [
    { title: "an id", input: { path: session } },
    { title: "an odd id", input: { path: { session_id: "trs 東京?" } } },
  ],
  attachToSession: [
    { title: "nothing", input: { path: session, body: {} } },
    { title: "local tools", input: { path: session, body: { experimental: localTools } } },
  ],
  listConfigHistory: [
    { title: "no query", input: { path: session } },
    { title: "an empty query", input: { path: session, query: {} } },
    { title: "everything", input: { path: session, query: { limit: 100, cursor: "a+b/c=d&e f" } } },
  ],
  executeTool: [
    { title: "a slug only", input: { path: session, body: { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" } } },
    { title: "no arguments", input: { path: session, body: { tool_slug: "HACKERNEWS_TOP", arguments: {} } } },
    {
      title: "hard arguments",
      input: { path: session, body: { tool_slug: "GMAIL_SEND_EMAIL", arguments: hardArguments } },
    },
    {
      title: "an argument called __proto__, and names that sort",
      input: { path: session, body: { tool_slug: "GMAIL_SEND_EMAIL", arguments: hardArgumentsWithProto } },
    },
    {
      title: "a megabyte",
      input: { path: session, body: { tool_slug: "GMAIL_SEND_EMAIL", arguments: { body: "é🧰x".repeat(130_000) } } },
    },
    {
      title: "everything",
      input: {
        path: { session_id: "trs 東京" },
        body: {
          tool_slug: "_21RISK_DO",
          arguments: { a: 1 },
          account: "work ✓",
          enable_auto_workbench_offload: true,
          experimental: localTools,
        },
      },
    },
  ],
  executeMetaTool: [
    { title: "a slug only", input: { path: session, body: { slug: "COMPOSIO_REMOTE_BASH_TOOL" } } },
    {
      title: "arguments",
      input: {
        path: session,
        body: { slug: "COMPOSIO_SEARCH_TOOLS", arguments: { queries: [{ use_case: "send an e-mail" }] } },
      },
    },
    {
      title: "several tools at once",
      input: {
        path: session,
        body: {
          slug: "COMPOSIO_MULTI_EXECUTE_TOOL",
          arguments: {
            tools: [
              { tool_slug: "GMAIL_SEND_EMAIL", arguments: { body: "ü" } },
              { tool_slug: "GMAIL_FETCH", arguments: {}, account: "work" },
            ],
            sync_response_to_workbench: false,
          },
        },
      },
    },
    {
      title: "everything",
      input: {
        path: session,
        body: { slug: "COMPOSIO_REMOTE_WORKBENCH", arguments: hardArguments, experimental: localTools },
      },
    },
  ],
  searchTools: [
    { title: "one query", input: { path: session, body: { queries: [{ use_case: "send an e-mail" }] } } },
    {
      title: "everything",
      input: {
        path: session,
        body: {
          queries: [{ use_case: "später\n🧰", known_fields: "to:a@b.c, cc:d" }, { use_case: "x" }],
          model: "gpt-5",
          experimental: localTools,
        },
      },
    },
  ],
  listSessionTools: [
    { title: "no query", input: { path: session } },
    { title: "the largest page", input: { path: session, query: { limit: 500 } } },
    { title: "everything", input: { path: session, query: { limit: 0, cursor: "ü=🧰'" } } },
  ],
  listSessionToolkits: [
    { title: "no query", input: { path: session } },
    {
      title: "everything",
      input: {
        path: session,
        query: { limit: 50, cursor: "c=1&d", toolkits: ["github", "gmail"], is_connected: true, search: "e mail+ü" },
      },
    },
    {
      title: "no filter said in other ways",
      input: { path: session, query: { toolkits: [], is_connected: false, search: "" } },
    },
    { title: "null", input: { path: session, query: { toolkits: null, is_connected: null } } },
    { title: "one odd toolkit", input: { path: session, query: { toolkits: ["_21risk, one_drive"] } } },
  ],
  createSessionLink: [
    { title: "a toolkit only", input: { path: session, body: { toolkit: "gmail" } } },
    {
      title: "everything",
      input: {
        path: session,
        body: {
          toolkit: "one_drive",
          callback_url: "https://example.com/done?x=1&y=ü#z",
          alias: "work ✓",
          experimental: {
            account_type: "SHARED",
            acl_config_for_shared: { allow_all_users: true, allowed_user_ids: ["a"], not_allowed_user_ids: [] },
          },
        },
      },
    },
  ],
} satisfies Partial<WireCases>;
