import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { describeMachine, median } from "./report.js";

const usage = `npm run bench:import -- [--rounds 15]

CPU time and memory of importing each client in a fresh process, over importing an empty module: medians, interleaved.
Imports the built package; run \`npm run build\` first.
`;

/** Runs in a process of its own and prints the cost of one import. */
const PROBE = `
const before = process.cpuUsage();
const memory = process.memoryUsage().rss;
await import(process.argv[1]);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1000, rss: (process.memoryUsage().rss - memory) / 1e6 }));
`;

interface Cost {
  /** Milliseconds. */
  readonly cpu: number;
  /** MB. */
  readonly rss: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" }, help: { type: "boolean" } } });
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "composio-session-bench-"));
  try {
    const empty = join(folder, "empty.mjs");
    await writeFile(empty, "export {};\n");
    const modules: [name: string, url: string][] = [
      ["empty module", pathToFileURL(empty).href],
      ["composio-session", new URL("../dist/src/index.js", import.meta.url).href],
      ["openapi-fetch 0.17.0", import.meta.resolve("openapi-fetch")],
      ["@composio/client 2.0.0-rc.6", import.meta.resolve("@composio/client")],
    ];
    const costs = new Map(modules.map(([name]) => [name, [] as Cost[]]));
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const [name, url] of modules) {
        costs.get(name)?.push(await importCost(url));
      }
    }
    const baseline = medianOf(costs.get("empty module") ?? []);
    console.log(`${describeMachine()}; medians of ${values.rounds} rounds\n`);
    console.log("                              CPU over empty     RSS over empty");
    for (const [name, samples] of costs) {
      const { cpu, rss } = medianOf(samples);
      const over = `${(cpu - baseline.cpu).toFixed(1)} ms`.padStart(14);
      console.log(`${name.padEnd(30)}${over}${`${(rss - baseline.rss).toFixed(1)} MB`.padStart(19)}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importCost(url: string): Promise<Cost> {
  const args = ["--input-type=module", "-e", PROBE, url];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    timeout: 30_000,
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- printed by the probe above
  return JSON.parse(stdout) as Cost;
}

function medianOf(samples: readonly Cost[]): Cost {
  return { cpu: median(samples.map(({ cpu }) => cpu)), rss: median(samples.map(({ rss }) => rss)) };
}

await main();
