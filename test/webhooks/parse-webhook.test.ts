import { describe, expect, expectTypeOf, test } from "vitest";
import { parseWebhook, type TriggerPayload, type WebhookEvent } from "../../src/webhooks/index.js";
import { deliver, optionsAt, TRIGGER } from "./deliveries.js";

const parse = (payload: unknown) => parseWebhook(deliver({ body: JSON.stringify(payload) }), optionsAt());

const EXPIRED = {
  id: "msg_2",
  timestamp: "2026-10-20T10:00:00.000Z",
  type: "composio.connected_account.expired",
  metadata: { project_id: "pr_1", org_id: "org_1" },
  data: {
    id: "ca_1",
    user_id: "ada",
    status: "EXPIRED",
    status_reason: "invalid_grant",
    toolkit: { slug: "gmail" },
    auth_config: { id: "ac_1", auth_scheme: "OAUTH2", is_composio_managed: true, is_disabled: false },
  },
};
const V2 = {
  type: "gmail_new_gmail_message",
  timestamp: "2026-10-20T10:00:00.000Z",
  log_id: "log_1",
  data: {
    connection_id: "b1d0…",
    connection_nano_id: "ca_1",
    trigger_nano_id: "ti_1",
    trigger_id: "5f0c…",
    user_id: "ada",
    subject: "Hi",
  },
};
const V1 = {
  trigger_name: "GMAIL_NEW_GMAIL_MESSAGE",
  connection_id: "ca_1",
  trigger_id: "ti_1",
  log_id: "log_1",
  payload: { subject: "Hi" },
};

describe("a payload is classified", () => {
  test.each<[kind: WebhookEvent["kind"], version: WebhookEvent["version"], name: string, payload: unknown]>([
    ["trigger", "V3", "a trigger", TRIGGER],
    [
      "trigger",
      "V3",
      "a trigger with members that are new",
      { ...TRIGGER, more: 1, metadata: { ...TRIGGER.metadata, x: 1 } },
    ],
    ["connection_expired", "V3", "an expired account", EXPIRED],
    ["other", "V3", "an event of another type", { ...EXPIRED, type: "composio.something.new" }],
    [
      "other",
      "V3",
      "a trigger whose metadata lacks an id",
      { ...TRIGGER, metadata: { ...TRIGGER.metadata, user_id: 1 } },
    ],
    ["other", "V3", "an expired account without a toolkit", { ...EXPIRED, data: { ...EXPIRED.data, toolkit: null } }],
    ["other", "V3", "an expired account without a config", { ...EXPIRED, data: { ...EXPIRED.data, auth_config: {} } }],
    ["trigger_v2", "V2", "a trigger of version 2", V2],
    ["trigger_v1", "V1", "a trigger of version 1", V1],
    ["unknown", undefined, "an event that is none of Composio's", { ...TRIGGER, type: "other.trigger.message" }],
    ["unknown", undefined, "version 2 without ids", { ...V2, data: {} }],
    ["unknown", undefined, "version 1 with a list as payload", { ...V1, payload: [] }],
    ["unknown", undefined, "a list", [TRIGGER]],
    ["unknown", undefined, "null", null],
  ])("as %s, version %s: %s", async (kind, version, _name, payload) => {
    expect(await parse(payload)).toMatchObject({ kind, version, payload });
  });
});

test("kind narrows the payload", async () => {
  const event = await parse(TRIGGER);
  expectTypeOf<WebhookEvent["kind"]>().toEqualTypeOf<
    "trigger" | "connection_expired" | "other" | "trigger_v2" | "trigger_v1" | "unknown"
  >();
  if (event.kind !== "trigger") {
    throw new Error(event.kind);
  }
  expectTypeOf(event.payload).toEqualTypeOf<TriggerPayload>();
  expectTypeOf(event.version).toEqualTypeOf<"V3">();
  expect(event.payload.metadata.trigger_slug).toBe("GMAIL_NEW_GMAIL_MESSAGE");
});
