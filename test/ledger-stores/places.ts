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

export async function openPlaces(): Promise<Places> {
  const [folder, postgres, redis] = await Promise.all([
    mkdtemp(join(tmpdir(), "composio-ledger-files-")),
    hasPostgres ? startPostgres() : undefined,
    hasRedis ? startRedis({ appendonly: "yes" }) : undefined,
  ]);
  function placeOf(client: ClientName): string | undefined {
    switch (client) {
      case "pg":
      case "postgres.js":
        return postgres?.port.toString();
      case "redis":
      case "ioredis":
        return redis?.port.toString();
      case "better-sqlite3":
      case "node:sqlite":
        return join(folder, `${client.replace(":", "-")}.db`);
    }
  }
  return {
    isAbsent: (client) => placeOf(client) === undefined,
    whereOf: (client) => placeOf(client) ?? "",
    async close() {
      await Promise.all([postgres?.remove(), redis?.remove()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
