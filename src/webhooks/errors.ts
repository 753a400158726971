// oxlint-disable no-useless-constructor -- a subclass narrows the options, and with them the fields it requires
import { ComposioError, type ComposioErrorOptions, identify, isMarked } from "../internal.js";

/** Base class of everything that {@link parseWebhook} throws about a delivery. Respond with 400 to it. */
export class WebhookError extends ComposioError {
  declare readonly name:
    "WebhookError" | "WebhookSignatureError" | "WebhookTimestampError" | "WebhookReplayError" | "WebhookPayloadError";

  static {
    identify(this, "WebhookError");
  }
}

/**
 * The delivery is not signed with one of the secrets: a wrong secret, a body that was changed on the way, a missing
 * header, or a request that is not from Composio.
 */
export class WebhookSignatureError extends WebhookError {
  declare readonly name: "WebhookSignatureError";

  static {
    identify(this, "WebhookSignatureError");
  }
}

export interface WebhookTimestampErrorOptions extends ComposioErrorOptions {
  readonly sentAt: Date | undefined;
  readonly tolerance: number;
}

/** The delivery was signed too long ago, or its time lies in the future: a replay, or a clock that is wrong. */
export class WebhookTimestampError extends WebhookError {
  declare readonly name: "WebhookTimestampError";
  /** When the delivery says that it was sent; `undefined` if the header holds no time. */
  declare readonly sentAt: Date | undefined;
  /** The tolerance that was exceeded, in seconds. */
  declare readonly tolerance: number;

  constructor(message: string, options: WebhookTimestampErrorOptions) {
    super(message, options);
  }

  static {
    identify(this, "WebhookTimestampError");
  }
}

export interface WebhookReplayErrorOptions extends ComposioErrorOptions {
  readonly webhookId: string;
}

/**
 * Your `seen` callback knows the id: the delivery has been processed before. Respond with 200 to it, so that it is not
 * delivered again.
 */
export class WebhookReplayError extends WebhookError {
  declare readonly name: "WebhookReplayError";
  /** The delivery's `webhook-id`. */
  declare readonly webhookId: string;

  constructor(message: string, options: WebhookReplayErrorOptions) {
    super(message, options);
  }

  static {
    identify(this, "WebhookReplayError");
  }
}

/** The signature is right, but the body is not JSON. */
export class WebhookPayloadError extends WebhookError {
  declare readonly name: "WebhookPayloadError";

  static {
    identify(this, "WebhookPayloadError");
  }
}

/** Whether `value` is a {@link WebhookError}, from any copy of this package. */
export function isWebhookError(value: unknown): value is WebhookError {
  return isMarked(value, "WebhookError");
}

/** Whether `value` is a {@link WebhookSignatureError}, from any copy of this package. */
export function isWebhookSignatureError(value: unknown): value is WebhookSignatureError {
  return isMarked(value, "WebhookSignatureError");
}

/** Whether `value` is a {@link WebhookTimestampError}, from any copy of this package. */
export function isWebhookTimestampError(value: unknown): value is WebhookTimestampError {
  return isMarked(value, "WebhookTimestampError");
}

/** Whether `value` is a {@link WebhookReplayError}, from any copy of this package. */
export function isWebhookReplayError(value: unknown): value is WebhookReplayError {
  return isMarked(value, "WebhookReplayError");
}

/** Whether `value` is a {@link WebhookPayloadError}, from any copy of this package. */
export function isWebhookPayloadError(value: unknown): value is WebhookPayloadError {
  return isMarked(value, "WebhookPayloadError");
}
