import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLedger, type LedgerCall, type LedgerOptions, memoryLedger } from "../../../src/agent/ledger/index.js";
import { changed, recordsOf } from "./stores.js";

const call: LedgerCall = { callId: "call_a1b2c3", turn: "resp_1", slug: "GMAIL_SEND_EMAIL", arguments: {} };
const durable = (): LedgerOptions => ({ store: changed(memoryLedger(), {}), scope: "run_1" });

const keyOf = (changes: Partial<LedgerCall>, scope = "run_1"): Promise<string> =>
  createLedger({ ...durable(), scope }).keyOf({ ...call, ...changes });

/** The fingerprint that the store gets. */
async function fingerprintOf(value: unknown, options: LedgerOptions = {}): Promise<string> {
  const store = memoryLedger();
  await createLedger({ ...options, store }).once({ ...call, arguments: value }, async () => ({ outcome: "ok" }));
  return (await recordsOf(store))[0]?.fingerprint ?? "";
}

describe("the key of a call", () => {
  test("has a version and 256 bits, and no argument, id or scope in the clear", async () => {
    expect(await keyOf({})).toMatch(/^1\.[\w-]{43}$/);
  });

  const others: readonly [what: string, key: () => Promise<string>][] = [
    ["scope", () => keyOf({}, "run_2")],
    ["turn", () => keyOf({ turn: "resp_2" })],
    ["id", () => keyOf({ callId: "call_d4e5f6" })],
    ["slug", () => keyOf({ slug: "GMAIL_REPLY" })],
    ["place among calls with the same id", () => keyOf({ nth: 1 })],
  ];
  test.each(others)("differs by %s", async (_what, key) => {
    expect(await key()).not.toBe(await keyOf({}));
  });

  test("does not differ by arguments, and takes a turn as number or text for the same", async () => {
    expect(await keyOf({ arguments: { other: 1 }, nth: 0 })).toBe(await keyOf({}));
    expect(await keyOf({ turn: 4 })).toBe(await keyOf({ turn: "4" }));
  });

  test("is another one for parts that would be the same text if they were joined", async () => {
    expect(await keyOf({ turn: "a:b", callId: "c" })).not.toBe(await keyOf({ turn: "a", callId: "b:c" }));
    expect(await keyOf({ turn: 'a","b', callId: "c" })).not.toBe(await keyOf({ turn: "a", callId: 'b","c' }));
  });

  test("is the same in every release: a change would send every recorded call again", async () => {
    expect(await keyOf({})).toBe("1.Djb0X3kqhrMMC1C2tr4lD9SzoUn3s5XnX7YhLfcO_dI");
    expect(await fingerprintOf({ b: [1, "é"], a: null })).toBe("-PF_qrlcAkiR0XP6Q0QrDlIAdzah82cVrHIasi3u78U");
  });

  test("of a call inside another stands on the outer key, its index and its slug", async () => {
    const outer = await keyOf({ slug: "COMPOSIO_MULTI_EXECUTE_TOOL" });
    const inner = (index: number, changes: Partial<LedgerCall> = {}): Promise<string> =>
      keyOf({ callId: undefined, turn: undefined, parent: { key: outer, index }, ...changes });
    const keys = await Promise.all([inner(0), inner(1), inner(0, { slug: "SLACK_SEND" }), keyOf({})]);
    expect(new Set([...keys, outer]).size).toBe(5);
    expect(await inner(0)).toBe(keys[0]);
  });

  test("stands on the ids, if identify names an action by an empty text", async () => {
    const ledger = createLedger({ ...durable(), identify: () => "" });
    expect(await ledger.keyOf(call)).toBe(await keyOf({}));
  });

  test("stands on the action instead of the ids, if identify names one", async () => {
    const identify = ({ arguments: value }: LedgerCall): string | undefined =>
      typeof value === "object" && value !== null && "invoice" in value
        ? `invoice-${String(value.invoice)}`
        : undefined;
    const store = changed(memoryLedger(), {});
    const ledger = createLedger({ store, scope: "run_1", identify });
    const paid = { ...call, arguments: { invoice: 17 } };
    await ledger.once(paid, async () => ({ outcome: "ok", result: "paid" }));
    const again = { ...paid, callId: undefined, turn: "resp_after_the_crash" };
    const send = async (): Promise<never> => expect.unreachable("sent twice");
    expect(await ledger.once(again, send)).toMatchObject({ outcome: "ok", result: "paid", replayed: true });
    const otherwise = await ledger.once({ ...again, arguments: { invoice: 17, note: "hi" } }, send);
    expect([otherwise.outcome, otherwise.message]).toEqual([
      "conflict",
      "The same action was called before with other arguments; nothing ran now. Check with a reading tool what the earlier call did.",
    ]);
    // No action: the ids again, and their rules.
    await expect(ledger.keyOf({ ...call, callId: "call_0", turn: undefined })).rejects.toThrow(TypeError);
  });
});

describe("a call whose id repeats in each turn", () => {
  const weak = [undefined, "", "0", "12", "call_0", "call_12", "call3"];
  test.each(weak)("is refused by a durable ledger without a turn (%j)", async (callId) => {
    const ledger = createLedger(durable());
    await expect(ledger.once({ ...call, callId, turn: undefined }, () => expect.unreachable())).rejects.toThrow(
      /^A call of "GMAIL_SEND_EMAIL" has .* other turns too\. Pass turn: the id of the model's response/,
    );
    await expect(ledger.keyOf({ ...call, callId, turn: "" })).rejects.toThrow("Pass turn");
    await expect(ledger.keyOf({ ...call, callId, turn: 0 })).resolves.toBeDefined();
  });

  test.each(["call_a1", "toolu_01", "12345", "call_00001", "gemini-0"])(
    "is not suspected of it for an id like %s",
    async (callId) => {
      await expect(createLedger(durable()).keyOf({ ...call, callId, turn: undefined })).resolves.toBeDefined();
    },
  );

  test("runs in each turn with the ledger in memory, which does not take it for the earlier one", async () => {
    const ledger = createLedger();
    const turns = [{ page: 1 }, { page: 2 }, { page: 2 }];
    const outcomes: unknown[] = [];
    for (const value of turns) {
      const weakCall = { slug: "GITHUB_LIST", callId: "call_0", arguments: value };
      outcomes.push((await ledger.once(weakCall, async () => ({ outcome: "ok", result: "ran" }))).replayed);
    }
    expect(outcomes).toEqual([false, false, false]);
  });
});

describe("the fingerprint of arguments", () => {
  const same: readonly [what: string, left: unknown, right: unknown][] = [
    [
      "keys in another order, at any depth",
      { a: { b: 1, c: 2 }, d: [{ e: 1, f: 2 }] },
      { d: [{ f: 2, e: 1 }], a: { c: 2, b: 1 } },
    ],
    ["1 and 1.0", JSON.parse('{"n":1.0}'), { n: 1 }],
    ["-0 and 0", { n: -0 }, { n: 0 }],
    ["absent and undefined", { a: 1 }, { a: 1, b: undefined }],
    ["a Date and its text", { at: new Date(0) }, { at: "1970-01-01T00:00:00.000Z" }],
    ["no arguments and null", undefined, null],
    ["integers that JSON numbers cannot tell apart", JSON.parse('{"n":9007199254740993}'), { n: 9007199254740992 }],
  ];
  test.each(same)("is the same for %s", async (_what, left, right) => {
    expect(await fingerprintOf(left)).toBe(await fingerprintOf(right));
  });

  const different: readonly [what: string, left: unknown, right: unknown][] = [
    ["null and absent", { a: null }, {}],
    ["é composed and decomposed", { a: "\u00e9" }, { a: "e\u0301" }],
    ["elements in another order", [1, 2], [2, 1]],
    ["two dates", { at: new Date(0) }, { at: new Date(1) }],
    ["a number and its digits", { n: 1 }, { n: "1" }],
    ["lone surrogates", { a: "\ud800" }, { a: "\ud801" }],
    ["a member named __proto__ and none", JSON.parse('{"__proto__":{"a":1}}'), {}],
  ];
  test.each(different)("differs for %s", async (_what, left, right) => {
    expect(await fingerprintOf(left)).not.toBe(await fingerprintOf(right));
  });

  test("is the same for any JSON data after a round trip, and differs for other data", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (left, right) => {
        const isSame = (await fingerprintOf(left)) === (await fingerprintOf(right));
        expect(await fingerprintOf(JSON.parse(JSON.stringify(left)))).toBe(await fingerprintOf(left));
        if (!isSame) {
          expect(JSON.stringify(left)).not.toBe(JSON.stringify(right));
        } else {
          expect(JSON.parse(JSON.stringify(left))).toEqual(JSON.parse(JSON.stringify(right)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("cannot be made without the key, if there is one", async () => {
    const plain = await fingerprintOf({ pin: 1234 });
    const keyed = await fingerprintOf({ pin: 1234 }, { hashKey: "secret" });
    const bytes = new TextEncoder().encode("secret");
    const imported = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    expect(keyed).not.toBe(plain);
    expect(await fingerprintOf({ pin: 1234 }, { hashKey: bytes })).toBe(keyed);
    expect(await fingerprintOf({ pin: 1234 }, { hashKey: imported })).toBe(keyed);
    expect(await fingerprintOf({ pin: 1234 }, { hashKey: "other" })).not.toBe(keyed);
  });

  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  test.each([
    ["cyclic", cyclic],
    ["a bigint", { n: 1n }],
  ])("is refused for arguments that are %s", async (_what, value) => {
    const failure = createLedger().once({ ...call, arguments: value }, () => expect.unreachable());
    await expect(failure).rejects.toThrow(
      'The arguments of "GMAIL_SEND_EMAIL" cannot be written as JSON. Pass JSON data.',
    );
  });
});

describe("createLedger refuses", () => {
  const refused: readonly [what: string, options: LedgerOptions, message: string][] = [
    [
      "a durable store without a scope",
      { store: changed(memoryLedger(), {}) },
      "A ledger with a durable store needs a scope",
    ],
    ["an empty scope", { store: changed(memoryLedger(), {}), scope: "" }, "needs a scope"],
    ["seal without open", { seal: (bytes) => bytes }, "seal and open belong together"],
    ["open without seal", { open: (bytes) => bytes }, "seal and open belong together"],
    ["a lease that is no number", { lease: Number.NaN }, "lease must be a number from 0 up, not NaN"],
    ["a negative retention", { retention: -1 }, "retention must be a number from 0 up, not -1"],
    ["an endless maxResultBytes", { maxResultBytes: Infinity }, "maxResultBytes must be a number from 0 up"],
  ];
  test.each(refused)("%s", (_what, options, message) => {
    expect(() => createLedger(options)).toThrow(message);
    expect(() => createLedger(options)).toThrow(TypeError);
  });
});
