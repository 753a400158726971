import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  createLedger,
  type LedgerCall,
  type LedgerEvent,
  type LedgerOptions,
  type LedgerStore,
  memoryLedger,
  type OnceOutcome,
  type SendOutcome,
} from "../../../src/agent/ledger/index.js";
import { ConnectionError, NotFoundError } from "../../../src/index.js";
import { changed, recordsOf, sendForever, withResolvers } from "./stores.js";

const call: LedgerCall = { callId: "call_a1b2c3", slug: "GMAIL_SEND_EMAIL", arguments: { to: "ada@example.com" } };

/** A tool, and how often it ran. */
function tool(outcome: SendOutcome = { outcome: "ok", result: { id: 17 } }) {
  const counted = { runs: 0, send: async (): Promise<SendOutcome> => ((counted.runs += 1), outcome) };
  return counted;
}

/** A ledger, its store, its events, and a second ledger on the same store, as another process has it. */
function ledgers(options: LedgerOptions = {}) {
  const events: LedgerEvent[] = [];
  const store = options.store ?? memoryLedger();
  const settings = { store, scope: "run_1", onEvent: (event: LedgerEvent) => events.push(event), ...options };
  return { ledger: createLedger(settings), other: createLedger({ ...settings, store }), store, events };
}

/** Leaves behind what a process leaves that dies inside a call. */
async function killedCall(store: LedgerStore, lease = 0): Promise<void> {
  await sendForever(createLedger({ store, scope: "run_1", lease }), call);
}

const messageOfUnsure = (reason: string): string =>
  `This call may have run: ${reason}. Check with a reading tool before you repeat it.`;

describe("once", () => {
  test("sends a call, and returns the same outcome to the same call in another process", async () => {
    const { ledger, other, events } = ledgers();
    const { send } = tool();
    const counted = tool();
    const first = await ledger.once(call, send);
    expect(first).toMatchObject({ outcome: "ok", result: { id: 17 }, replayed: false, recorded: true });
    expect(await other.once(call, counted.send)).toMatchObject({
      outcome: "ok",
      result: { id: 17 },
      replayed: true,
      recorded: true,
      key: first.key,
    });
    expect(counted.runs).toBe(0);
    expect(events.map(({ type }) => type)).toEqual(["claimed", "settled", "replayed"]);
  });

  test("replays a tool's failure too: it may have done half its work", async () => {
    const { ledger } = ledgers();
    const failing = tool({ outcome: "tool_error", result: "quota exceeded" });
    await ledger.once(call, failing.send);
    expect(await ledger.once(call, failing.send)).toMatchObject({
      outcome: "tool_error",
      result: "quota exceeded",
      replayed: true,
    });
    expect(failing.runs).toBe(1);
  });

  test("sends 16 simultaneous copies of a call once, and gives all of them its outcome", async () => {
    const { ledger, other } = ledgers();
    let runs = 0;
    const send = async (): Promise<SendOutcome> => {
      runs += 1;
      await sleep(30);
      return { outcome: "ok", result: runs };
    };
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => (index % 2 ? ledger : other).once(call, send)),
    );
    expect(runs).toBe(1);
    expect(outcomes.map(({ outcome, result }) => [outcome, result])).toEqual(outcomes.map(() => ["ok", 1]));
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  test("passes the key to send, for a service that recognises repeats by one", async () => {
    const { ledger } = ledgers();
    const seen: string[] = [];
    const { key } = await ledger.once(call, async (claim) => {
      seen.push(claim.key);
      return { outcome: "ok" };
    });
    expect(seen).toEqual([key]);
    expect(await ledger.keyOf(call)).toBe(key);
  });
});

describe("a call that surely did not run", () => {
  test("is sent later, if send resolves to not_run", async () => {
    const { ledger, store, events } = ledgers();
    const refused = await ledger.once(
      call,
      tool({ outcome: "not_run", result: "no such tool", reason: "refused." }).send,
    );
    expect(refused).toMatchObject({ outcome: "not_run", result: "no such tool", reason: "refused", recorded: false });
    expect(await recordsOf(store)).toEqual([]);
    expect(await ledger.once(call, tool().send)).toMatchObject({ outcome: "ok", replayed: false });
    expect(events.map(({ type }) => type)).toEqual(["claimed", "released", "claimed", "settled"]);
  });

  test("is sent later, if send rejects with an error that says so, which once rejects with too", async () => {
    const { ledger } = ledgers();
    const missing = new NotFoundError("no session", { operation: "executeTool", status: 404, headers: new Headers() });
    await expect(ledger.once(call, () => Promise.reject(missing))).rejects.toBe(missing);
    expect(await ledger.once(call, tool().send)).toMatchObject({ outcome: "ok", replayed: false });
  });

  test("is not sent after an abort, and not recorded", async () => {
    const { ledger, store } = ledgers();
    const counted = tool();
    const signal = AbortSignal.abort(new Error("the user left"));
    const outcome = await ledger.once(call, counted.send, { signal });
    expect(outcome).toMatchObject({ outcome: "not_run", reason: "the user left", recorded: false });
    expect(counted.runs).toBe(0);
    expect(await recordsOf(store)).toEqual([]);
  });

  test("is released, if the abort comes while it is claimed", async () => {
    const memory = memoryLedger();
    const aborting = new AbortController();
    const store = changed(memory, {
      async claim(key, claim) {
        const result = await memory.claim(key, claim);
        aborting.abort(new Error("too late"));
        return result;
      },
    });
    const counted = tool();
    const outcome = await ledgers({ store }).ledger.once(call, counted.send, { signal: aborting.signal });
    expect([outcome.outcome, counted.runs, await recordsOf(memory)]).toEqual(["not_run", 0, []]);
  });
});

describe("a call that may have run", () => {
  const reset = new ConnectionError("connection reset", { operation: "executeTool", mayHaveExecuted: true });
  const causes: readonly [what: string, send: () => Promise<SendOutcome>, reason: string][] = [
    ["its response was lost", () => Promise.reject(reset), "connection reset"],
    ["send threw an error that says nothing", () => Promise.reject(new Error("Oops.\nline 2")), "Oops. line 2"],
    ["send threw a string", () => Promise.reject("odd"), "odd"],
    ["send says unsure", async () => ({ outcome: "unsure", reason: "a hook withheld it." }), "a hook withheld it"],
    // @ts-expect-error -- what a caller in JavaScript can do
    ["send returned nothing", async () => undefined, "the code that sent it returned no outcome"],
  ];
  test.each(causes)("is unsure at once and never sent again, if %s", async (_what, send, reason) => {
    const { ledger, other } = ledgers();
    const first = await ledger.once(call, send);
    expect(first).toMatchObject({
      outcome: "unsure",
      message: messageOfUnsure(reason),
      replayed: false,
      recorded: true,
    });
    const counted = tool();
    const replay = await other.once(call, counted.send);
    expect(replay).toMatchObject({ outcome: "unsure", reason, message: messageOfUnsure(reason), replayed: true });
    expect(counted.runs).toBe(0);
  });

  test("has the error that send rejected with as its cause", async () => {
    expect((await ledgers().ledger.once(call, () => Promise.reject(reset))).cause).toBe(reset);
  });

  test("is unsure after the lease of a process that died, and stays so", async () => {
    const { ledger, store } = ledgers();
    await killedCall(store);
    const counted = tool();
    for (let replay = 0; replay < 3; replay += 1) {
      expect(await ledger.once(call, counted.send)).toMatchObject({
        outcome: "unsure",
        message: messageOfUnsure("it was started, and its end was not recorded"),
      });
    }
    expect(counted.runs).toBe(0);
  });

  test("becomes what its owner records, however late", async () => {
    const { ledger, other } = ledgers({ lease: 0 });
    const { promise: outcome, resolve: finish } = withResolvers<SendOutcome>();
    const { promise: sent, resolve: onSent } = withResolvers<void>();
    const late = ledger.once(call, () => (onSent(), outcome));
    await sent;
    expect((await other.once(call, tool().send)).outcome).toBe("unsure");
    finish({ outcome: "ok", result: "late" });
    expect(await late).toMatchObject({ outcome: "ok", recorded: true });
    expect(await other.once(call, tool().send)).toMatchObject({ outcome: "ok", result: "late", replayed: true });
  });

  test.each(["ok", "tool_error"] as const)("runs again and is %s, if repeating it is harmless", async (outcome) => {
    const { ledger, store } = ledgers();
    await killedCall(store);
    const counted = tool({ outcome, result: 1 });
    expect(await ledger.once({ ...call, mayRepeat: true }, counted.send)).toMatchObject({ outcome, replayed: false });
    expect(await ledger.once({ ...call, mayRepeat: true }, counted.send)).toMatchObject({ outcome, replayed: true });
    expect(counted.runs).toBe(1);
  });

  test("runs again once, however many processes resume it, if repeating it is harmless", async () => {
    const { ledger, other, store } = ledgers();
    await killedCall(store);
    const counted = tool();
    const resumed = Array.from({ length: 8 }, (_, index) =>
      (index % 2 ? ledger : other).once({ ...call, mayRepeat: true }, counted.send),
    );
    expect((await Promise.all(resumed)).map(({ outcome }) => outcome)).toEqual(resumed.map(() => "ok"));
    expect(counted.runs).toBe(1);
  });

  test("stays unsure, if the store never lets go of its record", async () => {
    const memory = memoryLedger();
    await killedCall(memory);
    const { ledger } = ledgers({ store: changed(memory, { release: async () => false }) });
    expect((await ledger.once({ ...call, mayRepeat: true }, tool().send)).outcome).toBe("unsure");
  });

  test("is unsure, if a newer release recorded it, even if repeating it is harmless", async () => {
    const { ledger, store } = ledgers();
    const key = await ledger.keyOf(call);
    const newer = { v: 2, fingerprint: "unknown", owner: "newer", slug: "X", leaseMs: 0, retentionMs: 1_000 };
    await store.claim(key, newer);
    const counted = tool();
    const outcome = await ledger.once({ ...call, mayRepeat: true }, counted.send);
    expect([outcome.outcome, outcome.reason, counted.runs]).toEqual([
      "unsure",
      "a newer release of this client recorded it",
      0,
    ]);
  });
});

describe("a call that runs elsewhere", () => {
  test("is waited for, and its outcome returned", async () => {
    const { ledger, other, events } = ledgers();
    const { promise: sent, resolve: onSent } = withResolvers<void>();
    const running = ledger.once(call, async () => {
      onSent();
      await sleep(120);
      return { outcome: "ok", result: "done" };
    });
    await sent;
    const counted = tool();
    expect(await other.once(call, counted.send)).toMatchObject({ outcome: "ok", result: "done", replayed: true });
    await running;
    expect(counted.runs).toBe(0);
    expect(events.map(({ type }) => type)).toEqual(["claimed", "settled", "waited", "replayed"]);
  });

  test("is sent by the one who waited, if it turns out not to have run", async () => {
    const { ledger, other } = ledgers();
    const { promise: sent, resolve: onSent } = withResolvers<void>();
    const running = ledger.once(call, async () => {
      onSent();
      await sleep(60);
      return { outcome: "not_run" };
    });
    await sent;
    expect(await other.once(call, tool().send)).toMatchObject({ outcome: "ok", replayed: false });
    expect((await running).outcome).toBe("not_run");
  });

  test("is waited for until its lease ends, no longer", async () => {
    const { ledger, store } = ledgers();
    await killedCall(store, 150);
    const start = performance.now();
    const outcome = await ledger.once(call, tool().send);
    const waited = performance.now() - start;
    expect([outcome.outcome, waited > 120 && waited < 5_000]).toEqual(["unsure", true]);
  });

  const impatient: readonly [
    how: string,
    options: { wait?: false; takeover?: true },
    wanted: OnceOutcome["outcome"],
  ][] = [
    ["in_progress at once, without waiting", { wait: false }, "in_progress"],
    ["unsure at once, if its process is known to be dead", { takeover: true }, "unsure"],
  ];
  test.each(impatient)("is %s", async (_how, options, wanted) => {
    const { ledger, store } = ledgers();
    await killedCall(store, 60_000);
    const counted = tool();
    const start = performance.now();
    expect((await ledger.once(call, counted.send, options)).outcome).toBe(wanted);
    expect((await ledgers({ store, ...options }).ledger.once(call, counted.send)).outcome).toBe(wanted);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(counted.runs).toBe(0);
  });

  test("is in_progress for a caller who stops waiting, with a message for the model", async () => {
    const { ledger, store } = ledgers();
    await killedCall(store, 60_000);
    const outcome = await ledger.once(call, tool().send, { signal: AbortSignal.timeout(80) });
    expect(outcome).toMatchObject({ outcome: "in_progress", message: "Still running in another process." });
  });
});

describe("a call with the identity of another", () => {
  test("is a conflict that sends nothing, if its arguments differ", async () => {
    const { ledger, events } = ledgers();
    await ledger.once(call, tool().send);
    const counted = tool();
    const outcome = await ledger.once({ ...call, arguments: { to: "bob@example.com" } }, counted.send);
    expect(outcome).toMatchObject({
      outcome: "conflict",
      message: "Call id call_a1b2c3 was used before with other arguments; nothing ran. Make a new call.",
    });
    expect(counted.runs).toBe(0);
    expect(events.at(-1)?.type).toBe("conflict");
  });

  test("is a conflict while the other still runs, and after the other was lost", async () => {
    for (const lease of [60_000, 0]) {
      const { ledger, store } = ledgers();
      await killedCall(store, lease);
      const changedCall = { ...call, arguments: {}, mayRepeat: true };
      expect((await ledger.once(changedCall, tool().send)).outcome).toBe("conflict");
    }
  });
});

describe("reconcile", () => {
  test("that found that the call ran settles it, for later replays too", async () => {
    const { store, ledger } = ledgers({ reconcile: async () => ({ ran: true, result: "found it" }) });
    await killedCall(store);
    const counted = tool();
    expect(await ledger.once(call, counted.send)).toMatchObject({ outcome: "ok", result: "found it", replayed: true });
    const plain = createLedger({ store, scope: "run_1" });
    expect(await plain.once(call, counted.send)).toMatchObject({ outcome: "ok", result: "found it" });
    expect(counted.runs).toBe(0);
  });

  test("that found that the call did not run has it sent, once for two processes", async () => {
    const { store, ledger, other } = ledgers({ reconcile: () => ({ ran: false }) });
    await killedCall(store);
    const counted = tool();
    const outcomes = await Promise.all([ledger.once(call, counted.send), other.once(call, counted.send)]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["ok", "ok"]);
    expect(counted.runs).toBe(1);
  });

  test.each([
    ["cannot tell", () => undefined, undefined],
    ["throws", () => Promise.reject(new Error("no access")), "no access"],
  ])("that %s leaves the call unsure", async (_what, reconcile, cause) => {
    const { store, ledger } = ledgers({ reconcile });
    await killedCall(store);
    const counted = tool();
    const outcome = await ledger.once(call, counted.send);
    expect([outcome.outcome, counted.runs]).toEqual(["unsure", 0]);
    expect(outcome.cause instanceof Error ? outcome.cause.message : outcome.cause).toBe(cause);
  });

  test("gets the call, its key and when it started; and is asked about a lost response too", async () => {
    const seen: unknown[] = [];
    const { ledger } = ledgers({
      reconcile(unsure) {
        seen.push(unsure);
        return undefined;
      },
    });
    const { key } = await ledger.once(call, () => Promise.reject(new Error("lost")));
    expect(seen).toEqual([]);
    await ledger.once(call, tool().send);
    expect(seen).toEqual([{ ...call, key, startedAt: expect.any(Date) }]);
  });

  test("is not asked about a call that ended, or still runs", async () => {
    let asked = 0;
    const { ledger, store } = ledgers({ reconcile: () => void (asked += 1), wait: false });
    await killedCall(store, 60_000);
    await ledger.once(call, tool().send);
    const ended = { ...call, callId: "another_call" };
    await ledger.once(ended, tool().send);
    await ledger.once(ended, tool().send);
    expect(asked).toBe(0);
  });
});

test("an onEvent that throws changes nothing", async () => {
  const { ledger } = ledgers({
    onEvent() {
      throw new Error("broken log");
    },
  });
  expect(await ledger.once(call, tool().send)).toMatchObject({ outcome: "ok", recorded: true });
});

test("events hold no arguments and no results", async () => {
  const { ledger, events } = ledgers();
  await ledger.once({ ...call, arguments: { body: "secret" } }, tool({ outcome: "ok", result: "secret" }).send);
  await ledger.once({ ...call, arguments: { body: "secret" } }, tool().send);
  await ledger.once({ ...call, arguments: { body: "secret 2" } }, tool().send);
  expect(events).toHaveLength(4);
  expect(JSON.stringify(events)).not.toContain("secret");
});
