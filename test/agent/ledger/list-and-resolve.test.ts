import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import {
  createLedger,
  type Ledger,
  type LedgerCall,
  type LedgerEntry,
  type LedgerEvent,
  memoryLedger,
  type SendOutcome,
} from "../../../src/agent/ledger/index.js";
import { changed, recordsOf, sendForever, withResolvers } from "./stores.js";

const callOf = (callId: string): LedgerCall => ({ callId, slug: "GMAIL_SEND_EMAIL", arguments: {} });
const call = callOf("call_a1b2c3");
const unsent = async (): Promise<never> => expect.unreachable("sent twice");

async function entries(ledger: Ledger, filter?: Parameters<Ledger["list"]>[0]): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = [];
  for await (const entry of ledger.list(filter)) {
    found.push(entry);
  }
  return found;
}

describe("list", () => {
  test("returns what is known of each call, by state", async () => {
    const ledger = createLedger({ lease: 0 });
    const outcomes: Record<string, SendOutcome> = {
      id_ok: { outcome: "ok", result: { id: 1 } },
      id_error: { outcome: "tool_error", result: "quota" },
      id_unsure: { outcome: "unsure", reason: "reset" },
    };
    for (const [id, outcome] of Object.entries(outcomes)) {
      await ledger.once(callOf(id), async () => outcome);
    }
    await sendForever(ledger, callOf("id_dead"));
    await sendForever(ledger, callOf("id_running"), { lease: 60_000 });
    await sleep(20);
    expect((await entries(ledger)).map(({ state }) => state).toSorted()).toEqual([
      "in_progress",
      "ok",
      "tool_error",
      "unsure",
      "unsure",
    ]);
    const [ok] = await entries(ledger, { state: "ok" });
    expect(ok).toMatchObject({ slug: "GMAIL_SEND_EMAIL", state: "ok", result: { id: 1 }, resultKept: true });
    expect(ok?.key).toBe(await ledger.keyOf(callOf("id_ok")));
    expect(ok?.startedAt).toBeInstanceOf(Date);
    const unsure = await entries(ledger, { state: "unsure" });
    expect(unsure.map(({ reason }) => reason).toSorted()).toEqual(["reset", undefined]);
    expect(await entries(ledger, { olderThan: 60_000 })).toEqual([]);
    expect(await entries(ledger, { olderThan: 10 })).toHaveLength(5);
  });

  test("filters again what a store returns too much of", async () => {
    const memory = memoryLedger();
    const ledger = createLedger({ store: changed(memory, { list: () => memory.list({}) }), scope: "run_1" });
    await ledger.once(call, async () => ({ outcome: "ok" }));
    expect(await entries(ledger, { state: "unsure" })).toEqual([]);
  });

  test("rejects with a LedgerError, if the store fails", async () => {
    const store = changed(memoryLedger(), {
      // oxlint-disable-next-line require-yield -- it fails first
      async *list() {
        throw new Error("connection lost");
      },
    });
    await expect(entries(createLedger({ store, scope: "run_1" }))).rejects.toMatchObject({
      name: "LedgerError",
      phase: "list",
      message: "The ledger's store failed (list): connection lost.",
    });
  });
});

describe("resolve", () => {
  /** A call whose process died, or whose response was lost. */
  async function unsureCall(how: "died" | "lost") {
    const store = memoryLedger();
    const ledger = createLedger({ store, lease: 0 });
    if (how === "died") {
      await sendForever(ledger, call);
    } else {
      await ledger.once(call, () => Promise.reject(new Error("lost")));
    }
    return { ledger, store, key: await ledger.keyOf(call) };
  }

  test.each(["died", "lost"] as const)("gives a call that %s the outcome that a person found", async (how) => {
    for (const outcome of [undefined, "tool_error"] as const) {
      const { ledger, key } = await unsureCall(how);
      await ledger.resolve(key, { ran: true, result: "checked", outcome });
      expect(await ledger.once(call, unsent)).toMatchObject({
        outcome: outcome ?? "ok",
        result: "checked",
        replayed: true,
      });
    }
  });

  test.each(["died", "lost"] as const)("lets a call that %s be sent again, if it did not run", async (how) => {
    const { ledger, key } = await unsureCall(how);
    await ledger.resolve(key, { ran: false });
    expect(await ledger.once(call, async () => ({ outcome: "ok" }))).toMatchObject({ outcome: "ok", replayed: false });
  });

  test("refuses a call that is not unsure, and changes nothing", async () => {
    const store = memoryLedger();
    const ledger = createLedger({ store });
    const key = await ledger.keyOf(call);
    const resolved = ledger.resolve(key, { ran: false });
    await expect(resolved).rejects.toThrow(
      `Only a call that is unsure can be resolved; ${key} is unknown to the store`,
    );
    const { promise: outcome, resolve: finish } = withResolvers<SendOutcome>();
    const { promise: sent, resolve: onSent } = withResolvers<void>();
    const running = ledger.once(call, () => (onSent(), outcome));
    await sent;
    await expect(ledger.resolve(key, { ran: false })).rejects.toThrow("is in_progress");
    finish({ outcome: "ok", result: 1 });
    await running;
    await expect(ledger.resolve(key, { ran: false })).rejects.toMatchObject({ phase: "resolve", key });
    expect(await ledger.once(call, unsent)).toMatchObject({ outcome: "ok", result: 1 });
  });

  test("says so, if the owner settled the call in between", async () => {
    const { store, key } = await unsureCall("died");
    const late = changed(store, { settle: async () => false });
    const resolved = createLedger({ store: late, scope: "x" }).resolve(key, { ran: true });
    await expect(resolved).rejects.toThrow(`${key} was settled by its owner meanwhile: list it again`);
  });
});

describe("prune", () => {
  test("removes what is older than retention, whatever its state, but no call in progress", async () => {
    const store = memoryLedger();
    const ledger = createLedger({ store, retention: 30 });
    await ledger.once(callOf("id_ok"), async () => ({ outcome: "ok" }));
    await ledger.once(callOf("id_unsure"), async () => ({ outcome: "unsure" }), { lease: 0 });
    await sendForever(ledger, callOf("id_running"));
    await sleep(60);
    // The lease of the settled call, 120 s, has not ended: it stays as well.
    expect(await ledger.prune()).toBe(1);
    expect(await entries(ledger)).toHaveLength(2);
  });

  test("happens by itself at one of pruneEvery claims, unless records expire by themselves or it is 0", async () => {
    const prunes = async (pruneEvery: number, expires: boolean): Promise<number> => {
      let count = 0;
      const prune = async (): Promise<number> => (count += 1);
      const store = changed(memoryLedger(), { prune, expires });
      const ledger = createLedger({ store, scope: "run_1", pruneEvery });
      for (let index = 0; index < 300; index += 1) {
        await ledger.once(callOf(`id_${index}`), async () => ({ outcome: "ok" }));
      }
      return count;
    };
    expect(await prunes(1, false)).toBe(300);
    expect(await prunes(1, true)).toBe(0);
    expect(await prunes(0, false)).toBe(0);
    const some = await prunes(3, false);
    expect(some > 40 && some < 180).toBe(true);
  });

  test("that fails by itself does not fail the call, and tells onEvent", async () => {
    const events: LedgerEvent[] = [];
    const store = changed(memoryLedger(), { prune: () => Promise.reject(new Error("connection lost")) });
    const onEvent = (event: LedgerEvent): unknown => events.push(event);
    const ledger = createLedger({ store, scope: "run_1", pruneEvery: 1, onEvent });
    expect((await ledger.once(call, async () => ({ outcome: "ok" }))).recorded).toBe(true);
    await vi.waitFor(() => expect(events.at(-1)?.type).toBe("prune_failed"));
    expect(events.at(-1)).toMatchObject({ type: "prune_failed", error: { phase: "prune" } });
    await expect(ledger.prune()).rejects.toThrow("connection lost");
  });
});

describe("the store in memory", () => {
  test("lets the oldest settled record go when it is full, and never a call in progress or one that is unsure before", async () => {
    const store = memoryLedger({ maxRecords: 3 });
    const ledger = createLedger({ store });
    await sendForever(ledger, callOf("id_running"));
    await ledger.once(callOf("id_unsure"), async () => ({ outcome: "unsure" }));
    for (const id of ["id_1", "id_2", "id_3"]) {
      await ledger.once(callOf(id), async () => ({ outcome: "ok", result: id }));
    }
    const kept = await Promise.all(["id_running", "id_unsure", "id_3"].map((id) => ledger.keyOf(callOf(id))));
    expect((await recordsOf(store)).map(({ key }) => key)).toEqual(kept);
  });

  test("lets unsure calls go next, and grows beyond its limit rather than forget a call in progress", async () => {
    const store = memoryLedger({ maxRecords: 2 });
    const ledger = createLedger({ store });
    await ledger.once(callOf("id_unsure"), async () => ({ outcome: "unsure" }));
    for (const id of ["id_1", "id_2", "id_3"]) {
      await sendForever(ledger, callOf(id));
    }
    expect((await entries(ledger)).map(({ state }) => state)).toEqual(["in_progress", "in_progress", "in_progress"]);
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses a limit of %s records", (maxRecords) => {
    expect(() => memoryLedger({ maxRecords })).toThrow("maxRecords must be a positive integer");
  });
});
