import type { Tool } from "../../generated/openapi.gen.js";

/** Turns the service's tools into the form that a model provider takes. */
export interface Provider<ProviderTool> {
  /** Short name of the provider: `"openai"`. */
  readonly name: string;
  /** One tool in the provider's form. */
  tool(tool: Tool): ProviderTool;
}

/** The input schema of a tool as an object schema, which every provider wants. */
export function inputSchema(tool: Tool): Record<string, unknown> {
  const schema: Record<string, unknown> = { ...tool.input_parameters };
  return { ...schema, type: "object", properties: schema["properties"] ?? {} };
}
