import { LedgerError, messageOf } from "./ledger-error.js";
import { type RedisClient, redisRunner, type RunRedis, textsOf } from "./redis-client.js";

/** What {@link checkRedis} found. */
export interface RedisSettings {
  /** Whether the server keeps an append-only file: without one, its crash or restart can forget calls that ran. */
  readonly appendonly: string;
  /** When the append-only file is synced: with `everysec`, a crash of the machine can lose the last second. */
  readonly appendfsync: string;
  /** What the server does when memory is short. */
  readonly maxmemoryPolicy: string;
  /** What to change, a sentence each. Empty if nothing. */
  readonly warnings: readonly string[];
}

/**
 * Reads the server's settings (`CONFIG GET`). `redisLedger` does the same before its first claim.
 *
 * @throws {LedgerError} if the server evicts keys, which would let calls that ran run again, or forbids `CONFIG GET`
 */
export async function checkRedis(client: RedisClient): Promise<RedisSettings> {
  return readSettings(redisRunner(client));
}

/** @throws {LedgerError} see {@link checkRedis} */
export async function requireSafeSettings(run: RunRedis, onWarning: (warning: string) => void): Promise<void> {
  for (const warning of (await readSettings(run)).warnings) {
    onWarning(warning);
  }
}

async function readSettings(run: RunRedis): Promise<RedisSettings> {
  const appendonly = await setting(run, "appendonly");
  const appendfsync = await setting(run, "appendfsync");
  const maxmemoryPolicy = await setting(run, "maxmemory-policy");
  if (maxmemoryPolicy !== "noeviction") {
    throw new LedgerError(
      `This Redis evicts keys when memory is short (maxmemory-policy ${maxmemoryPolicy}), so that calls could run twice. Set maxmemory-policy noeviction`,
      { phase: "setup" },
    );
  }
  const warnings: string[] = [];
  if (appendonly !== "yes") {
    warnings.push(
      "This Redis keeps records in memory only (appendonly no): if it crashes, calls that ran can run again. Set appendonly yes.",
    );
  } else if (appendfsync === "no") {
    warnings.push(
      "This Redis leaves it to the system when records reach the disk (appendfsync no): a crash of the machine can lose many. Set appendfsync everysec or always.",
    );
  }
  return { appendonly, appendfsync, maxmemoryPolicy, warnings };
}

async function setting(run: RunRedis, name: string): Promise<string> {
  let reply: unknown;
  try {
    reply = await run(["CONFIG", "GET", name]);
  } catch (cause) {
    if (!/NOPERM|unknown command|not allowed|disabled/i.test(messageOf(cause))) {
      throw cause;
    }
    throw new LedgerError(
      "This Redis forbids CONFIG GET. Check by hand that it has appendonly yes and maxmemory-policy noeviction, then pass redisLedger(client, { checkSettings: false })",
      { phase: "setup", cause },
    );
  }
  // A map in RESP3, as `redis` returns it if it is set so; a list of name and value otherwise.
  const value: unknown = Array.isArray(reply) ? textsOf(reply)[1] : mapValue(reply, name);
  return typeof value === "string" ? value : "";
}

function mapValue(reply: unknown, name: string): unknown {
  if (reply instanceof Map) {
    return reply.get(name);
  }
  return typeof reply === "object" && reply !== null ? Reflect.get(reply, name) : undefined;
}
