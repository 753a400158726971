/**
 * Verifies and parses the webhooks that Composio sends: `composio-session/webhooks`.
 *
 * @module
 */
export type { WebhookHeaderList, WebhookRequest } from "./delivery.js";
export {
  isWebhookError,
  isWebhookPayloadError,
  isWebhookReplayError,
  isWebhookSignatureError,
  isWebhookTimestampError,
  WebhookError,
  WebhookPayloadError,
  WebhookReplayError,
  WebhookSignatureError,
  WebhookTimestampError,
} from "./errors.js";
export {
  type ConnectionExpiredPayload,
  type OtherEventPayload,
  parseWebhook,
  type TriggerPayload,
  type TriggerPayloadV1,
  type TriggerPayloadV2,
  type WebhookEvent,
} from "./parse-webhook.js";
export {
  type BlockResponse,
  blockResponse,
  parseSessionWebhook,
  type SessionHookPayload,
  type SessionWebhookEvent,
} from "./session-webhooks.js";
export { signWebhook, type UnsignedWebhook, type WebhookHeaders } from "./signature.js";
export type { VerifiedWebhook, WebhookOptions } from "./verify.js";
