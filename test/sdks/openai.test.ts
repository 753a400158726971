import OpenAI from "openai";
import Node20OpenAI from "openai-node20";
import { openaiResponsesTools, openaiTools } from "../../src/agent/sdks/openai.js";
import { describeRows, OFFERED, runTwice } from "./rows.js";

const MODEL = "scripted";

const VERSIONS = [
  { name: "openai", packageFolder: "openai", Client: OpenAI, duplicateIds: /duplicate output item identity/ },
  // That the types of both versions fit is proved in sdk-types.ts.
  { name: "openai for Node 20", packageFolder: "openai-node20", Client: Node20OpenAI as unknown as typeof OpenAI },
];

for (const { name, packageFolder, Client, duplicateIds } of VERSIONS) {
  for (const isStreamed of [false, true]) {
    const how = isStreamed ? "streamed" : "plain";
    const connect = (url: string) => new Client({ apiKey: "model-key", baseURL: `${url}/v1`, maxRetries: 0 });

    describeRows({
      mode: `${name}, Chat Completions, ${how}`,
      packageFolder,
      async converse(session, url) {
        const { completions } = connect(url).chat;
        const { tools, runToolCalls } = await openaiTools(session, { tools: OFFERED });
        const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: "user", content: "Count." }];
        for (let turn = 0; turn < 5; turn += 1) {
          const request = { model: MODEL, messages, tools };
          const completion = isStreamed
            ? await completions.stream(request).finalChatCompletion()
            : await completions.create(request);
          const [choice] = completion.choices;
          const results = await runTwice(() => runToolCalls(completion));
          if (choice === undefined || results.length === 0) {
            return;
          }
          messages.push(choice.message, ...results);
        }
      },
    });

    describeRows({
      mode: `${name}, Responses, ${how}`,
      packageFolder,
      // The stream helper of the newest version refuses the second call itself.
      throwsIn: isStreamed && duplicateIds !== undefined ? { "same call id twice": duplicateIds } : {},
      async converse(session, url) {
        const client = connect(url);
        const { tools, runToolCalls } = await openaiResponsesTools(session, { tools: OFFERED });
        let input: OpenAI.Responses.ResponseInput = [{ role: "user", content: "Count." }];
        let previous_response_id: string | null = null;
        for (let turn = 0; turn < 5; turn += 1) {
          const request = { model: MODEL, input, previous_response_id, tools };
          const response: OpenAI.Responses.Response = isStreamed
            ? await client.responses.stream(request).finalResponse()
            : await client.responses.create(request);
          const results = await runTwice(() => runToolCalls(response));
          if (results.length === 0) {
            return;
          }
          input = results;
          previous_response_id = response.id;
        }
      },
    });
  }
}
