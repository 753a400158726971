import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Composio, type Fetch, unwrap } from "../../src/index.js";
import { createSessionWithLocalTools, localTool } from "../../src/local-tools/index.js";
import { SESSION } from "../session/recording-fetch.js";
import { approve, localSession, NEEDS_APPROVAL } from "./local-session.js";

/** A tool that doubles a number, and records the calls. */
function doubling(ran: unknown[] = []) {
  return localTool({
    slug: "double",
    description: "Doubles a number",
    input: z.object({ n: z.number() }),
    execute: ({ n }) => {
      ran.push(n);
      if (n < 0) {
        throw new Error("too small");
      }
      return n * 2;
    },
  });
}

const local = (n: number | string) => ({ tool_slug: "LOCAL_DOUBLE", arguments: { n } });
const remote = (n: number) => ({ tool_slug: "COUNTER_ADD", arguments: { n } });
interface BatchCall {
  readonly tool_slug: string;
  readonly arguments: Record<string, unknown>;
}
const batchOf = (...tools: readonly BatchCall[]) => ({
  tools: [...tools],
  sync_response_to_workbench: false,
});

describe("local tools in executeTools", () => {
  test("run here beside those that are sent, each result at the position of its call", async () => {
    const { session, ran, sent } = await localSession([doubling()]);
    const results = await session.executeTools([local(1), remote(7), local(-1), local("x")]);
    expect(results).toMatchObject([
      { result_type: "completed", data: 2 },
      { result_type: "completed", data: { n: 7 } },
      { result_type: "failed", error: "too small" },
      {
        result_type: "failed",
        error: expect.stringMatching(/^Invalid arguments for LOCAL_DOUBLE.* n: .*expected number/),
      },
    ]);
    expect(ran).toEqual(["COUNTER_ADD 7"]);
    expect(sent()).toMatchObject([{ call: "POST execute_meta", body: { arguments: { tools: [remote(7)] } } }]);
  });

  test("alone send nothing", async () => {
    const { session, sent } = await localSession([doubling()]);
    const [one, two] = await session.executeTools([
      { tool_slug: "LOCAL_DOUBLE", arguments: { n: 1 } },
      { tool_slug: "LOCAL_DOUBLE", arguments: { n: 2 } },
    ]);
    expect([unwrap(one), unwrap(two)]).toEqual([2, 4]);
    expect(sent()).toEqual([]);
  });

  test("of which none runs before an approval that another call needs, and each runs once after it", async () => {
    const here: unknown[] = [];
    const { session, ran } = await localSession([doubling(here)], { params: NEEDS_APPROVAL });
    const calls = [local(1), remote(7)] as const;
    const asked = await session.executeTools(calls);
    expect(asked.map(({ result_type }) => result_type)).toEqual(["input_required", "input_required"]);
    expect([here, ran]).toEqual([[], []]);
    const answered = await session.respond(asked, approve(asked[1] ?? {}));
    expect(answered).toMatchObject([{ data: 2 }, { data: { n: 7 } }]);
    expect([here, ran]).toEqual([[1], ["COUNTER_ADD 7"]]);
  });

  test("run side by side", async () => {
    const most = meter();
    const { session } = await localSession([most.tool]);
    await session.executeTools(Array.from({ length: 8 }, () => ({ tool_slug: "LOCAL_METER" as const })));
    expect(most.running()).toBe(8);
  });

  test("that are aborted keep the results of the calls that ran", async () => {
    const controller = new AbortController();
    const hang = localTool({
      slug: "hang",
      description: "d",
      input: { type: "object", properties: {} },
      execute: () => {
        setTimeout(() => controller.abort(new Error("stop")), 5);
        return new Promise(() => {});
      },
    });
    const { session } = await localSession([hang, doubling()]);
    const found = await session.executeTools([{ tool_slug: "LOCAL_HANG" }, remote(7), local(2)], {
      signal: controller.signal,
    });
    expect(found).toMatchObject([
      { result_type: "failed", error: "LOCAL_HANG may have run: stop" },
      { data: { n: 7 } },
      { data: 4 },
    ]);
  });

  test("reject with the signal's reason when it is aborted before anything ran", async () => {
    const here: unknown[] = [];
    const { session } = await localSession([doubling(here)]);
    const reason = new Error("stop");
    const call = session.executeTools([local(1)], { signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(here).toEqual([]);
  });

  test("have no influence on the others when a hook throws for one of them", async () => {
    const { session } = await localSession([doubling()], {
      afterExecute: ({ slug, arguments: args }) => {
        if (slug === "LOCAL_DOUBLE" && args["n"] === 1) {
          throw new Error("hook");
        }
      },
    });
    const found = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batchOf(local(1), remote(7), local(2)));
    expect(Object(found.data).results).toMatchObject([
      { error: "hook" },
      { response: { data: { n: 7 } } },
      { response: { data: 4 } },
    ]);
  });
});

describe("local tools in COMPOSIO_MULTI_EXECUTE_TOOL, as a model calls it", () => {
  test("run here, and the merged result is that of the whole: indexes, counts, error", async () => {
    const { session, sent } = await localSession([doubling()]);
    const batch = { ...batchOf(local(1), remote(7), local(-1), remote(8), local("x")), session_id: "coal" };
    const result = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batch);
    expect(result).toMatchObject({
      result_type: "failed",
      error: "2 out of 5 tools failed",
      log_id: expect.stringMatching(/^log/),
      data: {
        total_count: 5,
        success_count: 3,
        error_count: 2,
        session: { id: "coal" },
        results: [
          { tool_slug: "LOCAL_DOUBLE", index: 0, response: { successful: true, data: 2, error: null, log_id: "" } },
          { tool_slug: "COUNTER_ADD", index: 1, response: { successful: true, data: { n: 7 } } },
          {
            tool_slug: "LOCAL_DOUBLE",
            index: 2,
            error: "too small",
            response: { successful: false, data: null, error: "too small" },
          },
          { tool_slug: "COUNTER_ADD", index: 3, response: { successful: true, data: { n: 8 } } },
          { tool_slug: "LOCAL_DOUBLE", index: 4, error: expect.stringMatching(/which was not run: n: /) },
        ],
      },
    });
    const { tools, ...others } = batch;
    expect(tools).toHaveLength(5);
    expect(sent()).toMatchObject([{ body: { arguments: { ...others, tools: [remote(7), remote(8)] } } }]);
  });

  test("alone send nothing, and the result has the same form", async () => {
    const { session, sent } = await localSession([doubling()]);
    const result = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batchOf(local(1), local(2)));
    expect(result).toEqual({
      result_type: "completed",
      error: null,
      log_id: "",
      data: {
        results: [1, 2].map((n, index) => ({
          tool_slug: "LOCAL_DOUBLE",
          index,
          response: { successful: true, data: n * 2, error: null, log_id: "" },
        })),
        total_count: 2,
        success_count: 2,
        error_count: 0,
      },
    });
    expect(sent()).toEqual([]);
  });

  test("run the same when the meta tool is called with executeTool", async () => {
    const { session, ran } = await localSession([doubling()]);
    const slug: string = "COMPOSIO_MULTI_EXECUTE_TOOL";
    const result = await session.executeTool(slug, batchOf(local(1), remote(7)));
    expect(result).toMatchObject({ error: null, data: { total_count: 2 } });
    expect(ran).toEqual(["COUNTER_ADD 7"]);
  });

  test("do not run before an approval that another call needs, and run once after it, also after a second question", async () => {
    const here: unknown[] = [];
    const { session, ran } = await localSession([doubling(here)], { params: NEEDS_APPROVAL });
    const batch = batchOf(local(1), remote(7), remote(8));
    const asked = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batch);
    if (asked.result_type !== "input_required") {
      throw new Error(`${asked.result_type} instead of a question`);
    }
    expect([here, ran]).toEqual([[], []]);
    const [first, second] = Object.entries(approve(asked));
    const half = await session.respond(asked, Object.fromEntries([first ?? ["", { action: "cancel" }]]));
    if (half.result_type !== "input_required") {
      throw new Error(`${half.result_type} instead of a question`);
    }
    expect([here, ran]).toEqual([[], []]);
    const done = await session.respond(half, Object.fromEntries([first, second].filter((each) => each !== undefined)));
    expect(done).toMatchObject({
      error: null,
      data: { total_count: 3, results: [{ index: 0, response: { data: 2 } }, { index: 1 }, { index: 2 }] },
    });
    expect([here, ran]).toEqual([[1], ["COUNTER_ADD 7", "COUNTER_ADD 8"]]);
  });

  test("are named by unwrap with the batch, when one of them fails", async () => {
    const { session } = await localSession([doubling()]);
    const result = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batchOf(remote(7), local(-1)));
    expect(() => unwrap(result)).toThrow(/COMPOSIO_MULTI_EXECUTE_TOOL.*1 out of 2 tools failed/);
  });

  test("run after an answer from another process, which repeats the whole call", async () => {
    const here: unknown[] = [];
    const { session, ran } = await localSession([doubling(here)], { params: NEEDS_APPROVAL });
    const batch = batchOf(remote(7), local(1));
    const asked = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batch);
    const request_state = Object(asked).request_state as string;
    const elsewhere = await session.refresh();
    const done = await elsewhere.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batch, {
      input_responses: approve(asked),
      request_state,
    });
    expect(done).toMatchObject({ error: null, data: { success_count: 2 } });
    expect([here, ran]).toEqual([[1], ["COUNTER_ADD 7"]]);
  });

  test("run side by side", async () => {
    const most = meter();
    const { session } = await localSession([most.tool]);
    const calls = Array.from({ length: 8 }, () => ({ tool_slug: "LOCAL_METER", arguments: {} }));
    await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batchOf(...calls));
    expect(most.running()).toBe(8);
  });

  test.each<[string, unknown, string]>([
    ["a string", "n=1", "expected object"],
    ["a list", [1], "expected object"],
    ["missing", undefined, "expected number"],
  ])("with arguments that are %s fail by themselves", async (_what, args, expected) => {
    const { session } = await localSession([doubling()]);
    const calls = [{ tool_slug: "LOCAL_DOUBLE", arguments: args }, remote(7)];
    const result = await session.executeTool("COMPOSIO_MULTI_EXECUTE_TOOL", {
      tools: calls,
      sync_response_to_workbench: false,
    });
    expect(Object(result.data).results[0].error).toContain(expected);
    expect(Object(result.data).results[1]).toMatchObject({ index: 1, response: { successful: true } });
  });

  test("pass through the client's hooks one by one, within the whole: a veto of one holds", async () => {
    const seen: string[] = [];
    const here: unknown[] = [];
    const { session } = await localSession([doubling(here)], {
      beforeExecute: ({ slug, arguments: args }) => {
        seen.push(slug);
        return args["n"] === 2 ? { veto: "not two" } : undefined;
      },
    });
    const result = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batchOf(local(1), remote(7), local(2)));
    expect(seen).toEqual(["COMPOSIO_MULTI_EXECUTE_TOOL", "LOCAL_DOUBLE", "LOCAL_DOUBLE"]);
    expect(Object(result.data).results[2].error).toBe("Not run: not two");
    expect(here).toEqual([1]);
  });

  test("do not run when the signal is aborted while the others are on their way", async () => {
    const controller = new AbortController();
    const here: unknown[] = [];
    const { session } = await answeredBy(here, () => {
      controller.abort(new Error("stop"));
      return new Promise(() => {});
    });
    const call = session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batchOf(local(1), remote(7)), {
      signal: controller.signal,
    });
    await expect(call).rejects.toThrow("stop");
    expect(here).toEqual([]);
  });
});

describe("what the service makes of the remote half of a batch", () => {
  const entry = (index: unknown, n: number) => ({
    index,
    tool_slug: "COUNTER_ADD",
    response: { successful: true, data: { n } },
  });
  const run = async (answer: unknown, ...calls: readonly BatchCall[]) => {
    const here: unknown[] = [];
    const { session } = await answeredBy(here, () => answer);
    const result = await session.executeMetaTool("COMPOSIO_MULTI_EXECUTE_TOOL", batchOf(...calls));
    return { result, here, results: Object(result.data).results as readonly Record<string, unknown>[] };
  };

  test("results in another order, or with indexes as text, come to their calls", async () => {
    const { results } = await run(
      { data: { results: [entry("1", 8), entry("0", 7)] } },
      local(1),
      remote(7),
      local(2),
      remote(8),
    );
    expect(results).toMatchObject([
      { index: 0, response: { data: 2 } },
      { index: 1, response: { data: { n: 7 } } },
      { index: 2, response: { data: 4 } },
      { index: 3, response: { data: { n: 8 } } },
    ]);
  });

  test("a call without a result has an error that says it may have run", async () => {
    const { results, result } = await run({ data: { results: [entry(0, 7)] } }, remote(7), local(1), remote(8));
    expect(results[2]).toEqual({
      index: 2,
      tool_slug: "COUNTER_ADD",
      error: "The service returned no result for call 2, COUNTER_ADD: it may have run.",
    });
    expect(result).toMatchObject({ result_type: "failed", error: "1 out of 3 tools failed", data: { error_count: 1 } });
  });

  test("a failure of the meta tool itself is the result, and no local tool runs", async () => {
    const { result, here } = await run({ data: {}, error: "overloaded", log_id: "l" }, local(1), remote(7));
    expect(result).toMatchObject({ result_type: "failed", error: "overloaded" });
    expect(here).toEqual([]);
  });

  test("a batch that a session hook blocked is the result, and no local tool runs", async () => {
    const { result, here } = await run(
      { result_type: "blocked", block_reason: "policy", data: { results: [] } },
      local(1),
      remote(7),
    );
    expect(result).toMatchObject({ result_type: "blocked", error: "policy" });
    expect(here).toEqual([]);
  });

  test("an error that does more than count is kept", async () => {
    const answer = {
      data: { results: [{ index: 0, tool_slug: "COUNTER_ADD", error: "quota" }] },
      error: "Quota exceeded",
    };
    const { result } = await run(answer, remote(7), local(1));
    expect(result).toMatchObject({ result_type: "failed", error: "Quota exceeded", data: { success_count: 1 } });
  });
});

/** A tool that measures how many of its calls run at the same time. */
function meter() {
  let running = 0;
  let most = 0;
  const tool = localTool({
    slug: "meter",
    description: "d",
    input: { type: "object", properties: {} },
    execute: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    },
  });
  return { tool, running: () => most };
}

/** A session with the doubling tool whose executions a function answers. */
async function answeredBy(here: unknown[], answer: () => unknown) {
  const fetch: Fetch = async (url) =>
    url.endsWith("/execute_meta") ? Response.json(await answer()) : Response.json(SESSION, { status: 201 });
  const composio = new Composio({ apiKey: "key-for-this-test", fetch, maxRetries: 0 });
  return { session: await createSessionWithLocalTools(composio, "ada", [doubling(here)]) };
}
