import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./compile.js";
import { Editor } from "./editor.js";

const setting = `
import { Composio } from "../../src/index.js";
import type { Tools } from "../../examples/composio/index.js";
import type { GithubIssuesCreateInput } from "../../examples/composio/github.js";
const composio = new Composio<Tools>({ apiKey: "key" });
const session = await composio.createSession("user_123");
`;

/** The fields of a config, by the document. A field that it does not describe anywhere cannot show anything. */
const config = [
  "auth_configs", "connected_accounts", "execute", "experimental", "hooks", "instant", "manage_connections",
  "multi_account", "preload", "proxy_execute", "search", "tags", "toolkits", "tools", "workbench",
]; // prettier-ignore

/** Deeper fields, by the line that they stand in. */
const nested: readonly [field: string, line: string][] = [
  ["enable", `{ toolkits: { enable: ["github"] } }`],
  ["enable", `{ tags: { enable: ["readOnlyHint"] } }`],
  ["tools", `{ preload: { tools: ["GITHUB_X"] } }`],
  ["callback_url", `{ manage_connections: { callback_url: "https://example.com" } }`],
];

describe("an editor shows the documentation", { timeout: 120_000 }, () => {
  let editor: Editor;
  let files = 0;
  beforeAll(() => {
    editor = new Editor();
  });
  afterAll(() => editor.close());

  /** Opens a file and returns where the caret `|` is. */
  function open(written: string): [file: string, line: number, offset: number] {
    const file = join(root, "test/types", `documentation-${(files += 1)}.ts`);
    const [before = "", after = ""] = (setting + written).split("|");
    editor.open(file, before + after);
    const lines = before.split("\n");
    return [file, lines.length, (lines.at(-1) ?? "").length + 1];
  }

  test("of the fields of a config that a test names: all that there are", () => {
    const text = readFileSync(join(root, "generated/openapi.gen.ts"), "utf8");
    const body = /^export interface SessionCreateParams \{$([^]*?)^\}$/m.exec(text)?.[1] ?? "";
    const fields = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
    expect(fields.filter((name) => name !== "user_id")).toEqual(config);
  });

  // `experimental` has two types, of a new config and of a saved one: an editor shows the texts of neither.
  const ofOneType = config.filter((field) => field !== "experimental");
  test.each(ofOneType)("of %s in the config of a new session, in hover and completion", async (field) => {
    const hovered = open(`await composio.createSession("user_123", { |${field}: {} });`);
    const hover = await editor.hover(...hovered);
    expect(hover).toMatch(/\w+ \w+/);
    const offered = open(`await composio.createSession("user_123", { | });`);
    expect(await editor.completionDetails(...offered, field)).toBe(hover);
  });

  test.each(config)("of %s in the update of a session", async (field) => {
    expect(await editor.hover(...open(`await session.update({ |${field}: {} });`))).toMatch(/\w+ \w+/);
  });

  test.each(nested)("of %s in %s", async (field, line) => {
    const written = `await composio.createSession("user_123", ${line.replace(`${field}:`, `|${field}:`)});`;
    expect(await editor.hover(...open(written))).toMatch(/\w+ \w+/);
  });

  test("of a tool at its type of arguments, with its deprecation", async () => {
    const hover = await editor.hover(...open("type Input = |GithubIssuesCreateInput;"));
    expect(hover).toContain("Creates an issue in a repository.");
    expect(hover).toContain("@deprecated");
  });

  test("of an argument", async () => {
    const written = `await session.executeTool("GITHUB_CREATE_AN_ISSUE", { owner: "o", repo: "r", |title: "t" });`;
    expect(await editor.hover(...open(written))).toMatch(/\w+ \w+/);
  });
});
