import { describe, expect, test } from "vitest";
import {
  Composio,
  InputRequiredError,
  isInputRequiredError,
  isToolExecutionError,
  type ToolResult,
  unwrap,
} from "../../src/index.js";
import { recordingFetch, SESSION } from "./recording-fetch.js";

async function sessionWith(...responses: readonly { readonly status?: number; readonly body: unknown }[]) {
  const { fetch, requests } = recordingFetch({ status: 201, body: SESSION }, ...responses);
  const session = await new Composio({ apiKey: "key-for-this-test", fetch }).createSession("user_123");
  requests.length = 0;
  return { session, requests };
}

const QUESTION = {
  type: "elicitation",
  mode: "form",
  message: "Send this e-mail?",
  requested_schema: { type: "object", properties: { decision: { type: "string" } } },
};
const ASKS = { result_type: "input_required", input_requests: { approval_1: QUESTION }, request_state: "opaque" };
const DONE = { result_type: "completed", data: { id: 7 }, error: null, log_id: "log_2" };
const APPROVE = { approval_1: { action: "accept", content: { decision: "approve" } } } as const;
const log_id = "log_1";

describe("the outcome of a call", () => {
  test.each<[string, object, object]>([
    [
      "completed",
      { result_type: "completed", data: { a: 1 }, error: null, log_id },
      { result_type: "completed", error: null },
    ],
    [
      "failed with an error",
      { result_type: "failed", data: {}, error: "no", log_id },
      { result_type: "failed", error: "no" },
    ],
    [
      "failed without a text",
      { result_type: "failed", data: {}, error: null, log_id },
      { result_type: "failed", error: "The tool failed without a reason." },
    ],
    [
      "failed with an empty text",
      { result_type: "failed", data: {}, error: "", log_id },
      { result_type: "failed", error: "The tool failed without a reason." },
    ],
    [
      "completed with an error text",
      { result_type: "completed", data: {}, error: "no", log_id },
      { result_type: "failed", error: "no" },
    ],
    [
      "without a type and without an error",
      { data: {}, error: null, log_id },
      { result_type: "completed", error: null },
    ],
    [
      "without a type and with an error object",
      { data: {}, error: { message: "no" }, log_id },
      { result_type: "failed", error: "no" },
    ],
    ["without a type and not successful", { data: {}, successful: false, log_id }, { result_type: "failed" }],
    [
      "blocked",
      { result_type: "blocked", data: {}, error: "Not allowed.", block_reason: "policy" },
      { result_type: "blocked", error: "Not allowed." },
    ],
    [
      "blocked with a reason only",
      { result_type: "blocked", data: {}, block_reason: "policy" },
      { result_type: "blocked", error: "policy" },
    ],
    [
      "blocked without anything",
      { result_type: "blocked" },
      { result_type: "blocked", error: expect.stringContaining("hook") },
    ],
    [
      "of a type that this version does not know",
      { result_type: "deferred", data: {}, error: null, log_id },
      { result_type: "failed", error: expect.stringMatching(/"deferred".*may have run/) },
    ],
  ])("is recognized when it is %s, for tools and meta tools", async (_name, body, expected) => {
    const { session } = await sessionWith({ body }, { body });
    expect(await session.executeTool("A", {})).toMatchObject(expected);
    expect(await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [] })).toMatchObject(expected);
  });

  test("that needs input has no data and a one-line error with the question", async () => {
    const message = "Send\u001b[31m this\ne-mail?";
    const { session } = await sessionWith({ body: { ...ASKS, input_requests: { a: { ...QUESTION, message } } } });
    const result = await session.executeTool("GMAIL_SEND_EMAIL", {});
    expect(result).toMatchObject({ result_type: "input_required", data: null, request_state: "opaque" });
    expect(result.error).toBe("Nothing has run: the call needs a response first: Send [31m this e-mail?");
  });

  test.each([
    ["no questions", { result_type: "input_required" }],
    ["a list of questions", { result_type: "input_required", input_requests: [] }],
    ["null in place of a question", { result_type: "input_required", input_requests: { a: null } }],
  ])("that needs input stays readable with %s", async (_name, body) => {
    const { session } = await sessionWith({ body });
    const result = await session.executeTool("A", {});
    expect(result.result_type).toBe("input_required");
    expect(result.error).toBe("Nothing has run: the call needs a response first");
    expect(() => unwrap(result)).toThrow(InputRequiredError);
  });

  test("that needs input is thrown by unwrap with its questions, as not executed", async () => {
    const { session } = await sessionWith({ body: ASKS });
    const result = await session.executeTool("GMAIL_SEND_EMAIL", {});
    const error: unknown = attempt(() => unwrap(result));
    expect(isInputRequiredError(error)).toBe(true);
    expect(error).toMatchObject({
      name: "InputRequiredError",
      slug: "GMAIL_SEND_EMAIL",
      mayHaveExecuted: false,
      inputRequests: { approval_1: QUESTION },
      requestState: "opaque",
      message: expect.stringMatching(/^GMAIL_SEND_EMAIL: Nothing has run.*Send this e-mail\?/),
    });
    expect(isToolExecutionError(error)).toBe(false);
  });

  test("that was blocked is thrown by unwrap as possibly executed", async () => {
    const { session } = await sessionWith({ body: { result_type: "blocked", data: {}, error: "Not allowed." } });
    const error = attempt(() => unwrap({ ...blockedOf }));
    expect(error).toMatchObject({ name: "ToolExecutionError", mayHaveExecuted: true });
    const result = await session.executeTool("A", {});
    expect(attempt(() => unwrap(result))).toMatchObject({ message: "A failed: Not allowed.", mayHaveExecuted: true });
  });
  const blockedOf: ToolResult<never> = { result_type: "blocked", data: {}, error: "Not allowed." };

  test("keeps the charge of an instant tool and the hook results", async () => {
    const instant_charge = { amount: "0.0025", currency: "USD", charged_by: "composio" };
    const { session } = await sessionWith({ body: { ...DONE, instant_charge, hook_results: [{ id: "h" }] } });
    expect(await session.executeTool("A", {})).toMatchObject({ instant_charge, hook_results: [{ id: "h" }] });
  });
});

describe("the outcome of a proxied request", () => {
  const request = { toolkit_slug: "github", endpoint: "/user", method: "GET" } as const;

  test.each<[string, object, object]>([
    [
      "completed",
      { result_type: "completed", status: 404, data: {} },
      { result_type: "completed", error: null, status: 404 },
    ],
    ["of an older deployment", { status: 200, data: 1 }, { result_type: "completed", error: null, status: 200 }],
    ["blocked", { result_type: "blocked", error: "Not allowed." }, { result_type: "blocked", error: "Not allowed." }],
    ["in need of input", ASKS, { result_type: "input_required", error: expect.stringContaining("Send this e-mail?") }],
  ])("is recognized when it is %s", async (_name, body, expected) => {
    const { session } = await sessionWith({ body });
    expect(await session.proxyExecute(request)).toMatchObject(expected);
  });

  test("is rejected by respond with an error that names it, and nothing is sent", async () => {
    const { session, requests } = await sessionWith({ body: ASKS });
    const result = await session.proxyExecute(request);
    await expect(session.respond(result as never, APPROVE)).rejects.toThrow(/a proxied request cannot be answered/);
    expect(requests).toHaveLength(1);
  });
});

describe("respond", () => {
  test("repeats the call with its account, experimental fields, state and original arguments", async () => {
    const { session, requests } = await sessionWith({ body: ASKS }, { body: DONE });
    const args = { to: "ada@example.com", labels: ["a"] };
    const experimental = { custom_tools: [] };
    const options = { account: "work", experimental };
    const asked = await session.executeTool("GMAIL_SEND_EMAIL", args, options);
    args.labels.push("changed later");
    expect(await session.respond(asked as never, APPROVE)).toEqual({ ...DONE });
    const first = {
      tool_slug: "GMAIL_SEND_EMAIL",
      arguments: { to: "ada@example.com", labels: ["a"] },
      account: "work",
      experimental,
    };
    expect(requests.map(({ url, body }) => [url.split("/").at(-1), body])).toEqual([
      ["execute", first],
      ["execute", { ...first, input_responses: APPROVE, request_state: "opaque" }],
    ]);
  });

  test("repeats a meta tool through its own endpoint, and omits a state that was not returned", async () => {
    const { request_state: _state, ...asks } = ASKS;
    const { session, requests } = await sessionWith({ body: asks }, { body: DONE });
    const asked = await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [] });
    await session.respond(asked as never, { approval_1: { action: "decline" } });
    expect(requests[1]).toMatchObject({ url: expect.stringMatching(/execute_meta$/) });
    expect(requests[1]?.body).toEqual({
      slug: "COMPOSIO_SEARCH_TOOLS",
      arguments: { queries: [] },
      input_responses: { approval_1: { action: "decline" } },
    });
  });

  test("responds to a follow-up question with the new state", async () => {
    const again = { ...ASKS, input_requests: { approval_2: QUESTION }, request_state: "second" };
    const { session, requests } = await sessionWith({ body: ASKS }, { body: again }, { body: DONE });
    const asked = await session.executeTool("A", {});
    const second = await session.respond(asked as never, APPROVE);
    const third = await session.respond(second, { approval_2: { action: "accept" } });
    expect(third).toMatchObject({ result_type: "completed" });
    expect(requests[2]?.body).toMatchObject({
      request_state: "second",
      input_responses: { approval_2: { action: "accept" } },
    });
  });

  test.each([503, 500, 408])("is never retried after a %i, not even for a read-only meta tool", async (status) => {
    const { session, requests } = await sessionWith({ body: ASKS }, { status, body: {} }, { body: DONE });
    const asked = await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [] });
    await expect(session.respond(asked as never, APPROVE)).rejects.toMatchObject({ mayHaveExecuted: true });
    expect(requests).toHaveLength(2);
  });

  test("responds to all calls of executeTools at once, in their order", async () => {
    const results = [
      { index: 1, tool_slug: "B", response: { successful: true, data: { b: 1 } } },
      { index: 0, tool_slug: "A", response: { successful: true, data: { a: 1 } } },
    ];
    const { session, requests } = await sessionWith({ body: ASKS }, { body: { ...DONE, data: { results } } });
    const asked = await session.executeTools([
      { tool_slug: "A", arguments: {} },
      { tool_slug: "B", arguments: {} },
    ]);
    expect(asked.map(({ result_type }) => result_type)).toEqual(["input_required", "input_required"]);
    expect(attempt(() => unwrap(asked[1]))).toMatchObject({ slug: "B", mayHaveExecuted: false });
    await expect(session.respond(asked[0] as never, APPROVE)).rejects.toThrow(/pass the whole array/);
    const responded = await session.respond(asked, APPROVE);
    expect(responded.map(({ data }) => data)).toEqual([{ a: 1 }, { b: 1 }]);
    expect(requests).toHaveLength(2);
    expect(requests[1]?.body).toEqual({
      ...Object(requests[0]?.body),
      input_responses: APPROVE,
      request_state: "opaque",
    });
  });

  test("passes the answered result, and only that one, through afterExecute", async () => {
    const seen: string[] = [];
    const { fetch } = recordingFetch({ status: 201, body: SESSION }, { body: ASKS }, { body: ASKS }, { body: DONE });
    const session = await new Composio({
      apiKey: "key-for-this-test",
      fetch,
      afterExecute: ({ slug }, result) => void seen.push(`${slug} ${result.result_type}`),
    }).createSession("user_123");
    const asked = await session.executeTool("A", {});
    const again = await session.respond(asked as never, APPROVE);
    expect(seen).toEqual([]);
    await session.respond(again, APPROVE);
    expect(seen).toEqual(["A completed"]);
  });

  test.each<[string, unknown, RegExp]>([
    ["no response", {}, /needs a response to each of: approval_1/],
    ["null", null, /needs a response to each of: approval_1/],
    ["an id that was not asked", { approval_9: { action: "accept" } }, /nothing was asked as "approval_9".*approval_1/],
    ["an unknown action", { approval_1: { action: "approve" } }, /must be one of accept, decline, cancel/],
  ])("rejects %s and sends nothing", async (_name, responses, message) => {
    const { session, requests } = await sessionWith({ body: ASKS });
    const asked = await session.executeTool("A", {});
    await expect(session.respond(asked as never, responses as never)).rejects.toThrow(message);
    expect(requests).toHaveLength(1);
  });

  test("rejects a result without questions and a copied result, and says how another process can respond", async () => {
    const { session, requests } = await sessionWith({ body: DONE }, { body: ASKS });
    const done = await session.executeTool("A", {});
    await expect(session.respond(done as never, APPROVE)).rejects.toThrow(/result type `input_required`/);
    const copy = JSON.parse(JSON.stringify(await session.executeTool("A", {})));
    await expect(session.respond(copy, APPROVE)).rejects.toThrow(
      /pass `input_responses` and `request_state` to `executeTool`/,
    );
    expect(requests).toHaveLength(2);
  });

  test("from another process is a call with the responses, which is not retried and rejects `idempotent`", async () => {
    const { session, requests } = await sessionWith({ status: 500, body: {} }, { body: DONE });
    const responses = { input_responses: APPROVE, request_state: "opaque" };
    await expect(session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [] }, responses)).rejects.toMatchObject({
      mayHaveExecuted: true,
    });
    await expect(session.executeTool("A", {}, { ...responses, idempotent: true })).rejects.toThrow(
      /never repeated. Remove `idempotent`/,
    );
    expect(requests.map(({ body }) => body)).toEqual([
      { slug: "COMPOSIO_SEARCH_TOOLS", arguments: { queries: [] }, ...responses },
    ]);
  });
});

test("a 409 to an update is a ConflictError that says to read the session again", async () => {
  const { session } = await sessionWith({ status: 409, body: { error: { message: "Stale config." } } });
  await expect(session.update({ tags: null, expected_config_version: 1 })).rejects.toMatchObject({
    name: "ConflictError",
    message: expect.stringMatching(/Stale config.*read the session again with getSession, then retry/s),
  });
});

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
