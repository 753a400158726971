import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ConfigError, createCredential, CREDENTIAL_HEADERS } from "../../src/http/index.js";
import { failure, json, KEY, listen, reply, SUCCESS, stub, TOOL, transport, untyped } from "./setup.js";
import * as operations from "../../generated/operations.gen.js";

const session = { path: { session_id: "trs_1" } };

/** All the ways an object comes to be printed. */
function printed(value: unknown): string {
  const texts = [inspect(value, { depth: 12, showHidden: true }), inspect(value, { depth: 12, getters: true })];
  texts.push(String(value), JSON.stringify(value) ?? "");
  if (value instanceof Error) {
    texts.push(value.stack ?? "", value.message);
    if (value.cause !== undefined) {
      texts.push(printed(value.cause));
    }
  }
  return texts.join("\n");
}

describe("a key", () => {
  test.each(CREDENTIAL_HEADERS)("goes out in %s, and in no other place", async (header) => {
    const { fetch, sent } = stub(() => json(SUCCESS));
    const http = transport({ fetch, credential: createCredential(header, KEY) });
    await http.send(operations.executeTool, { ...session, body: TOOL });
    const [request] = sent;
    const headers = new Headers(request?.init.headers);
    expect(headers.get(header)).toBe(KEY);
    expect(CREDENTIAL_HEADERS.filter((name) => headers.has(name))).toEqual([header]);
    expect(request?.url).not.toContain(KEY);
    expect(request?.init.body).not.toContain(KEY);
  });

  test.each([
    ["empty", ""],
    ["blank", "  "],
    ["ends in a line break", "ak_secret\n"],
    ["holds a carriage return", "ak_secret\r\nx-evil: 1"],
    ["begins with a space", " ak_secret"],
    ["holds NUL", "ak_sec\u0000ret"],
    ["holds an accent", "ak_secrét"],
    ["holds half a character", "ak_\ud800secret"],
  ])("that %s is refused, and the message does not show it", (_fault, key) => {
    let thrown: unknown;
    try {
      createCredential("x-api-key", key);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ConfigError);
    expect(String(thrown)).not.toContain("secr");
  });

  test.each([undefined, null, 5, {}])("%s is refused", (key) => {
    expect(() => createCredential("x-api-key", untyped(key))).toThrow(ConfigError);
  });

  test("is not shown by a credential or a transport", () => {
    const credential = createCredential("x-api-key", KEY);
    expect(printed(credential)).not.toContain(KEY);
    expect(printed({ credential, http: transport({ credential }) })).not.toContain(KEY);
  });
});

describe("no error shows the key", () => {
  const echo = {
    message: `no such key: ${KEY}`,
    error: {
      message: `key ${KEY} is wrong`,
      slug: KEY,
      suggested_fix: `drop ${KEY}`,
      errors: [KEY],
      request_id: KEY,
      nested: { [KEY]: KEY },
    },
  };
  const escaped = `{"error":{"message":"key \\u0061k_secret_0123456789 is wrong"}}`;
  const leak = Object.assign(new Error(`request to https://x/?k=${KEY} failed`), {
    config: { headers: { "x-api-key": KEY } },
    code: `E${KEY}`,
    cause: Object.assign(new Error(KEY), { headers: new Headers({ "x-api-key": KEY }) }),
  });

  test.each([
    ["an error body", () => json(echo, 401, { "x-request-id": KEY, "www-authenticate": `key ${KEY}` })],
    ["an error body that escapes it", () => new Response(escaped, { status: 403 })],
    ["text", () => new Response(`key ${KEY} is wrong`, { status: 500 })],
    ["HTML", () => new Response(`<html><title>${KEY}</title>`, { status: 502 })],
    ["HTML with 200", () => new Response(`<html>${KEY}`, { headers: { "x-echo": KEY } })],
    ["cut JSON with 200", () => new Response(`{"k":"${KEY}`)],
    ["a redirect", () => new Response(null, { status: 307, headers: { location: `https://example.com/${KEY}` } })],
    [
      "the error of fetch",
      () => {
        throw leak;
      },
    ],
    [
      "the cause of fetch's error",
      () => {
        throw new TypeError("fetch failed", { cause: leak });
      },
    ],
    [
      "something that is no error",
      () => {
        throw { headers: { "x-api-key": KEY } };
      },
    ],
    [
      "a string",
      () => {
        throw `failed with ${KEY}`;
      },
    ],
  ])("when it stands in %s", async (_place, answer) => {
    const http = transport({ fetch: stub(answer).fetch, maxRetries: 0 });
    const outcomes = await Promise.allSettled([
      http.send(operations.executeTool, { ...session, body: TOOL }, {}, { subject: KEY }),
      http.send(operations.executeTool, { path: { session_id: KEY }, body: TOOL }),
      http.api.GET("/api/v3.1/tool_router/session/{session_id}", { params: session }).then((result) => {
        throw result.error;
      }),
    ]);
    for (const outcome of outcomes) {
      expect(outcome.status).toBe("rejected");
      expect(printed(outcome)).not.toContain(KEY);
    }
  });

  test("when it was given as an id that cannot stand in a path", async () => {
    const thrown = await failure(transport().send(operations.getSession, { path: { session_id: `${KEY}/` } }));
    expect(printed(thrown)).not.toContain(KEY);
  });

  test("and a short key does not turn messages into dots", async () => {
    const credential = createCredential("x-api-key", "a");
    const { fetch } = stub(() => json({ message: "a bad idea" }, 400));
    expect(String(await failure(transport({ fetch, credential }).send(operations.getSession, session)))).toContain(
      "a bad idea",
    );
  });

  test("and the cause still tells what happened", async () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED", port: 1 });
    const { fetch } = stub(() => {
      throw new TypeError("fetch failed", { cause });
    });
    const thrown = await failure(transport({ fetch }).send(operations.getSession, session));
    expect(thrown).toMatchObject({
      cause: {
        name: "TypeError",
        message: "fetch failed",
        cause: { code: "ECONNREFUSED", port: 1, message: cause.message },
      },
    });
  });
});

describe("headers of the caller", () => {
  test("reach the service, those of the call before those of the transport", async () => {
    const { url, seen } = await listen((_request, response) => reply(response, SUCCESS));
    const http = transport({
      baseUrl: url,
      headers: { "X-Trace": "all", "X-App": "mine", Accept: "application/json; q=1" },
    });
    await http.send(operations.getSession, session, { headers: { "x-trace": "one" } });
    expect(seen[0]?.headers).toMatchObject({ "x-trace": "one", "x-app": "mine", accept: "application/json; q=1" });
    await http.send(operations.getSession, session);
    expect(seen[1]?.headers).toMatchObject({ "x-trace": "all" });
  });

  test.each([
    "x-api-key",
    "X-API-KEY",
    "X-User-Api-Key",
    "x-org-api-key",
    "Authorization",
    "Proxy-Authorization",
    "Cookie",
  ])("%s: a second credential is refused, with the reason", async (name) => {
    expect(() => transport({ headers: { [name]: "v" } })).toThrow(/one credential.*401/);
    const { fetch, sent } = stub(() => json(SUCCESS));
    const thrown = await failure(
      transport({ fetch }).send(operations.getSession, session, { headers: { [name]: "v" } }),
    );
    expect(thrown).toBeInstanceOf(ConfigError);
    expect(sent).toHaveLength(0);
  });

  test.each(["content-length", "Transfer-Encoding", "host", "Connection", "content-type", "expect"])(
    "%s follows from the request and is refused",
    (name) => {
      expect(() => transport({ headers: { [name]: "1" } })).toThrow(ConfigError);
    },
  );

  test.each([
    ["a line feed", "a\nb"],
    ["a carriage return", "a\rb"],
    ["NUL", "a\u0000b"],
    ["a character above U+00FF", "naïve ☃"],
  ])("a value with %s is refused", (_fault, value) => {
    expect(() => transport({ headers: { "x-trace": value } })).toThrow(ConfigError);
  });

  test.each(["", "a b", "a:b", "a\nb", "ü", "__proto__\n"])("the name %j is refused", (name) => {
    expect(() => transport({ headers: { [name]: "v" } })).toThrow(ConfigError);
  });

  test.each([undefined, null, 1, ["a"]])("the value %s is refused", (value) => {
    expect(() => transport({ headers: { "x-trace": untyped(value) } })).toThrow(ConfigError);
  });

  test("a fetch that changes the headers it is given changes those of no other call", async () => {
    const seen: string[] = [];
    const http = transport({
      fetch: async (_url, init) => {
        const headers: Record<string, string> = untyped(init.headers);
        seen.push(Object.keys(headers).toString());
        headers["x-mark"] = "1";
        return json(SUCCESS);
      },
    });
    await http.send(operations.getSession, session);
    await http.send(operations.getSession, session);
    expect(seen[1]).toBe(seen[0]);
  });
});
