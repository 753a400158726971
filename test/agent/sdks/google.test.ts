import { describe, expect, test } from "vitest";
import { isToolRunError } from "../../../src/agent/index.js";
import { type GooglePart, type GoogleResponse, googleTools, modelContents } from "../../../src/agent/sdks/google.js";
import { COUNTER, setUp } from "../runner/setup.js";

type Args = Record<string, unknown>;

const call = (name: string, args: Args, id?: string): GooglePart => ({
  functionCall: { name, args, ...(id === undefined ? {} : { id }) },
});
const message = (parts: GooglePart[], responseId?: string): GoogleResponse => ({
  ...(responseId === undefined ? {} : { responseId }),
  candidates: [{ content: { role: "model", parts } }],
});
const offer = async (options: object = {}) => {
  const { session, ran } = await setUp();
  return { ran, ...(await googleTools(session, { tools: COUNTER, ...options })) };
};

describe("googleTools", () => {
  test("gives function declarations with JSON Schemas that Gemini accepts", async () => {
    const { tools } = await offer();
    expect(tools).toHaveLength(1);
    const add = tools[0]?.functionDeclarations.find(({ name }) => name === "COUNTER_ADD");
    expect(add).toMatchObject({
      description: "COUNTER_ADD",
      parametersJsonSchema: { type: "object", required: ["n"] },
    });
  });

  test("has no calls in a text, and none in a blocked response", async () => {
    const { runToolCalls, ran } = await offer();
    expect(await runToolCalls(message([{ text: "Done." }]))).toEqual([]);
    expect(await runToolCalls({ candidates: [{ finishReason: "SAFETY" }] })).toEqual([]);
    expect(await runToolCalls({})).toEqual([]);
    expect(ran).toEqual([]);
  });
});

describe("runToolCalls of Gemini", () => {
  test("returns one content with a result for each call, in order, with the ids that there were", async () => {
    const { runToolCalls, ran } = await offer();
    const results = await runToolCalls(
      message([
        { text: "Let me count." },
        call("COUNTER_ADD", { n: 1 }, "fc_1"),
        call("COUNTER_ADD", { n: "two" }),
        call("COUNTER_AD", { n: 3 }),
        call("COUNTER_FAIL", { n: 4 }, "fc_4"),
      ]),
    );
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_FAIL 4"]);
    expect(results).toEqual([
      {
        role: "user",
        parts: [
          { functionResponse: { id: "fc_1", name: "COUNTER_ADD", response: { output: '{"n":1}' } } },
          { functionResponse: { name: "COUNTER_ADD", response: { error: expect.stringMatching(/n: .*number/) } } },
          { functionResponse: { name: "COUNTER_AD", response: { error: expect.stringMatching(/COUNTER_ADD/) } } },
          {
            functionResponse: { id: "fc_4", name: "COUNTER_FAIL", response: { error: expect.stringMatching(/full/) } },
          },
        ],
      },
    ]);
  });

  test("reads arguments that a proxy left as text, and says which are no JSON", async () => {
    const { runToolCalls, ran } = await offer();
    const part = (args: string): GooglePart =>
      JSON.parse(JSON.stringify({ functionCall: { name: "COUNTER_ADD", args } }));
    const results = await runToolCalls(message([part('{"n":1}'), part('{"n":')]));
    expect(JSON.stringify(results)).toMatch(/not valid JSON/);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("tells calls of the same tool without ids apart by position, and runs a response once", async () => {
    const { runToolCalls, ran } = await offer();
    const calls = [call("COUNTER_ADD", { n: 1 }), call("COUNTER_ADD", { n: 2 })];
    const response = message(calls);
    const first = await runToolCalls(response);
    expect(await runToolCalls(response)).toEqual(first);
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2"]);
    await runToolCalls(message(calls));
    expect(ran).toHaveLength(4);
    await runToolCalls(message(calls, "resp_1"));
    await runToolCalls(message(calls, "resp_1"));
    expect(ran).toHaveLength(6);
  });

  test("runs both of two calls with the same id", async () => {
    const { runToolCalls, ran } = await offer();
    await runToolCalls(message([call("COUNTER_ADD", { n: 1 }, "x"), call("COUNTER_ADD", { n: 2 }, "x")], "resp_1"));
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2"]);
  });

  test("does not run other candidates than the first", async () => {
    const { runToolCalls, ran } = await offer();
    const content = (n: number) => ({ role: "model", parts: [call("COUNTER_ADD", { n })] });
    await runToolCalls({
      candidates: [
        { index: 1, content: content(2) },
        { index: 0, content: content(1) },
      ],
    });
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });

  test("tells the model of a call that the service could not read", async () => {
    const { runToolCalls } = await offer();
    const results = await runToolCalls({
      candidates: [{ finishReason: "MALFORMED_FUNCTION_CALL", finishMessage: "Malformed function call: n=" }],
    });
    expect(results).toEqual([
      { role: "user", parts: [{ text: expect.stringMatching(/nothing ran \(Malformed function call: n=\)/) }] },
    ]);
  });

  test("takes all chunks of a stream", async () => {
    const { runToolCalls, ran } = await offer();
    const signed = { ...call("COUNTER_ADD", { n: 1 }), thoughtSignature: "c2ln" };
    const chunks = [
      message([{ text: "Let me " }], "resp_1"),
      message([signed], "resp_1"),
      message([call("COUNTER_ADD", { n: 2 })], "resp_1"),
      message([{ text: "" }], "resp_1"),
    ];
    const [results] = await runToolCalls(chunks);
    expect(results?.parts).toHaveLength(2);
    expect(ran.toSorted()).toEqual(["COUNTER_ADD 1", "COUNTER_ADD 2"]);
    expect(modelContents(chunks)).toEqual([
      { role: "model", parts: [{ text: "Let me " }, signed, call("COUNTER_ADD", { n: 2 })] },
    ]);
    expect(modelContents([])).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ["a promise", Promise.resolve({}), /Await it first/],
    ["a stream", (async function* () {})(), /Collect its chunks in an array/],
    ["nothing", undefined, /takes a response of generateContent/],
    [
      "arguments in pieces",
      message([JSON.parse('{"functionCall":{"name":"COUNTER_ADD","willContinue":true}}')]),
      /streamFunctionCallArguments/,
    ],
  ])("rejects %s", async (_what, response, wanted) => {
    const { runToolCalls, ran } = await offer();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the types forbid
    await expect(runToolCalls(response as GoogleResponse)).rejects.toThrow(wanted);
    expect(ran).toEqual([]);
  });

  test("throws what no model can fix, with the results of what ran", async () => {
    const { session, ran } = await setUp(
      {},
      {
        wrap: (fetch) => (url, init) =>
          String(init.body).includes("COUNTER_DROP")
            ? Promise.resolve(new Response("{}", { status: 401 }))
            : fetch(url, init),
      },
    );
    const { runToolCalls, toMessages } = await googleTools(session, { tools: COUNTER, concurrency: 1 });
    const error: unknown = await runToolCalls(
      message([call("COUNTER_ADD", { n: 1 }), call("COUNTER_DROP", { n: 2 })]),
    ).catch((reason: unknown) => reason);
    const results = isToolRunError(error) ? toMessages(error.outcomes) : [];
    expect(results[0]?.parts[0]).toEqual({
      functionResponse: { name: "COUNTER_ADD", response: { output: '{"n":1}' } },
    });
    expect(results[0]?.parts).toHaveLength(2);
    expect(ran).toEqual(["COUNTER_ADD 1"]);
  });
});
