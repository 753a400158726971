import { sleep } from "../../../internal.js";
import { type LedgerState, recordState } from "../store.js";
import {
  type CheckedStores,
  claimed,
  expectSame,
  expectThat,
  find,
  MINUTE,
  newClaim,
  newKey,
  records,
  settlement,
  textOf,
  type StoreRules,
} from "./rule-checks.js";

/** What is listed, and what prune spares. */
export const LIST_RULES: StoreRules = {
  "list returns what is asked for, each record once": async ({ store, other }) => {
    const keys: Record<LedgerState, string> = {
      in_progress: newKey(),
      ok: newKey(),
      tool_error: newKey(),
      unsure: newKey(),
    };
    const stale = newKey();
    for (const outcome of ["ok", "tool_error", "unsure"] as const) {
      const { owner } = await claimed(store, keys[outcome]);
      await store.settle(keys[outcome], owner, settlement(outcome, "text"));
    }
    await claimed(store, stale, { leaseMs: 0 });
    await sleep(60, undefined);
    await claimed(store, keys.in_progress);
    const all = (await records(other, {})).map(({ key }) => key);
    expectSame(new Set(all).size, all.length, "number of different keys listed");
    for (const key of [...Object.values(keys), stale]) {
      expectThat(all.includes(key), "a record is not listed");
    }
    for (const [state, key] of Object.entries(keys)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object above
      const listed = await records(other, { state: state as LedgerState });
      const record = listed.find((each) => each.key === key);
      expectSame(record && recordState(record), state, `state of the record listed as ${state}`);
    }
    expectThat(
      (await records(other, { state: "unsure" })).some(({ key }) => key === stale),
      "a stale claim is not listed as unsure",
    );
    const old = await records(other, { olderThanMs: 50 });
    expectThat(
      old.some(({ key }) => key === keys.ok),
      "a record of 60 ms is not listed as older than 50 ms",
    );
    expectSame(textOf((await find(other, keys.ok))?.result), "text", "result in the list");
  },

  "list returns more records than fit into one page": async ({ store, other }) => {
    const keys = new Set(Array.from({ length: 250 }, newKey));
    await Promise.all(Array.from(keys, (key) => store.claim(key, newClaim())));
    for (const { key } of await records(other, {})) {
      keys.delete(key);
    }
    expectSame(keys.size, 0, "number of records that were not listed");
  },

  "prune removes what is old and spares what is young or within its lease": async (stores) => {
    // On a busy machine the young records can be old by the time they are pruned, which says nothing of the store.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await checkPrune(stores)) {
        return;
      }
    }
    throw new Error(`prune took longer than ${OLD} ms, five times`);
  },
};

/** What the rule of `prune` calls old, in ms. */
const OLD = 1_200;

/** @returns whether the store was fast enough to tell */
async function checkPrune({ store, other }: CheckedStores): Promise<boolean> {
  const [settled, stale, unsure, leased, resettled, young] = [
    newKey(),
    newKey(),
    newKey(),
    newKey(),
    newKey(),
    newKey(),
  ];
  for (const [key, outcome] of [
    [settled, "ok"],
    [unsure, "unsure"],
  ] as const) {
    const { owner } = await claimed(store, key, { leaseMs: 0 });
    await store.settle(key, owner, settlement(outcome));
  }
  await claimed(store, stale, { leaseMs: 0 });
  await claimed(store, leased, { leaseMs: MINUTE });
  const late = await claimed(store, resettled, { leaseMs: 0 });
  await sleep(OLD + 300, undefined);
  const start = performance.now();
  await claimed(store, young, { leaseMs: 0 });
  await store.settle(resettled, late.owner, settlement("ok"));
  await sleep(20, undefined);
  const removed = await other.prune(OLD);
  if (performance.now() - start >= OLD) {
    return false;
  }
  expectThat(removed >= 3, `prune counted ${removed} records, not the 3 it had to remove`);
  for (const key of [settled, stale, unsure]) {
    expectThat((await store.claim(key, newClaim())).won, "an old record was not removed");
  }
  for (const [key, what] of [
    [leased, "a call within its lease"],
    [young, "a young record"],
    [resettled, "a record settled just now"],
  ] as const) {
    expectThat(!(await store.claim(key, newClaim())).won, `prune removed ${what}`);
  }
  return true;
}
