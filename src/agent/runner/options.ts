import type { ConnectOptions, InputRequest, InputResponses } from "../../index.js";
import type { Ledger } from "../ledger/index.js";

/** A call that somebody is asked to approve. */
export interface ApprovalRequest {
  /** Slug of the tool. */
  readonly slug: string;
  /** In the tool's own names, checked against its schema where that is known. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Id of the call in the model's message; several calls share it if they are parts of one multi-execute. */
  readonly callId: string;
  /** Questions of the service itself, by request id; undefined if only this app asks. */
  readonly questions?: Readonly<Record<string, InputRequest>> | undefined;
}

/**
 * What a person decided: true or false; a reason for the model; `"later"` to end the call as `approval_required`; or the
 * responses to the questions of the service.
 */
export type ApprovalDecision = boolean | "later" | { readonly denied: string } | { readonly responses: InputResponses };

/** Turns the data of a tool into what the model reads. */
export type ToModelOutput = (slug: string, data: unknown) => string | undefined;

/** Options of a tool runner. */
export interface ToolRunnerOptions {
  /** Slugs of app tools to offer besides those that the session lists. */
  readonly tools?: readonly string[] | undefined;
  /**
   * Asks whether a call may run. Without it, every call runs, as far as the session's own config allows. With it, every
   * call is asked for that its hints do not call read-only, also inside COMPOSIO_MULTI_EXECUTE_TOOL, and every run of
   * code. If it throws, the call is denied.
   */
  readonly approve?: ((request: ApprovalRequest) => ApprovalDecision | Promise<ApprovalDecision>) | undefined;
  /** Whether `approve` may be called for several calls at once. Default false: one after another. */
  readonly parallelApprovals?: boolean | undefined;
  /**
   * What to do if an app is not connected: `"link"` puts a link into the outcome and its text; options connect the app
   * (`onLink` shows the link) and run the call then. Default: only say so.
   */
  readonly connect?: "link" | ConnectOptions | undefined;
  /** Remembers which calls ran. Default: a ledger in memory, of this runner. */
  readonly ledger?: Ledger | undefined;
  /** How many calls run at the same time. Default 8. */
  readonly concurrency?: number | undefined;
  /** Time for one call including retries, in milliseconds. Default: the session's options. */
  readonly timeout?: number | undefined;
  /** Longest text for the model, in characters; more is cut, with a note. Default 100,000. */
  readonly maxOutputChars?: number | undefined;
  /** Replaces the JSON of a tool's data by another text. Undefined: the JSON. */
  readonly toModelOutput?: ToModelOutput | undefined;
}

/** Options of one run. */
export interface RunOptions {
  /** Ends the run: calls that were sent are waited for no longer and are `unsure`, the others are `not_run`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The model's turn: the id of its response, or the number of messages before it. With it, the same message processed
   * again runs nothing again, although some servers use the call ids again in each turn.
   */
  readonly turn?: string | number | undefined;
}
