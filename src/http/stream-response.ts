import { onAbort } from "./abort.js";
import type { CallState } from "./call.js";
import { ConnectionError, TimeoutError } from "./errors/index.js";
import { failureMessage } from "./errors/messages.js";
import { nameNetworkError } from "./never-sent.js";
import { redactCause } from "./redact.js";
import { IdleTimer } from "./stream-body.js";

/** A response whose body is read by the caller. */
export interface StreamedResponse {
  /** The body. It can be read once; read it to its end or cancel it, because it holds a connection. */
  readonly stream: ReadableStream<Uint8Array>;
  /** Length in bytes, where the server declares it. */
  readonly size: number | undefined;
  readonly headers: Headers;
}

/** How to stream a response. */
export interface StreamOptions {
  readonly signal: AbortSignal | undefined;
  /** How long to wait for the next bytes, in milliseconds. */
  readonly idleLimit: number;
  /** Called with the bytes read so far. What it throws ends the download. */
  readonly onProgress?: ((loaded: number, size: number | undefined) => void) | undefined;
  /** Called once, when the body has been read, has failed, or is cancelled. */
  readonly onEnd?: (() => void) | undefined;
}

/** The body of a response as a stream that ends with an error of this package, not before its declared length. */
export function streamResponse(response: Response, state: CallState, options: StreamOptions): StreamedResponse {
  const { signal, onProgress, onEnd } = options;
  const size = declaredSize(response);
  const reader = bodyReader(response);
  let loaded = 0;
  let stopped: { readonly reason: unknown } | undefined;
  let interrupt: ((reason: unknown) => void) | undefined;
  const end = (): void => {
    idle.stop();
    release?.();
    release = undefined;
    onEnd?.();
  };
  const stop = (reason: unknown): void => {
    if (stopped === undefined) {
      stopped = { reason };
      interrupt?.(reason);
      reader.cancel(reason).catch(() => {});
      end();
    }
  };
  const idle = new IdleTimer(options.idleLimit, () => stop(timeoutError(state, options.idleLimit)));
  let release = signal && onAbort(signal, stop);
  const stream = new ReadableStream<Uint8Array>(
    {
      start(sink) {
        interrupt = (reason) => sink.error(reason);
      },
      async pull(sink) {
        try {
          if (loaded === 0) {
            onProgress?.(0, size);
          }
          // The time that the caller takes between two reads does not count.
          idle.restart();
          const { done, value } = await reader.read().catch((error: unknown) => {
            throw connectionError(state, error);
          });
          idle.stop();
          if (stopped !== undefined) {
            return;
          }
          if (done) {
            if (size !== undefined && loaded < size) {
              throw connectionError(state, new Error(`${loaded} of ${size} bytes`));
            }
            end();
            sink.close();
            return;
          }
          loaded += value.byteLength;
          onProgress?.(loaded, size);
          sink.enqueue(value);
        } catch (error) {
          stop(error);
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  );
  if (signal?.aborted === true) {
    stop(signal.reason);
  }
  return { stream, size, headers: response.headers };
}

/** The part of a reader that a download needs. */
type BodyReader = Pick<ReadableStreamDefaultReader<Uint8Array>, "read" | "cancel">;

function bodyReader(response: Response): BodyReader {
  const { body } = response;
  if (typeof body?.getReader === "function") {
    return body.getReader();
  }
  // No body, or no body streams: React Native has none, and node-fetch has a stream of Node's.
  let rest: Promise<ArrayBuffer> | undefined = body === null ? undefined : response.arrayBuffer();
  rest?.catch(() => {});
  return {
    async read() {
      const bytes = rest === undefined ? undefined : new Uint8Array(await rest);
      rest = undefined;
      return bytes === undefined || bytes.byteLength === 0
        ? { done: true, value: undefined }
        : { done: false, value: bytes };
    },
    cancel: async () => {},
  };
}

/** `content-length`, unless it is the length before decompression. A browser hides whether it is. */
function declaredSize({ headers, type }: Response): number | undefined {
  const length = headers.get("content-length") ?? "";
  const exact = headers.get("content-encoding") === null && type !== "cors";
  return exact && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

function connectionError(state: CallState, cause: unknown): ConnectionError {
  const { redact } = state.context;
  const message = failureMessage(state.describe(), `broke off (${nameNetworkError(cause)})`, {
    mayHaveExecuted: false,
    advice: ["Download it again."],
  });
  return new ConnectionError(redact(message), {
    operation: state.call.operation,
    cause: redactCause(cause, redact),
  });
}

function timeoutError(state: CallState, milliseconds: number): TimeoutError {
  const message = failureMessage(
    state.describe(),
    `received no byte for ${milliseconds} ms, the \`timeout\` of a transfer`,
    { mayHaveExecuted: false, advice: ["A longer `timeout` may help."] },
  );
  return new TimeoutError(state.context.redact(message), {
    operation: state.call.operation,
    limit: "timeout",
    milliseconds,
  });
}
