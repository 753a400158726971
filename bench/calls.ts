/**
 * `npm run bench`: CPU time per call and calls per second of this client, the official client, openapi-fetch and bare
 * fetch. The clients alternate within each round, so that background load affects all of them alike. Results are
 * medians over the rounds.
 */
import { parseArgs } from "node:util";
import { type Call, clients } from "./calls/clients.js";
import { RESPONSE_BODY, startServer } from "./calls/loopback-server.js";
import { measure, type Sample } from "./calls/measure.js";
import { describeMachine, median } from "./report.js";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "11" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  throw new TypeError("--rounds must be an integer of at least 1.");
}

/** Responds without a network. */
const inMemoryFetch: typeof globalThis.fetch = async () =>
  new Response(RESPONSE_BODY, { headers: { "content-type": "application/json" } });

/** One benchmark: all clients under the same conditions. */
interface Benchmark {
  readonly title: string;
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly concurrency: number;
  /** Calls per round. */
  readonly count: number;
}

console.log(`${describeMachine()}; medians of ${rounds} rounds`);
const server = await startServer();
try {
  const inMemory = { url: "http://127.0.0.1:1", fetch: inMemoryFetch };
  const loopback = { url: server.url, fetch: globalThis.fetch };
  await run({ title: "in memory, sequential", ...inMemory, concurrency: 1, count: 5000 });
  await run({ title: "in memory, 64 concurrent", ...inMemory, concurrency: 64, count: 5000 });
  await run({ title: "loopback, sequential", ...loopback, concurrency: 1, count: 600 });
  await run({ title: "loopback, 64 concurrent", ...loopback, concurrency: 64, count: 1500 });
} finally {
  server.close();
}

async function run({ title, url, fetch, concurrency, count }: Benchmark): Promise<void> {
  const calls: [name: string, call: Call, samples: Sample[]][] = [];
  for (const { name, prepare } of clients) {
    calls.push([name, await prepare(url, fetch), []]);
  }
  for (const [, call] of calls) {
    await measure(call, Math.ceil(count / 2), concurrency);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [, call, samples] of calls) {
      samples.push(await measure(call, count, concurrency));
    }
  }
  // The first client is bare fetch.
  const [baseline] = calls.map(([, , samples]) => summary(samples));
  console.log(`\n${title}`);
  console.log(row(["", "CPU µs/call", "overhead", "ratio", "calls/s", "ratio"]));
  for (const [name, , samples] of calls) {
    const { cpu, rate } = summary(samples);
    const overhead = cpu - (baseline?.cpu ?? 0);
    console.log(
      row([
        name,
        cpu.toFixed(1),
        overhead.toFixed(1),
        (cpu / (baseline?.cpu ?? 1)).toFixed(2),
        rate.toFixed(0),
        (rate / (baseline?.rate ?? 1)).toFixed(2),
      ]),
    );
  }
}

function summary(samples: readonly Sample[]): Sample {
  return { cpu: median(samples.map(({ cpu }) => cpu)), rate: median(samples.map(({ rate }) => rate)) };
}

function row([name = "", ...figures]: readonly string[]): string {
  return `${name.padEnd(30)}${figures.map((figure) => figure.padStart(12)).join("")}`;
}
