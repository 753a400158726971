import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { failure, KEY, listen, stub, transport } from "./setup.js";

const SIGNATURE = "X-Amz-Signature=0123456789abcdef0123456789abcdef";
const bytes = new TextEncoder().encode("hello ☃");

describe("a transfer to a presigned address", () => {
  test("sends and takes bytes, without the key and without our headers", async () => {
    const { url, seen } = await listen((request, response) => response.end(request.method === "GET" ? bytes : ""));
    const http = transport({ headers: { "x-app": "mine" } });
    await http.sendWithoutKey({
      operation: "uploadFile",
      method: "PUT",
      url: `${url}/bucket/a.txt?${SIGNATURE}`,
      body: bytes,
      contentType: "text/plain",
    });
    const got = await http.sendWithoutKey({ operation: "downloadFile", method: "GET", url: `${url}/bucket/a.txt` });
    expect(new TextDecoder().decode(got)).toBe("hello ☃");
    expect(seen[0]).toMatchObject({ method: "PUT", url: `/bucket/a.txt?${SIGNATURE}`, body: "hello ☃" });
    expect(seen[0]?.headers["content-type"]).toBe("text/plain");
    for (const { headers } of seen) {
      expect(JSON.stringify(headers)).not.toContain(KEY);
      expect(headers).not.toHaveProperty("x-api-key");
      expect(headers).not.toHaveProperty("x-app");
    }
  });

  test("follows a redirect to another host, for there is no key to lose", async () => {
    const other = await listen((_request, response) => response.end("there"));
    const { url } = await listen((_request, response) => response.writeHead(307, { location: `${other.url}/x` }).end());
    const got = await transport().sendWithoutKey({ operation: "downloadFile", method: "GET", url });
    expect(new TextDecoder().decode(got)).toBe("there");
    expect(other.seen[0]?.headers).not.toHaveProperty("x-api-key");
  });

  test("does not follow one from https to http", async () => {
    const { fetch, sent } = stub(
      () => new Response(null, { status: 302, headers: { location: "http://example.com/" } }),
    );
    const outcome = transport({ fetch }).sendWithoutKey({
      operation: "downloadFile",
      method: "GET",
      url: "https://s3.example.com/a",
    });
    expect(await failure(outcome)).toMatchObject({ name: "RedirectError" });
    expect(sent).toHaveLength(1);
  });

  test("is repeated like what only reads when it gets or puts, and not when it posts", async () => {
    for (const [method, sends] of [
      ["GET", 3],
      ["PUT", 3],
      ["POST", 1],
    ] as const) {
      const { fetch, sent } = stub(() => new Response("no", { status: 500 }));
      await failure(transport({ fetch }).sendWithoutKey({ operation: "x", method, url: "https://s3.example.com/a" }));
      expect(sent).toHaveLength(sends);
    }
  });

  test("shows nothing of the signature in an error, and the storage's own words", async () => {
    const url = `https://s3.example.com/bucket/a.txt?${SIGNATURE}`;
    const xml = `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message><Url>${url}</Url></Error>`;
    for (const answer of [
      () => new Response(xml, { status: 403 }),
      () => {
        throw new TypeError(`error sending request for url (${url})`);
      },
    ]) {
      const thrown = await failure(
        transport({ fetch: stub(answer).fetch }).sendWithoutKey({
          operation: "downloadFile",
          subject: "a.txt",
          method: "GET",
          url,
        }),
      );
      expect(inspect(thrown, { depth: 9 })).not.toContain("0123456789abcdef");
      expect(String(thrown)).toContain("downloadFile a.txt");
    }
    const denied = await failure(
      transport({ fetch: stub(() => new Response(xml, { status: 403 })).fetch }).sendWithoutKey({
        operation: "downloadFile",
        method: "GET",
        url,
      }),
    );
    expect(String(denied)).toContain("Request has expired");
    expect(String(denied)).not.toContain("API key");
  });

  test.each([
    ["http to another host", "http://s3.example.com/a", "ConfigError"],
    ["a file", "file:///etc/passwd", "ConfigError"],
    ["no URL", "a.txt", "InvalidArgumentError"],
    ["a password", "https://user:hunter2@s3.example.com/", "InvalidArgumentError"],
  ])("to %s is refused", async (_what, url, name) => {
    const { fetch, sent } = stub(() => new Response(""));
    const thrown = await failure(transport({ fetch }).sendWithoutKey({ operation: "x", method: "GET", url }));
    expect(thrown).toMatchObject({ name });
    expect(String(thrown)).not.toContain("hunter2");
    expect(sent).toHaveLength(0);
  });

  test("is bounded by maxResponseBytes", async () => {
    const { fetch } = stub(() => new Response("x".repeat(100)));
    const outcome = transport({ fetch, maxResponseBytes: 99 }).sendWithoutKey({
      operation: "x",
      method: "GET",
      url: "https://a.example/",
    });
    expect(await failure(outcome)).toMatchObject({ name: "ResponseParseError" });
  });
});
