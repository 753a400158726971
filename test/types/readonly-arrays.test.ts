import { describe, expect, test } from "vitest";
import { toolTypes } from "../../src/tool-types/index.js";
import { compile } from "./compile.js";

const text = { type: "string" };
const { text: notes } = toolTypes({
  slug: "NOTES_ADD",
  input_parameters: {
    type: "object",
    properties: {
      tags: { type: "array", items: text },
      matrix: { type: "array", items: { type: "array", items: { type: "number" } } },
      choice: { type: "array", items: { enum: ["a", "b"] } },
      range: { type: "array", prefixItems: [{ type: "number" }, { type: "number" }], items: false, minItems: 2 },
      log: { type: "array", prefixItems: [text], items: { type: "array", items: text }, minItems: 1 },
      people: { type: "array", items: { type: "object", properties: { names: { type: "array", items: text } } } },
      many: { anyOf: [text, { type: "array", items: text }, { type: "null" }] },
      parts: { type: "array", items: { anyOf: [text, { type: "array", items: text }] } },
      maps: { type: "object", additionalProperties: { type: "array", items: text } },
    },
  },
  output_parameters: {
    type: "object",
    properties: { data: { type: "object", properties: { tags: { type: "array", items: text } }, required: ["tags"] } },
  },
});

const setting = `
import { Composio } from "../../src/index.js";
import type { NotesAddInput, NotesAddOutput } from "./notes.js";
type Tools = { NOTES_ADD: { input: NotesAddInput; output: NotesAddOutput } };
const composio = new Composio<Tools>({ apiKey: "key" });
const session = await composio.createSession("user_123");
void [composio, session];
`;

const all = `{
  tags: ["a"], matrix: [[1], []], choice: ["a"], range: [1, 2], log: ["x", ["y"], []], people: [{ names: ["n"] }],
  many: ["m"], parts: ["p", ["q"]], maps: { k: ["v"] },
}`;

const accepted = {
  "a constant of a tool": `const input = ${all} as const; await session.executeTool("NOTES_ADD", input);`,
  "mutable arrays of a tool": `const input: {
      tags: string[]; matrix: number[][]; choice: ("a" | "b")[]; range: [number, number]; log: [string, ...string[][]];
      people: { names: string[] }[]; many: string[]; parts: (string | string[])[]; maps: Record<string, string[]>;
    } = ${all}; await session.executeTool("NOTES_ADD", input);`,
  "readonly arrays of a tool": `const input: {
      readonly tags: readonly string[]; matrix: readonly (readonly number[])[]; choice: ReadonlyArray<"a" | "b">;
      range: readonly [number, number]; log: readonly [string, ...(readonly string[])[]];
      people: readonly { readonly names: readonly string[] }[]; many: readonly string[] | null;
      parts: readonly (string | readonly string[])[]; maps: Readonly<Record<string, readonly string[]>>;
    } = ${all}; await session.executeTool("NOTES_ADD", input);`,
  "a constant of a call of many": `const call = { tool_slug: "NOTES_ADD", arguments: ${all} } as const;
    await session.executeTools([call]); await session.executeTools([call] as const);`,
  "a constant of a session's config": `const config = {
      toolkits: { enable: ["github"] }, tags: { enable: ["readOnlyHint"] }, tools: { github: { enable: ["GITHUB_X"] } },
      connected_accounts: { github: ["ca_1"] }, preload: { tools: ["GITHUB_X"] },
    } as const;
    await composio.createSession("user_123", config); await session.update(config);`,
  "mutable arrays of a session's config": `const enable: string[] = ["github"]; const tools: string[] = [];
    await composio.createSession("user_123", { toolkits: { enable }, preload: { tools }, tools: { github: { enable: tools } } });`,
  "readonly arrays of a meta tool and of queries": `const toolkits: readonly string[] = ["github"];
    await session.executeMetaTool("COMPOSIO_WAIT_FOR_CONNECTIONS", { toolkits });
    await session.listToolkits({ toolkits });
    await composio.api.GET("/api/v3.1/connected_accounts", { params: { query: { toolkit_slugs: toolkits } } });
    await composio.api.POST("/api/v3.1/tool_router/session", { body: { user_id: "u", toolkits: { enable: toolkits } } });`,
  "the arrays of a result, which its reader may sort": `
    const result = await session.executeTool("NOTES_ADD", {});
    if (result.error === null) { const tags: string[] = result.data.tags; tags.sort(); }
    const { items } = await session.listToolkits(); items.sort();`,
};

const refused = {
  "a readonly array of other items": [
    `const tags: readonly number[] = [1]; await session.executeTool("NOTES_ADD", { tags });`,
    /'readonly number\[\]' is not assignable to type 'readonly string\[\]'/,
  ],
  "a readonly tuple of another length": [
    `await session.executeTool("NOTES_ADD", { range: [1, 2, 3] as const });`,
    /Type '3' is not assignable|'readonly \[1, 2, 3\]' is not assignable/,
  ],
} as const;

describe("arrays in what is sent are readonly", { timeout: 120_000 }, () => {
  const wrong = Object.entries(refused).map(([what, [code]]) => [what, setting + code] as const);
  const right = Object.entries(accepted).map(([what, code]) => [what, setting + code] as const);
  const named = (what: string): string => what.replaceAll(/\W+/g, "-");
  const errors = compile({
    notes,
    ...Object.fromEntries([...right, ...wrong].map(([what, code]) => [named(what), code])),
  });

  test("the types compile", () => {
    expect(errors["notes"]).toEqual([]);
  });

  test.each(Object.keys(accepted))("%s compile", (what) => {
    expect(errors[named(what)]).toEqual([]);
  });

  test.each(Object.entries(refused))("%s does not compile", (what, [, message]) => {
    expect(errors[named(what)]?.join("\n")).toMatch(message);
  });
});
