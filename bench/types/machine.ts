import { availableParallelism, cpus, loadavg } from "node:os";

/** On what a figure was measured; a figure without it says nothing. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const load = loadavg()[0]?.toFixed(1) ?? "?";
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} × ${model}, load ${load}`;
}
