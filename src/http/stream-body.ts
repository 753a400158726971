import { onAbort } from "./abort.js";
import { ComposioError, InvalidArgumentError, isComposioError, RedirectError } from "./errors/index.js";
import { nameNetworkError } from "./never-sent.js";
import type { Fetch } from "./options.js";

/** A stream of bytes: a `ReadableStream`, the platform's or that of Node's `stream/web`, whose types differ. */
export interface ByteStream {
  readonly locked: boolean;
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
  };
}

/** A request body that is streamed, so that it is never in memory as a whole. */
export interface StreamBody {
  /** Length in bytes, sent as `content-length`: object storage refuses a body of unknown length. */
  readonly size: number;
  /** Whether `open` can be called again, for a retry. */
  readonly repeatable: boolean;
  readonly open: () => ByteStream;
  /** Called with the bytes handed to `fetch` so far: 0 at the start of each attempt. What it throws ends the call. */
  readonly onProgress?: ((loaded: number) => void) | undefined;
}

/**
 * After so many bytes, other tasks get a turn. Content that is there at once and a network that takes it at once would
 * otherwise keep the event loop in one chain of promises, and no timer would fire.
 */
const BYTES_PER_TURN = 1024 * 1024;

/** A longer timer would fire at once. */
const MAX_TIMER = 2 ** 31 - 1;

/** Calls back when nothing has happened for a while. */
export class IdleTimer {
  readonly #limit: number;
  readonly #onIdle: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param limit in milliseconds; Infinity for none */
  constructor(limit: number, onIdle: () => void) {
    this.#limit = limit;
    this.#onIdle = onIdle;
  }

  restart(): void {
    this.stop();
    if (this.#limit !== Number.POSITIVE_INFINITY) {
      this.#timer = setTimeout(this.#onIdle, Math.min(this.#limit, MAX_TIMER));
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Sends one streamed body, with as many attempts as it allows. */
export class BodySender {
  /** What ended the call on this side: the content failed, or `onProgress` threw. */
  failure: { readonly error: unknown } | undefined;
  /** Whether the last attempt ended because no byte moved in time. */
  stalled = false;
  readonly #body: StreamBody;
  readonly #subject: string;
  readonly #idleLimit: number;
  #attempts = 0;
  #loaded = 0;
  #stop: ((reason: unknown) => void) | undefined;

  /**
   * @param subject what is sent, for messages: "upload a.txt"
   * @param idleLimit how long no byte may move, in milliseconds
   */
  constructor(body: StreamBody, subject: string, idleLimit: number) {
    this.#body = body;
    this.#subject = subject;
    this.#idleLimit = idleLimit;
  }

  /** Whether all bytes were handed to `fetch`. */
  get complete(): boolean {
    return this.#loaded === this.#body.size;
  }

  /** A `fetch` that sends this body. */
  wrap(fetch: Fetch): Fetch {
    return (url, init) => this.#send(fetch, url, init);
  }

  /** Releases the content and the connection of an attempt that was not finished. */
  close(): void {
    this.#stop?.(new ComposioError(`${this.#subject}: the response came before the whole content was sent.`));
    this.#stop = undefined;
  }

  async #send(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
    this.close();
    this.#attempts += 1;
    if (this.#attempts > 1 && !this.#body.repeatable) {
      throw this.#redirectError();
    }
    this.#loaded = 0;
    this.stalled = false;
    const controller = new AbortController();
    const stop = (reason: unknown): void => controller.abort(reason);
    const aborted = new Promise<never>((_resolve, reject) => {
      controller.signal.addEventListener("abort", () => reject(controller.signal.reason), { once: true });
    });
    aborted.catch(() => {});
    const idle = new IdleTimer(this.#idleLimit, () => {
      this.stalled = true;
      stop(Object.assign(new Error("no byte was transferred in time"), { name: "TimeoutError" }));
    });
    const content = this.#open(idle, controller);
    const release = init.signal ? onAbort(init.signal, stop) : undefined;
    this.#stop = (reason) => {
      stop(reason);
      content.cancel(reason);
    };
    try {
      const { signal: attempt } = controller;
      const sent = fetch(
        url,
        Object.assign({}, init, { ...withoutClone(), signal: attempt, body: content.stream, duplex: "half" }),
      );
      return await Promise.race([sent, aborted]);
    } catch (error) {
      content.cancel(error);
      if (isRedirect(error)) {
        throw this.#redirectError();
      }
      throw this.failure === undefined ? error : this.#ended(this.failure.error);
    } finally {
      idle.stop();
      release?.();
    }
  }

  /** The content, counted. A pull is the network's demand, so that no more than a chunk is in memory. */
  #open(
    idle: IdleTimer,
    controller: AbortController,
  ): { readonly stream: ReadableStream<Uint8Array>; readonly cancel: (reason: unknown) => void } {
    const { size, onProgress } = this.#body;
    const reader = this.#openReader();
    let turnEnd = BYTES_PER_TURN;
    let cancelled = false;
    const cancel = (reason: unknown): void => {
      cancelled = true;
      reader.cancel(reason).catch(() => {});
    };
    const next = async (): Promise<Uint8Array | undefined> => {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw this.#contentError(`reading the content failed (${nameNetworkError(error)})`, error);
      });
      if (done) {
        if (this.#loaded !== size) {
          throw this.#sizeError(`ended after ${this.#loaded} bytes`);
        }
        return undefined;
      }
      if (!(value instanceof Uint8Array)) {
        throw this.#contentError("the stream contains a chunk that is not a Uint8Array");
      }
      this.#loaded += value.byteLength;
      if (this.#loaded > size) {
        throw this.#sizeError("is longer");
      }
      return value;
    };
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: async (sink) => {
          try {
            if (this.#loaded === 0) {
              onProgress?.(0);
            }
            let chunk = await next();
            while (chunk?.byteLength === 0) {
              // oxlint-disable-next-line no-await-in-loop -- an empty chunk would end a chunked body
              chunk = await next();
            }
            if (this.#loaded >= turnEnd) {
              turnEnd = this.#loaded + BYTES_PER_TURN;
              await new Promise((resolve) => {
                setTimeout(resolve);
              });
            }
            idle.restart();
            if (chunk === undefined) {
              sink.close();
              return;
            }
            onProgress?.(this.#loaded);
            sink.enqueue(chunk);
          } catch (error) {
            // A cancelled reader is at its end, which is no fault of the content.
            if (!cancelled) {
              this.failure = { error };
              cancel(error);
              controller.abort(error);
            }
            throw error;
          }
        },
        cancel,
      },
      { highWaterMark: 0 },
    );
    idle.restart();
    return { stream, cancel };
  }

  #openReader(): ReturnType<ByteStream["getReader"]> {
    try {
      return this.#body.open().getReader();
    } catch (error) {
      const known = isComposioError(error);
      const failure = known
        ? error
        : this.#contentError(`opening the content failed (${nameNetworkError(error)})`, error);
      this.failure = { error: failure };
      throw this.#ended(failure);
    }
  }

  /** An error of this package, so that the failure is not taken for a lost connection and the call not repeated. */
  #ended(cause: unknown): ComposioError {
    return new ComposioError(this.#subject, { cause });
  }

  #redirectError(): RedirectError {
    return new RedirectError(
      `${this.#subject} was redirected. The redirect was not followed, because it would keep the whole content in memory. The file may have been stored. Check before retrying.`,
      { operation: this.#subject, status: 0, location: undefined, mayHaveExecuted: true },
    );
  }

  #contentError(fault: string, cause?: unknown): ComposioError {
    return new ComposioError(`${this.#subject}: ${fault}. The upload was not completed.`, { cause });
  }

  #sizeError(fault: string): InvalidArgumentError {
    return new InvalidArgumentError(
      `${this.#subject}: \`size\` is ${this.#body.size}, but the content ${fault}. The upload was not completed.`,
    );
  }
}

/**
 * Keeps Node from cloning the request, as the fetch standard has it for a redirect that could be followed: the clone
 * would hold the whole body in memory. Workers do not have this mode.
 */
function withoutClone(): RequestInit {
  return globalThis.navigator?.userAgent === "Cloudflare-Workers" ? {} : { redirect: "error", window: null };
}

/** Whether `fetch` failed because of a redirect: it says so in words only. */
function isRedirect(error: unknown): boolean {
  return /redirect/i.test(nameNetworkError(error));
}
