import { singleLine } from "../schema/index.js";
import type { Change } from "./change.js";
import { groupChanges, type ReportedChange } from "./group-changes.js";
import { groupLines, groupTitle } from "./report-lines.js";

const WIDTH_OF_WEIGHT = 9;
const MOST_PADDING = 56;

/** Changes alone, one line each, grouped and the heaviest first: for a command that has its own first and last line. */
export function changesText(changes: readonly Change[], prose = false): string {
  return groupChanges(changes, prose)
    .flatMap(groupText)
    .slice(1)
    .map((line) => `${singleLine(line)}\n`)
    .join("");
}

/** The lines of one group, after an empty line. */
export function groupText(changes: readonly ReportedChange[]): string[] {
  const { names, address } = groupTitle(changes);
  const rows = groupLines(changes);
  const width = Math.min(MOST_PADDING, Math.max(0, ...rows.map(({ path }) => path.length)));
  const lines = rows.map(({ weight, path, what }) => {
    const where = width === 0 ? "" : `${path.padEnd(width)}  `;
    return `  ${weight.padEnd(WIDTH_OF_WEIGHT)} ${where}${what}`;
  });
  return ["", address === "" ? names : `${names}  ${address}`, ...lines];
}
