import { sleep } from "../../internal.js";
import { randomId } from "./call-key.js";
import type { LedgerClaim, LedgerFilter, LedgerRecord, LedgerSettlement, LedgerState, LedgerStore } from "./store.js";
import { RECORD_VERSION, recordState } from "./store.js";

/** Two connections to the same records. */
export interface CheckedStores {
  readonly store: LedgerStore;
  readonly other: LedgerStore;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What a store must do, by the sentence that says it. Each check rejects if the store does not. */
export const STORE_RULES: Readonly<Record<string, (stores: CheckedStores) => Promise<void>>> = {
  "the first claim of a key wins, the second gets its record": async ({ store, other }) => {
    const key = newKey();
    const claim = newClaim({ slug: "GITHUB_CREATE_AN_ISSUE", fingerprint: "print", leaseMs: 5 * MINUTE });
    expectThat((await store.claim(key, claim)).won, "the first claim did not win");
    const record = await lose(other, key);
    expectSame(record.key, key, "key");
    expectSame(record.v, RECORD_VERSION, "v");
    expectSame(record.fingerprint, "print", "fingerprint");
    expectSame(record.owner, claim.owner, "owner");
    expectSame(record.slug, "GITHUB_CREATE_AN_ISSUE", "slug");
    expectSame(record.settledAt, undefined, "settledAt of a record that is not settled");
    expectSame(record.outcome, undefined, "outcome of a record that is not settled");
    expectSame(record.result, undefined, "result of a record that is not settled");
    expectSame(Math.round(record.leaseUntil - record.startedAt), 5 * MINUTE, "leaseUntil - startedAt");
    const age = record.readAt - record.startedAt;
    expectThat(age >= 0 && age < MINUTE, `readAt - startedAt is ${age} ms right after the claim`);
    expectThat(record.startedAt > Date.UTC(2020), "startedAt is not in milliseconds since 1970");
  },

  "exactly one of 16 simultaneous claims wins": async ({ store, other }) => {
    for (let round = 0; round < 20; round += 1) {
      const key = newKey();
      const claims = Array.from({ length: 16 }, () => newClaim({ fingerprint: `round ${round}` }));
      const results = await Promise.all(claims.map((claim, index) => (index % 2 ? store : other).claim(key, claim)));
      const winners = claims.filter((_, index) => results[index]?.won);
      expectSame(winners.length, 1, "number of winners");
      for (const result of results) {
        expectThat(result.won || result.record.owner === winners[0]?.owner, "a loser got a record of another owner");
      }
    }
  },

  "a claim that is tried again by its owner wins": async ({ store, other }) => {
    const key = newKey();
    const claim = newClaim();
    await store.claim(key, claim);
    expectThat((await other.claim(key, claim)).won, "the owner's second claim lost");
    await store.settle(key, claim.owner, settlement("ok"));
    expectThat(!(await other.claim(key, claim)).won, "the owner claimed a call that it had settled");
  },

  "a claim that loses changes nothing": async ({ store, other }) => {
    const key = newKey();
    await store.claim(key, newClaim({ leaseMs: MINUTE }));
    const before = await lose(other, key);
    await sleep(20, undefined);
    const after = await lose(other, key, { leaseMs: 10 * MINUTE, fingerprint: "other", slug: "OTHER" });
    expectSame(JSON.stringify({ ...after, readAt: 0 }), JSON.stringify({ ...before, readAt: 0 }), "record");
  },

  "readAt is the store's time at each read": async ({ store, other }) => {
    const key = newKey();
    await store.claim(key, newClaim({ leaseMs: 40 }));
    await sleep(80, undefined);
    const record = await lose(other, key);
    expectThat(record.leaseUntil <= record.readAt, "a lease of 40 ms had not ended after 80 ms");
    expectSame((await find(store, key))?.readAt !== undefined, true, "list returns readAt");
  },

  "a lease of 0 has ended at once": async ({ store, other }) => {
    const key = newKey();
    await store.claim(key, newClaim({ leaseMs: 0 }));
    expectSame(recordState(await lose(other, key)), "unsure", "state");
  },

  "only the owner settles": async ({ store, other }) => {
    const key = newKey();
    await store.claim(key, newClaim());
    expectSame(await other.settle(key, randomId(), settlement("ok", "stranger")), false, "settle by a stranger");
    expectSame((await lose(other, key)).settledAt, undefined, "settledAt after a stranger settled");
    expectSame(await store.settle(newKey(), randomId(), settlement("ok")), false, "settle of a key without a record");
  },

  "the owner settles after its lease has ended": async ({ store, other }) => {
    const key = newKey();
    const { owner } = await claimed(store, key, { leaseMs: 0 });
    await sleep(10, undefined);
    expectSame(await store.settle(key, owner, settlement("ok", "late")), true, "settle after the lease");
    expectSame(recordState(await lose(other, key)), "ok", "state");
  },

  "what is settled as ok or tool_error stays": async ({ store, other }) => {
    for (const outcome of ["ok", "tool_error"] as const) {
      const key = newKey();
      const { owner } = await claimed(store, key);
      await store.settle(key, owner, settlement(outcome, "first"));
      expectSame(await other.settle(key, owner, settlement("unsure", "second")), false, "second settle");
      expectSame(await other.release(key, owner), false, "release of a settled record");
      const record = await lose(other, key);
      expectSame(record.outcome, outcome, "outcome");
      expectSame(textOf(record.result), "first", "result");
    }
  },

  "what is settled as unsure can be settled again": async ({ store, other }) => {
    const key = newKey();
    const { owner } = await claimed(store, key);
    expectSame(await store.settle(key, owner, settlement("unsure", "reason")), true, "settle as unsure");
    expectSame(recordState(await lose(other, key)), "unsure", "state within the lease");
    expectSame(await other.settle(key, randomId(), settlement("ok")), false, "settle by a stranger");
    expectSame(await other.settle(key, owner, settlement("ok", "found")), true, "settle again");
    const record = await lose(other, key);
    expectSame(record.outcome, "ok", "outcome");
    expectSame(textOf(record.result), "found", "result");
  },

  "what is settled as unsure can be released": async ({ store, other }) => {
    const key = newKey();
    const { owner } = await claimed(store, key);
    await store.settle(key, owner, settlement("unsure"));
    expectSame(await other.release(key, owner), true, "release");
    expectThat((await other.claim(key, newClaim())).won, "a claim after the release lost");
  },

  "a settlement keeps the rest of the record": async ({ store, other }) => {
    const key = newKey();
    const claim = await claimed(store, key, { fingerprint: "print", slug: "SLUG" });
    const before = await lose(other, key);
    await store.settle(key, claim.owner, settlement("tool_error", "text"));
    const after = await lose(other, key);
    for (const field of ["v", "key", "fingerprint", "owner", "slug", "startedAt", "leaseUntil"] as const) {
      expectSame(after[field], before[field], field);
    }
    expectSame(after.resultBytes, 4, "resultBytes");
    expectThat((after.settledAt ?? 0) >= after.startedAt, "settledAt is missing or before startedAt");
  },

  "results come back byte for byte": async ({ store, other }) => {
    const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);
    const megabyte = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 31) % 251);
    for (const result of [new Uint8Array(0), everyByte, megabyte]) {
      const key = newKey();
      const { owner } = await claimed(store, key);
      await store.settle(key, owner, { ...settlement("ok"), result, resultBytes: result.length });
      const record = await lose(other, key);
      const stored = record.result;
      expectThat(stored instanceof Uint8Array, `a result of ${result.length} bytes is missing`);
      expectSame(stored?.length, result.length, "length of the result");
      expectThat(
        result.every((byte, index) => stored?.[index] === byte),
        `a result of ${result.length} bytes differs`,
      );
      expectSame(record.resultBytes, result.length, "resultBytes");
    }
  },

  "a result that is not kept is absent, and its size is known": async ({ store, other }) => {
    const key = newKey();
    const { owner } = await claimed(store, key);
    await store.settle(key, owner, { outcome: "ok", resultBytes: 5_000_000, retentionMs: DAY });
    const record = await lose(other, key);
    expectSame(record.result, undefined, "result");
    expectSame(record.resultBytes, 5_000_000, "resultBytes");
    expectSame(record.outcome, "ok", "outcome");
  },

  "only the owner releases, and a released key is free": async ({ store, other }) => {
    const key = newKey();
    const { owner } = await claimed(store, key);
    expectSame(await other.release(key, randomId()), false, "release by a stranger");
    await lose(other, key);
    expectSame(await other.release(key, owner), true, "release by the owner");
    expectSame(await other.release(key, owner), false, "second release");
    expectThat((await store.claim(key, newClaim())).won, "a claim after the release lost");
    expectSame(await other.settle(key, owner, settlement("ok")), false, "settle by the owner before the release");
  },

  "keys and slugs are taken literally": async ({ store, other }) => {
    const prefix = newKey();
    const names = ["", "%", "_", "*", "?", "[a-z]", "{a}", "'", '"', "\\", ";--", "\n", " ", ":", "é", "e\u0301", "😀"];
    for (const name of names) {
      const claim = newClaim({ slug: `slug ${name}`, fingerprint: name });
      expectThat((await store.claim(prefix + name, claim)).won, `key ${JSON.stringify(name)} was taken already`);
    }
    for (const name of names) {
      const record = await lose(other, prefix + name);
      expectSame(record.slug, `slug ${name}`, "slug");
      expectSame(record.fingerprint, name, "fingerprint");
      const listed = (await records(store, { key: prefix + name })).filter(({ key }) => key === prefix + name);
      expectSame(listed.length, 1, `number of records listed by key ${JSON.stringify(name)}`);
    }
    expectThat((await store.claim(prefix.toUpperCase(), newClaim())).won, "keys differ by case");
  },

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
    const keys = new Set(Array.from({ length: 450 }, newKey));
    await Promise.all(Array.from(keys, (key) => store.claim(key, newClaim())));
    for (const { key } of await records(other, {})) {
      keys.delete(key);
    }
    expectSame(keys.size, 0, "number of records that were not listed");
  },

  "prune removes what is old and spares what is young or within its lease": async ({ store, other }) => {
    const [settled, stale, unsure, leased, resettled] = [newKey(), newKey(), newKey(), newKey(), newKey()];
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
    await sleep(600, undefined);
    const young = newKey();
    await claimed(store, young, { leaseMs: 0 });
    await store.settle(resettled, late.owner, settlement("ok"));
    const removed = await other.prune(400);
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
  },
};

function newKey(): string {
  return `check-${randomId()}`;
}

function newClaim(parts: Partial<LedgerClaim> = {}): LedgerClaim {
  const defaults = { v: RECORD_VERSION, fingerprint: "fingerprint", slug: "SLUG", leaseMs: MINUTE, retentionMs: DAY };
  return { ...defaults, owner: randomId(), ...parts };
}

/** A claim that has won. */
async function claimed(store: LedgerStore, key: string, parts: Partial<LedgerClaim> = {}): Promise<LedgerClaim> {
  const claim = newClaim(parts);
  expectThat((await store.claim(key, claim)).won, "the first claim of a key lost");
  return claim;
}

/** The record that a claim loses to. */
async function lose(store: LedgerStore, key: string, parts: Partial<LedgerClaim> = {}): Promise<LedgerRecord> {
  const result = await store.claim(key, newClaim(parts));
  if (result.won) {
    throw new Error("a key was claimed a second time");
  }
  return result.record;
}

function settlement(outcome: LedgerSettlement["outcome"], text = ""): LedgerSettlement {
  const result = new TextEncoder().encode(text);
  return { outcome, result, resultBytes: result.length, retentionMs: DAY };
}

async function records(store: LedgerStore, filter: LedgerFilter): Promise<LedgerRecord[]> {
  const found: LedgerRecord[] = [];
  for await (const record of store.list(filter)) {
    found.push(record);
  }
  return found;
}

async function find(store: LedgerStore, key: string): Promise<LedgerRecord | undefined> {
  return (await records(store, { key })).find((record) => record.key === key);
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

function expectThat(condition: boolean, failure: string): void {
  if (!condition) {
    throw new Error(failure);
  }
}

function expectSame(actual: unknown, expected: unknown, what: string): void {
  expectThat(Object.is(actual, expected), `${what} is ${String(actual)}, not ${String(expected)}`);
}
