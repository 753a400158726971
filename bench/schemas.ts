import { parseArgs } from "node:util";
import { anthropic, google, openai, type ToolSchema } from "../src/providers/index.js";
import { describeMachine, median } from "./report.js";
import { syntheticTools } from "./types/synthetic-tools.js";

const USAGE = `npm run bench:schemas -- [--rounds 15] [--tools 400]

CPU time per tool to convert it for each model provider, the first time and again, and per call to read its arguments.
Medians; tools as \`bench:types\` makes them.
`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    tools: { type: "string", default: "400" },
    help: { type: "boolean" },
  },
});

/** Microseconds of CPU that `work` takes, divided by `count`. */
function cost(count: number, work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / count;
}

function main(rounds: number, count: number): void {
  const source: readonly ToolSchema[] = syntheticTools("github", count);
  const providers = {
    openai: openai(),
    "openai, strict": openai({ strict: true }),
    anthropic: anthropic(),
    google: google(),
  };
  console.log(`${describeMachine()}; ${count} tools, medians of ${rounds} rounds, µs of CPU\n`);
  console.log("                  first    again");
  for (const [name, provider] of Object.entries(providers)) {
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const tools = source.map((tool) => ({ ...tool }));
      first.push(cost(count, () => tools.forEach((tool) => provider.tool(tool))));
      again.push(cost(count, () => tools.forEach((tool) => provider.tool(tool))));
    }
    console.log(`${name.padEnd(16)} ${median(first).toFixed(1).padStart(6)}   ${median(again).toFixed(2).padStart(6)}`);
  }
  const calls = Array.from({ length: rounds }, () =>
    cost(count, () =>
      source.forEach((tool) => anthropic().call(tool, { name: tool.slug, input: { query: 1, limit: null } })),
    ),
  );
  console.log(`\none call read    ${median(calls).toFixed(1).padStart(6)}`);
}

if (values.help === true) {
  console.log(USAGE);
} else {
  main(Number(values.rounds), Number(values.tools));
}
