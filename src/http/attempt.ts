/** What ended an attempt from outside: the caller's signal, its own time limit, or that of the whole call. */
export type Stop = "abort" | "timeout" | "deadline";

/** A timer can hold no more; it would fire at once. 24 days are as good as none. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * One sending of a request and the reading of its answer, with what may cut it short. Everything waited for goes through
 * {@link race}, so that a `fetch` or a body that ignores its signal still ends in time.
 */
export class Attempt {
  stopped: Stop | undefined;
  reason: unknown;
  #controller: AbortController | undefined;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  #reject: ((reason: unknown) => void) | undefined;
  #release: (() => void) | undefined;

  constructor(limit: number, kind: "timeout" | "deadline") {
    if (limit !== Number.POSITIVE_INFINITY) {
      // No DOMException: not every platform has one.
      const onTime = (): void => this.stop(kind, Object.assign(new Error(`${kind} passed`), { name: "TimeoutError" }));
      this.#timer = setTimeout(onTime, Math.min(limit, LONGEST_TIMER));
    }
  }

  /** Made when it is asked for: signals are costly, and a stand-in for `fetch` may have no use for one. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.stopped !== undefined) {
        this.#controller.abort(this.reason);
      }
    }
    return this.#controller.signal;
  }

  /** Ends the attempt: what is waited for rejects with `reason`, the connection is let go. */
  stop(kind: Stop, reason: unknown): void {
    if (this.stopped !== undefined) {
      return;
    }
    this.stopped = kind;
    this.reason = reason;
    this.#reject?.(reason);
    this.#release?.();
    this.#controller?.abort(reason);
  }

  /** What to let go of when the attempt is stopped, a reader of the body say. */
  onStop(release: () => void): void {
    this.#release = release;
  }

  /** `promise`, or a rejection as soon as the attempt is stopped; a value that comes later goes to `tooLate`. */
  race<T>(promise: PromiseLike<T> | T, tooLate?: (value: T) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      if (this.stopped !== undefined) {
        reject(this.reason);
      }
      // oxlint-disable-next-line promise/always-return -- the promise that is returned is the one around it
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

/** Lets go of a response that nobody will read: an unread body holds its socket. */
export function discard(response: Response): void {
  if (response.body !== null && response.body !== undefined && !response.body.locked) {
    response.body.cancel().catch(() => {});
  }
}
