import { describe, expect, test } from "vitest";
import { Composio, unwrap } from "../../src/index.js";
import { createEmulator, defineToolkit } from "../../src/emulator/index.js";
import { validateResponse } from "./response-validator.js";

/** An emulator with a toolkit that counts what runs, and a session with a config. */
async function sessionWith(config: object, options: object = {}) {
  const ran: string[] = [];
  const tool = (slug: string, tags: readonly ("readOnlyHint" | "destructiveHint")[]) => ({
    slug,
    name: slug,
    description: slug,
    tags,
    input: { type: "object", properties: { n: { type: "number" } } },
    output: { type: "object", properties: {} },
    run: (_state: object, args: Readonly<Record<string, unknown>>) => {
      ran.push(`${slug} ${String(args["n"])}`);
      return { n: args["n"] };
    },
  });
  const toolkit = defineToolkit({
    slug: "counter",
    name: "Counter",
    description: "Counts.",
    auth: "NO_AUTH",
    createWorld: () => ({}),
    tools: [tool("COUNTER_READ", ["readOnlyHint"]), tool("COUNTER_DROP", ["destructiveHint"]), tool("COUNTER_ADD", [])],
  });
  const emulator = createEmulator({ toolkits: [toolkit], ...options });
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
  const session = await composio.createSession("ada", config);
  return { session, ran, emulator, composio };
}

type Asked = { readonly input_requests: Readonly<Record<string, unknown>> };
const responseTo = (asked: Asked, decision: "approve" | "deny") =>
  Object.fromEntries(
    Object.keys(asked.input_requests).map((id) => [id, { action: "accept" as const, content: { decision } }]),
  );

describe("a tool that needs approval", () => {
  test.each<[string, object, string]>([
    ["by its toolkit", { toolkits: { require_approval: ["counter"] } }, "COUNTER_READ"],
    ["by its slug", { tools: { counter: { require_approval: ["COUNTER_ADD"] } } }, "COUNTER_ADD"],
    ["by a hint of the session", { tags: { require_approval: ["destructiveHint"] } }, "COUNTER_DROP"],
    [
      "by a hint of its toolkit",
      { tools: { counter: { tags: { require_approval: ["readOnlyHint"] } } } },
      "COUNTER_READ",
    ],
  ])("%s asks, runs once when it is approved, and cannot be approved twice", async (_how, config, slug) => {
    const { session, ran } = await sessionWith(config);
    const asked = await session.executeTool(slug, { n: 1 });
    if (asked.result_type !== "input_required") {
      throw new Error(`${asked.result_type} instead of a question`);
    }
    expect(asked.error).toContain(slug);
    expect(ran).toEqual([]);
    const done = await session.respond(asked, responseTo(asked, "approve"));
    expect(unwrap(done)).toEqual({ n: 1 });
    expect(ran).toEqual([`${slug} 1`]);
    await expect(session.respond(asked, responseTo(asked, "approve"))).rejects.toMatchObject({ status: 409 });
    expect(ran).toHaveLength(1);
  });

  test.each([
    ["denied", (asked: Asked) => responseTo(asked, "deny")],
    [
      "declined",
      (asked: Asked) =>
        Object.fromEntries(Object.keys(asked.input_requests).map((id) => [id, { action: "decline" as const }])),
    ],
    [
      "canceled",
      (asked: Asked) =>
        Object.fromEntries(Object.keys(asked.input_requests).map((id) => [id, { action: "cancel" as const }])),
    ],
  ])("fails without running when it is %s", async (_how, responses) => {
    const { session, ran } = await sessionWith({ toolkits: { require_approval: ["counter"] } });
    const asked = await session.executeTool("COUNTER_ADD", { n: 1 });
    if (asked.result_type !== "input_required") {
      throw new Error("no question");
    }
    const result = await session.respond(asked, responses(asked));
    expect(result).toMatchObject({ result_type: "failed", error: "COUNTER_ADD was not approved. Nothing has run." });
    expect(ran).toEqual([]);
  });

  test("leaves other tools alone; the tags of a toolkit replace those of the session", async () => {
    const { session, ran } = await sessionWith({
      tags: { require_approval: ["readOnlyHint"] },
      tools: { counter: { tags: { require_approval: ["destructiveHint"] } } },
    });
    expect(unwrap(await session.executeTool("COUNTER_READ", { n: 1 }))).toEqual({ n: 1 });
    expect((await session.executeTool("COUNTER_DROP", { n: 1 })).result_type).toBe("input_required");
    expect(ran).toEqual(["COUNTER_READ 1"]);
  });

  test("is rejected without running if the repeated call differs from the original", async () => {
    const { session, ran } = await sessionWith({ toolkits: { require_approval: ["counter"] } });
    const asked = await session.executeTool("COUNTER_ADD", { n: 1 });
    if (asked.result_type !== "input_required") {
      throw new Error("no question");
    }
    const fields = { input_responses: responseTo(asked, "approve"), request_state: String(asked.request_state) };
    await expect(session.executeTool("COUNTER_ADD", { n: 2 }, fields)).rejects.toMatchObject({ status: 400 });
    await expect(
      session.executeTool("COUNTER_ADD", { n: 1 }, { ...fields, request_state: "guess" }),
    ).rejects.toMatchObject({
      status: 400,
    });
    expect(ran).toEqual([]);
    expect(unwrap(await session.executeTool("COUNTER_ADD", { n: 1 }, fields))).toEqual({ n: 1 });
  });

  test("asks again if a response is missing", async () => {
    const { session, ran } = await sessionWith({ toolkits: { require_approval: ["counter"] } });
    const asked = await session.executeTools([
      { tool_slug: "COUNTER_ADD", arguments: { n: 1 } },
      { tool_slug: "COUNTER_DROP", arguments: { n: 2 } },
    ]);
    const [first] = asked;
    if (first?.result_type !== "input_required") {
      throw new Error("no question");
    }
    const [id = ""] = Object.keys(first.input_requests);
    const again = await session.respond(asked, { [id]: { action: "accept", content: { decision: "approve" } } });
    expect(again.map(({ result_type }) => result_type)).toEqual(["input_required", "input_required"]);
    expect(ran).toEqual([]);
  });
});

test("a batch asks once for all its tools; the approved ones run, the denied ones fail at their index", async () => {
  const { session, ran } = await sessionWith({ tags: { require_approval: ["destructiveHint"] } });
  const asked = await session.executeTools([
    { tool_slug: "COUNTER_DROP", arguments: { n: 0 } },
    { tool_slug: "COUNTER_ADD", arguments: { n: 1 } },
    { tool_slug: "COUNTER_DROP", arguments: { n: 2 } },
  ]);
  const [first] = asked;
  if (first?.result_type !== "input_required") {
    throw new Error("no question");
  }
  expect(ran).toEqual([]);
  const [one = "", two = ""] = Object.keys(first.input_requests);
  const results = await session.respond(asked, {
    [one]: { action: "decline" },
    [two]: { action: "accept", content: { decision: "approve" } },
  });
  expect(results.map(({ result_type, error }) => [result_type, error])).toEqual([
    ["failed", "COUNTER_DROP was not approved. Nothing has run."],
    ["completed", null],
    ["completed", null],
  ]);
  expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_DROP 2"]);
});

test("a proxied request of a toolkit that needs approval is asked about and never reaches the proxy", async () => {
  const proxied: unknown[] = [];
  const { session, emulator } = await sessionWith(
    { toolkits: { require_approval: ["github"] } },
    { proxy: (request: unknown) => (proxied.push(request), { status: 200 }) },
  );
  emulator.connect("ada", "github");
  const result = await session.proxyExecute({ toolkit_slug: "github", endpoint: "/user", method: "GET" });
  expect(result).toMatchObject({ result_type: "input_required", error: expect.stringContaining("github") });
  expect(proxied).toEqual([]);
});

describe("an update of a session", () => {
  test("removes with null what approvals, filters and proxy calls were set to", async () => {
    const { session } = await sessionWith({
      toolkits: { disable: ["slack"], require_approval: ["counter"] },
      tags: { require_approval: ["destructiveHint"] },
      proxy_execute: { enable: true },
    });
    expect(session.config).toMatchObject({ toolkits: { disabled: ["slack"], require_approval: ["counter"] } });
    expect(session.tools).toContain("COMPOSIO_PROXY_EXECUTE");
    const open = await session.update({ toolkits: null, tags: null, proxy_execute: null });
    expect(open.config.toolkits).toBeUndefined();
    expect(open.config.tags).toBeUndefined();
    expect(open.tools).not.toContain("COMPOSIO_PROXY_EXECUTE");
    expect((await open.executeTool("COUNTER_DROP", { n: 1 })).result_type).toBe("completed");
  });

  test("with a stale version is a 409, with the current one it applies", async () => {
    const { session } = await sessionWith({});
    const second = await session.update({ tags: ["readOnlyHint"], expected_config_version: 1 });
    expect(second.configVersion).toBe(2);
    await expect(session.update({ tags: null, expected_config_version: 1 })).rejects.toMatchObject({
      name: "ConflictError",
      message: expect.stringMatching(/Read the session again/),
    });
  });

  test("with a version is a 400 on a deployment that does not know the field, as any unknown field is", async () => {
    const { session, emulator } = await sessionWith({}, { conditionalUpdates: false });
    await expect(session.update({ tags: null, expected_config_version: 1 })).rejects.toMatchObject({ status: 400 });
    const { status } = await emulator.fetch(`${emulator.url}/api/v3.1/tool_router/session/${session.sessionId}`, {
      method: "PATCH",
      headers: { "x-api-key": emulator.apiKey, "content-type": "application/json" },
      body: JSON.stringify({ toolkit: { enable: ["github"] } }),
    });
    expect(status).toBe(400);
  });
});

test("the response that asks is the one of the spec", async () => {
  const { emulator, session } = await sessionWith({ toolkits: { require_approval: ["counter"] } });
  const response = await emulator.fetch(`${emulator.url}/api/v3.1/tool_router/session/${session.sessionId}/execute`, {
    method: "POST",
    headers: { "x-api-key": emulator.apiKey, "content-type": "application/json" },
    body: JSON.stringify({ tool_slug: "COUNTER_ADD", arguments: {} }),
  });
  const body: unknown = await response.json();
  expect(validateResponse("executeTool", 200, body)).toBeNull();
  expect(Object.keys(Object(body)).toSorted()).toEqual(["input_requests", "request_state", "result_type"]);
});

test("an instant call without funds is a 402, a PaymentRequiredError", async () => {
  const { session, emulator } = await sessionWith({});
  emulator.connect("ada", "github");
  const call = session.executeTool("GITHUB_GET_THE_AUTHENTICATED_USER", {}, { account: "instant_account" });
  await expect(call).rejects.toMatchObject({ name: "PaymentRequiredError", status: 402, mayHaveExecuted: false });
});

test("the emulator serves its OpenAPI document without a key", async () => {
  const emulator = createEmulator();
  const response = await emulator.fetch("https://anywhere.example/api/v3.1/openapi.json");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
});
