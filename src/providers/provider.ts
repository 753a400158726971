import type { Tool } from "../../generated/openapi.gen.js";

/** Converts tools to the format of a model provider. */
export interface Provider<ProviderTool> {
  /** Short name of the provider: `"openai"`. */
  readonly name: string;
  /** Converts one tool. */
  tool(tool: Tool): ProviderTool;
}

/** The input schema of a tool as an object schema, which every provider requires. */
export function inputSchema(tool: Tool): Record<string, unknown> {
  const schema: Record<string, unknown> = { ...tool.input_parameters };
  return { ...schema, type: "object", properties: schema["properties"] ?? {} };
}
