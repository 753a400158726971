/** The headers of a signed delivery, under the names that Composio uses. */
export interface WebhookHeaders {
  readonly "webhook-id": string;
  /** Unix time in seconds. */
  readonly "webhook-timestamp": string;
  /** `v1,` and the signature in Base64. */
  readonly "webhook-signature": string;
}

/** A delivery to sign. */
export interface UnsignedWebhook {
  readonly id: string;
  /** When it is sent. Whole seconds are signed. */
  readonly sentAt: Date;
  /** The body exactly as it is sent. */
  readonly body: string | Uint8Array;
  /** The signing secret, as it was given: its UTF-8 bytes are the key. */
  readonly secret: string;
}

/**
 * Signs a delivery as Composio does: HMAC-SHA256 of `id.timestamp.body`. For tests of your own handler.
 *
 * @returns the three headers to send with the body
 */
export async function signWebhook({ id, sentAt, body, secret }: UnsignedWebhook): Promise<WebhookHeaders> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${await signatureOf(secret, id, timestamp, toBytes(body))}`,
  };
}

/** The Base64 HMAC-SHA256 of `id.timestamp.body`. */
export async function signatureOf(secret: string, id: string, timestamp: string, body: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign"]);
  const prefix = new TextEncoder().encode(`${id}.${timestamp}.`);
  const signed = new Uint8Array(prefix.byteLength + body.byteLength);
  signed.set(prefix);
  signed.set(body, prefix.byteLength);
  const digest = new Uint8Array(await subtle.sign(algorithm.name, key, signed));
  return btoa(String.fromCharCode(...digest));
}

/** Whether two strings are equal, in a time that depends on their lengths alone. */
export function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index++) {
    // Beyond the end of b, charCodeAt is NaN, which counts as 0: the lengths already differ.
    difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  }
  return difference === 0;
}

/** A body as bytes: a string in UTF-8. */
export function toBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}
