import { sameType } from "../schema/index.js";
import type { Declaration } from "./apply-position.js";
import { declareSide, type ToolDefinition } from "./declare-side.js";

/** How the declarations of a tool's types differ between two definitions of the tool. Comments do not count. */
export interface DeclarationChanges {
  /** Whether every type that was declared still is, and accepts the same values. */
  readonly same: boolean;
  /** Names of types that are declared now. */
  readonly added: readonly string[];
  /** Names of types that are no longer declared. */
  readonly removed: readonly string[];
}

/**
 * Compares the types of two definitions of a tool by what they accept, whether it is written in place or behind a name:
 * an object that moved to `$defs` adds a declaration and changes nothing else.
 */
export function compareDeclarations(old: ToolDefinition, fresh: ToolDefinition): DeclarationChanges {
  const before = declarationsOf(old);
  const after = declarationsOf(fresh);
  const removed = [...before.keys()].filter((name) => !after.has(name));
  const same = [...before].every(([name, { type }]) => {
    const now = after.get(name)?.type;
    return now !== undefined && sameType(type, now, false);
  });
  return { same, added: [...after.keys()].filter((name) => !before.has(name)), removed };
}

function declarationsOf(tool: ToolDefinition): ReadonlyMap<string, Declaration> {
  const declarations = (["input", "output"] as const).flatMap((side) => declareSide(side, tool, {}).declarations);
  return new Map(declarations.map((declaration) => [declaration.name, declaration]));
}
