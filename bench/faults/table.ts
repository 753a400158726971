import type { Row } from "./run.js";

/** The rows as a table: a line a condition, a column a client. */
export function renderTable(rows: readonly Row[], { markdown }: { markdown: boolean }): string {
  const clients = namesOf(rows);
  const lines = [...groupByCondition(rows)].map(([condition, group]) => [
    condition,
    ...clients.map((client) => cell(group.find((row) => row.client === client))),
  ]);
  return layOut(["condition", ...clients], lines, markdown);
}

/** The messages the callers got, in full. */
export function renderMessages(rows: readonly Row[]): string {
  return rows.map((row) => `${row.condition.name} · ${row.client}\n  ${messageOf(row)}`).join("\n");
}

/** For each client, in how many conditions it did what it should not. */
export function renderSummary(rows: readonly Row[], { markdown }: { markdown: boolean }): string {
  const header = [
    "",
    "tool seen twice, may have run",
    "tool seen twice, was refused",
    "took nonsense for a result",
    "key to another origin",
    "arguments to another origin",
  ];
  const lines = namesOf(rows).map((client) => {
    const own = rows.filter((row) => row.client === client);
    const count = (matches: (row: Row) => boolean): string => String(own.filter(matches).length);
    return [
      client,
      count(({ seen, condition }) => seen > 1 && !condition.repeatIsHarmless),
      count(({ seen, condition }) => seen > 1 && condition.repeatIsHarmless),
      count(({ outcome }) => outcome.kind === "nonsense"),
      count(({ keyLeaked }) => keyLeaked),
      count(({ argumentsLeaked }) => argumentsLeaked),
    ];
  });
  return layOut(header, lines, markdown);
}

function namesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ client }) => client))];
}

function groupByCondition(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { name } = row.condition;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}

/** `2×  512 ms  ok`, with a mark on what should not have happened. */
function cell(row: Row | undefined): string {
  if (row === undefined) {
    return "";
  }
  const twice = row.seen > 1 && !row.condition.repeatIsHarmless ? "!" : "×";
  const leaked = `${row.argumentsLeaked ? " +arguments" : ""}${row.keyLeaked ? " +key" : ""} elsewhere`;
  const elsewhere = row.argumentsLeaked || row.keyLeaked ? leaked : "";
  return `${row.seen}${twice} ${row.milliseconds.toFixed(0).padStart(5)} ms  ${outcomeOf(row)}${elsewhere}`;
}

function outcomeOf({ outcome }: Row): string {
  if (outcome.kind === "error") {
    return outcome.name;
  }
  return { result: "ok", nonsense: "ok?!", hang: "no answer at all" }[outcome.kind];
}

function messageOf({ outcome }: Row): string {
  if (outcome.kind === "error") {
    return `${outcome.name}: ${outcome.message.slice(0, 400)}`;
  }
  return outcome.kind === "nonsense" ? `took ${outcome.what} for the result` : outcome.kind;
}

function layOut(header: readonly string[], lines: readonly (readonly string[])[], markdown: boolean): string {
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => (line[column] ?? "").length)));
  const write = (line: readonly string[]): string => {
    const cells = line.map((text, column) => text.padEnd(widths[column] ?? 0));
    return markdown ? `| ${cells.join(" | ")} |` : cells.join("  ").trimEnd();
  };
  const rule = widths.map((width) => "-".repeat(width));
  return [write(header), markdown ? `| ${rule.join(" | ")} |` : rule.join("  "), ...lines.map(write)].join("\n");
}
