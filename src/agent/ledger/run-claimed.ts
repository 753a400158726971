import { isComposioError } from "../../internal.js";
import type { OnceOutcome, SendOutcome } from "./call.js";
import type { CallRecorder } from "./call-recorder.js";
import { messageOf } from "./ledger-error.js";
import { plainReason, unsureMessage } from "./messages.js";

/** Sends one call. `key` is the call's identity, for a service that takes an idempotency key. */
export type Send = (claim: { readonly key: string }) => Promise<SendOutcome>;

/** What came of sending, whatever `send` did. */
type Sent = SendOutcome & { readonly cause?: unknown };

/**
 * Sends a claimed call and records its end.
 *
 * @throws whatever `send` rejects with, if that says that the call did not run; the claim is released then
 */
export async function runClaimed(recorder: CallRecorder, send: Send): Promise<OnceOutcome> {
  let sent: Sent;
  try {
    sent = await sendCall(recorder, send);
  } catch (error) {
    await recorder.release();
    throw error;
  }
  if (sent.outcome === "not_run") {
    await recorder.release();
    return outcomeOf(recorder, sent, false);
  }
  return outcomeOf(recorder, sent, await recorder.settle({ ...sent, outcome: sent.outcome }));
}

/** Sends a call that the store could not claim. */
export async function runUnrecorded(recorder: CallRecorder, send: Send): Promise<OnceOutcome> {
  return outcomeOf(recorder, await sendCall(recorder, send), false);
}

/** @throws whatever `send` rejects with, if that says that the call did not run */
async function sendCall(recorder: CallRecorder, send: Send): Promise<Sent> {
  try {
    const sent = await send({ key: recorder.key });
    return isSendOutcome(sent) ? sent : { outcome: "unsure", reason: "the code that sent it returned no outcome" };
  } catch (error) {
    if (isComposioError(error) && !error.mayHaveExecuted) {
      throw error;
    }
    return { outcome: "unsure", reason: messageOf(error), cause: error };
  }
}

/** Checked because the types do not bind a caller in JavaScript, and because the call has run by now. */
function isSendOutcome(sent: SendOutcome | undefined): sent is SendOutcome {
  return sent !== undefined && ["ok", "tool_error", "unsure", "not_run"].includes(sent.outcome);
}

function outcomeOf(recorder: CallRecorder, sent: Sent, recorded: boolean): OnceOutcome {
  const reason = sent.reason === undefined ? undefined : plainReason(sent.reason);
  const message = sent.outcome === "unsure" ? unsureMessage(reason ?? "its response was lost") : undefined;
  return {
    ...recorder.outcome(sent.outcome),
    result: sent.result,
    reason,
    message,
    cause: sent.cause,
    replayed: false,
    recorded,
  };
}
