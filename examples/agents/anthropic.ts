import Anthropic from "@anthropic-ai/sdk";
import { Composio } from "composio-session";
import { anthropicTools } from "composio-session/anthropic";

const session = await new Composio().createSession("user_123", { toolkits: { enable: ["github"] } });
const { tools, runToolCalls } = await anthropicTools(session);

const client = new Anthropic();
const messages: Anthropic.MessageParam[] = [{ role: "user", content: "Open an issue: the logo is blurred" }];
let results;
do {
  const message = await client.messages.create({ model: "claude-sonnet-4-5", max_tokens: 4096, messages, tools });
  results = await runToolCalls(message);
  messages.push({ role: "assistant", content: message.content }, ...results);
} while (results.length > 0);
console.log(messages.at(-1)?.content);
