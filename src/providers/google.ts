import { googleRules, type ModelRuleOptions, type ModelTool } from "../schema/index.js";
import { converterFor } from "./model-call.js";
import type { ModelProvider } from "./provider.js";

/** A function declaration of the Gemini API. */
export interface GoogleTool {
  name: string;
  description: string;
  /** Absent for a tool without parameters. */
  parametersJsonSchema?: Record<string, unknown>;
}

/** A `functionCall` part of a response, as far as it is read. */
export interface GoogleFunctionCall {
  readonly name?: string | undefined;
  readonly args?: Record<string, unknown> | undefined;
}

/** Function declarations for the Gemini API: `tools: [{ functionDeclarations: provider.tools(tools) }]`. */
export function google(options: ModelRuleOptions = {}): ModelProvider<GoogleTool, GoogleFunctionCall> {
  const converter = converterFor(googleRules(options));
  return {
    name: "google",
    tool: (tool) => googleTool(converter.one(tool)),
    tools: (tools) => converter.all(tools).map(googleTool),
    call: (tools, { name, args }) => converter.read(tools, name, args),
  };
}

/** A converted tool as a function declaration. */
export function googleTool({ name, description, parameters }: ModelTool): GoogleTool {
  const { properties, additionalProperties } = parameters;
  const isEmpty = Object.keys(properties ?? {}).length === 0 && (additionalProperties ?? false) === false;
  return isEmpty ? { name, description } : { name, description, parametersJsonSchema: parameters };
}
