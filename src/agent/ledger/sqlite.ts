/** The ledger's store in SQLite, on the caller's own better-sqlite3 or node:sqlite database. */
import { recordOfRow, quotedTable, type RecordRow } from "./record-row.js";
import type { ClaimResult, LedgerClaim, LedgerFilter, LedgerRecord, LedgerSettlement, LedgerStore } from "./store.js";

/** A prepared statement of better-sqlite3 or node:sqlite. */
export interface SqliteStatement {
  run(...parameters: SqliteValue[]): { readonly changes: number | bigint };
  get(...parameters: SqliteValue[]): unknown;
  all(...parameters: SqliteValue[]): unknown[];
}

/** What the store binds to a statement. */
export type SqliteValue = string | number | null | Uint8Array;

/** A database: `new Database(file)` of better-sqlite3, or `new DatabaseSync(file)` of node:sqlite. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
}

/** Options of {@link sqliteLedger}. */
export interface SqliteLedgerOptions {
  /** Default `composio_ledger`. Lower-case letters, digits and `_`. */
  readonly table?: string;
  /** How long a claim waits for another process that writes, in ms. Default 10,000. The event loop waits with it. */
  readonly busyTimeout?: number;
}

const PAGE = 100;
const NOT_ENDED = "(settled_at IS NULL OR outcome = 'unsure')";

/**
 * Keeps a ledger's records in an SQLite file, for the processes of one machine. Creates the table, and sets the
 * connection to write-ahead logging (`journal_mode = WAL`), to a sync at each commit (`synchronous = FULL`) and to
 * `busyTimeout`. Give it a connection of its own: it refuses to work inside an open transaction.
 *
 * @throws what the database throws, and {@link LedgerError} for a table name that cannot be
 */
export function sqliteLedger(database: SqliteDatabase, options: SqliteLedgerOptions = {}): LedgerStore {
  return new SqliteStore(database, options);
}

class SqliteStore implements LedgerStore {
  readonly #database: SqliteDatabase;
  readonly #table: string;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: SqliteDatabase, { table = "composio_ledger", busyTimeout = 10_000 }: SqliteLedgerOptions) {
    this.#database = database;
    this.#table = quotedTable(table);
    const index = quotedTable(`${table.replace(".", "_").slice(0, 48)}_started_at`);
    database.exec(`PRAGMA busy_timeout = ${Math.ceil(busyTimeout)}`);
    retryWhileLocked(busyTimeout, () => database.exec("PRAGMA journal_mode = WAL"));
    database.exec("PRAGMA synchronous = FULL");
    database.exec(`CREATE TABLE IF NOT EXISTS ${this.#table} (
  key text PRIMARY KEY, v integer NOT NULL, fingerprint text NOT NULL, owner text NOT NULL, slug text NOT NULL,
  started_at integer NOT NULL, lease_until integer NOT NULL, settled_at integer, outcome text, result blob,
  result_bytes integer
) WITHOUT ROWID`);
    database.exec(`CREATE INDEX IF NOT EXISTS ${index} ON ${this.#table} (started_at)`);
  }

  async claim(key: string, { v, fingerprint, owner, slug, leaseMs }: LedgerClaim): Promise<ClaimResult> {
    return this.#transaction(() => {
      // One machine, one clock: the process's own time is the store's.
      const now = Date.now();
      const inserted = this.#statement(
        `INSERT INTO ${this.#table} (key, v, fingerprint, owner, slug, started_at, lease_until)
VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
      ).run(key, v, fingerprint, owner, slug, now, now + leaseMs);
      if (Number(inserted.changes) > 0) {
        return { won: true };
      }
      const record = recordAt(now, this.#statement(`SELECT * FROM ${this.#table} WHERE key = ?`).get(key));
      return record.owner === owner && record.settledAt === undefined ? { won: true } : { won: false, record };
    });
  }

  async settle(key: string, owner: string, { outcome, result, resultBytes }: LedgerSettlement): Promise<boolean> {
    return this.#transaction(() => {
      const { changes } = this.#statement(
        `UPDATE ${this.#table} SET settled_at = ?, outcome = ?, result = ?, result_bytes = ?
WHERE key = ? AND owner = ? AND ${NOT_ENDED}`,
      ).run(Date.now(), outcome, result ?? null, resultBytes, key, owner);
      return Number(changes) > 0;
    });
  }

  async release(key: string, owner: string): Promise<boolean> {
    return this.#transaction(() => {
      const sql = `DELETE FROM ${this.#table} WHERE key = ? AND owner = ? AND ${NOT_ENDED}`;
      return Number(this.#statement(sql).run(key, owner).changes) > 0;
    });
  }

  async *list({ key, state, olderThanMs = 0 }: LedgerFilter): AsyncGenerator<LedgerRecord> {
    let after = "";
    for (;;) {
      const now = Date.now();
      const rows = this.#statement(
        `SELECT * FROM ${this.#table} WHERE key > ? AND (? IS NULL OR key = ?) AND started_at <= ?
AND (? IS NULL OR ? = CASE WHEN settled_at IS NOT NULL THEN coalesce(outcome, 'unsure')
WHEN lease_until > ? THEN 'in_progress' ELSE 'unsure' END) ORDER BY key LIMIT ${PAGE}`,
      ).all(after, key ?? null, key ?? null, now - olderThanMs, state ?? null, state ?? null, now);
      for (const row of rows) {
        const record = recordAt(now, row);
        after = record.key;
        yield record;
      }
      if (rows.length < PAGE) {
        return;
      }
    }
  }

  async prune(olderThanMs: number): Promise<number> {
    return this.#transaction(() => {
      const now = Date.now();
      const { changes } = this.#statement(
        `DELETE FROM ${this.#table} WHERE started_at < ? AND coalesce(settled_at, started_at) < ? AND lease_until <= ?`,
      ).run(now - olderThanMs, now - olderThanMs, now);
      return Number(changes);
    });
  }

  /**
   * Runs `work` in a transaction of its own, which is on disk when this returns. Inside a transaction of the caller's,
   * whose rollback would undo the claim, SQLite refuses to begin another.
   */
  #transaction<T>(work: () => T): T {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #statement(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Milliseconds. */
const LOCK_PAUSE = 10;

/**
 * Tries again while another process has the file: SQLite does not wait for the busy timeout when it changes the journal
 * mode. https://sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode
 */
function retryWhileLocked(timeout: number, work: () => unknown): void {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!/database is locked/.test(String(error)) || Date.now() >= end) {
        throw error;
      }
      // The drivers are synchronous, and so is the wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_PAUSE);
    }
  }
}

/** A row, read at `now`. */
function recordAt(now: number, row: unknown): LedgerRecord {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of either driver is an object by column name
  return recordOfRow({ ...(row as RecordRow), read_at: now });
}
