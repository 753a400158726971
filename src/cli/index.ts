/** The command `composio-session`. `main.ts` runs it in a process of its own. */
export type { CommandIo, TextOutput } from "./io.js";
export { runCommand } from "./run-command.js";
