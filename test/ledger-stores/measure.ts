import { randomBytes } from "node:crypto";
import type { LedgerStore } from "../../src/agent/ledger/index.js";

/** How long each measurement runs, in ms. */
const DURATION = 300;

/** Claims per second with 8 in flight, and the median time of one claim, settlement and lost claim, one at a time. */
export async function measure(name: string, store: LedgerStore): Promise<{ perSecond: number; line: string }> {
  const claim = {
    v: 1,
    fingerprint: "x".repeat(43),
    owner: "owner",
    slug: "SLUG",
    leaseMs: 60_000,
    retentionMs: 60_000,
  };
  const newKey = (): string => `1.${randomBytes(32).toString("base64url")}`;
  const result = randomBytes(1_000);
  const times = { claim: [] as number[], settle: [] as number[], replay: [] as number[] };
  for (const end = performance.now() + DURATION; performance.now() < end;) {
    const key = newKey();
    await timed(times.claim, () => store.claim(key, claim));
    await timed(times.settle, () =>
      store.settle(key, "owner", { outcome: "ok", result, resultBytes: 1_000, retentionMs: 60_000 }),
    );
    await timed(times.replay, () => store.claim(key, { ...claim, owner: "other" }));
  }
  let claims = 0;
  const start = performance.now();
  const worker = async (): Promise<void> => {
    while (performance.now() < start + DURATION) {
      await store.claim(newKey(), claim);
      claims += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  const perSecond = Math.round((claims / (performance.now() - start)) * 1_000);
  const medians = Object.entries(times).map(([step, all]) => `${step} ${median(all).toFixed(2)}`);
  return { perSecond, line: `${name}: ${perSecond} claims/s (8 in flight); ms p50: ${medians.join(", ")}` };
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  times.push(performance.now() - start);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
