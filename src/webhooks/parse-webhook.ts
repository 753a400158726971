import { field } from "../internal.js";
import type { WebhookRequest } from "./delivery.js";
import { verifyWebhook, type VerifiedWebhook, type WebhookOptions } from "./verify.js";

/** The version that a webhook subscription sends is one of its settings. */
interface Event<Kind extends string, Version, Payload> extends VerifiedWebhook {
  readonly kind: Kind;
  readonly version: Version;
  /** The body as Composio sent it. */
  readonly payload: Payload;
}

/** A trigger fired: `composio.trigger.message`. */
export interface TriggerPayload {
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly type: "composio.trigger.message";
  readonly metadata: {
    readonly log_id: string;
    /** `GMAIL_NEW_GMAIL_MESSAGE` */
    readonly trigger_slug: string;
    /** Id of the trigger instance. */
    readonly trigger_id: string;
    readonly connected_account_id: string;
    readonly auth_config_id: string;
    readonly user_id: string;
    readonly [key: string]: unknown;
  };
  /** What the trigger reports. Its shape depends on the trigger: `payload` of its trigger type. */
  readonly data: { readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** A connected account expired because its authorization could not be refreshed: `composio.connected_account.expired`. */
export interface ConnectionExpiredPayload {
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly type: "composio.connected_account.expired";
  readonly metadata: { readonly project_id?: string; readonly org_id?: string; readonly [key: string]: unknown };
  /** The connected account, as the API returns it. */
  readonly data: {
    readonly id: string;
    readonly user_id: string;
    readonly status: string;
    readonly status_reason?: string | null;
    readonly toolkit: { readonly slug: string; readonly [key: string]: unknown };
    readonly auth_config: { readonly id: string; readonly [key: string]: unknown };
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** Any other event of version 3. */
export interface OtherEventPayload {
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** `composio.…` */
  readonly type: string;
  readonly metadata: { readonly [key: string]: unknown };
  readonly data: { readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** A trigger fired, in version 2. */
export interface TriggerPayloadV2 {
  /** The trigger's slug in lower case. */
  readonly type: string;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly log_id: string;
  /** Ids, and beside them what the trigger reports. The `nano` ids are those of the API. */
  readonly data: {
    readonly connection_id: string;
    readonly connection_nano_id: string;
    readonly trigger_nano_id: string;
    readonly trigger_id: string;
    readonly user_id: string;
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** A trigger fired, in version 1. */
export interface TriggerPayloadV1 {
  readonly trigger_name: string;
  readonly connection_id: string;
  readonly trigger_id: string;
  readonly log_id: string;
  /** What the trigger reports. */
  readonly payload: { readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** A verified webhook. `kind` tells which; new kinds of the service are `other` or `unknown`. */
export type WebhookEvent =
  | Event<"trigger", "V3", TriggerPayload>
  | Event<"connection_expired", "V3", ConnectionExpiredPayload>
  | Event<"other", "V3", OtherEventPayload>
  | Event<"trigger_v2", "V2", TriggerPayloadV2>
  | Event<"trigger_v1", "V1", TriggerPayloadV1>
  | Event<"unknown", undefined, unknown>;

/**
 * Verifies and parses a webhook of a project's webhook subscription (`/api/v3.1/webhook_subscriptions`): trigger events
 * and events of connected accounts. Runs wherever Web Crypto does.
 *
 * ```ts
 * const event = await parseWebhook(request, { secret });
 * if (event.kind === "trigger") {
 *   console.log(event.payload.metadata.trigger_slug, event.payload.data);
 * }
 * ```
 *
 * @throws WebhookSignatureError if it is not signed with the secret
 * @throws WebhookTimestampError if it was sent more than `tolerance` seconds ago
 * @throws WebhookReplayError if `seen` knows its id
 * @throws WebhookPayloadError if the body is not JSON
 * @throws ConfigError if the secret is missing; InvalidArgumentError if the body is not raw
 */
export async function parseWebhook(request: WebhookRequest, options: WebhookOptions): Promise<WebhookEvent> {
  const { id, sentAt, payload } = await verifyWebhook(request, options);
  return { id, sentAt, ...classify(payload) };
}

type Classified = {
  [Kind in WebhookEvent["kind"]]: Omit<Extract<WebhookEvent, { kind: Kind }>, "id" | "sentAt">;
}[WebhookEvent["kind"]];

/** Tells an event by the members that its type requires. What lacks one is a more general kind. */
function classify(payload: unknown): Classified {
  if (isV3(payload)) {
    if (isTrigger(payload)) {
      return { kind: "trigger", version: "V3", payload };
    }
    return isConnectionExpired(payload)
      ? { kind: "connection_expired", version: "V3", payload }
      : { kind: "other", version: "V3", payload };
  }
  if (isTriggerV2(payload)) {
    return { kind: "trigger_v2", version: "V2", payload };
  }
  return isTriggerV1(payload)
    ? { kind: "trigger_v1", version: "V1", payload }
    : { kind: "unknown", version: undefined, payload };
}

function isV3(payload: unknown): payload is OtherEventPayload {
  const type = field(payload, "type");
  return (
    hasStrings(payload, "id", "timestamp") &&
    typeof type === "string" &&
    type.startsWith("composio.") &&
    isRecord(field(payload, "metadata")) &&
    isRecord(field(payload, "data"))
  );
}

function isTrigger(payload: OtherEventPayload): payload is OtherEventPayload & TriggerPayload {
  const ids = ["log_id", "trigger_slug", "trigger_id", "connected_account_id", "auth_config_id", "user_id"];
  return payload.type === "composio.trigger.message" && hasStrings(payload.metadata, ...ids);
}

function isConnectionExpired(payload: OtherEventPayload): payload is OtherEventPayload & ConnectionExpiredPayload {
  return (
    payload.type === "composio.connected_account.expired" &&
    hasStrings(payload.data, "id", "user_id", "status") &&
    hasStrings(payload.data["toolkit"], "slug") &&
    hasStrings(payload.data["auth_config"], "id")
  );
}

function isTriggerV2(payload: unknown): payload is TriggerPayloadV2 {
  const ids = ["connection_id", "connection_nano_id", "trigger_nano_id", "trigger_id", "user_id"];
  return hasStrings(payload, "type", "timestamp", "log_id") && hasStrings(field(payload, "data"), ...ids);
}

function isTriggerV1(payload: unknown): payload is TriggerPayloadV1 {
  return (
    hasStrings(payload, "trigger_name", "connection_id", "trigger_id", "log_id") && isRecord(field(payload, "payload"))
  );
}

function hasStrings(value: unknown, ...names: readonly string[]): boolean {
  return names.every((name) => typeof field(value, name) === "string");
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
