import type {
  Ledger,
  LedgerCall,
  LedgerFilter,
  LedgerRecord,
  LedgerStore,
  OnceOptions,
} from "../../../src/agent/ledger/index.js";

/** A store that behaves as `store` does, but for what `changes` replaces. */
export function changed(store: LedgerStore, changes: Partial<LedgerStore>): LedgerStore {
  return {
    claim: (key, claim) => store.claim(key, claim),
    settle: (key, owner, settlement) => store.settle(key, owner, settlement),
    release: (key, owner) => store.release(key, owner),
    list: (filter) => store.list(filter),
    prune: (age) => store.prune(age),
    ...changes,
  };
}

/** A store whose records are all read through `view`. */
export function viewed(store: LedgerStore, view: (record: LedgerRecord) => LedgerRecord): LedgerStore {
  return changed(store, {
    async claim(key, claim) {
      const result = await store.claim(key, claim);
      return result.won ? result : { won: false, record: view(result.record) };
    },
    async *list(filter) {
      for await (const record of store.list(filter)) {
        yield view(record);
      }
    },
  });
}

/** Sends a call that never ends, as a process leaves it that dies inside a call. Resolves once it was sent. */
export async function sendForever(ledger: Ledger, call: LedgerCall, options?: OnceOptions): Promise<void> {
  await new Promise<void>((sent) => {
    void ledger.once(
      call,
      () => {
        sent();
        return new Promise(() => {});
      },
      options,
    );
  });
}

export async function recordsOf(store: LedgerStore, filter: LedgerFilter = {}): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for await (const record of store.list(filter)) {
    records.push(record);
  }
  return records;
}

export async function recordOf(store: LedgerStore, key: string): Promise<LedgerRecord | undefined> {
  return (await recordsOf(store, { key })).find((record) => record.key === key);
}

/** `Promise.withResolvers`, which Node 20 does not have. */
export function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
