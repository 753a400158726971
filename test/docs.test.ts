import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, root } from "./types/compile.js";

/** The call in the right column of each row of the table. */
function rightColumn(document: string): string[] {
  const rows = document.split("\n").filter((line) => /^\| .*`/.test(line));
  return rows
    .slice(1)
    .map((row) => row.split("|").at(-2)?.trim().replaceAll("`", "") ?? "")
    .filter((call) => call !== "");
}

describe("Coming from @composio/core", { timeout: 60_000 }, () => {
  const calls = rightColumn(readFileSync(join(root, "docs/coming-from-composio-core.md"), "utf8"));
  const setting = `
import { Composio, openai, type ConnectLink, type Session } from "../../src/index.js";
import type { Tools } from "../../examples/composio/index.js";
declare const composio: Composio<Tools>;
declare const session: Session<Tools>;
declare const link: ConnectLink;
const [userId, sessionId, owner, repo, title, endpoint] = ["", "", "", "", "", ""];
const queries = [{ use_case: "x" }];
void [openai, composio, session, link, userId, sessionId, owner, repo, title, endpoint, queries];
`;

  test("has a table of calls, and each call of its right column compiles", () => {
    expect(calls.length).toBeGreaterThan(10);
    const errors = compile(
      Object.fromEntries(calls.map((call, index) => [`call-${index}`, `${setting}void (${call});`])),
    );
    expect(Object.fromEntries(calls.map((call, index) => [call, errors[`call-${index}`]]))).toEqual(
      Object.fromEntries(calls.map((call) => [call, []])),
    );
  });
});

test("every page of docs/ is reached from the README", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  expect(pages.filter((page) => !readme.includes(`docs/${page}`))).toEqual([]);
});
