/** Compiled, not run: both versions of the AI SDK accept our tools, and type names, arguments and data by the tool types. */
import * as newest from "ai";
import * as node20 from "ai-node20";
import type { Session } from "../../src/index.js";
import { aiSdkTools, hasToolRunError } from "../../src/agent/sdks/ai-sdk.js";
import type { Tools } from "../types/sample-tools.js";

const prompt = "Hi";
const stopWhen = [hasToolRunError];

export async function withNewest(model: newest.LanguageModel, session: Session<Tools>): Promise<void> {
  const tools = await aiSdkTools(session, { tools: ["GITHUB_CREATE_AN_ISSUE"], approve: "sdk" });
  const { toolResults } = await newest.generateText({ model, tools, prompt, stopWhen });
  for (const result of toolResults) {
    if (result.dynamic !== true && result.toolName === "GITHUB_CREATE_AN_ISSUE") {
      const wanted: number = result.output.number;
      const title: string = result.input.title;
      // @ts-expect-error -- no field of the data
      void [wanted, title, result.output.numbr];
    }
    // @ts-expect-error -- a tool that was not asked for
    void (result.dynamic !== true && result.toolName === "GITHUB_LOCK_AN_ISSUE");
  }
  const all = newest.streamText({ model, tools: await aiSdkTools(session), prompt, stopWhen });
  for (const result of await all.toolResults) {
    if (result.dynamic !== true && result.toolName === "GITHUB_LOCK_AN_ISSUE") {
      const locked: boolean = result.output.locked;
      void locked;
    } else if (result.dynamic !== true && result.toolName === "COMPOSIO_SEARCH_TOOLS") {
      void result.input.queries;
    }
  }
}

export async function withNode20(model: node20.LanguageModel, session: Session<Tools>): Promise<void> {
  const tools = await aiSdkTools(session, { tools: ["GITHUB_CREATE_AN_ISSUE"], approve: "sdk" });
  const { toolResults } = await node20.generateText({ model, tools, prompt, stopWhen });
  for (const result of toolResults) {
    if (result.dynamic !== true && result.toolName === "GITHUB_CREATE_AN_ISSUE") {
      const wanted: number = result.output.number;
      const title: string = result.input.title;
      // @ts-expect-error -- no field of the data
      void [wanted, title, result.output.numbr];
    }
    // @ts-expect-error -- a tool that was not asked for
    void (result.dynamic !== true && result.toolName === "GITHUB_LOCK_AN_ISSUE");
  }
  const all = node20.streamText({ model, tools: await aiSdkTools(session), prompt, stopWhen });
  for (const result of await all.toolResults) {
    if (result.dynamic !== true && result.toolName === "GITHUB_LOCK_AN_ISSUE") {
      const locked: boolean = result.output.locked;
      void locked;
    } else if (result.dynamic !== true && result.toolName === "COMPOSIO_SEARCH_TOOLS") {
      void result.input.queries;
    }
  }
}

export async function untyped(model: newest.LanguageModel, session: Session, slugs: string[]): Promise<void> {
  (await aiSdkTools(session)) satisfies newest.ToolSet;
  (await aiSdkTools(session)) satisfies node20.ToolSet;
  await newest.generateText({ model, tools: await aiSdkTools(session, { tools: slugs }), prompt });
  await newest.generateText({ model, tools: await aiSdkTools(session, { tools: ["ANY_TOOL"] }), prompt });
}

export async function misspelled(session: Session<Tools>): Promise<void> {
  // @ts-expect-error -- the tool types have no such tool
  await aiSdkTools(session, { tools: ["GITHUB_CREATE_AN_ISSU"] });
}
