import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serve, text } from "../fetch-spec/server.js";
import { type Run, root, runScript } from "./run-script.js";

const pinned = await readFile(join(root, "spec/openapi.json"), "utf8");

/** Compares with a document that a server on this machine serves. */
async function driftFrom(document: string, ...args: string[]): Promise<Run> {
  const from = `${await serve(text(document))}/openapi.json`;
  return runScript("drift", ["--from", from, "--no-meta-tools", ...args]);
}

describe("npm run drift", { timeout: 240_000 }, () => {
  test("explains itself and its exit codes", async () => {
    const { code, stdout } = await runScript("drift", ["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Exit codes: 0 no change, 1 breaking, 2 only additions or text, 3 could not compare.");
    for (const option of ["--from", "--meta-tools", "--markdown", "--json", "--text"]) {
      expect(stdout).toContain(option);
    }
  });

  test("ends with 0 when nothing changed", async () => {
    const { code, stdout } = await driftFrom(pinned);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^No changes: /) });
  });

  test("ends with 1 when code may stop compiling, and reports it for a pull request", async () => {
    const { code, stdout, stderr } = await driftFrom(pinned.replaceAll('"callback_url"', '"return_url"'), "--markdown");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\*\*BREAKING: \d+ changes in \d+ operations can stop code from compiling\./);
    expect(stdout).toMatch(/- \*\*breaking\*\* `body\.callback_url` `removed, was string`/);
    expect(stdout).toMatch(/no disagreement/);
    expect(stderr).toMatch(/^read /);
  });

  test("ends with 2 when there is only more, and reports it for a program", async () => {
    const more = pinned.replace(
      /("AuthLink": \{)([^]*?)("link_token": \{)/,
      '$1"x-mine": 1,$2"expires_at": {"type": "string"}, $3',
    );
    const { code, stdout } = await driftFrom(more, "--json");
    const report = JSON.parse(stdout) as { changes: unknown[]; compiler: { disagreements: unknown[] } };
    expect(code).toBe(2);
    expect(report).toMatchObject({
      format: 1,
      verdict: "additions",
      exitCode: 2,
      counts: { breaking: 0, addition: 1 },
    });
    expect(report.changes).toMatchObject([{ path: "response.expires_at", in: [{ name: "createSessionLink" }] }]);
    expect(report.compiler.disagreements).toEqual([]);
  });

  test.each([
    ["a web page", "<html>", [], /^drift: http:\S+ is a web page or XML/m],
    ["two formats at once", pinned, ["--json", "--markdown"], /^drift: --markdown and --json are two formats/m],
    ["an unknown option", pinned, ["--jsn"], /^drift: .*'--jsn'/m],
  ])("ends with 3 for %s", async (_what, document, args, message) => {
    const { code, stdout, stderr } = await driftFrom(document, ...args);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("ends with 3 when nobody answers in time", async () => {
    const from = await serve(() => {});
    const started = performance.now();
    const { code, stderr } = await runScript("drift", ["--from", from, "--no-meta-tools", "--timeout", "0.2"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/did not respond within 0\.[28] s/);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
