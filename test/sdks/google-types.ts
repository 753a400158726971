/** Compiled, not run: the types of both versions of @google/genai accept ours, and ours accept theirs. */
import type { Content, GoogleGenAI } from "@google/genai";
import type { Content as Node20Content, GoogleGenAI as Node20GoogleGenAI } from "@google/genai-node20";
import type { Session } from "../../src/index.js";
import { googleTools, modelContents } from "../../src/agent/sdks/google.js";

export async function newest({ models, chats }: GoogleGenAI, session: Session): Promise<Content[]> {
  const { tools, runToolCalls } = await googleTools(session);
  const contents: Content[] = [];
  const request = { model: "m", contents, config: { tools } };
  const response = await models.generateContent(request);
  contents.push(...modelContents(response), ...(await runToolCalls(response)));
  const chunks = [];
  for await (const chunk of await models.generateContentStream(request)) {
    chunks.push(chunk);
  }
  contents.push(...modelContents(chunks), ...(await runToolCalls(chunks)));
  const chat = chats.create({ model: "m", config: { tools } });
  const [results] = await runToolCalls(await chat.sendMessage({ message: "Hi" }));
  await chat.sendMessage({ message: results?.parts ?? [] });
  return contents;
}

export async function node20({ models, chats }: Node20GoogleGenAI, session: Session): Promise<Node20Content[]> {
  const { tools, runToolCalls } = await googleTools(session);
  const contents: Node20Content[] = [];
  const request = { model: "m", contents, config: { tools } };
  const response = await models.generateContent(request);
  contents.push(...modelContents(response), ...(await runToolCalls(response)));
  const chunks = [];
  for await (const chunk of await models.generateContentStream(request)) {
    chunks.push(chunk);
  }
  contents.push(...modelContents(chunks), ...(await runToolCalls(chunks)));
  const chat = chats.create({ model: "m", config: { tools } });
  const [results] = await runToolCalls(await chat.sendMessage({ message: "Hi" }));
  await chat.sendMessage({ message: results?.parts ?? [] });
  return contents;
}
