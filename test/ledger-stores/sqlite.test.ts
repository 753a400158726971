import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLedger } from "../../src/agent/ledger/index.js";
import { type SqliteDatabase, sqliteLedger } from "../../src/agent/ledger/sqlite.js";

const call = { callId: "call_a1b2c3", slug: "GMAIL_SEND_EMAIL", arguments: {} };
const claim = { v: 1, fingerprint: "f", owner: "me", slug: "SLUG", leaseMs: 60_000, retentionMs: 60_000 };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "composio-ledger-sqlite-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const drivers: readonly [name: string, open: (file: string) => SqliteDatabase & { close(): unknown }][] = [
  ["better-sqlite3", (file) => new Database(file)],
  ["node:sqlite", (file) => new DatabaseSync(file)],
];

describe.each(drivers)("sqliteLedger on %s", (name, open) => {
  const fileOf = (use: string): string => join(folder, `${name.replace(":", "-")}-${use}.db`);

  test("sends nothing inside a transaction of the caller's, whose rollback would undo the claim", async () => {
    const database = open(fileOf("transaction"));
    const ledger = createLedger({ store: sqliteLedger(database), scope: "run" });
    database.exec("BEGIN");
    const outcome = await ledger.once(call, () => expect.unreachable("sent"));
    expect(outcome).toMatchObject({ outcome: "not_run", cause: { name: "LedgerError", phase: "claim" } });
    expect(outcome.reason).toContain("cannot start a transaction within a transaction");
    // The caller's transaction is as it was.
    database.exec("CREATE TABLE users (id integer)");
    database.exec("COMMIT");
    expect(database.prepare("SELECT count(*) AS n FROM users").get()).toMatchObject({ n: 0 });
    expect(await ledger.once(call, async () => ({ outcome: "ok" }))).toMatchObject({ outcome: "ok", recorded: true });
    database.close();
  });

  test("waits while another process has the file as it is opened, and gives up after the busy timeout", () => {
    const database = open(fileOf("locked"));
    let locked = 2;
    const busy: SqliteDatabase = {
      prepare: (sql) => database.prepare(sql),
      exec(sql) {
        if (sql.includes("journal_mode") && locked > 0) {
          locked -= 1;
          throw new Error("database is locked");
        }
        return database.exec(sql);
      },
    };
    expect(() => sqliteLedger(busy)).not.toThrow();
    expect(locked).toBe(0);
    locked = Number.POSITIVE_INFINITY;
    expect(() => sqliteLedger(busy, { busyTimeout: 30 })).toThrow("database is locked");
    database.close();
  });

  test("writes ahead, syncs at each commit, and waits for other writers", () => {
    const database = open(fileOf("settings"));
    sqliteLedger(database, { busyTimeout: 1_234 });
    const pragma = (setting: string): unknown => Object.values(Object(database.prepare(`PRAGMA ${setting}`).get()))[0];
    expect([pragma("journal_mode"), pragma("synchronous"), pragma("busy_timeout")]).toEqual(["wal", 2, 1_234]);
    database.close();
  });

  test("gives up on a file that another connection writes for longer than busyTimeout, and sends nothing", async () => {
    const [database, other] = [open(fileOf("busy")), open(fileOf("busy"))];
    const ledger = createLedger({ store: sqliteLedger(database, { busyTimeout: 20 }), scope: "run" });
    other.exec("BEGIN IMMEDIATE");
    const outcome = await ledger.once(call, () => expect.unreachable("sent"));
    expect([outcome.outcome, outcome.reason]).toEqual(["not_run", expect.stringContaining("database is locked")]);
    other.exec("COMMIT");
    expect((await ledger.once(call, async () => ({ outcome: "ok" }))).recorded).toBe(true);
    database.close();
    other.close();
  });

  test("keeps what the table holds when it is opened again", async () => {
    const first = open(fileOf("again"));
    await sqliteLedger(first).claim("1.key", claim);
    first.close();
    const second = open(fileOf("again"));
    expect((await sqliteLedger(second).claim("1.key", { ...claim, owner: "other" })).won).toBe(false);
    expect((await sqliteLedger(second, { table: "other" }).claim("1.key", claim)).won).toBe(true);
    second.close();
  });

  test("refuses a table name that is not plain", () => {
    const database = open(":memory:");
    expect(() => sqliteLedger(database, { table: "a; DROP TABLE b" })).toThrow("needs a name of lower-case letters");
    database.close();
  });
});
