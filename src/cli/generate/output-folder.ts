import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../../node/index.js";
import { codeOf, CommandError, reasonOf } from "../command-error.js";
import { withoutRelease } from "./header.js";
import {
  type FileRecord,
  type Manifest,
  MANIFEST_FILE,
  manifestText,
  readManifest,
  type ToolkitRecord,
} from "./manifest.js";
import { readSnapshot, type Snapshot, SNAPSHOT_FILE, snapshotText } from "./snapshot.js";

/** How a file on disk stands to the text that it should have. */
export type FileState = "same" | "absent" | "outdated" | "edited" | "foreign";

const STAGE = /^\.composio-session-(\d+)\.tmp$/;

/**
 * The folder that types are generated into. New texts wait in a folder beside their places until `commit` puts
 * them there; until then nothing that was there is touched, and `discard` leaves no trace.
 */
export class OutputFolder {
  readonly manifest: Manifest;
  /** What the files were made of. */
  readonly snapshot: Snapshot;
  readonly #path: string;
  readonly #shown: string;
  readonly #stage: string;
  readonly #staged = new Map<string, FileRecord>();
  readonly #deleted = new Set<string>();
  /** The outermost folder that staging had to make. */
  #made: string | undefined;
  /** Several files are laid ready at a time, and all wait for the one stage. */
  #prepared: Promise<void> | undefined;

  private constructor(path: string, shown: string, manifest: Manifest, snapshot: Snapshot) {
    this.#path = path;
    this.#shown = shown;
    this.#stage = join(path, `.composio-session-${process.pid}.tmp`);
    this.manifest = manifest;
    this.snapshot = snapshot;
  }

  /** @param shown the folder's path as messages name it */
  static async open(path: string, shown: string): Promise<OutputFolder> {
    return new OutputFolder(path, shown, await readManifest(path, shown), await readSnapshot(path));
  }

  async read(file: string): Promise<string | undefined> {
    try {
      return withLineFeeds(await readFile(join(this.#path, file), "utf8"));
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw new CommandError(`${this.#shown}/${file} cannot be read: ${reasonOf(error)}`);
    }
  }

  /** How the file stands to `text`; undefined asks whether it may be deleted. */
  stateOf(file: string, current: string | undefined, text: string | undefined): FileState {
    if (current === undefined) return "absent";
    const record = this.manifest.get(file);
    if (text !== undefined && withoutRelease(current) === withoutRelease(text)) return "same";
    if (record === undefined) return "foreign";
    const hash = sha256(current);
    return hash === record.sha256 || hash === record.next ? "outdated" : "edited";
  }

  /** Lays a text ready. */
  async stage(file: string, text: string, made: ToolkitRecord | undefined): Promise<void> {
    try {
      await (this.#prepared ??= this.#prepare());
      await writeFile(join(this.#stage, file), text);
    } catch (error) {
      throw new CommandError(`${this.#shown} cannot be written to: ${reasonOf(error)}`);
    }
    this.#staged.set(file, this.recordOf(text, made));
  }

  /** The record of a file with this text. */
  recordOf(text: string, made: ToolkitRecord | undefined): FileRecord {
    return { sha256: sha256(text), made };
  }

  delete(file: string): void {
    this.#deleted.add(file);
  }

  /**
   * Puts everything in its place. The manifest goes first, with the old hashes beside the new ones, so that after a
   * crash at any moment each file is still known as ours.
   *
   * @param kept records of files that stay as they are, by name
   * @param snapshot what the files are made of then
   */
  async commit(kept: Manifest, snapshot: Snapshot): Promise<void> {
    const after = new Map([...kept, ...this.#staged]);
    const unchanged = this.#staged.size === 0 && this.#deleted.size === 0;
    const snapshotIsNew = snapshotText(snapshot) !== snapshotText(this.snapshot);
    if (unchanged && !snapshotIsNew && manifestText(after) === manifestText(this.manifest)) return;
    try {
      await (this.#prepared ??= this.#prepare());
      if (!unchanged) await this.#replace(MANIFEST_FILE, manifestText(this.#during(after)));
      // An entry of it holds for one text of a file alone, so it may come before the files and after.
      if (snapshotIsNew) await this.#replace(SNAPSHOT_FILE, snapshotText(snapshot));
      const files = [...this.#staged.keys()].toSorted(indexLast);
      for (const file of files) await rename(join(this.#stage, file), join(this.#path, file));
      for (const file of this.#deleted) await rm(join(this.#path, file), { force: true });
      await this.#replace(MANIFEST_FILE, manifestText(after));
      await this.#removeLeftStages();
    } catch (error) {
      throw new CommandError(`${this.#shown} cannot be written to: ${reasonOf(error)}`);
    }
  }

  /** Takes back everything that was not committed. */
  async discard(): Promise<void> {
    if (this.#prepared === undefined) return;
    await rm(this.#stage, { recursive: true, force: true });
    if (this.#made === undefined) return;
    // From the inside out, as long as nobody put something there.
    for (let folder = this.#path; folder.startsWith(this.#made); folder = dirname(folder)) {
      if (
        !(await rmdir(folder).then(
          () => true,
          () => false,
        ))
      )
        return;
    }
  }

  async #prepare(): Promise<void> {
    this.#made = await mkdir(this.#path, { recursive: true });
    await mkdir(this.#stage, { recursive: true });
  }

  #during(after: Manifest): Manifest {
    const during = new Map<string, FileRecord>([...this.manifest, ...after]);
    for (const [file, record] of this.#staged) {
      const before = this.manifest.get(file);
      if (before !== undefined) during.set(file, { ...record, sha256: before.sha256, next: record.sha256 });
    }
    return during;
  }

  async #replace(file: string, text: string): Promise<void> {
    await writeFile(join(this.#stage, file), text);
    await rename(join(this.#stage, file), join(this.#path, file));
  }

  /** Removes our stage, and those of runs that were killed. */
  async #removeLeftStages(): Promise<void> {
    for (const name of await readdir(this.#path)) {
      const pid = Number(STAGE.exec(name)?.[1] ?? Number.NaN);
      if (!Number.isNaN(pid) && (pid === process.pid || !isRunning(pid))) {
        await rm(join(this.#path, name), { recursive: true, force: true });
      }
    }
  }
}

/** The index goes last: until then it names only what has been there. */
function indexLast(one: string, other: string): number {
  return Number(one === "index.ts") - Number(other === "index.ts");
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

/** Version control may end lines its own way; that is no edit. */
function withLineFeeds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
