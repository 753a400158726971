import {
  type ModelRuleOptions,
  type ModelTool,
  openaiRules,
  openaiStrictRules,
  type ToolSchema,
} from "../schema/index.js";
import { converterFor } from "./model-call.js";
import type { ModelProvider } from "./provider.js";

/** A function tool of OpenAI's Chat Completions API. */
export interface OpenAITool {
  type: "function";
  function: {
    name: string;
    description: string;
    parameters: Record<string, unknown>;
    /** Present where strict mode was asked for: false for a tool that does not fit it. */
    strict?: boolean;
  };
}

/** A function tool of OpenAI's Responses API. */
export interface OpenAIResponsesTool {
  type: "function";
  name: string;
  description: string;
  parameters: Record<string, unknown>;
  /** Always present, because the API takes a tool without it for strict. */
  strict: boolean;
}

/** A tool call of a Chat Completions response, or a `function_call` of a Responses response, as far as it is read. */
export type OpenAIToolCall =
  | { readonly type?: string; readonly function: { readonly name: string; readonly arguments: string } }
  | { readonly type?: string; readonly name: string; readonly arguments: string }
  // A call of a custom tool, which no tool of a session is.
  | { readonly type: "custom"; readonly custom: { readonly name: string } };

/** Options of `openai()`. */
export interface OpenAIProviderOptions extends ModelRuleOptions {
  /** The API that the tools are for: `"chat"` (default) is Chat Completions. Calls of both are read by either. */
  readonly api?: "chat" | "responses" | undefined;
  /**
   * Uses strict mode for every tool that fits it: the model then cannot write arguments of another shape. Default false.
   * Tools that do not fit stay as they are without it; `notStrict` says why.
   */
  readonly strict?: boolean | undefined;
}

/** The provider `openai()`. */
export interface OpenAIProvider<ProviderTool> extends ModelProvider<ProviderTool, OpenAIToolCall> {
  /** Why a tool is not strict, `path: reason`; empty if it is, or if strict mode was not asked for. */
  notStrict(tool: ToolSchema): readonly string[];
}

/** Tools for OpenAI's Chat Completions API and the many services with the same format, or for its Responses API. */
export function openai(
  options: OpenAIProviderOptions & { readonly api: "responses" },
): OpenAIProvider<OpenAIResponsesTool>;
export function openai(
  options?: OpenAIProviderOptions & { readonly api?: "chat" | undefined },
): OpenAIProvider<OpenAITool>;
export function openai(options: OpenAIProviderOptions = {}): OpenAIProvider<OpenAITool | OpenAIResponsesTool> {
  const { api = "chat", strict: wantsStrict = false } = options;
  const converter = converterFor(openaiRules(options), wantsStrict ? openaiStrictRules(options) : undefined);
  const print = (tool: ModelTool): OpenAITool | OpenAIResponsesTool =>
    api === "responses" ? openaiResponsesTool(tool) : openaiTool(tool, wantsStrict);
  return {
    name: "openai",
    tool: (tool) => print(converter.one(tool)),
    tools: (tools) => converter.all(tools).map(print),
    call: (tools, call) => {
      const { name, written } = partsOf(call);
      return converter.read(tools, name, written);
    },
    notStrict: (tool) => converter.one(tool).notStrict,
  };
}

/** A converted tool as Chat Completions declares it. @param wantsStrict whether strict mode was asked for */
export function openaiTool({ name, description, parameters, strict }: ModelTool, wantsStrict: boolean): OpenAITool {
  return { type: "function", function: { name, description, parameters, ...(wantsStrict ? { strict } : {}) } };
}

/** A converted tool as the Responses API declares it. */
export function openaiResponsesTool({ name, description, parameters, strict }: ModelTool): OpenAIResponsesTool {
  return { type: "function", name, description, parameters, strict };
}

function partsOf(call: OpenAIToolCall): { readonly name: unknown; readonly written: unknown } {
  if ("custom" in call) {
    return { name: call.custom.name, written: undefined };
  }
  const { name, arguments: written } = "function" in call ? call.function : call;
  return { name, written };
}
