import { parseArgs } from "node:util";
import {
  clients,
  type Condition,
  conditions,
  renderMessages,
  renderSummary,
  renderTable,
  type Row,
  runFault,
} from "./faults/index.js";

const HELP = `Makes one tool call under each fault condition, with four clients, against servers on 127.0.0.1.

  npm run bench:faults
  npm run bench:faults -- --only "503 once" --only late
  npm run bench:faults -- --markdown

  --only NAME   run only this condition and show the error messages; can be repeated
  --messages    show the error messages
  --markdown    print Markdown
  --timeout MS  time limit of each client for one attempt, at least 50 (default 300)
  --help        show this help
`;

/** Time limit of each client for one attempt, in milliseconds. */
const TIMEOUT = 300;

const HEADING = `One tool call. Each cell: number of tool requests that servers received, duration of the call, outcome.

  2!          retried although the tool may have run
  2×          retried after the request was rejected
  ok?!        resolved to something that is not the result of the tool
  elsewhere   sent to a server on another origin

Time limit per attempt: LIMIT ms (ten times that for 100 MB). Retries and backoff are the defaults of each client.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") {
    console.error(options);
    return 1;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const { markdown, timeout } = options;
  const selected = conditions.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const start = performance.now();
  const rows: Row[] = [];
  for (const [index, condition] of selected.entries()) {
    progress(`${index + 1}/${selected.length} ${condition.name}`);
    rows.push(...(await runAll(condition, timeout)));
  }
  progress("");
  console.log(
    [
      HEADING.replace("LIMIT", String(timeout)),
      renderTable(rows, { markdown }),
      ...(options.messages ? ["", renderMessages(rows)] : []),
      `\nNumber of conditions, of ${selected.length}:\n`,
      renderSummary(rows, { markdown }),
      `\n${((performance.now() - start) / 1000).toFixed(0)} s`,
    ].join("\n"),
  );
  return 0;
}

/** Runs a condition with every client: concurrently, unless it transfers much data. */
async function runAll(condition: Condition, timeout: number): Promise<Row[]> {
  if (condition.heavy !== true) {
    return Promise.all(clients.map((client) => runFault(condition, client, { timeout })));
  }
  const rows: Row[] = [];
  for (const client of clients) {
    rows.push(await runFault(condition, client, { timeout }));
  }
  return rows;
}

interface Options {
  readonly only: readonly string[];
  readonly messages: boolean;
  readonly markdown: boolean;
  readonly timeout: number;
  readonly help: boolean;
}

/** The options, or an error message. */
function readOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: "string", multiple: true, default: [] },
        messages: { type: "boolean", default: false },
        markdown: { type: "boolean", default: false },
        timeout: { type: "string", default: String(TIMEOUT) },
        help: { type: "boolean", default: false },
      },
    });
    const unknown = values.only.find((wanted) => !conditions.some(({ name }) => name === wanted));
    if (unknown !== undefined) {
      return `Condition "${unknown}" not found. Available conditions:\n${conditions.map(({ name, what }) => `  ${name.padEnd(30)}${what}`).join("\n")}`;
    }
    const timeout = Number(values.timeout);
    if (!(timeout >= 50)) {
      return `--timeout must be a number of milliseconds of at least 50, got ${values.timeout}.`;
    }
    return { ...values, timeout, messages: values.messages || values.only.length > 0 };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`;
  }
}

/** Overwrites the current line of a terminal. Prints nothing if stderr is not a terminal. */
function progress(text: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001b[K${text}`);
  }
}
