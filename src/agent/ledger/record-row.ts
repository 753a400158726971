import { LedgerError } from "./ledger-error.js";
import type { LedgerRecord, SettledOutcome } from "./store.js";

/** Columns of a record in SQL, times in ms since 1970. */
export type RecordRow = Readonly<Record<string, unknown>>;

/** A row of the table, as a record. Drivers return numbers as number, bigint or text, depending on their settings. */
export function recordOfRow(row: RecordRow): LedgerRecord {
  const settledAt = optionalNumber(row["settled_at"]);
  const outcome = row["outcome"];
  const result = row["result"];
  const resultBytes = optionalNumber(row["result_bytes"]);
  return {
    v: Number(row["v"]),
    key: String(row["key"]),
    fingerprint: String(row["fingerprint"]),
    owner: String(row["owner"]),
    slug: String(row["slug"]),
    startedAt: Number(row["started_at"]),
    leaseUntil: Number(row["lease_until"]),
    readAt: Number(row["read_at"]),
    ...(settledAt !== undefined && { settledAt }),
    ...(isOutcome(outcome) && { outcome }),
    ...(result instanceof Uint8Array && { result }),
    ...(resultBytes !== undefined && { resultBytes }),
  };
}

/** Whether text of the store is an outcome. Any other text, of a newer release, leaves the record `unsure`. */
export function isOutcome(value: unknown): value is SettledOutcome {
  return value === "ok" || value === "tool_error" || value === "unsure";
}

function optionalNumber(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}

/**
 * A table name, quoted for SQL.
 *
 * @throws {LedgerError} unless it is lower-case letters, digits and `_`, perhaps after a schema's name and a dot
 */
export function quotedTable(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}(?:\.[a-z_][a-z0-9_]{0,62})?$/.test(name)) {
    throw new LedgerError(
      `The table ${JSON.stringify(name)} needs a name of lower-case letters, digits and _, such as composio_ledger`,
      { phase: "setup" },
    );
  }
  return name
    .split(".")
    .map((part) => `"${part}"`)
    .join(".");
}
