import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createToolRunner } from "../../src/agent/index.js";
import { localTool } from "../../src/local-tools/index.js";
import { localSession } from "./local-session.js";

const double = (preload: boolean) =>
  localTool({
    slug: "double",
    description: "Doubles a number",
    input: z.object({ n: z.number() }),
    preload,
    execute: ({ n }) => n * 2,
  });

describe("a tool runner on a session with local tools", () => {
  test("offers those that are preloaded, and runs the calls of a model", async () => {
    const { session, emulator } = await localSession([double(true)]);
    const runner = createToolRunner(session);
    const outcomes = await runner.run([
      { id: "call_one1", name: "LOCAL_DOUBLE", arguments: '{"n":2}' },
      { id: "call_two2", name: "LOCAL_DOUBLE", arguments: '{"n":"2"}' },
    ]);
    expect(outcomes).toMatchObject([{ kind: "ok", data: 4 }, { kind: "invalid_arguments" }]);
    expect(emulator.requests.filter(({ path }) => /execute/.test(path))).toEqual([]);
  });

  test("knows the schema of one that is not preloaded without asking the service", async () => {
    const { session, emulator } = await localSession([double(false)]);
    const runner = createToolRunner(session, { tools: ["LOCAL_DOUBLE"] });
    const [outcome] = await runner.run([{ id: "call_one1", name: "LOCAL_DOUBLE", arguments: '{"n":2}' }]);
    expect(outcome).toMatchObject({ kind: "ok", data: 4 });
    expect(emulator.requests.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`)).toEqual([
      "POST session",
      "GET tools",
    ]);
  });

  test("runs them within a batch that a model wrote", async () => {
    const { session, ran } = await localSession([double(false)]);
    const tools = [
      { tool_slug: "LOCAL_DOUBLE", arguments: { n: 4 } },
      { tool_slug: "COUNTER_ADD", arguments: { n: 7 } },
    ];
    const [outcome] = await createToolRunner(session).run([
      {
        id: "call_one1",
        name: "COMPOSIO_MULTI_EXECUTE_TOOL",
        arguments: JSON.stringify({ tools, sync_response_to_workbench: false }),
      },
    ]);
    expect(outcome).toMatchObject({
      kind: "ok",
      data: {
        results: [
          { index: 0, response: { data: 8 } },
          { index: 1, response: { data: { n: 7 } } },
        ],
      },
    });
    expect(ran).toEqual(["COUNTER_ADD 7"]);
  });
});
