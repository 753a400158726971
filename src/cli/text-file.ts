import { open } from "node:fs/promises";
import { CommandError, errorCode, errorMessage } from "./command.js";

/** Bytes. A string of more than twice as many exceeds what JavaScript can hold. */
const MAX_SIZE = 256 * 1024 * 1024;
const CHUNK = 64 * 1024;

/**
 * The text of a file, without a byte order mark; undefined if there is no file. Ends when the signal aborts, even while
 * a named pipe waits for its writer, and reads no more than the limit of a file that has no size, such as a device.
 *
 * @param shown the path as messages show it
 * @param remedy what to do about a file that is too large
 * @throws CommandError for a file that is too large or cannot be read, the reason of the signal
 */
export async function readTextFile(
  path: string,
  shown: string,
  signal: AbortSignal,
  remedy = "",
): Promise<string | undefined> {
  try {
    return await unlessAborted(readText(path, shown, signal, remedy), signal);
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      return undefined;
    }
    if (error instanceof CommandError || signal.aborted) {
      throw error;
    }
    throw new CommandError(`${shown} cannot be read: ${errorMessage(error)}`, { cause: error });
  }
}

async function readText(path: string, shown: string, signal: AbortSignal, remedy: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const parts: Buffer[] = [];
    for (let total = size > MAX_SIZE ? size : 0; total <= MAX_SIZE;) {
      signal.throwIfAborted();
      const length = parts.length === 0 ? Math.max(CHUNK, size) : CHUNK;
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length);
      if (bytesRead === 0) {
        return Buffer.concat(parts)
          .toString("utf8")
          .replace(/^\ufeff/, "");
      }
      parts.push(buffer.subarray(0, bytesRead));
      total += bytesRead;
    }
    const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
    const is = size > MAX_SIZE ? `is ${megabytes(size)} MB, more than` : "has more than";
    throw new CommandError(`${shown} ${is} the limit of ${megabytes(MAX_SIZE)} MB.${remedy}`);
  } finally {
    await file.close();
  }
}

/** A system call that blocks cannot be stopped: the command ends without it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) {
      abort();
    }
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/**
 * Parses the JSON of a file. An error says where the text is wrong and never shows it: the file may be any file that a
 * config of somebody else names.
 *
 * @param shown the path as messages show it
 * @throws CommandError
 */
export function parseJsonFile(text: string, shown: string, remedy = ""): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /at position (\d+)/.exec(errorMessage(error))?.[1];
    throw new CommandError(`${shown} is not valid JSON${placeIn(text, position)}.${remedy}`);
  }
}

function placeIn(text: string, position: string | undefined): string {
  if (position === undefined) {
    return "";
  }
  const lines = text.slice(0, Number(position)).split("\n");
  return ` (line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1})`;
}
