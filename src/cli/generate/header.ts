import { VERSION } from "../../http/index.js";
import { lineComment, shellWord } from "./comment.js";

/** What the head of a toolkit's file says. */
export interface Header {
  readonly toolkit: string;
  /** Versions of the toolkit that the tools say, sorted; usually one. */
  readonly versions: readonly string[];
  readonly count: number;
  readonly command: string;
}

/** How a file is generated again, in words that go into a shell. */
export interface Again {
  readonly toolkit?: string | undefined;
  readonly tools?: "all" | readonly string[] | undefined;
  readonly from?: string | undefined;
  /** The toolkit's name stands on the command line, because the tools of `from` do not say it. */
  readonly named?: boolean | undefined;
  readonly out: string;
}

/** The command that generates a file again. The address of the service is no part of it: it may be of one machine. */
export function commandText({ toolkit, tools = "all", from, named = false, out }: Again): string {
  const words = ["npx", "composio-session", "generate"];
  if (from !== undefined) words.push("--from", from);
  if (tools !== "all") words.push("--tools", tools.join(","));
  else if (toolkit !== undefined) words.push(...(named ? ["--toolkit", toolkit] : [toolkit]));
  words.push("--out", out);
  return words.map(shellWord).join(" ");
}

/** The head of every file. No date, no machine: the same tools make the same bytes. */
export function fileHead(command: string, ...facts: readonly string[]): string {
  const lines = [
    `${writtenBy(VERSION)} Do not edit: the next run replaces this file.`,
    `To renew it: ${command}`,
    ...facts,
  ];
  return `${lines.map((line) => `// ${lineComment(line)}\n`).join("")}/* eslint-disable */\n`;
}

export function headerText({ toolkit, versions, count, command }: Header): string {
  const version = versions.length === 0 ? "" : `, version ${versions.join(" and ")}`;
  return fileHead(command, `Toolkit ${toolkit}${version}: ${count} ${count === 1 ? "tool" : "tools"}.`);
}

function writtenBy(version: string): string {
  return `Written by composio-session ${version}.`;
}

/** The text of a file apart from which release of this package wrote it: a new release alone is no change. */
export function withoutRelease(text: string): string {
  return text.replace(/^\/\/ Written by composio-session \S+\./, `// ${writtenBy("")}`);
}

/**
 * The text of a file apart from which release wrote it and how to renew it. The command depends on the folder that
 * it was given in, and says nothing of the types.
 */
export function withoutProvenance(text: string): string {
  return withoutRelease(text).replace(/^(\/\/ .*\n)\/\/ To renew it: .*\n/, "$1");
}
