import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import Database from "better-sqlite3";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkLedgerStore } from "../../src/agent/ledger/index.js";
import { postgresLedger } from "../../src/agent/ledger/postgres.js";
import { redisLedger } from "../../src/agent/ledger/redis.js";
import { sqliteLedger } from "../../src/agent/ledger/sqlite.js";
import { measure } from "./measure.js";
import { openPlaces, type Places } from "./places.js";
import { type ClientName, CLIENTS, type OpenStore, openStore } from "./stores.js";

const RULES = 19;

let places: Places;
beforeAll(async () => {
  places = await openPlaces();
});
afterAll(() => places.close());

/** Long enough for a busy machine. */
const TIMEOUT = { timeout: 60_000 };

async function checkClient(client: ClientName): Promise<readonly string[]> {
  const open: OpenStore[] = [];
  const passed = await checkLedgerStore(async () => {
    // A table of its own: prune takes all that is old.
    const opened = await openStore(client, places.whereOf(client), { table: `rules_${CLIENTS.indexOf(client)}` });
    open.push(opened);
    return opened.store;
  }, TIMEOUT);
  await Promise.all(open.map((each) => each.close()));
  return passed;
}

const isBlocking = (client: ClientName): boolean => client.includes("sqlite");

describe.concurrent("the store", () => {
  test.for(CLIENTS.filter((client) => !isBlocking(client)))(
    "on %s keeps every rule of checkLedgerStore",
    async (client, { skip }) => {
      skip(places.isAbsent(client), `the server for ${client} is not installed`);
      expect(await checkClient(client)).toHaveLength(RULES);
    },
  );

  test("on a client of redis that speaks RESP3 keeps every rule of checkLedgerStore", async ({ skip }) => {
    skip(places.isAbsent("redis"), "redis-server is not installed");
    const client = createClient({ url: `redis://127.0.0.1:${places.whereOf("redis")}`, RESP: 3 });
    await client.connect();
    const store = redisLedger(client, { prefix: "resp3:" });
    expect(await checkLedgerStore(() => store, TIMEOUT)).toHaveLength(RULES);
    await client.close();
  });
});

// These work on the event loop, and would hold up the others.
describe("the store", () => {
  test.for(CLIENTS.filter(isBlocking))("on %s keeps every rule of checkLedgerStore", async (client) => {
    expect(await checkClient(client)).toHaveLength(RULES);
  });

  test("on PGlite keeps every rule of checkLedgerStore, and refuses a transaction", async () => {
    const database = new PGlite();
    const store = postgresLedger(database);
    await store.ensureTable();
    await database.transaction(async (transaction) => {
      expect(() => postgresLedger(transaction)).toThrow("undone by its rollback");
    });
    expect(await checkLedgerStore(() => store, TIMEOUT)).toHaveLength(RULES);
    await database.close();
  });

  test("on better-sqlite3 with integers as bigint keeps every rule of checkLedgerStore", async () => {
    const database = new Database(":memory:");
    database.defaultSafeIntegers(true);
    const store = sqliteLedger(database);
    expect(await checkLedgerStore(() => store, TIMEOUT)).toHaveLength(RULES);
    database.close();
  });
});

describe("the speed of the store", () => {
  test.for(CLIENTS)("on %s is printed", async (client, { skip }) => {
    skip(places.isAbsent(client), `the server for ${client} is not installed`);
    // A file on disk, where each commit is synced; PostgreSQL runs without, see servers.ts.
    const disk = await mkdtemp(join(tmpdir(), "composio-ledger-speed-"));
    const where = client.includes("sqlite") ? join(disk, "speed.db") : places.whereOf(client);
    const { store, close } = await openStore(client, where, { table: "speed" });
    const { perSecond, line } = await measure(client, store);
    console.log(line);
    await close();
    await rm(disk, { recursive: true });
    expect(perSecond).toBeGreaterThan(10);
  });
});
