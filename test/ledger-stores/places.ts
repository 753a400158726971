import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasPostgres, hasRedis, startPostgres, startRedis } from "./servers.js";
import type { ClientName } from "./stores.js";

/** Where the stores of all clients are: one server of each kind, and a folder of files. */
export interface Places {
  /** Whether the server that the client needs is not installed. */
  isAbsent(client: ClientName): boolean;
  /** The server's port, or the file. */
  whereOf(client: ClientName): string;
  close(): Promise<void>;
}

/** A folder in memory. The tests kill processes, not the machine, and a busy disk would make them slow. */
const MEMORY = "/dev/shm";

export async function openPlaces(): Promise<Places> {
  const [folder, postgres, redis] = await Promise.all([
    mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "composio-ledger-files-")),
    hasPostgres ? startPostgres() : undefined,
    hasRedis ? startRedis({ appendonly: "yes" }) : undefined,
  ]);
  const where: Readonly<Record<ClientName, string | undefined>> = {
    pg: postgres?.port.toString(),
    "postgres.js": postgres?.port.toString(),
    redis: redis?.port.toString(),
    ioredis: redis?.port.toString(),
    "better-sqlite3": join(folder, "better-sqlite3.db"),
    "node:sqlite": join(folder, "node-sqlite.db"),
  };
  return {
    isAbsent: (client) => where[client] === undefined,
    whereOf: (client) => where[client] ?? "",
    async close() {
      await Promise.all([postgres?.remove(), redis?.remove()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
