/** A ledger of tool calls: what ran does not run again, in this process or another. */
export { type CheckLedgerStoreOptions, checkLedgerStore } from "./check-store.js";
export type { LedgerCall, OnceOutcome, Reconciliation, SendOutcome, UnsureCall } from "./call.js";
export type { HashKey, ImportedHashKey } from "./call-key.js";
export type { LedgerEvent, LedgerEventType } from "./events.js";
export { createLedger, type Ledger, type LedgerEntry, type Resolution } from "./ledger.js";
export { isLedgerError, LedgerError, type LedgerErrorOptions, type LedgerPhase } from "./ledger-error.js";
export { memoryLedger, type MemoryLedgerOptions } from "./memory-store.js";
export type { OnceOptions } from "./once.js";
export type { LedgerOptions } from "./options.js";
export type { Sealing } from "./payload.js";
export type { Send } from "./run-claimed.js";
export type {
  ClaimResult,
  LedgerClaim,
  LedgerFilter,
  LedgerRecord,
  LedgerSettlement,
  LedgerState,
  LedgerStore,
  SettledOutcome,
} from "./store.js";
