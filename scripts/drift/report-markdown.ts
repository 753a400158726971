import { singleLine } from "../../src/schema/index.js";
import { groupLines, groupTitle } from "../../src/schema-diff/index.js";
import { type DriftReport, headline, summary } from "./report.js";

/** A pull request's body holds 65,536 characters. The rest is for the text around the report. */
export const MOST_CHARACTERS = 60_000;

/** The report for a pull request. Text from a document is put in code spans, where nothing is a mention or a tag. */
export function markdownReport(report: DriftReport, most: number = MOST_CHARACTERS): string {
  const head = [`**${escaped(headline(report))}**`, "", `Pinned: ${code(report.pinned)}. Live: ${code(report.live)}.`];
  for (const note of report.notes) {
    head.push("", `Note: ${escaped(note)}`);
  }
  const tail = ["", ...compilerSection(report), `${escaped(summary(report))}.`, ""];
  const blocks = report.groups.map((changes) => {
    const { names, address } = groupTitle(changes);
    const title = address === "" ? code(names) : `${code(names)} · ${code(address)}`;
    const rows = groupLines(changes).map(
      ({ severity, path, what }) =>
        `- ${severity === "breaking" ? "**breaking**" : severity} ${path === "" ? "" : `${code(path)} `}${code(what)}`,
    );
    return ["", `### ${title}`, "", ...rows];
  });
  const room = most - length([...head, ...tail]) - 200;
  const body: string[] = [];
  let left = room;
  let dropped = 0;
  for (const line of blocks.flat()) {
    left -= line.length + 1;
    if (left < 0) {
      dropped += line.startsWith("- ") ? 1 : 0;
    } else {
      body.push(line);
    }
  }
  if (dropped > 0) {
    body.push("", `… and ${dropped} more lines. Run \`npm run drift\` to see all of them.`);
  }
  return [...head, ...body, ...tail].join("\n").slice(0, most);
}

function compilerSection({ compiler: { disagreements, failure } }: DriftReport): string[] {
  if (failure !== undefined) {
    return ["### The compiler could not check this", "", code(failure), ""];
  }
  if (disagreements.length === 0) {
    return [];
  }
  const rows = disagreements.map(({ name, part, comparison, compiler, because }) => {
    const where = [name, part].filter((word) => word !== "").join(" ");
    return `- ${code(where)}: the comparison says ${comparison}, the compiler ${compiler}: ${code(because)}`;
  });
  return ["### The comparison and the compiler disagree", "", ...rows, ""];
}

/** A code span that its content cannot end. */
function code(text: string): string {
  const flat = singleLine(text).trim();
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return flat === "" ? "" : longest === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}

/** Text with all Markdown escaped. */
function escaped(text: string): string {
  return singleLine(text).replace(/[\\`*_{}[\]<>#|@~]/g, (character) => `\\${character}`);
}

function length(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
