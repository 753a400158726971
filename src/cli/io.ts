import type { Fetch } from "../http/index.js";

/** Where text goes: `process.stdout`, `process.stderr`, or a test's list. */
export interface TextOutput {
  write(text: string): unknown;
  /** True in a terminal, where a line may be written over. */
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that a command knows of the world. `main` hands in the process's own, a test its own. */
export interface CommandIo {
  /** Paths that are given are relative to this folder; the config stands here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly out: TextOutput;
  /** Progress, warnings and errors. */
  readonly err: TextOutput;
  /** Ends the command: nothing is left half done. */
  readonly signal: AbortSignal;
  /** What sends requests. Default: the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  /**
   * Which generator this is: types are cached under it. Undefined: nothing is cached, as suits a generator that
   * somebody is changing.
   */
  readonly generator?: string | undefined;
  /** The program of a thread that makes types. Undefined: they are made in this thread, which takes longer. */
  readonly typeThread?: URL | undefined;
}
