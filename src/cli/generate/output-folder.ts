import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../../node/index.js";
import { CommandError, errorCode, errorMessage } from "../command.js";
import { readTextFile } from "../text-file.js";
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

/** How a file on disk relates to the text that it should have. */
export type FileState = "same" | "absent" | "outdated" | "edited" | "foreign";

const STAGE = /^\.composio-session-(\d+)\.tmp(?:-.*)?$/;

/**
 * The folder that types are generated into. New files are staged in a folder inside it until `commit` moves them to
 * their places; until then no existing file is touched, and `discard` leaves no trace.
 */
export class OutputFolder {
  readonly manifest: Manifest;
  /** The tool definitions that the files were generated from. */
  readonly snapshot: Snapshot;
  readonly #path: string;
  readonly #shown: string;
  readonly #signal: AbortSignal;
  readonly #staged = new Map<string, FileRecord>();
  readonly #deleted = new Set<string>();
  /** The outermost folder that staging had to create. */
  #created: string | undefined;
  /** Path of the staging folder. Files are staged concurrently, and all wait for the one folder. */
  #stage: Promise<string> | undefined;

  private constructor(path: string, shown: string, signal: AbortSignal, manifest: Manifest, snapshot: Snapshot) {
    this.#path = path;
    this.#shown = shown;
    this.#signal = signal;
    this.manifest = manifest;
    this.snapshot = snapshot;
  }

  /**
   * @param shown the path of the folder as messages show it
   * @param signal ends what reads the folder
   */
  static async open(path: string, shown: string, signal: AbortSignal): Promise<OutputFolder> {
    const manifest = await readManifest(path, shown, signal);
    return new OutputFolder(path, shown, signal, manifest, await readSnapshot(path, signal));
  }

  async read(file: string): Promise<string | undefined> {
    const text = await readTextFile(join(this.#path, file), `${this.#shown}/${file}`, this.#signal);
    return text === undefined ? undefined : withLineFeeds(text);
  }

  /** How the file relates to `text`; undefined asks whether it may be deleted. */
  stateOf(file: string, current: string | undefined, text: string | undefined): FileState {
    if (current === undefined) {
      return "absent";
    }
    const record = this.manifest.get(file);
    if (text !== undefined && withoutRelease(current) === withoutRelease(text)) {
      return "same";
    }
    if (record === undefined) {
      return "foreign";
    }
    const hash = sha256(current);
    return hash === record.sha256 || hash === record.next ? "outdated" : "edited";
  }

  /** Writes a file to the staging folder. */
  async stage(file: string, text: string, origin: ToolkitRecord | undefined): Promise<void> {
    try {
      await this.#writeStaged(file, text);
    } catch (error) {
      throw new CommandError(`${this.#shown} cannot be written to: ${errorMessage(error)}`);
    }
    this.#staged.set(file, this.recordOf(text, origin));
  }

  /** The record of a file with this text. */
  recordOf(text: string, origin: ToolkitRecord | undefined): FileRecord {
    return { sha256: sha256(text), origin };
  }

  delete(file: string): void {
    this.#deleted.add(file);
  }

  /**
   * Moves everything to its place. The manifest goes first, with the old hashes beside the new ones, so that after a
   * crash at any moment each file is still recognized as ours.
   *
   * @param kept records of unchanged files, by name
   * @param snapshot the tool definitions behind the files
   */
  async commit(kept: Manifest, snapshot: Snapshot): Promise<void> {
    const after = new Map([...kept, ...this.#staged]);
    const unchanged = this.#staged.size === 0 && this.#deleted.size === 0;
    const snapshotIsNew = snapshotText(snapshot) !== snapshotText(this.snapshot);
    if (unchanged && !snapshotIsNew && manifestText(after) === manifestText(this.manifest)) {
      return;
    }
    try {
      if (!unchanged) {
        await this.#replace(MANIFEST_FILE, manifestText(this.#during(after)));
      }
      // Each entry is valid for one text of a file only, so it can be replaced before the files or after.
      if (snapshotIsNew) {
        await this.#replace(SNAPSHOT_FILE, snapshotText(snapshot));
      }
      const files = [...this.#staged.keys()].toSorted(indexLast);
      for (const file of files) {
        await this.#moveStaged(file);
      }
      for (const file of this.#deleted) {
        await rm(join(this.#path, file), { force: true });
      }
      await this.#replace(MANIFEST_FILE, manifestText(after));
      await this.#removeStages();
    } catch (error) {
      throw new CommandError(`${this.#shown} cannot be written to: ${errorMessage(error)}`);
    }
  }

  /** Removes everything that was not committed. */
  async discard(): Promise<void> {
    if (this.#stage === undefined) {
      return;
    }
    const stage = await this.#stage.catch(() => undefined);
    if (stage !== undefined) {
      await rm(stage, { recursive: true, force: true });
    }
    if (this.#created === undefined) {
      return;
    }
    // From the inside out, as long as the folders are empty.
    for (let folder = this.#path; folder.startsWith(this.#created); folder = dirname(folder)) {
      if (
        !(await rmdir(folder).then(
          () => true,
          () => false,
        ))
      ) {
        return;
      }
    }
  }

  /** Creates the staging folder. Its name is random: at a predictable one, an untrusted folder could contain a symbolic link. */
  async #createStage(): Promise<string> {
    this.#created = await mkdir(this.#path, { recursive: true });
    return mkdtemp(join(this.#path, `.composio-session-${process.pid}.tmp-`));
  }

  async #writeStaged(file: string, text: string): Promise<void> {
    this.#stage ??= this.#createStage();
    await writeFile(join(await this.#stage, file), text, { flag: "wx" });
  }

  async #moveStaged(file: string): Promise<void> {
    this.#stage ??= this.#createStage();
    await rename(join(await this.#stage, file), join(this.#path, file));
  }

  #during(after: Manifest): Manifest {
    const during = new Map<string, FileRecord>([...this.manifest, ...after]);
    for (const [file, record] of this.#staged) {
      const before = this.manifest.get(file);
      if (before !== undefined) {
        during.set(file, { ...record, sha256: before.sha256, next: record.sha256 });
      }
    }
    return during;
  }

  async #replace(file: string, text: string): Promise<void> {
    await this.#writeStaged(file, text);
    await this.#moveStaged(file);
  }

  /** Removes our staging folder, and those of runs that were killed. */
  async #removeStages(): Promise<void> {
    for (const name of await readdir(this.#path)) {
      const pid = Number(STAGE.exec(name)?.[1] ?? Number.NaN);
      if (!Number.isNaN(pid) && (pid === process.pid || !isRunning(pid))) {
        await rm(join(this.#path, name), { recursive: true, force: true });
      }
    }
  }
}

/** The index goes last, so that it never names a file that is not there yet. */
function indexLast(one: string, other: string): number {
  return Number(one === "index.ts") - Number(other === "index.ts");
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** Version control may change line endings; that is not an edit. */
function withLineFeeds(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
