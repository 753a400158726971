import { describe, expect, onTestFinished, test } from "vitest";
import { Composio, type ComposioOptions, unwrap } from "../../src/index.js";
import { createEmulator } from "../../src/emulator/index.js";

const issue = { owner: "octocat", repo: "hello-world" };

async function setUp(options: Partial<ComposioOptions> = {}) {
  const emulator = createEmulator();
  emulator.connect("ada", "github");
  const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch, ...options });
  const session = await composio.createSession("ada");
  const issues = async () => {
    const { issues: found } = Object(unwrap(await session.executeTool("GITHUB_LIST_REPOSITORY_ISSUES", issue)));
    return found.length as number;
  };
  const create = () => session.executeTool("GITHUB_CREATE_AN_ISSUE", { ...issue, title: "Once" });
  const injected = () => emulator.requests.flatMap((request) => request.injected ?? []);
  return { emulator, session, issues, create, injected };
}

describe("emulator.fail", () => {
  test("fails a read so often, and the client retries it", async () => {
    const { emulator, session, injected } = await setUp();
    emulator.fail("listSessionToolkits", { status: 429, retryAfter: 0, times: 2 });
    expect((await session.listToolkits()).items.length).toBeGreaterThan(0);
    expect(injected()).toEqual(["429 before", "429 before"]);
  });

  test.each([
    ["a 503", { status: 503 }, "503 after", { name: "ServerError" }],
    ["a broken connection", { reset: true }, "reset after", { name: "ConnectionError" }],
  ])(
    "after a tool ran loses its response with %s: the client says so and does not repeat it",
    async (_name, fault, log, error) => {
      const { emulator, create, issues, injected } = await setUp();
      emulator.fail({ tool: "GITHUB_CREATE_AN_ISSUE" }, { ...fault, after: "after" });
      await expect(create()).rejects.toMatchObject({ ...error, mayHaveExecuted: true });
      expect(await issues()).toBe(1);
      expect(injected()).toEqual([log]);
    },
  );

  test("before a tool runs leaves nothing behind, and only that tool fails", async () => {
    const { emulator, create, issues } = await setUp();
    emulator.fail({ tool: "GITHUB_CREATE_AN_ISSUE" }, { status: 500 });
    expect(await issues()).toBe(0);
    await expect(create()).rejects.toMatchObject({ status: 500, message: expect.stringContaining("emulator.fail()") });
    expect(await issues()).toBe(0);
    expect((await create()).error).toBeNull();
  });

  test("hangs until the caller's time is up", async () => {
    const { emulator, create, issues } = await setUp({ timeout: 50 });
    emulator.fail("executeTool", { hang: true });
    await expect(create()).rejects.toMatchObject({ name: "TimeoutError", mayHaveExecuted: true });
    expect(await issues()).toBe(0);
  });

  test("slows a request down, and is forgotten by a reset", async () => {
    const emulator = createEmulator();
    const list = () => emulator.fetch(`${emulator.url}/api/v3.1/tools`, { headers: { "x-api-key": emulator.apiKey } });
    emulator.fail("listTools", { status: 500 });
    emulator.reset();
    expect((await list()).status).toBe(200);
    emulator.fail("listTools", { latency: 40 });
    const began = performance.now();
    expect((await list()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(30);
    expect(emulator.requests.map(({ injected }) => injected)).toEqual([undefined, "40 ms late"]);
  });

  test("breaks the connection on a port, too", async () => {
    const emulator = createEmulator();
    emulator.connect("ada", "github");
    const { url, close } = await emulator.listen();
    onTestFinished(close);
    const session = await new Composio({ apiKey: emulator.apiKey, baseUrl: url }).createSession("ada");
    emulator.fail("executeTool", { reset: true, after: "after" });
    await expect(session.executeTool("GITHUB_CREATE_AN_ISSUE", { ...issue, title: "Once" })).rejects.toMatchObject({
      name: "ConnectionError",
      mayHaveExecuted: true,
    });
    const { issues } = Object(unwrap(await session.executeTool("GITHUB_LIST_REPOSITORY_ISSUES", issue)));
    expect(issues).toHaveLength(1);
  });

  test.each<[string, object, RegExp]>([
    ["nothing in it", {}, /needs one of status, reset, hang, latency/],
    ["a status that is no error", { status: 200 }, /from 400 to 599, not 200/],
    ["no times", { status: 500, times: 0 }, /`times` of a fault must be a whole number/],
  ])("refuses a fault with %s", (_name, fault, message) => {
    expect(() => createEmulator().fail("executeTool", fault)).toThrow(message);
  });
});
