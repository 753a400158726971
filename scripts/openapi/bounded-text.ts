import { SpecError } from "./spec-error.js";

/**
 * Reads bytes as UTF-8, up to a limit: what is longer is not read to its end.
 *
 * @throws SpecError when there are more bytes, or they are not UTF-8
 */
export async function boundedText(bytes: AsyncIterable<Uint8Array>, most: number, from: string): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length > most) throw tooLarge(from, most);
    parts.push(decode(decoder, chunk, from));
  }
  parts.push(decode(decoder, undefined, from));
  return parts.join("");
}

export function tooLarge(from: string, most: number): SpecError {
  return new SpecError(
    `${from} is larger than ${Math.floor(most / 1024 / 1024)} MB. No OpenAPI document is; it was not read.`,
  );
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, from: string): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new SpecError(`${from} is not text: it holds bytes that are not UTF-8.`);
  }
}
