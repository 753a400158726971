import { describe, expect, test } from "vitest";
import {
  type AiSdkTool,
  aiSdkTools,
  type AiSdkToolsOptions,
  hasToolRunError,
  isToolCallError,
} from "../../../src/agent/sdks/ai-sdk.js";
import type { Fetch } from "../../../src/index.js";
import { COUNTER, setUp } from "../runner/setup.js";

type AnyTool = AiSdkTool<Record<string, unknown>, unknown>;

const user = (content: string) => ({ role: "user", content });

const offer = async (
  options: AiSdkToolsOptions = {},
  { wrap = (fetch) => fetch }: { wrap?: (fetch: Fetch) => Fetch } = {},
) => {
  const { session, ran, emulator } = await setUp({}, { wrap });
  const tools = await aiSdkTools(session, { tools: COUNTER, ...options });
  const tool = (name: string): AnyTool => {
    const found = tools[name];
    if (found === undefined) {
      throw new Error(`no tool ${name}`);
    }
    return found;
  };
  return { ran, emulator, tools, tool };
};
const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("aiSdkTools", () => {
  test("gives a tool set with schemas as jsonSchema() of the SDK makes them", async () => {
    const { tools, tool } = await offer();
    expect(Object.keys(tools)).toEqual(expect.arrayContaining([...COUNTER, "COMPOSIO_MULTI_EXECUTE_TOOL"]));
    const { inputSchema, description } = tool("COUNTER_ADD");
    expect(description).toBe("COUNTER_ADD");
    expect(Reflect.get(inputSchema, Symbol.for("vercel.ai.schema"))).toBe(true);
    expect("validate" in inputSchema).toBe(true);
    expect(Reflect.get(inputSchema, "jsonSchema")).toMatchObject({ type: "object", required: ["n"] });
  });

  test("a reader that changes a schema does not change it for the next", async () => {
    const { inputSchema } = (await offer()).tool("COUNTER_ADD");
    const { jsonSchema } = inputSchema["~standard"];
    jsonSchema.input()["properties"] = {};
    expect(jsonSchema.input()).toEqual(Reflect.get(inputSchema, "jsonSchema"));
    expect(jsonSchema.input()).toMatchObject({ properties: { n: { type: "number" } } });
  });
});

describe("execute", () => {
  test("resolves to the data, and its text is what the model reads", async () => {
    const { tool } = await offer({ maxOutputChars: 4 });
    const add = tool("COUNTER_ADD");
    const output = await add.execute({ n: 123456 }, { toolCallId: "call_1", messages: [user("Hi")] });
    expect(output).toEqual({ n: 123456 });
    expect(add.toModelOutput({ output })).toEqual({ type: "text", value: expect.stringMatching(/^\{"n" … \[cut: 8/) });
    // As it comes back from a database.
    expect(add.toModelOutput({ output: structuredClone(output) })).toEqual(add.toModelOutput({ output }));
  });

  test("takes another text for data", async () => {
    const { tool } = await offer({ toModelOutput: (slug, data) => `${slug}: ${String(Object(data).n)}` });
    expect(tool("COUNTER_ADD").toModelOutput({ output: { n: 1 } })).toEqual({ type: "text", value: "COUNTER_ADD: 1" });
  });

  test.each<[string, string, Record<string, unknown>, string, RegExp]>([
    ["wrong arguments", "COUNTER_ADD", { n: "one" }, "invalid_arguments", /n: .*number/],
    ["a failed tool", "COUNTER_FAIL", { n: 1 }, "tool_error", /the far end is full/],
  ])("throws %s with the text for the model as message", async (_what, name, args, kind, text) => {
    const { tool } = await offer();
    const error = await errorOf(tool(name).execute(args, { toolCallId: "call_1", messages: [user("Hi")] }));
    expect(isToolCallError(error) && error.outcome).toMatchObject({ kind, output: expect.stringMatching(text) });
    expect(isToolCallError(error) && [error.message, String(error)]).toEqual([
      expect.stringMatching(text),
      expect.stringMatching(text),
    ]);
    expect(String(error)).not.toMatch(/^ToolCallError/);
  });

  test("a failure that no model can fix is known to stopWhen", async () => {
    const { tool } = await offer(
      {},
      {
        wrap: (fetch) => (url, init) =>
          url.endsWith("/execute") ? Promise.resolve(new Response("{}", { status: 401 })) : fetch(url, init),
      },
    );
    const call = { toolCallId: "call_1", messages: [user("Hi")] };
    const error = await errorOf(tool("COUNTER_ADD").execute({ n: 1 }, call));
    const wrong = await errorOf(tool("COUNTER_ADD").execute({ n: "x" }, call));
    expect(error).toMatchObject({ name: "ToolRunError", cause: { status: 401 } });
    const step = (...errors: unknown[]) => ({ content: errors.map((each) => ({ type: "tool-error", error: each })) });
    expect(hasToolRunError({ steps: [step(wrong), { content: [{ type: "text", text: "Hi" }] }] })).toBe(false);
    expect(hasToolRunError({ steps: [step(), step(wrong, error)] })).toBe(true);
  });

  test("runs at most `concurrency` calls of all tools at the same time", async () => {
    let running = 0;
    let most = 0;
    const wrap =
      (fetch: Fetch): Fetch =>
      async (url, init) => {
        const isCall = url.endsWith("/execute");
        most = Math.max(most, (running += isCall ? 1 : 0));
        await new Promise((resolve) => setTimeout(resolve, isCall ? 5 : 0));
        running -= isCall ? 1 : 0;
        return fetch(url, init);
      };
    const { tool, ran } = await offer({ concurrency: 3 }, { wrap });
    const messages = [user("Hi")];
    await Promise.all(
      Array.from({ length: 9 }, (_value, n) =>
        tool(n % 2 === 0 ? "COUNTER_ADD" : "COUNTER_READ").execute({ n }, { toolCallId: `call_${n}`, messages }),
      ),
    );
    expect([most, ran.length]).toEqual([3, 9]);
  });

  test("an aborted call is not sent", async () => {
    const { tool, ran } = await offer();
    const call = { toolCallId: "call_1", messages: [user("Hi")], abortSignal: AbortSignal.abort() };
    const error = await errorOf(tool("COUNTER_ADD").execute({ n: 1 }, call));
    expect(isToolCallError(error) && error.outcome.kind).toBe("not_run");
    expect(ran).toEqual([]);
  });
});

describe("a call of the AI SDK", () => {
  test("with the id of another of its step runs too", async () => {
    const { tool, ran } = await offer();
    const messages = [user("Hi")];
    const call = { toolCallId: "call_0", messages };
    await Promise.all([1, 2].map((n) => tool("COUNTER_ADD").execute({ n }, call)));
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2"]);
  });

  test("with an id that was used in another turn, or in another conversation, runs too", async () => {
    const { tool, ran } = await offer();
    const add = (n: number, ...messages: unknown[]) =>
      tool("COUNTER_ADD").execute({ n }, { toolCallId: "call_0", messages });
    await add(1, user("Hi"));
    await add(2, user("Hi"), { role: "assistant", content: "Yes?" }, user("Again"));
    await add(3, user("Hello"));
    expect(ran).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2", "COUNTER_ADD 3"]);
  });

  test("runs once however often its message is processed, and its data is that of the first time", async () => {
    const { tool, ran } = await offer();
    const add = tool("COUNTER_ADD");
    const once = () => add.execute({ n: 1 }, { toolCallId: "call_0", messages: [user("Hi")] });
    const outputs = [await once(), await once()];
    expect(outputs).toEqual([{ n: 1 }, { n: 1 }]);
    expect(outputs.map((output) => add.toModelOutput({ output }).value)).toEqual(['{"n":1}', '{"n":1}']);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("that ran before and whose text was cut keeps its text", async () => {
    const { tool } = await offer({ maxOutputChars: 4 });
    const add = tool("COUNTER_ADD");
    const once = () => add.execute({ n: 123456 }, { toolCallId: "call_0", messages: [user("Hi")] });
    const texts = [await once(), await once()].map((output) => add.toModelOutput({ output }).value);
    expect(texts[1]).toBe(texts[0]);
  });
});

describe("approve: sdk", () => {
  const call = { toolCallId: "call_0", messages: [user("Hi")] };

  test("lets the SDK ask for what is not read-only, and for calls inside COMPOSIO_MULTI_EXECUTE_TOOL", async () => {
    const { tool } = await offer({ approve: "sdk" });
    const inner = (tool_slug: string) => ({ tools: [{ tool_slug, arguments: { n: 1 } }] });
    const asks = async (name: string, args: Record<string, unknown>) => tool(name).needsApproval?.(args, call);
    expect(await asks("COUNTER_READ", { n: 1 })).toBe(false);
    expect(await asks("COUNTER_ADD", { n: 1 })).toBe(true);
    expect(await asks("COUNTER_ADD", { n: "x" })).toBe(false);
    const batch = (slug: string) => ({ ...inner(slug), sync_response_to_workbench: false });
    expect(await asks("COMPOSIO_MULTI_EXECUTE_TOOL", batch("COUNTER_ADD"))).toBe(true);
    expect(await asks("COMPOSIO_MULTI_EXECUTE_TOOL", batch("COUNTER_READ"))).toBe(false);
  });

  test("a tool set without it has no approvals of the SDK", async () => {
    expect((await offer()).tool("COUNTER_ADD").needsApproval).toBeUndefined();
    expect((await offer({ approve: () => true })).tool("COUNTER_ADD").needsApproval).toBeUndefined();
  });

  test("an approved call runs without another question, once, whenever it is approved", async () => {
    const { tool, ran } = await offer({ approve: "sdk" });
    const assistant = {
      role: "assistant",
      content: [{ type: "tool-call", toolCallId: "call_0", toolName: "COUNTER_ADD", input: { n: 1 } }],
    };
    const approve = (reason: string) => {
      const response = { type: "tool-approval-response", approvalId: "a", approved: true, reason };
      const messages = [user("Hi"), assistant, { role: "tool", content: [response] }];
      return tool("COUNTER_ADD").execute({ n: 1 }, { ...call, messages });
    };
    expect([await approve("yes"), await approve("as I said")]).toEqual([{ n: 1 }, { n: 1 }]);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("a function is asked as the tool runner asks", async () => {
    const asked: string[] = [];
    const { tool, ran } = await offer({ approve: ({ slug }) => (asked.push(slug), { denied: "not today" }) });
    const error = await errorOf(tool("COUNTER_ADD").execute({ n: 1 }, call));
    expect(isToolCallError(error) && error.outcome.kind).toBe("denied");
    expect([asked, ran]).toEqual([["COUNTER_ADD"], []]);
  });
});
