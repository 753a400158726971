import { type Content, type GenerateContentResponse, GoogleGenAI } from "@google/genai";
import { GoogleGenAI as Node20GoogleGenAI } from "@google/genai-node20";
import { expect } from "vitest";
import { googleTools, modelContents } from "../../src/agent/sdks/google.js";
import { describeRows, OFFERED, runTwice } from "./rows.js";

const MODEL = "gemini-scripted";

const VERSIONS = [
  { name: "@google/genai", packageFolder: "@google/genai", Client: GoogleGenAI },
  // That the types of both versions fit is proved in sdk-types.ts.
  {
    name: "@google/genai for Node 20",
    packageFolder: "@google/genai-node20",
    Client: Node20GoogleGenAI as unknown as typeof GoogleGenAI,
  },
];

for (const { name, packageFolder, Client } of VERSIONS) {
  for (const isStreamed of [false, true]) {
    describeRows({
      mode: `${name}, ${isStreamed ? "streamed" : "plain"}`,
      packageFolder,
      async converse(session, url) {
        const { models } = new Client({ apiKey: "model-key", httpOptions: { baseUrl: url } });
        const { tools, runToolCalls } = await googleTools(session, { tools: OFFERED });
        const contents: Content[] = [{ role: "user", parts: [{ text: "Count." }] }];
        for (let turn = 0; turn < 5; turn += 1) {
          const request = { model: MODEL, contents, config: { tools } };
          const response = isStreamed
            ? await collected(await models.generateContentStream(request))
            : await models.generateContent(request);
          const results = await runTwice(() => runToolCalls(response));
          contents.push(...modelContents(response), ...results);
          if (results.length === 0) {
            expectSignatures(contents);
            return;
          }
        }
      },
    });
  }
}

/** The model signed a call of each of its two turns, and got the signatures back. */
function expectSignatures(contents: readonly Content[]): void {
  const signed = contents.flatMap(({ parts = [] }) => parts).filter((part) => part.thoughtSignature);
  expect(signed).toHaveLength(2);
}

async function collected(stream: AsyncIterable<GenerateContentResponse>): Promise<GenerateContentResponse[]> {
  const chunks = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return chunks;
}
