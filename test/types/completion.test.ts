import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./compile.js";
import { Editor } from "./editor.js";

const setting = `
import { Composio } from "../../src/index.js";
import type { Tools } from "./sample-tools.js";
const session = await new Composio<Tools>({ apiKey: "key" }).createSession("user_123");
`;

const slugs = ["GITHUB_CREATE_AN_ISSUE", "GITHUB_GET_THE_AUTHENTICATED_USER", "GITHUB_LOCK_AN_ISSUE"];
const issue = ["owner", "repo", "title", "body", "labels"];

/** What is being written (the caret at `|`), and what is offered there: all of it, in any order. */
const offers: readonly [what: string, written: string, offered: readonly string[]][] = [
  // What is typed so far is offered too: the price of a signature that generic helpers can call.
  ["the slugs, and not the text of an error", `await session.executeTool("|");`, ["", ...slugs]],
  ["the slugs after some letters", `await session.executeTool("GITHUB_|");`, ["GITHUB_", ...slugs]],
  ["the slugs before there are arguments", `await session.executeTool("|", { owner: "composio" });`, ["", ...slugs]],
  ["the arguments of the tool", `await session.executeTool("GITHUB_CREATE_AN_ISSUE", { | });`, issue],
  [
    "the arguments that are still missing",
    `await session.executeTool("GITHUB_CREATE_AN_ISSUE", { owner: "composio", repo: "composio", ti| });`,
    ["title", "body", "labels"],
  ],
  ["the slugs of one call of many", `await session.executeTools([{ tool_slug: "|" }]);`, slugs],
  [
    "the slugs of the next call",
    `await session.executeTools([{ tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" }, { tool_slug: "|" }]);`,
    slugs,
  ],
  [
    "the arguments of one call of many",
    `await session.executeTools([{ tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { | } }]);`,
    issue,
  ],
  [
    "the arguments of a meta tool",
    `await session.executeMetaTool("COMPOSIO_WAIT_FOR_CONNECTIONS", { | });`,
    ["toolkits", "mode", "session_id"],
  ],
  [
    "the fields of a result, once its error was looked at",
    `const result = await session.executeTool("GITHUB_CREATE_AN_ISSUE", { owner: "o", repo: "r", title: "t" });
     if (result.error === null) result.data.|;`,
    ["number", "html_url"],
  ],
];

describe("an editor completes what is being written", { timeout: 120_000 }, () => {
  let editor: Editor;
  beforeAll(() => {
    editor = new Editor();
  });
  afterAll(() => editor.close());

  test.each(offers)("offers %s", async (what, written, offered) => {
    const file = join(root, "test/types", `completion-${what.replaceAll(/\W+/g, "-")}.ts`);
    const [before = "", after = ""] = (setting + written).split("|");
    editor.open(file, before + after);
    const lines = before.split("\n");
    const names = await editor.completions(file, lines.length, (lines.at(-1) ?? "").length + 1);
    expect(names.toSorted()).toEqual(offered.toSorted());
  });
});
