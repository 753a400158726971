export { anthropic, type AnthropicTool, type AnthropicToolUse } from "./anthropic.js";
export { google, type GoogleFunctionCall, type GoogleTool, googleTool } from "./google.js";
export { type Converter, converterFor, type ModelCall } from "./model-call.js";
export {
  openai,
  type OpenAIProvider,
  type OpenAIProviderOptions,
  type OpenAIResponsesTool,
  type OpenAITool,
  type OpenAIToolCall,
} from "./openai.js";
export type { ModelProvider, Provider } from "./provider.js";
export type { ArgumentIssue, ModelRuleOptions, ToolSchema } from "../schema/index.js";
