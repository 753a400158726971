import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "./clients.js";
import type { Condition } from "./condition.js";
import { startFaultServer } from "./server.js";

/** What became of one call. */
export interface Row {
  readonly condition: Condition;
  readonly client: string;
  /** How often the tool was seen by a server. */
  readonly seen: number;
  readonly milliseconds: number;
  /** Whether another origin got the key. */
  readonly keyLeaked: boolean;
  /** Whether another origin got what was meant for the tool. */
  readonly argumentsLeaked: boolean;
  readonly outcome: Outcome;
}

export type Outcome =
  /** The result the tool gave. */
  | { readonly kind: "result" }
  /** Resolved, to something that is no result of a tool. */
  | { readonly kind: "nonsense"; readonly what: string }
  | { readonly kind: "error"; readonly error: unknown; readonly name: string; readonly message: string }
  /** Neither, after a time that is long beyond all limits. */
  | { readonly kind: "hang" };

export interface Settings {
  /** Time limit of each client for one attempt, in milliseconds. */
  readonly timeout: number;
}

/** Longer than any client needs for all its attempts and waits, in milliseconds. */
const GIVE_UP = 20_000;

/** The heavy conditions have more to carry than a short limit allows: theirs is so many times as long. */
const HEAVY = 10;

/** How long the servers stay after the caller has its answer, to see what comes late. */
const AFTERWARDS = 50;

/** Makes one call under one condition, on servers of its own. */
export async function runFault(condition: Condition, client: Client, settings: Settings): Promise<Row> {
  const timeout = settings.timeout * (condition.heavy === true ? HEAVY : 1);
  const server = await startFaultServer(condition, timeout);
  const giveUp = new AbortController();
  try {
    const start = performance.now();
    const outcome = await Promise.race([
      client.execute({ origin: server.origin, fetch: server.fetch, timeout }).then(judgeResult, describeError),
      wait(GIVE_UP, { kind: "hang" } as const, { signal: giveUp.signal }),
    ]);
    const milliseconds = performance.now() - start;
    await wait(AFTERWARDS);
    return { condition, client: client.name, ...server.sightings, milliseconds, outcome };
  } finally {
    giveUp.abort();
    await server.close();
  }
}

function judgeResult(value: unknown): Outcome {
  if (typeof value === "object" && value !== null && "log_id" in value) {
    return { kind: "result" };
  }
  const what = value === null ? "null" : typeof value;
  return { kind: "nonsense", what };
}

function describeError(error: unknown): Outcome {
  if (!(error instanceof Error)) {
    return { kind: "error", error, name: typeof error, message: String(error) };
  }
  // The older clients do not set a name of their own.
  const name = error.name === "Error" ? error.constructor.name : error.name;
  return { kind: "error", error, name, message: error.message };
}
