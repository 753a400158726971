/** Tools as model providers accept them, and the arguments that models write as the tools want them. */
export { convertTool, type ModelTool, namesFor, type ToolSchema } from "./model-tool.js";
export {
  anthropicRules,
  googleRules,
  type ModelRuleOptions,
  type ModelRules,
  openaiRules,
  openaiStrictRules,
} from "./model-rules.js";
export { type ArgumentIssue, readModelArguments } from "./read-arguments.js";
