import { visible } from "../../codegen/tool-types/index.js";
import type { ToolTypesWarning } from "../../codegen/tool-types/index.js";
import type { CommandIo } from "../io.js";
import { compareTools, type ToolChange } from "./compare-tools.js";

/** How one file on disk differs from what it would be. */
export interface FileDifference {
  readonly file: string;
  readonly kind: "missing" | "changed" | "edited by hand" | "not asked for any more";
  readonly tools: readonly ToolChange[];
}

const MOST_WARNINGS = 20;

export function differenceOf(
  file: string,
  kind: FileDifference["kind"],
  before: string | undefined,
  after: string,
): FileDifference {
  return { file, kind, tools: before === undefined ? [] : compareTools(before, after) };
}

/** What `--check` found, for a person. */
export function differencesText(shown: string, differences: readonly FileDifference[], command: string): string {
  const files = differences.map(({ file, kind, tools }) => {
    const lines = tools.map((change) => `    ${change.kind.padEnd(8)}${visible(change.slug)}\n`).join("");
    return `  ${file}: ${kind === "changed" ? describe(file, tools) : kind}\n${lines}`;
  });
  return `${shown} is out of date:\n${files.join("")}Renew it with: ${visible(command)}\n`;
}

function describe(file: string, tools: readonly ToolChange[]): string {
  if (file === "index.ts") return "changed";
  if (tools.length === 0) return "changed in its head only";
  const kinds = ["changed", "added", "gone"] as const;
  const counts = kinds.flatMap((kind) => {
    const count = tools.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${countOf(count, "tool")} ${kind}`];
  });
  return counts.join(", ");
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
