import type { DriftReport } from "./report.js";
import { groupLines, groupTitle, headline, summary } from "./report-lines.js";

const WIDTH_OF_WEIGHT = 9;
const MOST_PADDING = 56;

/** The report for a terminal: the verdict, then one line a change, then the counts. */
export function textReport(report: DriftReport): string {
  const lines = [headline(report), `pinned: ${report.pinned}`, `live:   ${report.live}`];
  for (const note of report.notes) lines.push(`note:   ${note}`);
  for (const changes of report.groups) {
    const { names, address } = groupTitle(changes);
    lines.push("", address === "" ? names : `${names}  ${address}`);
    const rows = groupLines(changes);
    const width = Math.min(MOST_PADDING, Math.max(0, ...rows.map(({ path }) => path.length)));
    for (const { weight, path, what } of rows) {
      const where = width === 0 ? "" : `${path.padEnd(width)}  `;
      lines.push(`  ${weight.padEnd(WIDTH_OF_WEIGHT)} ${where}${what}`);
    }
  }
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

/** Without what a terminal would take for a command: the document's words are not ours. */
function printable(line: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ");
}
