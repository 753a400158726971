import { discard, type Attempt } from "./attempt.js";

/** A body, or as much of it as the limit allows. */
export interface BodyBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** False when the body is longer than the limit. */
  readonly whole: boolean;
}

const NOTHING = new Uint8Array(0);
const decoder = new TextDecoder();

/**
 * Reads a body up to `limit` bytes, within the time of the attempt. A longer one is let go at once, without reading it
 * when it declares its length.
 */
export async function readBytes(response: Response, limit: number, attempt: Attempt): Promise<BodyBytes> {
  const { body } = response;
  if (body === null) {
    return { bytes: NOTHING, whole: true };
  }
  if (body === undefined) {
    // React Native has no body streams.
    const bytes = new Uint8Array(await attempt.race(response.arrayBuffer()));
    return { bytes, whole: bytes.byteLength <= limit };
  }
  if (Number(response.headers.get("content-length")) > limit) {
    discard(response);
    return { bytes: NOTHING, whole: false };
  }
  const reader = body.getReader();
  attempt.onStop(() => void reader.cancel().catch(() => {}));
  return attempt.race(collect(reader, limit));
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  limit: number,
): Promise<BodyBytes> {
  let first: Uint8Array<ArrayBuffer> | undefined;
  let rest: Uint8Array<ArrayBuffer>[] | undefined;
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
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
      return { bytes: join(first, rest, length).subarray(0, limit), whole: false };
    }
  }
  return { bytes: first === undefined ? NOTHING : join(first, rest, length), whole: true };
}

function join(
  first: Uint8Array<ArrayBuffer>,
  rest: readonly Uint8Array[] | undefined,
  length: number,
): Uint8Array<ArrayBuffer> {
  if (rest === undefined) {
    return first;
  }
  const all = new Uint8Array(length);
  all.set(first);
  let at = first.byteLength;
  for (const piece of rest) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
