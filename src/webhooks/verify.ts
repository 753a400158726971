import { ConfigError, singleLine } from "../internal.js";
import { readDelivery, type WebhookRequest } from "./delivery.js";
import { WebhookPayloadError, WebhookReplayError, WebhookSignatureError, WebhookTimestampError } from "./errors.js";
import { equalInConstantTime, signatureOf } from "./signature.js";

/** Options of `parseWebhook` and `parseSessionWebhook`. */
export interface WebhookOptions {
  /** The signing secret as Composio shows it. Several while you rotate it: the delivery must match one of them. */
  readonly secret: string | readonly string[];
  /** Largest difference between the delivery's time and yours, past or future, in seconds. 0 is no limit. Default 300. */
  readonly tolerance?: number;
  /**
   * Whether you have processed the delivery with this `webhook-id` before. Called last, with ids that Composio has
   * signed. What it throws is thrown on.
   */
  readonly seen?: (id: string) => boolean | Promise<boolean>;
  /** Returns the current time. Default: the system clock. */
  readonly clock?: () => Date;
}

/** A delivery that Composio signed. */
export interface VerifiedWebhook {
  /** The delivery's `webhook-id`, the same when it is delivered again. */
  readonly id: string;
  readonly sentAt: Date;
  /** The body, parsed as JSON. */
  readonly payload: unknown;
}

const DEFAULT_TOLERANCE = 300;

/**
 * Verifies a delivery: signature, time, JSON, and that it is new.
 *
 * @throws WebhookSignatureError if no secret matches
 * @throws WebhookTimestampError if it is older than the tolerance, or as far in the future
 * @throws WebhookPayloadError if the body is not JSON
 * @throws WebhookReplayError if `seen` knows it
 * @throws ConfigError if the secret or the tolerance is unusable; InvalidArgumentError if the body is not raw
 */
export async function verifyWebhook(request: WebhookRequest, options: WebhookOptions): Promise<VerifiedWebhook> {
  const secrets = checkSecrets(options.secret);
  const tolerance = checkTolerance(options.tolerance);
  const { id, timestamp, signatures, body } = await readDelivery(request);
  if (!(await isSigned(secrets, signatures, (secret) => signatureOf(secret, id, timestamp, body)))) {
    throw new WebhookSignatureError(
      "No signature of the webhook matches. Check that the secret is that of this webhook, and that the body is passed " +
        "on unchanged.",
    );
  }
  const sentAt = checkTime(timestamp, tolerance, options.clock?.() ?? new Date());
  const payload = parseJson(body);
  if (await options.seen?.(id)) {
    throw new WebhookReplayError(`The webhook ${singleLine(id, 100)} has been processed before.`, { webhookId: id });
  }
  return { id, sentAt, payload };
}

/** Compares every signature with that of every secret, so that the time does not tell which one matched. */
async function isSigned(
  secrets: readonly string[],
  signatures: readonly string[],
  sign: (secret: string) => Promise<string>,
): Promise<boolean> {
  let isMatch = false;
  for (const expected of await Promise.all(secrets.map(sign))) {
    for (const signature of signatures) {
      isMatch = equalInConstantTime(expected, signature) || isMatch;
    }
  }
  return isMatch;
}

function checkTime(timestamp: string, tolerance: number, now: Date): Date {
  if (!/^\d{1,12}$/.test(timestamp)) {
    throw new WebhookTimestampError(
      `The header webhook-timestamp must be Unix time in seconds, not ${JSON.stringify(singleLine(timestamp, 50))}.`,
      { sentAt: undefined, tolerance },
    );
  }
  const sentAt = new Date(Number(timestamp) * 1000);
  const age = (now.getTime() - sentAt.getTime()) / 1000;
  // The age of an invalid clock is NaN, which is within no tolerance.
  if (tolerance > 0 && !(Math.abs(age) <= tolerance)) {
    const distance = `${Math.round(Math.abs(age))} s ${age < 0 ? "in the future" : "ago"}`;
    throw new WebhookTimestampError(
      `The webhook was sent ${distance}; the tolerance is ${tolerance} s. It is a replay, or one of the clocks is wrong.`,
      { sentAt, tolerance },
    );
  }
  return sentAt;
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new WebhookPayloadError("The body of the webhook is signed, but it is not JSON.", { cause });
  }
}

function checkSecrets(secret: unknown): readonly string[] {
  const secrets: unknown[] = [secret].flat();
  const usable = secrets.filter((item) => typeof item === "string" && item !== "");
  if (usable.length === 0 || usable.length < secrets.length) {
    throw new ConfigError(
      "`secret` is missing or empty: is its environment variable set? It is the signing secret of the webhook.",
    );
  }
  return usable.map(String);
}

function checkTolerance(tolerance: unknown = DEFAULT_TOLERANCE): number {
  if (typeof tolerance !== "number" || !Number.isFinite(tolerance) || tolerance < 0) {
    throw new ConfigError("`tolerance` must be a number of seconds, 0 or greater (0: no limit).");
  }
  return tolerance;
}
