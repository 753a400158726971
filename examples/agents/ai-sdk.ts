import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, isStepCount } from "ai";
import { Composio } from "composio-session";
import { aiSdkTools, hasToolRunError } from "composio-session/ai-sdk";

const session = await new Composio().createSession("user_123", { toolkits: { enable: ["github"] } });
const { OPENAI_BASE_URL: baseURL = "https://api.openai.com/v1", OPENAI_API_KEY: apiKey = "" } = process.env;

const { text } = await generateText({
  model: createOpenAICompatible({ name: "openai", baseURL, apiKey })("gpt-5"),
  tools: await aiSdkTools(session),
  prompt: "Open an issue: the logo is blurred",
  stopWhen: [isStepCount(20), hasToolRunError],
});
console.log(text);
