/** Version of the record that this release writes. */
export const RECORD_VERSION = 1;

/**
 * What is known of one call. Arguments are never part of it. Times are milliseconds since 1970 by the store's clock, so
 * that processes whose clocks differ agree.
 */
export interface LedgerRecord {
  /** {@link RECORD_VERSION} of the release that wrote the record. */
  readonly v: number;
  /** Identity of the call: `1.` and 43 characters of base64url. */
  readonly key: string;
  /** Hash of the call's arguments. */
  readonly fingerprint: string;
  /** Random id of the attempt that claimed the call. Only it may settle or release the record. */
  readonly owner: string;
  /** The tool, on one line, for people who read the list. */
  readonly slug: string;
  readonly startedAt: number;
  /** Until then, others wait for the owner. Afterwards, an unsettled record means "may have run". */
  readonly leaseUntil: number;
  /** When the store read the record. Compare it with `leaseUntil`, not with a clock of your own. */
  readonly readAt: number;
  /** Absent until the call is settled. */
  readonly settledAt?: number;
  /** Absent until the call is settled. */
  readonly outcome?: SettledOutcome;
  /** What was recorded of the result, encoded and perhaps sealed. Absent if it was not kept. */
  readonly result?: Uint8Array;
  /** Size of the encoded result before it was sealed, whether it was kept or not. Absent until the call is settled. */
  readonly resultBytes?: number;
}

/** How a call ended: the tool succeeded, the tool reported a failure, or nobody knows whether it ran. */
export type SettledOutcome = "ok" | "tool_error" | "unsure";

/** A settled record's outcome; `in_progress` within the lease, `unsure` after a lease that nobody settled. */
export type LedgerState = "in_progress" | SettledOutcome;

/** The state of a record at the time it was read. */
export function recordState(
  record: Pick<LedgerRecord, "settledAt" | "outcome" | "leaseUntil" | "readAt">,
): LedgerState {
  if (record.settledAt !== undefined) {
    return record.outcome ?? "unsure";
  }
  return record.leaseUntil > record.readAt ? "in_progress" : "unsure";
}

/** The content of a new record. */
export interface LedgerClaim extends Pick<LedgerRecord, "v" | "fingerprint" | "owner" | "slug"> {
  /** How long others wait for the owner, in ms. `leaseUntil` is this much after the store's own time. */
  readonly leaseMs: number;
  /** How long the store has to keep the record, in ms. For stores whose records expire by themselves. */
  readonly retentionMs: number;
}

/** Whether the caller may send the call, and the record that says why not. */
export type ClaimResult = { readonly won: true } | { readonly won: false; readonly record: LedgerRecord };

/** The end of a call. */
export interface LedgerSettlement extends Pick<LedgerRecord, "result"> {
  readonly outcome: SettledOutcome;
  readonly resultBytes: number;
  /** How long the store has to keep the record from now on, in ms. For stores whose records expire by themselves. */
  readonly retentionMs: number;
}

/** Which records to list. A store may return more than was asked for; the ledger filters again. */
export interface LedgerFilter {
  /** The one record with this key. */
  readonly key?: string;
  readonly state?: LedgerState;
  /** Records that were started at least this long ago, in ms. */
  readonly olderThanMs?: number;
}

/**
 * Where records are kept. Anyone can write one: five functions, each atomic for one key. `checkLedgerStore` tests it.
 * Every function may reject: the ledger tries again with the same owner, so that a lost response does no harm.
 */
export interface LedgerStore {
  /** False if the records end with the process. Default true: the ledger then insists on keys that hold across processes. */
  readonly durable?: boolean;
  /** True if records leave by themselves after `retentionMs`. Default false: the ledger calls `prune` now and then. */
  readonly expires?: boolean;
  /**
   * Creates the record unless there is one with this key. Exactly one of any number of simultaneous claims wins. A
   * record whose owner is the caller and that is not settled is a win too: the response to the first try was lost. A
   * claim that loses changes nothing.
   */
  claim(key: string, claim: LedgerClaim): Promise<ClaimResult>;
  /**
   * Writes the end of a call, however late, if the record belongs to `owner` and is not settled, or settled as `unsure`.
   * Everything else in the record stays.
   *
   * @returns whether it was written
   */
  settle(key: string, owner: string, settlement: LedgerSettlement): Promise<boolean>;
  /**
   * Removes the record if it belongs to `owner` and is not settled, or settled as `unsure`: the call surely did not run.
   *
   * @returns whether it was removed
   */
  release(key: string, owner: string): Promise<boolean>;
  /** Records in any order, each once. */
  list(filter: LedgerFilter): AsyncIterable<LedgerRecord>;
  /**
   * Removes records that were started and, where they are, settled more than `olderThanMs` ago, but none whose lease
   * has not ended.
   *
   * @returns how many were removed
   */
  prune(olderThanMs: number): Promise<number>;
}
