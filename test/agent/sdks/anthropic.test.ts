import { describe, expect, test } from "vitest";
import { anthropicTools } from "../../../src/agent/sdks/anthropic.js";
import { isInvalidArgumentError } from "../../../src/index.js";
import { COUNTER, setUp } from "../runner/setup.js";

const ID = "toolu_01Ab3dEf6hIj9lMn2pQr5t";
const OTHER_ID = "toolu_01Zy8xWv7uTs6rQp5oNm4l";

const use = (id: string, name: string, input: unknown) => ({ type: "tool_use", id, name, input });

const message = (content: readonly object[], stop_reason = "tool_use") => ({
  id: "msg_1",
  role: "assistant" as const,
  content,
  stop_reason,
});

describe("anthropicTools", () => {
  test("declares the session's tools and the ones asked for", async () => {
    const { session } = await setUp();
    const { tools } = await anthropicTools(session, { tools: COUNTER });
    expect(tools.map(({ name }) => name)).toEqual([...session.tools, ...COUNTER]);
    expect(tools.at(-1)?.input_schema).toMatchObject({ type: "object", required: ["n"] });
  });

  test("resolves to one message with all results, errors marked, and to none without calls", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await anthropicTools(session, { tools: COUNTER });
    const results = await runToolCalls(
      message([
        { type: "text", text: "Counting." },
        use(ID, "COUNTER_ADD", { n: 1 }),
        { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: {} },
        use(OTHER_ID, "COUNTER_FAIL", { n: 2 }),
      ]),
    );
    expect(results).toEqual([
      {
        role: "user",
        content: [
          { type: "tool_result", tool_use_id: ID, content: '{"n":1}' },
          {
            type: "tool_result",
            tool_use_id: OTHER_ID,
            content: expect.stringContaining("the far end is full"),
            is_error: true,
          },
        ],
      },
    ]);
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_FAIL 2"]);
    expect(await runToolCalls(message([{ type: "text", text: "Done." }], "end_turn"))).toEqual([]);
    expect(await runToolCalls({ role: "assistant", content: "Done." })).toEqual([]);
  });

  test("knows the calls of a stored message, which has no id", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await anthropicTools(session, { tools: COUNTER });
    const content = [use(ID, "COUNTER_ADD", { n: 1 })];
    const results = await runToolCalls(message(content));
    expect(await runToolCalls({ role: "assistant", content })).toEqual(results);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test.each(["max_tokens", "model_context_window_exceeded", "refusal"])(
    "does not run the call that a response ended by %s ends with, although its arguments look complete",
    async (reason) => {
      const { session, ran } = await setUp();
      const { runToolCalls } = await anthropicTools(session, { tools: COUNTER });
      const content = [use(ID, "COUNTER_ADD", { n: 1 }), use(OTHER_ID, "COUNTER_ADD", { n: 2 })];
      const [results] = await runToolCalls(message(content, reason));
      expect(results?.content.map(({ is_error }) => is_error)).toEqual([undefined, true]);
      expect(results?.content[1]?.content).toMatch(/cut off.*Nothing ran/);
      expect(ran).toEqual(["COUNTER_ADD 1"]);
    },
  );

  test("runs a call that is complete, because a text after it was cut off", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await anthropicTools(session, { tools: COUNTER });
    await runToolCalls(message([use(ID, "COUNTER_ADD", { n: 1 }), { type: "text", text: "And" }], "max_tokens"));
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("answers blocks without id or name, and runs their siblings", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await anthropicTools(session, { tools: COUNTER });
    const [results] = await runToolCalls(message([{ type: "tool_use" }, use(ID, "COUNTER_ADD", { n: 1 })]));
    expect(results?.content.map(({ tool_use_id, is_error }) => [tool_use_id, is_error])).toEqual([
      ["", true],
      [ID, undefined],
    ]);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test.each<[string, unknown, RegExp]>([
    ["a promise", Promise.resolve(message([])), /Await it first/],
    ["a message of the user", { role: "user", content: [] }, /Messages API/],
    ["a response of another API", { id: "chatcmpl-1", choices: [] }, /Messages API/],
  ])("refuses %s", async (_what, value, text) => {
    const { session } = await setUp();
    const { runToolCalls } = await anthropicTools(session, { tools: COUNTER });
    const error: unknown = await runToolCalls(value as never).catch((reason: unknown) => reason);
    expect(isInvalidArgumentError(error)).toBe(true);
    expect(String(error)).toMatch(text);
  });
});
