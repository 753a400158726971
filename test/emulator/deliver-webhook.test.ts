import { createServer } from "node:http";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { createWebhookHandler } from "../../examples/webhook-handler.js";
import { createEmulator } from "../../src/emulator/index.js";
import { parseSessionWebhook, parseWebhook, type TriggerPayload } from "../../src/webhooks/index.js";
import { TRIGGER } from "../webhooks/deliveries.js";

const secret = "emulated-secret";
const event = { type: "composio.trigger.message", metadata: TRIGGER.metadata, data: { subject: "Hi" } };

function createApp(options: { readonly failures?: number } = {}) {
  let failures = options.failures ?? 0;
  const triggers: TriggerPayload[] = [];
  const expired: string[] = [];
  const handler = createWebhookHandler({
    secret: ["older-secret", secret],
    processed: new Set<string>(),
    onTrigger: (trigger) => {
      if (failures-- > 0) {
        throw new Error("The database is down.");
      }
      triggers.push(trigger);
    },
    onConnectionExpired: (userId, toolkit) => {
      expired.push(`${userId} ${toolkit}`);
    },
  });
  return { handler, triggers, expired };
}

describe("emulator.deliverWebhook", () => {
  test("sends a signed event to a handler, with an id and the time of the emulator's clock", async () => {
    const clock = () => new Date();
    const emulator = createEmulator({ clock });
    const { handler, triggers } = createApp();
    const response = await emulator.deliverWebhook({ to: handler, secret, event });
    expect(response.status).toBe(204);
    expect(triggers).toEqual([
      { ...event, id: "msg_000001", timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) },
    ]);
    expect((await emulator.deliverWebhook({ to: handler, secret, event })).status).toBe(204);
    expect(triggers.map(({ id }) => id)).toEqual(["msg_000001", "msg_000002"]);
  });

  test("fills in the ids of a trigger, using the user's connected account if there is one", async () => {
    const emulator = createEmulator();
    const { handler, triggers } = createApp();
    emulator.connect("bob", "gmail");
    const { id } = emulator.connect("ada", "gmail");
    for (const user_id of ["ada", "eve"]) {
      const metadata = { trigger_slug: "GMAIL_NEW_GMAIL_MESSAGE", user_id };
      await emulator.deliverWebhook({ to: handler, secret, event: { ...event, metadata } });
    }
    const [ofAda, ofEve] = triggers.map(({ metadata }) => metadata);
    expect(ofAda).toMatchObject({ connected_account_id: id, auth_config_id: "ac_gmail", user_id: "ada" });
    expect(ofEve).toMatchObject({ connected_account_id: "ca_000000", user_id: "eve", trigger_id: "ti_000001" });
  });

  test("sends an event that has an id and a timestamp unchanged, and a version 1 event too", async () => {
    const emulator = createEmulator();
    const received: unknown[] = [];
    const to = async (request: Request) => {
      received.push((await parseWebhook(request, { secret })).payload);
      return new Response();
    };
    const first = { trigger_name: "GMAIL_X", connection_id: "ca_1", trigger_id: "ti_1", log_id: "log_1", payload: {} };
    for (const payload of [TRIGGER, first]) {
      await emulator.deliverWebhook({ to, secret, event: payload });
    }
    expect(received).toEqual([TRIGGER, first]);
  });

  test("sends a session webhook with the id of its header", async () => {
    const emulator = createEmulator();
    const to = async (request: Request) => Response.json(await parseSessionWebhook(request, { secret }));
    const hook = { type: "composio.session_hook.before_execute", data: { tool_slug: "GMAIL_SEND_EMAIL" } };
    const response = await emulator.deliverWebhook({ to, secret, event: hook });
    expect(await response.json()).toMatchObject({
      kind: "before_execute",
      id: "msg_000001",
      payload: { ...hook, id: "msg_000001" },
    });
  });

  test("sends deliveries that a handler must reject: a wrong secret, an old delivery, a repeated id", async () => {
    const emulator = createEmulator();
    const { handler, triggers } = createApp();
    const deliver = async (more: { secret?: string; sentAt?: Date; id?: string }) => {
      const response = await emulator.deliverWebhook({ to: handler, secret, event, ...more });
      return [response.status, await response.text()];
    };
    expect(await deliver({ secret: "wrong" })).toEqual([400, expect.stringContaining("secret")]);
    const sentAt = new Date(Date.now() - 600_000);
    const [status, message] = await deliver({ sentAt });
    expect([status, message]).toEqual([400, expect.stringMatching(/\b\d+ s ago/)]);
    // The handler measures by the clock of the machine, from the whole second that the delivery names.
    const age = Number(/(\d+) s ago/.exec(String(message))?.[1]);
    expect(age).toBeGreaterThanOrEqual(600);
    expect(age).toBeLessThanOrEqual(Math.round((Date.now() - sentAt.getTime()) / 1000 + 1));
    expect(await deliver({ id: "msg_again" })).toEqual([204, ""]);
    expect(await deliver({ id: "msg_again" })).toEqual([200, "Processed before."]);
    expect(triggers).toHaveLength(1);
  });

  test("rejects with the error of the handler, and the event can be delivered again", async () => {
    const emulator = createEmulator();
    const { handler, triggers } = createApp({ failures: 1 });
    const again = { to: handler, secret, event, id: "msg_1" };
    await expect(emulator.deliverWebhook(again)).rejects.toThrow("The database is down.");
    expect((await emulator.deliverWebhook(again)).status).toBe(204);
    expect(triggers).toHaveLength(1);
  });

  test("tells the handler that an account has expired", async () => {
    const emulator = createEmulator();
    const { handler, expired } = createApp();
    const { id } = emulator.connect("ada", "gmail");
    const data = { id, user_id: "ada", status: "EXPIRED", toolkit: { slug: "gmail" }, auth_config: { id: "ac_gmail" } };
    const type = "composio.connected_account.expired";
    await emulator.deliverWebhook({ to: handler, secret, event: { type, metadata: {}, data } });
    expect(expired).toEqual(["ada gmail"]);
  });

  test("posts to a URL, and the raw body of a Node server verifies", async () => {
    const kinds: string[] = [];
    const server = createServer((incoming, outgoing) => {
      const chunks: Uint8Array[] = [];
      incoming.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      incoming.on("end", () => {
        void parseWebhook({ body: Buffer.concat(chunks), headers: incoming.headers }, { secret })
          .then(({ kind }) => kinds.push(kind))
          .finally(() => outgoing.writeHead(202).end());
      });
    });
    onTestFinished(() => {
      server.close();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const emulator = createEmulator();
    const response = await emulator.deliverWebhook({ to: `http://127.0.0.1:${port}/hook`, secret, event });
    expect(response.status).toBe(202);
    expect(kinds).toEqual(["trigger"]);
  });

  test("rejects an event that is not an object, and an empty secret", async () => {
    const emulator = createEmulator();
    const to = () => new Response();
    for (const wrong of [null, [], "text"]) {
      await expect(emulator.deliverWebhook({ to, secret, event: wrong as never })).rejects.toThrow("event");
    }
    await expect(emulator.deliverWebhook({ to, secret: "", event })).rejects.toThrow("secret");
  });
});
