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

const HELP = `Runs one tool call under every fault, with four clients, against servers on 127.0.0.1.

  npm run bench:faults
  npm run bench:faults -- --only "503 once" --only late
  npm run bench:faults -- --markdown

  --only NAME   only this condition; may be given several times; shows the messages too
  --messages    show the messages of the errors
  --markdown    write Markdown
  --timeout MS  time limit of each client for one attempt (300)
  --help        this text
`;

/** Time limit of each client for one attempt, in milliseconds. */
const TIMEOUT = 300;

const HEADING = `One call of a tool. In each column: how often a server saw the tool, how long the caller waited, what it got.

  2!          seen again although it may have run
  2×          seen again after it was refused
  ok?!        the caller took something else for the tool's result
  elsewhere   what reached a server on another origin

One attempt may take LIMIT ms (ten times that for 100 MB). Repeats and their waits are as each client has them.
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
  const chosen = conditions.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const start = performance.now();
  const rows: Row[] = [];
  for (const [index, condition] of chosen.entries()) {
    progress(`${index + 1}/${chosen.length} ${condition.name}`);
    rows.push(...(await runAll(condition, timeout)));
  }
  progress("");
  console.log(
    [
      HEADING.replace("LIMIT", String(timeout)),
      renderTable(rows, { markdown }),
      ...(options.messages ? ["", renderMessages(rows)] : []),
      `\nIn how many of the ${chosen.length} conditions:\n`,
      renderSummary(rows, { markdown }),
      `\n${((performance.now() - start) / 1000).toFixed(0)} s`,
    ].join("\n"),
  );
  return 0;
}

/** One condition for each client, beside each other where they do not get into each other's way. */
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

/** The options, or what is wrong with them. */
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
      return `There is no condition "${unknown}". There are:\n${conditions.map(({ name, what }) => `  ${name.padEnd(30)}${what}`).join("\n")}`;
    }
    const timeout = Number(values.timeout);
    if (!(timeout >= 50)) {
      return `--timeout takes a number of milliseconds, 50 or more; got ${values.timeout}.`;
    }
    return { ...values, timeout, messages: values.messages || values.only.length > 0 };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`;
  }
}

/** One line that is written over, in a terminal; nothing elsewhere. */
function progress(text: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001b[K${text}`);
  }
}
