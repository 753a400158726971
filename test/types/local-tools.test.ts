import { describe, expect, test } from "vitest";
import { compile } from "./compile.js";

const setting = `
import { toStandardJsonSchema } from "@valibot/to-json-schema";
import { type } from "arktype";
import * as v from "valibot";
import { z } from "zod";
import { Composio, type Session, type ToolResult, unwrap } from "../../src/index.js";
import { createSessionWithLocalTools, localTool, type LocalTool, withLocalTools } from "../../src/local-tools/index.js";
import type { Tools } from "./sample-tools.js";
const typed = new Composio<Tools>({ apiKey: "key" });
const open = new Composio({ apiKey: "key" });
const description = "d";
const lookup = localTool({
  slug: "look-up",
  description,
  input: z.object({ order: z.string(), limit: z.number().default(10) }),
  execute: async ({ order, limit }) => ({ order, limit, at: new Date(0) }),
});
const ark = localTool({ slug: "ark", description, input: type({ id: "string" }), execute: ({ id }) => id.length });
const val = localTool({ slug: "val", description, input: v.object({ id: v.string() }), inputSchema: {}, execute: ({ id }) => id });
const json = localTool({
  slug: "json",
  description,
  input: { type: "object", properties: {} },
  extendsToolkit: "gmail",
  execute: (args) => { const unknown: unknown = args["x"]; void unknown; },
});
const tools = [lookup, ark, val, json] as const;
const session = await createSessionWithLocalTools(typed, "user_123", tools);
const unchecked = await withLocalTools(await open.createSession("user_123"), [lookup, json]);
void [session, unchecked, unwrap, toStandardJsonSchema];
`;

const right: readonly [what: string, code: string][] = [
  [
    "arguments are those of the schema's input, data is what JSON makes of what execute returns",
    `const data: { order: string; limit: number; at: string } = unwrap(await session.executeTool("LOCAL_LOOK_UP", { order: "1" }));
     void data;`,
  ],
  ["arktype", `const length: number = unwrap(await session.executeTool("LOCAL_ARK", { id: "1" })); void length;`],
  ["valibot", `const id: string = unwrap(await session.executeTool("LOCAL_VAL", { id: "1" })); void id;`],
  [
    "a JSON Schema takes any record; nothing returned is null; the toolkit is in the slug",
    `const nothing: null = unwrap(await session.executeTool("LOCAL_GMAIL_JSON", { anything: 1 })); void nothing;`,
  ],
  ["the app's tools", `unwrap(await session.executeTool("GITHUB_GET_THE_AUTHENTICATED_USER")).login;`],
  [
    "many at once, local and not",
    `const [one, two] = await session.executeTools([
       { tool_slug: "LOCAL_ARK", arguments: { id: "1" } },
       { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" },
     ]);
     const length: number = unwrap(one); const login: string = unwrap(two).login; void [length, login];`,
  ],
  [
    "without tool types, other slugs stay unchecked and local ones are checked",
    `const other: ToolResult<unknown> = await unchecked.executeTool("ANY_TOOL", { any: 1 });
     const order: string = unwrap(await unchecked.executeTool("LOCAL_LOOK_UP", { order: "1" })).order; void [other, order];`,
  ],
  [
    "a slug known at run time only",
    `const slug: string = "LOCAL_LOOK_UP"; const result: ToolResult<unknown> = await session.executeTool(slug, { any: 1 }); void result;`,
  ],
  [
    "sessions made from it keep the types",
    `unwrap(await (await session.refresh()).executeTool("LOCAL_ARK", { id: "1" })).toFixed();`,
  ],
  [
    "a tool of any kind in a list of tools",
    `const list: LocalTool[] = [lookup, json]; await withLocalTools(session, list);`,
  ],
  [
    "the session of the context",
    `localTool({ slug: "s", description, input: { type: "object", properties: {} }, execute: async (_args, { session: own, signal, userId }) => {
       await own.executeTool("ANY", {}, signal === undefined ? {} : { signal }); return userId.length; } });`,
  ],
];

const wrong: readonly [what: string, code: string, error: RegExp][] = [
  ["a missing argument", `await session.executeTool("LOCAL_LOOK_UP", {});`, /Property 'order' is missing/],
  ["no arguments where the tool needs some", `await session.executeTool("LOCAL_LOOK_UP");`, /Expected 2-3 arguments/],
  [
    "a misspelt argument",
    `await session.executeTool("LOCAL_LOOK_UP", { order: "1", limmit: 1 });`,
    /'limmit' does not exist.*Did you mean to write 'limit'/s,
  ],
  [
    "an argument of the wrong type",
    `await session.executeTool("LOCAL_ARK", { id: 1 });`,
    /'number' is not assignable to type 'string'/,
  ],
  [
    "an argument of the wrong type without tool types",
    `await unchecked.executeTool("LOCAL_LOOK_UP", { order: 1 });`,
    /'number' is not assignable to type 'string'/,
  ],
  [
    "a wrong call among many",
    `await session.executeTools([{ tool_slug: "LOCAL_ARK", arguments: { id: 1 } }]);`,
    /'number' is not assignable to type 'string'/,
  ],
  [
    "a slug that neither has",
    `await session.executeTool("LOCAL_LOOKUP", {});`,
    /'LOCAL_LOOKUP' is not in your tool types/,
  ],
  [
    "data that execute does not return",
    `unwrap(await session.executeTool("LOCAL_LOOK_UP", { order: "1" })).total;`,
    /Property 'total' does not exist/,
  ],
  [
    "a date, where JSON has its text",
    `unwrap(await session.executeTool("LOCAL_LOOK_UP", { order: "1" })).at.getTime();`,
    /Property 'getTime' does not exist on type 'string'/,
  ],
  [
    "an execute that reads what the schema lacks",
    `localTool({ slug: "x", description, input: z.object({ a: z.string() }), execute: ({ b }) => b });`,
    /Property 'b' does not exist/,
  ],
  [
    "no description",
    `localTool({ slug: "x", input: z.object({ a: z.string() }), execute: () => 1 });`,
    /Property 'description' is missing/,
  ],
  [
    "an input that is no schema",
    `localTool({ slug: "x", description, input: "string", execute: () => 1 });`,
    /not assignable to type 'LocalToolSchema'/,
  ],
  [
    "a tool that localTool has not made",
    `await withLocalTools(session, [{ slug: "LOCAL_X" }]);`,
    /missing the following properties/,
  ],
];

describe("local tools, checked by the compiler", { timeout: 60_000 }, () => {
  const snippets = [...right.map(([, code]) => code), ...wrong.map(([, code]) => code)];
  const errors = compile(
    Object.fromEntries(
      snippets.map((code, index) => [`local-${index}`, `${setting}\nexport async function run() { ${code} }`]),
    ),
  );

  test.each(right.map(([what], index) => [what, index] as const))("%s: compiles", (_what, index) => {
    expect(errors[`local-${index}`]).toEqual([]);
  });

  test.each(wrong.map(([what, , error], index) => [what, index + right.length, error] as const))(
    "%s: does not compile",
    (_what, index, error) => {
      expect(errors[`local-${index}`]?.join("\n")).toMatch(error);
    },
  );
});
