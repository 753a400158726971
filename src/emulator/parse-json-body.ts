import type { ReadableBytes } from "./state.js";

/** Levels of arrays and objects that a body may have. Code that walks a value recursively would overflow the stack. */
const MAX_DEPTH = 1000;

/** A body as JSON, or why it is none. */
export type ParsedBody =
  { readonly isJson: true; readonly value?: unknown } | { readonly isJson: false; readonly problem: string };

/** Parses a body as UTF-8 JSON. An empty body counts as JSON without a value. */
export function parseJsonBody(bytes: ReadableBytes): ParsedBody {
  if (bytes.byteLength === 0) {
    return { isJson: true };
  }
  if (exceedsDepth(bytes)) {
    return { isJson: false, problem: `nested deeper than ${MAX_DEPTH} levels` };
  }
  try {
    return { isJson: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { isJson: false, problem: "not JSON" };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{` differ in one bit, as do `]` and `}`. */
const OPENING = 0x5b;
const CLOSING = 0x5d;
const CASE_BIT = 0x20;

/** Counts brackets outside of strings. In UTF-8, the bytes of other characters never look like these. */
function exceedsDepth(bytes: ReadableBytes): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.byteLength; index++) {
    const byte = bytes[index] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) {
        index++;
      } else if (byte === QUOTE) {
        inString = false;
      }
    } else if (byte === QUOTE) {
      inString = true;
    } else if ((byte & ~CASE_BIT) === OPENING) {
      depth++;
      if (depth > MAX_DEPTH) {
        return true;
      }
    } else if ((byte & ~CASE_BIT) === CLOSING) {
      depth--;
    }
  }
  return false;
}
