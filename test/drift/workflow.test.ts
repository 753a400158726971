import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root, temporaryFolder } from "../scripts/run-script.js";

interface Step {
  readonly uses?: string;
  readonly name?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions: unknown; readonly "timeout-minutes": number; readonly steps: readonly Step[] }
    >
  >;
}

const workflow = parse(await readFile(join(root, ".github/workflows/drift.yml"), "utf8")) as Workflow;
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);
const run = promisify(execFile);

/** The environment without settings of a git hook or of this machine. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
};

describe("the drift workflow", () => {
  test("runs on a schedule and by hand, one run at a time, with a timeout", () => {
    expect(Object.keys(workflow.on)).toEqual(["schedule", "workflow_dispatch"]);
    expect(workflow.concurrency.group).toBe("drift");
    for (const job of jobs) {
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
    }
  });

  test("may write only where no package runs, and shows the token to one step", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs["compare"]?.permissions).toEqual({ contents: "read" });
    expect(workflow.jobs["build"]?.permissions).toEqual({ contents: "read" });
    const proposing = workflow.jobs["propose"]?.steps ?? [];
    expect(proposing.filter(({ run: script = "" }) => /\b(?:npm|npx|node|tsx)\b(?! run)/.test(script))).toEqual([]);
    expect(proposing.filter(({ uses = "" }) => !/^actions\/(?:checkout|download-artifact)@/.test(uses)).length).toBe(1);
    expect(workflow.jobs["propose"]?.permissions).toEqual({ contents: "write", "pull-requests": "write" });
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual([false, false, false]);
    expect(steps.filter(({ env }) => env?.["GH_TOKEN"] !== undefined)).toHaveLength(1);
  });

  test("pins every action, and puts no expression into a shell command", () => {
    for (const { uses } of steps) {
      if (uses !== undefined) {
        expect(uses).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
      }
    }
    for (const step of steps) {
      expect(step.run ?? "").not.toContain("${{");
    }
  });

  test("fails when the comparison could not be made, and only then", async () => {
    const script = steps.find(({ name }) => name === "Compare with the live spec")?.run ?? "";
    const says = (code: number): string => `echo "report ${code}"; exit ${code}`;
    const commands = [
      ...[0, 1, 2, 3, 127].map((code) => ({ code, script: says(code) })),
      { code: 1, script: "exit 1" },
    ];
    for (const { code, script: command } of commands) {
      const folder = await temporaryFolder();
      await stub(folder, "npm", command);
      // oxlint-disable-next-line no-await-in-loop -- a few short scripts
      const ended = await shell(script, folder, {});
      expect([command, ended.code]).toEqual([command, code <= 2 && command.startsWith("echo") ? 0 : 1]);
      expect(await readFile(join(folder, "output"), "utf8")).toBe(`code=${code}\n`);
    }
  });

  test("opens one pull request, and updates it the next time", async () => {
    const script = steps.find(({ name }) => name === "Open or update the pull request")?.run ?? "";
    const folder = await temporaryFolder();
    const work = join(folder, "work");
    const git = (...args: string[]) => run("git", args, { cwd: work, env: environment });
    await run("git", ["init", "--quiet", "--bare", join(folder, "remote")], { env: environment });
    await mkdir(join(work, "spec"), { recursive: true });
    await mkdir(join(work, "generated"));
    await git("init", "--quiet", "--initial-branch=main");
    await git("remote", "add", "origin", join(folder, "remote"));
    await writeFile(join(work, "spec/openapi.json"), "1");
    await git("add", ".");
    await git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "Start");
    await stub(
      folder,
      "gh",
      `echo "$1 $2 $3" >> "${folder}/calls"; case "$2" in list) cat "${folder}/open" 2>/dev/null || true;; create) echo 7 > "${folder}/open";; esac`,
    );
    const proposal = join(folder, "proposal");
    await mkdir(proposal);
    await writeFile(join(proposal, "report.md"), "**BREAKING** `$(touch injected)`\n");
    await writeFile(join(proposal, "checked"), "failure\n");
    const env = { BASE: "main", BREAKING: "true", GH_TOKEN: "t" };
    const calls = async (): Promise<string[]> => (await readFile(join(folder, "calls"), "utf8")).trim().split("\n");
    const pack = steps.find(({ name }) => name === "Pack the proposal")?.run ?? "";
    const propose = async (content: string) => {
      await git("switch", "--quiet", "main");
      await writeFile(join(work, "spec/openapi.json"), content);
      expect((await shell(pack, folder, { CHECKED: "failure" }, work)).code).toBe(0);
      await git("reset", "--quiet", "--hard");
      return shell(script, folder, env, work);
    };

    expect((await propose("1")).code).toBe(0);
    await expect(calls()).rejects.toThrow(/ENOENT/); // nothing to propose

    for (const content of ["2", "3"]) {
      // oxlint-disable-next-line no-await-in-loop -- the second run builds on the first
      expect(await propose(content)).toMatchObject({ code: 0 });
    }
    expect((await calls()).filter((call) => !call.startsWith("auth"))).toEqual([
      "pr list --head",
      "pr create --base",
      "pr list --head",
      "pr edit 7",
    ]);
    const body = await readFile(join(folder, "body.md"), "utf8");
    expect(body).toMatch(/^\*\*BREAKING\*\* `\$\(touch injected\)`\n[^]*Type check and tests with it: failure\./);
    expect((await git("log", "--format=%s", "main..drift/live-spec")).stdout).toBe(
      "Update the pinned spec (breaking)\n",
    );
    expect((await git("show", "drift/live-spec:spec/openapi.json")).stdout).toBe("3");

    const patch = await readFile(join(proposal, "changes.patch"), "utf8");
    const outside =
      "diff --git a/evil.sh b/evil.sh\nnew file mode 100755\n--- /dev/null\n+++ b/evil.sh\n@@ -0,0 +1 @@\n+x\n";
    await git("switch", "--quiet", "main");
    await writeFile(join(proposal, "changes.patch"), patch + outside);
    expect((await shell(script, folder, env, work)).code).toBe(0);
    await expect(git("show", "drift/live-spec:evil.sh")).rejects.toThrow(/evil\.sh/);
    await git("switch", "--quiet", "main");
    await writeFile(join(proposal, "changes.patch"), patch.replace("index ", "new mode 120000\nindex "));
    expect((await shell(script, folder, env, work)).code).toBe(1);
  });
});

/** Replaces a command. */
async function stub(folder: string, name: string, script: string): Promise<void> {
  await mkdir(join(folder, "bin"), { recursive: true });
  await writeFile(join(folder, "bin", name), `#!/usr/bin/env bash\n${script}\n`);
  await chmod(join(folder, "bin", name), 0o755);
}

/** Runs a step as the runner does: bash, ending at the first error. */
async function shell(
  script: string,
  folder: string,
  env: Readonly<Record<string, string>>,
  cwd = folder,
): Promise<{ code: number; output: string }> {
  const files = {
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
  };
  const path = `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`;
  return new Promise((resolve) => {
    execFile(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
      { cwd, env: { ...environment, ...files, ...env, PATH: path }, timeout: 15_000 },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1,
          output: stdout + stderr,
        });
      },
    );
  });
}
