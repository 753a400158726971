/**
 * What happened to a call.
 *
 * - `claimed`: it may be sent.
 * - `settled`, `unsure`: it was sent, and its end is recorded; `unsure` also for a replay of such a call.
 * - `replayed`: its recorded outcome was returned.
 * - `waited`: it ran elsewhere, and that has ended or the wait was given up.
 * - `conflict`: it was made before with other arguments.
 * - `released`: it surely did not run, and may be sent later.
 * - `claim_failed`, `settle_failed`, `release_failed`, `prune_failed`: the store failed, every retry included.
 */
export type LedgerEventType =
  | "claimed"
  | "settled"
  | "unsure"
  | "replayed"
  | "waited"
  | "conflict"
  | "released"
  | "claim_failed"
  | "settle_failed"
  | "release_failed"
  | "prune_failed";

/** One event. It holds no arguments and no result. */
export interface LedgerEvent {
  readonly type: LedgerEventType;
  /** Identity of the call; empty for `prune_failed`. */
  readonly key: string;
  /** The tool; empty for `prune_failed`. */
  readonly slug: string;
  /** Time since `once` was called, in ms; 0 for `prune_failed`. */
  readonly ms: number;
  /** What the store rejected with, for the failures. */
  readonly error?: unknown;
}
