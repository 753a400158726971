export type {
  ArgumentsThen,
  CheckedSlug,
  NoTools,
  ToolInput,
  ToolOutput,
  ToolRegistry,
  ToolSlug,
  UncheckedArguments,
} from "./registry.js";
export { errorOf, rememberTool, type ToolFailure, type ToolResult, type ToolSuccess, unwrap } from "./result.js";
export {
  checkCalls,
  MULTI_EXECUTE,
  resultsInOrder,
  type ToolCall,
  type ToolCalls,
  type ToolResults,
  type UncheckedToolCall,
} from "./multi-execute.js";
