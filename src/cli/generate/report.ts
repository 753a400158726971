import { visible } from "../../schema/index.js";
import type { Change } from "../../schema-diff/index.js";
import type { ToolTypesWarning } from "../../tool-types/index.js";
import type { CommandIo } from "../io.js";
import type { ChangeWeight, ToolChange } from "./compare-sections.js";

/** How one file on disk differs from what it would be. */
export interface FileDifference {
  readonly file: string;
  readonly kind: "missing" | "changed" | "edited by hand" | "not asked for any more";
  /** Empty for a file whose tools cannot be told, or did not change. */
  readonly tools: readonly ToolChange[];
  /** What changed in the schemas of its tools. */
  readonly changes: readonly Change[];
  readonly weight: ChangeWeight;
  /** Only comments differ, and not one of a single tool. */
  readonly headOnly?: boolean;
  /** It is not on record what the file was made of. */
  readonly unrecorded?: boolean;
}

const MOST_WARNINGS = 20;

/** 0: no difference, 1: something breaks, or nobody can tell, 2: only additions and text. */
export function exitCodeOf(differences: readonly FileDifference[]): 0 | 1 | 2 {
  if (differences.length === 0) return 0;
  return differences.every(({ weight }) => weight === "addition" || weight === "text") ? 2 : 1;
}

/** What `--check` found, for a person. */
export async function differencesText(
  shown: string,
  differences: readonly FileDifference[],
  command: string,
): Promise<string> {
  const files = differences.map((difference) => {
    const lines = difference.tools.map(
      ({ kind, weight, slug }) => `    ${weight.padEnd(9)} ${kind.padEnd(7)} ${visible(slug)}\n`,
    );
    return `  ${difference.file}: ${describe(difference)}\n${lines.join("")}`;
  });
  // Loaded when there is something to print: a run that writes has no need of it.
  const { changesText } = await import("../../schema-diff/index.js");
  const details = changesText(differences.flatMap(({ changes }) => changes));
  return [
    `${shown} is out of date:\n${files.join("")}`,
    details === "" ? "" : `\n${details}\n`,
    ...verdict(differences),
    `Renew it with: ${visible(command)}\n`,
  ].join("");
}

function verdict(differences: readonly FileDifference[]): string[] {
  const tools = differences.flatMap((difference) => difference.tools);
  const breaking = tools.filter(({ weight }) => weight === "breaking").length;
  const lines: string[] = [];
  if (exitCodeOf(differences) === 2) lines.push("Nothing breaks: code that compiles today goes on compiling.\n");
  else if (breaking > 0) lines.push(`BREAKING: ${countOf(breaking, "tool")} can stop code from compiling.\n`);
  if (differences.some(({ unrecorded }) => unrecorded === true)) {
    lines.push(
      "Some changes have no weight: what the types on disk were made of is not on record. One run of generate puts it there.\n",
    );
  }
  return lines;
}

function describe({ kind, tools, headOnly }: FileDifference): string {
  if (kind !== "changed") return kind;
  if (headOnly === true) return "changed in its head only";
  const kinds = ["changed", "added", "gone"] as const;
  const counts = kinds.flatMap((what) => {
    const count = tools.filter((change) => change.kind === what).length;
    return count === 0 ? [] : [`${countOf(count, "tool")} ${what}`];
  });
  return counts.length === 0 ? "changed" : counts.join(", ");
}

/** Names on `io.err` what fell to `unknown`. */
export function warn(io: CommandIo, warnings: readonly ToolTypesWarning[]): void {
  if (warnings.length === 0) return;
  const tools = new Set(warnings.map(({ slug }) => slug)).size;
  io.err.write(`In ${countOf(tools, "tool")} a part has no type and is \`unknown\`:\n`);
  for (const { slug, position, reason } of warnings.slice(0, MOST_WARNINGS)) {
    io.err.write(`  ${visible(slug)} ${position}: ${visible(reason)}\n`);
  }
  if (warnings.length > MOST_WARNINGS) io.err.write(`  and ${warnings.length - MOST_WARNINGS} more\n`);
}

export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
