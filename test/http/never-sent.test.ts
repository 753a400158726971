import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { wasNeverSent } from "../../src/http/never-sent.js";
import { failure, listen, portOf, TOOL, transport } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const wrap = (cause: unknown): TypeError => new TypeError("fetch failed", { cause });
const coded = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

describe("errors of making a connection", () => {
  test.each([
    ["Node: refused", wrap(coded("ECONNREFUSED", { syscall: "connect" }))],
    ["Node: no such host", wrap(coded("ENOTFOUND", { syscall: "getaddrinfo" }))],
    ["Node: no way there", wrap(coded("ENETUNREACH", { syscall: "connect" }))],
    ["Node: no answer to the connect", wrap(coded("ETIMEDOUT", { syscall: "connect" }))],
    ["undici: connect timeout", wrap(coded("UND_ERR_CONNECT_TIMEOUT"))],
    [
      "Node: all addresses refused",
      wrap(new AggregateError([coded("ECONNREFUSED"), coded("ENETUNREACH", { syscall: "connect" })])),
    ],
    ["TLS: self-signed", wrap(coded("DEPTH_ZERO_SELF_SIGNED_CERT"))],
    ["TLS: another host's certificate", wrap(coded("ERR_TLS_CERT_ALTNAME_INVALID"))],
    ["TLS: not TLS at all", wrap(coded("ERR_SSL_WRONG_VERSION_NUMBER"))],
    [
      "TLS: hung up in the handshake",
      wrap(
        Object.assign(new Error("Client network socket disconnected before secure TLS connection was established"), {
          code: "ECONNRESET",
        }),
      ),
    ],
    ["Bun: refused", coded("ConnectionRefused")],
    ["Bun: not opened", coded("FailedToOpenSocket")],
    [
      "Deno: refused",
      new TypeError(
        "error sending request for url (http://localhost:1/): client error (Connect): tcp connect error: Connection refused (os error 111)",
      ),
    ],
    [
      "Deno: no such host",
      new TypeError(
        "error sending request for url (http://x.invalid/): client error (Connect): dns error: failed to lookup address information",
      ),
    ],
  ])("%s", (_name, error) => {
    expect(wasNeverSent(error)).toBe(true);
  });
});

describe("errors that leave it open whether the request arrived", () => {
  test.each([
    ["Node: reset", wrap(coded("ECONNRESET", { syscall: "read" }))],
    ["Node: broken pipe", wrap(coded("EPIPE", { syscall: "write" }))],
    ["Node: no way there any more", wrap(coded("EHOSTUNREACH", { syscall: "read" }))],
    ["undici: other side closed", wrap(coded("UND_ERR_SOCKET"))],
    ["undici: no headers in time", wrap(coded("UND_ERR_HEADERS_TIMEOUT"))],
    ["undici: body broke off", new TypeError("terminated", { cause: coded("UND_ERR_SOCKET") })],
    [
      "one address was reached",
      wrap(new AggregateError([coded("ECONNREFUSED"), coded("ECONNRESET", { syscall: "read" })])),
    ],
    ["no addresses told", wrap(new AggregateError([]))],
    ["Bun: closed", coded("ConnectionClosed")],
    [
      "Deno: closed",
      new TypeError(
        "error sending request for url (http://localhost:1/): client error (SendRequest): connection closed before message completed",
      ),
    ],
    ["Chrome", new TypeError("Failed to fetch")],
    ["Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
    ["Safari", new TypeError("Load failed")],
    ["Workers", new Error("Network connection lost.")],
    ["an abort that is not ours", new DOMException("aborted", "AbortError")],
    ["a string", "boom"],
    ["nothing", undefined],
    ["null", null],
    ["a function", () => {}],
  ])("%s", (_name, error) => {
    expect(wasNeverSent(error)).toBe(false);
  });

  test("a cause that leads back to itself", () => {
    const error = new Error("round");
    error.cause = error;
    expect(wasNeverSent(error)).toBe(false);
  });
});

const execute = (baseUrl: string) =>
  failure(
    transport({ baseUrl, maxRetries: 1 }).send(operations.executeTool, { path: { session_id: "trs_1" }, body: TOOL }),
  );

async function rawServer(
  onConnect: (count: number) => "hang up" | "hang up when told",
): Promise<{ port: number; count: () => number }> {
  let count = 0;
  const server = createServer((socket) => {
    count++;
    socket.on("error", () => {});
    if (onConnect(count) === "hang up") {
      socket.destroy();
    } else {
      socket.once("data", () => socket.resetAndDestroy());
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void server.close());
  return { port: portOf(server), count: () => count };
}

describe("on real sockets", () => {
  test("a closed port: tried again, nothing was sent", async () => {
    const { port, server } = await listen(() => {});
    await new Promise((resolve) => {
      server.close(resolve);
    });
    const thrown = await execute(`http://127.0.0.1:${port}`);
    expect(thrown).toMatchObject({ name: "ConnectionError", mayHaveExecuted: false });
    expect(String(thrown)).toContain("ECONNREFUSED");
    expect(String(thrown)).toContain(`http://127.0.0.1:${port}`);
  });

  test("https to a server that speaks http: tried again, nothing was sent", async () => {
    const { port, seen } = await listen((_request, response) => response.end());
    const thrown = await execute(`https://127.0.0.1:${port}`);
    expect(thrown).toMatchObject({ name: "ConnectionError", mayHaveExecuted: false });
    expect(seen).toHaveLength(0);
  });

  test("hung up in the middle of the TLS handshake: tried again, nothing was sent", async () => {
    const { port, count } = await rawServer(() => "hang up");
    const thrown = await execute(`https://127.0.0.1:${port}`);
    expect(thrown).toMatchObject({ name: "ConnectionError", mayHaveExecuted: false });
    expect(count()).toBe(2);
  });

  test("reset after the request was read: sent once, may have run", async () => {
    const { port, count } = await rawServer(() => "hang up when told");
    const thrown = await execute(`http://127.0.0.1:${port}`);
    expect(thrown).toMatchObject({ name: "ConnectionError", mayHaveExecuted: true });
    expect(String(thrown)).toContain("The request may have been executed");
    expect(count()).toBe(1);
  });

  test("reset in the middle of the answer's body: sent once, may have run", async () => {
    const { url, seen } = await listen((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"data":');
      setTimeout(() => response.socket?.resetAndDestroy(), 10);
    });
    expect(await execute(url)).toMatchObject({ name: "ConnectionError", mayHaveExecuted: true });
    expect(seen).toHaveLength(1);
  });

  test("reset in the middle of the body of something that only reads: sent again", async () => {
    const { url, seen } = await listen((_request, response, _body, count) => {
      if (count === 1) {
        response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
        response.write('{"data":');
        setTimeout(() => response.socket?.resetAndDestroy(), 10);
      } else {
        response.end('{"session_id":"trs_1"}');
      }
    });
    const session = await transport({ baseUrl: url }).send(operations.getSession, { path: { session_id: "trs_1" } });
    expect(session).toEqual({ session_id: "trs_1" });
    expect(seen).toHaveLength(2);
  });
});
