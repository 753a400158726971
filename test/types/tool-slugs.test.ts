import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "./compile.js";

const setting = `
import { Composio, type ToolInput, type ToolOutput, type ToolResult } from "../../src/index.js";
import { isToolSlug, toolSlugs, type Tools } from "../../examples/composio/index.js";
const session = await new Composio<Tools>({ apiKey: "key" }).createSession("user_123");
declare const slug: string;
void [session, isToolSlug, toolSlugs, slug];
export {};
`;

const cases: readonly [what: string, code: string, errors: RegExp | undefined][] = [
  [
    "a helper of the app takes a string that isToolSlug narrowed, and no other string",
    `async function run<Slug extends keyof Tools>(slug: Slug, args: ToolInput<Tools, Slug>): Promise<ToolResult<ToolOutput<Tools, Slug>>> {
       return session.executeTool(slug, args);
     }
     if (isToolSlug(slug)) { void run(slug, {} as ToolInput<Tools, typeof slug>); }`,
    undefined,
  ],
  [
    "a string that isToolSlug did not narrow is not a slug of Tools",
    `const known: keyof Tools = slug;`,
    /Type 'string' is not assignable to type 'keyof GithubTools \| /,
  ],
  [
    "executeTool checks the arguments of a narrowed slug against all tools that it can be",
    `if (isToolSlug(slug) && (slug === "GITHUB_GET_AN_ISSUE" || slug === "GITHUB_UPDATE_AN_ISSUE")) {
       await session.executeTool(slug, { owner: "o", repo: "r", issue_number: 1 });
     }`,
    undefined,
  ],
  [
    "executeTool refuses unchecked arguments for a narrowed slug",
    `if (isToolSlug(slug) && slug === "GITHUB_GET_AN_ISSUE") { await session.executeTool(slug, { owner: "o" }); }`,
    /missing the following properties|Property '\w+' is missing/,
  ],
  [
    "executeTool takes a narrowed slug with arguments that fit every tool, and data is of one of them",
    `if (isToolSlug(slug)) {
       const result = await session.executeTool(slug, {} as ToolInput<Tools, keyof Tools>);
       if (result.error === null) { const data: ToolOutput<Tools, keyof Tools> = result.data; void data; }
     }`,
    undefined,
  ],
  [
    "a string that is not narrowed still takes any arguments",
    `await session.executeTool(slug, { any: 1 });`,
    undefined,
  ],
  [
    "each of toolSlugs is a slug of Tools",
    `const all: readonly (keyof Tools & string)[] = toolSlugs; void all;
     for (const each of toolSlugs) { const known: keyof Tools = each; void known; }`,
    undefined,
  ],
  ["toolSlugs cannot be changed", `toolSlugs.push("GMAIL_SEND_EMAIL");`, /'push' does not exist/],
];

describe("the slugs that generate writes, with executeTool", { timeout: 60_000 }, () => {
  let found: Record<string, string[]> = {};
  beforeAll(() => {
    found = compile(Object.fromEntries(cases.map(([, code], index) => [`slugs-${index}`, setting + code])));
  }, 60_000);

  test.each(cases.map(([what, , errors], index) => [what, index, errors] as const))("%s", (_what, index, errors) => {
    expect(found[`slugs-${index}`]?.join("\n")).toMatch(errors ?? /^$/);
  });
});
