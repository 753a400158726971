import { singleLine } from "../../src/schema/index.js";
import { groupText } from "../../src/schema-diff/index.js";
import { type DriftReport, headline, summary } from "./report.js";

/** The report for a terminal: the headline, one line for each change, the counts. */
export function textReport(report: DriftReport): string {
  const lines = [headline(report), `pinned: ${report.pinned}`, `live:   ${report.live}`];
  for (const note of report.notes) {
    lines.push(`note:   ${note}`);
  }
  lines.push(...report.groups.flatMap(groupText));
  const { disagreements, failure } = report.compiler;
  if (failure !== undefined) {
    lines.push("", `The compiler could not check this: ${failure}`);
  }
  if (disagreements.length > 0) {
    lines.push("", "The comparison and the compiler disagree:");
    for (const { name, part, comparison, compiler, because } of disagreements) {
      const where = [name, part].filter((word) => word !== "").join(" ");
      lines.push(`  ${where}: the comparison says ${comparison}, the compiler ${compiler} (${because})`);
    }
  }
  if (report.verdict !== "same" || disagreements.length > 0) {
    lines.push("", summary(report));
  }
  return `${lines.map(singleLine).join("\n")}\n`;
}
