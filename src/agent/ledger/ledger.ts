import type { LedgerCall, OnceOutcome } from "./call.js";
import { identifyCall } from "./call-key.js";
import { CallRecorder } from "./call-recorder.js";
import { LedgerError } from "./ledger-error.js";
import { type OnceOptions, runOnce } from "./once.js";
import { type LedgerOptions, type LedgerSettings, ledgerSettings, notNegative } from "./options.js";
import { decodePayload, encodePayload } from "./payload.js";
import type { Send } from "./run-claimed.js";
import { accessStore, storeError } from "./store-access.js";
import { type LedgerRecord, type LedgerState, recordState } from "./store.js";

/** A record as `list` returns it. */
export interface LedgerEntry {
  readonly key: string;
  readonly slug: string;
  readonly state: LedgerState;
  readonly startedAt: Date;
  /** Until then, others wait. */
  readonly leaseUntil: Date;
  readonly settledAt?: Date;
  /** What a replay returns. Absent where the call has not ended, and where its result was not kept or cannot be read. */
  readonly result?: unknown;
  /** Why the call is `unsure`, where its sender knew. */
  readonly reason?: string;
  /** Size of the result in bytes of JSON, kept or not. Absent where the call has not ended. */
  readonly resultBytes?: number;
  /** Whether the store has the result. */
  readonly resultKept: boolean;
}

/** What a person found out about a call. */
export type Resolution =
  | {
      /** It ran: replays return this outcome (default `ok`) and result. */
      readonly ran: true;
      readonly outcome?: "ok" | "tool_error" | undefined;
      readonly result?: unknown;
    }
  | {
      /** It did not run, and cannot run any more: the same call may be sent again. */
      readonly ran: false;
    };

/** Remembers which calls ran. Create one for each run or conversation; the store is shared. */
export interface Ledger {
  /**
   * Sends a call unless it has run, may have run or is running: claims it in the store, sends it, records its end. The
   * same call again returns the recorded outcome.
   *
   * @param send sends the call, once or not at all. It resolves to how the call ended. If it rejects, the call is
   *   `unsure` and `cause` is what it rejected with; except for a `ComposioError` that says that nothing ran
   *   (`mayHaveExecuted` is false), which releases the claim and rejects `once` too
   * @throws {TypeError} if the call's id cannot tell it from calls of other turns, or its arguments are not JSON data
   */
  once(call: LedgerCall, send: Send, options?: OnceOptions): Promise<OnceOutcome>;
  /** Identity of a call. Pass it as `parent.key` of the calls inside it. */
  keyOf(call: LedgerCall): Promise<string>;
  /**
   * Records of the store, of all scopes, in any order.
   *
   * @param filter `olderThan` is the time since the call was started, in ms
   * @throws {LedgerError} if the store fails
   */
  list(filter?: { readonly state?: LedgerState; readonly olderThan?: number }): AsyncIterable<LedgerEntry>;
  /**
   * Ends what `unsure` leaves open.
   *
   * @throws {LedgerError} unless there is a record with this key and it is `unsure`
   */
  resolve(key: string, resolution: Resolution): Promise<void>;
  /**
   * Removes records older than `retention`, but none of a call in progress. A removed call can run again.
   *
   * @returns how many were removed
   * @throws {LedgerError} if the store fails
   */
  prune(): Promise<number>;
}

/**
 * A ledger: each tool call that a model makes is sent once, in this process or another, today or when its run is
 * resumed. A call that may have run, because its process died or its response was lost, is `unsure` and never sent
 * again. It cannot promise "exactly once": the service has no key to recognise a repeat by.
 *
 * @throws {TypeError} for an option that cannot work
 */
export function createLedger(options: LedgerOptions = {}): Ledger {
  return new StoreLedger(ledgerSettings(options));
}

class StoreLedger implements Ledger {
  readonly #settings: LedgerSettings;

  constructor(settings: LedgerSettings) {
    this.#settings = settings;
  }

  async once(call: LedgerCall, send: Send, options: OnceOptions = {}): Promise<OnceOutcome> {
    const settings = this.#settings;
    const identity = await identifyCall(call, settings, settings.store.durable !== false);
    const outcome = await runOnce(new CallRecorder(call, identity, settings), send, {
      ...settings,
      lease: notNegative("lease", options.lease ?? settings.lease),
      wait: options.wait ?? settings.wait,
      takeover: options.takeover ?? settings.takeover,
      signal: options.signal,
    });
    if (!outcome.replayed) {
      this.#pruneSometimes();
    }
    return outcome;
  }

  async keyOf(call: LedgerCall): Promise<string> {
    return (await identifyCall(call, this.#settings, this.#settings.store.durable !== false)).key;
  }

  async *list({ state, olderThan = 0 }: Parameters<Ledger["list"]>[0] = {}): AsyncGenerator<LedgerEntry> {
    const filter = { ...(state !== undefined && { state }), olderThanMs: olderThan };
    try {
      for await (const record of this.#settings.store.list(filter)) {
        if ((state === undefined || recordState(record) === state) && record.readAt - record.startedAt >= olderThan) {
          yield await this.#entryOf(record);
        }
      }
    } catch (cause) {
      throw storeError(cause, "list");
    }
  }

  async resolve(key: string, resolution: Resolution): Promise<void> {
    const record = await this.#find(key);
    const state = record === undefined ? "unknown to the store" : recordState(record);
    if (record === undefined || state !== "unsure") {
      throw new LedgerError(`Only a call that is unsure can be resolved; ${key} is ${state}`, {
        phase: "resolve",
        key,
      });
    }
    const { store, retention } = this.#settings;
    const change = resolution.ran
      ? {
          outcome: resolution.outcome ?? ("ok" as const),
          ...(await encodePayload({ result: resolution.result }, key, this.#settings)),
          retentionMs: Math.ceil(retention),
        }
      : undefined;
    const changed = await this.#access(key, () =>
      change === undefined ? store.release(key, record.owner) : store.settle(key, record.owner, change),
    );
    if (!changed) {
      throw new LedgerError(`${key} was settled by its owner meanwhile: list it again`, { phase: "resolve", key });
    }
  }

  prune(): Promise<number> {
    const { store, retention, storeTimeout } = this.#settings;
    return accessStore(() => store.prune(retention), { phase: "prune", timeout: storeTimeout });
  }

  async #find(key: string): Promise<LedgerRecord | undefined> {
    return this.#access(key, async () => {
      for await (const record of this.#settings.store.list({ key })) {
        if (record.key === key) {
          return record;
        }
      }
      return undefined;
    });
  }

  async #entryOf(record: LedgerRecord): Promise<LedgerEntry> {
    const { key, slug, startedAt, leaseUntil, settledAt, resultBytes, result: bytes } = record;
    const { result, reason } = (bytes && (await decodePayload(bytes, key, this.#settings))) ?? {};
    return {
      key,
      slug,
      state: recordState(record),
      startedAt: new Date(startedAt),
      leaseUntil: new Date(leaseUntil),
      ...(settledAt !== undefined && { settledAt: new Date(settledAt) }),
      ...(result !== undefined && { result }),
      ...(reason !== undefined && { reason }),
      ...(resultBytes !== undefined && { resultBytes }),
      resultKept: bytes !== undefined,
    };
  }

  /** In the background: nobody has to wait for it, and what fails today is removed another time. */
  #pruneSometimes(): void {
    const { store, pruneEvery, onEvent } = this.#settings;
    if (store.expires === true || pruneEvery === 0 || Math.random() >= 1 / pruneEvery) {
      return;
    }
    this.prune().catch((error: unknown) => {
      try {
        onEvent?.({ type: "prune_failed", key: "", slug: "", ms: 0, error });
      } catch {
        // The handler's own affair.
      }
    });
  }

  #access<T>(key: string, operation: () => Promise<T>): Promise<T> {
    return accessStore(operation, { phase: "resolve", key, timeout: this.#settings.storeTimeout });
  }
}
