import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { root } from "./types/compile.js";

/** Something that each example prints, so that one that does nothing is found out. */
const printed: Readonly<Record<string, RegExp>> = {
  "demo.ts":
    /ran: GITHUB_LIST[^]*did not run: GITHUB_CREATE_AN_ISSUE, invalid_arguments[^]*lables[^]*ran: GITHUB_CREATE_AN_ISSUE\n[^]*nothing runs again\n[^]*Delete the session\n {2}deleted: true\n$/,
  "files.ts": /100 %\n[^]*the copy is the same: true\n[^]*leads out of the mount[^]*files left: 0\n$/,
};

/** Examples that are no programs; each has a test of its own. */
const modules = ["webhook-handler.ts"];

describe("the examples", { timeout: 30_000 }, () => {
  test("are those that are run here, or have a test of their own", async () => {
    const names = (await readdir(`${root}examples`)).filter((name) => name.endsWith(".ts"));
    expect(names.toSorted()).toEqual([...Object.keys(printed), ...modules].toSorted());
  });

  test.each(Object.entries(printed))("run on the emulator: %s", async (name, output) => {
    const { COMPOSIO_API_KEY: _key, ...env } = process.env;
    const args = ["--import", "tsx", `examples/${name}`];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, env, timeout: 25_000 });
    expect(stdout).toMatch(output);
    expect(stderr).toBe("");
  });
});
