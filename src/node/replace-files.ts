import { lstatSync, renameSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isErrorCode } from "./system-errors.js";

/** The files of a folder that are to change. */
export interface FileChanges {
  /** Text by path within the folder. */
  readonly written: ReadonlyMap<string, string>;
  /** Paths within the folder; a missing one is not an error. */
  readonly removed: readonly string[];
}

/**
 * Writes and removes files of a folder, all of them or none. New texts are written to a temporary folder beside their
 * places; only then are files moved, and moved back if a move fails.
 *
 * @throws the error of the file system; the folder is as it was
 */
export async function replaceFiles(folder: string, { written, removed }: FileChanges): Promise<void> {
  if (written.size === 0 && removed.length === 0) {
    return;
  }
  await mkdir(folder, { recursive: true });
  const stage = await mkdtemp(join(folder, ".replacing-"));
  try {
    const moves = [...written.keys(), ...removed].map((path, index) => ({
      path: join(folder, path),
      text: written.get(path),
      fresh: join(stage, `${index}.new`),
      old: join(stage, `${index}.old`),
    }));
    await Promise.all(
      moves.map(async ({ path, text, fresh }) => {
        if (text !== undefined) {
          await mkdir(dirname(path), { recursive: true });
          await writeFile(fresh, text);
        }
      }),
    );
    moveAll(moves);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

interface Move {
  readonly path: string;
  /** Undefined for a file that is removed. */
  readonly text: string | undefined;
  readonly fresh: string;
  readonly old: string;
}

/** Synchronous, so that no other task of this process sees a folder that is half replaced. */
function moveAll(moves: readonly Move[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, text, fresh, old } of moves) {
      if (moveIfPresent(path, old)) {
        undo.push(() => renameSync(old, path));
      } else {
        undo.push(() => rmSync(path, { force: true }));
      }
      if (text !== undefined) {
        renameSync(fresh, path);
      }
    }
  } catch (error) {
    for (const restore of undo.toReversed()) {
      restore();
    }
    throw error;
  }
}

function moveIfPresent(from: string, to: string): boolean {
  try {
    if (lstatSync(from).isDirectory()) {
      throw new Error(`${from} is a folder`);
    }
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) {
      return false;
    }
    throw error;
  }
}
