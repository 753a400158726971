import { type ClaimResult, type LedgerRecord, type LedgerStore, recordState } from "./store.js";

/** Options of {@link memoryLedger}. */
export interface MemoryLedgerOptions {
  /** How many records to keep. Default 10,000. Settled records leave first, oldest first; calls in progress never do. */
  readonly maxRecords?: number;
}

type StoredRecord = Omit<LedgerRecord, "readAt">;

/** The default store: records end with the process. It protects a run from a message that is processed twice. */
export function memoryLedger({ maxRecords = 10_000 }: MemoryLedgerOptions = {}): LedgerStore {
  if (!Number.isSafeInteger(maxRecords) || maxRecords < 1) {
    throw new TypeError(`maxRecords must be a positive integer, not ${maxRecords}`);
  }
  return new MemoryStore(maxRecords);
}

class MemoryStore implements LedgerStore {
  readonly durable = false;
  readonly #maxRecords: number;
  /** Calls whose end is known, in the order they were settled. */
  readonly #settled = new Map<string, StoredRecord>();
  /** All others, in the order they were started. */
  readonly #open = new Map<string, StoredRecord>();

  constructor(maxRecords: number) {
    this.#maxRecords = maxRecords;
  }

  async claim(key: string, claim: Parameters<LedgerStore["claim"]>[1]): Promise<ClaimResult> {
    const now = Date.now();
    const record = this.#open.get(key) ?? this.#settled.get(key);
    if (record !== undefined) {
      return record.owner === claim.owner && record.settledAt === undefined
        ? { won: true }
        : { won: false, record: { ...record, readAt: now } };
    }
    const { v, fingerprint, owner, slug, leaseMs } = claim;
    this.#makeRoom(now);
    this.#open.set(key, { v, key, fingerprint, owner, slug, startedAt: now, leaseUntil: now + leaseMs });
    return { won: true };
  }

  async settle(
    key: string,
    owner: string,
    { outcome, result, resultBytes }: Parameters<LedgerStore["settle"]>[2],
  ): Promise<boolean> {
    const record = this.#open.get(key);
    if (record?.owner !== owner) {
      return false;
    }
    const settled = {
      ...record,
      settledAt: Date.now(),
      outcome,
      resultBytes,
      ...(result !== undefined && { result: result.slice() }),
    };
    if (outcome === "unsure") {
      this.#open.set(key, settled);
    } else {
      this.#open.delete(key);
      this.#settled.set(key, settled);
    }
    return true;
  }

  async release(key: string, owner: string): Promise<boolean> {
    return this.#open.get(key)?.owner === owner && this.#open.delete(key);
  }

  async *list({ key }: Parameters<LedgerStore["list"]>[0]): AsyncGenerator<LedgerRecord> {
    for (const record of [...this.#open.values(), ...this.#settled.values()]) {
      if (key === undefined || record.key === key) {
        yield { ...record, readAt: Date.now() };
      }
    }
  }

  async prune(olderThanMs: number): Promise<number> {
    const now = Date.now();
    let removed = 0;
    for (const records of [this.#open, this.#settled]) {
      for (const [key, { startedAt, settledAt, leaseUntil }] of records) {
        if ((settledAt ?? startedAt) < now - olderThanMs && leaseUntil <= now) {
          records.delete(key);
          removed += 1;
        }
      }
    }
    return removed;
  }

  #makeRoom(now: number): void {
    if (this.#settled.size + this.#open.size < this.#maxRecords) {
      return;
    }
    const [oldest] = this.#settled.keys();
    if (oldest !== undefined) {
      this.#settled.delete(oldest);
      return;
    }
    for (const [key, record] of this.#open) {
      if (recordState({ ...record, readAt: now }) !== "in_progress") {
        this.#open.delete(key);
        return;
      }
    }
  }
}
