import type { Call } from "./clients.js";

export interface Sample {
  /** CPU time of this process for one call, user and system, in µs. */
  readonly cpu: number;
  /** Calls a second. */
  readonly rate: number;
}

/** Makes `count` calls, `atOnce` under way at a time. */
export async function measure(call: Call, count: number, atOnce: number): Promise<Sample> {
  globalThis.gc?.();
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  const start = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / count, rate: (count * 1000) / (performance.now() - start) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
