import { ComposioError, identify, isMarked } from "../../internal.js";
import type { CallOutcome } from "./call-outcome.js";

export interface ToolRunErrorOptions {
  readonly cause: unknown;
  readonly outcomes: readonly CallOutcome[];
  readonly mayHaveExecuted: boolean;
}

/**
 * A run of tool calls met a failure that no model can fix: a wrong API key, a deleted session, no network. `cause` is the
 * failure; `outcomes` has what came of every call of the message, so that nothing that ran is lost.
 */
export class ToolRunError extends ComposioError {
  declare readonly name: "ToolRunError";
  /** One for each call, in their order. */
  declare readonly outcomes: readonly CallOutcome[];

  constructor({ cause, outcomes, mayHaveExecuted }: ToolRunErrorOptions) {
    const ran = outcomes.filter(({ kind }) => kind === "ok" || kind === "tool_error").length;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const options = { cause, outcomes, mayHaveExecuted };
    super(`The tool calls ended early; ${ran} of ${outcomes.length} ran, see \`outcomes\`. ${reason}`, options);
  }

  static {
    identify(this, "ToolRunError");
  }
}

/** Whether `value` is a {@link ToolRunError}, from any copy of this package. */
export function isToolRunError(value: unknown): value is ToolRunError {
  return isMarked(value, "ToolRunError");
}
