import { describe, expect, test } from "vitest";
import { isToolRunError } from "../../../src/agent/index.js";
import { openaiTools } from "../../../src/agent/sdks/openai.js";
import { isInvalidArgumentError } from "../../../src/index.js";
import { COUNTER, setUp } from "../runner/setup.js";

const ID = "call_Ab3dEf6hIj9lMn2pQr5t";
const OTHER_ID = "call_Zy8xWv7uTs6rQp5oNm4l";

const functionCall = (id: string | undefined, name: string, args: unknown) => ({
  ...(id === undefined ? {} : { id }),
  type: "function",
  function: { name, arguments: typeof args === "string" ? args : JSON.stringify(args) },
});

const completion = (calls: unknown, { id = "chatcmpl-1", finish = "tool_calls" } = {}) => ({
  id,
  choices: [{ message: { role: "assistant" as const, tool_calls: calls as object[] }, finish_reason: finish }],
});

describe("openaiTools", () => {
  test("declares the session's tools and the ones asked for, without `strict` unless it was asked for", async () => {
    const { session } = await setUp();
    const { tools } = await openaiTools(session, { tools: COUNTER });
    expect(tools.map(({ function: { name } }) => name)).toEqual([...session.tools, ...COUNTER]);
    expect(tools.filter(({ function: declared }) => "strict" in declared)).toEqual([]);
    const strict = await openaiTools(session, { tools: COUNTER, strict: true });
    const flags = new Map(strict.tools.map(({ function: { name, strict: flag } }) => [name, flag]));
    expect(flags.get("COUNTER_ADD")).toBe(true);
    expect(flags.get("COMPOSIO_MULTI_EXECUTE_TOOL")).toBe(false);
  });

  test("gives an optional argument that a strict model left out no null", async () => {
    const { session, ran, emulator } = await setUp();
    const { runToolCalls } = await openaiTools(session, { tools: COUNTER, strict: true });
    await runToolCalls(completion([functionCall(ID, "COUNTER_ADD", { n: 1, label: null })]));
    expect(ran).toEqual(["COUNTER_ADD 1"]);
    expect(emulator.requests.at(-1)?.body).toMatchObject({ arguments: { n: 1 } });
    expect(JSON.stringify(emulator.requests.at(-1)?.body)).not.toContain("label");
  });
});

describe("runToolCalls of openaiTools", () => {
  test("resolves to one message for each call, in order, and to none without calls", async () => {
    const { session } = await setUp();
    const { runToolCalls } = await openaiTools(session, { tools: COUNTER });
    const calls = [functionCall(ID, "COUNTER_READ", { n: 1 }), functionCall(OTHER_ID, "COUNTER_READ", { n: 2 })];
    expect(await runToolCalls(completion(calls))).toEqual([
      { role: "tool", tool_call_id: ID, content: '{"n":1}' },
      { role: "tool", tool_call_id: OTHER_ID, content: '{"n":2}' },
    ]);
    for (const none of [[], null, undefined]) {
      expect(await runToolCalls(completion(none, { finish: "stop" }))).toEqual([]);
    }
    expect(await runToolCalls({ id: "chatcmpl-2", choices: [] })).toEqual([]);
  });

  test("takes the message alone, and knows the calls that ran with its response", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await openaiTools(session, { tools: COUNTER });
    const whole = completion([functionCall(ID, "COUNTER_ADD", { n: 1 })]);
    const results = await runToolCalls(whole);
    const stored = { role: "assistant" as const, tool_calls: [functionCall(ID, "COUNTER_ADD", { n: 1 })] };
    expect(await runToolCalls(stored)).toEqual(results);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("tells calls with the id of an earlier turn apart by the id of their response", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await openaiTools(session, { tools: COUNTER });
    const first = completion([functionCall("functions.add:0", "COUNTER_ADD", { n: 1 })], { id: "chatcmpl-1" });
    const second = completion([functionCall("functions.add:0", "COUNTER_ADD", { n: 1 })], { id: "chatcmpl-2" });
    await runToolCalls(first);
    await runToolCalls(second);
    await runToolCalls(second);
    expect(ran).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 1"]);
    await runToolCalls(second, { turn: "another" });
    expect(ran).toHaveLength(3);
  });

  test.each(["length", "content_filter"])(
    "does not run the call that a response cut off by %s ends with",
    async (finish) => {
      const { session, ran } = await setUp();
      const { runToolCalls } = await openaiTools(session, { tools: COUNTER });
      // It looks complete, as it does where a server closes what is open.
      const calls = [functionCall(ID, "COUNTER_ADD", { n: 1 }), functionCall(OTHER_ID, "COUNTER_ADD", { n: 2 })];
      const results = await runToolCalls(completion(calls, { finish }));
      expect(results.map(({ tool_call_id }) => tool_call_id)).toEqual([ID, OTHER_ID]);
      expect(results[0]?.content).toBe('{"n":1}');
      expect(results[1]?.content).toMatch(/cut off.*Nothing ran/);
      expect(ran).toEqual(["COUNTER_ADD 1"]);
    },
  );

  test("answers custom calls, calls without id and what is no call, and runs their siblings", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await openaiTools(session, { tools: COUNTER });
    const results = await runToolCalls(
      completion([
        { id: OTHER_ID, type: "custom", custom: { name: "COUNTER_PLAN", input: "n" } },
        functionCall(undefined, "COUNTER_ADD", { n: 1 }),
        null,
        { id: 7, function: "COUNTER_ADD" },
        functionCall(ID, "COUNTER_ADD", { n: 2 }),
      ]),
    );
    expect(results.map(({ tool_call_id }) => tool_call_id)).toEqual([OTHER_ID, "", "", "", ID]);
    expect(results[0]?.content).toMatch(/no tool "COUNTER_PLAN"/);
    expect(results[1]?.content).toBe('{"n":1}');
    expect(results[2]?.content).toMatch(/nothing ran/);
    expect(results[3]?.content).toMatch(/nothing ran/);
    expect(results[4]?.content).toBe('{"n":2}');
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2"]);
  });

  test.each<[string, unknown, RegExp]>([
    ["a promise", Promise.resolve(completion([])), /Await it first/],
    ["a stream", { async *[Symbol.asyncIterator]() {} }, /finished message of the stream/],
    ["a response of another API", { id: "resp_1", output: [] }, /Chat Completions/],
    ["nothing", undefined, /Chat Completions/],
  ])("refuses %s", async (_what, value, message) => {
    const { session } = await setUp();
    const { runToolCalls } = await openaiTools(session, { tools: COUNTER });
    const error: unknown = await runToolCalls(value as never).catch((reason: unknown) => reason);
    expect(isInvalidArgumentError(error)).toBe(true);
    expect(String(error)).toMatch(message);
  });

  test("a failure that no model can fix keeps the results of the siblings, those cut off too", async () => {
    const { session } = await setUp(
      {},
      {
        wrap: (fetch) => (url, init) =>
          String(init.body).includes("COUNTER_DROP")
            ? Promise.resolve(new Response("{}", { status: 401 }))
            : fetch(url, init),
      },
    );
    const { runToolCalls, toMessages } = await openaiTools(session, { tools: COUNTER, concurrency: 1 });
    const calls = [
      functionCall(ID, "COUNTER_ADD", { n: 1 }),
      functionCall(OTHER_ID, "COUNTER_DROP", { n: 2 }),
      functionCall("call_3", "COUNTER_ADD", '{"n":'),
    ];
    const error: unknown = await runToolCalls(completion(calls, { finish: "length" })).catch(
      (reason: unknown) => reason,
    );
    const outcomes = isToolRunError(error) ? error.outcomes : [];
    expect(outcomes.map(({ kind }) => kind)).toEqual(["ok", "not_run", "invalid_arguments"]);
    expect(toMessages(outcomes)[0]).toEqual({ role: "tool", tool_call_id: ID, content: '{"n":1}' });
    expect(toMessages(outcomes).map(({ tool_call_id }) => tool_call_id)).toEqual([ID, OTHER_ID, "call_3"]);
  });
});
