import type { ConnectLink, ToolInputRequired } from "../../index.js";

/** A tool call as a model wrote it. All of it is untrusted. */
export interface ModelToolCall {
  /** The call's id in the model's message, by which its result is returned. Empty where the provider gives none. */
  readonly id: string;
  /** The tool's name, as the model was given it. */
  readonly name: string;
  /** JSON text, or what an SDK parsed of it. */
  readonly arguments: unknown;
}

/**
 * How a call ended.
 *
 * - `ok`: the tool ran and succeeded.
 * - `tool_error`: the tool ran and failed, or the service refused the call.
 * - `invalid_arguments`, `unknown_tool`: the model wrote something that no tool accepts. Nothing ran.
 * - `not_connected`: the user has not connected the app. Nothing ran.
 * - `approval_required`: a person has to answer first. Nothing ran.
 * - `denied`: a person, or the app, did not allow it. Nothing ran.
 * - `unsure`: it may have run, and its result is lost. It is never sent again.
 * - `conflict`: the same call id was used before with other arguments. Nothing ran.
 * - `in_progress`: another process is running the same call.
 * - `not_run`: it was not sent: the run was aborted, or another call ended it.
 */
export type CallOutcomeKind =
  | "ok"
  | "tool_error"
  | "invalid_arguments"
  | "unknown_tool"
  | "not_connected"
  | "approval_required"
  | "denied"
  | "unsure"
  | "conflict"
  | "in_progress"
  | "not_run";

/** What came of one call of a model. */
export interface CallOutcome {
  readonly kind: CallOutcomeKind;
  /** The call, as the model wrote it. */
  readonly call: ModelToolCall;
  /** The tool's own slug; undefined for an unknown tool. */
  readonly slug: string | undefined;
  /** The text for the model: the tool's data as JSON, or what went wrong and what to do. Cut to `maxOutputChars`. */
  readonly output: string;
  /** Whether the model should see the output as an error. */
  readonly isError: boolean;
  /** The tool's data, for `ok` and `tool_error`; undefined for a replay. */
  readonly data?: unknown;
  /** For `not_connected`, if a link was asked for: where the user connects the app. */
  readonly link?: ConnectLink;
  /** For `approval_required`, if the service asked: pass it to `session.respond`. */
  readonly approval?: ToolInputRequired;
  /** Whether the outcome is that of an earlier run of the same call: nothing was sent now. */
  readonly replayed: boolean;
}

/** An outcome of a call that was not sent, or failed. */
export function failedOutcome(
  kind: Exclude<CallOutcomeKind, "ok">,
  call: ModelToolCall,
  slug: string | undefined,
  output: string,
): CallOutcome {
  return { kind, call, slug, output, isError: true, replayed: false };
}
