import type { Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { sleep } from "../../src/http/abort.js";
import { ConfigError, TimeoutError } from "../../src/http/index.js";
import { failure, json, listen, reply, SUCCESS, stub, TOOL, transport, turn } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const silence = () => new Promise<Response>(() => {});

const late = async (): Promise<Response> => {
  await turn(20);
  return json(SUCCESS);
};

/** A body that begins and never ends, whatever becomes of the request's signal. */
function endlessBody(): { response: Response; cancelled: () => boolean } {
  let cancelled = false;
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"data":')),
    cancel: () => {
      cancelled = true;
    },
  });
  return { response: new Response(stream), cancelled: () => cancelled };
}

/** A signal that counts who listens to it. */
function watchedSignal(): { controller: AbortController; signal: AbortSignal; listeners: () => number } {
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  Object.assign(signal, {
    addEventListener: (...args: Parameters<typeof add>) => {
      listeners++;
      add(...args);
    },
    removeEventListener: (...args: Parameters<typeof remove>) => {
      listeners--;
      remove(...args);
    },
  });
  return { controller, signal, listeners: () => listeners };
}

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

const get = (http: ReturnType<typeof transport>, options: object) =>
  http.send(operations.getSession, { path: { session_id: "trs_1" } }, options);

describe("timeout", () => {
  test("ends an attempt that a fetch without regard for signals never ends", async () => {
    const { fetch, sent } = stub(silence);
    const thrown = await failure(get(transport({ fetch }), { timeout: 15, maxRetries: 1 }));
    expect(sent).toHaveLength(2);
    expect(thrown).toBeInstanceOf(TimeoutError);
    expect(thrown).toMatchObject({ limit: "timeout", milliseconds: 15, operation: "getSession" });
    expect(String(thrown)).toMatch(/getSession .*within 15 ms.*2 attempts/);
  });

  test("tells fetch, so that the connection is let go", async () => {
    const { fetch, sent } = stub(silence);
    const outcome = failure(get(transport({ fetch }), { timeout: 15, maxRetries: 0 }));
    const signal = sent[0]?.init.signal;
    expect(signal?.aborted).toBe(false);
    await outcome;
    expect(signal?.aborted).toBe(true);
  });

  test("tells a fetch that spreads what it is given", async () => {
    let signal: AbortSignal | null | undefined;
    const fetch = (_url: string, init: RequestInit): Promise<Response> => {
      ({ signal } = { ...init });
      return silence();
    };
    await failure(get(transport({ fetch }), { timeout: 15, maxRetries: 0 }));
    expect(signal?.aborted).toBe(true);
  });

  test("covers the reading of the body and lets the body go", async () => {
    const { response, cancelled } = endlessBody();
    const thrown = await failure(get(transport({ fetch: stub(() => response).fetch }), { timeout: 15, maxRetries: 0 }));
    expect(thrown).toBeInstanceOf(TimeoutError);
    expect(cancelled()).toBe(true);
  });

  test("starts anew with each attempt", async () => {
    const { fetch } = stub(
      async () => {
        await turn(40);
        return json({}, 500);
      },
      async () => {
        await turn(40);
        return json({}, 500);
      },
      async () => {
        await turn(40);
        return json(SUCCESS);
      },
    );
    expect(await get(transport({ fetch }), { timeout: 100 })).toEqual(SUCCESS);
  });

  test("an answer that comes too late is let go unread", async () => {
    const { response, cancelled } = endlessBody();
    const { fetch } = stub(async () => {
      await turn(30);
      return response;
    });
    await failure(get(transport({ fetch }), { timeout: 10, maxRetries: 0 }));
    await turn(40);
    expect(cancelled()).toBe(true);
  });

  test("an error status whose body does not come is still that error", async () => {
    const { fetch } = stub(() => new Response(endlessBody().response.body, { status: 404 }));
    const thrown = await failure(get(transport({ fetch }), { timeout: 15 }));
    expect(thrown).toMatchObject({ name: "NotFoundError", status: 404, body: undefined, mayHaveExecuted: false });
  });

  test("from a real server that answers late", async () => {
    const { url, seen } = await listen((_request, response) => {
      const timer = setTimeout(() => reply(response, SUCCESS), 5000);
      onTestFinished(() => clearTimeout(timer));
    });
    const began = performance.now();
    const http = transport({ baseUrl: url, timeout: 250 });
    const thrown = await failure(http.send(operations.executeTool, { path: { session_id: "trs_1" }, body: TOOL }));
    expect(thrown).toMatchObject({ name: "TimeoutError", mayHaveExecuted: true });
    expect(performance.now() - began).toBeLessThan(1500);
    expect(seen).toHaveLength(1);
  });
});

describe("deadline", () => {
  test("covers all attempts and the waits between them", async () => {
    const { fetch, sent } = stub(silence);
    const began = performance.now();
    const http = transport({ fetch, deadline: 400 }, { sleep, random: () => 0.01 });
    const thrown = await failure(get(http, { timeout: 120, maxRetries: 100 }));
    expect(thrown).toMatchObject({ name: "TimeoutError" });
    expect(performance.now() - began).toBeLessThan(2000);
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.length).toBeLessThan(5);
  });

  test("cuts the last attempt short", async () => {
    const began = performance.now();
    const thrown = await failure(get(transport({ fetch: stub(silence).fetch }), { deadline: 30, timeout: 5000 }));
    expect(thrown).toMatchObject({ name: "TimeoutError", limit: "deadline" });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test("a wait that would outlast it is not begun: the last failure is thrown at once", async () => {
    const http = transport({ fetch: stub(() => json({}, 500)).fetch });
    const thrown = await failure(get(http, { deadline: 100, maxRetries: 5 }));
    expect(thrown).toMatchObject({ name: "ServerError", status: 500 });
    expect(http.waits).toEqual([]);
  });
});

describe("a caller's signal rejects with its own reason", () => {
  const reason = { mine: true };

  test("before anything is sent", async () => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    expect(await failure(get(transport({ fetch }), { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(sent).toHaveLength(0);
  });

  test("while waiting for the answer, and fetch is told", async () => {
    const { controller, signal, listeners } = watchedSignal();
    const { fetch, sent } = stub(silence);
    const outcome = failure(get(transport({ fetch }), { signal }));
    await turn();
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    expect(sent).toHaveLength(1);
    expect(listeners()).toBe(0);
  });

  test("while a real server is thinking, and the connection is closed", async () => {
    const controller = new AbortController();
    let closed: () => void;
    const whenClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { url, seen } = await listen((request) => {
      request.socket.once("close", () => closed());
      controller.abort(reason);
    });
    const http = transport({ baseUrl: url });
    expect(await failure(get(http, { signal: controller.signal }))).toBe(reason);
    await whenClosed;
    expect(seen).toHaveLength(1);
  });

  test("while the body is read", async () => {
    const { controller, signal, listeners } = watchedSignal();
    const { response, cancelled } = endlessBody();
    const outcome = failure(get(transport({ fetch: stub(() => response).fetch }), { signal }));
    await turn(5);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    expect(cancelled()).toBe(true);
    expect(listeners()).toBe(0);
  });

  test("while the body of an error is read", async () => {
    const controller = new AbortController();
    const response = new Response(endlessBody().response.body, { status: 400 });
    const outcome = failure(get(transport({ fetch: stub(() => response).fetch }), { signal: controller.signal }));
    await turn(5);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
  });

  test("in api too, where an error would be a result", async () => {
    const controller = new AbortController();
    const response = new Response(endlessBody().response.body, { status: 400 });
    const { api } = transport({ fetch: stub(() => response).fetch });
    const outcome = failure(api.GET("/api/v3.1/toolkits", { signal: controller.signal }));
    await turn(5);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
  });

  test("of something that is sent once, too", async () => {
    const controller = new AbortController();
    const { fetch, sent } = stub(silence);
    const input = { path: { session_id: "trs_1" }, body: TOOL };
    const outcome = failure(transport({ fetch }).send(operations.executeTool, input, { signal: controller.signal }));
    await turn();
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    expect(sent).toHaveLength(1);
  });

  test("between two attempts", async () => {
    const { controller, signal, listeners } = watchedSignal();
    const before = timers();
    const { fetch, sent } = stub(() => json({}, 500));
    const outcome = failure(get(transport({ fetch }, { sleep, random: () => 0.999 }), { signal }));
    await turn(20);
    expect(sent).toHaveLength(1);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    expect(sent).toHaveLength(1);
    expect(listeners()).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  test("between two attempts, when the wait takes no notice", async () => {
    const controller = new AbortController();
    const { fetch, sent } = stub(() => json({}, 500));
    const http = transport({ fetch }, { sleep: async () => controller.abort(reason) });
    expect(await failure(get(http, { signal: controller.signal }))).toBe(reason);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ["an error", new Error("mine")],
    ["text", "mine"],
    ["nought", 0],
    ["null", null],
  ])("%s as the reason", async (_kind, own) => {
    const controller = new AbortController();
    const outcome = failure(get(transport({ fetch: stub(silence).fetch }), { signal: controller.signal }));
    controller.abort(own);
    expect(await outcome).toBe(own);
  });

  test("no reason given is the platform's AbortError", async () => {
    const controller = new AbortController();
    const outcome = failure(get(transport({ fetch: stub(silence).fetch }), { signal: controller.signal }));
    controller.abort();
    expect(await outcome).toMatchObject({ name: "AbortError" });
  });

  test("after the answer it changes nothing", async () => {
    const controller = new AbortController();
    const outcome = get(transport({ fetch: stub(() => json(SUCCESS)).fetch }), { signal: controller.signal });
    const value = await outcome;
    controller.abort(reason);
    expect(await outcome).toBe(value);
  });
});

describe("nothing is left behind", () => {
  test.each([
    ["a success", () => json(SUCCESS)],
    ["an error", () => json({}, 404)],
    ["repeats", () => json({}, 500)],
    ["a body that makes no sense", () => new Response("<html>")],
    ["a redirect", () => new Response(null, { status: 302, headers: { location: "https://elsewhere.example/" } })],
    [
      "a broken connection",
      () => {
        throw new TypeError("fetch failed");
      },
    ],
  ])("no timer and no listener after %s", async (_what, answer) => {
    const { signal, listeners } = watchedSignal();
    const before = timers();
    const http = transport({ fetch: stub(answer).fetch }, { sleep, random: () => 0.001 });
    await get(http, { signal }).catch(() => {});
    expect(listeners()).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  test("the unread body of an answer that is followed by another attempt is let go", async () => {
    const { response, cancelled } = endlessBody();
    const first = new Response(response.body, { status: 500 });
    const { fetch } = stub(
      () => first,
      () => json(SUCCESS),
    );
    await get(transport({ fetch }), {});
    expect(cancelled()).toBe(true);
  });

  test("no socket of a real server is held after repeats, errors and redirects", async () => {
    const sockets: Socket[] = [];
    const { url } = await listen((request, response, _body, count) => {
      sockets.push(request.socket);
      // More than a socket buffers: unread, it would hold the connection.
      const much = "x".repeat(8_000_000);
      if (count < 3) {
        reply(response, { message: much }, 500);
      } else if (request.url?.endsWith("/moved") === true) {
        response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(much);
      } else {
        reply(response, SUCCESS);
      }
    });
    // Kept, so that it is not the garbage collector who lets go of them.
    const kept: Response[] = [];
    const http = transport({
      baseUrl: url,
      fetch: async (address, init) => {
        const response = await fetch(address, init);
        kept.push(response);
        return response;
      },
    });
    await get(http, {});
    await failure(http.send(operations.getSession, { path: { session_id: "moved" } }));
    expect(kept).toHaveLength(4);
    // The third answer was read to its end; its connection may stay.
    await expect
      .poll(() => [0, 1, 3].map((index) => sockets[index]?.destroyed), { timeout: 5000 })
      .toEqual([true, true, true]);
  });

  test("64 calls on one signal make no warning about listeners", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on("warning", onWarning);
    const { signal } = new AbortController();
    const http = transport({ fetch: stub(async () => json(SUCCESS)).fetch });
    await Promise.all(Array.from({ length: 64 }, () => get(http, { signal })));
    await turn();
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
  });
});

describe("limits that mean nothing are refused before anything is sent", () => {
  test.each([
    ["timeout", 0],
    ["timeout", -1],
    ["timeout", Number.NaN],
    ["timeout", "5"],
    ["deadline", 0],
    ["maxRetries", -1],
    ["maxRetries", 1.5],
    ["maxRetries", Number.POSITIVE_INFINITY],
    ["signal", new AbortController()],
    ["headers", { "x-api-key": "k" }],
  ])("%s: %s", async (name, value) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const thrown = await failure(get(transport({ fetch }), { [name]: value }));
    expect(thrown).toBeInstanceOf(ConfigError);
    expect(String(thrown)).toContain(name);
    expect(sent).toHaveLength(0);
  });

  test.each([
    ["timeout", 0],
    ["deadline", -1],
    ["maxRetries", -1],
    ["maxResponseBytes", -1],
    ["fetch", "fetch"],
  ])("%s: %s of the transport", (name, value) => {
    expect(() => transport({ [name]: value })).toThrow(ConfigError);
  });

  test("Infinity is no limit, and more than a timer can hold is not 1 ms", async () => {
    for (const timeout of [Number.POSITIVE_INFINITY, 2 ** 40]) {
      expect(
        await get(transport({ fetch: stub(late).fetch }), { timeout, deadline: Number.POSITIVE_INFINITY }),
      ).toEqual(SUCCESS);
    }
  });

  test("null for a signal is none", async () => {
    expect(await get(transport({ fetch: stub(() => json(SUCCESS)).fetch }), { signal: null })).toEqual(SUCCESS);
  });
});
