import { InvalidArgumentError, onAbort, throwIfAborted, TimeoutError, type Transport } from "../internal.js";
import type { TransferOptions } from "./options.js";

/** A longer timer would fire at once. */
const MAX_TIMER = 2 ** 31 - 1;

/** An upload or download from its first request to its last byte: one signal, one deadline. */
export class Transfer {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #release: (() => void) | undefined;
  /** The most bytes that may be in memory. */
  readonly maxResponseBytes: number;
  /** Set once the storage may have what was sent. */
  mayHaveExecuted = false;

  /**
   * @param name the method and the file, for messages: "upload a.txt"
   * @throws ConfigError or InvalidArgumentError for an option that cannot work, and the reason of an aborted signal
   */
  constructor(transport: Transport, operation: string, name: string, options: TransferOptions) {
    const { onProgress, ...call } = options;
    if (onProgress !== undefined && typeof onProgress !== "function") {
      throw new InvalidArgumentError(
        `${operation}: \`onProgress\` must be a function; got ${typeof onProgress}. Nothing was sent.`,
      );
    }
    const target = { operation, subject: name, method: "", readOnly: true, read: async () => undefined };
    const { signal, deadline, maxResponseBytes } = transport.resolveOptions(target, call);
    throwIfAborted(signal);
    this.maxResponseBytes = maxResponseBytes;
    this.#release = signal && onAbort(signal, (reason) => this.#stop(reason));
    if (deadline !== Number.POSITIVE_INFINITY) {
      const onDeadline = (): void => this.#stop(this.#deadlineError(operation, name, deadline));
      this.#timer = setTimeout(onDeadline, Math.min(deadline, MAX_TIMER));
    }
  }

  /** Aborted by the caller's signal or by the deadline, with the error to reject with as its reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** To be called when the transfer is over. */
  end(): void {
    clearTimeout(this.#timer);
    this.#release?.();
  }

  #stop(reason: unknown): void {
    this.end();
    this.#controller.abort(reason);
  }

  #deadlineError(operation: string, name: string, milliseconds: number): TimeoutError {
    const { mayHaveExecuted } = this;
    const outcome = mayHaveExecuted ? "The file may have been stored. Check before retrying." : "Nothing was changed.";
    return new TimeoutError(
      `${name} was not complete within ${milliseconds} ms, the \`deadline\` for the whole call. ${outcome}`,
      { operation, limit: "deadline", milliseconds, mayHaveExecuted },
    );
  }
}
