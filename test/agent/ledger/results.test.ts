import { describe, expect, test } from "vitest";
import {
  createLedger,
  type LedgerCall,
  type LedgerOptions,
  memoryLedger,
  type OnceOutcome,
  type Sealing,
  type SendOutcome,
} from "../../../src/agent/ledger/index.js";
import { recordsOf } from "./stores.js";

const call: LedgerCall = { callId: "call_a1b2c3", slug: "GMAIL_SEND_EMAIL", arguments: {} };
const unsent = async (): Promise<never> => expect.unreachable("sent twice");

/** Sends a call, and replays it with a second ledger. */
async function sendAndReplay(outcome: SendOutcome, options: LedgerOptions = {}, later: LedgerOptions = options) {
  const store = memoryLedger();
  const first = await createLedger({ ...options, store }).once(call, async () => outcome);
  const replay = await createLedger({ ...later, store }).once(call, unsent);
  return { first, replay, store };
}

/** What is stored, as text. */
async function stored(store: ReturnType<typeof memoryLedger>): Promise<string> {
  return (await recordsOf(store)).map(({ result }) => new TextDecoder().decode(result)).join();
}

describe("a result", () => {
  test.each([[null], [0], [""], ["text"], [{ a: [1, { b: null }] }], [[]], [false]])(
    "is replayed as it was (%j)",
    async (result) => {
      const { first, replay } = await sendAndReplay({ outcome: "ok", result });
      expect([first.result, replay.result]).toEqual([result, result]);
      expect(replay.message).toBeUndefined();
    },
  );

  test("that is absent is replayed as absent, without a message", async () => {
    const { replay } = await sendAndReplay({ outcome: "ok" });
    expect([replay.outcome, replay.result, replay.message]).toEqual(["ok", undefined, undefined]);
  });

  test("that changes later does not change the record", async () => {
    const result = { items: [1] };
    const store = memoryLedger();
    const ledger = createLedger({ store });
    await ledger.once(call, async () => ({ outcome: "ok", result }));
    result.items.push(2);
    expect((await ledger.once(call, unsent)).result).toEqual({ items: [1] });
  });

  const limits: readonly [what: string, outcome: "ok" | "tool_error", message: string][] = [
    ["ok", "ok", "This call ran; its result of 25 bytes was not kept."],
    ["a failure", "tool_error", "This call ran and failed; its error of 25 bytes was not kept."],
  ];
  test.each(limits)("over maxResultBytes is not kept, and a replay of %s says so", async (_what, outcome, message) => {
    // {"result":"xxxxxxxxxxxx"} has 25 bytes.
    const sent = { outcome, result: "x".repeat(12) };
    const { first, replay, store } = await sendAndReplay(sent, { maxResultBytes: 24 });
    expect(first).toMatchObject({ outcome, result: "x".repeat(12), recorded: true });
    expect(replay).toMatchObject({ outcome, replayed: true, message });
    expect(replay.result).toBeUndefined();
    expect(await stored(store)).toBe("");
    expect((await sendAndReplay(sent, { maxResultBytes: 25 })).replay.result).toBe("x".repeat(12));
  });

  test("is measured in bytes, not characters, against a default of 256 kB", async () => {
    expect((await sendAndReplay({ outcome: "ok", result: "é".repeat(131_000) })).replay.result).toBeDefined();
    expect((await sendAndReplay({ outcome: "ok", result: "é".repeat(131_100) })).replay.result).toBeUndefined();
  });

  test("that JSON cannot represent is not kept; that the call ran is", async () => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const { first, replay } = await sendAndReplay({ outcome: "ok", result: cyclic });
    expect(first).toMatchObject({ outcome: "ok", result: cyclic, recorded: true });
    expect(replay).toMatchObject({ outcome: "ok", message: "This call ran; its result was not kept." });
  });
});

describe("redact", () => {
  test("changes what is stored, not what the caller gets", async () => {
    const redact: LedgerOptions["redact"] = (_result, { slug }) => ({ slug, body: "[redacted]" });
    const { first, replay, store } = await sendAndReplay({ outcome: "ok", result: { body: "secret" } }, { redact });
    expect(first.result).toEqual({ body: "secret" });
    expect(replay.result).toEqual({ slug: "GMAIL_SEND_EMAIL", body: "[redacted]" });
    expect(await stored(store)).not.toContain("secret");
  });

  test("that throws keeps no result, rather than the secret one", async () => {
    const redact = (): never => {
      throw new Error("broken");
    };
    const { first, replay, store } = await sendAndReplay({ outcome: "ok", result: "secret" }, { redact });
    expect([first.result, first.recorded]).toEqual(["secret", true]);
    expect(replay.message).toBe("This call ran; its result was not kept.");
    expect(await stored(store)).toBe("");
  });
});

describe("seal and open", () => {
  /** AES-GCM with the record's key as additional data, as docs/ledger.md shows it. */
  async function aesGcm(): Promise<{ seal: Sealing; open: Sealing }> {
    const secret = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    const parameters = (iv: Uint8Array<ArrayBuffer>, key: string): AesGcmParams => ({
      name: "AES-GCM",
      iv,
      additionalData: new TextEncoder().encode(key),
    });
    return {
      async seal(bytes, { key }) {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const sealed = await crypto.subtle.encrypt(parameters(iv, key), secret, new Uint8Array(bytes));
        return Uint8Array.from([...iv, ...new Uint8Array(sealed)]);
      },
      async open(bytes, { key }) {
        const iv = new Uint8Array(bytes.slice(0, 12));
        return new Uint8Array(
          await crypto.subtle.decrypt(parameters(iv, key), secret, new Uint8Array(bytes.slice(12))),
        );
      },
    };
  }

  test("keep results unreadable in the store, and readable for a replay", async () => {
    const { replay, store } = await sendAndReplay({ outcome: "ok", result: "secret" }, await aesGcm());
    expect(replay.result).toBe("secret");
    expect(await stored(store)).not.toContain("secret");
  });

  const unreadable: readonly [outcome: "ok" | "tool_error", message: string][] = [
    ["ok", "This call ran; its result cannot be read any more."],
    ["tool_error", "This call ran and failed; its error cannot be read any more."],
  ];
  test.each(unreadable)(
    "with another key leave a call %s, and say that its result cannot be read",
    async (outcome, message) => {
      const { replay } = await sendAndReplay({ outcome, result: "secret" }, await aesGcm(), await aesGcm());
      expect(replay).toMatchObject({ outcome, message, replayed: true });
      expect(replay.result).toBeUndefined();
    },
  );

  test("with another key leave an unsure call unsure, with a general reason", async () => {
    const { replay } = await sendAndReplay({ outcome: "unsure", reason: "secret" }, await aesGcm(), await aesGcm());
    expect([replay.outcome, replay.reason]).toEqual(["unsure", "it was started, and its end was not recorded"]);
  });

  test("do not open a result that was moved to another key", async () => {
    const sealing = await aesGcm();
    const sealed = await sealing.seal(new TextEncoder().encode('{"result":1}'), { key: "1.a" });
    await expect(sealing.open(sealed, { key: "1.b" })).rejects.toMatchObject({ name: "OperationError" });
    expect(new TextDecoder().decode(await sealing.open(sealed, { key: "1.a" }))).toBe('{"result":1}');
  });

  test("that fail to seal keep no result", async () => {
    const broken: { seal: Sealing; open: Sealing } = {
      seal: () => Promise.reject(new Error("no key")),
      open: (bytes) => bytes,
    };
    const { first, replay, store } = await sendAndReplay({ outcome: "ok", result: "secret" }, broken);
    expect(first.recorded).toBe(true);
    expect(replay.message).toBe("This call ran; its result of 19 bytes was not kept.");
    expect(await stored(store)).toBe("");
  });
});

test("arguments are never stored, and what a model wrote as a slug only on one line of limited length", async () => {
  const store = memoryLedger();
  const slug = `EVIL\n\u202e\0${"x".repeat(5_000)}`;
  const outcome: OnceOutcome = await createLedger({ store }).once(
    { callId: "call_a1b2c3", slug, arguments: { body: "the arguments" } },
    async () => ({ outcome: "ok" }),
  );
  expect(outcome.outcome).toBe("ok");
  const [record] = await recordsOf(store);
  expect(record?.slug).toMatch(/^EVIL x+…$/);
  expect(record?.slug.length).toBeLessThanOrEqual(101);
  expect(JSON.stringify(record)).not.toContain("the arguments");
});
