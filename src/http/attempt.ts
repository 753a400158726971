/** What stopped an attempt: the caller's signal, its own time limit, or that of the whole call. */
export type StopReason = "abort" | "timeout" | "deadline";

/** A longer timer would fire at once. 24 days are as good as no limit. */
const MAX_TIMER = 2 ** 31 - 1;

/**
 * Sending a request once and reading its response, until it is stopped. Everything awaited goes through {@link race}, so
 * that a `fetch` or a body that ignores its signal still ends in time.
 */
export class Attempt {
  stopped: StopReason | undefined;
  reason: unknown;
  #controller: AbortController | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  #reject: ((reason: unknown) => void) | undefined;
  #release: (() => void) | undefined;

  constructor(limit: number, kind: "timeout" | "deadline") {
    if (limit !== Number.POSITIVE_INFINITY) {
      // Not a DOMException: not every platform has one.
      const onTime = (): void => this.stop(kind, Object.assign(new Error(`${kind} passed`), { name: "TimeoutError" }));
      this.#timer = setTimeout(onTime, Math.min(limit, MAX_TIMER));
    }
  }

  /** Created on first use: signals are expensive, and a `fetch` that responds from memory never looks at one. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.stopped !== undefined) {
        this.#controller.abort(this.reason);
      }
    }
    return this.#controller.signal;
  }

  /** Ends the attempt: what is awaited rejects with `reason`, the connection is released. */
  stop(kind: StopReason, reason: unknown): void {
    if (this.stopped !== undefined) {
      return;
    }
    this.stopped = kind;
    this.reason = reason;
    this.#reject?.(reason);
    this.#release?.();
    this.#controller?.abort(reason);
  }

  /** What to release when the attempt is stopped, such as a body reader. */
  onStop(release: () => void): void {
    this.#release = release;
  }

  /** `promise`, or a rejection as soon as the attempt is stopped; a later value goes to `tooLate`. */
  race<T>(promise: PromiseLike<T> | T, tooLate?: (value: T) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      if (this.stopped !== undefined) {
        reject(this.reason);
      }
      // oxlint-disable-next-line promise/always-return -- the outer promise is returned
      Promise.resolve(promise).then((value) => {
        if (this.stopped === undefined) {
          resolve(value);
        } else {
          tooLate?.(value);
        }
      }, reject);
    });
  }

  /** Clears the timer. */
  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Releases a response that nobody will read: an unread body holds its socket. */
export function discard(response: Response): void {
  const { body } = response;
  // `fetch` replacements may have a body without `cancel`, which has nothing to release or releases itself.
  if (typeof body?.cancel === "function" && !body.locked) {
    body.cancel().catch(() => {});
  }
}
