import type { Row } from "./run.js";

/** Renders a table with one line per condition and one column per client. */
export function renderTable(rows: readonly Row[], { markdown }: { markdown: boolean }): string {
  const clients = clientNames(rows);
  const lines = [...groupByCondition(rows)].map(([condition, group]) => [
    condition,
    ...clients.map((client) => cell(group.find((row) => row.client === client))),
  ]);
  return formatTable(["condition", ...clients], lines, markdown);
}

/** Renders the error messages that the callers got. */
export function renderMessages(rows: readonly Row[]): string {
  return rows.map((row) => `${row.condition.name} · ${row.client}\n  ${messageOf(row)}`).join("\n");
}

/** Renders the number of conditions in which each client misbehaved. */
export function renderSummary(rows: readonly Row[], { markdown }: { markdown: boolean }): string {
  const header = [
    "",
    "retried, may have run",
    "retried, was rejected",
    "wrong result",
    "API key to another origin",
    "arguments to another origin",
  ];
  const lines = clientNames(rows).map((client) => {
    const clientRows = rows.filter((row) => row.client === client);
    const count = (matches: (row: Row) => boolean): string => String(clientRows.filter(matches).length);
    return [
      client,
      count(({ seen, condition }) => seen > 1 && !condition.repeatIsHarmless),
      count(({ seen, condition }) => seen > 1 && condition.repeatIsHarmless),
      count(({ outcome }) => outcome.kind === "wrong result"),
      count(({ keyLeaked }) => keyLeaked),
      count(({ argumentsLeaked }) => argumentsLeaked),
    ];
  });
  return formatTable(header, lines, markdown);
}

function clientNames(rows: readonly Row[]): string[] {
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

/** `2×  512 ms  ok`, with marks for misbehavior. */
function cell(row: Row | undefined): string {
  if (row === undefined) {
    return "";
  }
  const mark = row.seen > 1 && !row.condition.repeatIsHarmless ? "!" : "×";
  const leak = `${row.argumentsLeaked ? " +arguments" : ""}${row.keyLeaked ? " +key" : ""} elsewhere`;
  const suffix = row.argumentsLeaked || row.keyLeaked ? leak : "";
  return `${row.seen}${mark} ${row.milliseconds.toFixed(0).padStart(5)} ms  ${outcomeOf(row)}${suffix}`;
}

function outcomeOf({ outcome }: Row): string {
  if (outcome.kind === "error") {
    return outcome.name;
  }
  return { result: "ok", "wrong result": "ok?!", hang: "no response" }[outcome.kind];
}

function messageOf({ outcome }: Row): string {
  if (outcome.kind === "error") {
    return `${outcome.name}: ${outcome.message.slice(0, 400)}`;
  }
  return outcome.kind === "wrong result" ? `resolved to ${outcome.what}` : outcome.kind;
}

function formatTable(header: readonly string[], lines: readonly (readonly string[])[], markdown: boolean): string {
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => (line[column] ?? "").length)));
  const write = (line: readonly string[]): string => {
    const cells = line.map((text, column) => text.padEnd(widths[column] ?? 0));
    return markdown ? `| ${cells.join(" | ")} |` : cells.join("  ").trimEnd();
  };
  const rule = widths.map((width) => "-".repeat(width));
  return [write(header), markdown ? `| ${rule.join(" | ")} |` : rule.join("  "), ...lines.map(write)].join("\n");
}
