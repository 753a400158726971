import { randomBytes } from "node:crypto";
import { Client, Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLedger, type LedgerRecord, type LedgerStore } from "../../src/agent/ledger/index.js";
import { postgresLedger, postgresLedgerSql } from "../../src/agent/ledger/postgres.js";
import { hasPostgres, type Server, startPostgres } from "./servers.js";

const call = { callId: "call_a1b2c3", slug: "GMAIL_SEND_EMAIL", arguments: {} };
const claim = { v: 1, fingerprint: "f", slug: "SLUG", leaseMs: 60_000, retentionMs: 60_000 };
const newKey = (): string => `1.${randomBytes(32).toString("base64url")}`;
const REFUSED = "postgresLedger needs a pool, since what is recorded inside a transaction is undone by its rollback";

async function recordsOf(store: LedgerStore): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for await (const record of store.list({})) {
    records.push(record);
  }
  return records;
}

describe.skipIf(!hasPostgres)("postgresLedger on a server (skipped where postgresql is not installed)", () => {
  let server: Server;
  let pool: Pool;
  beforeAll(async () => {
    server = await startPostgres();
    pool = newPool(16);
    await postgresLedger(pool).ensureTable();
  });
  afterAll(async () => {
    await pool.end();
    await server.remove();
  });

  const newPool = (max: number, user = "postgres"): Pool => {
    const created = new Pool({ host: "127.0.0.1", port: server.port, user, database: "postgres", max });
    created.on("error", () => {});
    return created;
  };

  test("has exactly one winner of 16 simultaneous claims, 300 times, and a record for every loser", async () => {
    const store = postgresLedger(pool);
    for (let round = 0; round < 300; round += 1) {
      const key = newKey();
      const owners = Array.from({ length: 16 }, (_, index) => `owner ${index}`);
      const results = await Promise.all(owners.map((owner) => store.claim(key, { ...claim, owner })));
      const winners = owners.filter((_, index) => results[index]?.won);
      const seen = new Set(results.map((result) => (result.won ? winners[0] : result.record.owner)));
      expect([winners.length, [...seen]]).toEqual([1, winners]);
    }
  });

  test("refuses a connection that was checked out of the pool", async () => {
    const connection = await pool.connect();
    expect(() => postgresLedger(connection)).toThrow(`${REFUSED}; this is a single connection or a transaction`);
    connection.release();
  });

  test("sends nothing while its single connection is inside a transaction, whose rollback would undo the claim", async () => {
    const client = new Client({ host: "127.0.0.1", port: server.port, user: "postgres" });
    await client.connect();
    const store = postgresLedger(client);
    const ledger = createLedger({ store, scope: "open transaction" });
    await client.query("BEGIN");
    const outcome = await ledger.once(call, () => expect.unreachable("sent"));
    expect(outcome).toMatchObject({ outcome: "not_run", cause: { name: "LedgerError", phase: "claim" } });
    expect(outcome.reason).toContain("its connection has an open transaction");
    await client.query("ROLLBACK");
    expect(await ledger.once(call, async () => ({ outcome: "ok" }))).toMatchObject({ outcome: "ok", recorded: true });
    await client.end();
  });

  test("refuses a transaction and a reserved connection of postgres.js", async () => {
    const sql = postgres({ host: "127.0.0.1", port: server.port, user: "postgres", max: 2 });
    await sql.begin((transaction) => {
      expect(() => postgresLedger(transaction)).toThrow(REFUSED);
    });
    const reserved = await sql.reserve();
    expect(() => postgresLedger(reserved)).toThrow(REFUSED);
    reserved.release();
    await sql.end();
  });

  test("creates its table from 12 connections at once", async () => {
    const connections = newPool(12);
    for (let round = 0; round < 10; round += 1) {
      const table = `created_${round}`;
      const stores = Array.from({ length: 12 }, () => postgresLedger(connections, { table }));
      await Promise.all(stores.map((store) => store.ensureTable()));
      expect((await stores[0]?.claim(newKey(), { ...claim, owner: "me" }))?.won).toBe(true);
    }
    await connections.end();
  });

  test("needs no right to create a table that exists", async () => {
    await pool.query("CREATE ROLE app LOGIN; GRANT SELECT, INSERT, UPDATE, DELETE ON composio_ledger TO app");
    const restricted = newPool(1, "app");
    const store = postgresLedger(restricted);
    await store.ensureTable();
    expect((await store.claim(newKey(), { ...claim, owner: "me" })).won).toBe(true);
    await expect(postgresLedger(restricted, { table: "not_there" }).ensureTable()).rejects.toThrow("permission denied");
    await restricted.end();
  });

  test("works on the table of the published SQL, in a schema of its own", async () => {
    await pool.query(`CREATE SCHEMA agents; ${postgresLedgerSql("agents.calls")}`);
    const store = postgresLedger(pool, { table: "agents.calls" });
    await store.ensureTable();
    await store.claim(newKey(), { ...claim, owner: "me" });
    expect(await recordsOf(store)).toHaveLength(1);
    const indexes = await pool.query("SELECT indexname FROM pg_indexes WHERE schemaname = 'agents' ORDER BY 1");
    expect(indexes.rows).toEqual([{ indexname: "calls_pkey" }, { indexname: "calls_started_at" }]);
  });

  test("prunes more records than one statement removes", async () => {
    const store = postgresLedger(pool, { table: "pruned" });
    await store.ensureTable();
    await pool.query(`INSERT INTO pruned (key, v, fingerprint, owner, slug, started_at, lease_until)
      SELECT n, 1, 'f', 'o', 's', now() - interval '2 days', now() - interval '1 day' FROM generate_series(1, 2500) n`);
    expect(await store.prune(86_400_000)).toBe(2500);
  });

  test("runs nothing twice across a crash of the server: what it confirmed is still there", async () => {
    const own = await startPostgres();
    const ownPool = new Pool({ host: "127.0.0.1", port: own.port, user: "postgres", max: 8 });
    ownPool.on("error", () => {});
    const store = postgresLedger(ownPool);
    await store.ensureTable();
    const ledger = createLedger({ store, scope: "crash" });
    const calls = Array.from({ length: 200 }, (_, index) => ({ ...call, callId: `call_x${index}` }));
    for (const each of calls) {
      await ledger.once(each, async () => ({ outcome: "ok", result: each.callId }));
    }
    await own.kill();
    await own.start();
    const replays = await Promise.all(calls.map((each) => ledger.once(each, () => expect.unreachable("sent twice"))));
    expect(replays.map(({ result }) => result)).toEqual(calls.map(({ callId }) => callId));
    await ownPool.end();
    await own.remove();
  });
});

test.each(["Ledger", "a;b", "a b", "", "a.b.c", 'a"b', "x".repeat(64)])(
  "postgresLedger refuses the table name %j",
  (table) => {
    const pool = { query: () => Promise.reject(new Error("not called")) };
    expect(() => postgresLedger(pool, { table })).toThrow("needs a name of lower-case letters, digits and _");
    expect(() => postgresLedgerSql(table)).toThrow("needs a name of lower-case letters, digits and _");
  },
);

test("postgresLedger refuses what is no client", () => {
  // @ts-expect-error -- no client
  expect(() => postgresLedger({})).toThrow(
    "postgresLedger needs a pool: a pg.Pool, a PGlite, or the sql of postgres.js",
  );
});
