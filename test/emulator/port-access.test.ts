import { request } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { createEmulator, type ListeningEmulator, type ListenOptions } from "../../src/emulator/index.js";
import { dig } from "./test-client.js";

const open: ListeningEmulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(options: ListenOptions = {}) {
  const emulator = createEmulator();
  const server = await emulator.listen(options);
  open.push(server);
  return { emulator, server };
}

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends a request with any Host and Origin, which `fetch` would not send. */
function send(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body = "",
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers, timeout: 5000 }, (incoming) => {
      const chunks: string[] = [];
      incoming.setEncoding("utf8");
      incoming.on("data", (chunk: string) => chunks.push(chunk));
      incoming.on("end", () => {
        const pairs = Object.entries(incoming.headers).map(([key, value]): [string, string] => [key, String(value)]);
        resolve({ status: incoming.statusCode ?? 0, headers: new Headers(pairs), text: chunks.join("") });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

const SESSIONS = "/api/v3.1/tool_router/session";
const KEY = { "x-api-key": "emulator-key" };
const ADA = '{"user_id":"ada"}';

describe("a port serves a request by its Host", () => {
  const create = (port: number, host: string) => send(port, "POST", SESSIONS, { ...KEY, host }, ADA);

  test.each(["localhost", "LocalHost:8080", "127.0.0.1", "127.8.9.10:1", "[::1]:3456"])(
    "%s is served, and the URLs in the response refer to it",
    async (host) => {
      const { server } = await serve();
      const response = await create(server.port, host);
      expect(response.status).toBe(201);
      const url = new URL(String(dig(JSON.parse(response.text), "mcp", "url")));
      expect(url.host).toBe(host.toLowerCase());
    },
  );

  test.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:80",
    "evil.example:3456",
    "0.0.0.0",
    "10.0.0.1",
    "localhost@evil.example",
    "evil.example#localhost",
    "local host",
  ])("%j is rejected with 403 and has no effect", async (host) => {
    const { server, emulator } = await serve();
    const response = await create(server.port, host);
    expect(response.status).toBe(403);
    expect(dig(JSON.parse(response.text), "error", "suggested_fix")).toContain("allowedHosts");
    expect(emulator.requests).toEqual([]);
  });

  test("a name in allowedHosts is served, whatever its port and case", async () => {
    const { server } = await serve({ allowedHosts: ["Emulator.internal", "192.168.7.8"] });
    expect((await create(server.port, "emulator.INTERNAL:1234")).status).toBe(201);
    expect((await create(server.port, "192.168.7.8:80")).status).toBe(201);
    expect((await create(server.port, "x.emulator.internal")).status).toBe(403);
  });

  test("an entry of allowedHosts that is not a host name is rejected", async () => {
    for (const name of ["http://emulator", "*.internal", "", "a b", "emulator:3456", "a@b"]) {
      await expect(createEmulator().listen({ allowedHosts: [name] })).rejects.toThrow("allowedHosts");
    }
  });

  test("on all interfaces, the URL refers to this machine, and other names are still rejected", async () => {
    const { server } = await serve({ host: "0.0.0.0" });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect((await create(server.port, `0.0.0.0:${server.port}`)).status).toBe(403);
    expect((await create(server.port, "evil.example")).status).toBe(403);
  });
});

describe("a port serves a request by its Origin", () => {
  test.each(["http://localhost:5173", "https://127.0.0.1", "http://[::1]:3000", "http://pages.internal"])(
    "a page at %s may call the API",
    async (origin) => {
      const { server } = await serve({ allowedHosts: ["pages.internal"] });
      const preflight = await send(server.port, "OPTIONS", SESSIONS, {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type,x-api-key",
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
      expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
      expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type,x-api-key");
      const created = await send(server.port, "POST", SESSIONS, { ...KEY, origin }, ADA);
      expect(created.status).toBe(201);
      expect(created.headers.get("access-control-allow-origin")).toBe(origin);
      expect(created.headers.get("access-control-expose-headers")).toContain("x-request-id");
      expect(created.headers.get("vary")).toBe("Origin");
      const failed = await send(server.port, "POST", SESSIONS, { origin }, ADA);
      expect([failed.status, failed.headers.get("access-control-allow-origin")]).toEqual([401, origin]);
    },
  );

  test.each(["https://evil.example", "http://localhost.evil.example", "null", "file://", "chrome-extension://abc", ""])(
    "a page at %j is rejected with 403 and without CORS headers, as is its preflight",
    async (origin) => {
      const { server, emulator } = await serve();
      const created = await send(server.port, "POST", SESSIONS, { ...KEY, origin }, ADA);
      const preflight = await send(server.port, "OPTIONS", SESSIONS, {
        origin,
        "access-control-request-method": "POST",
      });
      for (const { status, headers } of [created, preflight]) {
        expect([status, headers.get("access-control-allow-origin")]).toEqual([403, null]);
      }
      expect(emulator.requests).toEqual([]);
    },
  );

  test("a client without an Origin gets no CORS headers", async () => {
    const { server } = await serve();
    const { status, headers } = await send(server.port, "POST", SESSIONS, KEY, ADA);
    expect([status, headers.get("access-control-allow-origin")]).toEqual([201, null]);
  });

  test("a page of another site cannot connect an account, and the link's own page can", async () => {
    const { server, emulator } = await serve();
    const created = await send(server.port, "POST", SESSIONS, KEY, ADA);
    const path = `${SESSIONS}/${String(dig(JSON.parse(created.text), "session_id"))}`;
    const { text } = await send(server.port, "POST", `${path}/link`, KEY, '{"toolkit":"gmail"}');
    const link = new URL(String(dig(JSON.parse(text), "redirect_url")));
    const status = async () =>
      dig(
        await (
          await emulator.fetch("https://x.example/api/v3.1/connected_accounts/ca_000001", { headers: KEY })
        ).json(),
        "status",
      );
    expect((await send(server.port, "GET", link.pathname, {})).status).toBe(200);
    expect((await send(server.port, "POST", link.pathname, { origin: "https://evil.example" })).status).toBe(403);
    expect(await status()).toBe("INITIATED");
    expect((await send(server.port, "POST", link.pathname, { origin: server.url })).status).toBe(200);
    expect(await status()).toBe("ACTIVE");
  });
});
