import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ComposioError,
  ConfigError,
  ConflictError,
  GoneError,
  ConnectionError,
  InvalidArgumentError,
  isApiError,
  isComposioError,
  isConfigError,
  isConnectionError,
  isInvalidArgumentError,
  isRateLimitError,
  isRedirectError,
  isResponseParseError,
  isTimeoutError,
  isToolExecutionError,
  NotFoundError,
  PaymentRequiredError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  ResponseParseError,
  ServerError,
  TimeoutError,
  ToolExecutionError,
  UnprocessableEntityError,
} from "../../src/http/index.js";
import * as here from "../../src/http/index.js";
import { failure, json, stub, TOOL, transport } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const ENVELOPE = {
  error: {
    message: "Tool GMAIL_SEND_EMAIL not found in this session",
    code: 4301,
    slug: "ToolRouterV2_ToolNotFound",
    status: 404,
    request_id: "req_body",
    suggested_fix: "Enable the toolkit gmail for this session.",
    errors: ["tool_slug: unknown", "arguments: skipped"],
  },
};

async function refusal(answer: Response | (() => Response)): Promise<ApiError> {
  const { fetch } = stub(typeof answer === "function" ? answer : () => answer);
  const thrown = await failure(
    transport({ fetch }).send(
      operations.executeTool,
      { path: { session_id: "trs_42" }, body: TOOL },
      {},
      { subject: "GMAIL_SEND_EMAIL" },
    ),
  );
  if (!(thrown instanceof ApiError)) {
    throw thrown;
  }
  return thrown;
}

describe("the fields of an ApiError", () => {
  test("from the service's own error body", async () => {
    const error = await refusal(json(ENVELOPE, 404, { "x-request-id": "req_header", "x-extra": "1" }));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      name: "NotFoundError",
      operation: "executeTool",
      status: 404,
      code: 4301,
      slug: "ToolRouterV2_ToolNotFound",
      requestId: "req_body",
      suggestedFix: "Enable the toolkit gmail for this session.",
      errors: ["tool_slug: unknown", "arguments: skipped"],
      body: ENVELOPE,
      retryAfter: undefined,
      mayHaveExecuted: false,
    });
    expect(error.headers.get("x-extra")).toBe("1");
  });

  test("its message says what, of which operation and id, what to do, and the id to quote", async () => {
    const { message } = await refusal(json(ENVELOPE, 404));
    for (const part of [
      "executeTool",
      "GMAIL_SEND_EMAIL",
      "trs_42",
      "status 404",
      "not found in this session",
      "tool_slug: unknown",
      "Enable the toolkit gmail",
      "ToolRouterV2_ToolNotFound",
      "4301",
      "req_body",
    ]) {
      expect(message).toContain(part);
    }
    expect(message).not.toContain("\n");
  });

  const NOTHING_MORE = { code: undefined, slug: undefined, suggestedFix: undefined, errors: [] };

  test.each<[string, () => Response, object, RegExp]>([
    [
      "a flat body",
      () => json({ message: "Too fast" }, 400),
      { ...NOTHING_MORE, body: { message: "Too fast" } },
      /Too fast/,
    ],
    ["an error that is text", () => json({ error: "no go" }, 400), { body: { error: "no go" } }, /no go/],
    ["an error that is null", () => json({ error: null, message: "hm" }, 400), {}, /hm/],
    [
      "text",
      () => new Response("  upstream is\n away ", { status: 502 }),
      { ...NOTHING_MORE, body: "  upstream is\n away " },
      /upstream is away/,
    ],
    [
      "HTML",
      () => new Response("<!DOCTYPE html><html><head><title>504 at the edge</title></head>…", { status: 504 }),
      NOTHING_MORE,
      /an HTML page, "504 at the edge"/,
    ],
    ["HTML without a title", () => new Response("<html></html>", { status: 504 }), NOTHING_MORE, /an HTML page/],
    ["nothing", () => new Response(null, { status: 500 }), { ...NOTHING_MORE, body: undefined }, /status 500/],
    ["blanks", () => new Response(" \n", { status: 500 }), { ...NOTHING_MORE, body: undefined }, /500/],
    ["a JSON list", () => json(["x"], 400), { ...NOTHING_MORE, body: ["x"] }, /status 400/],
    ["a JSON number", () => json(7, 400), { ...NOTHING_MORE, body: 7 }, /400/],
    ["JSON null", () => json(null, 400), { ...NOTHING_MORE, body: null }, /400/],
    [
      "fields of other types",
      () => json({ error: { message: 5, code: "x", slug: {}, errors: "no", request_id: 1 } }, 400),
      NOTHING_MORE,
      /400/,
    ],
    [
      "single faults that are objects",
      () => json({ error: { message: "m", errors: [{ path: "a" }, 5] } }, 400),
      { errors: ['{"path":"a"}', "5"] },
      /m/,
    ],
    ["a status nobody knows", () => json({}, 499), NOTHING_MORE, /failed with status 499\b/],
  ])("from %s", async (_form, answer, fields, message) => {
    const error = await refusal(answer);
    expect(error).toMatchObject(fields);
    expect(error.message).toMatch(message);
    expect(error.requestId).toBeUndefined();
  });

  test.each(["x-request-id", "request-id"])(
    "the request id from the header %s when the body has none",
    async (name) => {
      const error = await refusal(json({ message: "no" }, 400, { [name]: "req_header" }));
      expect(error.requestId).toBe("req_header");
      expect(error.message).toContain("req_header");
    },
  );

  test("retryAfter of a 429, in milliseconds", async () => {
    const error = await refusal(() => json({ message: "slow down" }, 429, { "retry-after": "3" }));
    expect(error).toMatchObject({ name: "RateLimitError", retryAfter: 3000 });
    expect(error.message).toMatch(/3 s/);
    expect(error.message).toMatch(/3 attempts/);
  });

  test("a long body is kept whole and shown in part", async () => {
    const text = "very long ".repeat(10_000);
    const error = await refusal(new Response(text, { status: 400 }));
    expect(error.body).toBe(text);
    expect(error.message.length).toBeLessThan(1000);
  });

  test("a long error body is read up to a megabyte", async () => {
    let pulled = 0;
    const stream = new ReadableStream({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new Uint8Array(64 * 1024).fill(120));
        if (pulled === 200) {
          controller.close();
        }
      },
    });
    const error = await refusal(new Response(stream, { status: 400 }));
    expect(error.body).toHaveLength(1024 * 1024);
    expect(pulled).toBeLessThan(25);
  });

  test("of what may have run the message says so", async () => {
    const error = await refusal(json({ message: "boom" }, 500));
    expect(error.mayHaveExecuted).toBe(true);
    expect(error.message).toContain("may have been executed. Check before retrying.");
    expect((await refusal(json({}, 400))).message).not.toContain("executed");
  });
});

test.each([
  [400, BadRequestError],
  [401, AuthenticationError],
  [402, PaymentRequiredError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [410, GoneError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
  [500, ServerError],
  [503, ServerError],
  [599, ServerError],
] as const)("%i has a class of its own or that of its family", async (status, type) => {
  const error = await refusal(() => json({}, status));
  expect(error.constructor).toBe(type);
  expect(error.name).toBe(type.name);
  expect(error).toBeInstanceOf(ComposioError);
});

test.each([
  [401, /API key/],
  [403, /API key/],
  [404, /id/],
])("%i without advice of the service has ours", async (status, advice) => {
  expect((await refusal(json({ message: "no" }, status))).message).toMatch(advice);
});

/** One of each, made by whichever copy of the module. */
function samples(from: typeof here) {
  const headers = new Headers();
  const operation = "executeTool";
  const api = { operation, status: 429, headers };
  return {
    composio: new from.ComposioError("m"),
    config: new from.ConfigError("m"),
    argument: new from.InvalidArgumentError("m"),
    api: new from.ApiError("m", api),
    rate: new from.RateLimitError("m", api),
    connection: new from.ConnectionError("m", { operation }),
    redirect: new from.RedirectError("m", { operation, status: 302, location: undefined }),
    timeout: new from.TimeoutError("m", { operation, limit: "timeout", milliseconds: 1 }),
    parse: new from.ResponseParseError("m", { operation, status: 200, headers, requestId: undefined, body: "" }),
    tool: new from.ToolExecutionError({ slug: "S", error: "e", logId: "log_1", data: {} }),
  };
}

type Sample = keyof ReturnType<typeof samples>;

const GUARDS: readonly (readonly [string, (value: unknown) => boolean, readonly Sample[]])[] = [
  [
    "isComposioError",
    isComposioError,
    ["composio", "config", "argument", "api", "rate", "connection", "redirect", "timeout", "parse", "tool"],
  ],
  ["isConfigError", isConfigError, ["config", "argument"]],
  ["isInvalidArgumentError", isInvalidArgumentError, ["argument"]],
  ["isApiError", isApiError, ["api", "rate"]],
  ["isRateLimitError", isRateLimitError, ["rate"]],
  ["isConnectionError", isConnectionError, ["connection", "redirect"]],
  ["isRedirectError", isRedirectError, ["redirect"]],
  ["isTimeoutError", isTimeoutError, ["timeout"]],
  ["isResponseParseError", isResponseParseError, ["parse"]],
  ["isToolExecutionError", isToolExecutionError, ["tool"]],
];

describe.each(GUARDS)("%s", (_name, guard, kinds) => {
  test("knows its own and no others", async () => {
    const all = Object.entries(samples(here));
    expect(all.filter(([, error]) => guard(error)).map(([kind]) => kind)).toEqual(kinds);
  });

  test("knows those of another copy of the package", async () => {
    vi.resetModules();
    const other = await import("../../src/http/index.js");
    expect(other.ComposioError).not.toBe(ComposioError);
    const all = Object.entries(samples(other));
    expect(all.filter(([, error]) => error instanceof ComposioError)).toEqual([]);
    expect(all.filter(([, error]) => guard(error)).map(([kind]) => kind)).toEqual(kinds);
  });

  test.each([undefined, null, 0, "ComposioError", {}, [], () => {}, new Error("m"), { name: "ApiError", status: 429 }])(
    "does not know %s",
    (value) => {
      expect(guard(value)).toBe(false);
    },
  );
});

describe("an error in a log", () => {
  const error = new RateLimitError("m", {
    operation: "executeTool",
    status: 429,
    headers: new Headers({ "retry-after": "1" }),
    retryAfter: 1000,
    cause: new Error("below"),
  });

  test("as JSON has its name, message and fields", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "RateLimitError",
      message: "m",
      mayHaveExecuted: false,
      operation: "executeTool",
      status: 429,
      errors: [],
      headers: { "retry-after": "1" },
      retryAfter: 1000,
    });
  });

  test("as text is its name and message, and its stack begins with them", () => {
    expect(String(error)).toBe("RateLimitError: m");
    expect(error.stack).toMatch(/^RateLimitError: m\n/);
    expect(inspect(error)).toMatch(/^RateLimitError: m\n/);
  });
});

test("a tool's failure says which tool, what it said and where to look", () => {
  const error = new ToolExecutionError({
    slug: "GITHUB_CREATE_AN_ISSUE",
    error: "repo not found",
    logId: "log_9",
    data: { a: 1 },
  });
  expect(error.message).toBe("GITHUB_CREATE_AN_ISSUE failed: repo not found (log id log_9)");
  expect(error).toMatchObject({
    mayHaveExecuted: true,
    slug: "GITHUB_CREATE_AN_ISSUE",
    error: "repo not found",
    logId: "log_9",
    data: { a: 1 },
  });
});

test("families: a wrong argument is a wrong configuration, a refused redirect a failed connection", () => {
  expect(new InvalidArgumentError("m")).toBeInstanceOf(ConfigError);
  expect(new RedirectError("m", { operation: "o", status: 302, location: undefined })).toBeInstanceOf(ConnectionError);
  expect(new TimeoutError("m", { operation: "o", limit: "deadline", milliseconds: 1 })).not.toBeInstanceOf(
    ConnectionError,
  );
  expect(
    new ResponseParseError("m", {
      operation: "o",
      status: 200,
      headers: new Headers(),
      requestId: undefined,
      body: "",
    }),
  ).not.toBeInstanceOf(ApiError);
});
