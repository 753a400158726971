import { ComposioError, identify, isMarked } from "../../internal.js";
import type { CallOutcome } from "../index.js";

/** A tool call that did not succeed, for SDKs that take failures as exceptions. The message is the text for the model. */
export class ToolCallError extends ComposioError {
  declare readonly name: "ToolCallError";
  /** How the call ended, by `kind`: a link to connect the app, an approval to wait for. */
  declare readonly outcome: CallOutcome;

  constructor(outcome: CallOutcome) {
    const { kind, output } = outcome;
    const fields = { outcome, mayHaveExecuted: kind === "unsure" || kind === "tool_error" };
    super(output, fields);
  }

  /** The message alone: the AI SDK 7 sends the model this string, the AI SDK 6 the message. */
  override toString(): string {
    return this.message;
  }

  static {
    identify(this, "ToolCallError");
  }
}

/** Whether `value` is a {@link ToolCallError}, from any copy of this package. */
export function isToolCallError(value: unknown): value is ToolCallError {
  return isMarked(value, "ToolCallError");
}
