import { ResponseParseError, type StreamedResponse } from "../internal.js";

/**
 * A file that is being downloaded. Its bytes are read once: as a stream, or at once with `bytes`, `blob` or `text`. Read
 * them or cancel the stream, because it holds a connection.
 */
export interface FileDownload {
  /** Path of the file, relative to the mount. */
  readonly path: string;
  /** Length in bytes; undefined if the storage does not declare it. */
  readonly size: number | undefined;
  /** Media type, as it was uploaded; undefined if the storage does not declare it. */
  readonly contentType: string | undefined;
  /**
   * The bytes as they arrive, of a file of any length. It fails with a `ConnectionError` if the connection breaks, with a
   * `TimeoutError` if nothing arrives within `timeout` or not all of it within `deadline`, and with the reason of your
   * signal.
   */
  readonly stream: ReadableStream<Uint8Array>;
  /**
   * All bytes.
   *
   * @throws ResponseParseError for a file longer than the client's `maxResponseBytes`, and what `stream` fails with
   */
  bytes(): Promise<Uint8Array>;
  /** All bytes as a Blob of `contentType`. @throws as `bytes` does */
  blob(): Promise<Blob>;
  /** All bytes as UTF-8 text. @throws as `bytes` does */
  text(): Promise<string>;
}

/** @param limit bytes that may be in memory */
export function fileDownload(path: string, response: StreamedResponse, limit: number): FileDownload {
  const { stream, size, headers } = response;
  const contentType = headers.get("content-type") ?? undefined;
  const tooLong = (): ResponseParseError =>
    new ResponseParseError(
      `download ${JSON.stringify(path)}: the file is longer than ${limit} bytes, the limit \`maxResponseBytes\`. Read its \`stream\`, or raise the limit.`,
      { operation: "download", status: 200, headers, requestId: undefined, body: "" },
    );
  const bytes = () => collect(stream, size, limit, tooLong);
  return {
    path,
    size,
    contentType,
    stream,
    bytes,
    blob: async () => new Blob([await bytes()], contentType === undefined ? {} : { type: contentType }),
    text: async () => new TextDecoder().decode(await bytes()),
  };
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  size: number | undefined,
  limit: number,
  tooLong: () => ResponseParseError,
): Promise<ReturnType<TextEncoder["encode"]>> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let tooMany = size !== undefined && size > limit;
  while (!tooMany) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read chunk by chunk
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    chunks.push(value);
    length += value.byteLength;
    tooMany = length > limit;
  }
  if (tooMany) {
    const error = tooLong();
    reader.cancel(error).catch(() => {});
    throw error;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
