import { describe, expect, test } from "vitest";
import { createTestClient, dig, digList, type TestClient } from "./test-client.js";
import { validateResponse } from "./response-validator.js";

/** An invalid request, and the path of the field that the error must name. */
const invalidRequests: readonly [name: string, method: string, path: string, body: unknown, field: string][] = [
  ["a missing field", "POST", "/tool_router/session", {}, "payload.user_id"],
  ["an empty user id", "POST", "/tool_router/session", { user_id: "" }, "payload.user_id"],
  ["a number instead of a string", "POST", "/tool_router/session", { user_id: 7 }, "payload.user_id"],
  ["no body", "POST", "/tool_router/session", undefined, "payload"],
  ["an array instead of an object", "POST", "/tool_router/session", [], "payload"],
  [
    "both an allow list and a deny list",
    "POST",
    "/tool_router/session",
    { user_id: "ada", toolkits: { enable: ["github"], disable: ["gmail"] } },
    "payload.toolkits",
  ],
  [
    "the key name of the response in a request",
    "POST",
    "/tool_router/session",
    { user_id: "ada", tags: { enabled: ["readOnlyHint"] } },
    "payload.tags.enabled",
  ],
  ["an unknown tag", "POST", "/tool_router/session", { user_id: "ada", tags: ["safe"] }, "payload.tags[0]"],
  [
    "an unknown key in a closed object",
    "POST",
    "/tool_router/session",
    { user_id: "ada", workbench: { enabled: false } },
    "payload.workbench.enabled",
  ],
  [
    "a callback URL that is not a URL",
    "POST",
    "/tool_router/session",
    { user_id: "ada", manage_connections: { callback_url: "nowhere" } },
    "payload.manage_connections.callback_url",
  ],
  [
    "an unknown toolkit",
    "POST",
    "/tool_router/session",
    { user_id: "ada", toolkits: { enable: ["github", "githob"] } },
    "payload.toolkits.enable[1]",
  ],
  [
    "an unknown tool",
    "POST",
    "/tool_router/session",
    { user_id: "ada", tools: { github: { enable: ["GITHUB_CREATE_ISSUE"] } } },
    "payload.tools.github.enable[0]",
  ],
  [
    "preload all without an allow list",
    "POST",
    "/tool_router/session",
    { user_id: "ada", preload: { tools: "all" } },
    "payload.preload.tools",
  ],
  [
    "an account of another user",
    "POST",
    "/tool_router/session",
    { user_id: "ada", connected_accounts: { github: ["ca_000001"] } },
    "payload.connected_accounts.github[0]",
  ],
  [
    "a custom tool without input properties",
    "POST",
    "/tool_router/session",
    {
      user_id: "ada",
      experimental: { custom_tools: [{ slug: "x", name: "X", description: "X.", input_schema: { type: "object" } }] },
    },
    "payload.experimental.custom_tools[0].input_schema",
  ],
  [
    "a setting of the wrong type in an update",
    "PATCH",
    "SESSION",
    { manage_connections: { enable: "yes" } },
    "payload.manage_connections.enable",
  ],
  ["an unknown setting in an update", "PATCH", "SESSION", { colour: "red" }, "payload.colour"],
  ["the user in an update", "PATCH", "SESSION", { user_id: "bob" }, "payload.user_id"],
  ["no tool slug", "POST", "SESSION/execute", { arguments: {} }, "payload.tool_slug"],
  [
    "arguments that are not an object",
    "POST",
    "SESSION/execute",
    { tool_slug: "X", arguments: [] },
    "payload.arguments",
  ],
  ["an unknown meta tool", "POST", "SESSION/execute_meta", { slug: "COMPOSIO_FLY" }, "payload.slug"],
  ["no queries", "POST", "SESSION/search", { queries: [] }, "payload.queries"],
  [
    "a use case longer than 1,024 characters",
    "POST",
    "SESSION/search",
    { queries: [{ use_case: "x".repeat(1025) }] },
    "payload.queries[0].use_case",
  ],
  [
    "eight queries",
    "POST",
    "SESSION/search",
    { queries: Array.from({ length: 8 }, () => "x").map((use_case) => ({ use_case })) },
    "payload.queries",
  ],
  [
    "an unknown method",
    "POST",
    "SESSION/proxy_execute",
    { toolkit_slug: "github", endpoint: "/", method: "BREW" },
    "payload.method",
  ],
  ["a limit above the maximum", "GET", "SESSION/toolkits?limit=51", undefined, "query.limit"],
  ["a limit of zero", "GET", "SESSION/toolkits?limit=0", undefined, "query.limit"],
  ["a fractional limit", "GET", "SESSION/toolkits?limit=1.5", undefined, "query.limit"],
  ["a limit that is not a number", "GET", "SESSION/tools?limit=many", undefined, "query.limit"],
  ["an invented cursor", "GET", "SESSION/tools?cursor=abc", undefined, "query.cursor"],
  ["a string instead of a boolean", "GET", "SESSION/toolkits?is_connected=maybe", undefined, "query.is_connected"],
  ["an unknown status", "GET", "/connected_accounts?statuses=ACTIVE,FINE", undefined, "query.statuses[1]"],
  ["an unknown sort order", "GET", "/toolkits?sort_by=size", undefined, "query.sort_by"],
  ["an id without the session prefix", "GET", "/tool_router/session/abc", undefined, "path.session_id"],
  [
    "a file path outside the mount",
    "POST",
    "SESSION/mounts/files/upload_url",
    { mount_relative_path: "../x" },
    "payload.mount_relative_path",
  ],
];

async function withSession(): Promise<TestClient & { readonly sessionPath: string }> {
  const base = createTestClient();
  base.emulator.connect("bob", "github");
  return { ...base, sessionPath: await base.session() };
}

describe("an invalid request is rejected with 400 and the name of the field", () => {
  test.each(invalidRequests)("%s", async (_name, method, path, body, field) => {
    const { call, sessionPath } = await withSession();
    const response = await call(method, path.replace("SESSION", sessionPath), body);
    expect(response.status).toBe(400);
    expect(validateResponse("getSession", 400, response.body)).toBeNull();
    expect(digList(response.body, "error", "errors").map((line) => String(line).split(": ")[0])).toContain(
      `Error in ${field}`,
    );
    expect(dig(response.body, "error", "request_id")).toBe(response.headers.get("x-request-id"));
  });

  test("all invalid fields are reported at once", async () => {
    const { call } = createTestClient();
    const { body } = await call("POST", "/tool_router/session", { user_id: 1, preload: 2, search: { enable: "no" } });
    expect(digList(body, "error", "errors").map((line) => String(line).split(": ")[0])).toEqual([
      "Error in payload.preload",
      "Error in payload.search.enable",
      "Error in payload.user_id",
    ]);
  });
});

describe("routing", () => {
  test("an unknown path gets a 404", async () => {
    const { status, body } = await createTestClient().call("GET", "/tool_router/sessions");
    expect([status, dig(body, "error", "slug")]).toEqual([404, "HTTP_NotFound"]);
  });

  test("an empty path parameter gets a 404", async () => {
    const { body } = await createTestClient().call("GET", "/toolkits/");
    expect(dig(body, "error", "slug")).toBe("HTTP_NotFound");
  });

  test("an older API version gets a 404", async () => {
    const { emulator } = createTestClient();
    const response = await emulator.fetch("https://x.example/api/v3/toolkits", {
      headers: { "x-api-key": emulator.apiKey },
    });
    expect(response.status).toBe(404);
  });

  test("a method that the path does not support gets a 405 with an Allow header", async () => {
    const { call, sessionPath } = await withSession();
    const { status, headers, body } = await call("PUT", sessionPath, {});
    expect([status, dig(body, "error", "status")]).toEqual([405, 405]);
    expect(headers.get("allow")?.split(", ").toSorted()).toEqual(["DELETE", "GET", "PATCH"]);
  });

  test("the MCP endpoint gets a 501", async () => {
    const { emulator, call, sessionPath } = await withSession();
    const url = String(dig((await call("GET", sessionPath)).body, "mcp", "url"));
    const response = await emulator.fetch(url, { method: "POST", headers: { "x-api-key": emulator.apiKey } });
    expect(response.status).toBe(501);
  });
});

const send = (body: BodyInit, maxBodyBytes = 1000) => {
  const { emulator } = createTestClient({ maxBodyBytes });
  const headers = { "x-api-key": emulator.apiKey };
  return emulator.fetch("https://x.example/api/v3.1/tool_router/session", { method: "POST", headers, body });
};

describe("request bodies", () => {
  test("incomplete JSON is rejected with 400", async () => {
    const response = await send('{"user_id": "ad');
    expect(response.status).toBe(400);
    expect(dig(await response.json(), "error", "errors")).toEqual(["Error in payload: not JSON"]);
  });

  test("JSON that is not UTF-8 is rejected with 400", async () => {
    expect((await send(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  });

  test("a body of maxBodyBytes is accepted, one byte more is rejected with 413", async () => {
    const body = JSON.stringify({ user_id: "ada" });
    expect((await send(body, body.length)).status).toBe(201);
    expect((await send(body, body.length - 1)).status).toBe(413);
  });

  test("unknown keys at the root are ignored when a session is created, as by the service", async () => {
    expect((await send(JSON.stringify({ user_id: "ada", colour: "red" }))).status).toBe(201);
  });

  test.each([
    ["arrays", "[".repeat(200_000) + "]".repeat(200_000)],
    ["objects", '{"a":'.repeat(200_000) + "1" + "}".repeat(200_000)],
  ])("JSON with 200,000 nested %s is rejected with 400", async (_name, json) => {
    const response = await send(`{"user_id":"ada","deep":${json}}`, 10_000_000);
    expect(response.status).toBe(400);
    expect(dig(await response.json(), "error", "errors")).toEqual(["Error in payload: nested deeper than 1000 levels"]);
  });

  test("JSON with 1,000 levels is accepted, one more is rejected, and brackets in strings are no levels", async () => {
    const nested = (depth: number) => `{"user_id":"ada","x":${"[".repeat(depth)}"\\"[{"${"]".repeat(depth)}}`;
    expect((await send(nested(999), 10_000)).status).toBe(201);
    expect((await send(nested(1000), 10_000)).status).toBe(400);
  });

  test("unusual keys and values are recorded unchanged", async () => {
    const args = JSON.parse(
      '{"__proto__": {"x": 1}, "\\ud800": "\\udc00", "n": 1e308, "z": -0.0, "constructor": null}',
    );
    const { emulator, call, sessionPath } = await withSession();
    const { status } = await call("POST", `${sessionPath}/execute`, {
      tool_slug: "WEATHER_GET_CURRENT",
      arguments: { place: "x", ...args },
    });
    expect(status).toBe(200);
    expect(JSON.stringify(dig(emulator.requests.at(-1)?.body, "arguments", "\ud800"))).toBe('"\\udc00"');
  });
});

describe("recorded requests", () => {
  const url = "https://x.example/api/v3.1/tool_router/session";

  test("do not include a request without the API key, whatever its path and body", async () => {
    const { emulator } = createTestClient();
    for (const headers of [{}, { "x-api-key": "wrong" }, { "x-api-key": "a, b" }]) {
      await emulator.fetch(url, { method: "POST", headers, body: '{"user_id":"ada"}' });
      await emulator.fetch("https://x.example/nowhere", { headers });
      await emulator.fetch("https://x.example/link/lk_unknown", { method: "POST", headers });
      await emulator.fetch("https://x.example/files/unknown", { method: "PUT", headers, body: "x" });
    }
    expect(emulator.requests).toEqual([]);
  });

  test("include requests with the API key that fail", async () => {
    const { emulator, call } = createTestClient({ maxBodyBytes: 100 });
    await call("POST", "/tool_router/session", {});
    await call("GET", "/nowhere");
    await call("POST", "/tool_router/session", { user_id: "x".repeat(200) });
    expect(emulator.requests.map(({ operation, body }) => [operation, body])).toEqual([
      ["createSession", {}],
      [null, undefined],
      ["createSession", undefined],
    ]);
  });

  test("are the newest maxRecordedRequests, by default 1,000", async () => {
    const { emulator, call } = createTestClient({ maxRecordedRequests: 2 });
    for (const limit of [1, 2, 3]) {
      await call("GET", `/toolkits?limit=${limit}`);
    }
    expect(emulator.requests.map(({ query }) => query["limit"])).toEqual(["2", "3"]);

    const { emulator: other } = createTestClient();
    const headers = { "x-api-key": other.apiKey };
    for (let count = 0; count < 1005; count++) {
      await other.fetch(`https://x.example/api/v3.1/nowhere?count=${count}`, { headers });
    }
    expect(other.requests).toHaveLength(1000);
    expect(other.requests[0]?.query["count"]).toBe("5");
  });

  test("hold at most 64 MiB of bodies: the oldest are dropped", async () => {
    const { emulator, call } = createTestClient();
    const big = { user_id: "ada", note: "x".repeat(20 * 1024 * 1024) };
    for (let count = 0; count < 4; count++) {
      expect((await call("POST", "/tool_router/session", big)).status).toBe(201);
    }
    expect(emulator.requests).toHaveLength(3);
  });

  test("are none if maxRecordedRequests is 0; a limit that is not an integer is rejected", async () => {
    const { emulator, call } = createTestClient({ maxRecordedRequests: 0 });
    await call("GET", "/toolkits");
    expect(emulator.requests).toEqual([]);
    for (const maxRecordedRequests of [-1, 1.5, Number.NaN]) {
      expect(() => createTestClient({ maxRecordedRequests })).toThrow("maxRecordedRequests");
    }
  });
});

test("a list in a query is comma-separated or repeats the key", async () => {
  const { call, sessionPath } = await withSession();
  const slugs = async (query: string) =>
    digList((await call("GET", `${sessionPath}/toolkits?${query}`)).body, "items").map((item) => dig(item, "slug"));
  expect(await slugs("toolkits=github,gmail")).toEqual(["github", "gmail"]);
  expect(await slugs("toolkits=github%2Cgmail")).toEqual(["github", "gmail"]);
  expect(await slugs("toolkits=github&toolkits=gmail")).toEqual(["github", "gmail"]);
});

test("a request with an aborted signal rejects with the reason and is not recorded", async () => {
  const { emulator } = createTestClient();
  const reason = new Error("aborted before sending");
  const request = emulator.fetch("https://x.example/api/v3.1/toolkits", { signal: AbortSignal.abort(reason) });
  await expect(request).rejects.toBe(reason);
  expect(emulator.requests).toEqual([]);
});

test("emulator.fetch accepts a string, a URL and a Request", async () => {
  const { emulator } = createTestClient();
  const url = "https://x.example/api/v3.1/toolkits";
  const headers = { "x-api-key": emulator.apiKey };
  expect((await emulator.fetch(url, { headers })).status).toBe(200);
  expect((await emulator.fetch(new URL(url), { headers })).status).toBe(200);
  expect((await emulator.fetch(new Request(url, { headers }))).status).toBe(200);
  expect((await emulator.fetch(new Request(url), { headers })).status).toBe(200);
});
