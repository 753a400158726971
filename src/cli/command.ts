import type { Fetch } from "../internal.js";

/** Where text goes: `process.stdout`, `process.stderr`, or a test's buffer. */
export interface TextOutput {
  write(text: string): unknown;
  /** True in a terminal, where a line can be overwritten. */
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Everything a command knows about the world. `main.ts` passes in the process's own, a test passes its own. */
export interface CommandIo {
  /** Relative paths start here, and the config is read from here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly out: TextOutput;
  /** Progress, warnings and errors. */
  readonly err: TextOutput;
  /** Stops the command without leaving anything half done. */
  readonly signal: AbortSignal;
  /** Sends requests. Default: the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}

/** A failure that the user can fix: the message says what happened and what to do. Anything else thrown is a bug. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  /** A second line. */
  readonly hint: string | undefined;

  constructor(message: string, { hint, cause }: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.hint = hint;
  }
}

/** The message of an error from elsewhere: the system, a parser, the client. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an error (`ENOENT`), or undefined. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
