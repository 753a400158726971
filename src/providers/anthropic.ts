import { inputSchema, type Provider } from "./provider.js";

/** A tool of Anthropic's Messages API. */
export interface AnthropicTool {
  name: string;
  description: string;
  input_schema: { type: "object"; [key: string]: unknown };
}

/** Tools for Anthropic's Messages API. */
export function anthropic(): Provider<AnthropicTool> {
  return {
    name: "anthropic",
    tool: (tool) => ({
      name: tool.slug,
      description: tool.description,
      input_schema: { ...inputSchema(tool), type: "object" },
    }),
  };
}
