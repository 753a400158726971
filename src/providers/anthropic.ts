import { anthropicRules, type ModelRuleOptions, type ModelTool } from "../schema/index.js";
import { converterFor } from "./model-call.js";
import type { ModelProvider } from "./provider.js";

/** A tool of Anthropic's Messages API. */
export interface AnthropicTool {
  name: string;
  description: string;
  input_schema: { type: "object"; [key: string]: unknown };
}

/** A `tool_use` block of a response, as far as it is read. */
export interface AnthropicToolUse {
  readonly type?: string | undefined;
  readonly name: string;
  readonly input: unknown;
}

/** Tools for Anthropic's Messages API. */
export function anthropic(options: ModelRuleOptions = {}): ModelProvider<AnthropicTool, AnthropicToolUse> {
  const converter = converterFor(anthropicRules(options));
  return {
    name: "anthropic",
    tool: (tool) => anthropicTool(converter.one(tool)),
    tools: (tools) => converter.all(tools).map(anthropicTool),
    call: (tools, { name, input }) => converter.read(tools, name, input),
  };
}

/** A converted tool as the Messages API declares it. */
export function anthropicTool({ name, description, parameters }: ModelTool): AnthropicTool {
  return { name, description, input_schema: parameters };
}
