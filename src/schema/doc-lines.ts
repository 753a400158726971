import { isObject, sortKeys, type Json } from "./json.js";
import type { Doc } from "./model.js";
import { plainProse } from "./text.js";

const LONGEST_DESCRIPTION = 1_000;
const LONGEST_VALUE = 120;
const MOST_EXAMPLES = 3;
const WIDTH = 100;

/** Keywords that TypeScript cannot check, for people to read. */
const LIMITS = [
  "format",
  "pattern",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

/** The doc comment of a schema: its description, `more` prose, then what types cannot express. */
export function docOf(schema: unknown, more: Doc = []): Doc {
  if (!isObject(schema)) {
    return [];
  }
  const lines: string[] = [];
  if (typeof schema["description"] === "string") {
    lines.push(...prose(schema["description"]));
  }
  lines.push(...more);
  if (schema["file_uploadable"] === true) {
    lines.push("A file: upload it first, then name it here.");
  }
  if (schema["file_downloadable"] === true) {
    lines.push("A file to download.");
  }
  for (const keyword of LIMITS) {
    const text = oneLine(schema[keyword]);
    if (text !== undefined && schema[keyword] !== false) {
      lines.push(`@${keyword} ${text}`);
    }
  }
  if (Object.hasOwn(schema, "default")) {
    lines.push(`@default ${oneLine(schema["default"], quoted) ?? "(too long to show)"}`);
  }
  for (const example of examplesOf(schema)) {
    lines.push(`@example ${example}`);
  }
  if (schema["deprecated"] === true) {
    lines.push("@deprecated");
  }
  return lines;
}

function examplesOf(schema: { readonly [key: string]: Json }): readonly string[] {
  const many = Array.isArray(schema["examples"]) ? schema["examples"] : [];
  const examples: readonly Json[] = Object.hasOwn(schema, "example") ? [schema["example"] ?? null, ...many] : many;
  const shown = examples.slice(0, MOST_EXAMPLES * 2).flatMap((example) => oneLine(example, quoted) ?? []);
  return [...new Set(shown)].slice(0, MOST_EXAMPLES);
}

/** A value of a schema on one line; undefined when it is too long. */
function oneLine(value: Json | undefined, write: (value: Json) => string = bare): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const text = write(value);
  return text.length <= LONGEST_VALUE ? harmless(plainProse(text).replaceAll("\n", "\\n")) : undefined;
}

const quoted = (value: Json): string => JSON.stringify(sortKeys(value));
const bare = (value: Json): string => (typeof value === "string" ? value : quoted(value));

/** Untrusted prose for a comment that somebody else lays out: with its own line breaks, and without tags. */
export function commentProse(text: string): string {
  return harmless(plainProse(text));
}

/** Untrusted prose as lines of a comment, truncated at a word and wrapped. */
export function prose(text: string, longest = LONGEST_DESCRIPTION): Doc {
  const plain = plainProse(text.slice(0, longest * 4)).trim();
  const short = plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, "")} …`;
  return harmless(short)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line, index, all) => line !== "" || (all[index - 1] ?? "") !== "")
    .flatMap(wrap);
}

/**
 * Text that does not end the comment or contain a tag, an image (which editors would fetch for the hover), or an
 * unclosed code span (which would swallow the rest). A tag begins at any `@` that follows a space, not only at the
 * start of a line.
 */
function harmless(text: string): string {
  const closed = (text.match(/`/g)?.length ?? 0) % 2 === 0 ? text : text.replaceAll("`", "'");
  return closed
    .replaceAll("*/", "*\\/")
    .replaceAll("![", "!\\[")
    .replace(/(^|[\s{*])@/gm, "$1\\@");
}

function wrap(line: string): readonly string[] {
  if (line.length <= WIDTH) {
    return [line];
  }
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  for (const word of line.trim().split(/\s+/)) {
    if (current !== "" && current.length + word.length + 1 > WIDTH) {
      lines.push(indent + current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, indent + current];
}

/** A doc comment of `lines`, indented by `indent`; empty for no lines. */
export function commentText(lines: Doc, indent: string): string {
  const [only] = lines;
  if (only === undefined) {
    return "";
  }
  if (lines.length === 1) {
    return `${indent}/** ${only} */\n`;
  }
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}
