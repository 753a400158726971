// oxlint-disable no-useless-constructor -- it narrows the options, and with them the fields it requires
import { ComposioError, type ComposioErrorOptions, field, identify } from "../../internal.js";

/** The step of the ledger that failed. */
export type LedgerPhase = "setup" | "claim" | "settle" | "release" | "list" | "resolve" | "prune";

export interface LedgerErrorOptions extends ComposioErrorOptions {
  readonly phase: LedgerPhase;
  readonly key?: string | undefined;
}

/**
 * The ledger's store failed, or cannot do what was asked. `mayHaveExecuted` is false where nothing was sent because of
 * it (`phase: "claim"`), true where a call ran and its end could not be recorded (`phase: "settle"`).
 */
export class LedgerError extends ComposioError {
  declare readonly name: "LedgerError";
  /** The step that failed. */
  declare readonly phase: LedgerPhase;
  /** Identity of the call, where the step was about one. */
  declare readonly key: string | undefined;

  constructor(message: string, options: LedgerErrorOptions) {
    super(message, options);
  }

  static {
    identify(this, "LedgerError");
  }
}

/** Whether `value` is a {@link LedgerError}, from any copy of this package. */
export function isLedgerError(value: unknown): value is LedgerError {
  return field(value, Symbol.for("composio-session.LedgerError")) === true;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  const message = field(error, "message");
  return typeof message === "string" && message !== "" ? message : String(error);
}
