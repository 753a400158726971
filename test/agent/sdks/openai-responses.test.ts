import { describe, expect, test } from "vitest";
import { openaiResponsesTools } from "../../../src/agent/sdks/openai.js";
import { isInvalidArgumentError } from "../../../src/index.js";
import { COUNTER, setUp } from "../runner/setup.js";

const ID = "call_Ab3dEf6hIj9lMn2pQr5t";
const OTHER_ID = "call_Zy8xWv7uTs6rQp5oNm4l";

const item = (call_id: string, args: object, status = "completed") => ({
  type: "function_call",
  id: `fc_${call_id}`,
  call_id,
  name: "COUNTER_ADD",
  arguments: JSON.stringify(args),
  status,
});

describe("openaiResponsesTools", () => {
  test("declares `strict` for every tool, false unless it was asked for", async () => {
    const { session } = await setUp();
    const { tools } = await openaiResponsesTools(session, { tools: COUNTER });
    expect(new Set(tools.map(({ strict }) => strict))).toEqual(new Set([false]));
    const strict = await openaiResponsesTools(session, { tools: COUNTER, strict: true });
    expect(strict.tools.find(({ name }) => name === "COUNTER_ADD")?.strict).toBe(true);
  });

  test("runs the calls of a response, or of its output, and leaves other items alone", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await openaiResponsesTools(session, { tools: COUNTER });
    const output = [{ type: "reasoning", summary: [] }, item(ID, { n: 1 }), item(OTHER_ID, { n: 2 })];
    const results = await runToolCalls({ id: "resp_1", status: "completed", output });
    expect(results).toEqual([
      { type: "function_call_output", call_id: ID, output: '{"n":1}' },
      { type: "function_call_output", call_id: OTHER_ID, output: '{"n":2}' },
    ]);
    expect(await runToolCalls(output)).toEqual(results);
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2"]);
    expect(await runToolCalls({ id: "resp_2", output: [{ type: "message", content: [] }] })).toEqual([]);
  });

  test("does not run a call that is incomplete, or that an incomplete response ends with", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await openaiResponsesTools(session, { tools: COUNTER });
    const marked = [item(ID, { n: 1 }, "incomplete"), item(OTHER_ID, { n: 2 })];
    const results = await runToolCalls({ id: "resp_1", status: "incomplete", output: marked });
    expect(results.map(({ output }) => output)).toEqual([
      expect.stringMatching(/cut off/),
      expect.stringMatching(/cut off/),
    ]);
    expect(ran).toEqual([]);
  });

  test("answers a call of a custom tool in its own form", async () => {
    const { session, ran } = await setUp();
    const { runToolCalls } = await openaiResponsesTools(session, { tools: COUNTER });
    const custom = { type: "custom_tool_call", id: "ctc_1", call_id: OTHER_ID, name: "plan", input: "n" };
    const results = await runToolCalls({ id: "resp_1", output: [custom, item(ID, { n: 1 })] });
    expect(results).toEqual([
      { type: "custom_tool_call_output", call_id: OTHER_ID, output: expect.stringMatching(/no tool "plan"/) },
      { type: "function_call_output", call_id: ID, output: '{"n":1}' },
    ]);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("refuses a response of another API", async () => {
    const { session } = await setUp();
    const { runToolCalls } = await openaiResponsesTools(session, { tools: COUNTER });
    const error: unknown = await runToolCalls({ id: "chatcmpl-1", choices: [] } as never).catch((e: unknown) => e);
    expect(isInvalidArgumentError(error)).toBe(true);
  });
});
