import type { Weight } from "./change.js";
import type { DriftReport, ReportedChange } from "./report.js";
import { cut } from "./words.js";

/** One line of a report: a change, or several of the same kind side by side. */
export interface ReportLine {
  readonly weight: Weight;
  readonly path: string;
  readonly what: string;
}

/** From this many on, fields that come or go side by side share a line. */
const FOLDED = 5;
const MOST_NAMES = 200;

/** The verdict in one sentence: whether to act, and how much there is. */
export function headline({ verdict, counts, groups, compiler }: DriftReport): string {
  if (verdict === "same") return "No change: the live spec is the pinned one.";
  const rest = [count(counts.addition, "addition"), count(counts.text, "text change")].filter((part) => part !== "");
  if (verdict !== "breaking") {
    return `Nothing breaks: ${rest.join(" and ")}. Code that compiles today goes on compiling.`;
  }
  if (counts.breaking === 0) {
    const why = compiler.failure === undefined ? "The compiler finds a break that" : "No types can be made:";
    const what = compiler.failure === undefined ? "the comparison does not" : "see below";
    return `BREAKING: ${why} ${what}.`;
  }
  const broken = groups.flat().filter(({ weight }) => weight === "breaking");
  const where = ["operation", "meta tool", "tool"]
    .map((subject) => {
      const names = broken.filter((change) => change.subject === subject).flatMap((change) => change.in);
      return count(new Set(names.map(({ name }) => name)).size, subject);
    })
    .filter((part) => part !== "")
    .join(" and ");
  const more = rest.length === 0 ? "" : ` Besides: ${rest.join(", ")}.`;
  return `BREAKING: ${count(counts.breaking, "change")} in ${where} can stop code from compiling.${more}`;
}

/** The counts at the end. */
export function summary({ counts, compiler }: DriftReport): string {
  const additions = count(counts.addition, "addition") || "0 additions";
  const changes = `${counts.breaking} breaking, ${additions}, ${counts.text} text`;
  if (compiler.failure !== undefined) return `${changes}; the compiler could not check them`;
  const disagreements = count(compiler.disagreements.length, "disagreement") || "no disagreement";
  return `${changes}; ${compiler.checked} pairs of types compiled, ${disagreements}`;
}

/** The operations or tools of a group, with method and path where it is a single operation. */
export function groupTitle(changes: readonly ReportedChange[]): { readonly names: string; readonly address: string } {
  const [first] = changes;
  const places = first?.in ?? [];
  const names = places.map(({ name }) => name).join(", ");
  if (first?.subject === "document") return { names: "the document", address: "" };
  const address = places.length === 1 ? (places[0]?.address ?? first?.subject ?? "") : "";
  return { names, address: address === names ? "" : address };
}

/** The lines of a group: siblings that all come, or all go, are folded into one. */
export function groupLines(changes: readonly ReportedChange[]): ReportLine[] {
  const families = new Map<string, ReportedChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.weight, change.kind, parentOf(change.path)]);
    families.set(key, [...(families.get(key) ?? []), change]);
  }
  const done = new Set<ReportedChange>();
  return changes.flatMap((change): ReportLine[] => {
    if (done.has(change)) return [];
    const { weight, kind, path, what } = change;
    const family = families.get(JSON.stringify([weight, kind, parentOf(path)])) ?? [];
    if (family.length < FOLDED || (kind !== "field-added" && kind !== "field-removed")) return [{ weight, path, what }];
    family.forEach((each) => done.add(each));
    const fields = family.map((each) => each.path.slice(parentOf(path).length).replace(/^\./, ""));
    const verb = kind === "field-added" ? "new" : "removed";
    return [
      { weight, path: parentOf(path), what: `${family.length} fields ${verb}: ${cut(fields.join(", "), MOST_NAMES)}` },
    ];
  });
}

function parentOf(path: string): string {
  return path.replace(/(?:\.[\w$-]+|\["(?:[^"\\]|\\.)*"\])$/, "");
}

function count(number: number, word: string): string {
  return number === 0 ? "" : `${number} ${word}${number === 1 ? "" : "s"}`;
}
