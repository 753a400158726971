import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { CommandIo } from "../../src/cli/command.js";
import { runCommand } from "../../src/cli/run-command.js";
import { createEmulator, type Emulator } from "../../src/emulator/index.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A project on disk, deleted after the test, and the command run in it. */
export class Project {
  readonly path: string;
  readonly emulator: Emulator;

  private constructor(path: string, emulator: Emulator) {
    this.path = path;
    this.emulator = emulator;
  }

  /** @param emulator takes the place of the service */
  static async make(emulator: Emulator = createEmulator()): Promise<Project> {
    const path = await mkdtemp(join(tmpdir(), "composio-session-"));
    onTestFinished(() => rm(path, { recursive: true, force: true }));
    return new Project(path, emulator);
  }

  /** Runs the command in this process, with the emulator as the service. */
  async run(args: readonly string[], io: Partial<CommandIo> = {}): Promise<Ran> {
    const written = { out: "", err: "" };
    const code = await runCommand(args, {
      cwd: this.path,
      env: { COMPOSIO_API_KEY: this.emulator.apiKey },
      out: { write: (text) => (written.out += text) },
      err: { write: (text) => (written.err += text) },
      signal: new AbortController().signal,
      fetch: this.emulator.fetch,
      ...io,
    });
    return { code, ...written };
  }

  async write(file: string, content: unknown): Promise<void> {
    const path = join(this.path, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  }

  read(file: string): Promise<string> {
    return readFile(join(this.path, file), "utf8");
  }

  /** Every file of a folder with its text; empty for a missing folder. */
  async files(folder = "."): Promise<Record<string, string>> {
    const entries = await readdir(join(this.path, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const files: Record<string, string> = {};
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name).slice(this.path.length + 1);
      files[path] = entry.isDirectory() ? "a folder" : await this.read(path);
    }
    return files;
  }
}

/** What a run prints before it reads from the service. */
export const READING = "Reading from https://backend.composio.dev with the key in COMPOSIO_API_KEY.\n";
/** What a run prints about one tool whose data is an open object. */
export const ONE_OPEN =
  "1 tool does not describe its result: `data` is an open object. The README shows how to give it a type of your own.\n";

/** The JSON of a tool in the format of the service. */
export function tool(slug: string, more: object = {}): object {
  return {
    slug,
    name: slug.toLowerCase(),
    description: `Does ${slug}.`,
    toolkit: { slug: slug.split("_")[0]?.toLowerCase(), name: "", logo: "" },
    version: "20260401_00",
    is_deprecated: false,
    input_parameters: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
    output_parameters: {
      type: "object",
      properties: { data: { type: "object", properties: { done: { type: "boolean" } }, required: ["done"] } },
    },
    ...more,
  };
}
