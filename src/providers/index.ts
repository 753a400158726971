export { anthropic, type AnthropicTool, anthropicTool, type AnthropicToolUse } from "./anthropic.js";
export { google, type GoogleFunctionCall, type GoogleTool, googleTool } from "./google.js";
export { type Converter, converterFor, type ModelCall } from "./model-call.js";
export {
  openai,
  type OpenAIProvider,
  type OpenAIProviderOptions,
  type OpenAIResponsesTool,
  openaiResponsesTool,
  type OpenAITool,
  openaiTool,
  type OpenAIToolCall,
} from "./openai.js";
export type { ModelProvider, Provider } from "./provider.js";
export {
  anthropicRules,
  type ArgumentIssue,
  googleRules,
  type ModelRuleOptions,
  type ModelRules,
  type ModelTool,
  openaiRules,
  openaiStrictRules,
  type ToolSchema,
} from "../schema/index.js";
