import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLedger, type Ledger } from "../../src/agent/ledger/index.js";
import { CALLS, callOf, IN_FLIGHT, KILL_AT, PROCESSES } from "./crash-plan.js";
import { type FarEnd, startFarEnd } from "./far-end.js";
import { openPlaces, type Places } from "./places.js";
import { type ClientName, CLIENTS, openStore } from "./stores.js";

/** Beside the packages that it imports. One file starts faster than its sources through a loader. */
const worker = join(import.meta.dirname, "node_modules/.ledger-worker.mjs");

let places: Places;
beforeAll(async () => {
  [places] = await Promise.all([
    openPlaces(),
    build({
      entryPoints: [join(import.meta.dirname, "worker.ts")],
      outfile: worker,
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      logLevel: "warning",
    }),
  ]);
});
afterAll(async () => {
  await places.close();
  await rm(worker, { force: true });
});

describe(`${PROCESSES} processes that make the same ${CALLS} calls, ${KILL_AT.length} of them killed half-way and replaced`, () => {
  test.for(CLIENTS)("run none twice and lose no record, on %s", async (client, { skip }) => {
    skip(places.isAbsent(client), `the server for ${client} is not installed`);
    const start = performance.now();
    const farEnd = await runProcesses(client);
    const { store, close } = await openStore(client, places.whereOf(client));
    const audit = await auditOf(createLedger({ store, scope: client, takeover: true }), farEnd);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    await Promise.all([close(), farEnd.close()]);
    console.log(`${client}: ${audit.ok} ok, ${audit.unsure} unsure (${audit.unsureNotRun} had not run), ${seconds} s`);

    expect(audit.twice).toEqual([]);
    expect(audit.otherOutcomes).toEqual([]);
    // What a process was told is recorded is what everybody gets, then and afterwards.
    expect(audit.lostRecords).toEqual([]);
    expect(audit.wrongResults).toEqual([]);
    expect(audit.ok + audit.unsure).toBe(CALLS);
    expect(audit.unsure).toBeLessThanOrEqual(KILL_AT.length * IN_FLIGHT);
    // The kills did hit calls under way; otherwise nothing was tested.
    expect(audit.unsure).toBeGreaterThan(0);
  });
});

async function runProcesses(client: ClientName): Promise<FarEnd> {
  const running = new Map<number, ChildProcess>();
  const kills = [...KILL_AT];
  const farEnd = await startFarEnd((count) => {
    if (kills[0] !== undefined && count >= kills[0]) {
      kills.shift();
      running.get(kills.length % PROCESSES)?.kill("SIGKILL");
    }
  });
  async function runProcess(index: number): Promise<void> {
    const words = [client, places.whereOf(client), String(farEnd.port), String(index + 1)];
    const child = spawn(process.execPath, ["--no-warnings", worker, ...words], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    running.set(index, child);
    const [code, signal]: unknown[] = await once(child, "exit");
    if (signal === "SIGKILL") {
      return runProcess(index);
    }
    expect(code, `exit code of a process on ${client}`).toBe(0);
  }
  await Promise.all(Array.from({ length: PROCESSES }, (_, index) => runProcess(index)));
  expect(kills, "kills that did not happen").toEqual([]);
  return farEnd;
}

/** Asks a new process's ledger about every call, and compares with what the far end saw. */
async function auditOf(ledger: Ledger, { effects, told }: FarEnd) {
  const results = new Map<string, number>();
  const audit = { ok: 0, unsure: 0, unsureNotRun: 0, otherOutcomes: [] as string[] };
  for (let index = 0; index < CALLS; index += 1) {
    const call = callOf(index);
    const { outcome, result } = await ledger.once(call, () => Promise.reject(new Error("sent by the audit")));
    if (outcome === "ok") {
      audit.ok += 1;
      results.set(call.callId, Number(result));
    } else if (outcome === "unsure") {
      audit.unsure += 1;
      audit.unsureNotRun += effects.has(call.callId) ? 0 : 1;
    } else {
      audit.otherOutcomes.push(`${call.callId} ${outcome}`);
    }
  }
  return {
    ...audit,
    otherOutcomes: [
      ...audit.otherOutcomes,
      ...told.filter(({ what }) => what !== "recorded" && what !== "replayed").map(({ what }) => what),
    ],
    twice: [...effects].filter(([, numbers]) => numbers.length > 1).map(([callId]) => callId),
    lostRecords: told.filter(({ what, callId, effect }) => what === "recorded" && results.get(callId) !== effect),
    wrongResults: [
      ...told.filter(({ callId, effect }) => effects.get(callId)?.[0] !== effect),
      ...[...results].filter(([callId, effect]) => effects.get(callId)?.[0] !== effect),
    ],
  };
}
