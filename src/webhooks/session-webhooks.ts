import { field } from "../internal.js";
import type { WebhookRequest } from "./delivery.js";
import { verifyWebhook, type VerifiedWebhook, type WebhookOptions } from "./verify.js";

/** A tool or proxy call that a session's hook asks about. Members of `data` are not documented yet. */
export interface SessionHookPayload<Type extends string> {
  /** Equals the delivery's `webhook-id`. */
  readonly id: string;
  readonly type: Type;
  readonly data?: unknown;
  readonly [key: string]: unknown;
}

interface HookCall<Kind extends string, Payload> extends VerifiedWebhook {
  readonly kind: Kind;
  /** The body as Composio sent it. */
  readonly payload: Payload;
}

/**
 * A verified session webhook. `kind` tells when Composio asks: before the tool runs, or after it ran and before its
 * result is handed on.
 *
 * @experimental
 */
export type SessionWebhookEvent =
  | HookCall<"before_execute", SessionHookPayload<"composio.session_hook.before_execute">>
  | HookCall<"after_execute", SessionHookPayload<"composio.session_hook.after_execute">>
  | HookCall<"unknown", unknown>;

/**
 * Verifies and parses a session webhook, which Composio sends before or after a tool call that a session's hook matches,
 * and to whose response it waits. `secret` is the project's session webhook secret, not that of a webhook subscription.
 *
 * Experimental: that session webhooks are signed like trigger webhooks (`id.timestamp.body`, `v1,`) is inferred from
 * their headers, which have the same names. Try it on a real delivery first.
 *
 * @experimental
 * @throws WebhookSignatureError, WebhookTimestampError, WebhookReplayError, WebhookPayloadError, ConfigError and
 * InvalidArgumentError like `parseWebhook`
 */
export async function parseSessionWebhook(
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<SessionWebhookEvent> {
  const { payload, ...delivery } = await verifyWebhook(request, options);
  if (isHook(payload, "composio.session_hook.before_execute")) {
    return { ...delivery, kind: "before_execute", payload };
  }
  if (isHook(payload, "composio.session_hook.after_execute")) {
    return { ...delivery, kind: "after_execute", payload };
  }
  return { ...delivery, kind: "unknown", payload };
}

function isHook<Type extends string>(payload: unknown, type: Type): payload is SessionHookPayload<Type> {
  return typeof field(payload, "id") === "string" && field(payload, "type") === type;
}

/** The body of a response that blocks a tool call. */
export interface BlockResponse {
  readonly action: "block";
  /** Why, for the agent. */
  readonly message: string;
}

/**
 * The body to respond with to block the call: `Response.json(blockResponse("Ask a person first."))`. The actions that
 * allow or change a call are not documented yet, so there is no builder for them.
 *
 * @experimental
 */
export function blockResponse(message: string): BlockResponse {
  return { action: "block", message };
}
