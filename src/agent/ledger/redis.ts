/** The ledger's store in Redis, on the caller's own client of `redis` or `ioredis`. */
import { isOutcome } from "./record-row.js";
import { type RedisClient, redisRunner, type RunRedis, textsOf } from "./redis-client.js";
import { CLAIM, PRUNE, READ, RELEASE, SETTLE } from "./redis-scripts.js";
import { requireSafeSettings } from "./redis-settings.js";
import type { ClaimResult, LedgerClaim, LedgerFilter, LedgerRecord, LedgerSettlement, LedgerStore } from "./store.js";

export type { IoredisClient, NodeRedisClient, RedisClient } from "./redis-client.js";
export { checkRedis, type RedisSettings } from "./redis-settings.js";

/** Options of {@link redisLedger}. */
export interface RedisLedgerOptions {
  /** Start of every key. Default `composio:ledger:`. */
  readonly prefix?: string;
  /**
   * Whether to read the server's settings before the first claim, and to refuse a server that evicts keys. False where
   * the server forbids `CONFIG GET`; check the settings by hand then. Default true.
   */
  readonly checkSettings?: boolean;
  /** Receives what is wrong with the server's settings and not refused. Default `console.warn`. */
  readonly onWarning?: (warning: string) => void;
}

/**
 * Keeps a ledger's records in Redis, one hash for each call. Records expire by themselves after the ledger's retention.
 *
 * The server must write what it accepts to disk (`appendonly yes`) and must not evict keys
 * (`maxmemory-policy noeviction`): without the first, a crash of the server forgets every call; without the second, it
 * forgets them when memory is short, and they run again. See {@link checkRedis}.
 *
 * @param client connected
 * @throws {LedgerError} for an ioredis client with a `keyPrefix`
 */
export function redisLedger(client: RedisClient, options: RedisLedgerOptions = {}): LedgerStore {
  return new RedisStore(client, options);
}

class RedisStore implements LedgerStore {
  readonly expires = true;
  readonly #run: RunRedis;
  readonly #prefix: string;
  readonly #checkSettings: () => Promise<void>;
  #settingsChecked = false;

  constructor(
    client: RedisClient,
    { prefix = "composio:ledger:", checkSettings = true, onWarning = console.warn }: RedisLedgerOptions,
  ) {
    this.#run = redisRunner(client);
    this.#prefix = prefix;
    this.#checkSettings = () => requireSafeSettings(this.#run, onWarning);
    this.#settingsChecked = !checkSettings;
  }

  async claim(key: string, claim: LedgerClaim): Promise<ClaimResult> {
    if (!this.#settingsChecked) {
      await this.#checkSettings();
      this.#settingsChecked = true;
    }
    const { v, fingerprint, owner, slug, leaseMs, retentionMs } = claim;
    const reply = await this.#eval(CLAIM, key, owner, v, fingerprint, slug, leaseMs, retentionMs);
    const [won, now = "", ...fields] = textsOf(reply);
    return won === "1" ? { won: true } : { won: false, record: recordOf(key, Number(now), fields) };
  }

  async settle(key: string, owner: string, settlement: LedgerSettlement): Promise<boolean> {
    const { outcome, result, resultBytes, retentionMs } = settlement;
    const kept = result === undefined ? [] : [base64(result)];
    return Number(await this.#eval(SETTLE, key, owner, outcome, resultBytes, retentionMs, ...kept)) === 1;
  }

  async release(key: string, owner: string): Promise<boolean> {
    return Number(await this.#eval(RELEASE, key, owner)) === 1;
  }

  async *list({ key }: LedgerFilter): AsyncGenerator<LedgerRecord> {
    for await (const each of key === undefined ? this.#keys() : [key]) {
      const [now = "", ...fields] = textsOf(await this.#eval(READ, each));
      if (fields.length > 0) {
        yield recordOf(each, Number(now), fields);
      }
    }
  }

  async prune(olderThanMs: number): Promise<number> {
    let removed = 0;
    for await (const key of this.#keys()) {
      removed += Number(await this.#eval(PRUNE, key, olderThanMs));
    }
    return removed;
  }

  /** Keys of all records, without the prefix. SCAN may return one twice. */
  async *#keys(): AsyncGenerator<string> {
    const seen = new Set<string>();
    const pattern = `${this.#prefix.replace(/[\\*?[\]]/g, "\\$&")}*`;
    let cursor = "0";
    do {
      const reply = await this.#run(["SCAN", cursor, "MATCH", pattern, "COUNT", "500"]);
      const [next, keys]: unknown[] = Array.isArray(reply) ? reply : [];
      cursor = String(next);
      for (const key of textsOf(keys)) {
        if (!seen.has(key)) {
          seen.add(key);
          yield key.slice(this.#prefix.length);
        }
      }
    } while (cursor !== "0");
  }

  #eval(script: string, key: string, ...parameters: readonly (string | number)[]): Promise<unknown> {
    return this.#run(["EVAL", script, "1", `${this.#prefix}${key}`, ...parameters.map(String)]);
  }
}

/** @param fields names and values in turn, as HGETALL replies */
function recordOf(key: string, readAt: number, fields: readonly string[]): LedgerRecord {
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < fields.length; index += 2) {
    values.set(fields[index] ?? "", fields[index + 1] ?? "");
  }
  const outcome = values.get("outcome");
  const settledAt = values.get("settled_at");
  const result = values.get("result");
  const resultBytes = values.get("result_bytes");
  return {
    v: Number(values.get("v")),
    key,
    fingerprint: values.get("fingerprint") ?? "",
    owner: values.get("owner") ?? "",
    slug: values.get("slug") ?? "",
    startedAt: Number(values.get("started_at")),
    leaseUntil: Number(values.get("lease_until")),
    readAt,
    ...(settledAt !== undefined && { settledAt: Number(settledAt) }),
    ...(isOutcome(outcome) && { outcome }),
    ...(result !== undefined && { result: bytesOf(result) }),
    ...(resultBytes !== undefined && { resultBytes: Number(resultBytes) }),
  };
}

/** Bytes in one call of `String.fromCharCode`, whose arguments are on the stack. */
const CHUNK = 0x8000;

/** Text, because the two clients disagree on how to send and receive bytes. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
