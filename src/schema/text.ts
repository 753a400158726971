import { type Json, sortKeys } from "./json.js";

/**
 * Characters that a reader cannot see, that reorder what they see, or that end a line for some tools and not for
 * others. Names and literals show them escaped, prose goes without.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- control characters are the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e007f}]/gu;
/** Line breaks, other control characters, and characters that change the direction of text. */
const CONTROLS =
  // oxlint-disable-next-line no-control-regex -- control characters are the point
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that `truncate` keeps by default. */
const LONGEST = 120;

/** `text` as a TypeScript string literal, with invisible characters escaped. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, escape);
}

/** A property name as a type shows it: bare where TypeScript allows that, else as a string literal. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** Untrusted text on one line of a message, with line breaks and invisible characters escaped. */
export function escapeControls(text: string): string {
  return text.replace(/[\t\n\r]/g, escape).replace(UNSEEN, escape);
}

/** Untrusted text on one line of a report: runs of line breaks and control characters become one space. */
export function singleLine(text: string): string {
  return text.replace(CONTROLS, " ");
}

/** Untrusted prose with `\n` as its only line break and without invisible characters. */
export function plainProse(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, "  ")
    .replace(UNSEEN, "")
    .replace(LONE_SURROGATE, "\ufffd");
}

/** `text`, cut to `most` characters with an ellipsis as the last of them. */
export function truncate(text: string, most: number = LONGEST): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** A value as JSON on one line, cut to `most` characters; "none" for undefined. The order of keys does not show. */
export function shortJson(value: Json | undefined, most: number = LONGEST): string {
  return truncate(value === undefined ? "none" : JSON.stringify(sortKeys(value)), most);
}
