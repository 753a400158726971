import { sleep } from "../../../internal.js";
import { randomId } from "../call-key.js";
import { recordState } from "../store.js";
import {
  claimed,
  DAY,
  expectSame,
  expectThat,
  lose,
  newClaim,
  newKey,
  settlement,
  textOf,
  type StoreRules,
} from "./rule-checks.js";

/** Who may end a call, and what is kept of it. */
export const SETTLE_RULES: StoreRules = {
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
    const megabyte = new Uint8Array(1_000_000).map((_, index) => (index * 31) % 251);
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
};
