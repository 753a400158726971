import { spawn } from "node:child_process";
import { once } from "node:events";
import { median } from "../report.js";

/** Result and cost of a process. */
export interface ProcessCost {
  readonly code: number;
  readonly output: string;
  /** Wall-clock time in seconds. */
  readonly wall: number;
  /** CPU time of all threads in seconds. */
  readonly cpu: number;
  /** Peak resident set size in MB. */
  readonly rss: number;
}

/** Preloaded module that writes the resource usage of the process to file descriptor 3, which nothing else uses. */
const RESOURCE_USAGE_REPORTER = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
   process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

/** Runs a Node program and measures it. */
export async function measureProcess(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", RESOURCE_USAGE_REPORTER, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let output = "";
  let usage = "";
  child.stdout?.on("data", (bytes: Buffer) => (output += bytes.toString()));
  child.stderr?.on("data", (bytes: Buffer) => (output += bytes.toString()));
  child.stdio[3]?.on("data", (bytes: Buffer) => (usage += bytes.toString()));
  const [code] = (await once(child, "close")) as [number];
  const wall = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return { code, output, wall, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 };
}

/** Medians over several runs. */
export function medianCost(costs: readonly ProcessCost[]): Pick<ProcessCost, "wall" | "cpu" | "rss"> {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    rss: median(costs.map(({ rss }) => rss)),
  };
}
