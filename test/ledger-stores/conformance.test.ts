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
import { CLIENTS, type OpenStore, openStore } from "./stores.js";

const RULES = 19;

let places: Places;
beforeAll(async () => {
  places = await openPlaces();
});
afterAll(() => places.close());

describe.concurrent("the store", () => {
  test.for(CLIENTS)("on %s keeps every rule of checkLedgerStore", async (client, { skip }) => {
    skip(places.isAbsent(client), `the server for ${client} is not installed`);
    const open: OpenStore[] = [];
    const passed = await checkLedgerStore(async () => {
      // A table of its own: prune takes all that is old.
      const opened = await openStore(client, places.whereOf(client), { table: `rules_${CLIENTS.indexOf(client)}` });
      open.push(opened);
      return opened.store;
    });
    await Promise.all(open.map((each) => each.close()));
    expect(passed).toHaveLength(RULES);
  });

  test("on PGlite keeps every rule of checkLedgerStore, and refuses a transaction", async () => {
    const database = new PGlite();
    const store = postgresLedger(database);
    await store.ensureTable();
    await database.transaction(async (transaction) => {
      expect(() => postgresLedger(transaction)).toThrow("undone by its rollback");
    });
    expect(await checkLedgerStore(() => store)).toHaveLength(RULES);
    await database.close();
  });

  test("on better-sqlite3 with integers as bigint keeps every rule of checkLedgerStore", async () => {
    const database = new Database(":memory:");
    database.defaultSafeIntegers(true);
    const store = sqliteLedger(database);
    expect(await checkLedgerStore(() => store)).toHaveLength(RULES);
    database.close();
  });

  test("on a client of redis that speaks RESP3 keeps every rule of checkLedgerStore", async ({ skip }) => {
    skip(places.isAbsent("redis"), "redis-server is not installed");
    const client = createClient({ url: `redis://127.0.0.1:${places.whereOf("redis")}`, RESP: 3 });
    await client.connect();
    const store = redisLedger(client, { prefix: "resp3:" });
    expect(await checkLedgerStore(() => store)).toHaveLength(RULES);
    await client.close();
  });
});

describe("the speed of the store", () => {
  test.for(CLIENTS)("on %s is printed", async (client, { skip }) => {
    skip(places.isAbsent(client), `the server for ${client} is not installed`);
    const { store, close } = await openStore(client, places.whereOf(client), { table: "speed" });
    const { perSecond, line } = await measure(client, store);
    console.log(line);
    await close();
    expect(perSecond).toBeGreaterThan(10);
  });
});
