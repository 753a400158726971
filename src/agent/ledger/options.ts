import type { LedgerCall, Reconciliation, UnsureCall } from "./call.js";
import type { HashKey } from "./call-key.js";
import type { LedgerEvent } from "./events.js";
import { memoryLedger } from "./memory-store.js";
import type { Sealing } from "./payload.js";
import type { LedgerStore } from "./store.js";

const DAY = 86_400_000;

/** Options of `createLedger`. Times are in ms. */
export interface LedgerOptions {
  /** Where records are kept. Default `memoryLedger()`, whose records end with the process. */
  readonly store?: LedgerStore | undefined;
  /**
   * The run or conversation that the calls belong to; calls of different scopes are never the same call. Use the id
   * that the run keeps when it is resumed. Required with a durable store.
   */
  readonly scope?: string | undefined;
  /**
   * How long others wait for whoever runs a call. It never makes a call run again: an unsettled call whose lease has
   * ended is `unsure`. Default 120,000.
   */
  readonly lease?: number | undefined;
  /** Whether to wait while a call runs elsewhere, until it ends or its lease does. False: `in_progress`. Default true. */
  readonly wait?: boolean | undefined;
  /**
   * Whether the process that ran the calls before is known to be dead, as in a resumed workflow: a call that it did not
   * settle is `unsure` at once, not after its lease. Default false.
   */
  readonly takeover?: boolean | undefined;
  /** How long records are kept, whatever their state. Default 30 days. */
  readonly retention?: number | undefined;
  /** Old records are removed at one of so many claims, on average. 0: only by `ledger.prune()`. Default 1,000. */
  readonly pruneEvery?: number | undefined;
  /**
   * Longest result that is kept, in bytes of JSON. A replay of a call with a longer one says that it ran and that its
   * result was not kept. 0 keeps no results. Default 262,144.
   */
  readonly maxResultBytes?: number | undefined;
  /** Encrypts results before they are stored. Needs `open`. */
  readonly seal?: Sealing | undefined;
  /** Decrypts results. If it fails, a replay says that the call ran and that its result cannot be read. Needs `seal`. */
  readonly open?: Sealing | undefined;
  /** Changes a result before it is stored; the caller still gets the original. If it throws, no result is kept. */
  readonly redact?: ((result: unknown, call: LedgerCall) => unknown) | undefined;
  /** Hashes arguments with a key (HMAC), so that short ones cannot be guessed from the store. */
  readonly hashKey?: HashKey | undefined;
  /**
   * A name for what the call does, such as `invoice-17`, in place of the model's ids. The only guard for a model that is
   * asked again after a crash, and makes the same call under a new id. Undefined or empty: use the ids.
   */
  readonly identify?: ((call: LedgerCall) => string | undefined) | undefined;
  /** Finds out, with a reading tool for instance, whether a call that is `unsure` ran. If it throws, it stays `unsure`. */
  readonly reconcile?: ((call: UnsureCall) => Promise<Reconciliation> | Reconciliation) | undefined;
  /** Receives what happens to calls. What it throws is ignored. */
  readonly onEvent?: ((event: LedgerEvent) => void) | undefined;
  /**
   * What to do with a call that the store cannot record. `not_run`: do not send it. `run`: send it unprotected, so that
   * a replay sends it again. Default `not_run`.
   */
  readonly onStoreError?: "not_run" | "run" | undefined;
  /** How long one operation of the store may take before it counts as failed. Default 10,000. */
  readonly storeTimeout?: number | undefined;
}

/** Options with their defaults. */
export interface LedgerSettings extends LedgerOptions {
  readonly store: LedgerStore;
  readonly scope: string;
  readonly lease: number;
  readonly wait: boolean;
  readonly takeover: boolean;
  readonly retention: number;
  readonly pruneEvery: number;
  readonly maxResultBytes: number;
  readonly onStoreError: "not_run" | "run";
  readonly storeTimeout: number;
}

/** @throws {TypeError} for an option that cannot work */
export function ledgerSettings(options: LedgerOptions): LedgerSettings {
  const settings = {
    ...options,
    store: options.store ?? memoryLedger(),
    scope: options.scope ?? "",
    lease: notNegative("lease", options.lease ?? 120_000),
    wait: options.wait ?? true,
    takeover: options.takeover ?? false,
    retention: notNegative("retention", options.retention ?? 30 * DAY),
    pruneEvery: notNegative("pruneEvery", options.pruneEvery ?? 1_000),
    maxResultBytes: notNegative("maxResultBytes", options.maxResultBytes ?? 262_144),
    onStoreError: options.onStoreError ?? "not_run",
    storeTimeout: notNegative("storeTimeout", options.storeTimeout ?? 10_000),
  };
  if (settings.store.durable !== false && settings.scope === "") {
    throw new TypeError(
      "A ledger with a durable store needs a scope: the id of the run or conversation. Pass createLedger({ store, scope })",
    );
  }
  if ((options.seal === undefined) !== (options.open === undefined)) {
    throw new TypeError("seal and open belong together: pass createLedger both or neither");
  }
  return settings;
}

/** @throws {TypeError} unless the value is a finite number from 0 up */
export function notNegative(name: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) {
    throw new TypeError(`${name} must be a number from 0 up, not ${String(value)}`);
  }
  return value;
}
