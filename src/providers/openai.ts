import { inputSchema, type Provider } from "./provider.js";

/** A function tool of OpenAI's Chat Completions API. */
export interface OpenAITool {
  type: "function";
  function: {
    name: string;
    description: string;
    parameters: Record<string, unknown>;
  };
}

/** Tools for OpenAI's Chat Completions API and the many services with the same format. */
export function openai(): Provider<OpenAITool> {
  return {
    name: "openai",
    tool: (tool) => ({
      type: "function",
      function: { name: tool.slug, description: tool.description, parameters: inputSchema(tool) },
    }),
  };
}
