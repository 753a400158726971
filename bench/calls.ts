/**
 * What a call costs: CPU time and calls a second, for this client, the official one, openapi-fetch and bare fetch,
 * side by side. All take turns within each round, so that a busy machine is busy for everybody; the figures are
 * medians over the rounds.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type Call, clients } from "./calls/clients.js";
import { median, measure, type Sample } from "./calls/measure.js";
import { ANSWER, startServer } from "./calls/server.js";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "11" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError("--rounds takes a whole number from 1 on.");

const stub: typeof globalThis.fetch = async () =>
  new Response(ANSWER, { headers: { "content-type": "application/json" } });

interface Setting {
  readonly title: string;
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly atOnce: number;
  /** Calls a round. */
  readonly count: number;
}

console.log(`${cpus()[0]?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}, ${rounds} rounds`);
const server = await startServer();
try {
  const base = { url: "http://127.0.0.1:1", fetch: stub };
  const loopback = { url: server.url, fetch: globalThis.fetch };
  await run({ title: "in memory, one at a time", ...base, atOnce: 1, count: 5000 });
  await run({ title: "in memory, 64 at once", ...base, atOnce: 64, count: 5000 });
  await run({ title: "loopback, one at a time", ...loopback, atOnce: 1, count: 600 });
  await run({ title: "loopback, 64 at once", ...loopback, atOnce: 64, count: 1500 });
} finally {
  server.close();
}

async function run({ title, url, fetch, atOnce, count }: Setting): Promise<void> {
  const calls: [name: string, call: Call, samples: Sample[]][] = [];
  for (const { name, prepare } of clients) calls.push([name, await prepare(url, fetch), []]);
  for (const [, call] of calls) await measure(call, Math.ceil(count / 2), atOnce);
  for (let round = 0; round < rounds; round += 1) {
    for (const [, call, samples] of calls) samples.push(await measure(call, count, atOnce));
  }
  const [bare] = calls.map(([, , samples]) => summary(samples));
  console.log(`\n${title}`);
  console.log(row(["", "CPU µs/call", "over bare", "ratio", "calls/s", "ratio"]));
  for (const [name, , samples] of calls) {
    const { cpu, rate } = summary(samples);
    const over = cpu - (bare?.cpu ?? 0);
    console.log(
      row([
        name,
        cpu.toFixed(1),
        over.toFixed(1),
        (cpu / (bare?.cpu ?? 1)).toFixed(2),
        rate.toFixed(0),
        (rate / (bare?.rate ?? 1)).toFixed(2),
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
