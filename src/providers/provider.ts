import type { Tool } from "../../generated/openapi.gen.js";
import type { ToolSchema } from "../schema/index.js";
import type { ModelCall } from "./model-call.js";

/** Converts tools to the format of a model provider. */
export interface Provider<ProviderTool> {
  /** Short name of the provider: `"openai"`. */
  readonly name: string;
  /** Converts one tool. */
  tool(tool: Tool): ProviderTool;
}

/**
 * A provider that also reads the calls of its models. Tools may come from anywhere: of a tool it reads `slug`,
 * `description` and `input_parameters`. Conversions are remembered by tool object, so do not change one afterwards.
 */
export interface ModelProvider<ProviderTool, ProviderCall> extends Provider<ProviderTool> {
  /** Converts one tool to what the provider accepts: see README for what changes on the way. */
  tool(tool: ToolSchema): ProviderTool;
  /** Converts tools that are offered together. Their names differ, whatever their slugs are. */
  tools(tools: readonly ToolSchema[]): ProviderTool[];
  /**
   * Reads a tool call of the model: the tool's slug, and the arguments in the tool's own names, checked against its own
   * schema. What the model got wrong is a result and not an error, because other calls of the same message may be fine:
   * give its `error` to the model.
   *
   * @param tools the tool, or the tools that were offered together
   */
  call(tools: ToolSchema | readonly ToolSchema[], call: ProviderCall): ModelCall;
}
