import { toStandardJsonSchema } from "@valibot/to-json-schema";
import { type } from "arktype";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { HookedCall, ToolResult } from "../../src/index.js";
import { localTool, type LocalTool, type LocalToolContext } from "../../src/local-tools/index.js";
import { localSession } from "./local-session.js";

const anything = { type: "object", properties: {} } as const;

/** A tool without a check of its arguments. */
const tool = (slug: string, execute: (args: Record<string, unknown>, context: LocalToolContext) => unknown) =>
  localTool({ slug, description: slug, input: anything, execute });

describe("a local tool called by its slug", () => {
  test("runs in this process, sends nothing, and knows its session, user and slug", async () => {
    const contexts: LocalToolContext[] = [];
    const lookup = tool("lookup", (args, context) => {
      contexts.push(context);
      return { found: args["id"] };
    });
    const { session, sent } = await localSession([lookup]);
    expect(await session.executeTool("LOCAL_LOOKUP", { id: 7 })).toEqual({
      result_type: "completed",
      data: { found: 7 },
      error: null,
      log_id: "",
    });
    expect(sent()).toEqual([]);
    expect(contexts[0]).toMatchObject({ slug: "LOCAL_LOOKUP", sessionId: session.sessionId, userId: "ada" });
    expect(contexts[0]?.session).toBe(session);
    expect(Object.keys(contexts[0] ?? {})).not.toContain("signal");
  });

  test("that extends a toolkit has the toolkit in its slug", async () => {
    const invoice = localTool({
      slug: "make-invoice",
      description: "d",
      input: anything,
      extendsToolkit: "counter",
      execute: async (_args, { session }) => session.executeTool("COUNTER_ADD", { n: 3 }),
    });
    const { session, ran } = await localSession([invoice]);
    const result = await session.executeTool("LOCAL_COUNTER_MAKE_INVOICE", {});
    expect(result.error === null && result.data).toMatchObject({ error: null, data: { n: 3 } });
    expect(ran).toEqual(["COUNTER_ADD 3"]);
  });

  test("works on sessions made by refresh and update", async () => {
    const { session } = await localSession([tool("lookup", () => "here")]);
    const refreshed = await session.refresh();
    const updated = await refreshed.update({ preload: null });
    expect(await refreshed.executeTool("LOCAL_LOOKUP", {})).toMatchObject({ data: "here" });
    expect(await updated.executeTool("LOCAL_LOOKUP", {})).toMatchObject({ data: "here" });
  });

  test("is left to the service when no local tool has the slug", async () => {
    const { session } = await localSession([tool("lookup", () => 1)]);
    const slug: string = "LOCAL_OTHER";
    await expect(session.executeTool(slug, {})).rejects.toThrow(/LOCAL_OTHER is a custom tool/);
  });
});

describe("arguments of a local tool", () => {
  const seen: unknown[] = [];
  const execute = (args: unknown): number => seen.push(args);
  const shape = { description: "d", execute };
  const valibot = v.object({ id: v.string(), items: v.array(v.object({ n: v.number() })) });
  const schema = {
    type: "object",
    properties: {
      id: { type: "string" },
      items: { type: "array", items: { type: "object", properties: { n: { type: "number" } }, required: ["n"] } },
    },
    required: ["id", "items"],
  };
  const libraries: readonly [string, LocalTool, string, RegExp][] = [
    [
      "zod",
      localTool({
        ...shape,
        slug: "z",
        input: z.object({ id: z.string(), items: z.array(z.object({ n: z.number() })) }),
      }),
      "items[1].n: Invalid input: expected number, received string",
      /id: Invalid input: expected string/,
    ],
    [
      "valibot",
      localTool({ ...shape, slug: "v", input: toStandardJsonSchema(valibot) }),
      'items[1].n: Invalid type: Expected number but received "2"',
      /id: .*Expected "?id/,
    ],
    [
      "arktype",
      localTool({ ...shape, slug: "a", input: type({ id: "string", items: type({ n: "number" }).array() }) }),
      "items[1].n must be a number (was a string)",
      /id must be a string \(was missing\)/,
    ],
    [
      "JSON Schema",
      localTool({ ...shape, slug: "j", input: schema }),
      'items[1].n: Instance type "string" is invalid. Expected "number"',
      /id: Required/,
    ],
  ];

  test.each(libraries)(
    "of %s are validated: a violation names its path and what was expected, and nothing runs",
    async (_name, local, wrong, missing) => {
      seen.length = 0;
      const { session } = await localSession([local]);
      const call = (args: Record<string, unknown>) => session.executeTool(local.slug, args);
      expect(await call({ id: "x", items: [{ n: 1 }, { n: "2" }] })).toMatchObject({
        result_type: "failed",
        data: null,
        error: `Invalid arguments for ${local.slug}, which was not run: ${wrong}`,
      });
      expect((await call({ items: [] })).error).toMatch(missing);
      expect(seen).toEqual([]);
      expect(await call({ id: "x", items: [{ n: 1 }] })).toMatchObject({ data: 1 });
      expect(seen).toEqual([{ id: "x", items: [{ n: 1 }] }]);
    },
  );

  test("reach execute after defaults and transforms", async () => {
    const input = z.object({ at: z.string().transform((text) => new Date(text)), limit: z.number().default(10) });
    const when = localTool({
      slug: "when",
      description: "d",
      input,
      execute: ({ at, limit }) => ({ year: at.getUTCFullYear(), at, limit }),
    });
    const { session } = await localSession([when]);
    expect(await session.executeTool("LOCAL_WHEN", { at: "2026-11-25T00:00:00Z" })).toMatchObject({
      data: { year: 2026, at: "2026-11-25T00:00:00.000Z", limit: 10 },
    });
  });

  test("with many violations are told in ten, each in one line", async () => {
    const input = { type: "object", properties: {}, required: Array.from({ length: 14 }, (_value, n) => `key\n${n}`) };
    const { session } = await localSession([localTool({ slug: "many", description: "d", input, execute: () => 1 })]);
    const { error } = await session.executeTool("LOCAL_MANY", {});
    expect(error).toMatch(/key 0: Required; .*key 9: Required; and 4 more$/);
    expect(error).not.toContain("\n");
  });

  test("whose validation throws or rejects fail the call, and nothing runs", async () => {
    let ran = 0;
    const input = z.object({
      id: z.string().refine(() => {
        throw new Error("database away");
      }),
    });
    const { session } = await localSession([
      localTool({ slug: "check", description: "d", input, execute: () => (ran += 1) }),
    ]);
    expect((await session.executeTool("LOCAL_CHECK", { id: "x" })).error).toBe(
      "LOCAL_CHECK was not run: its arguments could not be validated: database away",
    );
    expect(ran).toBe(0);
  });

  test("named __proto__ or constructor stay keys like others", async () => {
    const received: unknown[] = [];
    const keep = tool("keep", (args) => received.push(args));
    const strict = localTool({
      slug: "strict",
      description: "d",
      input: { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
      execute: () => 1,
    });
    const { session } = await localSession([keep, strict]);
    const hostile: Record<string, unknown> = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}');
    await session.executeTool("LOCAL_KEEP", hostile);
    expect(JSON.stringify(received)).toBe(`[${JSON.stringify(hostile)}]`);
    expect(Object(received[0]).admin).toBeUndefined();
    expect((await session.executeTool("LOCAL_STRICT", hostile)).error).toMatch(
      /__proto__: Unknown key; constructor: Unknown key/,
    );
  });
});

describe("what a local tool returns", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  test.each<[string, () => unknown, unknown]>([
    ["undefined is null", () => undefined, null],
    ["a promise of nothing is null", async () => {}, null],
    ["a date is its text", () => ({ at: new Date(0) }), { at: "1970-01-01T00:00:00.000Z" }],
    ["an absent member stays absent", () => ({ a: undefined, b: 1 }), { b: 1 }],
    ["a scalar is a scalar", () => 5, 5],
  ])("as data: %s", async (_what, execute, data) => {
    const { session } = await localSession([tool("give", execute)]);
    expect(await session.executeTool("LOCAL_GIVE", {})).toEqual({
      result_type: "completed",
      data,
      error: null,
      log_id: "",
    });
  });

  test.each<[string, () => unknown, RegExp]>([
    ["a bigint", () => ({ n: 1n }), /BigInt/],
    ["a cyclic object", () => cyclic, /circular/],
    ["a function", () => () => 1, /JSON has no function/],
    ["a symbol", () => Symbol("x"), /JSON has no symbol/],
    [
      "an object whose toJSON throws",
      () => ({
        toJSON() {
          throw new Error("no");
        },
      }),
      /no$/,
    ],
  ])("that JSON does not have is a failure which says that it ran: %s", async (_what, execute, reason) => {
    const { session } = await localSession([tool("give", execute)]);
    const result = await session.executeTool("LOCAL_GIVE", {});
    expect(result).toMatchObject({ result_type: "failed", data: null });
    expect(result.error).toMatch(/^LOCAL_GIVE has run, but returned a value that JSON does not have: /);
    expect(result.error).toMatch(reason);
  });

  test("is a copy: a later change of the tool's own state does not reach the result", async () => {
    const state = { list: [1] };
    const { session } = await localSession([tool("give", () => state)]);
    const { data } = await session.executeTool("LOCAL_GIVE", {});
    state.list.push(2);
    expect(data).toEqual({ list: [1] });
  });
});

describe("what a local tool throws is the error of its call", () => {
  test.each<[string, () => unknown, string]>([
    [
      "an error",
      () => {
        throw new Error("out of stock");
      },
      "out of stock",
    ],
    ["a rejection", () => Promise.reject(new TypeError("no such order")), "no such order"],
    [
      "an error without a message",
      () => {
        throw new RangeError();
      },
      "RangeError",
    ],
    [
      "a string",
      () => {
        throw "plain";
      },
      "plain",
    ],
    [
      "an object",
      () => {
        throw { code: 7 };
      },
      '{"code":7}',
    ],
    [
      "undefined",
      () => {
        throw undefined;
      },
      "The tool failed without a reason.",
    ],
    [
      "an object that cannot be read",
      () => {
        throw new Proxy(
          {},
          {
            get() {
              throw new Error("trap");
            },
            ownKeys() {
              throw new Error("trap");
            },
          },
        );
      },
      "The tool failed without a reason.",
    ],
  ])("%s", async (_what, execute, error) => {
    const { session } = await localSession([tool("fail", execute)]);
    expect(await session.executeTool("LOCAL_FAIL", {})).toEqual({
      result_type: "failed",
      data: null,
      error,
      log_id: "",
    });
  });
});

describe("an abort of a local tool", () => {
  test("before the call rejects with the signal's reason, and nothing runs", async () => {
    let ran = 0;
    const { session } = await localSession([tool("wait", () => (ran += 1))]);
    const reason = new Error("stop");
    await expect(session.executeTool("LOCAL_WAIT", {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(ran).toBe(0);
  });

  test("during the call rejects at once with the signal's reason, also if the tool ignores the signal", async () => {
    const controller = new AbortController();
    const signals: unknown[] = [];
    const { session } = await localSession([
      tool("wait", (_args, { signal }) => {
        signals.push(signal);
        return new Promise(() => {});
      }),
    ]);
    const reason = new Error("stop");
    setTimeout(() => controller.abort(reason), 10);
    await expect(session.executeTool("LOCAL_WAIT", {}, { signal: controller.signal })).rejects.toBe(reason);
    expect(signals).toEqual([controller.signal]);
  });
});

describe("hooks of the client and local tools", () => {
  test("see the call, change its arguments before they are validated, and change its result", async () => {
    const calls: HookedCall[] = [];
    const add = localTool({
      slug: "add",
      description: "d",
      input: z.object({ n: z.number() }),
      execute: ({ n }) => n + 1,
    });
    const { session } = await localSession([add], {
      beforeExecute: (call) => {
        calls.push(call);
        return { arguments: { n: Number(call.arguments["n"]) * 10 } };
      },
      afterExecute: (_call, result): ToolResult<unknown> => ({ ...result, log_id: "seen" }) as ToolResult<unknown>,
    });
    expect(await session.executeTool("LOCAL_ADD", { n: 2 })).toMatchObject({ data: 21, log_id: "seen" });
    expect(calls).toEqual([
      { sessionId: session.sessionId, slug: "LOCAL_ADD", arguments: { n: 2 }, account: undefined },
    ]);
  });

  test("veto a call: the tool does not run", async () => {
    let ran = 0;
    const { session } = await localSession([tool("add", () => (ran += 1))], {
      beforeExecute: () => ({ veto: "read-only day" }),
    });
    expect((await session.executeTool("LOCAL_ADD", {})).error).toBe("Not run: read-only day");
    expect(ran).toBe(0);
  });
});
