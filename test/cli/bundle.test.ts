import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { syntheticTools } from "../../bench/types/synthetic-tools.js";
import { bundleCommand } from "../../scripts/build/bundle-command.js";
import { bundleCore } from "../../scripts/build/bundle-core.js";
import { VERSION } from "../../src/http/index.js";
import { Project, tool } from "./command.js";

/** Runs the bundle as npm would: plain Node, nothing installed beside it. */
function start(main: string, args: readonly string[], cwd: string, env = process.env) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  const ended = once(child, "close").then(([code]: unknown[]) => ({ code, ...said }));
  return { child, said, ended };
}

describe("the published command", { timeout: 90_000 }, () => {
  let folder: string;
  let main: string;
  let bytes = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "composio-session-bundle-"));
    // With openapi-fetch in it, which npm installs.
    await bundleCore(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), folder, []);
    const { outputs } = await bundleCommand(join(folder, "cli"));
    bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);
    main = join(folder, "cli/main.js");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("runs in plain Node and is smaller than 200 kB", async () => {
    expect(await readFile(main, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(await start(main, ["--version"], folder).ended).toEqual({ code: 0, out: `${VERSION}\n`, err: "" });
    expect(bytes).toBeLessThan(200_000);
  });

  test("writes the same files as the command run from source", async () => {
    const project = await Project.make();
    await project.write("tools.json", [...syntheticTools("hub", 400), tool("CRM_FIND")]);
    await project.run(["generate", "--from", "tools.json", "--out", "source"]);
    const expected = (await project.read("source/hub.ts")).replace("--out source", "--out src/composio");
    const args = ["generate", "--from", "tools.json", "--out", "src/composio"];
    const { code, out, err } = await start(main, args, project.path).ended;
    expect({ code, out: out.split("\n")[1]?.replace(/\d+\.\d s/, "N s") }).toEqual({
      code: 0,
      out: "401 tools of 2 toolkits, N s.",
    });
    expect(err).not.toContain("unknown");
    expect(await project.read("src/composio/hub.ts")).toBe(expected);
  });

  test("prints nothing but its own messages, whatever the environment sets", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND")]);
    const env = { ...process.env, VERBOSE: "1" };
    const { code, out, err } = await start(main, ["generate", "--from", "tools.json"], project.path, env).ended;
    expect({ code, err, lines: out.split("\n").length }).toEqual({ code: 0, err: "crm: 1 tool\n", lines: 3 });
  });

  test.skipIf(process.platform === "win32").each([
    ["SIGINT", "pipe", ["--from", "pipe"]],
    ["SIGTERM", "pipe", ["--from", "pipe"]],
    ["SIGINT", "composio.config.json", ["weather"]],
    ["SIGTERM", "src/composio/.composio-session.json", ["weather"]],
    ["SIGINT", "src/composio/.composio-session.schemas.json", ["weather"]],
  ] as const)("ends at %s while %s is a pipe that nobody writes to", async (signal, pipe, args) => {
    const project = await Project.make();
    await project.write(pipe, "");
    await rm(join(project.path, pipe));
    execFileSync("mkfifo", [join(project.path, pipe)]);
    const { child, said } = start(main, ["generate", ...args], project.path, { ...process.env, COMPOSIO_API_KEY: "k" });
    const ended = once(child, "exit");
    // Long enough to have come to the pipe: nothing is printed before.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    child.kill(signal);
    const began = performance.now();
    expect(await ended).toEqual([null, signal]);
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(said).toEqual({ out: "", err: "Interrupted: nothing was changed.\n" });
  });

  test("reads tools from a pipe that somebody writes to", async () => {
    const project = await Project.make();
    execFileSync("mkfifo", [join(project.path, "pipe")]);
    const { ended } = start(main, ["generate", "--from", "pipe"], project.path);
    await writeFile(join(project.path, "pipe"), JSON.stringify([tool("CRM_FIND")]));
    expect(await ended).toMatchObject({ code: 0, err: "crm: 1 tool\n" });
  });

  test("leaves the old files at Ctrl-C in the middle, and no others", async () => {
    const project = await Project.make();
    await project.write("tools.json", [tool("CRM_FIND")]);
    await project.run(["generate", "--from", "tools.json"]);
    await project.write("tools.json", [tool("CRM_FIND", { description: "New." }), ...syntheticTools("hub", 6_000)]);
    const before = await project.files();
    const { child, said, ended } = start(main, ["generate", "--from", "tools.json"], project.path);
    // The small toolkit is finished and staged; the large one takes seconds more.
    while (!said.err.includes("crm: 1 tool\n")) {
      await once(child.stderr, "data");
    }
    child.kill("SIGINT");
    expect(await ended).toEqual({ code: 130, out: "", err: "crm: 1 tool\nInterrupted: nothing was changed.\n" });
    expect(await project.files()).toEqual(before);
  });
});
