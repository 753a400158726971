import { type Attempt, discard } from "./attempt.js";
import type { Bytes } from "./request-init.js";

/** A body, or the part of it within the limit. */
export interface BodyBytes {
  readonly bytes: Bytes;
  /** False if the body is longer than the limit. */
  readonly complete: boolean;
}

const EMPTY = new Uint8Array(0);
const decoder = new TextDecoder();

/**
 * Reads a body up to `limit` bytes, within the time of the attempt. A longer one is released at once, unread if it
 * declares its length.
 */
export async function readBytes(response: Response, limit: number, attempt: Attempt): Promise<BodyBytes> {
  const { body } = response;
  if (body === null) {
    return { bytes: EMPTY, complete: true };
  }
  if (Number(response.headers.get("content-length")) > limit) {
    discard(response);
    return { bytes: EMPTY, complete: false };
  }
  if (typeof body?.getReader !== "function") {
    // React Native has no body streams, and node-fetch has a stream of Node's.
    const bytes = new Uint8Array(await attempt.race(response.arrayBuffer()));
    return { bytes: bytes.subarray(0, limit), complete: bytes.byteLength <= limit };
  }
  const reader = body.getReader();
  attempt.onStop(() => void reader.cancel().catch(() => {}));
  return attempt.race(collect(reader, limit));
}

async function collect(reader: ReadableStreamDefaultReader<Bytes>, limit: number): Promise<BodyBytes> {
  let first: Bytes | undefined;
  let rest: Bytes[] | undefined;
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read chunk by chunk
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    length += value.byteLength;
    if (first === undefined) {
      first = value;
    } else {
      (rest ??= []).push(value);
    }
    if (length > limit) {
      reader.cancel().catch(() => {});
      return { bytes: join(first, rest, length).subarray(0, limit), complete: false };
    }
  }
  return { bytes: first === undefined ? EMPTY : join(first, rest, length), complete: true };
}

function join(first: Bytes, rest: readonly Uint8Array[] | undefined, length: number): Bytes {
  if (rest === undefined) {
    return first;
  }
  const all = new Uint8Array(length);
  all.set(first);
  let at = first.byteLength;
  for (const chunk of rest) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
