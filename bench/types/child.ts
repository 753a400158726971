import { spawn } from "node:child_process";
import { once } from "node:events";

/** What a process of its own came to. */
export interface Cost {
  readonly code: number;
  readonly output: string;
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, of all its threads. */
  readonly cpu: number;
  /** Largest resident size, in MB. */
  readonly rss: number;
}

/** Has a process write what it used, where nothing of its own can be in the way. */
const METER = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
   process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

/** Runs a Node program and measures it. */
export async function measure(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", METER, ...args], {
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

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians of several runs of one thing. */
export function medianCost(costs: readonly Cost[]): Pick<Cost, "wall" | "cpu" | "rss"> {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    rss: median(costs.map(({ rss }) => rss)),
  };
}
