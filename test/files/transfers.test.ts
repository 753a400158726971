import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { files } from "../../src/files/index.js";
import {
  Composio,
  type ComposioOptions,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
} from "../../src/index.js";
import { failure, turn } from "../http/setup.js";
import { discardBody, sendBytes, type StorageHandler, storageServer } from "./storage-server.js";

const KEY = "ak_secret_0123456789";
const MB = 1024 * 1024;

async function setUp(handle: StorageHandler, options: ComposioOptions = {}) {
  const server = await storageServer(handle);
  const composio = new Composio({ apiKey: KEY, baseUrl: server.url, headers: { "x-app": "mine" }, ...options });
  const session = await composio.createSession("user_123");
  server.apiRequests.length = 0;
  return { server, storage: files(session) };
}

/** A stream without an end that says what was done to it. */
function endless(chunk = new Uint8Array(64 * 1024)) {
  const state = { pulled: 0, cancelled: undefined as unknown };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(sink) {
        state.pulled += chunk.byteLength;
        sink.enqueue(chunk);
      },
      cancel(reason) {
        state.cancelled = reason;
      },
    },
    { highWaterMark: 0 },
  );
  return { state, stream };
}

/** Waits until something is so, at most two seconds. */
async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition() && waited < 200; waited += 1) {
    // oxlint-disable-next-line no-await-in-loop -- it waits
    await turn(10);
  }
  expect(condition()).toBe(true);
}

const status =
  (code: number, body = ""): StorageHandler =>
  (request, response) => {
    request.resume();
    request.on("end", () => response.writeHead(code).end(body));
  };

/** Responds to one request after the other, over and over with the last handler. */
const inTurn =
  (...handlers: readonly StorageHandler[]): StorageHandler =>
  (request, response, seen, count) =>
    handlers[Math.min(count, handlers.length) - 1]?.(request, response, seen, count);

const hangUp = (_request: IncomingMessage, response: ServerResponse): void => void response.destroy();

describe("the requests of a transfer", () => {
  test("to the storage carry neither the key nor other headers of the client, and a declared length", async () => {
    const { server, storage } = await setUp(inTurn(discardBody, discardBody, sendBytes(5)));
    const headers = { "x-gateway": "ours" };
    await storage.upload("a.bin", new Uint8Array(3 * MB), { headers, contentType: "application/x-a" });
    await storage.upload("a.bin", new Blob(["hi"]).stream(), { size: 2, headers });
    await (await storage.download("a.bin", { headers })).text();
    expect(server.apiRequests.map((request) => [request.headers["x-api-key"], request.headers["x-gateway"]])).toEqual(
      [1, 2, 3].map(() => [KEY, "ours"]),
    );
    for (const request of server.requests) {
      expect(JSON.stringify(request.headers)).not.toContain(KEY);
      expect(request.headers).not.toHaveProperty("x-app");
      expect(request.headers).not.toHaveProperty("x-gateway");
      expect(request.headers).not.toHaveProperty("transfer-encoding");
    }
    expect(server.requests[0]).toMatchObject({
      method: "PUT",
      received: 3 * MB,
      headers: { "content-length": String(3 * MB), "content-type": "application/x-a" },
    });
    expect(server.requests[1]).toMatchObject({ received: 2, headers: { "content-length": "2" } });
  });

  test("are told as events without the signature of their URL, the key or the content", async () => {
    const events: (RequestEvent | ResponseEvent | RetryEvent)[] = [];
    const listener = (event: RequestEvent | ResponseEvent | RetryEvent): void => void events.push(event);
    const { storage } = await setUp(inTurn(status(500), discardBody, sendBytes(5)), {
      onRequest: listener,
      onResponse: listener,
      onRetry: listener,
    });
    await storage.upload("a.txt", "the content");
    await (await storage.download("a.txt")).text();
    const transfers = events.filter(({ operation }) => operation === "upload" || operation === "download");
    expect(transfers.map(({ type, attempt }) => `${type} ${attempt}`)).toEqual([
      "request 1",
      "response 1",
      "retry 1",
      "request 2",
      "response 2",
      "request 1",
      "response 1",
    ]);
    expect(JSON.stringify(events)).not.toMatch(new RegExp(`signature-|${KEY}|the content`));
  });

  test("are bounded: content waits for a network that does not take it", async () => {
    const { server, storage } = await setUp(() => {});
    const { state, stream } = endless();
    const controller = new AbortController();
    const outcome = failure(storage.upload("a.bin", stream, { size: 500 * MB, signal: controller.signal }));
    await until(() => server.requests.length === 1);
    await turn(300);
    expect(state.pulled).toBeLessThan(16 * MB);
    controller.abort();
    await outcome;
  });
});

describe("an aborted transfer", () => {
  test("in the middle of an upload rejects with the signal's reason, hangs up and cancels the stream", async () => {
    const { server, storage } = await setUp((request, _response, seen) => {
      request.on("data", (chunk: Buffer) => (seen.received += chunk.byteLength));
    });
    const { state, stream } = endless();
    const controller = new AbortController();
    const reason = new Error("enough");
    const outcome = failure(storage.upload("a.bin", stream, { size: 500 * MB, signal: controller.signal }));
    await until(() => (server.requests[0]?.received ?? 0) > MB);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    await until(() => server.requests[0]?.closed === true && state.cancelled !== undefined);
    expect(server.requests[0]?.complete).toBe(false);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ["its stream", (stream: ReadableStream<Uint8Array>) => new Response(stream).arrayBuffer()],
    [
      "for await",
      async (stream: ReadableStream<Uint8Array>) => {
        for await (const chunk of stream) {
          void chunk;
        }
      },
    ],
  ])(
    "in the middle of a download, read with %s, rejects with the signal's reason and hangs up",
    async (_what, read) => {
      const { server, storage } = await setUp(sendBytes(500 * MB));
      const controller = new AbortController();
      const reason = new Error("enough");
      const { stream } = await storage.download("a.bin", {
        signal: controller.signal,
        onProgress: ({ loaded }) => {
          if (loaded > MB) {
            controller.abort(reason);
          }
        },
      });
      expect(await failure(read(stream))).toBe(reason);
      await until(() => server.requests[0]?.closed === true);
    },
  );

  test("while the content has nothing to send rejects with the signal's reason, not with a fault of the content", async () => {
    const { server, storage } = await setUp(discardBody);
    const waiting = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) });
    const controller = new AbortController();
    const reason = new Error("enough");
    const outcome = failure(storage.upload("a.bin", waiting, { size: MB, signal: controller.signal }));
    await until(() => server.apiRequests.length === 1);
    await turn(50);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
  });

  test("that was aborted before it began sends nothing", async () => {
    const { server, storage } = await setUp(discardBody);
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    expect(await failure(storage.upload("a", "a", { signal }))).toBe(reason);
    expect(await failure(storage.download("a", { signal }))).toBe(reason);
    expect(server.apiRequests).toEqual([]);
  });

  test("leaves the others that share its server alone", async () => {
    const { storage } = await setUp(discardBody);
    const controller = new AbortController();
    const aborted = failure(storage.upload("a.bin", endless().stream, { size: 500 * MB, signal: controller.signal }));
    const others = Promise.all(Array.from({ length: 5 }, () => storage.upload("b.bin", new Uint8Array(2 * MB))));
    controller.abort();
    await aborted;
    expect((await others).map(({ size }) => size)).toEqual(Array(5).fill(2 * MB));
  });

  test("by cancelling the stream of a download hangs up", async () => {
    const { server, storage } = await setUp(sendBytes(500 * MB));
    const { stream } = await storage.download("a.bin");
    await stream.cancel();
    await until(() => server.requests[0]?.closed === true);
    expect(server.requests[0]?.closed).toBe(true);
  });
});

describe("a transfer that fails", () => {
  test.each([
    ["a 500", status(500)],
    ["a connection that breaks", hangUp],
  ])("is made again after %s if its content can be sent again", async (_what, fault) => {
    const { server, storage } = await setUp(inTurn(fault, discardBody));
    await storage.upload("a.bin", new Uint8Array(2 * MB));
    expect(server.requests.map(({ complete, received }) => [complete, received]).at(-1)).toEqual([true, 2 * MB]);
    expect(server.requests).toHaveLength(2);
    expect(server.apiRequests).toHaveLength(1);
  });

  test("opens the stream again if a function opens it", async () => {
    const { server, storage } = await setUp(inTurn(status(503), discardBody));
    let opened = 0;
    const open = () => {
      opened += 1;
      return new Blob([new Uint8Array(2 * MB)]).stream();
    };
    await storage.upload("a.bin", open, { size: 2 * MB });
    expect([opened, server.requests.at(-1)?.received]).toEqual([2, 2 * MB]);
  });

  test.each([
    ["a 500", status(500), "ServerError", true],
    ["a connection that breaks", hangUp, "ConnectionError", true],
    ["a 429", status(429), "RateLimitError", false],
    ["a 403", status(403), "PermissionDeniedError", false],
  ])("is not made again after %s if its content is a stream", async (_what, fault, name, mayHaveExecuted) => {
    const { server, storage } = await setUp(fault);
    const content = new Blob([new Uint8Array(MB)]).stream();
    expect(await failure(storage.upload("a.bin", content, { size: MB }))).toMatchObject({ name, mayHaveExecuted });
    expect(server.requests).toHaveLength(1);
    expect(server.apiRequests).toHaveLength(1);
  });

  test("says that bytes may have been stored once the attempts are used up", async () => {
    const { server, storage } = await setUp(status(500));
    const error = await failure(storage.upload("a.txt", "a", { maxRetries: 1 }));
    expect(error).toMatchObject({ name: "ServerError", mayHaveExecuted: true, operation: "upload" });
    expect(String(error)).toMatch(/upload a\.txt.*may have been executed/);
    expect(server.requests).toHaveLength(2);
  });

  test("shows nothing of the presigned URL's signature, nor the key", async () => {
    const echo: StorageHandler = (request, response) => {
      request.resume();
      response.writeHead(403).end(`<Error><Message>${request.url} is not allowed</Message></Error>`);
    };
    for (const fault of [echo, hangUp]) {
      const { storage } = await setUp(fault, { maxRetries: 0 });
      for (const transfer of [() => storage.upload("a.txt", "a"), () => storage.download("a.txt")]) {
        const shown = inspect(await failure(transfer()), { depth: 9 });
        expect(shown).not.toContain("signature-");
        expect(shown).not.toContain(KEY);
      }
    }
  });

  test("during a download is a ConnectionError, also where the connection ends as if it were complete", async () => {
    const halves: StorageHandler[] = [
      (_request, response) => {
        response.writeHead(200, { "content-length": 100 }).write("half");
        setTimeout(() => response.destroy(), 20);
      },
      (_request, response) => {
        response.writeHead(200).write("half");
        setTimeout(() => response.destroy(), 20);
      },
    ];
    for (const half of halves) {
      const { storage } = await setUp(half);
      const download = await storage.download("a.txt");
      expect(await failure(download.bytes())).toMatchObject({ name: "ConnectionError", mayHaveExecuted: false });
    }
  });

  test("is found out where fetch does not: fewer bytes than declared", async () => {
    const { server, storage } = await setUp(discardBody, {
      fetch: async (url, init) =>
        init.method === "GET" ? new Response("half", { headers: { "content-length": "100" } }) : fetch(url, init),
    });
    expect(await failure((await storage.download("a.txt")).text())).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining("4 of 100 bytes"),
    });
    expect(server.requests).toEqual([]);
  });
});

describe("a time limit", () => {
  test("ends an upload of which no byte moves, after its retries, with a TimeoutError", async () => {
    const { server, storage } = await setUp((request) => void request.resume());
    const error = await failure(storage.upload("a.bin", new Uint8Array(4 * MB), { timeout: 150, maxRetries: 1 }));
    expect(error).toMatchObject({
      name: "TimeoutError",
      limit: "timeout",
      milliseconds: 150,
      mayHaveExecuted: true,
      operation: "upload",
    });
    expect(server.requests).toHaveLength(2);
    await until(() => server.requests.every(({ closed }) => closed));
  });

  test("does not end an upload that takes longer and moves", async () => {
    const { server, storage } = await setUp(discardBody);
    const slow = new ReadableStream<Uint8Array>({
      async pull(sink) {
        await turn(60);
        sink.enqueue(new Uint8Array(1));
        if ((sent += 1) === 6) {
          sink.close();
        }
      },
    });
    let sent = 0;
    await storage.upload("a.bin", slow, { size: 6, timeout: 200 });
    expect(server.requests[0]).toMatchObject({ received: 6, complete: true });
  });

  test("ends a download of which no byte arrives, and not one that nobody reads for a while", async () => {
    const { storage } = await setUp((_request, response) => {
      response.writeHead(200, { "content-length": 10 }).write("12345");
    });
    const { stream } = await storage.download("a.bin", { timeout: 150 });
    const reader = stream.getReader();
    await turn(300);
    expect((await reader.read()).value?.byteLength).toBe(5);
    expect(await failure(reader.read())).toMatchObject({ name: "TimeoutError", limit: "timeout", milliseconds: 150 });
  });

  test("for the whole call ends an upload, and a download in the middle", async () => {
    const { storage } = await setUp((request, response, seen, count) => {
      if (request.method === "GET") {
        sendBytes(500 * MB)(request, response, seen, count);
      }
    });
    const limit = { name: "TimeoutError", limit: "deadline", milliseconds: 200 };
    expect(await failure(storage.upload("a", "a", { deadline: 200 }))).toMatchObject({
      ...limit,
      mayHaveExecuted: true,
    });
    const { stream } = await storage.download("a", { deadline: 200 });
    const reader = stream.getReader();
    const readSlowly = async (): Promise<never> => {
      for (;;) {
        await reader.read();
        await turn(20);
      }
    };
    expect(await failure(readSlowly())).toMatchObject({ ...limit, mayHaveExecuted: false });
  });
});

describe("content that is not what it says", () => {
  test.each([
    ["longer than `size`", 2, /`size` is 2, but the content is longer/],
    ["shorter than `size`", 7, /`size` is 7, but the content ended after 5 bytes/],
  ])("is refused, and not stored: a stream %s", async (_what, size, message) => {
    const { server, storage } = await setUp(discardBody);
    const error = await failure(storage.upload("a.txt", new Blob(["12345"]).stream(), { size }));
    expect(error).toMatchObject({ name: "InvalidArgumentError", message: expect.stringMatching(message) });
    await turn(50);
    expect(server.requests.filter(({ complete }) => complete)).toEqual([]);
  });

  test("is an error that names the cause: a stream that fails", async () => {
    const { server, storage } = await setUp(discardBody);
    const cause = Object.assign(new Error("disk"), { code: "EIO" });
    const broken = () =>
      new ReadableStream<Uint8Array>({
        pull: () => Promise.reject(cause),
      });
    const error = await failure(storage.upload("a.txt", broken, { size: 5 }));
    expect(error).toMatchObject({ name: "ComposioError", cause, mayHaveExecuted: false });
    expect(String(error)).toContain("reading the content failed (EIO)");
    expect(server.requests.length).toBeLessThanOrEqual(1);
  });

  test("is an error that names the cause, and not retried: a function that cannot open its stream", async () => {
    const { server, storage } = await setUp(discardBody);
    const cause = Object.assign(new Error("nowhere"), { code: "ENOENT" });
    let opened = 0;
    const open = (): never => {
      opened += 1;
      throw cause;
    };
    const error = await failure(storage.upload("a.txt", open, { size: 5 }));
    expect(error).toMatchObject({ name: "ComposioError", cause, mayHaveExecuted: false });
    expect(String(error)).toContain("opening the content failed (ENOENT)");
    expect([opened, server.requests.length]).toEqual([1, 0]);
  });

  test("is no error: a stream without a byte", async () => {
    const { server, storage } = await setUp(discardBody);
    expect(await storage.upload("a.txt", new Blob([]).stream(), { size: 0 })).toMatchObject({ size: 0 });
    expect(server.requests[0]).toMatchObject({ received: 0, complete: true, headers: { "content-length": "0" } });
  });

  test("is an error: a success before all of it was sent", async () => {
    const { storage } = await setUp((_request, response) => response.writeHead(200).end());
    const error = await failure(storage.upload("a.bin", endless().stream, { size: 500 * MB }));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveExecuted: true });
  });
});
