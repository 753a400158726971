import { type ByteStream, InvalidArgumentError, type RequestBody, type StreamBody } from "../internal.js";
import type { StreamUploadOptions, TransferProgress } from "./options.js";

/** Content of known length: it can be sent again. */
export type BytesContent = Blob | ArrayBuffer | ArrayBufferView | string;

/**
 * Content that is read while it is sent: a stream, which can be sent only once, or a function that opens it, which
 * allows retries.
 */
export type StreamContent = ByteStream | (() => ByteStream);

/** What an upload sends. */
export interface UploadContent {
  readonly body: RequestBody | StreamBody;
  /** In bytes. */
  readonly size: number;
  readonly contentType: string;
  /** Whether it can be sent again. */
  readonly repeatable: boolean;
}

/** Content up to this size, in bytes, is sent in one piece unless its progress is asked for. */
const ONE_PIECE = 1024 * 1024;

/** The pieces that bytes are sent in, so that progress shows and the time limit sees them move. */
const CHUNK = 64 * 1024;

/** Options that describe the content. */
type ContentOptions = {
  readonly [Name in "size" | "contentType" | "onProgress"]?: StreamUploadOptions[Name] | undefined;
};

/**
 * Checks the content of an upload and how it is to be sent.
 *
 * @param canStream whether `fetch` streams request bodies to storage; those of browsers do not
 * @throws InvalidArgumentError
 */
export function uploadContent(content: unknown, options: ContentOptions, canStream: boolean): UploadContent {
  const { onProgress } = options;
  const contentType = checkContentType(options.contentType) ?? defaultContentType(content);
  if (isOpener(content) || isStream(content)) {
    const size = checkSize(options.size);
    const body = streamBody(content, size, onProgress);
    return { body, size, contentType, repeatable: body.repeatable };
  }
  const source = bytesSource(content);
  const { size } = source;
  if (options.size !== undefined && options.size !== size) {
    throw refusal(`\`size\` is ${String(options.size)}, but the content has ${size} bytes`);
  }
  const whole = !canStream || (size <= ONE_PIECE && onProgress === undefined);
  const body = whole
    ? source.whole
    : { size, repeatable: true, open: () => chunks(source), ...reporting(size, onProgress) };
  return { body, size, contentType, repeatable: true };
}

function streamBody(
  content: ByteStream | (() => unknown),
  size: number,
  onProgress: ContentOptions["onProgress"],
): StreamBody {
  if (typeof content !== "function") {
    if (content.locked) {
      throw refusal("the stream is locked: something else reads it, or has read it");
    }
    return { size, repeatable: false, open: () => content, ...reporting(size, onProgress) };
  }
  const open = (): ByteStream => {
    const stream = content();
    if (!isStream(stream) || stream.locked) {
      throw refusal("the function must return a new ReadableStream each time", "The upload was not completed");
    }
    return stream;
  };
  return { size, repeatable: true, open, ...reporting(size, onProgress) };
}

function reporting(total: number, onProgress: ((progress: TransferProgress) => void) | undefined) {
  return onProgress === undefined ? {} : { onProgress: (loaded: number) => onProgress({ loaded, total }) };
}

/** Bytes of known length, wherever they are. */
interface BytesSource {
  readonly size: number;
  readonly whole: RequestBody;
  readonly slice: (from: number, to: number) => Uint8Array | Promise<Uint8Array>;
}

function bytesSource(content: unknown): BytesSource {
  if (content instanceof Blob) {
    const slice = async (from: number, to: number): Promise<Uint8Array> =>
      new Uint8Array(await content.slice(from, to).arrayBuffer());
    return { size: content.size, whole: content, slice };
  }
  const bytes = toBytes(content);
  return { size: bytes.byteLength, whole: bytes, slice: (from, to) => bytes.subarray(from, to) };
}

/** The bytes themselves: they are not copied, unless they are shared with another thread. */
function toBytes(content: unknown): ReturnType<TextEncoder["encode"]> {
  if (typeof content === "string") {
    return new TextEncoder().encode(content);
  }
  if (content instanceof ArrayBuffer) {
    return new Uint8Array(content);
  }
  if (ArrayBuffer.isView(content)) {
    const { buffer, byteOffset, byteLength } = content;
    return buffer instanceof ArrayBuffer
      ? new Uint8Array(buffer, byteOffset, byteLength)
      : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
  }
  const got = Object.prototype.toString.call(content).slice("[object ".length, -1);
  throw refusal(`the content must be a Blob, bytes, a string, or a ReadableStream with \`size\`; got ${got}`);
}

function chunks({ size, slice }: BytesSource): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(sink) {
        if (from >= size) {
          sink.close();
          return;
        }
        const chunk = await slice(from, from + CHUNK);
        from += chunk.byteLength;
        sink.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
}

function isOpener(content: unknown): content is () => unknown {
  return typeof content === "function";
}

function isStream(content: unknown): content is ByteStream {
  return typeof content === "object" && content !== null && "getReader" in content && "locked" in content;
}

function checkSize(size: unknown): number {
  if (typeof size === "number" && Number.isSafeInteger(size) && size >= 0) {
    return size;
  }
  throw refusal(`a stream needs \`size\`, its length in bytes; got ${String(size)}`);
}

function checkContentType(contentType: unknown): string | undefined {
  if (contentType === undefined) {
    return undefined;
  }
  if (typeof contentType !== "string" || !/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;[\x20-\x7e]*)?$/.test(contentType)) {
    throw refusal(`\`contentType\` must be a media type such as "application/pdf"; got ${JSON.stringify(contentType)}`);
  }
  return contentType;
}

function defaultContentType(content: unknown): string {
  if (typeof content === "string") {
    return "text/plain; charset=utf-8";
  }
  const type = content instanceof Blob ? content.type : "";
  return type === "" ? "application/octet-stream" : type;
}

function refusal(fault: string, outcome = "Nothing was sent"): InvalidArgumentError {
  return new InvalidArgumentError(`upload: ${fault}. ${outcome}.`);
}
