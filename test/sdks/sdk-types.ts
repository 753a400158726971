/** Compiled, not run: the SDKs' types accept ours, and ours accept theirs, in the newest version and in that for Node 20. */
import type Anthropic from "@anthropic-ai/sdk";
import type OpenAI from "openai";
import type Node20OpenAI from "openai-node20";
import type { Session } from "../../src/index.js";
import { anthropicTools } from "../../src/agent/sdks/anthropic.js";
import { openaiResponsesTools, openaiTools } from "../../src/agent/sdks/openai.js";

export async function newestChat(client: OpenAI, session: Session): Promise<OpenAI.ChatCompletionMessageParam[]> {
  const { tools, runToolCalls } = await openaiTools(session, { strict: true });
  const messages: OpenAI.ChatCompletionMessageParam[] = [];
  const completion = await client.chat.completions.create({ model: "m", messages, tools });
  const streamed = await client.chat.completions.stream({ model: "m", messages, tools }).finalChatCompletion();
  for (const { message } of completion.choices) {
    messages.push(message, ...(await runToolCalls(message)));
  }
  const stored: OpenAI.ChatCompletionAssistantMessageParam = { role: "assistant", tool_calls: [] };
  messages.push(...(await runToolCalls(completion)), ...(await runToolCalls(streamed)));
  return [...messages, ...(await runToolCalls(stored))];
}

export async function node20Chat(
  client: Node20OpenAI,
  session: Session,
): Promise<Node20OpenAI.ChatCompletionMessageParam[]> {
  const { tools, runToolCalls } = await openaiTools(session, { strict: true });
  const messages: Node20OpenAI.ChatCompletionMessageParam[] = [];
  const completion = await client.chat.completions.create({ model: "m", messages, tools });
  const streamed = await client.chat.completions.stream({ model: "m", messages, tools }).finalChatCompletion();
  for (const { message } of completion.choices) {
    messages.push(message, ...(await runToolCalls(message)));
  }
  const stored: Node20OpenAI.ChatCompletionAssistantMessageParam = { role: "assistant", tool_calls: [] };
  messages.push(...(await runToolCalls(completion)), ...(await runToolCalls(streamed)));
  return [...messages, ...(await runToolCalls(stored))];
}

export async function newestResponses(client: OpenAI, session: Session): Promise<OpenAI.Responses.Response> {
  const { tools, runToolCalls } = await openaiResponsesTools(session);
  const first = await client.responses.create({ model: "m", input: "Hi", tools });
  const streamed = await client.responses.stream({ model: "m", input: "Hi", tools }).finalResponse();
  const input = [...(await runToolCalls(first)), ...(await runToolCalls(streamed.output))];
  return client.responses.create({ model: "m", input, previous_response_id: first.id, tools });
}

export async function node20Responses(
  client: Node20OpenAI,
  session: Session,
): Promise<Node20OpenAI.Responses.Response> {
  const { tools, runToolCalls } = await openaiResponsesTools(session);
  const first = await client.responses.create({ model: "m", input: "Hi", tools });
  const streamed = await client.responses.stream({ model: "m", input: "Hi", tools }).finalResponse();
  const input = [...(await runToolCalls(first)), ...(await runToolCalls(streamed.output))];
  return client.responses.create({ model: "m", input, previous_response_id: first.id, tools });
}

export async function anthropicMessages(client: Anthropic, session: Session): Promise<Anthropic.MessageParam[]> {
  const { tools, runToolCalls } = await anthropicTools(session);
  const conversation: Anthropic.MessageParam[] = [];
  const request = { model: "m", max_tokens: 1024, messages: conversation, tools };
  const message = await client.messages.create(request);
  const streamed = await client.messages.stream(request).finalMessage();
  conversation.push({ role: "assistant", content: message.content }, ...(await runToolCalls(message)));
  return [...conversation, ...(await runToolCalls(streamed))];
}
