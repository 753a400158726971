import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import {
  byCodeUnit,
  isArray,
  isObject,
  type JsonObject,
  member,
  sortKeys,
  assertSchemaSize,
} from "../../schema/index.js";
import { sha256 } from "../../node/index.js";
import { readTextFile } from "../text-file.js";
import type { SourceTool } from "./source-tool.js";

export const SNAPSHOT_FILE = ".composio-session.schemas.json";
const ABOUT =
  "Written by composio-session generate: the schemas of the types, for --check to compare with. Commit it with them.";
const FORMAT = 1;
/** Bytes, compressed and uncompressed. */
const MAX_SIZE = 256 * 1024 * 1024;

/** The tool definitions that the file of one toolkit was generated from. */
export interface SnapshotEntry {
  /** Hash of the definitions and the hash of the file's text: the entry is valid for that text only. */
  readonly sha256: string;
  /** The definitions, deflated, in Base64. */
  readonly definitions: string;
}

/** The tool definitions behind each toolkit's file in a folder, by toolkit. */
export type Snapshot = ReadonlyMap<string, SnapshotEntry>;

/**
 * The snapshot of a folder. Empty where it is missing or unreadable: then the severity of changes is unknown until the
 * next run writes it again.
 */
export async function readSnapshot(folder: string, signal: AbortSignal): Promise<Snapshot> {
  try {
    const text = await readTextFile(join(folder, SNAPSHOT_FILE), SNAPSHOT_FILE, signal);
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    const toolkits = isObject(value) && value["format"] === FORMAT ? value["toolkits"] : undefined;
    if (!isObject(toolkits)) {
      return new Map();
    }
    return new Map(
      Object.entries(toolkits).flatMap(([toolkit, entry]) => {
        const hash = member(entry, "sha256");
        const definitions = member(entry, "definitions");
        return typeof hash === "string" && typeof definitions === "string"
          ? [[toolkit, { sha256: hash, definitions }] as const]
          : [];
      }),
    );
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    return new Map();
  }
}

export function snapshotText(snapshot: Snapshot): string {
  const toolkits = Object.fromEntries([...snapshot].toSorted(([one], [other]) => byCodeUnit(one, other)));
  return `${JSON.stringify({ about: ABOUT, format: FORMAT, toolkits }, null, 2)}\n`;
}

/**
 * The entry for definitions. An entry with the same definitions is kept: not every release of Node compresses to the
 * same bytes.
 *
 * @param definitions made by {@link definitionsText}
 * @param file hash of the text of the file generated from them
 */
export async function snapshotEntry(
  definitions: string,
  file: string,
  before: SnapshotEntry | undefined,
): Promise<SnapshotEntry> {
  const hash = hashOf(definitions, file);
  if (before?.sha256 === hash && (await unpack(before, file)) === definitions) {
    return before;
  }
  const packed = await promisify(deflateRaw)(definitions);
  return { sha256: hash, definitions: packed.toString("base64") };
}

/** The definitions behind a file with this hash; undefined when the entry is damaged or of another text. */
export async function definitionsOf(entry: SnapshotEntry, file: string): Promise<readonly JsonObject[] | undefined> {
  const text = await unpack(entry, file);
  if (text === undefined) {
    return undefined;
  }
  const value: unknown = JSON.parse(text);
  return isArray(value) ? value.filter(isObject) : undefined;
}

/** The canonical JSON of tool definitions: only what their types depend on, in one order of tools and keys. */
export function definitionsText(tools: readonly SourceTool[]): string {
  const sorted = tools.toSorted((one, other) => byCodeUnit(one.slug, other.slug));
  const texts = sorted.map(({ slug, description, is_deprecated, input_parameters, output_parameters }) =>
    JSON.stringify({
      slug,
      description,
      is_deprecated,
      input_parameters: sortedSchema(input_parameters),
      output_parameters: sortedSchema(output_parameters),
    }),
  );
  return `[${texts.join(",\n")}]`;
}

/** Null for a schema that is not typed: too large, or so deep that sorting it would exhaust the stack. */
function sortedSchema(schema: unknown): unknown {
  try {
    assertSchemaSize(schema);
    return sortKeys(schema);
  } catch {
    return null;
  }
}

async function unpack({ sha256: hash, definitions }: SnapshotEntry, file: string): Promise<string | undefined> {
  try {
    const packed = Buffer.from(definitions, "base64");
    const text = (await promisify(inflateRaw)(packed, { maxOutputLength: MAX_SIZE })).toString("utf8");
    return hashOf(text, file) === hash ? text : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(definitions: string, file: string): string {
  return sha256(`${file}\n${definitions}`);
}
