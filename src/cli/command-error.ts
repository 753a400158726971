/** What went wrong and what to do about it, as one message. Everything else that is thrown is a fault of ours. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** The words of an error that comes from elsewhere: the system, a parser, the client. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an error (`ENOENT`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
