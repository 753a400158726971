import { type ClientName, CLIENTS } from "./stores.js";

/** Calls that every process makes. */
export const CALLS = 1_000;
export const PROCESSES = 4;
/** Calls of one process at a time. */
export const IN_FLIGHT = 8;
/** How long others wait for a call of a process that was killed, in ms. */
export const LEASE = 1_500;
/** A process is killed when the far end has counted so many effects. */
export const KILL_AT: readonly number[] = [250, 600];

export function callOf(index: number): { callId: string; slug: string; arguments: { index: number } } {
  return { callId: `call_x${index}`, slug: "GMAIL_SEND_EMAIL", arguments: { index } };
}

export function isClient(name: string): name is ClientName {
  return CLIENTS.some((client) => client === name);
}
