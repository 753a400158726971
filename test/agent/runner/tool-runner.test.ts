import { describe, expect, test } from "vitest";
import { createToolRunner, isToolRunError, type ModelToolCall } from "../../../src/agent/index.js";
import type { Fetch } from "../../../src/index.js";
import { COUNTER, modelCall, setUp } from "./setup.js";

const kinds = (outcomes: readonly { readonly kind: string }[]) => outcomes.map(({ kind }) => kind);

/** A fetch that runs executions and loses their responses. */
const losing =
  (slug: string) =>
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init);
    if (String(init.body).includes(slug)) {
      throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
    }
    return response;
  };

describe("the tools of a runner", () => {
  test("are those of the session and the ones asked for, converted, loaded once", async () => {
    const { session, emulator } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    const tools = await runner.tools();
    expect(tools.map(({ name }) => name)).toEqual([...session.tools, ...COUNTER]);
    expect(tools.find(({ name }) => name === "COUNTER_ADD")?.parameters).toMatchObject({
      type: "object",
      required: ["n"],
    });
    const before = emulator.requests.length;
    await runner.tools();
    await runner.run([]);
    expect(emulator.requests).toHaveLength(before);
  });

  test("are loaded again after a failure", async () => {
    let failing = true;
    const { session } = await setUp(
      {},
      {
        maxRetries: 0,
        wrap: (fetch) => (url, init) =>
          failing && url.includes("/tools") ? Promise.resolve(new Response("{}", { status: 500 })) : fetch(url, init),
      },
    );
    const runner = createToolRunner(session);
    await expect(runner.tools()).rejects.toMatchObject({ status: 500 });
    failing = false;
    expect((await runner.tools()).length).toBeGreaterThan(0);
  });
});

describe("each call of a message has an outcome, in order", () => {
  test("whatever the model wrote, and nothing that is wrong runs", async () => {
    const { session, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    const outcomes = await runner.run([
      modelCall("COUNTER_ADD", { n: 1 }, "id_one_1"),
      modelCall("COUNTER_ADD", '{"n": 2', "id_two_2"),
      modelCall("COUNTER_ADD", { n: "three" }, "id_three"),
      modelCall("COUNTER_AD", { n: 4 }, "id_four4"),
      modelCall("COUNTER_FAIL", { n: 5 }, "id_five5"),
      modelCall("COUNTER_READ", { n: 6, labl: "x" }, "id_six_6"),
    ]);
    expect(kinds(outcomes)).toEqual([
      "ok",
      "invalid_arguments",
      "invalid_arguments",
      "unknown_tool",
      "tool_error",
      "invalid_arguments",
    ]);
    expect(ran).toEqual(["COUNTER_ADD 1", "COUNTER_FAIL 5"]);
    expect(outcomes[0]).toMatchObject({
      slug: "COUNTER_ADD",
      output: '{"n":1}',
      isError: false,
      data: { n: 1 },
      replayed: false,
    });
    expect(outcomes[1]?.output).toMatch(/not valid JSON/);
    expect(outcomes[2]?.output).toMatch(/n: .*number/);
    expect(outcomes[3]?.output).toMatch(/no tool "COUNTER_AD".*COUNTER_ADD/s);
    expect(outcomes[4]).toMatchObject({ isError: true, output: expect.stringContaining("the far end is full") });
    expect(outcomes[5]?.output).toMatch(/labl.*label/s);
    expect(outcomes.map(({ call }) => call.id)).toEqual([
      "id_one_1",
      "id_two_2",
      "id_three",
      "id_four4",
      "id_five5",
      "id_six_6",
    ]);
  });

  test.each<[string, unknown]>([
    ["an object", { n: 1 }],
    ["JSON text", '{"n":1}'],
  ])("with arguments as %s", async (_form, args) => {
    const { session } = await setUp();
    const [outcome] = await createToolRunner(session, { tools: COUNTER }).run([
      { id: "x1y2z3a4", name: "COUNTER_READ", arguments: args },
    ]);
    expect(outcome?.data).toEqual({ n: 1 });
  });

  test("meta tools go to their own endpoint", async () => {
    const { session, emulator } = await setUp();
    const runner = createToolRunner(session);
    const [outcome] = await runner.run([modelCall("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "count" }] })]);
    expect(outcome?.kind).toBe("ok");
    expect(emulator.requests.at(-1)?.path).toMatch(/execute_meta$/);
  });

  test("an app that is not connected says so, with a link if asked for", async () => {
    const { session } = await setUp();
    const call = modelCall("GITHUB_CREATE_AN_ISSUE", { owner: "octocat", repo: "hello-world", title: "t" });
    const tools = ["GITHUB_CREATE_AN_ISSUE"];
    const [bare] = await createToolRunner(session, { tools }).run([call]);
    expect(bare).toMatchObject({ kind: "not_connected", output: expect.stringMatching(/has not connected github/) });
    const [linked] = await createToolRunner(session, { tools, connect: "link" }).run([call]);
    expect(linked?.link?.redirect_url).toMatch(/^https:/);
    expect(linked?.output).toContain(String(linked?.link?.redirect_url));
  });

  test("connects the app with onLink, and runs the call once", async () => {
    const { session, emulator } = await setUp();
    const runner = createToolRunner(session, {
      tools: ["GITHUB_CREATE_AN_ISSUE"],
      connect: { onLink: () => void emulator.connect("ada", "github") },
    });
    const [outcome] = await runner.run([
      modelCall("GITHUB_CREATE_AN_ISSUE", { owner: "octocat", repo: "hello-world", title: "t" }),
    ]);
    expect(outcome?.kind).toBe("ok");
  });

  test("cuts a long result with a note, and takes another text for data", async () => {
    const { session } = await setUp();
    const short = createToolRunner(session, { tools: COUNTER, maxOutputChars: 4 });
    const [cut] = await short.run([modelCall("COUNTER_READ", { n: 123456 })]);
    expect(cut?.output).toBe(
      '{"n" … [cut: 8 of 12 characters left out. Ask for less, such as one page or fewer fields.]',
    );
    const own = createToolRunner(session, {
      tools: COUNTER,
      toModelOutput: (slug, data) => `${slug}: ${String(Object(data).n)}`,
    });
    expect((await own.run([modelCall("COUNTER_READ", { n: 1 })]))[0]?.output).toBe("COUNTER_READ: 1");
  });

  test("runs at most `concurrency` calls at the same time", async () => {
    let running = 0;
    let most = 0;
    const { session } = await setUp(
      {},
      {
        wrap: (fetch) => async (url, init) => {
          if (!url.endsWith("/execute")) {
            return fetch(url, init);
          }
          most = Math.max(most, (running += 1));
          await new Promise((resolve) => setTimeout(resolve, 5));
          running -= 1;
          return fetch(url, init);
        },
      },
    );
    const calls = Array.from({ length: 9 }, (_value, n) => modelCall("COUNTER_READ", { n }, `id_number_${n}x`));
    await createToolRunner(session, { tools: COUNTER, concurrency: 3 }).run(calls);
    expect(most).toBe(3);
  });
});

describe("once", () => {
  test("the same message processed again runs nothing again and gives the same outcomes", async () => {
    const { session, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    const calls = [modelCall("COUNTER_ADD", { n: 1 }, "id_one_1"), modelCall("COUNTER_FAIL", { n: 2 }, "id_two_2")];
    const first = await runner.run(calls);
    const second = await runner.run(calls);
    expect(ran).toEqual(["COUNTER_ADD 1", "COUNTER_FAIL 2"]);
    expect(second.map(({ kind, output, isError }) => [kind, output, isError])).toEqual(
      first.map(({ kind, output, isError }) => [kind, output, isError]),
    );
    expect(second.map(({ replayed }) => replayed)).toEqual([true, true]);
  });

  test("the same id twice in one message is two calls", async () => {
    const { session, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    await runner.run([modelCall("COUNTER_ADD", { n: 1 }, "call_x_1"), modelCall("COUNTER_ADD", { n: 2 }, "call_x_1")]);
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2"]);
  });

  test("the same id with other arguments is a conflict, and nothing runs", async () => {
    const { session, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    await runner.run([modelCall("COUNTER_ADD", { n: 1 })]);
    const [outcome] = await runner.run([modelCall("COUNTER_ADD", { n: 2 })]);
    expect(outcome).toMatchObject({
      kind: "conflict",
      output: expect.stringMatching(/used before with other arguments; nothing ran/),
    });
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("an id that servers use again in every turn, such as call_0, is told apart by turn, or not remembered", async () => {
    const { session, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    await runner.run([modelCall("COUNTER_ADD", { n: 1 }, "call_0")]);
    await runner.run([modelCall("COUNTER_ADD", { n: 2 }, "call_0")]);
    await runner.run([modelCall("COUNTER_ADD", { n: 3 }, "call_0")], { turn: "resp_1" });
    await runner.run([modelCall("COUNTER_ADD", { n: 3 }, "call_0")], { turn: "resp_1" });
    expect(ran).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2", "COUNTER_ADD 3"]);
  });

  test("a call whose response was lost is unsure, and a replay does not send it again", async () => {
    const { session, ran } = await setUp({}, { wrap: losing("COUNTER_ADD") });
    const runner = createToolRunner(session, { tools: COUNTER });
    const [lost] = await runner.run([modelCall("COUNTER_ADD", { n: 1 })]);
    expect(lost).toMatchObject({
      kind: "unsure",
      output: expect.stringMatching(/^This call may have run: .*Check with a reading tool/),
    });
    const [again] = await runner.run([modelCall("COUNTER_ADD", { n: 1 })]);
    expect(again).toMatchObject({ kind: "unsure", replayed: true, output: expect.stringMatching(/may have run/) });
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("a call that was not connected runs when it is made again", async () => {
    const { session, emulator } = await setUp();
    const runner = createToolRunner(session, { tools: ["GITHUB_CREATE_AN_ISSUE"] });
    const call = modelCall("GITHUB_CREATE_AN_ISSUE", { owner: "octocat", repo: "hello-world", title: "t" });
    expect(kinds(await runner.run([call]))).toEqual(["not_connected"]);
    emulator.connect("ada", "github");
    expect(kinds(await runner.run([call]))).toEqual(["ok"]);
  });
});

describe("an end that the model cannot fix", () => {
  test("throws with the outcomes of the siblings, and sends nothing more", async () => {
    const { session, ran } = await setUp(
      {},
      {
        wrap: (fetch) => (url, init) =>
          String(init.body).includes("COUNTER_DROP")
            ? Promise.resolve(new Response("{}", { status: 401 }))
            : fetch(url, init),
      },
    );
    const runner = createToolRunner(session, { tools: COUNTER, concurrency: 1 });
    const error: unknown = await runner
      .run([
        modelCall("COUNTER_ADD", { n: 1 }, "id_one_1"),
        modelCall("COUNTER_DROP", { n: 2 }, "id_two_2"),
        modelCall("COUNTER_ADD", { n: 3 }, "id_three"),
      ])
      .catch((reason: unknown) => reason);
    expect(isToolRunError(error)).toBe(true);
    expect(error).toMatchObject({ cause: { status: 401 }, mayHaveExecuted: true });
    expect(isToolRunError(error) ? kinds(error.outcomes) : []).toEqual(["ok", "not_run", "not_run"]);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("a deleted session ends the run", async () => {
    const { session } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    await runner.tools();
    await session.delete();
    await expect(runner.run([modelCall("COUNTER_READ", { n: 1 })])).rejects.toMatchObject({
      name: "ToolRunError",
      cause: { name: "SessionNotFoundError" },
    });
  });
});

describe("an aborted run", () => {
  test("sends nothing new, keeps what ran, and says of what was under way that it may have run", async () => {
    const controller = new AbortController();
    const { session, ran } = await setUp(
      {},
      {
        wrap: (fetch) => async (url, init) => {
          const response = await fetch(url, init);
          if (String(init.body).includes("COUNTER_DROP")) {
            controller.abort(new Error("stop"));
            await new Promise(() => {});
          }
          return response;
        },
      },
    );
    const calls: ModelToolCall[] = [
      modelCall("COUNTER_ADD", { n: 1 }, "id_one_1"),
      modelCall("COUNTER_DROP", { n: 2 }, "id_two_2"),
      modelCall("COUNTER_ADD", { n: 3 }, "id_three"),
    ];
    const runner = createToolRunner(session, { tools: COUNTER, concurrency: 1 });
    const outcomes = await runner.run(calls, { signal: controller.signal });
    expect(kinds(outcomes)).toEqual(["ok", "unsure", "not_run"]);
    expect(ran).toEqual(["COUNTER_ADD 1", "COUNTER_DROP 2"]);
  });
});
