import { hardArguments } from "./values.js";
import type { WireCases } from "./wire-case.js";

const trigger = { triggerId: "ti_1a2B-3" };
const subscription = { id: "ws_1a2B-3" };
const endpoint = { nano_id: "we_1a2B-3" };

/** Triggers, webhook endpoints and webhook subscriptions. */
export const eventCases = {
  upsertTrigger: [
    { title: "nothing", input: { path: { slug: "GMAIL_NEW_GMAIL_MESSAGE" }, body: {} } },
    {
      title: "everything",
      input: {
        path: { slug: "slack receive?" },
        body: {
          connected_account_id: "ca_1",
          user_id: "jürgen",
          trigger_config: hardArguments,
          toolkit_versions: { gmail: "20251027_00" },
          version: "latest",
          connectedAuthId: "ca_1",
          triggerConfig: { a: [null] },
        },
      },
    },
    { title: "null versions", input: { path: { slug: "A" }, body: { toolkit_versions: null } } },
  ],
  listTriggers: [
    { title: "no query", input: {} },
    {
      title: "everything",
      input: {
        query: {
          user_ids: ["user_123", "jürgen, a&b"],
          connected_account_ids: ["ca_1", "ca 2"],
          auth_config_ids: ["ac_1"],
          trigger_ids: ["ti_1"],
          trigger_names: ["GMAIL_NEW_GMAIL_MESSAGE"],
          show_disabled: true,
          connectedAccountIds: ["ca_1"],
          authConfigIds: ["ac_1"],
          triggerIds: ["ti_1"],
          triggerNames: ["A", "B"],
          showDisabled: false,
          deprecatedConnectedAccountUuids: ["u"],
          deprecatedAuthConfigUuids: [],
          limit: 50,
          cursor: "c==",
        },
      },
    },
    { title: "null", input: { query: { user_ids: null, show_disabled: null, limit: null } } },
  ],
  updateTrigger: [
    { title: "enable", input: { path: trigger, body: { status: "enable" } } },
    { title: "disable", input: { path: { triggerId: "ti ü'1" }, body: { status: "disable" } } },
  ],
  deleteTrigger: [
    { title: "an id", input: { path: trigger } },
    { title: "an odd id", input: { path: { triggerId: "ti 東京?" } } },
  ],
  listTriggerTypes: [
    { title: "no query", input: {} },
    {
      title: "everything",
      input: {
        query: {
          toolkit_slugs: ["gmail", "one_drive"],
          toolkit_versions: { gmail: "20251027_00", "one drive": "latest" },
          limit: 50,
          cursor: "c==",
        },
      },
    },
    { title: "null", input: { query: { toolkit_slugs: null, toolkit_versions: null, limit: null } } },
  ],
  getTriggerType: [
    { title: "a slug", input: { path: { slug: "GMAIL_NEW_GMAIL_MESSAGE" } } },
    { title: "everything", input: { path: { slug: "a b" }, query: { toolkit_versions: "latest" } } },
  ],
  listTriggerTypeSlugs: [{ title: "nothing to say", input: {} }],
  createWebhookSubscription: [
    {
      title: "a URL and an event",
      input: { body: { webhook_url: "https://example.com/hook", enabled_events: ["composio.trigger.message"] } },
    },
    {
      title: "everything",
      input: {
        body: {
          webhook_url: "https://example.com/hook?x=ü&y",
          enabled_events: ["composio.trigger.message", "composio.connected_account.expired"],
          version: "V2",
        },
      },
    },
  ],
  listWebhookSubscriptions: [
    { title: "no query", input: {} },
    { title: "everything", input: { query: { limit: 50, cursor: "c==" } } },
  ],
  getWebhookSubscription: [
    { title: "an id", input: { path: subscription } },
    { title: "an odd id", input: { path: { id: "ws ü'1" } } },
  ],
  updateWebhookSubscription: [
    { title: "nothing", input: { path: subscription, body: {} } },
    {
      title: "everything",
      input: {
        path: { id: "ws 1" },
        body: { version: "V3", enabled_events: ["a"], webhook_url: "https://example.com/ü" },
      },
    },
  ],
  deleteWebhookSubscription: [
    { title: "an id", input: { path: subscription } },
    { title: "an odd id", input: { path: { id: "ws 東京?" } } },
  ],
  rotateWebhookSecret: [
    { title: "an id", input: { path: subscription } },
    { title: "an odd id", input: { path: { id: "ws 東京?" } } },
  ],
  listWebhookEventTypes: [{ title: "nothing to say", input: {} }],
  listWebhookEndpoints: [
    { title: "no query", input: {} },
    { title: "a toolkit", input: { query: { toolkit_slug: "one drive" } } },
  ],
  createWebhookEndpoint: [
    { title: "an app", input: { body: { toolkit_slug: "slack", client_id: "1.2" } } },
    { title: "an odd app", input: { body: { client_id: "ü 🧰", toolkit_slug: "" } } },
  ],
  getWebhookEndpoint: [
    { title: "an id", input: { path: endpoint } },
    { title: "an odd id", input: { path: { nano_id: "we ü'1" } } },
  ],
  updateWebhookEndpoint: [
    { title: "nothing", input: { path: endpoint, body: { data: {} } } },
    { title: "a value", input: { path: { nano_id: "we 1" }, body: { data: { signing_secret: "ü", "": "" } } } },
  ],
  replaceWebhookEndpoint: [
    { title: "nothing", input: { path: endpoint, body: { data: {} } } },
    { title: "a value", input: { path: { nano_id: "we 1" }, body: { data: { signing_secret: "ü" } } } },
  ],
} satisfies Partial<WireCases>;
