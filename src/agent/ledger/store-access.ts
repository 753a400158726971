import { sleep } from "../../internal.js";
import { isLedgerError, LedgerError, messageOf, type LedgerPhase } from "./ledger-error.js";

/** Pauses between tries, in ms. Nothing was sent yet, and the caller waits: few tries. */
export const CLAIM_PAUSES: readonly number[] = [100, 400];
/** The call has run: worth more tries. */
export const SETTLE_PAUSES: readonly number[] = [100, 400, 1_600];

export interface StoreAccess {
  readonly phase: LedgerPhase;
  readonly key?: string | undefined;
  /** Limit of one try, in ms. */
  readonly timeout: number;
  readonly pauses?: readonly number[];
}

/**
 * Runs an operation of the store, again after each pause if it fails.
 *
 * @throws {LedgerError} with the last failure as its cause
 */
export async function accessStore<T>(
  operation: () => Promise<T>,
  { phase, key, timeout, pauses = [] }: StoreAccess,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await withinTime(operation(), timeout);
    } catch (cause) {
      const pause = pauses[attempt];
      // A store that says it is set up wrongly says so again.
      if (pause === undefined || isLedgerError(cause)) {
        throw storeError(cause, phase, key);
      }
      await sleep(pause, undefined);
    }
  }
}

/** What the store rejected with, as an error of the ledger. */
export function storeError(cause: unknown, phase: LedgerPhase, key?: string): LedgerError {
  const consequence = phase === "claim" ? " Nothing was sent." : "";
  return new LedgerError(`The ledger's store failed (${phase}): ${messageOf(cause)}.${consequence}`, {
    phase,
    key,
    cause,
    mayHaveExecuted: phase === "settle",
  });
}

/** The operation's result, or a rejection once `timeout` ms have passed. The operation itself goes on. */
export async function withinTime<T>(operation: Promise<T>, timeout: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no response within ${timeout} ms`)), timeout);
  });
  try {
    return await Promise.race([operation, expired]);
  } finally {
    clearTimeout(timer);
  }
}
