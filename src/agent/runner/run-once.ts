import { singleLine } from "../../internal.js";
import type { Ledger, LedgerCall, OnceOutcome, SendOutcome } from "../ledger/index.js";
import { type CallOutcome, type CallOutcomeKind, failedOutcome, type ModelToolCall } from "./call-outcome.js";
import type { SentCall } from "./send-call.js";

/** Kinds of an outcome after which the tool surely did not run: the same call may be sent later. */
const NOT_RUN: readonly CallOutcomeKind[] = [
  "invalid_arguments",
  "unknown_tool",
  "not_connected",
  "approval_required",
  "denied",
  "conflict",
  "in_progress",
  "not_run",
];

/** Sends a call through the ledger: what ran before returns what it returned then, and what may have run is not sent. */
export async function runOnce(
  ledger: Ledger,
  identity: LedgerCall,
  call: ModelToolCall,
  {
    send,
    signal,
    lease,
  }: { send: () => Promise<SentCall>; signal: AbortSignal | undefined; lease: number | undefined },
): Promise<SentCall> {
  const sent: { now?: SentCall } = {};
  const once = await ledger.once(
    identity,
    async () => {
      sent.now = await send();
      return sendOutcome(sent.now.outcome);
    },
    { signal, lease },
  );
  return !once.replayed && sent.now !== undefined ? sent.now : { outcome: replayedOutcome(once, call, identity.slug) };
}

/** What the ledger keeps of an outcome: the text that the model reads, and whether it is an error. */
function sendOutcome({ kind, output, isError }: CallOutcome): SendOutcome {
  if (NOT_RUN.includes(kind)) {
    return { outcome: "not_run" };
  }
  return kind === "unsure"
    ? { outcome: "unsure", reason: output }
    : { outcome: kind === "ok" ? "ok" : "tool_error", result: { output, isError } };
}

/** The outcome of a call that was not sent now. */
function replayedOutcome(once: OnceOutcome, call: ModelToolCall, slug: string): CallOutcome {
  const { outcome, result, message, reason = "", replayed } = once;
  switch (outcome) {
    case "ok":
    case "tool_error": {
      const output = Object(result).output;
      const isError = outcome === "tool_error";
      const text = typeof output === "string" ? output : (message ?? "This call ran before; its result was not kept.");
      return { kind: outcome, call, slug, output: text, isError, replayed };
    }
    case "unsure":
      return { ...failedOutcome("unsure", call, slug, message ?? reason), replayed };
    case "conflict":
    case "in_progress":
      return { ...failedOutcome(outcome, call, slug, message ?? outcome), replayed };
    default:
      return failedOutcome("not_run", call, slug, `${singleLine(slug, 100)} was not run: ${message ?? reason}`);
  }
}
