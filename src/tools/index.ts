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
export type { ProxyFailure, ProxyInputRequired, ProxyResult, ProxySuccess } from "./proxy.js";
export {
  type InputResponse,
  type InputResponses,
  type InstantCharge,
  outcomeOf,
  rememberTool,
  type ToolBlocked,
  type ToolFailure,
  type ToolInputRequired,
  type ToolOffloaded,
  type ToolResult,
  type ToolSuccess,
  unwrap,
} from "./result.js";
export {
  assignResults,
  checkCalls,
  failure,
  MAX_CALLS,
  MULTI_EXECUTE,
  resultsInOrder,
  type ToolCall,
  type ToolCalls,
  type ToolResults,
  type UncheckedToolCall,
} from "./multi-execute.js";
