import { describe, expect, test } from "vitest";
import {
  blockResponse,
  isWebhookReplayError,
  isWebhookSignatureError,
  isWebhookTimestampError,
  parseSessionWebhook,
} from "../../src/webhooks/index.js";
import { deliver, optionsAt } from "./deliveries.js";

const hook = (type: string) => ({ id: "msg_1", type, data: { tool_slug: "GMAIL_SEND_EMAIL" } });

describe("a session webhook", () => {
  test.each([
    ["before_execute", hook("composio.session_hook.before_execute")],
    ["after_execute", hook("composio.session_hook.after_execute")],
    ["unknown", hook("composio.session_hook.during_execute")],
    ["unknown", { type: "composio.session_hook.before_execute" }],
    ["unknown", "before_execute"],
  ])("is parsed as %s", async (kind, payload) => {
    const event = await parseSessionWebhook(deliver({ body: JSON.stringify(payload) }), optionsAt());
    expect(event).toEqual({ kind, id: "msg_1", sentAt: expect.any(Date), payload });
  });

  test("is refused like any other webhook", async () => {
    const body = JSON.stringify(hook("composio.session_hook.before_execute"));
    const refusal = (secret: string, options: Parameters<typeof parseSessionWebhook>[1]) =>
      parseSessionWebhook(deliver({ body, secret }), options).catch((error: unknown) => error);
    expect(isWebhookSignatureError(await refusal("other", optionsAt()))).toBe(true);
    expect(isWebhookTimestampError(await refusal(optionsAt().secret, optionsAt(301)))).toBe(true);
    expect(isWebhookReplayError(await refusal(optionsAt().secret, { ...optionsAt(), seen: () => true }))).toBe(true);
  });
});

test("blockResponse is the body that blocks a call", () => {
  expect(JSON.stringify(blockResponse("Ask a person."))).toBe('{"action":"block","message":"Ask a person."}');
});
