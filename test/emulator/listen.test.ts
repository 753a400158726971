import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import {
  createEmulator,
  type EmulatorOptions,
  type ListeningEmulator,
  type ListenOptions,
} from "../../src/emulator/index.js";
import { dig } from "./test-client.js";

const open: ListeningEmulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(options: EmulatorOptions = {}, listenOptions: ListenOptions = {}) {
  const emulator = createEmulator(options);
  const server = await emulator.listen(listenOptions);
  open.push(server);
  const key = { "x-api-key": emulator.apiKey };
  return { emulator, server, key, base: `${server.url}/api/v3.1` };
}

/** Sends raw bytes to a port and returns everything received until the connection closes. */
async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.on("data", (chunk) => (received += chunk.toString()));
  socket.write(text);
  await once(socket, "close");
  return received;
}

const hasCurl = spawnSync("curl", ["--version"]).status === 0;

describe("emulator.listen", () => {
  test.skipIf(!hasCurl)(
    "curl creates a session, connects an account and executes a tool (if curl is installed)",
    async () => {
      const { base, emulator } = await serve();
      const curl = async (...args: string[]): Promise<unknown> => {
        const { stdout } = await promisify(execFile)("curl", [
          "-sS",
          "--max-time",
          "5",
          "-H",
          `x-api-key: ${emulator.apiKey}`,
          ...args,
        ]);
        return JSON.parse(stdout);
      };
      const session = await curl(`${base}/tool_router/session`, "-d", '{"user_id":"ada"}');
      const sessionUrl = `${base}/tool_router/session/${String(dig(session, "session_id"))}`;
      const link = await curl(`${sessionUrl}/link`, "-d", '{"toolkit":"github"}');
      expect(dig(link, "redirect_url")).toBe(`${open[0]?.url}/link/${String(dig(link, "link_token"))}`);
      await promisify(execFile)("curl", ["-sSf", "--max-time", "5", "-X", "POST", String(dig(link, "redirect_url"))]);
      const issue = {
        tool_slug: "GITHUB_CREATE_AN_ISSUE",
        arguments: { owner: "acme", repo: "website", title: "From curl ü" },
      };
      const created = await curl(`${sessionUrl}/execute`, "-d", JSON.stringify(issue));
      expect(dig(created, "data", "title")).toBe("From curl ü");
      expect(await curl("-X", "DELETE", sessionUrl)).toEqual({ session_id: "trs_000001", deleted: true });
    },
  );

  test("the port shares its state with emulator.fetch, and the URLs in responses refer to the port", async () => {
    const { base, emulator, key, server } = await serve();
    const created: unknown = await (
      await fetch(`${base}/tool_router/session`, { method: "POST", headers: key, body: '{"user_id":"ada"}' })
    ).json();
    expect(String(dig(created, "mcp", "url"))).toMatch(new RegExp(`^${server.url}/`));
    const path = `/api/v3.1/tool_router/session/${String(dig(created, "session_id"))}`;
    expect((await emulator.fetch(`https://any.example${path}`, { headers: key })).status).toBe(200);
    expect(emulator.requests.map((request) => request.operation)).toEqual(["createSession", "getSession"]);
  });

  test("files are uploaded and downloaded with presigned URLs", async () => {
    const { base, key } = await serve();
    const post = async (path: string, body: object): Promise<unknown> =>
      (await fetch(`${base}${path}`, { method: "POST", headers: key, body: JSON.stringify(body) })).json();
    const mountPath = `/tool_router/session/${String(dig(await post("/tool_router/session", { user_id: "ada" }), "session_id"))}/mounts/files`;
    const up = dig(await post(`${mountPath}/upload_url`, { mount_relative_path: "a.bin" }), "upload_url");
    const bytes = new Uint8Array(100_000).fill(7);
    expect((await fetch(String(up), { method: "PUT", body: bytes })).status).toBe(200);
    const down = dig(await post(`${mountPath}/download_url`, { mount_relative_path: "a.bin" }), "download_url");
    expect(new Uint8Array(await (await fetch(String(down))).arrayBuffer())).toEqual(bytes);
  });

  test("a body over the limit is rejected with 413, and the server keeps running", async () => {
    const { base, key } = await serve({ maxBodyBytes: 1000 });
    const body = JSON.stringify({ user_id: "x".repeat(5000) });
    const response = await fetch(`${base}/tool_router/session`, { method: "POST", headers: key, body });
    expect(response.status).toBe(413);
    expect(dig(await response.json(), "error", "slug")).toBe("HTTP_PayloadTooLarge");
    expect((await fetch(`${base}/toolkits`, { headers: key })).status).toBe(200);
  });

  test("a body over the limit is rejected before it has been received completely", async () => {
    const { server, emulator } = await serve({ maxBodyBytes: 1000 });
    const head = `POST /api/v3.1/tool_router/session HTTP/1.1\r\nhost: localhost\r\nx-api-key: ${emulator.apiKey}\r\ncontent-length: 1000000000\r\n\r\n`;
    expect(await sendRaw(server.port, head + "x".repeat(2000))).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("malformed and unusual request lines get an error response, and the server keeps running", async () => {
    const { server, base, key } = await serve();
    const ask = (line: string) =>
      sendRaw(server.port, `${line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    expect(await ask("GET //evil.example/api")).toMatch(/^HTTP\/1\.1 404 /);
    expect(await ask(`GET ${base}/toolkits`)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await ask("GET http://evil.example/api/v3.1/toolkits")).toMatch(/^HTTP\/1\.1 403 /);
    expect(await ask("GET /api/v3.1/tools/%ff")).toMatch(/^HTTP\/1\.1 404 /);
    expect(await ask("OPTIONS *")).toMatch(/^HTTP\/1\.1 404 /);
    expect(await ask("HEAD /api/v3.1/toolkits")).toMatch(/^HTTP\/1\.1 405 /);
    expect(await sendRaw(server.port, "rubbish\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${base}/toolkits`, { headers: key })).status).toBe(200);
  });

  test.each(["TRACE", "CONNECT", "PROPFIND"])("%s is rejected with 405 and an Allow header", async (method) => {
    const { server } = await serve();
    for (const path of ["/api/v3.1/toolkits", "/nowhere"]) {
      const line = `${method} ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`;
      const response = await sendRaw(server.port, line);
      expect(response).toMatch(/^HTTP\/1\.1 405 /);
      expect(response).toMatch(/\r\nallow: [A-Z]/i);
    }
  });

  test("rejects with EADDRINUSE if the port is in use", async () => {
    const { server } = await serve();
    await expect(createEmulator().listen({ port: server.port })).rejects.toThrow("EADDRINUSE");
  });
});

test("a process exits after a client has disconnected and the server is closed", async () => {
  const script = `
    import { createEmulator } from ${JSON.stringify(new URL("../../src/emulator/index.ts", import.meta.url).href)};
    const emulator = createEmulator({ waitLimit: 60_000 });
    const server = await emulator.listen();
    const post = (path, body, signal) => fetch(server.url + "/api/v3.1/tool_router/session" + path, {
      method: "POST", headers: { "x-api-key": emulator.apiKey }, body: JSON.stringify(body), signal,
    });
    await post("", { user_id: "ada", manage_connections: { enable_wait_for_connections: true } });
    const wait = { slug: "COMPOSIO_WAIT_FOR_CONNECTIONS", arguments: { toolkits: ["gmail"] } };
    await post("/trs_000001/execute_meta", wait, AbortSignal.timeout(100)).catch((error) => console.log(error.name));
    await server.close();
  `;
  const begin = performance.now();
  const args = ["--import", "tsx", "--input-type=module", "-e", script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 15_000 });
  expect(stdout.trim()).toBe("TimeoutError");
  expect(performance.now() - begin).toBeLessThan(15_000);
});

describe("close", () => {
  test("aborts idle and pending connections within a second, frees the port and can be called twice", async () => {
    const { emulator, server, base, key } = await serve({ waitLimit: 60_000 });
    const created: unknown = await (
      await fetch(`${base}/tool_router/session`, {
        method: "POST",
        headers: key,
        body: '{"user_id":"ada","manage_connections":{"enable_wait_for_connections":true}}',
      })
    ).json();
    const wait = fetch(`${base}/tool_router/session/${String(dig(created, "session_id"))}/execute_meta`, {
      method: "POST",
      headers: key,
      body: '{"slug":"COMPOSIO_WAIT_FOR_CONNECTIONS","arguments":{"toolkits":["gmail"]}}',
    });
    const outcome = wait.then(
      () => "answered",
      () => "cut off",
    );
    while (emulator.requests.length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const begin = performance.now();
    await Promise.all([server.close(), server.close()]);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(await outcome).toBe("cut off");
    await expect(fetch(`${base}/toolkits`)).rejects.toThrow("fetch failed");
    const again = await createEmulator().listen({ port: server.port });
    await again.close();
  });
});
