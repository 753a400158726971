import { randomId } from "../call-key.js";
import {
  type LedgerClaim,
  type LedgerFilter,
  type LedgerRecord,
  type LedgerSettlement,
  type LedgerStore,
  RECORD_VERSION,
} from "../store.js";

/** Two connections to the same records. */
export interface CheckedStores {
  readonly store: LedgerStore;
  readonly other: LedgerStore;
}

/** What a store must do, by the sentence that says it. Each check rejects if the store does not. */
export type StoreRules = Readonly<Record<string, (stores: CheckedStores) => Promise<void>>>;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

export function newKey(): string {
  return `check-${randomId()}`;
}

export function newClaim(parts: Partial<LedgerClaim> = {}): LedgerClaim {
  const defaults = { v: RECORD_VERSION, fingerprint: "fingerprint", slug: "SLUG", leaseMs: MINUTE, retentionMs: DAY };
  return { ...defaults, owner: randomId(), ...parts };
}

/** A claim that has won. */
export async function claimed(store: LedgerStore, key: string, parts: Partial<LedgerClaim> = {}): Promise<LedgerClaim> {
  const claim = newClaim(parts);
  expectThat((await store.claim(key, claim)).won, "the first claim of a key lost");
  return claim;
}

/** The record that a claim loses to. */
export async function lose(store: LedgerStore, key: string, parts: Partial<LedgerClaim> = {}): Promise<LedgerRecord> {
  const result = await store.claim(key, newClaim(parts));
  if (result.won) {
    throw new Error("a key was claimed a second time");
  }
  return result.record;
}

export function settlement(outcome: LedgerSettlement["outcome"], text = ""): LedgerSettlement {
  const result = new TextEncoder().encode(text);
  return { outcome, result, resultBytes: result.length, retentionMs: DAY };
}

export async function records(store: LedgerStore, filter: LedgerFilter): Promise<LedgerRecord[]> {
  const found: LedgerRecord[] = [];
  for await (const record of store.list(filter)) {
    found.push(record);
  }
  return found;
}

export async function find(store: LedgerStore, key: string): Promise<LedgerRecord | undefined> {
  return (await records(store, { key })).find((record) => record.key === key);
}

export function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

export function expectThat(condition: boolean, failure: string): void {
  if (!condition) {
    throw new Error(failure);
  }
}

export function expectSame(actual: unknown, expected: unknown, what: string): void {
  expectThat(Object.is(actual, expected), `${what} is ${String(actual)}, not ${String(expected)}`);
}
