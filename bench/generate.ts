import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleCommand } from "../scripts/build/bundle-command.js";
import { describeMachine } from "./report.js";
import { measureProcess, medianCost, type ProcessCost } from "./types/measure-process.js";
import { syntheticTools } from "./types/synthetic-tools.js";

const USAGE = `npm run bench:generate -- [--rounds 5]

Measures the time of \`composio-session generate\` for 1,600 schemas (800 tools, like GitHub) and for twice as many, with
the first time and without changes, and its memory for 1,600 and for 16,000 tools in toolkits of 160.
`;

const TOOLS_PER_TOOLKIT = 160;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, help: { type: "boolean" } } });
  if (values.help === true) {
    return console.log(USAGE);
  }
  const rounds = Number(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), "composio-session-bench-"));
  try {
    await bundleCommand(join(folder, "cli"));
    const command = join(folder, "cli/main.js");
    console.log(`${describeMachine()}; medians of ${rounds} rounds\n`);
    console.log("                                    wall      CPU    memory");
    for (const count of [800, 1600]) {
      await measureFromFile(command, join(folder, `file-${count}`), count, rounds);
    }
    for (const toolkits of [10, 100]) {
      await measureFromService(command, join(folder, `service-${toolkits}`), toolkits, rounds);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureFromFile(command: string, app: string, count: number, rounds: number): Promise<void> {
  await mkdir(app, { recursive: true });
  await writeFile(join(app, "tools.json"), JSON.stringify(syntheticTools("github", count)));
  const first: ProcessCost[] = [];
  const again: ProcessCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await rm(join(app, "src"), { recursive: true, force: true });
    first.push(await run(command, ["--from", "tools.json"], app));
    again.push(await run(command, ["--from", "tools.json"], app));
  }
  printRow(`${count * 2} schemas, all new`, first);
  printRow(`${count * 2} schemas, no changes`, again);
}

async function measureFromService(command: string, app: string, toolkits: number, rounds: number): Promise<void> {
  await mkdir(app, { recursive: true });
  const names = Array.from({ length: toolkits }, (_, index) => `kit${index}`);
  const { url, close } = await startService();
  const costs: ProcessCost[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await rm(join(app, "src"), { recursive: true, force: true });
      costs.push(await run(command, [...names, "--base-url", url], app));
    }
  } finally {
    close();
  }
  // Only memory: the time would include the service, which runs on the same CPU.
  const { rss } = medianCost(costs);
  console.log(`${`${toolkits} × ${TOOLS_PER_TOOLKIT} tools, over HTTP`.padEnd(52)} ${rss.toFixed(0).padStart(4)} MB`);
}

async function run(command: string, args: readonly string[], app: string): Promise<ProcessCost> {
  const cost = await measureProcess([command, "generate", ...args], app, { COMPOSIO_API_KEY: "key" });
  if (cost.code !== 0) {
    throw new Error(cost.output);
  }
  return cost;
}

function printRow(label: string, costs: readonly ProcessCost[]): void {
  const { wall, cpu, rss } = medianCost(costs);
  console.log(`${label.padEnd(34)} ${wall.toFixed(2)} s  ${cpu.toFixed(2)} s  ${rss.toFixed(0).padStart(4)} MB`);
}

/** Starts a service that returns synthetic tools for every toolkit. */
async function startService(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const slug = searchParams.get("toolkit_slug") ?? "";
    const page = { items: syntheticTools(slug, TOOLS_PER_TOOLKIT), next_cursor: null };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(pathname.endsWith("/tools") ? page : {}));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

await main();
