import { VERSION } from "../../internal.js";
import { plainProse } from "../../schema/index.js";

/** What the header of a toolkit's file says. */
export interface ToolkitHeader {
  readonly toolkit: string;
  /** Versions of the toolkit that its tools name, sorted; usually one. */
  readonly versions: readonly string[];
  readonly count: number;
  /** The command that regenerates the file. */
  readonly command: string;
}

/** The header of every generated file. No date, no machine: the same tools give the same bytes. */
export function fileHeader(command: string, ...facts: readonly string[]): string {
  const lines = [
    `${writtenBy(VERSION)} Do not edit: the next run replaces this file.`,
    `To regenerate: ${command}`,
    ...facts,
  ];
  return `${lines.map((line) => `// ${lineComment(line)}\n`).join("")}/* eslint-disable */\n`;
}

export function toolkitHeader({ toolkit, versions, count, command }: ToolkitHeader): string {
  const version = versions.length === 0 ? "" : `, version ${versions.join(" and ")}`;
  return fileHeader(command, `Toolkit ${toolkit}${version}: ${count} ${count === 1 ? "tool" : "tools"}.`);
}

function writtenBy(version: string): string {
  return `Written by composio-session ${version}.`;
}

/**
 * The text of a file without what a new release of this package alone changes: its version, and the wording of the
 * header ("To renew it:" up to 0.1.0).
 */
export function withoutRelease(text: string): string {
  return text
    .replace(/^\/\/ Written by composio-session \S+\./, `// ${writtenBy("")}`)
    .replace(/^(\/\/ .*\n)\/\/ To renew it: /, "$1// To regenerate: ");
}

/**
 * The text of a file without its release and its command. The command depends on the folder that it was run in, and
 * does not affect the types.
 */
export function withoutProvenance(text: string): string {
  return withoutRelease(text).replace(/^(\/\/ .*\n)\/\/ To regenerate: .*\n/, "$1");
}

/** Untrusted text as part of one line comment, without line breaks. */
export function lineComment(text: string): string {
  return plainProse(text).replaceAll("\n", " ");
}
