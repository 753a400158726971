import { createReadStream } from "node:fs";
import { errorMessage } from "../../src/node/index.js";
import { relative, resolve } from "node:path";
import { boundedText } from "./bounded-text.js";
import { SpecError } from "./spec-error.js";

/** How much a file may hold, in bytes, and how long it may take to read, in milliseconds. */
export interface FileLimits {
  readonly bytes: number;
  readonly whole: number;
}

const DEFAULT_LIMITS: FileLimits = { bytes: 64 * 1024 * 1024, whole: 120_000 };

/** A path as a person at the command line would write it. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === "" ? "." : near.startsWith("..") ? path : near;
}

/** Reads a text file within bounds. @throws SpecError naming the file */
export async function readTextFile(path: string, limits: FileLimits = DEFAULT_LIMITS): Promise<string> {
  const name = shownPath(resolve(path));
  // What looks like a file may be a pipe that never ends.
  const stream = createReadStream(path, { signal: AbortSignal.timeout(limits.whole) });
  try {
    return await boundedText(stream, limits.bytes, name);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(`${name} cannot be read: ${errorMessage(error)}`);
  }
}
