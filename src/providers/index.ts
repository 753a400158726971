export { anthropic, type AnthropicTool } from "./anthropic.js";
export { openai, type OpenAITool } from "./openai.js";
export type { Provider } from "./provider.js";
