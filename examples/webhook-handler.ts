/**
 * A webhook endpoint as a function of the web's `Request`, for any framework or platform that has one: Next.js route
 * handlers, Hono, Cloudflare Workers, Deno, Bun. Set the URL and read the secret at `/api/v3.1/webhook_subscriptions`.
 */
import {
  isWebhookError,
  isWebhookReplayError,
  parseWebhook,
  type TriggerPayload,
  type WebhookEvent,
} from "composio-session/webhooks";

/** What the endpoint needs of your app. */
export interface WebhookHandlerOptions {
  /** COMPOSIO_WEBHOOK_SECRET; the old and the new one while you rotate it. */
  readonly secret: string | readonly string[];
  /** Ids of processed deliveries: in production a table that all instances share, pruned after a day. */
  readonly processed: { has(id: string): boolean | Promise<boolean>; add(id: string): unknown };
  readonly onTrigger: (trigger: TriggerPayload) => void | Promise<void>;
  readonly onConnectionExpired: (userId: string, toolkit: string) => void | Promise<void>;
}

export function createWebhookHandler(options: WebhookHandlerOptions): (request: Request) => Promise<Response> {
  const { secret, processed } = options;
  return async (request) => {
    let event: WebhookEvent;
    try {
      event = await parseWebhook(request, { secret, seen: async (id) => processed.has(id) });
    } catch (error) {
      if (isWebhookReplayError(error)) {
        return new Response("Processed before.", { status: 200 });
      }
      if (isWebhookError(error)) {
        return new Response(error.message, { status: 400 });
      }
      // A wrong configuration, or a store that fails: Composio delivers again after a 500.
      throw error;
    }
    if (event.kind === "trigger") {
      await options.onTrigger(event.payload);
    } else if (event.kind === "connection_expired") {
      await options.onConnectionExpired(event.payload.data.user_id, event.payload.data.toolkit.slug);
    }
    // After the work: a delivery that fails on the way is delivered again. Two at the same moment both get here, so let
    // `add` be an insert into a unique column, in the transaction of your work.
    await processed.add(event.id);
    return new Response(null, { status: 204 });
  };
}
