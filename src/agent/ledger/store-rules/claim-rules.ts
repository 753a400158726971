import { sleep } from "../../../internal.js";
import { RECORD_VERSION, recordState } from "../store.js";
import {
  expectSame,
  expectThat,
  find,
  lose,
  MINUTE,
  newClaim,
  newKey,
  records,
  settlement,
  type StoreRules,
} from "./rule-checks.js";

/** Who may send a call. */
export const CLAIM_RULES: StoreRules = {
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
};
