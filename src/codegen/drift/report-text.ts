import type { Change } from "./change.js";
import { type DriftReport, groupChanges, type ReportedChange } from "./report.js";
import { groupLines, groupTitle, headline, summary } from "./report-lines.js";

const WIDTH_OF_WEIGHT = 9;
const MOST_PADDING = 56;

/** The report for a terminal: the verdict, then one line a change, then the counts. */
export function textReport(report: DriftReport): string {
  const lines = [headline(report), `pinned: ${report.pinned}`, `live:   ${report.live}`];
  for (const note of report.notes) lines.push(`note:   ${note}`);
  lines.push(...report.groups.flatMap(groupText));
  const { disagreements, failure } = report.compiler;
  if (failure !== undefined) lines.push("", `The compiler could not check this: ${failure}`);
  if (disagreements.length > 0) {
    lines.push("", "The comparison and the compiler disagree:");
    for (const { name, part, comparison, compiler, because } of disagreements) {
      const where = [name, part].filter((word) => word !== "").join(" ");
      lines.push(`  ${where}: the comparison says ${comparison}, the compiler ${compiler} (${because})`);
    }
  }
  if (report.verdict !== "same" || disagreements.length > 0) lines.push("", summary(report));
  return `${lines.map(printable).join("\n")}\n`;
}

/** Changes alone, one line each, grouped and the heaviest first: for a command that has its own first and last line. */
export function changesText(changes: readonly Change[], prose = false): string {
  return groupChanges(changes, prose)
    .flatMap(groupText)
    .slice(1)
    .map((line) => `${printable(line)}\n`)
    .join("");
}

function groupText(changes: readonly ReportedChange[]): string[] {
  const { names, address } = groupTitle(changes);
  const rows = groupLines(changes);
  const width = Math.min(MOST_PADDING, Math.max(0, ...rows.map(({ path }) => path.length)));
  const lines = rows.map(({ weight, path, what }) => {
    const where = width === 0 ? "" : `${path.padEnd(width)}  `;
    return `  ${weight.padEnd(WIDTH_OF_WEIGHT)} ${where}${what}`;
  });
  return ["", address === "" ? names : `${names}  ${address}`, ...lines];
}

/** Without what a terminal would take for a command: the document's words are not ours. */
function printable(line: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ");
}
