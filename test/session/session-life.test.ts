import { describe, expect, test } from "vitest";
import { Composio, isSessionNotFoundError, NotFoundError } from "../../src/index.js";
import { createEmulator } from "../../src/emulator/index.js";
import { recordingFetch, SESSION } from "./recording-fetch.js";

function onEmulator() {
  const emulator = createEmulator();
  return { emulator, composio: new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch }) };
}

describe("a session over time", () => {
  test("is fetched again by refresh, which does not change the old object", async () => {
    const { composio } = onEmulator();
    const session = await composio.createSession("ada");
    await session.update({ tags: ["readOnlyHint"] });
    const fresh = await session.refresh();
    expect([session.configVersion, fresh.configVersion]).toEqual([1, 2]);
    expect(fresh.config.tags).toEqual({ enabled: ["readOnlyHint"] });
  });

  test("has a history of its configs", async () => {
    const { composio } = onEmulator();
    const session = await composio.createSession("ada");
    for (const hint of ["readOnlyHint", "destructiveHint"] as const) {
      await session.update({ tags: [hint] });
    }
    const page = await session.configHistory({ limit: 2 });
    expect(page.items.map(({ version }) => version)).toEqual([3, 2]);
    const versions = [];
    for await (const { version } of session.configHistory({ limit: 2 })) {
      versions.push(version);
    }
    expect(versions).toEqual([3, 2, 1]);
  });

  test("binds local tools with attach", async () => {
    const { composio } = onEmulator();
    const session = await composio.createSession("ada");
    const tool = {
      slug: "lookup",
      name: "Lookup",
      description: "Looks up.",
      input_schema: { type: "object", properties: {} },
    };
    const attached = await session.attach({ experimental: { custom_tools: [tool] } });
    expect(attached.experimental?.custom_tools?.map(({ slug }) => slug)).toEqual(["LOCAL_LOOKUP"]);
  });

  test("causes a SessionNotFoundError in every call after it is deleted; a missing tool does not", async () => {
    const { composio } = onEmulator();
    const session = await composio.createSession("ada");
    const missing: unknown = await session.executeTool("GITHUB_NO_SUCH_TOOL", {}).catch((error: unknown) => error);
    expect(isSessionNotFoundError(missing)).toBe(false);
    await session.delete();
    const calls = [
      () => session.refresh(),
      () => session.delete(),
      () => session.update({ tags: null }),
      () => session.executeTool("GITHUB_CREATE_AN_ISSUE", {}),
      () => session.listToolkits(),
      () => composio.getSession("trs_never"),
    ];
    for (const call of calls) {
      const error: unknown = await Promise.resolve(call()).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(NotFoundError);
      expect(isSessionNotFoundError(error)).toBe(true);
      expect(error).toMatchObject({ name: "SessionNotFoundError", mayHaveExecuted: false });
    }
  });

  test("is not reported as missing by a 404 for creating a session", async () => {
    const { fetch } = recordingFetch({ status: 404, body: { error: { message: "No session config sc_1." } } });
    const creation = new Composio({ apiKey: "key-for-this-test", fetch }).createSession("ada");
    await expect(creation).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("search", () => {
  test.each<[string, Parameters<Awaited<ReturnType<Composio["createSession"]>>["search"]>[0], object[]]>([
    ["one use case", "send mail", [{ use_case: "send mail" }]],
    [
      "use cases and queries",
      ["a", { use_case: "b", known_fields: "x:1" }],
      [{ use_case: "a" }, { use_case: "b", known_fields: "x:1" }],
    ],
    ["a whole body", { queries: [{ use_case: "a" }] }, [{ use_case: "a" }]],
  ])("sends %s as queries", async (_name, query, queries) => {
    const { fetch, requests } = recordingFetch({ status: 201, body: SESSION }, { body: { results: [] } });
    const session = await new Composio({ apiKey: "key-for-this-test", fetch }).createSession("ada");
    await session.search(query);
    expect(requests[1]?.body).toEqual({ queries });
  });

  test.each([[[]], [Array.from({ length: 8 }, () => "a")]])("rejects %j before anything is sent", async (query) => {
    const { fetch, requests } = recordingFetch({ status: 201, body: SESSION });
    const session = await new Composio({ apiKey: "key-for-this-test", fetch }).createSession("ada");
    await expect(session.search(query)).rejects.toThrow(`1 to 7 queries; got ${query.length}`);
    expect(requests).toHaveLength(1);
  });
});

describe("a page", () => {
  test("knows whether there is a next page, fetches it, and does not print these members", async () => {
    const { composio } = onEmulator();
    const session = await composio.createSession("ada");
    const first = await session.listToolkits({ limit: 2 });
    expect(first.hasNextPage).toBe(true);
    expect(Object.keys(first)).not.toContain("nextPage");
    const slugs = [...first.items];
    for (let page = first; page.hasNextPage;) {
      page = await page.nextPage();
      slugs.push(...page.items);
    }
    const all = [];
    for await (const { slug } of session.listToolkits({ limit: 2 })) {
      all.push(slug);
    }
    expect(slugs.map(({ slug }) => slug)).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
    const [again, other] = [await first.nextPage(), await first.nextPage()];
    expect(again.items).toEqual(other.items);
  });

  test("that is the last one rejects nextPage instead of starting over", async () => {
    const { composio } = onEmulator();
    const session = await composio.createSession("ada");
    const page = await session.listToolkits({ limit: 50 });
    expect(page.hasNextPage).toBe(false);
    expect(() => page.nextPage()).toThrow(/last page: check `hasNextPage`/);
  });

  test("stops at a cyclic cursor, with nextPage and with iteration", async () => {
    const page = (next_cursor: string) => ({ body: { items: [{ slug: "a" }], next_cursor } });
    const { fetch } = recordingFetch({ status: 201, body: SESSION }, page("one"), page("two"), page("one"));
    const session = await new Composio({ apiKey: "key-for-this-test", fetch }).createSession("ada");
    const third = await (await (await session.listToolkits()).nextPage()).nextPage();
    expect(() => third.nextPage()).toThrow(/cursor "one" twice/);
  });

  test("of any list of the API can be fetched by path and query, and aborted", async () => {
    const { emulator, composio } = onEmulator();
    for (const user of ["ada", "bob", "eve"]) {
      emulator.connect(user, "github");
    }
    const users = [];
    for await (const account of composio.list("/api/v3.1/connected_accounts", {
      limit: 1,
      toolkit_slugs: ["github"],
    })) {
      users.push(account.user_id);
    }
    expect(users.toSorted()).toEqual(["ada", "bob", "eve"]);
    const page = await composio.list("/api/v3.1/tools", { toolkit_slug: "github", limit: 2 });
    expect(page.items.map(({ toolkit }) => toolkit.slug)).toEqual(["github", "github"]);
    const signal = AbortSignal.abort(new Error("stop"));
    await expect(composio.list("/api/v3.1/toolkits", {}, { signal })).rejects.toThrow("stop");
  });
});

describe("session.mcp", () => {
  const at = (url: string) => {
    const { fetch } = recordingFetch({ status: 201, body: { ...SESSION, mcp: { type: "http", url } } });
    return new Composio({ apiKey: "key-for-this-test", fetch }).createSession("ada");
  };

  test("has the URL and headers for an MCP client at the origin of the API", async () => {
    const session = await at("https://backend.composio.dev/tool_router/trs_1/mcp");
    expect(session.mcp()).toEqual({
      type: "http",
      url: "https://backend.composio.dev/tool_router/trs_1/mcp",
      headers: { "x-api-key": "key-for-this-test" },
    });
  });

  test("throws instead of returning the API key for another origin, unless that origin is allowed", async () => {
    const session = await at("https://mcp.example/trs_1");
    expect(() => session.mcp()).toThrow(/at https:\/\/mcp\.example, not at the API's origin/);
    expect(() => session.mcp({ allowMcpOrigin: "https://mcp.example.evil" })).toThrow(/allowMcpOrigin/);
    expect(session.mcp({ allowMcpOrigin: "https://mcp.example" }).headers).toEqual({
      "x-api-key": "key-for-this-test",
    });
  });
});
