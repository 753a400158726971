import { signWebhook } from "../webhooks/index.js";
import { isJsonObject, type JsonObject } from "./json.js";
import type { EmulatorState } from "./state.js";

/** Options of `emulator.deliverWebhook`. */
export interface WebhookDeliveryOptions {
  /** Where the delivery goes: your handler, or the URL of your server. */
  readonly to: string | URL | ((request: Request) => Response | Promise<Response>);
  /** The signing secret. Another one than your handler's shows that it refuses the delivery. */
  readonly secret: string;
  /**
   * The payload. An event of version 3 (its `type` starts with `composio.`) may lack `id` and `timestamp`, and a trigger
   * the ids in its `metadata`: they are filled in, from the user's connected account where there is one. Anything else
   * is sent as it is.
   */
  readonly event: JsonObject;
  /** The `webhook-id`. The same one again is a repeated delivery. Default: `msg_000001`, … */
  readonly id?: string;
  /** When the delivery claims to be sent. Default: the emulator's current time. */
  readonly sentAt?: Date;
}

/** The URL of a request that goes to a handler. */
const HANDLER_URL = "https://app.invalid/webhook";

/**
 * Signs an event as Composio does and delivers it once.
 *
 * @throws TypeError if the event is not an object, or the secret is empty
 */
export async function deliverWebhook(
  state: EmulatorState,
  { to, secret, event, ...options }: WebhookDeliveryOptions,
): Promise<Response> {
  if (!isJsonObject(event)) {
    throw new TypeError("The event of a webhook must be an object: the payload to deliver.");
  }
  if (secret === "") {
    throw new TypeError("The secret of a webhook must not be empty: use the one that your handler verifies with.");
  }
  const id = options.id ?? state.nextId("msg");
  const sentAt = options.sentAt ?? state.now();
  const body = JSON.stringify(completeEvent(state, event, id, sentAt));
  const request = new Request(typeof to === "function" ? HANDLER_URL : to, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await signWebhook({ id, sentAt, body, secret })) },
    body,
  });
  return typeof to === "function" ? to(request) : fetch(request);
}

/** Fills in what an event of version 3 lacks. */
function completeEvent(state: EmulatorState, event: JsonObject, id: string, sentAt: Date): JsonObject {
  const { type, metadata } = event;
  if (typeof type !== "string" || !type.startsWith("composio.")) {
    return event;
  }
  // Session webhooks have no timestamp in their payload.
  const timestamp = type.startsWith("composio.session_hook.") ? {} : { timestamp: sentAt.toISOString() };
  const isTrigger = type === "composio.trigger.message" && isJsonObject(metadata);
  return {
    id,
    ...timestamp,
    ...event,
    ...(isTrigger ? { metadata: { ...triggerIds(state, metadata), ...metadata } } : {}),
  };
}

/** The ids in a trigger's metadata, those of the user's newest account of the toolkit if there is one. */
function triggerIds(state: EmulatorState, { trigger_slug, user_id }: JsonObject): JsonObject {
  const toolkit = typeof trigger_slug === "string" ? (trigger_slug.split("_")[0] ?? "").toLowerCase() : "";
  const account = [...state.accounts.values()].findLast(
    ({ toolkit: slug, userId }) => slug === toolkit && (user_id === undefined || userId === user_id),
  );
  return {
    log_id: state.nextId("log"),
    trigger_id: "ti_000001",
    connected_account_id: account?.id ?? "ca_000000",
    auth_config_id: account?.authConfigId ?? `ac_${toolkit}`,
    user_id: account?.userId ?? "user",
  };
}
