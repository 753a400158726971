import { join } from "node:path";
import { byCodeUnit, isObject } from "../../schema/index.js";
import { CommandError, errorCode } from "../command.js";
import { parseJsonFile, readTextFile } from "../text-file.js";

export const MANIFEST_FILE = ".composio-session.json";
const ABOUT = "Written by composio-session generate: the generated files of this folder. Commit it with them.";
const FORMAT = 1;

/** What a toolkit's file was generated from. */
export interface ToolkitRecord {
  readonly toolkit: string;
  readonly typeName: string;
  /** The single tools requested; "all" for the whole toolkit. */
  readonly tools: "all" | readonly string[];
  /** The session whose tools of this toolkit were generated, besides the single tools. */
  readonly session?: string | undefined;
  /** The file or folder the tools were read from, instead of the service. */
  readonly from?: string | undefined;
  /** The tools in `from` do not name their toolkit; `--toolkit` did. */
  readonly named?: boolean | undefined;
}

/** One file that this command wrote. */
export interface FileRecord {
  /** Hash of the text with LF line endings. */
  readonly sha256: string;
  /** Hash of the text that a run was about to put in its place. Only present after a crash. */
  readonly next?: string | undefined;
  /** Absent for the index. */
  readonly origin?: ToolkitRecord | undefined;
}

/** The files of a folder that this command wrote, by name. It touches no other file there. */
export type Manifest = ReadonlyMap<string, FileRecord>;

/** @throws CommandError when the file exists and is not a manifest: then it is unknown which files are ours */
export async function readManifest(folder: string, shown: string, signal: AbortSignal): Promise<Manifest> {
  const name = `${shown}/${MANIFEST_FILE}`;
  const text = await readTextFile(join(folder, MANIFEST_FILE), name, signal).catch((error: unknown) => {
    const isFile = error instanceof CommandError && errorCode(error.cause) === "ENOTDIR";
    throw isFile ? new CommandError(`${shown} is a file. --out takes a folder.`) : error;
  });
  if (text === undefined) {
    return new Map();
  }
  const remedy = "Restore it from version control, or delete it together with the generated files beside it.";
  const value = parseJsonFile(text, name, ` ${remedy}`);
  const format = isObject(value) ? value["format"] : undefined;
  if (typeof format === "number" && format > FORMAT) {
    throw new CommandError(`${name} was written by a newer composio-session. Update yours: npm i composio-session`);
  }
  const files = isObject(value) && format === FORMAT ? value["files"] : undefined;
  if (!isObject(files)) {
    throw new CommandError(`${name} is not a list of generated files. ${remedy}`);
  }
  return new Map(
    Object.entries(files).map(([file, entry]) => {
      const read = /^[a-z0-9_-]+\.ts$/.test(file) ? readRecord(entry) : undefined;
      if (read !== undefined) {
        return [file, read];
      }
      throw new CommandError(
        `${name} has an entry that this command did not write: ${JSON.stringify(file)}. ${remedy}`,
      );
    }),
  );
}

function readRecord(entry: unknown): FileRecord | undefined {
  if (!isObject(entry)) {
    return undefined;
  }
  const { sha256, next, toolkit, type: typeName, tools, session, from } = entry;
  if (typeof sha256 !== "string" || !isStringOrAbsent(next) || !isStringOrAbsent(from) || !isStringOrAbsent(session)) {
    return undefined;
  }
  if (toolkit === undefined) {
    return { sha256, next };
  }
  if (typeof toolkit !== "string" || typeof typeName !== "string" || !/^[A-Za-z_]\w*$/.test(typeName)) {
    return undefined;
  }
  const named = entry["named"] === true ? true : undefined;
  if (tools === "all") {
    return { sha256, next, origin: { toolkit, typeName, tools, from, named } };
  }
  return isStringArray(tools)
    ? { sha256, next, origin: { toolkit, typeName, tools, session, from, named } }
    : undefined;
}

function isStringArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isStringOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}

export function manifestText(manifest: Manifest): string {
  const files = [...manifest]
    .toSorted(([one], [other]) => byCodeUnit(one, other))
    .map(([file, { sha256, next, origin }]) => {
      const { toolkit, typeName: type, tools, session, from, named } = origin ?? {};
      return [file, { toolkit, type, tools, session, from, named, sha256, next }] as const;
    });
  return `${JSON.stringify({ about: ABOUT, format: FORMAT, files: Object.fromEntries(files) }, null, 2)}\n`;
}
