import type { Attempt } from "./attempt.js";

/**
 * Bytes in an ArrayBuffer, as `fetch` takes them. Named by way of TextEncoder: before 5.7, TypeScript has no type parameter
 * for Uint8Array, and a declaration that uses one does not compile there.
 */
export type Bytes = ReturnType<TextEncoder["encode"]>;

/** A request body: a string, or bytes that can be sent again. */
export type RequestBody = string | Bytes | Blob;

/**
 * The second argument of `fetch`. Its signal is created when it is read: a signal costs about as much as the rest of a
 * call, and a `fetch` that responds from memory never looks at it. All instances share one accessor; an object literal
 * with a getter would give each object a hidden class of its own, which outlives young garbage collections.
 */
export class AttemptInit implements RequestInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** Redirects are followed by this package, or not at all. */
  readonly redirect = "manual";
  declare readonly signal: AbortSignal;
  declare readonly body?: RequestBody;
  readonly #attempt: Attempt;

  constructor(method: string, headers: Record<string, string>, body: RequestBody | undefined, attempt: Attempt) {
    this.method = method;
    this.headers = headers;
    if (body !== undefined) {
      this.body = body;
    }
    this.#attempt = attempt;
    Object.defineProperty(this, "signal", AttemptInit.#signal);
  }

  /** An own, enumerable property, so that it survives spreading the object. */
  static readonly #signal: PropertyDescriptor & ThisType<AttemptInit> = {
    enumerable: true,
    configurable: true,
    get() {
      return this.#attempt.signal;
    },
  };
}
