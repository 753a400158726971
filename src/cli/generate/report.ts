import type { ToolTypesWarning } from "../../tool-types/index.js";
import type { CommandIo } from "../command.js";
import { printLine } from "../print-line.js";
import type { FileDifference } from "./file-difference.js";
import type { UndescribedResults } from "./generated-files.js";
import { shownSlug } from "./tool-sections.js";

/** Warnings that are listed one by one. */
const MAX_WARNINGS = 20;

/** 0: no difference, 1: breaking or unknown, 2: only additions and text. */
export function exitCodeOf(differences: readonly FileDifference[]): 0 | 1 | 2 {
  if (differences.length === 0) {
    return 0;
  }
  return differences.every(({ severity }) => severity === "addition" || severity === "text") ? 2 : 1;
}

/**
 * The lines of the report of `--check`, without the command that regenerates the folder.
 *
 * @param shown the path of the folder
 */
export async function differenceLines(
  shown: string,
  differences: readonly FileDifference[],
): Promise<readonly string[]> {
  const files = differences.flatMap((difference) => [
    `  ${difference.file}: ${describe(difference)}`,
    ...difference.tools.map(({ kind, severity, slug }) => `    ${severity.padEnd(9)} ${kind.padEnd(7)} ${slug}`),
  ]);
  // Loaded on demand: a run that writes does not need it.
  const { changesText } = await import("../../schema-diff/index.js");
  const details = differences.flatMap(({ tools, changes }) => {
    // What else changed would hide among changed descriptions. Of a tool with changed texts alone they are the news.
    const textOnly = new Set(tools.filter(({ severity }) => severity === "text").map(({ slug }) => slug));
    return changes.filter(({ name, prose }) => !prose || textOnly.has(shownSlug(name)));
  });
  const text = changesText(details, true);
  return [
    `${shown} is out of date:`,
    ...files,
    ...(text === "" ? [] : ["", ...text.split("\n")]),
    ...verdict(differences),
  ];
}

function verdict(differences: readonly FileDifference[]): string[] {
  const tools = differences.flatMap((difference) => difference.tools);
  const breaking = tools.filter(({ severity }) => severity === "breaking").length;
  const lines: string[] = [];
  if (exitCodeOf(differences) === 2) {
    lines.push("Nothing breaks: code that compiles today still compiles.");
  } else if (breaking > 0) {
    lines.push(`BREAKING: changes to ${countOf(breaking, "tool")} can stop code from compiling.`);
  }
  if (differences.some(({ unrecorded }) => unrecorded === true)) {
    lines.push(
      "The severity of some changes is unknown: there is no record of the schemas behind the types on disk. Run generate once to create it.",
    );
  }
  return lines;
}

function describe({ kind, tools, headerOnly }: FileDifference): string {
  if (kind !== "changed") {
    return kind;
  }
  if (headerOnly === true) {
    return "only the header changed";
  }
  const counts = (["changed", "added", "removed"] as const).flatMap((change) => {
    const count = tools.filter((tool) => tool.kind === change).length;
    return count === 0 ? [] : [`${countOf(count, "tool")} ${change}`];
  });
  return counts.length === 0 ? "changed" : counts.join(", ");
}

/** Lists on `io.err` what became `unknown`. */
export function reportWarnings(io: CommandIo, warnings: readonly ToolTypesWarning[]): void {
  if (warnings.length === 0) {
    return;
  }
  printLine(
    io.err,
    `${countOf(toolsIn(warnings), "tool")} could not be typed completely. These parts are \`unknown\`:`,
  );
  for (const { slug, position, reason } of warnings.slice(0, MAX_WARNINGS)) {
    printLine(io.err, `  ${slug} ${position}: ${reason}`);
  }
  if (warnings.length > MAX_WARNINGS) {
    printLine(io.err, `  and ${warnings.length - MAX_WARNINGS} more`);
  }
}

/** Says on `io.err` how many tools leave the type of their result to their caller. */
export function reportUndescribed(io: CommandIo, { open, missing }: UndescribedResults): void {
  const say = (count: number, what: string): void => {
    if (count > 0) {
      const who = count === 1 ? "1 tool does not describe its result" : `${count} tools do not describe their result`;
      printLine(io.err, `${who}: \`data\` is ${what}. The README shows how to give it a type of your own.`);
    }
  };
  say(open, "an open object");
  say(missing, "unknown");
}

/** The number of tools that the warnings are about. */
export function toolsIn(warnings: readonly ToolTypesWarning[]): number {
  return new Set(warnings.map(({ slug }) => slug)).size;
}

/** `1 tool`, `2 tools`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
