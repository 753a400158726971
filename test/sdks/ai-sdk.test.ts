import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { createOpenAICompatible as createNode20OpenAICompatible } from "@ai-sdk/openai-compatible-node20";
import * as newest from "ai";
import * as node20 from "ai-node20";
import { expect } from "vitest";
import { aiSdkTools, hasToolRunError } from "../../src/agent/sdks/ai-sdk.js";
import { describeRows, OFFERED } from "./rows.js";

// That the types of both versions fit is proved in sdk-types.ts.
const VERSIONS = [
  { name: "ai", packageFolder: "ai", ai: newest, connect: createOpenAICompatible },
  {
    name: "ai for Node 20",
    packageFolder: "ai-node20",
    ai: node20 as unknown as typeof newest,
    connect: createNode20OpenAICompatible as unknown as typeof createOpenAICompatible,
  },
];

for (const { name, packageFolder, ai, connect } of VERSIONS) {
  const { generateText, streamText } = ai;
  for (const isStreamed of [false, true]) {
    describeRows({
      mode: `${name}, ${isStreamed ? "streamed" : "plain"}`,
      packageFolder,
      // The SDK itself, as it reads a stream.
      renamesRepeatedIds: isStreamed,
      async converse(session, url) {
        const provider = connect({ name: "scripted", apiKey: "model-key", baseURL: `${url}/v1` });
        const tools = await aiSdkTools(session, { tools: OFFERED });
        const request = {
          model: provider("scripted"),
          tools,
          prompt: "Count.",
          maxRetries: 0,
          stopWhen: [({ steps }: { steps: readonly unknown[] }) => steps.length >= 5, hasToolRunError],
        };
        const { text } = isStreamed ? streamText(request) : await generateText(request);
        await expectClosing(text);
      },
    });
  }
}

async function expectClosing(text: string | PromiseLike<string>): Promise<void> {
  expect(await text).toBe("Done.");
}
