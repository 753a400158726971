/** Whether an error is one of the system with this code: `ENOENT`. */
export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** `error.message`, or the string form of what is not an error. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
