import type { LedgerCall, OnceOutcome, SendOutcome } from "./call.js";
import { type CallIdentity, randomId } from "./call-key.js";
import type { LedgerEventType } from "./events.js";
import { LedgerError, type LedgerPhase } from "./ledger-error.js";
import { missingResultMessage, NOT_SETTLED, plainReason, recordSlug, unsureMessage } from "./messages.js";
import type { LedgerSettings } from "./options.js";
import { decodePayload, type EncodedPayload, encodePayload } from "./payload.js";
import { accessStore, CLAIM_PAUSES, SETTLE_PAUSES } from "./store-access.js";
import { type ClaimResult, type LedgerRecord, RECORD_VERSION, type SettledOutcome } from "./store.js";

/** How a call ended, before it is encoded. */
type CallEnd = Extract<SendOutcome, { readonly outcome: SettledOutcome }>;

/** One attempt at a call: its record in the store, and the events about it. */
export class CallRecorder {
  readonly call: LedgerCall;
  readonly identity: CallIdentity;
  readonly #settings: LedgerSettings;
  readonly #owner = randomId();
  readonly #start = performance.now();

  constructor(call: LedgerCall, identity: CallIdentity, settings: LedgerSettings) {
    this.call = call;
    this.identity = identity;
    this.#settings = settings;
  }

  get key(): string {
    return this.identity.key;
  }

  /**
   * Claims the call. A try whose response was lost may have created the record, so every try has the same owner, and a
   * record that might be left behind is removed: nothing was sent.
   *
   * @throws {LedgerError} if every try fails
   */
  async claim(lease: number): Promise<ClaimResult> {
    const { store, retention } = this.#settings;
    const claim = {
      v: RECORD_VERSION,
      fingerprint: this.identity.fingerprint,
      owner: this.#owner,
      slug: recordSlug(this.call.slug),
      leaseMs: Math.ceil(lease),
      retentionMs: Math.ceil(Math.max(retention, lease)),
    };
    try {
      const result = await this.#access("claim", () => store.claim(this.key, claim), CLAIM_PAUSES);
      if (result.won) {
        this.emit("claimed");
      }
      return result;
    } catch (error) {
      this.emit("claim_failed", error);
      await this.#access("release", () => store.release(this.key, this.#owner)).catch(() => false);
      throw error;
    }
  }

  /**
   * Records the end of a call that was sent, by this attempt or by the one that owns `record`.
   *
   * @returns whether the store has it
   */
  async settle(end: CallEnd, owner: string = this.#owner): Promise<boolean> {
    const { store, retention } = this.#settings;
    const settlement = {
      outcome: end.outcome,
      ...(await this.#encode(end)),
      retentionMs: Math.ceil(retention),
    };
    try {
      const settled =
        (await this.#access("settle", () => store.settle(this.key, owner, settlement), SETTLE_PAUSES)) ||
        (await this.#isSettled(owner, end.outcome));
      if (settled) {
        this.emit(end.outcome === "unsure" ? "unsure" : "settled");
      } else {
        const reason = "the record has another owner, has ended differently, or is gone";
        this.emit(
          "settle_failed",
          new LedgerError(`A call that ran was not recorded: ${reason}`, this.#context("settle")),
        );
      }
      return settled;
    } catch (error) {
      this.emit("settle_failed", error);
      return false;
    }
  }

  /** Removes the claim of a call that surely did not run. If that fails, the call will read as `unsure`. */
  async release(): Promise<void> {
    const { store } = this.#settings;
    try {
      await this.#access("release", () => store.release(this.key, this.#owner), CLAIM_PAUSES);
      this.emit("released");
    } catch (error) {
      this.emit("release_failed", error);
    }
  }

  /**
   * Removes the record of somebody else's attempt, so that the call can be claimed again.
   *
   * @throws {LedgerError} if the store fails
   */
  async releaseOther({ owner }: LedgerRecord): Promise<boolean> {
    return this.#access("claim", () => this.#settings.store.release(this.key, owner), CLAIM_PAUSES);
  }

  /** The outcome of a record whose call has ended. */
  async replay(record: LedgerRecord): Promise<OnceOutcome> {
    const { outcome = "unsure", result: bytes } = record;
    const payload = bytes === undefined ? undefined : await decodePayload(bytes, this.key, this.#settings);
    if (outcome === "unsure") {
      return this.unsure(payload?.reason ?? NOT_SETTLED, payload?.result);
    }
    this.emit("replayed");
    const message = payload === undefined ? missingResultMessage(record) : undefined;
    return {
      ...this.outcome(outcome),
      result: payload?.result,
      reason: payload?.reason,
      message,
      replayed: true,
      recorded: true,
    };
  }

  /** The outcome of a record that nobody settled, or that was settled as `unsure`. */
  unsure(reason: string, result?: OnceOutcome["result"], cause?: unknown): OnceOutcome {
    this.emit("unsure");
    return {
      ...this.outcome("unsure"),
      result,
      reason,
      message: unsureMessage(reason),
      cause,
      replayed: true,
      recorded: true,
    };
  }

  /** An outcome without anything that is specific to it. */
  outcome(outcome: OnceOutcome["outcome"]): Pick<OnceOutcome, "outcome" | "key"> {
    return { outcome, key: this.key };
  }

  /** Reports what happened. A handler that throws must not change what becomes of a call. */
  emit(type: LedgerEventType, error?: unknown): void {
    const ms = performance.now() - this.#start;
    try {
      this.#settings.onEvent?.({
        type,
        key: this.key,
        slug: this.call.slug,
        ms,
        ...(error !== undefined && { error }),
      });
    } catch {
      // The handler's own affair.
    }
  }

  async #encode({ result, reason }: CallEnd): Promise<EncodedPayload> {
    const { redact } = this.#settings;
    try {
      const kept = result === undefined || redact === undefined ? result : redact(result, this.call);
      return await encodePayload(
        { result: kept, reason: reason === undefined ? reason : plainReason(reason) },
        this.key,
        this.#settings,
      );
    } catch {
      return { resultBytes: 0 };
    }
  }

  /** Whether an earlier try, whose response was lost, has settled the record. */
  async #isSettled(owner: string, outcome: SettledOutcome): Promise<boolean> {
    return this.#access("settle", async () => {
      for await (const record of this.#settings.store.list({ key: this.key })) {
        if (record.key === this.key) {
          return record.owner === owner && record.outcome === outcome;
        }
      }
      return false;
    });
  }

  #access<T>(phase: LedgerPhase, operation: () => Promise<T>, pauses?: readonly number[]): Promise<T> {
    const { storeTimeout } = this.#settings;
    return accessStore(operation, { phase, key: this.key, timeout: storeTimeout, ...(pauses && { pauses }) });
  }

  #context(phase: LedgerPhase): { phase: LedgerPhase; key: string; mayHaveExecuted: boolean } {
    return { phase, key: this.key, mayHaveExecuted: phase === "settle" };
  }
}
