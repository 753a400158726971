import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { createOpenAICompatible as createNode20OpenAICompatible } from "@ai-sdk/openai-compatible-node20";
import * as newest from "ai";
import * as node20 from "ai-node20";
import { afterEach, describe, expect, test } from "vitest";
import { isToolRunError } from "../../src/agent/index.js";
import { aiSdkTools, hasToolRunError } from "../../src/agent/sdks/ai-sdk.js";
import { COUNTER, setUp } from "../agent/runner/setup.js";
import { type ModelServer, startModelServer } from "./model-server.js";
import { versionOf } from "./rows.js";

const VERSIONS = [
  { packageFolder: "ai", ai: newest, connect: createOpenAICompatible },
  {
    packageFolder: "ai-node20",
    ai: node20 as unknown as typeof newest,
    connect: createNode20OpenAICompatible as unknown as typeof createOpenAICompatible,
  },
];

const servers: ModelServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const call = (name: string, n: number, id: string) => ({ id, name, arguments: `{"n":${n}}` });

describe.each(
  VERSIONS.map((version) => ({ ...version, title: `ai, approvals and ends ${versionOf(version.packageFolder)}` })),
)("$title", ({ ai, connect }) => {
  const start = async (...turns: Parameters<typeof startModelServer>[0]) => {
    const server = await startModelServer(turns);
    servers.push(server);
    const provider = connect({ name: "scripted", apiKey: "model-key", baseURL: `${server.url}/v1` });
    return { server, model: provider("scripted") };
  };

  test("what needs an approval waits for it, runs once, and what was not allowed does not run", async () => {
    const { session, ran } = await setUp();
    const tools = await aiSdkTools(session, { tools: COUNTER, approve: "sdk" });
    const { model, server } = await start({
      calls: [call("COUNTER_READ", 1, "call_0"), call("COUNTER_ADD", 2, "call_1"), call("COUNTER_DROP", 3, "call_2")],
    });
    const prompt: newest.ModelMessage = { role: "user", content: "Count." };
    const stopWhen = [({ steps }: { steps: readonly unknown[] }) => steps.length >= 5];
    const first = await ai.generateText({ model, tools, messages: [prompt], stopWhen });
    const questions = first.content.filter((part) => part.type === "tool-approval-request");
    expect(questions.map(({ toolCall: { toolName } }) => toolName)).toEqual(["COUNTER_ADD", "COUNTER_DROP"]);
    expect(ran).toEqual(["COUNTER_READ 1"]);
    const answers = questions.map(({ approvalId, toolCall: { toolName } }) => ({
      type: "tool-approval-response" as const,
      approvalId,
      approved: toolName === "COUNTER_ADD",
    }));
    const before: newest.ModelMessage[] = [prompt, ...first.response.messages];
    const again = answers.map((answer) => ({ ...answer, reason: "as I said" }));
    // The answer arrives twice, as from two windows.
    const ends = [
      await ai.generateText({ model, tools, messages: [...before, { role: "tool", content: answers }], stopWhen }),
      await ai.generateText({ model, tools, messages: [...before, { role: "tool", content: again }], stopWhen }),
    ];
    expect(ends.map(({ text }) => text)).toEqual(["Done.", "Done."]);
    expect(ran).toEqual(["COUNTER_READ 1", "COUNTER_ADD 2"]);
    for (const { results } of server.requests.slice(1)) {
      const texts = new Map(results.map(({ id, text }) => [id, text]));
      expect([texts.get("call_0"), texts.get("call_1")]).toEqual(['{"n":1}', '{"n":2}']);
      expect(texts.get("call_2")).not.toMatch(/"n":3/);
    }
  });

  test("a failure that no model can fix ends the run, and the sibling's result is in it", async () => {
    const { session, ran } = await setUp(
      {},
      {
        wrap: (fetch) => (url, init) =>
          String(init.body).includes("COUNTER_DROP")
            ? Promise.resolve(new Response("{}", { status: 401 }))
            : fetch(url, init),
      },
    );
    const tools = await aiSdkTools(session, { tools: COUNTER });
    const { model, server } = await start({
      calls: [call("COUNTER_ADD", 1, "call_0"), call("COUNTER_DROP", 2, "call_1")],
    });
    const result = await ai.generateText({ model, tools, prompt: "Count.", stopWhen: hasToolRunError });
    expect(server.requests).toHaveLength(1);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
    expect(result.toolResults.map(({ output }) => output)).toEqual([{ n: 1 }]);
    const errors = result.content.flatMap((part) => (part.type === "tool-error" ? [part.error] : []));
    expect(errors.map(isToolRunError)).toEqual([true]);
  });

  test("the open arguments of COMPOSIO_MULTI_EXECUTE_TOOL stay open on the way to the model", async () => {
    const { session } = await setUp();
    const { model, server } = await start();
    await ai.generateText({ model, tools: await aiSdkTools(session), prompt: "Hi" });
    const sent = server.requests[0]?.body["tools"] as { function: { name: string; parameters: unknown } }[];
    const batch = sent.find((tool) => tool.function.name === "COMPOSIO_MULTI_EXECUTE_TOOL");
    const inner = { type: "object", additionalProperties: true };
    expect(batch?.function.parameters).toMatchObject({
      properties: { tools: { items: { properties: { arguments: inner } } } },
    });
  });
});
