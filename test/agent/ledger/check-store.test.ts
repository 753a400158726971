import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  checkLedgerStore,
  isLedgerError,
  type LedgerRecord,
  type LedgerStore,
  memoryLedger,
} from "../../../src/agent/ledger/index.js";
import { changed, recordOf, recordsOf, viewed } from "./stores.js";

/** What a mutant breaks, and the rule that has to notice. */
type Mutant = readonly [defect: string, rule: string, mutate: (store: LedgerStore) => LedgerStore];

const mutants: readonly Mutant[] = [
  [
    "gives a loser an empty fingerprint",
    "the first claim of a key wins, the second gets its record",
    (store) => viewed(store, (record) => ({ ...record, fingerprint: "" })),
  ],
  [
    "writes times in seconds",
    "the first claim of a key wins, the second gets its record",
    (store) => viewed(store, (record) => ({ ...record, startedAt: record.startedAt / 1000 })),
  ],
  [
    "looks first and writes later",
    "exactly one of 16 simultaneous claims wins",
    (store) =>
      changed(store, {
        async claim(key, claim) {
          const free = (await recordOf(store, key)) === undefined;
          await sleep(1);
          const result = await store.claim(key, claim);
          return free ? { won: true } : result;
        },
      }),
  ],
  [
    "lets an owner lose to itself",
    "a claim that is tried again by its owner wins",
    (store) =>
      changed(store, {
        async claim(key, claim) {
          const record = await recordOf(store, key);
          return record === undefined ? store.claim(key, claim) : { won: false, record };
        },
      }),
  ],
  [
    "lets an owner claim what it settled",
    "a claim that is tried again by its owner wins",
    (store) =>
      changed(store, {
        async claim(key, claim) {
          const result = await store.claim(key, claim);
          return result.won || result.record.owner === claim.owner ? { won: true } : result;
        },
      }),
  ],
  [
    "extends the lease with each claim",
    "a claim that loses changes nothing",
    (store) => {
      const extended = new Map<string, number>();
      return viewed(store, (record) => {
        const leaseUntil = (extended.get(record.key) ?? record.leaseUntil) + 60_000;
        extended.set(record.key, leaseUntil);
        return { ...record, leaseUntil };
      });
    },
  ],
  [
    "reads every record at the time it was started",
    "readAt is the store's time at each read",
    (store) => viewed(store, (record) => ({ ...record, readAt: record.startedAt })),
  ],
  [
    "takes a lease of 0 for none given",
    "a lease of 0 has ended at once",
    (store) =>
      changed(store, { claim: (key, claim) => store.claim(key, { ...claim, leaseMs: claim.leaseMs || 60_000 }) }),
  ],
  [
    "lets anybody settle",
    "only the owner settles",
    (store) =>
      changed(store, {
        settle: async (key, owner, settlement) =>
          store.settle(key, (await recordOf(store, key))?.owner ?? owner, settlement),
      }),
  ],
  [
    "says that it settled what it does not have",
    "only the owner settles",
    (store) =>
      changed(store, {
        settle: async (key, owner, settlement) =>
          (await store.settle(key, owner, settlement)) || (await recordOf(store, key)) === undefined,
      }),
  ],
  [
    "refuses its owner after the lease",
    "the owner settles after its lease has ended",
    (store) =>
      changed(store, {
        async settle(key, owner, settlement) {
          const record = await recordOf(store, key);
          const late = record !== undefined && record.settledAt === undefined && record.leaseUntil <= record.readAt;
          return !late && store.settle(key, owner, settlement);
        },
      }),
  ],
  [
    "lets the later result overwrite the first",
    "what is settled as ok or tool_error stays",
    (store) => {
      const later = new Map<string, Partial<LedgerRecord>>();
      const view = viewed(store, (record) => ({ ...record, ...later.get(record.key) }));
      return {
        ...view,
        async settle(key, owner, settlement) {
          if (!(await store.settle(key, owner, settlement)) && (await recordOf(store, key))?.owner === owner) {
            later.set(key, { outcome: settlement.outcome });
            return true;
          }
          return true;
        },
      };
    },
  ],
  [
    "takes unsure for an end",
    "what is settled as unsure can be settled again",
    (store) =>
      changed(store, {
        settle: async (key, owner, settlement) =>
          (await recordOf(store, key))?.settledAt === undefined && store.settle(key, owner, settlement),
      }),
  ],
  [
    "keeps what was settled as unsure",
    "what is settled as unsure can be released",
    (store) =>
      changed(store, {
        release: async (key, owner) =>
          (await recordOf(store, key))?.settledAt === undefined && store.release(key, owner),
      }),
  ],
  [
    "loses the fingerprint when it settles",
    "a settlement keeps the rest of the record",
    (store) =>
      viewed(store, (record) => (record.settledAt === undefined ? record : { ...record, fingerprint: "undefined" })),
  ],
  [
    "starts the record anew when it settles",
    "a settlement keeps the rest of the record",
    (store) =>
      viewed(store, (record) =>
        record.settledAt === undefined ? record : { ...record, startedAt: record.settledAt + 1 },
      ),
  ],
  [
    "stores results as text",
    "results come back byte for byte",
    (store) =>
      viewed(store, ({ result, ...record }) => ({
        ...record,
        ...(result !== undefined && { result: new TextEncoder().encode(new TextDecoder().decode(result)) }),
      })),
  ],
  [
    "drops a result of no bytes",
    "results come back byte for byte",
    (store) =>
      viewed(store, ({ result, ...record }) => ({
        ...record,
        ...(result !== undefined && result.length > 0 && { result }),
      })),
  ],
  [
    "cuts long results",
    "results come back byte for byte",
    (store) =>
      viewed(store, ({ result, ...record }) => ({
        ...record,
        ...(result !== undefined && { result: result.slice(0, 65_535) }),
      })),
  ],
  [
    "stores an absent result as an empty one",
    "a result that is not kept is absent, and its size is known",
    (store) =>
      viewed(store, (record) =>
        record.settledAt === undefined ? record : { ...record, result: record.result ?? new Uint8Array() },
      ),
  ],
  [
    "lets anybody release",
    "only the owner releases, and a released key is free",
    (store) =>
      changed(store, {
        release: async (key, owner) => store.release(key, (await recordOf(store, key))?.owner ?? owner),
      }),
  ],
  [
    "only pretends to release",
    "only the owner releases, and a released key is free",
    (store) => changed(store, { release: async (key, owner) => (await recordOf(store, key))?.owner === owner }),
  ],
  [
    "folds the case of keys",
    "keys and slugs are taken literally",
    (store) => changed(store, { claim: (key, claim) => store.claim(key.toLowerCase(), claim) }),
  ],
  [
    "normalizes keys",
    "keys and slugs are taken literally",
    (store) => changed(store, { claim: (key, claim) => store.claim(key.normalize("NFC"), claim) }),
  ],
  [
    "trims slugs",
    "keys and slugs are taken literally",
    (store) => changed(store, { claim: (key, claim) => store.claim(key, { ...claim, slug: claim.slug.trim() }) }),
  ],
  [
    "lists only settled records as unsure",
    "list returns what is asked for, each record once",
    (store) =>
      changed(store, {
        async *list(filter) {
          for await (const record of store.list(filter)) {
            if (filter.state === undefined || record.outcome === filter.state) {
              yield record;
            }
          }
        },
      }),
  ],
  [
    "lists records twice",
    "list returns what is asked for, each record once",
    (store) =>
      changed(store, {
        async *list(filter) {
          yield* store.list(filter);
          yield* store.list(filter);
        },
      }),
  ],
  [
    "lists one page",
    "list returns more records than fit into one page",
    (store) =>
      changed(store, {
        async *list(filter) {
          yield* (await recordsOf(store, filter)).slice(0, 100);
        },
      }),
  ],
  [
    "prunes calls within their lease",
    "prune removes what is old and spares what is young or within its lease",
    (store) =>
      changed(store, {
        async prune(age) {
          let removed = await store.prune(age);
          for (const { key, owner, readAt, startedAt } of await recordsOf(store)) {
            removed += readAt - startedAt > age && (await store.release(key, owner)) ? 1 : 0;
          }
          return removed;
        },
      }),
  ],
  [
    "prunes nothing",
    "prune removes what is old and spares what is young or within its lease",
    (store) => changed(store, { prune: async () => 3 }),
  ],
  [
    "does not count what it prunes",
    "prune removes what is old and spares what is young or within its lease",
    (store) =>
      changed(store, {
        async prune(age) {
          await store.prune(age);
          return 0;
        },
      }),
  ],
  [
    "prunes everything",
    "prune removes what is old and spares what is young or within its lease",
    (store) => changed(store, { prune: () => store.prune(0) }),
  ],
];

describe.concurrent("checkLedgerStore", () => {
  test("passes the store in memory, and names the rules it checked", async () => {
    const store = memoryLedger();
    const rules = await checkLedgerStore(() => store);
    const caught = new Set(mutants.map(([, rule]) => rule));
    // Each rule has a mutant that it catches.
    expect([...caught].toSorted()).toEqual(rules.toSorted());
  });

  test.each(mutants)("catches a store that %s", async (_defect, rule, mutate) => {
    const store = mutate(memoryLedger());
    const failure: unknown = await checkLedgerStore(() => store).catch((error: unknown) => error);
    expect(isLedgerError(failure) && failure.message).toContain(`\n- ${rule}: `);
  });

  test("names each broken rule of a store that rejects everything", async () => {
    const down = async (): Promise<never> => {
      throw new Error("down");
    };
    const store = changed(memoryLedger(), { claim: down, settle: down, release: down, prune: down });
    await expect(checkLedgerStore(() => store)).rejects.toThrow(
      /The store breaks 19 rules .*(?:\n- [^\n]*: down){19}$/s,
    );
  });

  test("gives up on a rule whose store does not respond", async () => {
    const store = changed(memoryLedger(), { claim: () => new Promise(() => {}) });
    await expect(checkLedgerStore(() => store, { timeout: 20 })).rejects.toThrow("no response within 20 ms");
  });
});
