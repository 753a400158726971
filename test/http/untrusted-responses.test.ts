import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import * as operations from "../../generated/operations.gen.js";
import { type ApiError, ConnectionError, createCredential, ToolExecutionError } from "../../src/http/index.js";
import { failure, json, KEY, stub, SUCCESS, TOOL, transport, untyped } from "./setup.js";

const session = { path: { session_id: "trs_1" } };
const execute = (http: ReturnType<typeof transport>) =>
  failure(http.send(operations.executeTool, { ...session, body: TOOL }));

test("fetch is called without a receiver, as Workers and browsers require", async () => {
  let receiver: unknown = "not called";
  async function fetch(this: unknown): Promise<Response> {
    // oxlint-disable-next-line typescript/no-this-alias -- the receiver is what is tested
    receiver = this;
    return json(SUCCESS);
  }
  await transport({ fetch }).send(operations.executeTool, { ...session, body: TOOL });
  expect(receiver).toBeUndefined();
});

const hostile = (): object => {
  const thrower = (): never => {
    throw new Error("a getter that throws");
  };
  const fields = ["message", "code", "cause", "errors", "syscall", "name", "stack"];
  return Object.defineProperties({}, Object.fromEntries(fields.map((name) => [name, { get: thrower }])));
};

test.each([
  ["an object whose getters throw", hostile],
  ["an object with such a cause", () => Object.assign(new Error("outer"), { cause: hostile() })],
  [
    "a revoked proxy",
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
  ["a symbol", () => Symbol("odd")],
])("a fetch that rejects with %s ends as a ConnectionError", async (_what, reason) => {
  const fetch = () => Promise.reject(reason());
  const thrown = await execute(transport({ fetch: untyped(fetch) }));
  expect(thrown).toBeInstanceOf(ConnectionError);
  expect(thrown).toMatchObject({ mayHaveExecuted: true });
});

describe("a response without a web stream", () => {
  const nodeStyle = (text: string, headers: Record<string, string> = {}) => ({
    ok: true,
    status: 200,
    type: "default",
    headers: new Headers(headers),
    body: Readable.from([text]),
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  });

  test("is read with arrayBuffer()", async () => {
    const http = transport({ fetch: untyped(async () => nodeStyle(JSON.stringify(SUCCESS))) });
    expect(await http.send(operations.executeTool, { ...session, body: TOOL })).toMatchObject(SUCCESS);
  });

  test("is refused by its Content-Length, unread", async () => {
    const response = {
      ...nodeStyle("{}", { "content-length": "1000" }),
      arrayBuffer: () => Promise.reject(new Error("read")),
    };
    const thrown = await execute(transport({ fetch: untyped(async () => response), maxResponseBytes: 100 }));
    expect(thrown).toMatchObject({ name: "ResponseParseError" });
    expect(String(thrown)).toMatch(/more than 100 bytes/);
  });

  test("with an error status and no cancel() is discarded before a retry", async () => {
    let calls = 0;
    const fetch = async () => (++calls === 1 ? { ...nodeStyle("busy"), ok: false, status: 503 } : json(SUCCESS));
    await transport({ fetch: untyped(fetch) }).send(operations.getSession, session);
    expect(calls).toBe(2);
  });
});

const HOSTILE = "\u001b]0;title\u0007\u001b[31mred\u009b2J\u202eevil\u2066\r\nsecond line\u2028third\u0000\ud800";
// oxlint-disable-next-line no-control-regex -- these are what must not remain
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800]/;

describe("the service's words in a message", () => {
  const body = (more: object) => json({ error: { message: "no", ...more } }, 400);

  test.each([
    ["message", { message: HOSTILE }],
    ["errors", { errors: [HOSTILE, HOSTILE] }],
    ["suggested_fix", { suggested_fix: HOSTILE }],
    ["slug", { slug: HOSTILE }],
    ["request_id", { request_id: HOSTILE }],
  ])("are one line without control characters: %s; the field keeps the raw value", async (name, more) => {
    const thrown = await execute(transport({ fetch: stub(() => body(more)).fetch }));
    const error = thrown as ApiError;
    expect(error.message).not.toMatch(UNSAFE);
    expect(error.message).toContain("evil");
    expect(JSON.stringify(error.body)).toContain(JSON.stringify(HOSTILE).slice(1, -1));
    const raw = { message: undefined, errors: error.errors[0], suggested_fix: error.suggestedFix, slug: error.slug };
    if (name in raw && name !== "message") {
      expect(raw[name as keyof typeof raw]).toBe(HOSTILE);
    }
  });

  test("are bounded, each of them", async () => {
    const long = "x".repeat(100_000);
    const more = { message: long, errors: [long, long], suggested_fix: long, slug: long, request_id: long };
    const thrown = await execute(transport({ fetch: stub(() => body(more)).fetch }));
    expect((thrown as ApiError).message.length).toBeLessThan(2000);
    expect((thrown as ApiError).suggestedFix).toHaveLength(100_000);
  });

  test("are one bounded line also when they come from a tool, a network error or a body that is not JSON", async () => {
    const tool = new ToolExecutionError({
      slug: HOSTILE,
      error: HOSTILE + "y".repeat(100_000),
      logId: HOSTILE,
      data: {},
    });
    const network = await execute(transport({ fetch: () => Promise.reject(new Error(HOSTILE)) }));
    const parse = await execute(transport({ fetch: stub(() => new Response(HOSTILE)).fetch }));
    for (const error of [tool, network as Error, parse as Error]) {
      expect(error.message).toContain("evil");
      expect(error.message).not.toMatch(UNSAFE);
      expect(error.message.length).toBeLessThan(2000);
    }
    expect(tool.error).toHaveLength(HOSTILE.length + 100_000);
  });
});

describe("a key that the service echoes", () => {
  const shows = (error: unknown): string => JSON.stringify(error) + String(error) + String((error as Error).stack);

  test("is redacted where a text is cut in the middle of it", async () => {
    for (let at = 470; at <= 500; at += 1) {
      const echo = `${"x".repeat(at)}${KEY}`.padEnd(5000, "y");
      const parse = await execute(transport({ fetch: stub(() => new Response(echo)).fetch }));
      expect(shows(parse)).not.toContain(KEY.slice(0, 8));
    }
    const filler = 1024 * 1024 - 10;
    const cut = await execute(
      transport({ fetch: stub(() => new Response("z".repeat(filler) + KEY, { status: 400 })).fetch }),
    );
    expect(String((cut as ApiError).body).slice(-60)).not.toContain(KEY.slice(0, 8));
    expect(String((cut as ApiError).body)).toMatch(/z\[redacted\]$/);
  });

  test("is redacted in any case, as in a host name", async () => {
    const away = () =>
      new Response(null, { status: 302, headers: { location: `https://${KEY.replaceAll("_", "-")}.example/` } });
    const credential = createCredential("x-api-key", KEY.replaceAll("_", "-").toUpperCase());
    const thrown = await execute(transport({ fetch: stub(away).fetch, credential }));
    expect(thrown).toMatchObject({ name: "RedirectError" });
    expect(shows(thrown).toLowerCase()).not.toContain(KEY.replaceAll("_", "-"));
  });
});

describe("headers", () => {
  test.each([
    ["a record", { "X-Trace": "1" }],
    ["Headers", new Headers({ "X-Trace": "1" })],
    ["pairs", [["X-Trace", "1"]] as const],
    ["a Map", new Map([["X-Trace", "1"]])],
  ])("are accepted as %s, of the client and of a call", async (_form, headers) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    await transport({ fetch, headers }).send(operations.getSession, session);
    await transport({ fetch }).send(operations.getSession, session, { headers });
    expect(sent.map(({ init }) => new Headers(init.headers).get("x-trace"))).toEqual(["1", "1"]);
  });
});

test("parseJson parses responses, and its failure is a ResponseParseError", async () => {
  const { fetch } = stub(() => new Response('{"data":{"id":9007199254740993},"error":null,"log_id":"l"}'));
  const parseJson = (text: string): unknown => JSON.parse(text.replace(/:(\d{16,})/g, ':"$1"'));
  const result = await transport({ fetch, parseJson }).send(operations.executeTool, { ...session, body: TOOL });
  expect(result).toMatchObject({ data: { id: "9007199254740993" } });
  const broken = () => {
    throw new RangeError("no");
  };
  expect(await execute(transport({ fetch, parseJson: broken }))).toMatchObject({ name: "ResponseParseError" });
});
