import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  anthropic,
  Composio,
  InvalidArgumentError,
  NotFoundError,
  openai,
  ResponseParseError,
  ToolExecutionError,
  unwrap,
} from "../../src/index.js";
import { type MockResponse, recordingFetch, SESSION } from "./recording-fetch.js";

const KEY = "key-that-nobody-may-see";
const BASE = "https://backend.composio.dev/api/v3.1/tool_router/session";

async function sessionWith(...responses: readonly MockResponse[]) {
  const recording = recordingFetch({ status: 201, body: SESSION }, ...responses);
  const composio = new Composio({ apiKey: KEY, fetch: recording.fetch });
  const session = await composio.createSession("user_123");
  recording.requests.length = 0;
  const { fetch: _used, ...rest } = recording;
  return { composio, session, ...rest };
}

describe("createSession and getSession", () => {
  test("send the body as the spec defines it, with exactly one API key", async () => {
    const { fetch, requests } = recordingFetch({ status: 201, body: SESSION });
    const composio = new Composio({ apiKey: KEY, fetch });
    const params = {
      toolkits: { enable: ["github"] },
      tags: { disable: ["destructiveHint"] },
      workbench: { enable: false },
    } as const;
    const session = await composio.createSession("user_123", {
      ...params,
      toolkits: { enable: ["github"] },
      tags: { disable: ["destructiveHint"] },
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "POST", url: BASE, body: { ...params, user_id: "user_123" } });
    expect(requests[0]?.headers["x-api-key"]).toBe(KEY);
    expect(session).toMatchObject({
      sessionId: "trs_1",
      mcpUrl: "https://backend.composio.dev/tool_router/trs_1/mcp",
      tools: ["COMPOSIO_SEARCH_TOOLS"],
      config: { user_id: "user_123" },
    });
  });

  test("get a session by its id", async () => {
    const { fetch, requests } = recordingFetch({ body: SESSION });
    const session = await new Composio({ apiKey: KEY, fetch }).getSession("trs_1");
    expect(requests).toMatchObject([{ method: "GET", url: `${BASE}/trs_1`, body: undefined }]);
    expect(session.sessionId).toBe("trs_1");
  });

  test.each(["", "   "])("reject the user id %j before anything is sent", async (userId) => {
    const { fetch, requests } = recordingFetch({ body: SESSION });
    const failure = new Composio({ apiKey: KEY, fetch }).createSession(userId);
    await expect(failure).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(failure).rejects.toThrow(/needs a user id/);
    expect(requests).toHaveLength(0);
  });

  test.each(["", ".", "..", "a/b", "../../admin", "a\\b", "%2e%2e", "a%2Fb"])(
    "reject the session id %j before anything is sent",
    async (id) => {
      const { fetch, requests } = recordingFetch({ body: SESSION });
      await expect(new Composio({ apiKey: KEY, fetch }).getSession(id)).rejects.toBeInstanceOf(InvalidArgumentError);
      expect(requests).toHaveLength(0);
    },
  );

  test("return the HTTP response with the session", async () => {
    const { fetch } = recordingFetch({ status: 201, body: SESSION });
    const response = await new Composio({ apiKey: KEY, fetch }).createSession("user_123").withResponse();
    expect(response).toMatchObject({ status: 201, requestId: "req_1" });
    expect(response.data.sessionId).toBe("trs_1");
  });
});

describe("executeTool", () => {
  test("sends slug, arguments and the other fields of the body", async () => {
    const { session, requests } = await sessionWith({ body: { data: {}, error: null, log_id: "log_1" } });
    await session.executeTool("GITHUB_CREATE_AN_ISSUE", { owner: "a", repo: "b" }, { account: "work", timeout: 5000 });
    expect(requests).toMatchObject([
      {
        method: "POST",
        url: `${BASE}/trs_1/execute`,
        body: { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { owner: "a", repo: "b" }, account: "work" },
      },
    ]);
    expect(Object.keys(requests[0]?.body ?? {}).toSorted()).toEqual(["account", "arguments", "tool_slug"]);
  });

  test("resolves to the result of a tool that failed; unwrap throws it", async () => {
    const { session } = await sessionWith({ body: { data: { partial: 1 }, error: "no such repo", log_id: "log_1" } });
    const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", {});
    expect(result).toEqual({ result_type: "failed", data: { partial: 1 }, error: "no such repo", log_id: "log_1" });
    expect(() => unwrap(result)).toThrow(ToolExecutionError);
    expect(() => unwrap(result)).toThrow(/no such repo.*log_1/);
  });

  test("unwraps the data of a tool that succeeded", async () => {
    const { session } = await sessionWith({ body: { data: { number: 7 }, error: null, log_id: "log_1" } });
    expect(unwrap(await session.executeTool("GITHUB_CREATE_AN_ISSUE", {}))).toEqual({ number: 7 });
  });

  test("names the tool in the error that unwrap throws", async () => {
    const { session } = await sessionWith({ body: { data: {}, error: "no such repo", log_id: "log_1" } });
    const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", {});
    expect(() => unwrap(result)).toThrow(/^GITHUB_CREATE_AN_ISSUE failed: no such repo/);
  });

  test.each([
    ["an empty slug", "", {}, /needs a tool slug; got an empty string/],
    ["a slug that is no text", undefined, {}, /needs a tool slug; got undefined/],
    ["arguments that are no object", "A", "text", /arguments of A must be an object; got a string/],
    ["arguments in an array", "A", [1], /got an array/],
  ])("rejects %s before anything is sent", async (_what, slug, args, message) => {
    const { session, requests } = await sessionWith({ body: {} });
    // As a JavaScript caller could.
    await expect(session.executeTool(slug as string, args as Record<string, unknown>)).rejects.toThrow(message);
    expect(requests).toHaveLength(0);
  });

  test("rejects an unknown option and sends nothing", async () => {
    const { session, requests } = await sessionWith({ body: {} });
    const options = { timout: 5, account: "work" };
    await expect(session.executeTool("A", {}, options)).rejects.toThrow(/Unknown option "timout" of executeTool/);
    // As a JavaScript caller could.
    const misspelt = { sginal: undefined } as object;
    await expect(session.listToolkits({}, misspelt)).rejects.toThrow(
      /Unknown option "sginal" of a call\. Known options: signal, timeout/,
    );
    expect(requests).toHaveLength(0);
  });

  test("names the tool in the error of a rejected request", async () => {
    const { session } = await sessionWith({
      status: 404,
      body: { error: { message: "Tool not found", code: 1, slug: "not_found", status: 404, request_id: "req_x" } },
    });
    const failure = session.executeTool("NO_SUCH_TOOL", {});
    await expect(failure).rejects.toBeInstanceOf(NotFoundError);
    await expect(failure).rejects.toThrow(/NO_SUCH_TOOL/);
  });
});

describe("executeMetaTool", () => {
  test("sends slug and arguments", async () => {
    const { session, requests } = await sessionWith({ body: { data: {}, error: null, log_id: "log_1" } });
    await session.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "create an issue" }] });
    expect(requests).toMatchObject([
      {
        method: "POST",
        url: `${BASE}/trs_1/execute_meta`,
        body: { slug: "COMPOSIO_SEARCH_TOOLS", arguments: { queries: [{ use_case: "create an issue" }] } },
      },
    ]);
  });

  test("retries a read-only meta tool after a failure, and never one that acts", async () => {
    const failed = { status: 502, body: {} };
    const done = { body: { data: {}, error: null, log_id: "log_1" } };
    const reading = await sessionWith(failed, done);
    await reading.session.executeMetaTool("COMPOSIO_GET_TOOL_SCHEMAS", { tool_slugs: [] });
    expect(reading.requests).toHaveLength(2);
    const acting = await sessionWith(failed, done);
    await expect(
      acting.session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", { tools: [], sync_response_to_workbench: false }),
    ).rejects.toMatchObject({ status: 502, mayHaveExecuted: true });
    expect(acting.requests).toHaveLength(1);
  });

  test("treats an unknown meta tool as one that acts", async () => {
    const { session, requests } = await sessionWith({ status: 502, body: {} });
    // A JavaScript caller or a new meta tool of the service: the slug is not in the types.
    await expect(
      session.executeMetaTool("constructor" as "COMPOSIO_SEARCH_TOOLS", { queries: [] }),
    ).rejects.toMatchObject({
      status: 502,
    });
    expect(requests).toHaveLength(1);
  });
});

describe("executeTools", () => {
  const calls = [
    { tool_slug: "A", arguments: { x: 1 } },
    { tool_slug: "B", arguments: {}, account: "work" },
    { tool_slug: "C", arguments: {} },
    { tool_slug: "D", arguments: {} },
  ];
  const results = [
    { index: 1, tool_slug: "B", error: "no such channel", response: null },
    { index: 0, tool_slug: "A", response: { successful: true, data: { a: 1 }, log_id: "log_a" } },
    { index: 2, tool_slug: "C", response: { successful: true, data_preview: { big: "…" }, log_id: "log_c" } },
  ];

  test("returns a result for each call, in the order of the calls", async () => {
    const { session, requests } = await sessionWith({
      body: {
        data: { results, total_count: 4, success_count: 1, error_count: 1 },
        error: "1 out of 4 tools failed",
        log_id: "log_1",
      },
    });
    const [a, b, c, d] = await session.executeTools(calls);
    expect(requests).toMatchObject([
      { url: `${BASE}/trs_1/execute_meta`, body: { slug: "COMPOSIO_MULTI_EXECUTE_TOOL", arguments: { tools: calls } } },
    ]);
    expect(a).toEqual({ result_type: "completed", data: { a: 1 }, error: null, log_id: "log_a" });
    expect(b).toEqual({ result_type: "failed", data: null, error: "no such channel", log_id: "log_1" });
    expect(c).toMatchObject({
      result_type: "offloaded",
      data: null,
      data_preview: { big: "…" },
      error: expect.stringMatching(/too large/),
      log_id: "log_c",
    });
    expect(d).toMatchObject({ error: expect.stringMatching(/no result for call 3, D/) });
  });

  test("throws when the meta tool itself failed", async () => {
    const { session } = await sessionWith({ body: { data: {}, error: "not in this session", log_id: "log_1" } });
    await expect(session.executeTools(calls)).rejects.toThrow(
      /COMPOSIO_MULTI_EXECUTE_TOOL failed: not in this session/,
    );
  });

  test("rejects an empty list before anything is sent", async () => {
    const { session, requests } = await sessionWith({ body: {} });
    await expect(session.executeTools([])).rejects.toThrow(/needs a list of calls; got an empty list/);
    expect(requests).toHaveLength(0);
  });
});

test("executeTools rejects a call without tool_slug, before anything is sent", async () => {
  const { session, requests } = await sessionWith({ body: {} });
  const calls = [{ tool_slug: "A" }, { slug: "B" }] as unknown as { tool_slug: string }[];
  await expect(session.executeTools(calls)).rejects.toThrow(/call 1 has no `tool_slug`/);
  expect(requests).toHaveLength(0);
});

describe("listToolkits", () => {
  const page = (slug: string, next_cursor: string | null) => ({
    body: { items: [{ slug }], next_cursor, total_pages: 2, current_page: 1, total_items: 2 },
  });

  test("requests one page when awaited", async () => {
    const { session, requests } = await sessionWith(page("github", "two"), page("gmail", null));
    const first = await session.listToolkits({ toolkits: ["github", "gmail"], is_connected: true });
    expect(first.items).toMatchObject([{ slug: "github" }]);
    expect(requests.map(({ url }) => url)).toEqual([
      `${BASE}/trs_1/toolkits?toolkits=github%2Cgmail&is_connected=true`,
    ]);
  });

  test("requests every page once, with the same filter, when iterated", async () => {
    const { session, requests } = await sessionWith(page("github", "two"), page("gmail", null));
    const slugs: string[] = [];
    for await (const toolkit of session.listToolkits({ search: "g" })) {
      slugs.push(toolkit.slug);
    }
    expect(slugs).toEqual(["github", "gmail"]);
    expect(requests.map(({ url }) => url)).toEqual([
      `${BASE}/trs_1/toolkits?search=g`,
      `${BASE}/trs_1/toolkits?search=g&cursor=two`,
    ]);
  });

  test("requests no further pages when the caller stops iterating", async () => {
    const { session, requests } = await sessionWith(page("github", "two"), page("gmail", null));
    for await (const toolkit of session.listToolkits()) {
      expect(toolkit.slug).toBe("github");
      break;
    }
    expect(requests).toHaveLength(1);
  });

  test("throws if the cursors of a list are cyclic", async () => {
    const { session, requests } = await sessionWith(page("github", "again"));
    const walk = async (): Promise<void> => {
      for await (const toolkit of session.listToolkits()) {
        void toolkit;
      }
    };
    await expect(walk()).rejects.toThrow(/returned the cursor "again" twice/);
    expect(requests).toHaveLength(2);
  });

  test("rejects at the page that fails", async () => {
    const { session } = await sessionWith(page("github", "two"), { status: 404, body: { message: "gone" } });
    const seen: string[] = [];
    const walk = async (): Promise<void> => {
      for await (const toolkit of session.listToolkits()) {
        seen.push(toolkit.slug);
      }
    };
    await expect(walk()).rejects.toBeInstanceOf(NotFoundError);
    expect(seen).toEqual(["github"]);
  });
});

describe("getMetaTools and getProviderTools", () => {
  const tool = (slug: string) => ({
    slug,
    name: slug,
    description: `Does ${slug}`,
    input_parameters: { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  });
  const pages = [
    { body: { items: [tool("A")], next_cursor: "two" } },
    { body: { items: [tool("B")], next_cursor: null } },
  ];

  test("read all pages", async () => {
    const { session, requests } = await sessionWith(...pages);
    expect((await session.getMetaTools()).map(({ slug }) => slug)).toEqual(["A", "B"]);
    expect(requests.map(({ url }) => url)).toEqual([
      `${BASE}/trs_1/tools?limit=500`,
      `${BASE}/trs_1/tools?limit=500&cursor=two`,
    ]);
  });

  test("return the tools in the format of OpenAI", async () => {
    const { session } = await sessionWith(...pages);
    expect((await session.getProviderTools(openai()))[0]).toEqual({
      type: "function",
      function: { name: "A", description: "Does A", parameters: tool("A").input_parameters },
    });
  });

  test("return the tools in the format of Anthropic", async () => {
    const { session } = await sessionWith(...pages);
    expect((await session.getProviderTools(anthropic()))[1]).toEqual({
      name: "B",
      description: "Does B",
      input_schema: tool("B").input_parameters,
    });
  });
});

describe("an unusable response", () => {
  const unusable = [{}, [], { session_id: 3, mcp: {} }, { session_id: "trs_1" }, { ...SESSION, mcp: null }];

  test.each(unusable)("to creating a session is a ResponseParseError that names the problem: %j", async (body) => {
    const { fetch } = recordingFetch({ status: 201, body });
    const failure = new Composio({ apiKey: KEY, fetch }).createSession("user_123");
    await expect(failure).rejects.toBeInstanceOf(ResponseParseError);
    await expect(failure).rejects.toMatchObject({ operation: "createSession", status: 201, mayHaveExecuted: true });
    await expect(failure).rejects.toThrow(/a session without/);
  });

  test.each([{}, { items: null }, { items: [null] }, { items: "x" }])(
    "to a list is a ResponseParseError that names the problem: %j",
    async (body) => {
      const { session } = await sessionWith({ body });
      const walk = async (): Promise<void> => {
        for await (const toolkit of session.listToolkits()) {
          void toolkit;
        }
      };
      await expect(walk()).rejects.toBeInstanceOf(ResponseParseError);
      await expect(session.getProviderTools(openai())).rejects.toThrow(/a page with/);
    },
  );
});

describe("the other operations of a session", () => {
  test("creates a connect link", async () => {
    const link = { link_token: "lt_1", redirect_url: "https://connect.example/lt_1", connected_account_id: "ca_1" };
    const { session, requests } = await sessionWith({ status: 201, body: link });
    expect(await session.createAuthLink("gmail", { callback_url: "https://example.com/callback" })).toEqual(link);
    expect(requests).toMatchObject([
      {
        method: "POST",
        url: `${BASE}/trs_1/link`,
        body: { toolkit: "gmail", callback_url: "https://example.com/callback" },
      },
    ]);
  });

  test("searches, proxies, updates and deletes", async () => {
    const { session, requests } = await sessionWith({ body: { ...SESSION, config_version: 2 } });
    await session.search({ queries: [{ use_case: "send an e-mail" }] });
    await session.proxyExecute({ toolkit_slug: "github", endpoint: "/user", method: "GET" });
    const updated = await session.update({ workbench: null });
    await session.delete();
    expect(requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", `${BASE}/trs_1/search`, { queries: [{ use_case: "send an e-mail" }] }],
      ["POST", `${BASE}/trs_1/proxy_execute`, { toolkit_slug: "github", endpoint: "/user", method: "GET" }],
      ["PATCH", `${BASE}/trs_1`, { workbench: null }],
      ["DELETE", `${BASE}/trs_1`, undefined],
    ]);
    expect(updated.sessionId).toBe("trs_1");
  });
});

describe("the API key is not exposed", () => {
  test("in a printed client or session, or in their JSON", async () => {
    const { composio, session } = await sessionWith();
    for (const shown of [composio, session]) {
      const texts = [inspect(shown, { depth: 9, showHidden: true }), JSON.stringify(shown), String(shown)];
      expect(texts.join("\n")).not.toContain(KEY);
    }
  });
});
