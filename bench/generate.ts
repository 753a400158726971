import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleCommand } from "../scripts/build/bundle-command.js";
import { type Cost, measure, medianCost } from "./types/child.js";
import { machine } from "./types/machine.js";
import { syntheticTools } from "./types/synthetic-tools.js";

const usage = `npm run bench:generate -- [--rounds 5]

How long \`composio-session generate\` takes for 1,600 schemas (800 tools, as many as GitHub's) and for twice as many,
the first time and when nothing changed; and how much memory for 1,600 and for 16,000 tools in toolkits of 160.
`;

const TOOLS_PER_TOOLKIT = 160;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, help: { type: "boolean" } } });
  if (values.help === true) return console.log(usage);
  const rounds = Number(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), "composio-session-bench-"));
  try {
    await bundleCommand(join(folder, "cli"));
    const command = join(folder, "cli/main.js");
    console.log(`${machine()}; medians of ${rounds} rounds\n`);
    console.log("                                    wall      CPU    memory");
    for (const count of [800, 1600]) await fromFile(command, join(folder, `file-${count}`), count, rounds);
    for (const toolkits of [10, 100]) await fromService(command, join(folder, `service-${toolkits}`), toolkits, rounds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fromFile(command: string, app: string, count: number, rounds: number): Promise<void> {
  await mkdir(app, { recursive: true });
  await writeFile(join(app, "tools.json"), JSON.stringify(syntheticTools("github", count)));
  const first: Cost[] = [];
  const again: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await rm(join(app, "src"), { recursive: true, force: true });
    first.push(await run(command, ["--from", "tools.json"], app));
    again.push(await run(command, ["--from", "tools.json"], app));
  }
  tell(`${count * 2} schemas, all new`, first);
  tell(`${count * 2} schemas, nothing changed`, again);
}

async function fromService(command: string, app: string, toolkits: number, rounds: number): Promise<void> {
  await mkdir(app, { recursive: true });
  const names = Array.from({ length: toolkits }, (_, index) => `kit${index}`);
  const { url, close } = await serve();
  const costs: Cost[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await rm(join(app, "src"), { recursive: true, force: true });
      costs.push(await run(command, [...names, "--base-url", url], app));
    }
  } finally {
    close();
  }
  // The time is not told: the service that makes up the tools shares the processor.
  const { rss } = medianCost(costs);
  console.log(`${`${toolkits} × ${TOOLS_PER_TOOLKIT} tools, over HTTP`.padEnd(52)} ${rss.toFixed(0).padStart(4)} MB`);
}

async function run(command: string, args: readonly string[], app: string): Promise<Cost> {
  const cost = await measure([command, "generate", ...args], app, { COMPOSIO_API_KEY: "key" });
  if (cost.code !== 0) throw new Error(cost.output);
  return cost;
}

function tell(what: string, costs: readonly Cost[]): void {
  const { wall, cpu, rss } = medianCost(costs);
  console.log(`${what.padEnd(34)} ${wall.toFixed(2)} s  ${cpu.toFixed(2)} s  ${rss.toFixed(0).padStart(4)} MB`);
}

/** A service that has every toolkit there may be. */
async function serve(): Promise<{ url: string; close: () => void }> {
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
