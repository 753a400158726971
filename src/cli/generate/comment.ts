import { plainProse } from "../../schema/index.js";

/** Somebody else's text as part of one line comment: it cannot get out of its line. */
export function lineComment(text: string): string {
  return plainProse(text).replaceAll("\n", " ");
}

/** An argument as a shell takes it. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
