import { describe, expect, test } from "vitest";
import { Composio, type ToolResult, unwrap } from "../../src/index.js";
import { recordingFetch, SESSION } from "./recording-fetch.js";

async function sessionWith(...bodies: readonly unknown[]) {
  const { fetch, requests } = recordingFetch({ status: 201, body: SESSION }, ...bodies.map((body) => ({ body })));
  return { session: await new Composio({ apiKey: "key-for-this-test", fetch }).createSession("user_123"), requests };
}

describe("the error of a result", () => {
  test.each([
    ["absent", { data: { x: 1 }, log_id: "l" }],
    ["null", { data: { x: 1 }, error: null, log_id: "l" }],
    ["empty", { data: { x: 1 }, error: "", log_id: "l" }],
    ["empty, and successful", { data: { x: 1 }, error: "", successful: true, log_id: "l" }],
  ])("is null, and the data is returned, when it is %s", async (_form, body) => {
    const { session } = await sessionWith(body);
    const result = await session.executeTool("A", {});
    expect(result.error).toBeNull();
    expect(unwrap(result)).toEqual({ x: 1 });
    const { session: meta } = await sessionWith(body);
    expect((await meta.executeMetaTool("COMPOSIO_SEARCH_TOOLS", { queries: [] })).error).toBeNull();
  });

  test.each([
    ["a string", "no such repo", "no such repo"],
    ["an object with a message", { message: "no such repo", code: 7 }, "no such repo"],
    ["an object without one", { code: 7 }, '{"code":7}'],
  ])("is a readable string when it is %s", async (_form, error, text) => {
    const { session } = await sessionWith({ data: {}, error, log_id: "l" });
    const result = await session.executeTool("GITHUB_X", {});
    expect(result.error).toBe(text);
    expect(() => unwrap(result)).toThrow(`GITHUB_X failed: ${text}`);
  });

  test("has a default message when the tool gives no reason", async () => {
    const { session } = await sessionWith({ data: {}, successful: false, log_id: "l" });
    expect((await session.executeTool("A", {})).error).toBe("The tool failed without a reason.");
  });

  test("is handled the same by unwrap for a result from elsewhere", () => {
    const foreign = { data: 1, error: "", log_id: "l" } as unknown as ToolResult<number>;
    expect(unwrap(foreign)).toBe(1);
  });
});

describe("results of executeTools", () => {
  const calls = [
    { tool_slug: "A", arguments: { n: 0 } },
    { tool_slug: "B", arguments: {} },
    { tool_slug: "A", arguments: { n: 2 } },
  ];
  const result = (index: unknown, tool_slug: string | undefined, data: unknown) => ({
    ...(index === undefined ? {} : { index }),
    ...(tool_slug === undefined ? {} : { tool_slug }),
    response: { successful: true, data },
  });
  const unknown = expect.stringMatching(/may have run/);

  test.each<[string, unknown[], unknown[]]>([
    ["indexes from 0, in any order", [result(2, "A", "2"), result(0, "A", "0"), result(1, "B", "1")], ["0", "1", "2"]],
    [
      "indexes that are strings",
      [result("2", "A", "2"), result("0", "A", "0"), result("1", "B", "1")],
      ["0", "1", "2"],
    ],
    ["indexes from 1", [result(1, "A", "0"), result(2, "B", "1"), result(3, "A", "2")], ["0", "1", "2"]],
    [
      "no indexes, in the order of the calls",
      [result(undefined, "A", "0"), result(undefined, "B", "1"), result(undefined, "A", "2")],
      ["0", "1", "2"],
    ],
    ["no index, and a slug that stands elsewhere", [result(undefined, "B", "1")], [unknown, "1", unknown]],
    [
      "an index of a call of another slug",
      [result(0, "B", "1"), result(1, "A", "?"), result(2, "A", "2")],
      ["?", "1", "2"],
    ],
    ["an index of another slug, and two calls it may be of", [result(1, "A", "?")], [unknown, unknown, unknown]],
    [
      "two results for one index",
      [result(0, "A", "x"), result(0, "A", "y"), result(1, "B", "1")],
      [unknown, "1", unknown],
    ],
    ["a slug that nobody called", [result(0, "EVIL", "x"), result(1, "B", "1")], [unknown, "1", unknown]],
    ["indexes that are nonsense", [result(-1, "A", "x"), result(1.5, "B", "1"), result({}, "A", "y")], ["x", "1", "y"]],
    ["too few results", [result(2, "A", "2")], [unknown, unknown, "2"]],
  ])("are matched to their calls: %s", async (_what, results, expected) => {
    const { session } = await sessionWith({ data: { results }, error: null, log_id: "log_1" });
    const found = await session.executeTools(calls);
    expect(found.map(({ data, error }) => error ?? data)).toEqual(expected);
  });
});

describe("the fields that a session keeps of the response", () => {
  test("are its user, config version, warnings and experimental fields", async () => {
    const warning = { code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE", message: "much" };
    const body = { ...SESSION, config_version: 3, warnings: [warning], experimental: { assistive_prompt: "Be kind." } };
    const { fetch } = recordingFetch({ status: 201, body });
    const session = await new Composio({ apiKey: "key-for-this-test", fetch }).createSession("user_123");
    expect(session).toMatchObject({
      userId: "user_123",
      configVersion: 3,
      warnings: [warning],
      experimental: { assistive_prompt: "Be kind." },
    });
  });
});

describe("a list that never ends", () => {
  test("stops at maxPages with an error that names the limit, after yielding the items before it", async () => {
    let page = 0;
    const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
      const body = init.method === "POST" ? SESSION : { items: [{ slug: `t${page}` }], next_cursor: `c${page++}` };
      return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
    };
    const session = await new Composio({ apiKey: "key-for-this-test", fetch }).createSession("user_123");
    const seen: string[] = [];
    const walk = async (): Promise<void> => {
      for await (const { slug } of session.listToolkits({}, { maxPages: 5 })) {
        seen.push(slug);
      }
    };
    await expect(walk()).rejects.toThrow(/more than 5 pages, the limit `maxPages`/);
    expect(seen).toEqual(["t0", "t1", "t2", "t3", "t4"]);
    expect(page).toBe(5);
  });
});
