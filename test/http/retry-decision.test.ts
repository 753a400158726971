import { describe, expect, test } from "vitest";
import {
  ApiError,
  ConflictError,
  ConnectionError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "../../src/http/index.js";
import { backoff, decideRetry, parseRetryAfter } from "../../src/http/retry-decision.js";
import { failure, json, SUCCESS, stub, TOOL, transport, type StubFetch, type TestTransport } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

/** Who asks: something that changes the world, something that reads, something the caller vouches for. */
const CALLERS = {
  executeTool: (http: TestTransport) =>
    http.send(operations.executeTool, { path: { session_id: "trs_1" }, body: TOOL }),
  createSession: (http: TestTransport) => http.send(operations.createSession, { body: { user_id: "u" } }),
  getSession: (http: TestTransport) => http.send(operations.getSession, { path: { session_id: "trs_1" } }),
  searchTools: (http: TestTransport) =>
    http.send(operations.searchTools, { path: { session_id: "trs_1" }, body: { queries: [{ use_case: "mail" }] } }),
  "executeMetaTool that only reads": (http: TestTransport) =>
    http.send(
      operations.executeMetaTool,
      { path: { session_id: "trs_1" }, body: { slug: "COMPOSIO_SEARCH_TOOLS" } },
      {},
      { repeatable: true },
    ),
  "executeTool, idempotent": (http: TestTransport) =>
    http.send(operations.executeTool, { path: { session_id: "trs_1" }, body: TOOL }, { idempotent: true }),
} as const;

type Caller = keyof typeof CALLERS;

const WRITERS: readonly Caller[] = ["executeTool", "createSession"];
const READERS: readonly Caller[] = ["getSession", "searchTools", "executeMetaTool that only reads"];
const VOUCHED: Caller = "executeTool, idempotent";

function networkError(code: string, more: object = {}): () => never {
  return () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, ...more }) });
  };
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    json({ message: "no" }, code, headers);

interface Row {
  readonly what: string;
  readonly answer: () => Response | never;
  readonly error: abstract new (...args: never[]) => Error;
  /** How often it is sent with two retries allowed, and what is known then: [sends, mayHaveExecuted]. */
  readonly writer: readonly [number, boolean];
  readonly reader: readonly [number, boolean];
  readonly vouched: readonly [number, boolean];
}

const AGAIN: Pick<Row, "writer" | "reader" | "vouched"> = {
  writer: [3, false],
  reader: [3, false],
  vouched: [3, false],
};
const DOUBTFUL: Pick<Row, "writer" | "reader" | "vouched"> = {
  writer: [1, true],
  reader: [3, false],
  vouched: [3, true],
};
const NEVER: Pick<Row, "writer" | "reader" | "vouched"> = {
  writer: [1, false],
  reader: [1, false],
  vouched: [1, false],
};

const ROWS: readonly Row[] = [
  { what: "connection refused", answer: networkError("ECONNREFUSED"), error: ConnectionError, ...AGAIN },
  { what: "no such host", answer: networkError("ENOTFOUND"), error: ConnectionError, ...AGAIN },
  { what: "name service away", answer: networkError("EAI_AGAIN"), error: ConnectionError, ...AGAIN },
  { what: "connect timeout", answer: networkError("UND_ERR_CONNECT_TIMEOUT"), error: ConnectionError, ...AGAIN },
  { what: "certificate refused", answer: networkError("CERT_HAS_EXPIRED"), error: ConnectionError, ...AGAIN },
  { what: "429", answer: status(429), error: RateLimitError, ...AGAIN },
  { what: "429 with Retry-After", answer: status(429, { "retry-after": "1" }), error: RateLimitError, ...AGAIN },
  { what: "503 with Retry-After", answer: status(503, { "retry-after": "1" }), error: ServerError, ...DOUBTFUL },
  { what: "503 with retry-after-ms", answer: status(503, { "retry-after-ms": "10" }), error: ServerError, ...DOUBTFUL },
  { what: "503 without", answer: status(503), error: ServerError, ...DOUBTFUL },
  {
    what: "503 with a senseless Retry-After",
    answer: status(503, { "retry-after": "-5" }),
    error: ServerError,
    ...DOUBTFUL,
  },
  { what: "408", answer: status(408), error: ApiError, ...DOUBTFUL },
  { what: "500", answer: status(500), error: ServerError, ...DOUBTFUL },
  { what: "502", answer: status(502), error: ServerError, ...DOUBTFUL },
  { what: "504", answer: status(504), error: ServerError, ...DOUBTFUL },
  { what: "500 with Retry-After", answer: status(500, { "retry-after": "1" }), error: ServerError, ...DOUBTFUL },
  { what: "reset after sending", answer: networkError("ECONNRESET"), error: ConnectionError, ...DOUBTFUL },
  {
    what: "socket closed by the other side",
    answer: networkError("UND_ERR_SOCKET"),
    error: ConnectionError,
    ...DOUBTFUL,
  },
  {
    what: "a browser's bare failure",
    answer: () => {
      throw new TypeError("Failed to fetch");
    },
    error: ConnectionError,
    ...DOUBTFUL,
  },
  {
    what: "409",
    answer: status(409),
    error: ConflictError,
    writer: [1, true],
    reader: [1, false],
    vouched: [1, true],
  },
  ...[400, 401, 402, 403, 404, 405, 410, 413, 418, 422].map((code): Row => ({
    what: `${code}`,
    answer: status(code),
    error: ApiError,
    ...NEVER,
  })),
];

describe.each(ROWS)("$what", ({ answer, error, writer, reader, vouched }) => {
  const cases: readonly (readonly [Caller, readonly [number, boolean]])[] = [
    ...WRITERS.map((caller) => [caller, writer] as const),
    ...READERS.map((caller) => [caller, reader] as const),
    [VOUCHED, vouched],
  ];
  test.each(cases)("%s", async (caller, [sends, mayHaveExecuted]) => {
    const { fetch, sent } = stub(answer);
    const http = transport({ fetch });

    const thrown = await failure(CALLERS[caller](http));

    expect(sent).toHaveLength(sends);
    expect(thrown).toBeInstanceOf(error);
    expect(thrown).toHaveProperty("mayHaveExecuted", mayHaveExecuted);
    expect(http.waits).toHaveLength(sends - 1);
  });

  test.each(cases.filter(([, [sends]]) => sends > 1))("%s succeeds with the second answer", async (caller) => {
    const { fetch, sent } = stub(answer, () => json(SUCCESS));
    expect(await CALLERS[caller](transport({ fetch }))).toEqual(SUCCESS);
    expect(sent).toHaveLength(2);
  });

  test("maxRetries 0 sends everything once", async () => {
    for (const caller of [...WRITERS, ...READERS, VOUCHED]) {
      const { fetch, sent } = stub(answer);
      await failure(CALLERS[caller](transport({ fetch, maxRetries: 0 })));
      expect(sent).toHaveLength(1);
    }
  });
});

const silent = (): StubFetch => stub(() => new Promise<Response>(() => {}));

describe("a time limit that passes after sending", () => {
  test("executeTool is sent once and may have run", async () => {
    const { fetch, sent } = silent();
    const thrown = await failure(CALLERS.executeTool(transport({ fetch, timeout: 10 })));
    expect(sent).toHaveLength(1);
    expect(thrown).toBeInstanceOf(TimeoutError);
    expect(thrown).toMatchObject({ mayHaveExecuted: true, limit: "timeout", milliseconds: 10 });
  });

  test("getSession is sent three times", async () => {
    const { fetch, sent } = silent();
    const thrown = await failure(CALLERS.getSession(transport({ fetch, timeout: 10 })));
    expect(sent).toHaveLength(3);
    expect(thrown).toBeInstanceOf(TimeoutError);
    expect(thrown).toMatchObject({ mayHaveExecuted: false });
  });
});

test("a doubt from an earlier attempt stays: reset, then refused", async () => {
  const { fetch, sent } = stub(networkError("ECONNRESET"), networkError("ECONNREFUSED"));
  const thrown = await failure(CALLERS[VOUCHED](transport({ fetch })));
  expect(sent).toHaveLength(3);
  expect(thrown).toMatchObject({ name: "ConnectionError", mayHaveExecuted: true });
});

test.each([429, 404])("a doubt from an earlier attempt stays: reset, then %i", async (code) => {
  const { fetch } = stub(networkError("ECONNRESET"), status(code));
  const thrown = await failure(CALLERS[VOUCHED](transport({ fetch })));
  expect(thrown).toMatchObject({ status: code, mayHaveExecuted: true });
  expect(String(thrown)).toContain("The request may have been executed");
});

test("every attempt sends the same body and key", async () => {
  const { fetch, sent } = stub(status(500), status(500), () => json(SUCCESS));
  await CALLERS.searchTools(transport({ fetch }));
  expect(
    new Set(sent.map(({ url, init }) => JSON.stringify([url, init.method, init.body, init.headers]))),
  ).toHaveProperty("size", 1);
});

describe("how long we wait", () => {
  test("full jitter: half of 500 ms, 1 s, 2 s, … with one half drawn, and never more than 8 s", async () => {
    const http = transport({ fetch: stub(status(500)).fetch, maxRetries: 7 });
    await failure(CALLERS.getSession(http));
    expect(http.waits).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
    expect(backoff(3, 0)).toBe(0);
    expect(backoff(1000, 0.999)).toBeLessThan(8000);
  });

  test.each([
    ["seconds", { "retry-after": "7" }, 7000],
    ["a fraction of a second", { "retry-after": "0.5" }, 500],
    ["milliseconds", { "retry-after-ms": "120" }, 120],
    ["milliseconds before seconds", { "retry-after-ms": "120", "retry-after": "7" }, 120],
    ["nought", { "retry-after": "0" }, 0],
    ["a date", { "retry-after": "Sun, 22 Nov 2026 10:00:05 GMT", date: "Sun, 22 Nov 2026 10:00:00 GMT" }, 5000],
    ["a date that has passed", { "retry-after": "Sun, 06 Nov 1994 08:49:37 GMT" }, 0],
    ["the longest we wait", { "retry-after": "60" }, 60_000],
  ])("Retry-After as %s", async (_form, headers, wait) => {
    const http = transport({ fetch: stub(status(429, headers), () => json(SUCCESS)).fetch });
    await CALLERS.executeTool(http);
    expect(http.waits).toEqual([wait]);
  });

  test("a date counts from our clock when the service shows none", () => {
    const now = Date.parse("2026-11-22T10:00:00Z");
    expect(parseRetryAfter(new Headers({ "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT" }), now)).toBe(30_000);
  });

  test.each(["", "soon", "-5", "NaN", "Infinity", "1e9", "2", "0x10", "5s", "Mon, nonsense", "2026-11-22"])(
    "Retry-After %j means nothing or a count of seconds, and is never negative",
    (text) => {
      const wait = parseRetryAfter(new Headers({ "retry-after": text }), Date.now());
      expect(wait).toBe(text === "2" ? 2000 : undefined);
    },
  );

  test("asked to wait longer than a minute, we give the call back and say how long", async () => {
    const { fetch, sent } = stub(status(429, { "retry-after": "61" }));
    const http = transport({ fetch });
    const thrown = await failure(CALLERS.getSession(http));
    expect(sent).toHaveLength(1);
    expect(http.waits).toEqual([]);
    expect(thrown).toMatchObject({ name: "RateLimitError", retryAfter: 61_000 });
    expect(String(thrown)).toContain("61 s");
  });

  test("asked to wait past the deadline, we give the call back at once", async () => {
    const { fetch, sent } = stub(status(429, { "retry-after": "5" }));
    const http = transport({ fetch, deadline: 2000 });
    expect(await failure(CALLERS.executeTool(http))).toMatchObject({ name: "RateLimitError", retryAfter: 5000 });
    expect(sent).toHaveLength(1);
    expect(http.waits).toEqual([]);
  });
});

test("only 429 is retried for every call, whatever the status; redirects, conflicts and 5xx may have run", () => {
  const never = { readOnly: false, idempotent: false };
  for (let code = 300; code < 600; code++) {
    const decision = decideRetry({ kind: "status", status: code }, never);
    expect(decision.retry, `${code}`).toBe(code === 429);
    expect(decision.mayHaveExecuted, `${code}`).toBe(code < 400 || code === 408 || code === 409 || code >= 500);
    const vouched = decideRetry({ kind: "status", status: code }, { readOnly: true, idempotent: true });
    expect(vouched.retry, `${code}`).toBe(code === 408 || code === 429 || code >= 500);
    expect(vouched.mayHaveExecuted).toBe(false);
  }
});
