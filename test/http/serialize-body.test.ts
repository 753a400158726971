import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { InvalidArgumentError, ResponseParseError } from "../../src/http/index.js";
import { failure, json, listen, runProgram, stub, SUCCESS, TOOL, transport, untyped } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const EXECUTE = "/api/v3.1/tool_router/session/{session_id}/execute";

const execute = (http: ReturnType<typeof transport>, args: unknown = {}) =>
  http.send(operations.executeTool, {
    path: { session_id: "trs_1" },
    body: { tool_slug: "GMAIL_SEND_EMAIL", arguments: untyped(args) },
  });

const answer = (body: BodyInit | null, status = 200, headers: Record<string, string> = {}) =>
  transport({ fetch: stub(() => new Response(body, { status, headers })).fetch, maxResponseBytes: 10_000 });

describe("a success that makes no sense", () => {
  test.each<[string, BodyInit | null, number, RegExp]>([
    ["HTML", "<!doctype html><title>Welcome</title>", 200, /HTML/],
    ["half a document", '{"data":{"number":7},"err', 200, /truncated JSON/],
    ["text", "OK", 200, /not JSON/],
    ["nothing", "", 200, /empty body/],
    ["no body", null, 200, /empty body/],
    ["blanks", " \n", 200, /empty body/],
    ["204", null, 204, /204.*empty body/],
    ["a JSON number", "7", 200, /not an object/],
    ["JSON null", "null", 200, /not an object/],
    ["a JSON string", '"ok"', 201, /not an object/],
    ["two documents", "{}{}", 200, /not JSON/],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00]), 200, /not JSON/],
    ["more than the limit", JSON.stringify("x".repeat(10_000)), 200, /maxResponseBytes/],
  ])("%s", async (_what, body, status, message) => {
    const http = answer(body, status, { "x-request-id": "req_1" });
    const thrown = await failure(execute(http));
    expect(thrown).toBeInstanceOf(ResponseParseError);
    expect(thrown).toMatchObject({ status, requestId: "req_1", operation: "executeTool", mayHaveExecuted: true });
    expect(String(thrown)).toMatch(message);
    expect(String(thrown)).toContain("req_1");
    const read = await failure(http.send(operations.getSession, { path: { session_id: "trs_1" } }));
    expect(read).toMatchObject({ name: "ResponseParseError", mayHaveExecuted: false });
  });

  test("keeps the first characters of the body", async () => {
    const thrown = await failure(execute(answer(`<html>${"x".repeat(5000)}`)));
    expect(thrown).toHaveProperty("body", `<html>${"x".repeat(494)}`);
    expect(String(thrown).length).toBeLessThan(600);
  });

  test("is sent once, even when it only reads: the connection is not at fault", async () => {
    const { fetch, sent } = stub(() => new Response("<html>"));
    await failure(transport({ fetch }).send(operations.getSession, { path: { session_id: "trs_1" } }));
    expect(sent).toHaveLength(1);
  });
});

describe("a success", () => {
  test.each(["text/plain", "text/html", "application/octet-stream", "application/problem+json", ""])(
    "that calls itself %j is taken for what it is",
    async (type) => {
      expect(await execute(answer(JSON.stringify(SUCCESS), 200, { "content-type": type }))).toEqual(SUCCESS);
    },
  );

  test("with a byte order mark", async () => {
    expect(await execute(answer(`\ufeff${JSON.stringify(SUCCESS)}`))).toEqual(SUCCESS);
  });

  test("of any 2xx status", async () => {
    expect(await execute(answer(JSON.stringify(SUCCESS), 202))).toEqual(SUCCESS);
  });

  test("whose characters are cut between pieces", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ data: "ü☃😀" }));
    const stream = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) {
          controller.enqueue(new Uint8Array([byte]));
        }
        controller.close();
      },
    });
    expect(await execute(answer(stream))).toEqual({ data: "ü☃😀" });
  });

  test("with __proto__ as a key has it as a key", async () => {
    const data = await execute(answer('{"__proto__":{"polluted":true},"data":1}'));
    expect(Object.keys(data)).toEqual(["__proto__", "data"]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("on a platform without body streams", async () => {
    const { fetch } = stub(() => {
      const response = json(SUCCESS);
      Object.defineProperty(response, "body", { value: undefined });
      return response;
    });
    expect(await execute(transport({ fetch }))).toEqual(SUCCESS);
  });
});

describe("a body beyond maxResponseBytes", () => {
  test("that declares its length is not read at all", async () => {
    const { url } = await listen((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "104857600" });
      response.write("{");
    });
    const began = performance.now();
    expect(await failure(execute(transport({ baseUrl: url })))).toMatchObject({ name: "ResponseParseError" });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test("that does not declare it is let go at the limit", async () => {
    let written = 0;
    const { url } = await listen((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const piece = Buffer.alloc(64 * 1024, 32);
      const write = (): void => {
        while (written < 104_857_600 && !response.destroyed) {
          written += piece.length;
          if (!response.write(piece)) {
            response.once("drain", write);
            return;
          }
        }
      };
      write();
    });
    const thrown = await failure(execute(transport({ baseUrl: url, maxResponseBytes: 1_000_000 })));
    expect(thrown).toMatchObject({ name: "ResponseParseError", mayHaveExecuted: true });
    expect(written).toBeLessThan(50_000_000);
  });

  test("is not left hanging on its connection", async () => {
    let cancelled = false;
    const stream = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(1000)),
      cancel: () => {
        cancelled = true;
      },
    });
    const { fetch } = stub(() => new Response(stream));
    await failure(execute(transport({ fetch, maxResponseBytes: 999 })));
    expect(cancelled).toBe(true);
  });

  test("counts what comes out of the compression", async () => {
    const { url } = await listen((_request, response) => {
      const small = gzipSync(Buffer.alloc(20_000_000, 32));
      response.writeHead(200, { "content-encoding": "gzip", "content-length": String(small.length) }).end(small);
    });
    const thrown = await failure(execute(transport({ baseUrl: url, maxResponseBytes: 1_000_000 })));
    expect(thrown).toMatchObject({ name: "ResponseParseError" });
    expect(String(thrown)).toContain("raise `maxResponseBytes`");
    expect(String(thrown)).not.toContain("baseUrl");
  });

  test("is the limit to the byte", async () => {
    const text = JSON.stringify(SUCCESS);
    const { fetch } = stub(() => new Response(text));
    expect(await execute(transport({ fetch, maxResponseBytes: text.length }))).toEqual(SUCCESS);
    expect(await failure(execute(transport({ fetch, maxResponseBytes: text.length - 1 })))).toBeInstanceOf(
      ResponseParseError,
    );
  });
});

describe("what goes out", () => {
  test.each<[string, unknown]>([
    ["unicode", { text: "ü ☃ 😀 \u0000 \u2028 </script>" }],
    ["half characters", { text: "\ud800 \udfff" }],
    ["__proto__", JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":2}}')],
    ["minus nought and large numbers", { a: -0, b: 1e21, c: Number.MAX_SAFE_INTEGER, d: 5e-324, e: 2 ** 53 }],
    ["dates and what has toJSON", { when: new Date(0), own: { toJSON: () => "mine" } }],
    ["nothing", {}],
    ["holes", { list: [undefined, null], gone: undefined }],
    ["ten megabytes", { text: "é".repeat(5 * 1024 * 1024) }],
  ])("is what JSON.stringify makes of it, byte for byte: %s", async (_what, args) => {
    const { url, seen } = await listen((_request, response) => response.end("{}"));
    await execute(transport({ baseUrl: url }), args);
    const expected = JSON.stringify({ tool_slug: "GMAIL_SEND_EMAIL", arguments: args });
    expect(seen[0]?.body === expected).toBe(true);
    expect(seen[0]?.headers["content-type"]).toBe("application/json");
    expect(seen[0]?.headers["content-length"]).toBe(String(Buffer.byteLength(expected)));
  });

  test("has no body and no content type for a GET", async () => {
    const { url, seen } = await listen((_request, response) => response.end("{}"));
    await transport({ baseUrl: url }).send(operations.getSession, { path: { session_id: "trs_1" } });
    expect(seen[0]).toMatchObject({ method: "GET", body: "" });
    expect(seen[0]?.headers).not.toHaveProperty("content-type");
    expect(seen[0]?.headers.accept).toBe("application/json");
  });

  const round: Record<string, unknown> = { deep: {} };
  round["deep"] = { round };
  let endless: unknown = 0;
  for (let depth = 0; depth < 100_000; depth++) {
    endless = [endless];
  }

  test.each<[string, unknown, RegExp]>([
    ["a BigInt", { list: [1, { count: 5n }] }, /body\.arguments\.list\[1\]\.count is a BigInt/],
    ["a value inside itself", round, /body\.arguments\.deep\.round is cyclic/],
    ["100,000 levels", endless, /nested too deeply/],
    [
      "a toJSON that fails",
      {
        toJSON: () => {
          throw new Error("not today");
        },
      },
      /not today/,
    ],
  ])("%s is refused by name, and nothing is sent", async (_what, args, message) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const thrown = await failure(execute(transport({ fetch }), args));
    expect(thrown).toBeInstanceOf(InvalidArgumentError);
    expect(String(thrown)).toMatch(message);
    expect(sent).toHaveLength(0);
  });

  test.each([undefined, () => {}, Symbol("x")])("the body %s is refused, and nothing is sent", async (body) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const thrown = await failure(
      transport({ fetch }).send(operations.executeTool, { path: { session_id: "trs_1" }, body: untyped(body) }),
    );
    expect(thrown).toBeInstanceOf(InvalidArgumentError);
    expect(sent).toHaveLength(0);
  });
});

test("the fetch that is global when the request goes out is the one that is used", async () => {
  const output = await runProgram(`
    const http = createTransport({ credential: createCredential("x-api-key", "ak_0123456789") });
    globalThis.fetch = async (url) => new Response(JSON.stringify({ session_id: url }));
    console.log((await http.send(operations.getSession, { path: { session_id: "trs_1" } })).session_id);`);
  expect(output).toBe("https://backend.composio.dev/api/v3.1/tool_router/session/trs_1");
});

test("what fetch is given can be spread and made a Request of", async () => {
  const http = transport({
    fetch: async (url, init) => {
      const request = new Request(url, { ...init });
      return json({
        method: request.method,
        body: await request.text(),
        signal: request.signal.aborted,
        key: request.headers.get("x-api-key") !== null,
        redirect: request.redirect,
      });
    },
  });
  expect(await http.send(operations.executeTool, { path: { session_id: "trs_1" }, body: TOOL })).toEqual({
    method: "POST",
    body: JSON.stringify(TOOL),
    signal: false,
    key: true,
    redirect: "manual",
  });
});

describe("a value that JSON would change silently", () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ["NaN", { a: { b: Number.NaN } }, "body.arguments.a.b is NaN"],
    ["Infinity in a list", { a: [1, Number.NEGATIVE_INFINITY] }, "body.arguments.a[1] is -Infinity"],
    ["a Set", { to: new Set(["x"]) }, "body.arguments.to is a Set"],
    ["a Map", { to: new Map([["x", 1]]) }, "body.arguments.to is a Map"],
    ["bytes", { file: new Uint8Array([1]) }, "body.arguments.file is a Uint8Array"],
    ["an ArrayBuffer", { file: new ArrayBuffer(1) }, "body.arguments.file is a ArrayBuffer"],
    ["a Blob", { file: new Blob(["x"]) }, "body.arguments.file is a Blob"],
    ["a promise that was not awaited", { a: [Promise.resolve(1)] }, "body.arguments.a[0] is a Promise"],
    ["a regular expression", { a: /x/ }, "body.arguments.a is a RegExp"],
    ["an error", { a: new Error("x") }, "body.arguments.a is a Error"],
    ["a function", { a: () => {} }, "body.arguments.a is a function"],
    ["a symbol", { a: Symbol("x") }, "body.arguments.a is a symbol"],
  ];

  test.each(cases)("is refused by its path, before anything is sent: %s", async (_what, args, message) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const http = transport({ fetch });
    const body = { tool_slug: "A", arguments: args as Record<string, unknown> };
    for (const thrown of [
      await failure(http.send(operations.executeTool, { path: { session_id: "trs_1" }, body })),
      await failure(http.send(operations.proxyExecute, { path: { session_id: "trs_1" }, body: untyped(body) })),
      await failure(http.api.POST(EXECUTE, { params: { path: { session_id: "trs_1" } }, body })),
    ]) {
      expect(thrown).toMatchObject({ name: "InvalidArgumentError", mayHaveExecuted: false });
      expect(String(thrown)).toContain(message);
    }
    expect(sent).toHaveLength(0);
  });

  test("does not include what JSON can hold: dates, own classes, undefined properties, objects without a prototype", async () => {
    class Own {
      constructor(readonly field = 1) {}
    }
    const bare = Object.assign(Object.create(null) as object, { x: 1 });
    const args = { at: new Date(0), own: new Own(), left: undefined, bare, url: new URL("https://a.b/c") };
    const { fetch, sent } = stub(() => json(SUCCESS));
    const body = { tool_slug: "A", arguments: args };
    await transport({ fetch }).send(operations.executeTool, { path: { session_id: "trs_1" }, body });
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({
      tool_slug: "A",
      arguments: { at: "1970-01-01T00:00:00.000Z", own: { field: 1 }, bare: { x: 1 }, url: "https://a.b/c" },
    });
  });
});
