import {
  type Change,
  exitCodeOf,
  groupChanges,
  type ReportedChange,
  type Severity,
} from "../../src/schema-diff/index.js";
import type { CrossCheck } from "./cross-check.js";

export type Verdict = "same" | "breaking" | "additions" | "text";

/** The result of a comparison. */
export interface DriftReport {
  readonly verdict: Verdict;
  /** 0: the same, 1: breaking, 2: additions or text only. */
  readonly exitCode: 0 | 1 | 2;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Changes grouped by the operations or tools that have them, the most severe first. */
  readonly groups: readonly (readonly ReportedChange[])[];
  readonly compiler: CrossCheck;
  /** Names of the compared specs. */
  readonly pinned: string;
  readonly live: string;
  /** Remarks about the comparison itself, such as what was left out. */
  readonly notes: readonly string[];
}

export interface ReportInput {
  readonly changes: readonly Change[];
  readonly compiler: CrossCheck;
  readonly pinned: string;
  readonly live: string;
  readonly notes?: readonly string[];
  /** Whether to report changes of descriptions, titles and examples. */
  readonly prose: boolean;
}

export function buildReport({ changes, compiler, pinned, live, notes = [], prose }: ReportInput): DriftReport {
  const groups = groupChanges(changes, prose);
  const reported = groups.flat();
  const exitCode = rejectedByCompiler(compiler) ? 1 : exitCodeOf(reported);
  const counts = { breaking: 0, addition: 0, text: 0 };
  for (const { severity } of reported) {
    counts[severity] += 1;
  }
  const verdict = exitCode === 0 ? "same" : exitCode === 1 ? "breaking" : counts.addition > 0 ? "additions" : "text";
  return { verdict, exitCode, counts, groups, compiler, pinned, live, notes };
}

/** Whether only the compiler found a breaking change, or there are no types to compile. */
function rejectedByCompiler({ disagreements, failure }: CrossCheck): boolean {
  return failure !== undefined || disagreements.some(({ compiler }) => compiler === "breaking");
}

/** The verdict in one sentence: whether to act, and the number of changes. */
export function headline({ verdict, counts, groups, compiler }: DriftReport): string {
  if (verdict === "same") {
    return "No changes: the live spec is the same as the pinned spec.";
  }
  const rest = [count(counts.addition, "addition"), count(counts.text, "text change")].filter((part) => part !== "");
  if (verdict !== "breaking") {
    return `No breaking changes: ${rest.join(" and ")}. Existing code keeps compiling.`;
  }
  if (counts.breaking === 0) {
    const why =
      compiler.failure === undefined ? "the compiler found a breaking change that" : "no types can be generated,";
    const what = compiler.failure === undefined ? "the comparison did not find" : "see below";
    return `BREAKING: ${why} ${what}.`;
  }
  const broken = groups.flat().filter(({ severity }) => severity === "breaking");
  const where = ["document", "operation", "meta tool", "tool"]
    .map((subject) => {
      const names = broken.filter((change) => change.subject === subject).flatMap((change) => change.in);
      return count(new Set(names.map(({ name }) => name)).size, subject);
    })
    .filter((part) => part !== "")
    .join(" and ");
  const more = rest.length === 0 ? "" : ` Also: ${rest.join(", ")}.`;
  return `BREAKING: ${count(counts.breaking, "change")} in ${where} can stop code from compiling.${more}`;
}

/** The counts at the end of a report. */
export function summary({ counts, compiler }: DriftReport): string {
  const additions = count(counts.addition, "addition") || "0 additions";
  const changes = `${counts.breaking} breaking, ${additions}, ${counts.text} text`;
  if (compiler.failure !== undefined) {
    return `${changes}; the compiler could not check them`;
  }
  const disagreements = count(compiler.disagreements.length, "disagreement") || "no disagreement";
  return `${changes}; ${compiler.checked} pairs of types compiled, ${disagreements}`;
}

function count(number: number, word: string): string {
  return number === 0 ? "" : `${number} ${word}${number === 1 ? "" : "s"}`;
}
