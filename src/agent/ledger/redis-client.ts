import { LedgerError } from "./ledger-error.js";

/** What this package uses of a client of `redis`, and of a pool of its clients. */
export interface NodeRedisClient {
  sendCommand(command: string[]): Promise<unknown>;
}

/** What this package uses of a client of `ioredis`. */
export interface IoredisClient {
  call(command: string, ...parameters: string[]): Promise<unknown>;
}

/** A connected client of `redis` or `ioredis`. */
export type RedisClient = NodeRedisClient | IoredisClient;

/** Sends one command, written as its words. */
export type RunRedis = (command: readonly [string, ...string[]]) => Promise<unknown>;

/** @throws {LedgerError} for a client that would not find the records it writes */
export function redisRunner(client: RedisClient): RunRedis {
  const prefix = keyPrefix(client);
  if (prefix !== "") {
    throw new LedgerError(
      `The ioredis client has the keyPrefix ${JSON.stringify(prefix)}, which SCAN ignores. Use a client without one, and redisLedger(client, { prefix })`,
      { phase: "setup" },
    );
  }
  if ("call" in client) {
    return ([name, ...parameters]) => client.call(name, ...parameters);
  }
  return (command) => client.sendCommand([...command]);
}

function keyPrefix(client: RedisClient): string {
  const options: unknown = Reflect.get(client, "options");
  const prefix: unknown =
    typeof options === "object" && options !== null ? Reflect.get(options, "keyPrefix") : undefined;
  return typeof prefix === "string" ? prefix : "";
}

/** A reply that is a list of texts. */
export function textsOf(reply: unknown): readonly string[] {
  if (!Array.isArray(reply)) {
    throw new Error("the server's reply is not a list");
  }
  return reply.map(String);
}
