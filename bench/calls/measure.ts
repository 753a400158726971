import type { Call } from "./clients.js";

/** Cost of a call, averaged over one measurement. */
export interface Sample {
  /** CPU time of this process per call, user and system, in µs. */
  readonly cpu: number;
  /** Calls per second. */
  readonly rate: number;
}

/** Makes `count` calls, with up to `concurrency` calls pending at a time. */
export async function measure(call: Call, count: number, concurrency: number): Promise<Sample> {
  globalThis.gc?.();
  let remaining = count;
  const worker = async (): Promise<void> => {
    while (remaining > 0) {
      remaining -= 1;
      await call();
    }
  };
  const start = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / count, rate: (count * 1000) / (performance.now() - start) };
}
