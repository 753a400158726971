import { describe, expect, test } from "vitest";
import { type ApprovalRequest, createToolRunner } from "../../../src/agent/index.js";
import { COUNTER, modelCall, setUp } from "./setup.js";

const kinds = (outcomes: readonly { readonly kind: string }[]) => outcomes.map(({ kind }) => kind);
const batch = (...tools: { tool_slug: string; arguments: object }[]) =>
  modelCall("COMPOSIO_MULTI_EXECUTE_TOOL", { tools, sync_response_to_workbench: false }, "call_batch_1");

describe("approve", () => {
  test("is asked for everything that is not read-only, one after another, and what is refused does not run", async () => {
    const { session, ran } = await setUp();
    const asked: string[] = [];
    let open = 0;
    const approve = async ({ slug, arguments: args, callId }: ApprovalRequest) => {
      open += 1;
      expect(open).toBe(1);
      asked.push(`${slug} ${String(args["n"])} ${callId}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open -= 1;
      return slug === "COUNTER_ADD" || { denied: "not today" };
    };
    const runner = createToolRunner(session, { tools: COUNTER, approve });
    const outcomes = await runner.run([
      modelCall("COUNTER_READ", { n: 1 }, "id_one_1"),
      modelCall("COUNTER_ADD", { n: 2 }, "id_two_2"),
      modelCall("COUNTER_DROP", { n: 3 }, "id_three"),
    ]);
    expect(kinds(outcomes)).toEqual(["ok", "ok", "denied"]);
    expect(asked.toSorted()).toEqual(["COUNTER_ADD 2 id_two_2", "COUNTER_DROP 3 id_three"]);
    expect(outcomes[2]?.output).toMatch(/COUNTER_DROP was not allowed to run: not today\. Nothing ran/);
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 2", "COUNTER_READ 1"]);
  });

  test.each<[string, () => never | "later" | boolean, string]>([
    [
      "throws",
      () => {
        throw new Error("no terminal");
      },
      "denied",
    ],
    ["says later", () => "later", "approval_required"],
    ["says no", () => false, "denied"],
  ])("that %s runs nothing", async (_what, approve, kind) => {
    const { session, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER, approve });
    expect(kinds(await runner.run([modelCall("COUNTER_ADD", { n: 1 })]))).toEqual([kind]);
    expect(ran).toEqual([]);
  });

  test("is not asked for wrong arguments, and asked again for a call that waited", async () => {
    const { session, ran } = await setUp();
    let answer: "later" | boolean = "later";
    let times = 0;
    const runner = createToolRunner(session, { tools: COUNTER, approve: () => ((times += 1), answer) });
    await runner.run([modelCall("COUNTER_ADD", { n: "x" }, "id_wrong")]);
    expect(times).toBe(0);
    await runner.run([modelCall("COUNTER_ADD", { n: 1 })]);
    answer = true;
    expect(kinds(await runner.run([modelCall("COUNTER_ADD", { n: 1 })]))).toEqual(["ok"]);
    expect(kinds(await runner.run([modelCall("COUNTER_ADD", { n: 1 })]))).toEqual(["ok"]);
    expect([times, ran]).toEqual([2, ["COUNTER_ADD 1"]]);
  });

  test("is always asked for code of the workbench and of bash", async () => {
    const { session } = await setUp();
    const asked: string[] = [];
    const approve = ({ slug }: ApprovalRequest) => (asked.push(slug), false);
    const runner = createToolRunner(session, { approve });
    await runner.run([
      modelCall("COMPOSIO_REMOTE_BASH_TOOL", { command: "ls" }, "id_bash1"),
      modelCall("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "x" }] }, "id_search"),
    ]);
    expect(asked).toEqual(["COMPOSIO_REMOTE_BASH_TOOL"]);
  });

  test("looks into a batch: each call is checked and asked for, refusals are back at their index", async () => {
    const { session, ran } = await setUp();
    const asked: string[] = [];
    const approve = ({ slug, arguments: args }: ApprovalRequest) => (
      asked.push(`${slug} ${String(args["n"])}`),
      slug !== "COUNTER_DROP"
    );
    const runner = createToolRunner(session, { tools: COUNTER, approve });
    const [outcome] = await runner.run([
      batch(
        { tool_slug: "COUNTER_DROP", arguments: { n: 0 } },
        { tool_slug: "COUNTER_ADD", arguments: { n: 1 } },
        { tool_slug: "COUNTER_ADD", arguments: { n: "two" } },
        { tool_slug: "COUNTER_READ", arguments: { n: 3 } },
        { tool_slug: "COUNTER_NOPE", arguments: {} },
      ),
    ]);
    expect(asked).toEqual(["COUNTER_DROP 0", "COUNTER_ADD 1"]);
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_READ 3"]);
    const { results, ...counts } = Object(outcome?.data);
    expect(outcome?.kind).toBe("ok");
    expect(counts).toMatchObject({ total_count: 5, success_count: 2, error_count: 3 });
    expect(results).toMatchObject([
      { index: 0, error: expect.stringMatching(/not allowed/) },
      { index: 1, response: { data: { n: 1 } } },
      { index: 2, error: expect.stringMatching(/n: .*number/) },
      { index: 3, response: { data: { n: 3 } } },
      { index: 4, error: expect.stringMatching(/no tool "COUNTER_NOPE"/) },
    ]);
  });

  test("that refuses a whole batch sends nothing", async () => {
    const { session, emulator, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER, approve: () => false });
    await runner.tools();
    const before = emulator.requests.filter(({ method }) => method === "POST").length;
    const [outcome] = await runner.run([batch({ tool_slug: "COUNTER_ADD", arguments: { n: 1 } })]);
    expect(outcome).toMatchObject({ kind: "denied", isError: true });
    expect([ran, emulator.requests.filter(({ method }) => method === "POST").length]).toEqual([[], before]);
  });

  test("answers the questions of the service too, and a refusal there runs nothing", async () => {
    for (const [decision, kind, effects] of [
      [true, "ok", ["COUNTER_ADD 1"]],
      [false, "denied", []],
    ] as const) {
      const { session, ran } = await setUp({ tools: { counter: { require_approval: ["COUNTER_ADD"] } } });
      const seen: ApprovalRequest[] = [];
      const approve = (request: ApprovalRequest) => (
        seen.push(request),
        request.questions === undefined ? true : decision
      );
      const [outcome] = await createToolRunner(session, { tools: COUNTER, approve }).run([
        modelCall("COUNTER_ADD", { n: 1 }),
      ]);
      expect(outcome?.kind).toBe(kind);
      expect(ran).toEqual(effects);
      expect(Object.values(seen.at(-1)?.questions ?? {})[0]?.message).toContain("COUNTER_ADD");
    }
  });

  test("without a function, what the service asks is approval_required, with what respond needs", async () => {
    const { session, ran } = await setUp({ toolkits: { require_approval: ["counter"] } });
    const [outcome] = await createToolRunner(session, { tools: COUNTER }).run([modelCall("COUNTER_ADD", { n: 1 })]);
    expect(outcome?.kind).toBe("approval_required");
    const { approval } = outcome ?? {};
    if (approval === undefined) {
      throw new Error("no approval");
    }
    const [id = ""] = Object.keys(approval.input_requests);
    await session.respond(approval, { [id]: { action: "accept", content: { decision: "approve" } } });
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });
});

describe("a batch", () => {
  test("processed again sends nothing again, and gives the same results", async () => {
    const { session, ran } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER });
    const call = batch(
      { tool_slug: "COUNTER_ADD", arguments: { n: 1 } },
      { tool_slug: "COUNTER_FAIL", arguments: { n: 2 } },
    );
    const [first] = await runner.run([call]);
    const [second] = await runner.run([call]);
    expect(ran).toEqual(["COUNTER_ADD 1", "COUNTER_FAIL 2"]);
    expect(Object(first?.data).results).toMatchObject([
      { response: { data: { n: 1 } } },
      { error: expect.stringContaining("full") },
    ]);
    expect(Object(second?.data).results).toMatchObject([
      { response: { data: { n: 1 } } },
      { error: expect.stringContaining("full") },
    ]);
    expect(second?.replayed).toBe(true);
  });

  test("whose response was lost is unsure for each of its calls, and not sent again", async () => {
    let lose = true;
    const { session, ran } = await setUp(
      {},
      {
        wrap: (fetch) => async (url, init) => {
          const response = await fetch(url, init);
          return lose && url.endsWith("execute_meta") ? new Response("", { status: 502 }) : response;
        },
      },
    );
    const runner = createToolRunner(session, { tools: COUNTER });
    const call = batch(
      { tool_slug: "COUNTER_ADD", arguments: { n: 1 } },
      { tool_slug: "COUNTER_READ", arguments: { n: 2 } },
    );
    expect(kinds(await runner.run([call]))).toEqual(["unsure"]);
    lose = false;
    const [again] = await runner.run([call]);
    expect(Object(again?.data).results).toMatchObject([
      { index: 0, error: expect.stringMatching(/may have run/) },
      { index: 1, response: { data: { n: 2 } } },
    ]);
    expect(ran.filter((each) => each === "COUNTER_ADD 1")).toHaveLength(1);
  });
});

describe("needsApproval", () => {
  test("says for SDKs that ask on their own what approve would be asked for", async () => {
    const { session } = await setUp();
    const runner = createToolRunner(session, { tools: COUNTER, approve: () => true });
    expect(await runner.needsApproval("COUNTER_READ", { n: 1 })).toBe(false);
    expect(await runner.needsApproval("COUNTER_ADD", '{"n":1}')).toBe(true);
    expect(await runner.needsApproval("COUNTER_ADD", "{")).toBe(false);
    const multi = (slug: string) => ({
      tools: [{ tool_slug: slug, arguments: { n: 1 } }],
      sync_response_to_workbench: false,
    });
    expect(await runner.needsApproval("COMPOSIO_MULTI_EXECUTE_TOOL", multi("COUNTER_READ"))).toBe(false);
    expect(await runner.needsApproval("COMPOSIO_MULTI_EXECUTE_TOOL", multi("COUNTER_DROP"))).toBe(true);
    expect(await createToolRunner(session, { tools: COUNTER }).needsApproval("COUNTER_DROP", { n: 1 })).toBe(false);
  });
});
