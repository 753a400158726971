import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of `scripts/` as a person would, for at most 120 s: twenty times what it takes alone. @param cwd a copy of the repository */
export function runScript(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd: string = root,
): Promise<Run> {
  const script = join(cwd, "scripts", `${name}.ts`);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", script, ...args],
      { cwd, env: { ...process.env, NO_COLOR: "1", ...env }, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
      },
    );
  });
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "composio-session-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
