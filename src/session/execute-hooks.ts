import { throwIfAborted } from "../http/index.js";
import type { ToolResult } from "../tools/index.js";

/** A tool call, as the hooks of a client see it. */
export interface HookedCall {
  readonly sessionId: string;
  /** Slug of the tool or meta tool. */
  readonly slug: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The connected account that the call names. */
  readonly account: string | undefined;
}

/** What a `beforeExecute` hook decides about a call. */
export type BeforeExecuteDecision =
  /** Send these arguments instead. */
  | { readonly arguments: Readonly<Record<string, unknown>> }
  /** Do not run the tool: the result is `failed` with this reason. */
  | { readonly veto: string }
  /** Run this function instead of sending the call. In `executeTools`, it runs after the calls that are sent. */
  | { readonly run: RunCall };

/**
 * Hooks of a client around each tool call, in this process: of `executeTool`, `executeMetaTool`, and each call of
 * `executeTools`. (The service has hooks of its own, in the session's config.) What a hook throws ends the call.
 */
export interface ExecuteHooks {
  /** Called before a call is sent. Returns nothing to let it pass. */
  readonly beforeExecute?:
    ((call: HookedCall) => BeforeExecuteDecision | void | Promise<BeforeExecuteDecision | void>) | undefined;
  /** Called with each result. Returns another result to replace it, or nothing. */
  readonly afterExecute?:
    | ((
        call: HookedCall,
        result: ToolResult<unknown>,
      ) => ToolResult<unknown> | void | Promise<ToolResult<unknown> | void>)
    | undefined;
}

/**
 * Runs a call in this process.
 *
 * @param signal of the call
 */
export type RunCall = (signal?: AbortSignal) => ToolResult<unknown> | Promise<ToolResult<unknown>>;

/** What is to be done with a call. */
export type PreparedCall =
  | { readonly kind: "send"; readonly arguments: Readonly<Record<string, unknown>> }
  | { readonly kind: "run"; readonly run: RunCall };

/** Asks the `beforeExecute` hook about a call. Rejects with the reason of a signal that is aborted by then. */
export async function prepareCall(
  { beforeExecute }: ExecuteHooks,
  call: HookedCall,
  signal?: AbortSignal,
): Promise<PreparedCall> {
  const decision = (await beforeExecute?.(call)) ?? { arguments: call.arguments };
  throwIfAborted(signal);
  if ("run" in decision) {
    return { kind: "run", run: decision.run };
  }
  if ("veto" in decision) {
    const error = `Not run: ${decision.veto}`;
    return { kind: "run", run: () => ({ result_type: "failed", data: null, error, log_id: "" }) };
  }
  return { kind: "send", arguments: decision.arguments };
}

/** Passes a result through the `afterExecute` hook. */
export async function completeCall(
  { afterExecute }: ExecuteHooks,
  call: HookedCall,
  result: ToolResult<unknown>,
): Promise<ToolResult<unknown>> {
  return (await afterExecute?.(call, result)) ?? result;
}
