import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLedger, type LedgerStore } from "../../src/agent/ledger/index.js";
import { checkRedis, redisLedger } from "../../src/agent/ledger/redis.js";
import { hasRedis, type Server, startRedis } from "./servers.js";

const call = { callId: "call_a1b2c3", slug: "GMAIL_SEND_EMAIL", arguments: {} };
const claim = { v: 1, fingerprint: "f", owner: "me", slug: "SLUG", leaseMs: 60_000, retentionMs: 60_000 };
const newKey = (): string => `1.${randomBytes(32).toString("base64url")}`;

async function count(store: LedgerStore): Promise<number> {
  const keys: string[] = [];
  for await (const { key } of store.list({})) {
    keys.push(key);
  }
  return keys.length;
}

describe.skipIf(!hasRedis)("redisLedger on a server (skipped where redis-server is not installed)", () => {
  let server: Server;
  let client: Redis;
  beforeAll(async () => {
    server = await startRedis({ appendonly: "yes" });
    client = new Redis(server.port, "127.0.0.1");
  });
  afterAll(async () => {
    await client.quit();
    await server.remove();
  });

  /** Runs `work` with a server of its own. */
  async function withRedis(
    settings: Record<string, string>,
    work: (client: Redis, server: Server) => Promise<void>,
  ): Promise<void> {
    const own = await startRedis(settings);
    const connection = new Redis(own.port, "127.0.0.1");
    connection.on("error", () => {});
    try {
      await work(connection, own);
    } finally {
      connection.disconnect();
      await own.remove();
    }
  }

  const durability: readonly [settings: Record<string, string>, left: number][] = [
    [{ appendonly: "yes" }, 1_000],
    [{ appendonly: "yes", appendfsync: "always" }, 1_000],
    // What Debian installs: the reason for the warning.
    [{ appendonly: "no" }, 0],
  ];
  test.each(durability)("with %j has, after a crash of the server, %i of 1000 records left", async (settings, left) => {
    await withRedis(settings, async (connection, own) => {
      const store = redisLedger(connection, { onWarning: () => {} });
      const keys = Array.from({ length: 1_000 }, newKey);
      await Promise.all(keys.map((key) => store.claim(key, claim)));
      await own.kill();
      await own.start();
      expect(await count(store)).toBe(left);
    });
  });

  test("refuses a server that evicts keys, and sends nothing", async () => {
    await withRedis({ "maxmemory-policy": "allkeys-lru", appendonly: "yes" }, async (connection) => {
      const message = "This Redis evicts keys when memory is short (maxmemory-policy allkeys-lru)";
      await expect(checkRedis(connection)).rejects.toThrow(message);
      const ledger = createLedger({ store: redisLedger(connection), scope: "run" });
      const outcome = await ledger.once(call, () => expect.unreachable("sent"));
      expect(outcome.outcome).toBe("not_run");
      expect(outcome.reason).toContain(message);
      // Refused until it is fixed, and then without a new process.
      await connection.config("SET", "maxmemory-policy", "noeviction");
      expect((await ledger.once(call, async () => ({ outcome: "ok" }))).recorded).toBe(true);
    });
  });

  test("sends nothing when the memory of a server that evicts no keys is full", async () => {
    await withRedis({ appendonly: "yes" }, async (connection) => {
      const ledger = createLedger({ store: redisLedger(connection), scope: "run" });
      await ledger.once(call, async () => ({ outcome: "ok", result: "first" }));
      await connection.config("SET", "maxmemory", "1");
      const refused = await ledger.once({ ...call, callId: "call_x2" }, () => expect.unreachable("sent"));
      expect([refused.outcome, refused.reason]).toEqual(["not_run", expect.stringContaining("OOM")]);
      await connection.config("SET", "maxmemory", "0");
      expect((await ledger.once(call, () => expect.unreachable("sent twice"))).result).toBe("first");
    });
  });

  const warnings: readonly [settings: Record<string, string>, warning: string][] = [
    [{ appendonly: "no" }, "This Redis keeps records in memory only (appendonly no)"],
    [
      { appendonly: "yes", appendfsync: "no" },
      "This Redis leaves it to the system when records reach the disk (appendfsync no)",
    ],
    [{ appendonly: "yes", appendfsync: "everysec" }, ""],
  ];
  test.each(warnings)("with %j warns once, or not at all (%j)", async (settings, warning) => {
    await withRedis(settings, async (connection) => {
      const found: string[] = [];
      const store = redisLedger(connection, { onWarning: (text) => found.push(text) });
      await store.claim(newKey(), claim);
      await store.claim(newKey(), claim);
      expect(found).toEqual(warning === "" ? [] : [expect.stringContaining(warning)]);
      expect(await checkRedis(connection)).toMatchObject({
        ...settings,
        maxmemoryPolicy: "noeviction",
        warnings: found,
      });
    });
  });

  test("says what to do where CONFIG is forbidden", async () => {
    await client.call("ACL", "SETUSER", "app", "on", "nopass", "~*", "+@all", "-config");
    const restricted = new Redis({ port: server.port, host: "127.0.0.1", username: "app", password: "any" });
    await expect(redisLedger(restricted).claim(newKey(), claim)).rejects.toThrow(
      "This Redis forbids CONFIG GET. Check by hand that it has appendonly yes and maxmemory-policy noeviction, then pass redisLedger(client, { checkSettings: false })",
    );
    const trusting = redisLedger(restricted, { checkSettings: false, prefix: "trusting:" });
    expect(await trusting.claim(newKey(), claim)).toEqual({ won: true });
    await restricted.quit();
  });

  test("lets records expire after retention, which a settlement starts anew", async () => {
    const store = redisLedger(client, { prefix: "expiring:" });
    const [short, settled] = [newKey(), newKey()];
    await store.claim(short, { ...claim, retentionMs: 60 });
    await store.claim(settled, { ...claim, retentionMs: 60 });
    await store.settle(settled, "me", { outcome: "ok", resultBytes: 0, retentionMs: 60_000 });
    await sleep(120);
    expect((await store.claim(short, claim)).won).toBe(true);
    expect((await store.claim(settled, { ...claim, owner: "other" })).won).toBe(false);
    expect(await client.pttl(`expiring:${settled}`)).toBeGreaterThan(50_000);
  });

  test("takes its prefix literally", async () => {
    const [wild, plain] = [redisLedger(client, { prefix: "a*[b]?:" }), redisLedger(client, { prefix: "aXb1:" })];
    await wild.claim(newKey(), claim);
    await plain.claim(newKey(), claim);
    await plain.claim(newKey(), claim);
    expect([await count(wild), await count(plain)]).toEqual([1, 2]);
  });

  test("writes times as whole milliseconds, not as 1.76e+12", async () => {
    const key = newKey();
    await redisLedger(client, { prefix: "times:" }).claim(key, claim);
    const { started_at, lease_until } = await client.hgetall(`times:${key}`);
    expect([started_at, lease_until]).toEqual([expect.stringMatching(/^\d{13}$/), expect.stringMatching(/^\d{13}$/)]);
  });

  test("refuses an ioredis client with a keyPrefix", async () => {
    const prefixed = new Redis(server.port, "127.0.0.1", { keyPrefix: "app:", lazyConnect: true });
    expect(() => redisLedger(prefixed)).toThrow(
      'The ioredis client has the keyPrefix "app:", which SCAN ignores. Use a client without one, and redisLedger(client, { prefix })',
    );
    prefixed.disconnect();
  });
});
