import { setImmediate as nextTurn } from "node:timers/promises";
import { toolTypes, type ToolTypes } from "../../tool-types/index.js";
import type { SourceTool } from "./read-tool.js";

/** A tool and the name that its types begin with. */
export interface TypeRequest {
  readonly tool: SourceTool;
  readonly name: string;
}

/** Makes the types of tools, or finds them; one result for each request, in the same order. */
export type TypeMaker = (requests: readonly TypeRequest[]) => Promise<readonly ToolTypes[]>;

/** Milliseconds of work between two looks at what else there is to do, a Ctrl-C for one. */
const TURN = 25;

/**
 * Makes types in this thread, tool by tool, and lets others have their turn.
 *
 * @param turn is told then how many are done; what it throws ends the work
 */
export async function makeTypes(requests: readonly TypeRequest[], turn: (done: number) => void): Promise<ToolTypes[]> {
  const types: ToolTypes[] = [];
  let last = performance.now();
  for (const { tool, name } of requests) {
    types.push(await toolTypes(tool, { name }));
    if (performance.now() - last < TURN) continue;
    await nextTurn();
    turn(types.length);
    last = performance.now();
  }
  return types;
}
