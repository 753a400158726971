import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "./clients.js";
import type { Condition } from "./conditions.js";
import { startFaultServer } from "./server.js";

/** The outcome of one call. */
export interface Row {
  readonly condition: Condition;
  readonly client: string;
  /** How many tool requests the servers received. */
  readonly seen: number;
  /** Duration of the call. */
  readonly milliseconds: number;
  /** Whether another origin received the API key. */
  readonly keyLeaked: boolean;
  /** Whether another origin received the arguments of the tool. */
  readonly argumentsLeaked: boolean;
  readonly outcome: Outcome;
}

/** What the caller gets. */
export type Outcome =
  /** The result of the tool. */
  | { readonly kind: "result" }
  /** The client resolved to something that is not the result of a tool. */
  | { readonly kind: "wrong result"; readonly what: string }
  | { readonly kind: "error"; readonly error: unknown; readonly name: string; readonly message: string }
  /** The client neither resolved nor rejected long after all time limits. */
  | { readonly kind: "hang" };

/** Options of {@link runFault}. */
export interface Settings {
  /** Time limit of each client for one attempt, in milliseconds. */
  readonly timeout: number;
}

/** Longer than any client needs for all its attempts and backoff, in milliseconds. */
const GIVE_UP_AFTER = 20_000;

/** Factor by which the time limit is longer for conditions that transfer much data. */
const HEAVY_TIMEOUT_FACTOR = 10;

/** How long the servers keep running after the call, to see late requests, in milliseconds. */
const KEEP_RUNNING = 50;

/** Makes one call under one condition, on its own servers. */
export async function runFault(condition: Condition, client: Client, settings: Settings): Promise<Row> {
  const timeout = settings.timeout * (condition.heavy === true ? HEAVY_TIMEOUT_FACTOR : 1);
  const server = await startFaultServer(condition, timeout);
  const giveUp = new AbortController();
  try {
    const start = performance.now();
    const outcome = await Promise.race([
      client.execute({ origin: server.origin, fetch: server.fetch, timeout }).then(describeResult, describeError),
      wait(GIVE_UP_AFTER, { kind: "hang" } as const, { signal: giveUp.signal }),
    ]);
    const milliseconds = performance.now() - start;
    await wait(KEEP_RUNNING);
    return { condition, client: client.name, ...server.sightings, milliseconds, outcome };
  } finally {
    giveUp.abort();
    await server.close();
  }
}

function describeResult(value: unknown): Outcome {
  if (typeof value === "object" && value !== null && "log_id" in value) {
    return { kind: "result" };
  }
  const what = value === null ? "null" : typeof value;
  return { kind: "wrong result", what };
}

function describeError(error: unknown): Outcome {
  if (!(error instanceof Error)) {
    return { kind: "error", error, name: typeof error, message: String(error) };
  }
  // The errors of the older client do not set a name.
  const name = error.name === "Error" ? error.constructor.name : error.name;
  return { kind: "error", error, name, message: error.message };
}
