/** The ledger's store in PostgreSQL, on the connections of the caller's own client. */
import { type PostgresClient, runQuery, refuseTransaction } from "./postgres-client.js";
import { quotedTable, recordOfRow, type RecordRow } from "./record-row.js";
import type { ClaimResult, LedgerClaim, LedgerFilter, LedgerRecord, LedgerSettlement, LedgerStore } from "./store.js";

export type { PostgresClient, PostgresPool, PostgresTag } from "./postgres-client.js";

/** Options of {@link postgresLedger}. */
export interface PostgresLedgerOptions {
  /** Default `composio_ledger`; `schema.table` is possible. Lower-case letters, digits and `_`. */
  readonly table?: string;
}

/** A ledger's store in PostgreSQL. */
export interface PostgresLedger extends LedgerStore {
  /**
   * Creates the table unless it exists. Safe from any number of processes at once.
   *
   * @throws what the client rejects with, if its role may not create tables for instance
   */
  ensureTable(): Promise<void>;
}

const DEFAULT_TABLE = "composio_ledger";
/** Records per query of `list`, whose results can be long. */
const PAGE = 100;
/** Records per query of `prune`, so that none holds locks for long. */
const PRUNED = 1_000;
/** How often a record may vanish between the two statements of a claim. */
const MAX_TRIES = 20;

/**
 * The statements that create the table, for a migration. `ensureTable` runs the same ones.
 *
 * @throws {LedgerError} for a table name that is not lower-case letters, digits and `_`
 */
export function postgresLedgerSql(table: string = DEFAULT_TABLE): string {
  const name = quotedTable(table);
  const index = quotedTable(`${table.split(".").at(-1)?.slice(0, 48) ?? table}_started_at`);
  return `CREATE TABLE ${name} (
  key text PRIMARY KEY,
  v smallint NOT NULL,
  fingerprint text NOT NULL,
  owner text NOT NULL,
  slug text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  lease_until timestamptz NOT NULL,
  settled_at timestamptz,
  outcome text,
  result bytea,
  result_bytes integer
);
CREATE INDEX ${index} ON ${name} (started_at);`;
}

/**
 * Keeps a ledger's records in PostgreSQL.
 *
 * @param client a pool: `pg.Pool`, PGlite, or the `sql` of postgres.js. Not a single connection: a claim inside an open
 *   transaction is undone by its rollback, and the call would be sent again
 * @throws {LedgerError} for a connection that was checked out of a pool, a transaction, and a table name that cannot be
 */
export function postgresLedger(client: PostgresClient, options: PostgresLedgerOptions = {}): PostgresLedger {
  return new PostgresStore(client, options.table ?? DEFAULT_TABLE);
}

class PostgresStore implements PostgresLedger {
  readonly #client: PostgresClient;
  readonly #table: string;
  readonly #name: string;

  constructor(client: PostgresClient, table: string) {
    refuseTransaction(client);
    this.#client = client;
    this.#table = table;
    this.#name = quotedTable(table);
  }

  async ensureTable(): Promise<void> {
    // IF NOT EXISTS alone fails when several connections create the table at once, and it needs the right to create
    // even where the table exists. One statement, so that it is one transaction with every client.
    await runQuery(
      this.#client,
      `DO $ledger$ BEGIN
PERFORM pg_advisory_xact_lock(hashtextextended('${this.#name}', 0));
IF to_regclass('${this.#name}') IS NULL THEN
${postgresLedgerSql(this.#table)}
END IF;
END $ledger$`,
    );
  }

  async claim(key: string, { v, fingerprint, owner, slug, leaseMs }: LedgerClaim): Promise<ClaimResult> {
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      // Two statements: one that does both would look for the winner in a snapshot from before the winner's commit.
      const inserted = await this.#query(
        `INSERT INTO ${this.#name} (key, v, fingerprint, owner, slug, lease_until)
VALUES ($1, $2::smallint, $3, $4, $5, now() + $6::float8 * interval '1 millisecond')
ON CONFLICT (key) DO NOTHING RETURNING key`,
        [key, v, fingerprint, owner, slug, leaseMs],
      );
      if (inserted.length > 0) {
        return { won: true };
      }
      const [row] = await this.#query(`SELECT ${COLUMNS} FROM ${this.#name} WHERE key = $1`, [key]);
      if (row !== undefined) {
        const record = recordOfRow(row);
        return record.owner === owner && record.settledAt === undefined ? { won: true } : { won: false, record };
      }
    }
    throw new Error(`the record of ${key} was released ${MAX_TRIES} times while it was claimed`);
  }

  async settle(key: string, owner: string, { outcome, result, resultBytes }: LedgerSettlement): Promise<boolean> {
    const rows = await this.#query(
      `UPDATE ${this.#name} SET settled_at = now(), outcome = $3, result = $4::bytea, result_bytes = $5::integer
WHERE key = $1 AND owner = $2 AND ${NOT_ENDED} RETURNING key`,
      [key, owner, outcome, result ?? null, resultBytes],
    );
    return rows.length > 0;
  }

  async release(key: string, owner: string): Promise<boolean> {
    const rows = await this.#query(
      `DELETE FROM ${this.#name} WHERE key = $1 AND owner = $2 AND ${NOT_ENDED} RETURNING key`,
      [key, owner],
    );
    return rows.length > 0;
  }

  async *list({ key, state, olderThanMs = 0 }: LedgerFilter): AsyncGenerator<LedgerRecord> {
    let after = "";
    for (;;) {
      const rows = await this.#query(
        `SELECT ${COLUMNS} FROM ${this.#name}
WHERE key > $1 AND ($2::text IS NULL OR key = $2) AND ($3::text IS NULL OR $3 = ${STATE})
AND started_at <= now() - $4::float8 * interval '1 millisecond'
ORDER BY key LIMIT ${PAGE}`,
        [after, key ?? null, state ?? null, olderThanMs],
      );
      for (const row of rows) {
        const record = recordOfRow(row);
        after = record.key;
        yield record;
      }
      if (rows.length < PAGE) {
        return;
      }
    }
  }

  async prune(olderThanMs: number): Promise<number> {
    for (let removed = 0; ;) {
      const rows = await this.#query(
        `DELETE FROM ${this.#name} WHERE key IN (
SELECT key FROM ${this.#name}
WHERE started_at < now() - $1::float8 * interval '1 millisecond'
AND coalesce(settled_at, started_at) < now() - $1::float8 * interval '1 millisecond' AND lease_until <= now()
ORDER BY started_at LIMIT ${PRUNED} FOR UPDATE SKIP LOCKED) RETURNING key`,
        [olderThanMs],
      );
      removed += rows.length;
      if (rows.length < PRUNED) {
        return removed;
      }
    }
  }

  #query(text: string, parameters: readonly unknown[]): Promise<readonly RecordRow[]> {
    return runQuery(this.#client, text, parameters);
  }
}

const NOT_ENDED = "(settled_at IS NULL OR outcome = 'unsure')";

const STATE = `CASE WHEN settled_at IS NOT NULL THEN coalesce(outcome, 'unsure')
WHEN lease_until > now() THEN 'in_progress' ELSE 'unsure' END`;

const COLUMNS = [
  "key",
  "v",
  "fingerprint",
  "owner",
  "slug",
  "outcome",
  "result",
  "result_bytes",
  ...["started_at", "lease_until", "settled_at"].map((name) => `extract(epoch FROM ${name})::float8 * 1000 AS ${name}`),
  "extract(epoch FROM now())::float8 * 1000 AS read_at",
].join(", ");
