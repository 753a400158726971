import { describe, expect, test } from "vitest";
import { type CallEvents, Composio, type ComposioOptions, type Fetch } from "../src/index.js";
import { SESSION } from "./session/recording-fetch.js";

const KEY = "key-for-this-test";

interface Seen {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A client with a session whose further requests are answered by a function. */
async function sessionWith(
  respond: (attempt: number) => Response | Promise<Response>,
  options: Partial<ComposioOptions> = {},
) {
  const seen: Seen[] = [];
  const note = (event: object): void => void seen.push({ ...event } as Seen);
  const events: CallEvents = { onRequest: note, onResponse: note, onRetry: note, onAbort: note };
  let attempt = 0;
  const fetch: Fetch = async (url) =>
    url.endsWith("/session") ? Response.json(SESSION, { status: 201 }) : respond(attempt++);
  const session = await new Composio({ apiKey: KEY, fetch, ...events, ...options }).createSession("ada");
  seen.length = 0;
  return { session, seen };
}

const done = () => Response.json({ data: {}, error: null, log_id: "l" }, { headers: { "x-request-id": "req_1" } });
const once = { "retry-after-ms": "1" };

describe("events of a call", () => {
  test("tell of the request, the response, and a retry, without the key", async () => {
    const { session, seen } = await sessionWith((attempt) =>
      attempt === 0 ? new Response("{}", { status: 429, headers: once }) : done(),
    );
    await session.executeTool("GITHUB_X", { secret: KEY });
    expect(seen.map(({ type, attempt, status }) => [type, attempt, status])).toEqual([
      ["request", 1, undefined],
      ["response", 1, 429],
      ["retry", 1, 429],
      ["request", 2, undefined],
      ["response", 2, 200],
    ]);
    expect(seen[0]).toMatchObject({
      operation: "executeTool",
      subject: "GITHUB_X",
      method: "POST",
      path: "/api/v3.1/tool_router/session/trs_1/execute",
      body: '{"tool_slug":"GITHUB_X","arguments":{"secret":"[redacted]"}}',
    });
    expect(seen[4]).toMatchObject({ requestId: "req_1", milliseconds: expect.any(Number), mayHaveExecuted: false });
    expect(JSON.stringify(seen)).not.toContain(KEY);
  });

  test.each<[string, () => Promise<Response>, object]>([
    [
      "a lost connection",
      () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } })),
      { status: undefined, reason: expect.stringContaining("ECONNRESET"), mayHaveExecuted: true },
    ],
    [
      "a refused connection",
      () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } })),
      { status: undefined, mayHaveExecuted: false },
    ],
    ["a 500", () => Promise.resolve(new Response("{}", { status: 500 })), { status: 500, mayHaveExecuted: true }],
    ["a 400", () => Promise.resolve(new Response("{}", { status: 400 })), { status: 400, mayHaveExecuted: false }],
  ])("say after %s whether the call may have run", async (_name, respond, expected) => {
    const { session, seen } = await sessionWith(respond, { maxRetries: 0 });
    await session.executeTool("A", {}).catch(() => {});
    expect(seen.at(-1)).toMatchObject({ type: "response", ...expected });
  });

  test("tell of an abort, and that the call may have run", async () => {
    const { session, seen } = await sessionWith(() => new Promise(() => {}));
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("stop")), 10);
    await expect(session.executeTool("A", {}, { signal: controller.signal })).rejects.toThrow("stop");
    expect(seen.at(-1)).toMatchObject({ type: "abort", mayHaveExecuted: true });
  });

  test("do not lose a result when a callback throws", async () => {
    const fail = () => {
      throw new Error("a broken log");
    };
    const { session } = await sessionWith(done, { onRequest: fail, onResponse: fail });
    expect((await session.executeTool("A", {})).error).toBeNull();
  });
});

describe("the log", () => {
  const logger = () => {
    const lines: string[] = [];
    const at = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
    return { lines, logger: { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") } };
  };

  test.each([
    ["off", []],
    ["error", ["error"]],
    ["warn", ["error", "warn"]],
    ["info", ["error", "info", "warn"]],
    ["debug", ["error", "info", "warn"]],
  ] as const)("at level %s has lines of the levels %j", async (logLevel, levels) => {
    const { lines, logger: given } = logger();
    const { session } = await sessionWith(
      (attempt) => (attempt === 0 ? new Response("{}", { status: 429, headers: once }) : done()),
      {
        logLevel,
        logger: given,
      },
    );
    await session.executeTool("GITHUB_X", { private: "words" });
    expect([...new Set(lines.map((line) => line.split(" ")[0]))].toSorted()).toEqual(levels);
    expect(lines.join("\n").includes("words")).toBe(logLevel === "debug");
    expect(lines.join("\n")).not.toContain(KEY);
  });

  test("has one line for each event, whatever the service sends", async () => {
    const { lines, logger: given } = logger();
    const headers = { "x-request-id": "a\u009bb" };
    const { session } = await sessionWith(() => new Response("{}", { status: 400, headers }), {
      logLevel: "error",
      logger: given,
    });
    await session.executeTool("A\nB\u001b[31m", {}).catch(() => {});
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^error composio executeTool A B \[31m \[attempt 1\] 400 in \d+ ms/);
    expect(lines[0]).not.toMatch(/\p{Cc}/u);
  });

  test("refuses an unknown level by name", () => {
    expect(() => new Composio({ apiKey: KEY, logLevel: "verbose" as never })).toThrow(
      /`logLevel` \(or COMPOSIO_LOG\) must be one of off, error, warn, info, debug; got "verbose"/,
    );
  });
});
