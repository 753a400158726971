import { describe, expect, test } from "vitest";
import {
  createLedger,
  isLedgerError,
  type LedgerCall,
  type LedgerEvent,
  type LedgerOptions,
  type LedgerStore,
  memoryLedger,
  type SendOutcome,
} from "../../../src/agent/ledger/index.js";
import { changed, recordsOf, withResolvers } from "./stores.js";

const call: LedgerCall = { callId: "call_a1b2c3", slug: "GMAIL_SEND_EMAIL", arguments: {} };

/** A step of a store that fails: before it does its work, or after, when only the response is lost. */
type Loss = { readonly step: "claim" | "settle" | "release"; readonly times: number; readonly after?: boolean };

/** A store that loses some responses, counts its calls, and the ledger on it. */
function failing({ step, times, after = false }: Loss, options: LedgerOptions = {}) {
  const memory = memoryLedger();
  const attempts = { claim: 0, settle: 0, release: 0 };
  async function failingly<T>(name: Loss["step"], work: () => Promise<T>): Promise<T> {
    attempts[name] += 1;
    const fails = name === step && attempts[name] <= times;
    if (fails && !after) {
      throw new Error("connection lost");
    }
    const result = await work();
    if (fails) {
      throw new Error("response lost");
    }
    return result;
  }
  const store: LedgerStore = changed(memory, {
    claim: (key, claim) => failingly("claim", () => memory.claim(key, claim)),
    settle: (key, owner, settlement) => failingly("settle", () => memory.settle(key, owner, settlement)),
    release: (key, owner) => failingly("release", () => memory.release(key, owner)),
  });
  const events: LedgerEvent[] = [];
  const ledger = createLedger({ store, scope: "run_1", onEvent: (event) => events.push(event), ...options });
  return { ledger, memory, attempts, events };
}

function counting(outcome: SendOutcome = { outcome: "ok", result: 1 }) {
  const counted = { runs: 0, send: async (): Promise<SendOutcome> => ((counted.runs += 1), outcome) };
  return counted;
}

describe.concurrent("a claim", () => {
  test.each([false, true])("that fails twice is tried again, and sent once (response lost: %s)", async (after) => {
    const { ledger, attempts } = failing({ step: "claim", times: 2, after });
    const counted = counting();
    expect(await ledger.once(call, counted.send)).toMatchObject({ outcome: "ok", replayed: false, recorded: true });
    expect([counted.runs, attempts.claim]).toEqual([1, 3]);
  });

  test.each([false, true])(
    "that keeps failing sends nothing, and leaves no record (response lost: %s)",
    async (after) => {
      const { ledger, memory, events } = failing({ step: "claim", times: Infinity, after });
      const counted = counting();
      const outcome = await ledger.once(call, counted.send);
      expect(outcome).toMatchObject({ outcome: "not_run", recorded: false, replayed: false });
      expect(outcome.cause).toMatchObject({ name: "LedgerError", phase: "claim", mayHaveExecuted: false });
      expect(outcome.reason).toMatch(/^The ledger's store failed \(claim\): .* lost\. Nothing was sent$/);
      expect(counted.runs).toBe(0);
      expect(await recordsOf(memory)).toEqual([]);
      expect(events.map(({ type }) => type)).toEqual(["claim_failed"]);
    },
  );

  test("that keeps failing sends the call unprotected, if asked by name", async () => {
    const { ledger, memory } = failing({ step: "claim", times: Infinity }, { onStoreError: "run" });
    const counted = counting();
    expect(await ledger.once(call, counted.send)).toMatchObject({ outcome: "ok", result: 1, recorded: false });
    expect(counted.runs).toBe(1);
    expect(await recordsOf(memory)).toEqual([]);
  });

  test("that fails while the call runs elsewhere is unsure: never a second send, even if asked by name", async () => {
    const memory = memoryLedger();
    let claims = 0;
    const store = changed(memory, {
      async claim(key, claim) {
        claims += 1;
        if (claims > 2) {
          throw new Error("connection lost");
        }
        return memory.claim(key, claim);
      },
    });
    const ledger = createLedger({ store, scope: "run_1", onStoreError: "run" });
    const { promise: end, resolve: finish } = withResolvers<SendOutcome>();
    const { promise: sent, resolve: onSent } = withResolvers<void>();
    const elsewhere = ledger.once(call, () => (onSent(), end));
    await sent;
    const counted = counting();
    const outcome = await ledger.once(call, counted.send);
    expect([outcome.outcome, counted.runs, isLedgerError(outcome.cause)]).toEqual(["unsure", 0, true]);
    finish({ outcome: "ok" });
    await elsewhere;
  });

  test("that the store does not respond to fails after storeTimeout", async () => {
    const store = changed(memoryLedger(), { claim: () => new Promise(() => {}), release: () => new Promise(() => {}) });
    const ledger = createLedger({ store, scope: "run_1", storeTimeout: 20 });
    const outcome = await ledger.once(call, counting().send);
    expect([outcome.outcome, outcome.reason]).toEqual([
      "not_run",
      "The ledger's store failed (claim): no response within 20 ms. Nothing was sent",
    ]);
  });
});

describe.concurrent("a settlement", () => {
  test.each([false, true])("that fails three times is tried again (response lost: %s)", async (after) => {
    const { ledger, attempts, events } = failing({ step: "settle", times: 3, after });
    const counted = counting();
    const outcome = await ledger.once(call, counted.send);
    expect(outcome).toMatchObject({ outcome: "ok", result: 1, recorded: true });
    expect(attempts.settle).toBe(4);
    expect(events.map(({ type }) => type)).toEqual(["claimed", "settled"]);
    expect(await ledger.once(call, counted.send)).toMatchObject({ outcome: "ok", replayed: true });
    expect(counted.runs).toBe(1);
  });

  test("that keeps failing returns the true result, unrecorded; replays are unsure", async () => {
    const { ledger, memory, events } = failing({ step: "settle", times: Infinity }, { lease: 0 });
    const counted = counting();
    expect(await ledger.once(call, counted.send)).toMatchObject({ outcome: "ok", result: 1, recorded: false });
    expect(events.map(({ type }) => type)).toEqual(["claimed", "settle_failed"]);
    expect(events.at(-1)?.error).toMatchObject({ phase: "settle", mayHaveExecuted: true });
    const resumed = createLedger({ store: changed(memory, {}), scope: "run_1" });
    expect((await resumed.once(call, counted.send)).outcome).toBe("unsure");
    expect(counted.runs).toBe(1);
  });

  test("of a record that somebody released meanwhile returns the true result, unrecorded", async () => {
    const store = memoryLedger();
    const events: LedgerEvent[] = [];
    const ledger = createLedger({ store, onEvent: (event) => events.push(event) });
    const outcome = await ledger.once(call, async ({ key }) => {
      const [record] = await recordsOf(store, { key });
      await store.release(key, record?.owner ?? "");
      return { outcome: "ok", result: 1 };
    });
    expect(outcome).toMatchObject({ outcome: "ok", result: 1, recorded: false });
    expect(events.at(-1)?.type).toBe("settle_failed");
  });
});

describe.concurrent("a release", () => {
  test("that fails twice is tried again", async () => {
    const { ledger, memory } = failing({ step: "release", times: 2 });
    expect((await ledger.once(call, counting({ outcome: "not_run" }).send)).outcome).toBe("not_run");
    expect(await recordsOf(memory)).toEqual([]);
  });

  test("that keeps failing leaves the outcome as it is, and tells onEvent", async () => {
    const { ledger, events } = failing({ step: "release", times: Infinity });
    expect((await ledger.once(call, counting({ outcome: "not_run" }).send)).outcome).toBe("not_run");
    expect(events.map(({ type }) => type)).toEqual(["claimed", "release_failed"]);
  });

  test("of a stale record that keeps failing leaves the call unsure, even if repeating it is harmless", async () => {
    const { ledger, memory } = failing({ step: "release", times: Infinity });
    const key = await ledger.keyOf(call);
    const stale = createLedger({ store: changed(memory, {}), scope: "run_1", lease: 0, maxResultBytes: 0 });
    await stale.once(call, async () => ({ outcome: "unsure", reason: "lost" }));
    const counted = counting();
    const outcome = await ledger.once({ ...call, mayRepeat: true }, counted.send);
    expect([outcome.outcome, outcome.key, counted.runs]).toEqual(["unsure", key, 0]);
    expect(outcome.cause).toMatchObject({ name: "LedgerError" });
  });
});
