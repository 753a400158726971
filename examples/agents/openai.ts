import { Composio } from "composio-session";
import { openaiTools } from "composio-session/openai";
import OpenAI from "openai";

const session = await new Composio().createSession("user_123", { toolkits: { enable: ["github"] } });
const { tools, runToolCalls } = await openaiTools(session);

const client = new OpenAI();
const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: "user", content: "Open an issue: the logo is blurred" }];
let results;
do {
  const completion = await client.chat.completions.create({ model: "gpt-5", messages, tools });
  results = await runToolCalls(completion);
  messages.push(...completion.choices.map(({ message }) => message), ...results);
} while (results.length > 0);
console.log(messages.at(-1)?.content);
