import { describe, expect, test, vi } from "vitest";
import { isComposioError, isConfigError, isInvalidArgumentError } from "../../src/index.js";
import {
  isWebhookError,
  isWebhookPayloadError,
  isWebhookReplayError,
  isWebhookSignatureError,
  isWebhookTimestampError,
  parseWebhook,
  signWebhook,
  type WebhookOptions,
  type WebhookRequest,
  WebhookSignatureError,
} from "../../src/webhooks/index.js";
import { deliver, optionsAt, SECRET, SENT_AT, TRIGGER } from "./deliveries.js";

/** What `parseWebhook` throws; `undefined` if it accepts the delivery. */
async function refusal(request: WebhookRequest, options: WebhookOptions = optionsAt()): Promise<unknown> {
  return parseWebhook(request, options).then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A value that the types forbid, as JavaScript callers pass it. */
const untyped = (value: unknown): never => value as never;

describe("a delivery is accepted", () => {
  const { body, headers } = deliver();
  const bytes = new TextEncoder().encode(body);
  const surrounded = new Uint8Array([1, ...bytes, 2]).subarray(1, -1);
  const capitalized = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  test.each<[string, WebhookRequest]>([
    ["as a Request", new Request("https://app.example/hook", { method: "POST", body, headers })],
    ["with a string and Headers", { body, headers: new Headers(headers) }],
    ["with bytes and a record", { body: bytes, headers }],
    ["with a part of a buffer and a record in upper case", { body: surrounded, headers: capitalized }],
    ["with a Buffer and pairs", { body: Buffer.from(body), headers: Object.entries(headers) }],
    [
      "with an ArrayBuffer and a Map",
      { body: new Uint8Array(bytes).buffer, headers: new Map(Object.entries(headers)) },
    ],
    [
      "with Node's headers: lists and undefined among them",
      {
        body,
        headers: { ...headers, "webhook-id": [headers["webhook-id"]], "set-cookie": ["a", "b"], via: undefined },
      },
    ],
  ])("%s", async (_name, request) => {
    expect(await parseWebhook(request, optionsAt())).toEqual({
      kind: "trigger",
      version: "V3",
      id: "msg_1",
      sentAt: SENT_AT,
      payload: TRIGGER,
    });
  });

  test("if one of several signatures is right, whatever other versions stand beside it", async () => {
    const right = headers["webhook-signature"];
    for (const value of [`v1,AAAA ${right}`, `${right} v1,AAAA`, `v2,x ${right} v1a,y`, `${right}, v1,AAAA`]) {
      expect(await refusal({ body, headers: { ...headers, "webhook-signature": value } })).toBeUndefined();
    }
    expect(await refusal({ body, headers: { ...headers, "webhook-signature": ["v1,AAAA", right] } })).toBeUndefined();
  });

  test("if it is signed with one of several secrets, as while a secret is rotated", async () => {
    const secret = ["new", SECRET];
    expect(await refusal(deliver(), { ...optionsAt(), secret })).toBeUndefined();
    expect(await refusal(deliver({ secret: "new" }), { ...optionsAt(), secret })).toBeUndefined();
    expect(isWebhookSignatureError(await refusal(deliver({ secret: "old" }), { ...optionsAt(), secret }))).toBe(true);
  });

  test("with a secret of any characters: its UTF-8 bytes are the key", async () => {
    const secret = "pässwörd 🔑";
    expect(await refusal(deliver({ secret }), { ...optionsAt(), secret })).toBeUndefined();
  });

  test("if signWebhook signed it, which gives the same headers as Node's crypto", async () => {
    const signed = await signWebhook({ id: "msg_1", sentAt: SENT_AT, body, secret: SECRET });
    expect(signed).toEqual(headers);
    expect(await signWebhook({ id: "msg_1", sentAt: SENT_AT, body: bytes, secret: SECRET })).toEqual(headers);
  });
});

describe("a delivery is refused with WebhookSignatureError", () => {
  const { body, headers } = deliver();
  const { "webhook-signature": signature, ...unsigned } = headers;
  test.each<[string, WebhookRequest]>([
    ["for another secret", deliver({ secret: "other" })],
    ["for the secret without its prefix", deliver({ secret: SECRET.replace("whsec_", "") })],
    ["for a changed body", { body: body.replace("ada", "bob"), headers }],
    ["for a body that was parsed and printed again", { body: JSON.stringify(JSON.parse(body), null, 2), headers }],
    ["for a changed id", { body, headers: { ...headers, "webhook-id": "msg_2" } }],
    ["for a changed time", { body, headers: { ...headers, "webhook-timestamp": "1792490401" } }],
    ["for a shortened signature", { body, headers: { ...headers, "webhook-signature": signature.slice(0, -1) } }],
    ["for a lengthened signature", { body, headers: { ...headers, "webhook-signature": `${signature}A` } }],
    ["for an empty signature", { body, headers: { ...headers, "webhook-signature": "v1," } }],
    [
      "for a signature of another version",
      { body, headers: { ...headers, "webhook-signature": signature.replace("v1", "v2") } },
    ],
    ["without a signature", { body, headers: unsigned }],
    ["without a time", { body, headers: { ...headers, "webhook-timestamp": undefined } }],
    ["without an id", { body, headers: { ...headers, "webhook-id": "" } }],
    ["with two ids", { body, headers: [...Object.entries(headers), ["webhook-id", "msg_2"]] }],
  ])("%s", async (_name, request) => {
    const error = await refusal(request);
    expect(isWebhookSignatureError(error)).toBe(true);
    expect(error).toBeInstanceOf(WebhookSignatureError);
  });

  test("that names a missing header, and says nothing about the secret", async () => {
    expect(String(await refusal({ body, headers: unsigned }))).toContain("webhook-signature");
    const error = await refusal(deliver({ secret: "other" }));
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain(SECRET);
  });
});

describe("a delivery is refused with WebhookTimestampError", () => {
  test.each([
    [301, true],
    [300, false],
    [0, false],
    [-300, false],
    [-301, true],
  ])("by default beyond 300 s, past or future (%i s: %s)", async (seconds, isRefused) => {
    const error = await refusal(deliver(), optionsAt(seconds));
    expect(isWebhookTimestampError(error)).toBe(isRefused);
  });

  test("with the time, the tolerance and a message that tells past from future", async () => {
    expect(await refusal(deliver(), { ...optionsAt(61), tolerance: 60 })).toMatchObject({
      name: "WebhookTimestampError",
      sentAt: SENT_AT,
      tolerance: 60,
      mayHaveExecuted: false,
      message: expect.stringContaining("61 s ago"),
    });
    expect(String(await refusal(deliver(), optionsAt(-1000)))).toContain("1000 s in the future");
  });

  test("never with a tolerance of 0, and always if the clock is invalid", async () => {
    expect(await refusal(deliver(), { ...optionsAt(1e9), tolerance: 0 })).toBeUndefined();
    const clock = () => new Date(Number.NaN);
    expect(isWebhookTimestampError(await refusal(deliver(), { ...optionsAt(), clock }))).toBe(true);
  });

  test.each(["soon", "1e9", "-1", "1792490400.5", "0x10", "99999999999999"])(
    "if the header holds no Unix time (%s), though it is signed",
    async (timestamp) => {
      expect(isWebhookTimestampError(await refusal(deliver({ timestamp })))).toBe(true);
    },
  );
});

describe("seen", () => {
  test.each([
    ["", () => true],
    [" asynchronously", () => Promise.resolve(true)],
  ])("that knows the id%s makes it a WebhookReplayError", async (_name, seen) => {
    const error = await refusal(deliver(), { ...optionsAt(), seen });
    expect(isWebhookReplayError(error)).toBe(true);
    expect(error).toMatchObject({ webhookId: "msg_1" });
  });

  test("that returns something truthy, as a store's count is, refuses the delivery too", async () => {
    const seen = untyped(() => Promise.resolve(1));
    expect(isWebhookReplayError(await refusal(deliver(), { ...optionsAt(), seen }))).toBe(true);
  });

  test("gets the id of an accepted delivery once, and no id of a refused one", async () => {
    const ids: string[] = [];
    const seen = (id: string) => {
      ids.push(id);
      return false;
    };
    await refusal(deliver({ id: "msg_forged", secret: "other" }), { ...optionsAt(), seen });
    await refusal(deliver({ id: "msg_old" }), { ...optionsAt(1000), seen });
    await refusal(deliver({ id: "msg_text", body: "hello" }), { ...optionsAt(), seen });
    expect(await refusal(deliver({ id: "msg_new" }), { ...optionsAt(), seen })).toBeUndefined();
    expect(ids).toEqual(["msg_new"]);
  });

  test("that fails rejects with its own error", async () => {
    const failure = new Error("no database");
    expect(await refusal(deliver(), { ...optionsAt(), seen: () => Promise.reject(failure) })).toBe(failure);
  });
});

describe("a body", () => {
  test.each([
    ["an object", {}],
    ["a parsed payload", TRIGGER],
    ["an array", []],
    ["a number", 1],
    ["undefined", undefined],
    ["null", null],
  ])("that is %s is refused with the remedy named", async (_name, body) => {
    const error = await refusal(untyped({ body, headers: deliver().headers }));
    expect(isInvalidArgumentError(error)).toBe(true);
    expect(String(error)).toMatch(/raw bytes.*express\.raw/);
  });

  test("that has been read already is refused with the remedy named", async () => {
    const { body, headers } = deliver();
    const request = new Request("https://app.example/", { method: "POST", body, headers });
    await request.json();
    const error = await refusal(request);
    expect([isInvalidArgumentError(error), String(error)]).toEqual([true, expect.stringContaining("clone()")]);
  });

  test.each([
    ["text", "hello"],
    ["incomplete", '{"id":'],
    ["empty", ""],
  ])("that is signed and %s is a WebhookPayloadError", async (_name, body) => {
    expect(isWebhookPayloadError(await refusal(deliver({ body })))).toBe(true);
  });

  test("that is not UTF-8 is verified by its bytes, and is a WebhookPayloadError", async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0x22]);
    const headers = await signWebhook({ id: "msg_1", sentAt: SENT_AT, body: bytes, secret: SECRET });
    expect(isWebhookPayloadError(await refusal({ body: bytes, headers: { ...headers } }))).toBe(true);
  });
});

describe("options that cannot work are a ConfigError before anything is compared", () => {
  test.each([[""], [undefined], [null], [[]], [["right", ""]], [42]])("secret %j", async (secret) => {
    const error = await refusal(deliver({ secret: "right" }), untyped({ ...optionsAt(), secret }));
    expect([isConfigError(error), String(error)]).toEqual([true, expect.stringContaining("`secret`")]);
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, "300", null])("tolerance %j", async (tolerance) => {
    const error = await refusal(deliver(), untyped({ ...optionsAt(), tolerance }));
    expect([isConfigError(error), String(error)]).toEqual([true, expect.stringContaining("`tolerance`")]);
  });

  test.each([undefined, null, "webhook-id: 1"])("headers %j", async (headers) => {
    expect(isInvalidArgumentError(await refusal(untyped({ body: "{}", headers })))).toBe(true);
  });
});

test("the errors are ComposioErrors, and the guards tell them apart across copies of the package", async () => {
  const errors = [
    await refusal(deliver({ secret: "other" })),
    await refusal(deliver(), optionsAt(1000)),
    await refusal(deliver(), { ...optionsAt(), seen: () => true }),
    await refusal(deliver({ body: "hello" })),
  ];
  const guards = [isWebhookSignatureError, isWebhookTimestampError, isWebhookReplayError, isWebhookPayloadError];
  expect(errors.map((error) => guards.map((guard) => guard(error)))).toEqual(
    guards.map((_guard, row) => guards.map((_other, column) => row === column)),
  );
  expect(errors.every((error) => isWebhookError(error) && isComposioError(error))).toBe(true);
  vi.resetModules();
  const copy = await import("../../src/webhooks/index.js");
  expect(copy.WebhookSignatureError).not.toBe(WebhookSignatureError);
  expect(errors.map((error) => copy.isWebhookSignatureError(error))).toEqual([true, false, false, false]);
  for (const guard of [isWebhookError, ...guards]) {
    expect([undefined, null, {}, new Error("x"), "x"].some((value) => guard(value))).toBe(false);
  }
});
