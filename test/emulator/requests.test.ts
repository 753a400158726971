import { describe, expect, test } from "vitest";
import { type Caller, caller, dig, digList } from "./test-client.js";
import { judgeAnswer } from "./response-validator.js";

/** A wrong request, and the path of the field that its answer has to name. */
const wrong: readonly [name: string, method: string, path: string, body: unknown, field: string][] = [
  ["a missing field", "POST", "/tool_router/session", {}, "payload.user_id"],
  ["an empty user", "POST", "/tool_router/session", { user_id: "" }, "payload.user_id"],
  ["a number for a string", "POST", "/tool_router/session", { user_id: 7 }, "payload.user_id"],
  ["no body", "POST", "/tool_router/session", undefined, "payload"],
  ["a list for an object", "POST", "/tool_router/session", [], "payload"],
  [
    "an allow and a deny list",
    "POST",
    "/tool_router/session",
    { user_id: "ada", toolkits: { enable: ["github"], disable: ["gmail"] } },
    "payload.toolkits",
  ],
  [
    "the answer's key name in a request",
    "POST",
    "/tool_router/session",
    { user_id: "ada", tags: { enabled: ["readOnlyHint"] } },
    "payload.tags.enabled",
  ],
  ["an unknown hint", "POST", "/tool_router/session", { user_id: "ada", tags: ["safe"] }, "payload.tags[0]"],
  [
    "an unknown key of a closed block",
    "POST",
    "/tool_router/session",
    { user_id: "ada", workbench: { enabled: false } },
    "payload.workbench.enabled",
  ],
  [
    "a callback that is no URL",
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
    "preloading all without an allow list",
    "POST",
    "/tool_router/session",
    { user_id: "ada", preload: { tools: "all" } },
    "payload.preload.tools",
  ],
  [
    "somebody else's account",
    "POST",
    "/tool_router/session",
    { user_id: "ada", connected_accounts: { github: ["ca_000001"] } },
    "payload.connected_accounts.github[0]",
  ],
  [
    "a custom tool without properties",
    "POST",
    "/tool_router/session",
    {
      user_id: "ada",
      experimental: { custom_tools: [{ slug: "x", name: "X", description: "X.", input_schema: { type: "object" } }] },
    },
    "payload.experimental.custom_tools[0].input_schema",
  ],
  [
    "a block of the wrong type",
    "PATCH",
    "SESSION",
    { manage_connections: { enable: "yes" } },
    "payload.manage_connections.enable",
  ],
  ["no tool", "POST", "SESSION/execute", { arguments: {} }, "payload.tool_slug"],
  ["arguments that are no object", "POST", "SESSION/execute", { tool_slug: "X", arguments: [] }, "payload.arguments"],
  ["an unknown meta tool", "POST", "SESSION/execute_meta", { slug: "COMPOSIO_FLY" }, "payload.slug"],
  ["no queries", "POST", "SESSION/search", { queries: [] }, "payload.queries"],
  [
    "too long a use case",
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
  ["too large a page", "GET", "SESSION/toolkits?limit=51", undefined, "query.limit"],
  ["a page of no items", "GET", "SESSION/toolkits?limit=0", undefined, "query.limit"],
  ["a page of half an item", "GET", "SESSION/toolkits?limit=1.5", undefined, "query.limit"],
  ["a limit that is no number", "GET", "SESSION/tools?limit=many", undefined, "query.limit"],
  ["a cursor of its own making", "GET", "SESSION/tools?cursor=abc", undefined, "query.cursor"],
  ["maybe", "GET", "SESSION/toolkits?is_connected=maybe", undefined, "query.is_connected"],
  ["an unknown status", "GET", "/connected_accounts?statuses=ACTIVE,FINE", undefined, "query.statuses[1]"],
  ["an unknown order", "GET", "/toolkits?sort_by=size", undefined, "query.sort_by"],
  ["an id that is no session's", "GET", "/tool_router/session/abc", undefined, "path.session_id"],
  [
    "a path out of the mount",
    "POST",
    "SESSION/mounts/files/upload_url",
    { mount_relative_path: "../x" },
    "payload.mount_relative_path",
  ],
];

async function withSession(): Promise<Caller & { readonly at: string }> {
  const base = caller();
  base.emulator.connect("bob", "github");
  return { ...base, at: await base.session() };
}

describe("a wrong request is a 400 that names the field", () => {
  test.each(wrong)("%s", async (_name, method, path, body, field) => {
    const { call, at } = await withSession();
    const answer = await call(method, path.replace("SESSION", at), body);
    expect(answer.status).toBe(400);
    expect(judgeAnswer("getSession", 400, answer.body)).toBeNull();
    expect(digList(answer.body, "error", "errors").map((line) => String(line).split(": ")[0])).toContain(
      `Error in ${field}`,
    );
    expect(dig(answer.body, "error", "request_id")).toBe(answer.headers.get("x-request-id"));
  });

  test("all that is wrong is said at once", async () => {
    const { call } = caller();
    const { body } = await call("POST", "/tool_router/session", { user_id: 1, preload: 2, search: { enable: "no" } });
    expect(digList(body, "error", "errors").map((line) => String(line).split(": ")[0])).toEqual([
      "Error in payload.preload",
      "Error in payload.search.enable",
      "Error in payload.user_id",
    ]);
  });
});

describe("what is not there", () => {
  test("an unknown path is a 404", async () => {
    const { status, body } = await caller().call("GET", "/tool_router/sessions");
    expect([status, dig(body, "error", "slug")]).toEqual([404, "HTTP_NotFound"]);
  });

  test("a path that ends in nothing is a 404", async () => {
    const { body } = await caller().call("GET", "/toolkits/");
    expect(dig(body, "error", "slug")).toBe("HTTP_NotFound");
  });

  test("an older version of the API is a 404", async () => {
    const { emulator } = caller();
    const response = await emulator.fetch("https://x.example/api/v3/toolkits", {
      headers: { "x-api-key": emulator.apiKey },
    });
    expect(response.status).toBe(404);
  });

  test("a method that a path does not take is a 405 that says which it takes", async () => {
    const { call, at } = await withSession();
    const { status, headers, body } = await call("PUT", at, {});
    expect([status, dig(body, "error", "status")]).toEqual([405, 405]);
    expect(headers.get("allow")?.split(", ").toSorted()).toEqual(["DELETE", "GET", "PATCH"]);
  });

  test("the MCP endpoint says that it is not emulated", async () => {
    const { emulator, call, at } = await withSession();
    const url = String(dig((await call("GET", at)).body, "mcp", "url"));
    const response = await emulator.fetch(url, { method: "POST", headers: { "x-api-key": emulator.apiKey } });
    expect(response.status).toBe(501);
  });
});

const send = (body: BodyInit, maxBodyBytes = 1000) => {
  const { emulator } = caller({ maxBodyBytes });
  const headers = { "x-api-key": emulator.apiKey };
  return emulator.fetch("https://x.example/api/v3.1/tool_router/session", { method: "POST", headers, body });
};

describe("bodies", () => {
  test("half a JSON is a 400", async () => {
    const response = await send('{"user_id": "ad');
    expect(response.status).toBe(400);
    expect(dig(await response.json(), "error", "errors")).toEqual(["Error in payload: not JSON"]);
  });

  test("JSON that is no UTF-8 is a 400", async () => {
    expect((await send(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  });

  test("one byte more than allowed is a 413, and not one less", async () => {
    const body = JSON.stringify({ user_id: "ada" });
    expect((await send(body, body.length)).status).toBe(201);
    expect((await send(body, body.length - 1)).status).toBe(413);
  });

  test("unknown keys of an open object are taken and not looked at, as by the service", async () => {
    expect((await send(JSON.stringify({ user_id: "ada", colour: "red" }))).status).toBe(201);
  });

  test("odd keys and values go through bit for bit", async () => {
    const args = JSON.parse(
      '{"__proto__": {"x": 1}, "\\ud800": "\\udc00", "n": 1e308, "z": -0.0, "constructor": null}',
    );
    const { emulator, call, at } = await withSession();
    const { status } = await call("POST", `${at}/execute`, {
      tool_slug: "WEATHER_GET_CURRENT",
      arguments: { place: "x", ...args },
    });
    expect(status).toBe(200);
    expect(JSON.stringify(dig(emulator.requests.at(-1)?.body, "arguments", "\ud800"))).toBe('"\\udc00"');
  });
});

test("lists in a query are separated by commas, and repeated keys do as well", async () => {
  const { call, at } = await withSession();
  const slugs = async (query: string) =>
    digList((await call("GET", `${at}/toolkits?${query}`)).body, "items").map((item) => dig(item, "slug"));
  expect(await slugs("toolkits=github,gmail")).toEqual(["github", "gmail"]);
  expect(await slugs("toolkits=github%2Cgmail")).toEqual(["github", "gmail"]);
  expect(await slugs("toolkits=github&toolkits=gmail")).toEqual(["github", "gmail"]);
});

test("a request that is aborted before it is sent never arrives", async () => {
  const { emulator } = caller();
  const reason = new Error("never mind");
  const request = emulator.fetch("https://x.example/api/v3.1/toolkits", { signal: AbortSignal.abort(reason) });
  await expect(request).rejects.toBe(reason);
  expect(emulator.requests).toEqual([]);
});

test("a URL, a string and a Request are taken alike", async () => {
  const { emulator } = caller();
  const url = "https://x.example/api/v3.1/toolkits";
  const headers = { "x-api-key": emulator.apiKey };
  expect((await emulator.fetch(url, { headers })).status).toBe(200);
  expect((await emulator.fetch(new URL(url), { headers })).status).toBe(200);
  expect((await emulator.fetch(new Request(url, { headers }))).status).toBe(200);
  expect((await emulator.fetch(new Request(url), { headers })).status).toBe(200);
});
