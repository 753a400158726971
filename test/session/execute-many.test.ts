import { describe, expect, test } from "vitest";
import { Composio, type ComposioOptions, type Fetch, unwrap } from "../../src/index.js";
import { SESSION } from "./recording-fetch.js";

interface BatchCall {
  readonly tool_slug: string;
  readonly arguments: { readonly n?: number };
}

type Respond = (batch: readonly BatchCall[], index: number, body: Record<string, unknown>) => unknown;

/** A session whose multi-execute requests are handled by a function. It returns a `Response` or throws for other outcomes. */
async function sessionWith(respond: Respond, options: Partial<ComposioOptions> = {}) {
  const batches: BatchCall[][] = [];
  let running = 0;
  let mostRunning = 0;
  const fetch: Fetch = async (_url, init) => {
    if (init.method !== "POST" || !String(init.body).includes("slug")) {
      return Response.json(SESSION, { status: 201 });
    }
    const body = JSON.parse(String(init.body));
    const calls = body.arguments.tools as BatchCall[];
    batches.push(calls);
    running += 1;
    mostRunning = Math.max(mostRunning, running);
    try {
      const response = await respond(calls, batches.length - 1, body);
      return response instanceof Response ? response : Response.json(response);
    } finally {
      running -= 1;
    }
  };
  const session = await new Composio({ apiKey: "key-for-this-test", fetch, ...options }).createSession("user_123");
  return { session, batches, most: () => mostRunning };
}

const results = (calls: readonly BatchCall[]) => ({
  result_type: "completed",
  error: null,
  log_id: "log_1",
  data: {
    results: calls.map((call, index) => ({
      index,
      tool_slug: call.tool_slug,
      response: { successful: true, data: { n: call.arguments.n }, log_id: "log_2" },
    })),
  },
});

const calls = (count: number) =>
  Array.from({ length: count }, (_value, n) => ({ tool_slug: `TOOL_${n % 3}`, arguments: { n } }));

describe("executeTools with more than 50 calls", () => {
  test("sends requests of up to 50 and returns the results in the order of the calls", async () => {
    const { session, batches } = await sessionWith(async (batch, index) => {
      await new Promise((resolve) => setTimeout(resolve, index === 0 ? 30 : 0));
      return results(batch);
    });
    const found = await session.executeTools(calls(120));
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(found.map((result) => Object(unwrap(result)).n)).toEqual(Array.from({ length: 120 }, (_value, n) => n));
  });

  test.each([
    [undefined, 4],
    [2, 2],
    [1, 1],
  ])("with concurrency %s runs at most %i requests at the same time", async (concurrency, most) => {
    const run = await sessionWith(async (batch) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return results(batch);
    });
    await run.session.executeTools(calls(300), { concurrency });
    expect(run.batches).toHaveLength(6);
    expect(run.most()).toBe(most);
  });

  test("keeps the results of completed calls when a later request fails, and reports that the others may have run", async () => {
    const { session, batches } = await sessionWith((batch, index) =>
      index === 1 ? new Response("{}", { status: 502 }) : results(batch),
    );
    const found = await session.executeTools(calls(110), { concurrency: 1 });
    expect(batches).toHaveLength(3);
    expect(found.map(({ result_type }) => result_type)).toEqual([
      ...Array.from({ length: 50 }, () => "completed"),
      ...Array.from({ length: 50 }, () => "failed"),
      ...Array.from({ length: 10 }, () => "completed"),
    ]);
    expect(found[60]?.error).toMatch(/^TOOL_0 may have run: .*status 502/);
  });

  test("reports that the calls of a rejected request have not run", async () => {
    const { session } = await sessionWith((batch, index) =>
      index === 1 ? Response.json({ error: { message: "Too many." } }, { status: 400 }) : results(batch),
    );
    const found = await session.executeTools(calls(60), { concurrency: 1 });
    expect(found[55]?.error).toMatch(/^TOOL_1 was not run: .*Too many/);
  });

  test("keeps the results of the first requests when the meta tool itself fails in a later one", async () => {
    const { session } = await sessionWith((batch, index) =>
      index === 1 ? { data: {}, error: "overloaded", log_id: "l" } : results(batch),
    );
    const found = await session.executeTools(calls(60), { concurrency: 1 });
    expect(found[0]?.error).toBeNull();
    expect(found[59]?.error).toMatch(/may have run: COMPOSIO_MULTI_EXECUTE_TOOL failed: overloaded/);
  });

  test("rejects when no request succeeded", async () => {
    const { session } = await sessionWith(() => new Response("{}", { status: 401 }));
    await expect(session.executeTools(calls(60))).rejects.toMatchObject({ status: 401 });
  });

  test("keeps the completed results, sends nothing more and reports the abort when aborted between two requests", async () => {
    const controller = new AbortController();
    const { session, batches } = await sessionWith((batch, index) => {
      if (index === 0) {
        queueMicrotask(() => setTimeout(() => controller.abort(new Error("stop")), 0));
        return results(batch);
      }
      return new Promise(() => {});
    });
    const found = await session.executeTools(calls(150), { concurrency: 1, signal: controller.signal });
    expect(batches).toHaveLength(2);
    expect(found[0]?.error).toBeNull();
    expect(found[70]?.error).toBe("TOOL_1 may have run: stop");
    expect(found[120]?.error).toBe("TOOL_0 was not run: stop");
  });

  test("responds to the questions of each request and does not repeat completed calls", async () => {
    const question = { type: "elicitation", mode: "form", message: "Allow?", requested_schema: {} };
    const { session, batches } = await sessionWith((batch, index, body) =>
      body["input_responses"] === undefined && index > 0
        ? { result_type: "input_required", input_requests: { [`ask_${index}`]: question }, request_state: `s${index}` }
        : results(batch),
    );
    const asked = await session.executeTools(calls(150), { concurrency: 1 });
    expect(asked.filter(({ result_type }) => result_type === "input_required")).toHaveLength(100);
    const half = await session.respond(asked, { ask_1: { action: "accept" } });
    expect(half.filter(({ result_type }) => result_type === "input_required")).toHaveLength(50);
    const all = await session.respond(half, { ask_2: { action: "accept" } });
    expect(all.map((result) => Object(unwrap(result)).n)).toEqual(Array.from({ length: 150 }, (_value, n) => n));
    expect(batches.map((batch) => batch[0]?.arguments.n)).toEqual([0, 50, 100, 50, 100]);
  });
});

describe("client hooks in executeTools", () => {
  test("see each call, and can change its arguments, block it or run it locally after the others", async () => {
    const order: string[] = [];
    const { session, batches } = await sessionWith(
      (batch) => {
        order.push("sent");
        return results(batch);
      },
      {
        beforeExecute: ({ slug, arguments: args }) => {
          if (slug === "VETOED") {
            return { veto: "not on Fridays" };
          }
          if (slug === "LOCAL") {
            return {
              run: () => {
                order.push("local");
                return { result_type: "completed", data: { here: true }, error: null, log_id: "" };
              },
            };
          }
          return { arguments: { ...args, n: Number(args["n"]) + 1 } };
        },
        afterExecute: ({ slug }, result) =>
          slug === "LOCAL" ? undefined : ({ ...result, log_id: `seen ${slug}` } as never),
      },
    );
    const found = await session.executeTools([
      { tool_slug: "LOCAL", arguments: {} },
      { tool_slug: "A", arguments: { n: 1 } },
      { tool_slug: "VETOED", arguments: {} },
    ]);
    expect(order).toEqual(["sent", "local"]);
    expect(batches).toEqual([[{ tool_slug: "A", arguments: { n: 2 } }]]);
    expect(found).toMatchObject([
      { data: { here: true } },
      { data: { n: 2 }, log_id: "seen A" },
      { result_type: "failed", error: "Not run: not on Fridays", log_id: "seen VETOED" },
    ]);
  });

  test("run nothing locally for a call whose signal is already aborted, and pass the signal otherwise", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { session } = await sessionWith((batch) => results(batch), {
      beforeExecute: () => ({
        run: (signal) => {
          signals.push(signal);
          return { result_type: "completed", data: {}, error: null, log_id: "" };
        },
      }),
    });
    const reason = new Error("stop");
    const aborted = { signal: AbortSignal.abort(reason) };
    await expect(session.executeTool("A", {}, aborted)).rejects.toBe(reason);
    await expect(session.executeTools([{ tool_slug: "A", arguments: {} }], aborted)).rejects.toBe(reason);
    expect(signals).toEqual([]);
    const { signal } = new AbortController();
    await session.executeTool("A", {}, { signal });
    await session.executeTools([{ tool_slug: "A", arguments: {} }], { signal });
    expect(signals).toEqual([signal, signal]);
  });

  test("run nothing locally while another call needs approval", async () => {
    let ran = 0;
    const question = { type: "elicitation", mode: "form", message: "Allow?", requested_schema: {} };
    const { session } = await sessionWith(
      (batch, index) =>
        index === 0 ? { result_type: "input_required", input_requests: { a: question } } : results(batch),
      {
        beforeExecute: ({ slug }) =>
          slug === "LOCAL"
            ? { run: () => ((ran += 1), { result_type: "completed", data: {}, error: null, log_id: "" }) }
            : undefined,
      },
    );
    const asked = await session.executeTools([
      { tool_slug: "LOCAL", arguments: {} },
      { tool_slug: "A", arguments: { n: 1 } },
    ]);
    expect(asked.map(({ result_type }) => result_type)).toEqual(["input_required", "input_required"]);
    expect(ran).toBe(0);
    const done = await session.respond(asked, { a: { action: "accept" } });
    expect(done.map(({ error }) => error)).toEqual([null, null]);
    expect(ran).toBe(1);
  });
});
