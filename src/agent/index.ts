/** Runs the tool calls of a model on a session: checked, approved, sent once. */
export type { CallOutcome, CallOutcomeKind, ModelToolCall } from "./runner/call-outcome.js";
export type {
  ApprovalDecision,
  ApprovalRequest,
  RunOptions,
  ToModelOutput,
  ToolRunnerOptions,
} from "./runner/options.js";
export { isToolRunError, ToolRunError, type ToolRunErrorOptions } from "./runner/tool-run-error.js";
export { createToolRunner, type ProviderRules, type ToolRunner } from "./runner/tool-runner.js";
