import Anthropic from "@anthropic-ai/sdk";
import { anthropicTools } from "../../src/agent/sdks/anthropic.js";
import { describeRows, OFFERED, runTwice } from "./rows.js";

for (const isStreamed of [false, true]) {
  describeRows({
    mode: `@anthropic-ai/sdk, ${isStreamed ? "streamed" : "plain"}`,
    packageFolder: "@anthropic-ai/sdk",
    // The stream helper parses arguments itself; nothing has run then.
    throwsIn: isStreamed ? { "broken JSON": /is not valid JSON/ } : {},
    async converse(session, url) {
      const client = new Anthropic({ apiKey: "model-key", baseURL: url, maxRetries: 0 });
      const { tools, runToolCalls } = await anthropicTools(session, { tools: OFFERED });
      const messages: Anthropic.MessageParam[] = [{ role: "user", content: "Count." }];
      for (let turn = 0; turn < 5; turn += 1) {
        const request = { model: "scripted", max_tokens: 1024, messages, tools };
        const message = isStreamed
          ? await client.messages.stream(request).finalMessage()
          : await client.messages.create(request);
        const results = await runTwice(() => runToolCalls(message));
        if (results.length === 0) {
          return;
        }
        messages.push({ role: "assistant", content: message.content }, ...results);
      }
    },
  });
}
