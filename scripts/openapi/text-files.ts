import { createReadStream } from "node:fs";
import { errorMessage } from "../../src/node/index.js";
import { relative, resolve } from "node:path";
import { SpecError } from "./spec-error.js";

/** Limits for reading a file: size in bytes, time in milliseconds. */
export interface FileLimits {
  readonly bytes: number;
  readonly whole: number;
}

const DEFAULT_LIMITS: FileLimits = { bytes: 64 * 1024 * 1024, whole: 120_000 };

/** A path relative to the working directory if it is inside it, for messages. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === "" ? "." : near.startsWith("..") ? path : near;
}

/** Reads a text file within limits. @throws SpecError that names the file */
export async function readTextFile(path: string, limits: FileLimits = DEFAULT_LIMITS): Promise<string> {
  const name = shownPath(resolve(path));
  // It may be a pipe that never ends.
  const stream = createReadStream(path, { signal: AbortSignal.timeout(limits.whole) });
  try {
    return decodeUtf8(await readBytes(stream, limits.bytes, name), name);
  } catch (error) {
    if (error instanceof SpecError) {
      throw error;
    }
    throw new SpecError(`${name} cannot be read: ${errorMessage(error)}`);
  }
}

async function readBytes(chunks: AsyncIterable<Buffer>, limit: number, name: string): Promise<Buffer> {
  const read: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > limit) {
      throw tooLarge(name, limit);
    }
    read.push(chunk);
  }
  return Buffer.concat(read);
}

/** @param limit in bytes */
export function tooLarge(name: string, limit: number): SpecError {
  return new SpecError(
    `${name} is larger than ${Math.floor(limit / 1024 / 1024)} MB. No OpenAPI document is; it was not read.`,
  );
}

/** @throws SpecError for bytes that are not UTF-8 */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SpecError(`${name} is not text: it contains bytes that are not UTF-8.`);
  }
}
