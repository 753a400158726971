import { sleep } from "../../internal.js";
import type { OnceOutcome, Reconciliation } from "./call.js";
import type { CallRecorder } from "./call-recorder.js";
import { messageOf } from "./ledger-error.js";
import { conflictMessage, IN_PROGRESS, plainReason } from "./messages.js";
import type { LedgerSettings } from "./options.js";
import { runClaimed, runUnrecorded, type Send } from "./run-claimed.js";
import { type LedgerRecord, RECORD_VERSION, recordState } from "./store.js";

/** Options of one call. Those that a ledger has too default to the ledger's. */
export interface OnceOptions {
  /** Ends a wait for another process, and keeps a call from being sent. A call that was sent is recorded to its end. */
  readonly signal?: AbortSignal | undefined;
  /** How long others wait for this call, in ms. Make it longer than the call's own deadline, by 30,000 for instance. */
  readonly lease?: number | undefined;
  /** Whether to wait while the call runs elsewhere. */
  readonly wait?: boolean | undefined;
  /** Whether whoever ran the call before is known to be dead. */
  readonly takeover?: boolean | undefined;
}

/** Settings of one call. */
type OnceSettings = LedgerSettings & Pick<OnceOptions, "signal">;

/** First and longest pause between two looks at a call that runs elsewhere, in ms. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1_000;
/** How often a record of somebody else is replaced before the call is `unsure`: a store that never lets go ends there. */
const MAX_REPLACEMENTS = 10;

/** What to do about a call that has a record. */
type Step =
  | { readonly next: "return"; readonly outcome: OnceOutcome }
  /** The record is gone, or has a new owner. */
  | { readonly next: "claim" };

/**
 * Runs a call unless it has run, may have run or is running. See `Ledger.once`.
 *
 * @throws whatever `send` rejects with, if that says that the call did not run
 */
export async function runOnce(recorder: CallRecorder, send: Send, settings: OnceSettings): Promise<OnceOutcome> {
  const { signal, lease, onStoreError } = settings;
  let waits = 0;
  let replacements = 0;
  let record: LedgerRecord | undefined;
  for (;;) {
    if (signal?.aborted === true && record === undefined) {
      return notRun(recorder, signal.reason);
    }
    try {
      const claim = await recorder.claim(lease);
      record = claim.won ? undefined : claim.record;
    } catch (error) {
      if (record !== undefined) {
        return recorder.unsure("it was started elsewhere, and the ledger's store failed", undefined, error);
      }
      return onStoreError === "run" ? runUnrecorded(recorder, send) : notRun(recorder, error);
    }
    if (record !== undefined && isWorthWaiting(recorder, record, settings)) {
      await pause(record, waits, signal);
      waits += 1;
      continue;
    }
    if (waits > 0) {
      recorder.emit("waited");
    }
    if (record === undefined) {
      return runUnlessAborted(recorder, send, signal);
    }
    const step = await nextStep(recorder, record, settings, replacements < MAX_REPLACEMENTS);
    if (step.next === "return") {
      return step.outcome;
    }
    replacements += 1;
    waits = 0;
  }
}

/** Whether the same call runs elsewhere, and the caller has the time. */
function isWorthWaiting(
  { identity }: CallRecorder,
  record: LedgerRecord,
  { wait, takeover, signal }: OnceSettings,
): boolean {
  const isSameCall = record.v === RECORD_VERSION && record.fingerprint === identity.fingerprint;
  return isSameCall && recordState(record) === "in_progress" && wait && !takeover && signal?.aborted !== true;
}

async function nextStep(
  recorder: CallRecorder,
  record: LedgerRecord,
  { takeover, reconcile }: LedgerSettings,
  mayReplace: boolean,
): Promise<Step> {
  const { call, identity } = recorder;
  if (record.v !== RECORD_VERSION) {
    return { next: "return", outcome: recorder.unsure("a newer release of this client recorded it") };
  }
  if (record.fingerprint !== identity.fingerprint) {
    recorder.emit("conflict");
    const message = conflictMessage(identity.byModelIds ? (call.callId ?? "") : undefined);
    return { next: "return", outcome: { ...recorder.outcome("conflict"), message, replayed: true, recorded: true } };
  }
  const state = recordState(record);
  if (state === "in_progress" && !takeover) {
    const inProgress = { ...recorder.outcome("in_progress"), message: IN_PROGRESS, replayed: true, recorded: true };
    return { next: "return", outcome: inProgress };
  }
  if (state === "ok" || state === "tool_error" || !mayReplace) {
    return { next: "return", outcome: await recorder.replay(record) };
  }
  try {
    if (call.mayRepeat === true) {
      await recorder.releaseOther(record);
      return { next: "claim" };
    }
    const found = await reconcile?.({ ...call, key: record.key, startedAt: new Date(record.startedAt) });
    if (found !== undefined) {
      return await applyReconciliation(recorder, record, found);
    }
    return { next: "return", outcome: await recorder.replay(record) };
  } catch (cause) {
    return { next: "return", outcome: { ...(await recorder.replay(record)), cause } };
  }
}

async function applyReconciliation(
  recorder: CallRecorder,
  record: LedgerRecord,
  found: NonNullable<Reconciliation>,
): Promise<Step> {
  if (!found.ran) {
    // Only if it is still the record that was looked into: another process may have sent the call meanwhile.
    await recorder.releaseOther(record);
    return { next: "claim" };
  }
  const { outcome = "ok", result } = found;
  if (!(await recorder.settle({ outcome, result }, record.owner))) {
    return { next: "claim" };
  }
  return { next: "return", outcome: { ...recorder.outcome(outcome), result, replayed: true, recorded: true } };
}

async function runUnlessAborted(
  recorder: CallRecorder,
  send: Send,
  signal: AbortSignal | undefined,
): Promise<OnceOutcome> {
  if (signal?.aborted === true) {
    await recorder.release();
    return notRun(recorder, signal.reason);
  }
  return runClaimed(recorder, send);
}

function notRun(recorder: CallRecorder, cause: unknown): OnceOutcome {
  const reason = plainReason(messageOf(cause));
  return { ...recorder.outcome("not_run"), reason, cause, replayed: false, recorded: false };
}

/** Waits longer each time, but not beyond the lease. An aborted wait ends early. */
async function pause(
  { leaseUntil, readAt }: LedgerRecord,
  waits: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** waits);
  // Jitter: processes that wait for the same call do not ask at the same moment.
  const jittered = longest * (0.5 + Math.random() / 2);
  const untilLeaseEnds = leaseUntil - readAt + 1;
  await sleep(Math.min(jittered, untilLeaseEnds), signal).catch(() => {});
}
