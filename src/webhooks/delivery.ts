import { field, InvalidArgumentError } from "../internal.js";
import { WebhookSignatureError } from "./errors.js";
import { toBytes } from "./signature.js";

/** Headers as `Headers`, as pairs, or as a record such as Node's `request.headers`. Names in any case. */
export type WebhookHeaderList =
  | Headers
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** A delivery as your server received it: a `Request`, or its raw body and its headers. */
export type WebhookRequest =
  | Request
  | {
      /** The body before any parser saw it: the signature covers its bytes. */
      readonly body: string | Uint8Array | ArrayBuffer;
      readonly headers: WebhookHeaderList;
    };

/** A delivery whose parts have been read, and nothing checked. */
export interface ReceivedWebhook {
  readonly id: string;
  readonly timestamp: string;
  /** The values of the `v1` signatures. */
  readonly signatures: readonly string[];
  readonly body: Uint8Array;
}

/**
 * Reads the body and the three headers of a delivery.
 *
 * @throws InvalidArgumentError if the body has been parsed or read already
 * @throws WebhookSignatureError if a header is missing or ambiguous
 */
export async function readDelivery(request: WebhookRequest): Promise<ReceivedWebhook> {
  const headers = collectHeaders(request.headers);
  const body = isRequest(request) ? await readRequest(request) : rawBytes(request.body);
  const id = requireHeader(headers, "webhook-id");
  const timestamp = requireHeader(headers, "webhook-timestamp");
  const values = headers.get("webhook-signature") ?? [];
  if (values.length === 0) {
    throw missingHeader("webhook-signature");
  }
  // `v1,<Base64>`, several separated by spaces; servers that join repeated headers add commas.
  const signatures = values
    .flatMap((value) => value.split(/\s+/))
    .flatMap((entry) => /^v1,([^,]+),?$/.exec(entry)?.[1] ?? []);
  if (signatures.length === 0) {
    throw new WebhookSignatureError('The header webhook-signature has no signature of version 1 ("v1,…").');
  }
  return { id, timestamp, signatures, body };
}

/** The values of each header, by lower-case name. */
function collectHeaders(headers: unknown): ReadonlyMap<string, readonly string[]> {
  if (typeof headers !== "object" || headers === null) {
    throw new InvalidArgumentError("`headers` must be the headers of the request: Headers, a record or pairs.");
  }
  const entries: Iterable<unknown> = isIterable(headers) ? headers : Object.entries(headers);
  const collected = new Map<string, string[]>();
  for (const entry of entries) {
    const [name, value]: unknown[] = Array.isArray(entry) ? entry : [];
    const values = [value].flat().filter((item) => typeof item === "string");
    if (typeof name === "string" && values.length > 0) {
      const key = name.toLowerCase();
      collected.set(key, [...(collected.get(key) ?? []), ...values]);
    }
  }
  return collected;
}

function isIterable(value: object): value is Iterable<unknown> {
  return typeof field(value, Symbol.iterator) === "function";
}

function requireHeader(headers: ReadonlyMap<string, readonly string[]>, name: string): string {
  const [value = "", ...others] = headers.get(name) ?? [];
  if (value === "") {
    throw missingHeader(name);
  }
  if (others.length > 0) {
    throw new WebhookSignatureError(`The header ${name} occurs ${others.length + 1} times.`);
  }
  return value;
}

function missingHeader(name: string): WebhookSignatureError {
  return new WebhookSignatureError(
    `The request has no header ${name}. Pass all headers of the request; without this one it is not from Composio.`,
  );
}

/** By its methods, because the `Request` of another realm or library is no instance of ours. */
function isRequest(request: WebhookRequest): request is Request {
  return typeof field(request, "arrayBuffer") === "function";
}

async function readRequest(request: Request): Promise<Uint8Array> {
  if (request.bodyUsed) {
    throw new InvalidArgumentError(
      "The body of the request has been read already. Call this before anything reads it, or pass `request.clone()` first.",
    );
  }
  return new Uint8Array(await request.arrayBuffer());
}

function rawBytes(body: unknown): Uint8Array {
  if (typeof body === "string") {
    return toBytes(body);
  }
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  }
  if (isArrayBuffer(body)) {
    return new Uint8Array(body);
  }
  const what = body === undefined || body === null ? "missing" : "already parsed";
  throw new InvalidArgumentError(
    `The body is ${what}. The signature covers the raw bytes, so pass them as a string or Uint8Array: in Express ` +
      'with `express.raw({ type: "application/json" })`, in Next.js API routes with `bodyParser: false`, ' +
      "elsewhere by passing the Request itself.",
  );
}

/** An `ArrayBuffer` of any realm. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}
