import { LedgerError } from "./ledger-error.js";
import type { RecordRow } from "./record-row.js";

/** What this package uses of `pg.Pool` and of PGlite. */
export interface PostgresPool {
  query(text: string, parameters?: unknown[]): PromiseLike<{ readonly rows: readonly unknown[] }>;
}

/** What this package uses of the `sql` of postgres.js. */
export interface PostgresTag {
  // A method, so that the client's own, narrower type of parameters fits.
  unsafe(text: string, parameters?: never[]): PromiseLike<readonly unknown[]>;
}

/** A pool of connections. */
export type PostgresClient = PostgresPool | PostgresTag;

/** Runs one statement outside of any transaction of the caller. */
export async function runQuery(
  client: PostgresClient,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<readonly RecordRow[]> {
  refuseTransaction(client);
  const rows =
    "unsafe" in client
      ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- text, numbers, null and bytes: every client takes them
        await client.unsafe(text, [...parameters] as never[])
      : (await client.query(text, [...parameters])).rows;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of either client is an object by column name
  return rows as readonly RecordRow[];
}

/**
 * Refuses what is, or can be, inside a transaction: a claim made there is invisible to others until the commit, and
 * undone by a rollback. A call that was sent in between would be sent again.
 *
 * @throws {LedgerError}
 */
export function refuseTransaction(client: PostgresClient): void {
  if (typeof member(client, "query") !== "function" && typeof member(client, "unsafe") !== "function") {
    throw new LedgerError("postgresLedger needs a pool: a pg.Pool, a PGlite, or the sql of postgres.js", {
      phase: "setup",
    });
  }
  // A connection checked out of a pool (pg, postgres.js), a transaction of postgres.js, a transaction of PGlite.
  for (const method of ["release", "savepoint", "rollback"]) {
    if (typeof member(client, method) === "function") {
      throw inTransaction(`this is a single connection or a transaction (it has ${method})`);
    }
  }
  // A connection of pg that belongs to no pool. It knows no status before it is connected.
  const status: unknown = "getTransactionStatus" in client && callMember(client, "getTransactionStatus");
  if (typeof status === "string" && status !== "I") {
    throw inTransaction("its connection has an open transaction");
  }
}

function inTransaction(reason: string): LedgerError {
  const why = "what is recorded inside a transaction is undone by its rollback";
  return new LedgerError(`postgresLedger needs a pool, since ${why}; ${reason}`, { phase: "setup" });
}

/** A member of an object or, as with postgres.js, of a function. */
function member(target: object, name: string): unknown {
  return Reflect.get(target, name);
}

function callMember(target: object, name: string): unknown {
  const method = member(target, name);
  return typeof method === "function" ? Reflect.apply(method, target, []) : undefined;
}
