import type { EmulatorState } from "../state.js";

/** Workflow ids are short words, so that a model can repeat them. */
const WORDS = ["coal", "fern", "mint", "reef", "sage", "tide", "vine", "wren"] as const;

/** A new workflow id, the same on every run: `coal`, `fern`, … `coal2`, … */
export function newWorkflowId(state: EmulatorState): string {
  const number = state.nextNumber("workflow") - 1;
  const word = WORDS[number % WORDS.length] ?? "coal";
  const round = Math.floor(number / WORDS.length);
  return round === 0 ? word : `${word}${round + 1}`;
}

/** The workflow as the meta tools repeat it back; nothing when the call named none. */
export function workflowEcho(id: unknown): { session?: { id: string; instructions: string } } {
  if (typeof id !== "string" || id === "") return {};
  return { session: { id, instructions: `Pass session_id "${id}" to the next meta tool of this task.` } };
}
