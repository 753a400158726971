import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serve, text } from "../fetch-spec/server.js";
import { root, runScript, temporaryFolder } from "./run-script.js";

const pinned = await readFile(join(root, "spec/openapi.json"), "utf8");

describe("npm run fetch-spec", { timeout: 240_000 }, () => {
  test("explains itself, and what to do after editing spec/ by hand", async () => {
    const { code, stdout } = await runScript("fetch-spec", ["--help"]);
    expect(code).toBe(0);
    for (const option of ["--from", "--meta-tools", "--base-url", "--allow-missing", "--out", "--timeout"]) {
      expect(stdout).toContain(`  ${option}`);
    }
    expect(stdout).toContain("npm run fetch-spec -- --from spec/openapi.json");
  });

  test("takes a served document to a folder, a step at a time; the pinned one comes out as it is", async () => {
    const out = join(await temporaryFolder(), "spec");
    const from = `${await serve(text(pinned))}/openapi.json`;
    const args = ["--from", from, "--meta-tools", join(root, "spec/meta-tools"), "--out", out];
    const run = await runScript("fetch-spec", args);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/^read .*\n(?:.*\n)*write +11 files in .* \(\d+\.\d\d s\)\n$/);
    expect(await readdir(out)).toEqual(["meta-tools", "openapi.json", "source.json"]);
    expect(await readFile(join(out, "openapi.json"), "utf8")).toBe(pinned);
  });

  test.each([
    ["an address that wants a credential", 401, "{}", /^fetch-spec: http:\S+ responds with status 401: .*\n$/],
    ["a web page", 200, "<html>", /^fetch-spec: http:\S+ is a web page or XML, not an OpenAPI document\.\n$/],
  ])("refuses %s in one line, without a file and without the key", async (_what, status, body, message) => {
    const out = join(await temporaryFolder(), "spec");
    const from = await serve(text(body, "application/json", status));
    const key = "ak_secret_of_this_test";
    const run = await runScript("fetch-spec", ["--from", from, "--out", out], { COMPOSIO_API_KEY: key });
    expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
    expect(run.stdout + run.stderr).not.toContain(key);
    await expect(readdir(out)).rejects.toThrow(/ENOENT/);
  });

  test("refuses an option it does not know, and shows those it does", async () => {
    const { code, stderr } = await runScript("fetch-spec", ["--form", "x"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^fetch-spec: .*'--form'[^]*--from URL\|FILE/);
  });
});
