import type { EmulatorState } from "../state.js";

/** Session ids of workflows are short words, which a model can repeat without mistakes. */
const WORDS = ["coal", "fern", "mint", "reef", "sage", "tide", "vine", "wren"] as const;

/** Creates a workflow session id, the same on every run: `coal`, `fern`, … `coal2`, … */
export function newWorkflowSessionId(state: EmulatorState): string {
  const index = state.nextNumber("workflow") - 1;
  const word = WORDS[index % WORDS.length] ?? "coal";
  const round = Math.floor(index / WORDS.length);
  return round === 0 ? word : `${word}${round + 1}`;
}

/** Instruction that keeps a model in the same workflow session. */
export function sessionInstructions(id: string): string {
  return `Pass session_id "${id}" to the next meta tool of this task.`;
}

/** The `session` field that meta tools return if the call had a `session_id`. */
export function workflowSessionField(id: unknown): { session?: { id: string; instructions: string } } {
  if (typeof id !== "string" || id === "") {
    return {};
  }
  return { session: { id, instructions: sessionInstructions(id) } };
}
