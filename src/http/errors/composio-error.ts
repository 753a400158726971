/** The registered symbol that marks an error of ours, whichever copy of the package or realm made it. */
const COMPOSIO_ERROR = Symbol.for("composio-session.ComposioError");

/** What every error of this package is made from. */
export interface ComposioErrorOptions {
  /** Whether the service may have run what was asked. Default false: nothing was sent, or it was refused. */
  readonly mayHaveExecuted?: boolean | undefined;
  /** The error underneath, already freed of the API key. */
  readonly cause?: unknown;
}

/**
 * The base of every error this package throws. Catch it to catch them all, or ask `isComposioError`, which also
 * knows errors made by another copy of the package.
 */
export class ComposioError extends Error {
  /**
   * Whether the service may have run the call before it failed. True: look at the outcome (has the e-mail gone out?)
   * before you send it again. False: it did not run, or it only reads, and a repeat harms nothing.
   */
  readonly mayHaveExecuted: boolean;

  constructor(message: string, options: ComposioErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.mayHaveExecuted = options.mayHaveExecuted ?? false;
  }

  get [COMPOSIO_ERROR](): true {
    return true;
  }

  static {
    nameErrors(this, "ComposioError");
  }

  /** What a log holds of this error: its name, message and fields. */
  toJSON(): Record<string, unknown> {
    const fields: Record<string, unknown> = { name: this.name, message: this.message };
    for (const [key, value] of Object.entries(this)) {
      fields[key] = value instanceof Headers ? Object.fromEntries(value) : value;
    }
    return fields;
  }
}

/** Gives a class of errors its name: on the prototype, so that it is no field, and as text, so that a minifier leaves it. */
export function nameErrors(type: { readonly prototype: Error }, name: string): void {
  Object.defineProperty(type.prototype, "name", { value: name, writable: true, configurable: true });
}

/** Whether `value` carries a mark; a mark is a registered symbol and so the same in every realm. */
export function isMarked(value: unknown, mark: symbol): boolean {
  return typeof value === "object" && value !== null && Reflect.get(value, mark) === true;
}

/** Whether `value` is an error of this package: of this copy, of another copy, or from another realm. */
export function isComposioError(value: unknown): value is ComposioError {
  return isMarked(value, COMPOSIO_ERROR);
}
