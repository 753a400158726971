import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { postgresLedgerSql } from "../../src/agent/ledger/postgres.js";
import { compile, root } from "../types/compile.js";

const page = await readFile(join(root, "docs/ledger.md"), "utf8");

function blocksOf(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code = ""]) => code);
}

describe("docs/ledger.md", () => {
  test("has code blocks that compile against the types of the real clients", { timeout: 60_000 }, () => {
    const blocks = blocksOf("ts");
    const errors = compile(
      Object.fromEntries(blocks.map((code, index) => [`block-${index}`, code])),
      "test/ledger-stores",
      import.meta.dirname,
    );
    expect(errors).toEqual(Object.fromEntries(blocks.map((_, index) => [`block-${index}`, []])));
    expect(blocks.length).toBeGreaterThan(5);
  });

  test("has the SQL that postgresLedgerSql returns", () => {
    expect(blocksOf("sql")).toEqual([`${postgresLedgerSql()}\n`]);
  });
});
