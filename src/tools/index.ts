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
export { type ToolFailure, type ToolResult, type ToolSuccess, unwrap } from "./result.js";
