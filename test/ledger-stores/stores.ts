import { DatabaseSync } from "node:sqlite";
import Database from "better-sqlite3";
import { Redis } from "ioredis";
import { Pool } from "pg";
import postgres from "postgres";
import { createClient } from "redis";
import { postgresLedger } from "../../src/agent/ledger/postgres.js";
import { redisLedger } from "../../src/agent/ledger/redis.js";
import { sqliteLedger } from "../../src/agent/ledger/sqlite.js";
import type { LedgerStore } from "../../src/agent/ledger/index.js";

/** A store on a client of its own. */
export interface OpenStore {
  readonly store: LedgerStore;
  readonly close: () => Promise<void>;
}

/** The clients that the stores are tested with, and where their records are. */
export const CLIENTS = ["pg", "postgres.js", "redis", "ioredis", "better-sqlite3", "node:sqlite"] as const;

export type ClientName = (typeof CLIENTS)[number];

/**
 * @param where the server's port, or the file
 * @param table in Redis, the prefix
 */
// oxlint-disable-next-line typescript/consistent-return -- every client has its case
export async function openStore(
  client: ClientName,
  where: string,
  { table = "composio_ledger" }: { readonly table?: string } = {},
): Promise<OpenStore> {
  switch (client) {
    case "pg": {
      const pool = new Pool({ host: "127.0.0.1", port: Number(where), user: "postgres", max: 8 });
      pool.on("error", () => {});
      const store = postgresLedger(pool, { table });
      await store.ensureTable();
      return { store, close: () => pool.end() };
    }
    case "postgres.js": {
      const sql = postgres({ host: "127.0.0.1", port: Number(where), user: "postgres", max: 8, onnotice: () => {} });
      const store = postgresLedger(sql, { table });
      await store.ensureTable();
      return { store, close: () => sql.end() };
    }
    case "redis": {
      const redis = createClient({ url: `redis://127.0.0.1:${where}` });
      redis.on("error", () => {});
      await redis.connect();
      return { store: redisLedger(redis, { prefix: `${table}:` }), close: () => redis.close() };
    }
    case "ioredis": {
      const redis = new Redis(Number(where), "127.0.0.1");
      redis.on("error", () => {});
      return { store: redisLedger(redis, { prefix: `${table}:` }), close: async () => void (await redis.quit()) };
    }
    case "better-sqlite3": {
      const database = new Database(where);
      return { store: sqliteLedger(database, { table }), close: async () => void database.close() };
    }
    case "node:sqlite": {
      const database = new DatabaseSync(where);
      return { store: sqliteLedger(database, { table }), close: async () => database.close() };
    }
  }
}
