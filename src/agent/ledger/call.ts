import type { LedgerRecord } from "./store.js";

/** One tool call of a model's message. */
export interface LedgerCall {
  /** The tool. */
  readonly slug: string;
  /** Compared with the arguments of the same call's first run by their hash, and never stored. */
  readonly arguments: unknown;
  /** The id that the model's message gives the call. Not unique by itself: some servers say `call_0` in every turn. */
  readonly callId?: string | undefined;
  /**
   * The model's turn: the id of its response if there is one, else the number of messages before it. Required with a
   * durable store where `callId` is missing or a mere number such as `call_0`.
   */
  readonly turn?: string | number | undefined;
  /** How many calls with this id stand before it in the same message. Default 0. */
  readonly nth?: number | undefined;
  /**
   * Whether running it twice is harmless: the tool has `readOnlyHint` or `idempotentHint`. Such a call runs again where
   * it would be `unsure` otherwise. Default false.
   */
  readonly mayRepeat?: boolean | undefined;
  /** For a call inside COMPOSIO_MULTI_EXECUTE_TOOL: `ledger.keyOf` of the outer call, and its index. Replaces id and turn. */
  readonly parent?: { readonly key: string; readonly index: number } | undefined;
}

/**
 * How `send` ended: `ok`, the tool reported a failure, or it may have run and nobody knows (`unsure`, with the reason).
 * `not_run` means that it surely did not run: the claim is released, and the same call may be sent later.
 */
export type SendOutcome =
  | {
      readonly outcome: "ok" | "tool_error" | "unsure";
      /** What a replay is to return, as JSON data: what the model reads, already cut to its limits. */
      readonly result?: unknown;
      /** Why the outcome is `unsure`, for the model. */
      readonly reason?: string | undefined;
    }
  | { readonly outcome: "not_run"; readonly result?: unknown; readonly reason?: string | undefined };

/** How `once` ended. */
export interface OnceOutcome {
  /**
   * - `ok`, `tool_error`: the tool ran, now or before (`replayed`).
   * - `unsure`: it may have run, now or before. It is not sent again.
   * - `conflict`: the same call was made before with other arguments. Nothing was sent.
   * - `in_progress`: another process, or another place in this one, is running it. Nothing was sent.
   * - `not_run`: it was not sent now, or surely did not run. It may be sent later.
   */
  readonly outcome: "ok" | "tool_error" | "unsure" | "conflict" | "in_progress" | "not_run";
  /** What `send` returned, or what was recorded of it when it ran. */
  readonly result?: unknown;
  /** Why it is `unsure` or `not_run`. */
  readonly reason?: string | undefined;
  /** A sentence for the model where there is no result: `unsure`, `conflict`, `in_progress`, a result that was not kept. */
  readonly message?: string | undefined;
  /** The error behind it: what `send` rejected with, or a {@link LedgerError} of the store. */
  readonly cause?: unknown;
  /** Whether the outcome is an earlier one: nothing was sent now. */
  readonly replayed: boolean;
  /** Whether the ledger holds this outcome. False for `not_run`, and where the store failed after the call. */
  readonly recorded: boolean;
  /** Identity of the call, to find its record: log it beside the run that made the call. */
  readonly key: string;
}

/** What `reconcile` found out about a call that may have run. Undefined: it cannot tell. */
export type Reconciliation =
  | {
      /** It ran: the call is settled with this outcome (default `ok`) and result, and not sent again. */
      readonly ran: true;
      readonly outcome?: "ok" | "tool_error" | undefined;
      readonly result?: unknown;
    }
  | {
      /** It surely did not run, and cannot run any more: it is sent now. */
      readonly ran: false;
    }
  | undefined;

/** A call that may have run, for `reconcile`. */
export interface UnsureCall extends LedgerCall, Pick<LedgerRecord, "key"> {
  /** When it was started, by the store's clock. */
  readonly startedAt: Date;
}
