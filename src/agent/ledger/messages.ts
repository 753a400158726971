import { singleLine } from "../../internal.js";
import type { LedgerRecord } from "./store.js";

/** Longest reason that is stored and shown, in characters. */
const LONGEST_REASON = 300;

/** The reason of a record that nobody settled. */
export const NOT_SETTLED = "it was started, and its end was not recorded";

/** A reason as part of a sentence: one line, without the full stop. */
export function plainReason(reason: string): string {
  return singleLine(reason, LONGEST_REASON).replace(/[.\s]+$/, "");
}

/** The slug, which a model may have written, for the store: one line of limited length that every database accepts. */
export function recordSlug(slug: string): string {
  return singleLine(slug, 100);
}

export const IN_PROGRESS = "Still running in another process.";

export function unsureMessage(reason: string): string {
  return `This call may have run: ${reason}. Check with a reading tool before you repeat it.`;
}

/** @param callId what the model knows the call by; undefined if it is known by what it does */
export function conflictMessage(callId: string | undefined): string {
  return callId === undefined
    ? "The same action was called before with other arguments; nothing ran now. Check with a reading tool what the earlier call did."
    : `Call id ${singleLine(callId, 100)} was used before with other arguments; nothing ran. Make a new call.`;
}

/** For a call that ran, and whose result a replay cannot return. */
export function missingResultMessage({ outcome, resultBytes = 0, result }: LedgerRecord): string {
  const what = outcome === "tool_error" ? "This call ran and failed; its error" : "This call ran; its result";
  if (result !== undefined) {
    return `${what} cannot be read any more.`;
  }
  return resultBytes === 0 ? `${what} was not kept.` : `${what} of ${resultBytes} bytes was not kept.`;
}
