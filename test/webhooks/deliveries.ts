import { createHmac } from "node:crypto";

export const SECRET = "whsec_dGVzdA==";
/** When the deliveries of the tests are sent. */
export const SENT_AT = new Date("2026-10-20T10:00:00.000Z");

/** The payload of a trigger in version 3. */
export const TRIGGER = {
  id: "msg_1",
  timestamp: "2026-10-20T10:00:00.000Z",
  type: "composio.trigger.message",
  metadata: {
    log_id: "log_1",
    trigger_slug: "GMAIL_NEW_GMAIL_MESSAGE",
    trigger_id: "ti_1",
    connected_account_id: "ca_1",
    auth_config_id: "ac_1",
    user_id: "ada",
  },
  data: { subject: "Grüße 👋" },
};

interface Delivery {
  readonly body?: string;
  readonly secret?: string;
  readonly id?: string;
  /** The header webhook-timestamp. */
  readonly timestamp?: string;
}

/** A delivery signed with Node's crypto, independently of the code under test. */
export function deliver({
  body = JSON.stringify(TRIGGER),
  secret = SECRET,
  id = "msg_1",
  timestamp = String(SENT_AT.getTime() / 1000),
}: Delivery = {}) {
  const signature = createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
  return { body, headers };
}

/** Options with the secret, and a clock that is some seconds past {@link SENT_AT}. */
export const optionsAt = (seconds = 0) => ({
  secret: SECRET,
  clock: () => new Date(SENT_AT.getTime() + seconds * 1000),
});
