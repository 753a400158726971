import { join, resolve } from "node:path";
import type { Progress } from "../codegen/index.js";
import {
  type Correction,
  type MetaTool,
  type NameTable,
  readMetaToolFiles,
  refuseIdleCorrections,
  shownPath,
  slice,
  SpecError,
  takeDocument,
  type Taken,
} from "../openapi/index.js";
import type { FetchLimits } from "./limits.js";
import { type MetaToolOrigin, readMetaTools } from "./read-meta-tools.js";
import { readSource } from "./read-document.js";
import { type SpecChange, SpecFolder, type SpecUpdate } from "./spec-folder.js";

export interface FetchSpecOptions {
  /** URL or file. */
  readonly from: string;
  /** Undefined: the meta tools in the folder stay unchanged. */
  readonly metaTools: MetaToolOrigin | undefined;
  /** The folder to update: `spec/`. */
  readonly out: string;
  readonly names: NameTable;
  readonly errorBody: string;
  readonly overlay: readonly Correction[];
  /** Accept a document or meta tools that lack some of what is listed. */
  readonly allowMissing: boolean;
  readonly limits: FetchLimits;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
}

export interface FetchedSpec {
  /** Changes in the folder; empty if it was up to date. */
  readonly changes: readonly SpecChange[];
  readonly missing: readonly string[];
}

/**
 * Updates `spec/` from a published document and meta tools: read, slice to our operations, correct, sort, check that
 * types can be generated, write. All of it or nothing: if anything fails, the folder is unchanged.
 *
 * @throws SpecError that says what is wrong and what to do
 */
export async function fetchSpec(options: FetchSpecOptions, progress: Progress = () => {}): Promise<FetchedSpec> {
  const { names, overlay, limits, out, allowMissing } = options;
  const source = await readSource(options.from, limits, retrying(progress));
  progress("read", source.name);
  const taken = takeDocument(source.document, source.name, names, overlay);
  progress("slice and correct", describe(taken, names));
  const folder = await SpecFolder.read(out);
  const metaTools = await newMetaTools(options, progress);
  const missing = [...taken.missing, ...missingMetaTools(folder, metaTools?.tools)];
  if (missing.length > 0 && !allowMissing) {
    throw missingError(missing, source.name);
  }
  if (taken.missing.length === 0) {
    refuseIdleCorrections(taken);
  }
  // What is missing may be what they correct.
  for (const { id } of taken.idle) {
    progress("note", `the correction ${id} finds nothing to correct`);
  }
  await checkTypes(taken, metaTools?.tools ?? (await pinnedMetaTools(folder)), options, progress);
  const origin = { from: source.from, whole: source.sha256, edited: taken.corrected };
  const changes = await folder.update({ openapi: taken.text, origin, metaTools }, options.today);
  const where = shownPath(out);
  progress("write", changes.length === 0 ? `nothing, ${where} is up to date` : `${changes.length} files in ${where}`);
  return { changes, missing };
}

/** Reports each retry. */
export function retrying(progress: Progress): (reason: string, wait: number) => void {
  return (reason, wait) => progress("retry", `${reason}; in ${(wait / 1000).toFixed(1)} s`);
}

function describe({ missing, applied }: Taken, names: NameTable): string {
  const all = Object.keys(names).length;
  const places = applied.reduce((sum, correction) => sum + correction.places, 0);
  return `${all - missing.length} of ${all} operations, ${places} places corrected`;
}

async function newMetaTools(
  { metaTools, out, limits }: FetchSpecOptions,
  progress: Progress,
): Promise<SpecUpdate["metaTools"]> {
  if (metaTools === undefined) {
    progress("meta tools", "unchanged: set COMPOSIO_API_KEY, or pass --meta-tools");
    return undefined;
  }
  const { tools, name, from, notes } = await readMetaTools(metaTools, limits);
  progress("meta tools", `${tools.length} from ${name}`);
  for (const note of notes) {
    progress("note", note);
  }
  const edited = metaTools.kind === "files" && resolve(metaTools.path) === resolve(out, "meta-tools");
  return { tools, origin: { from, edited } };
}

function missingMetaTools(folder: SpecFolder, tools: readonly MetaTool[] | undefined): string[] {
  if (tools === undefined) {
    return [];
  }
  const found = new Set(tools.map(({ slug }) => slug));
  return folder.slugs.filter((slug) => !found.has(slug)).map((slug) => `${slug} (meta tool)`);
}

async function pinnedMetaTools(folder: SpecFolder): Promise<readonly MetaTool[]> {
  return folder.slugs.length === 0 ? [] : readMetaToolFiles(join(folder.path, "meta-tools"));
}

function missingError(missing: readonly string[], from: string): SpecError {
  const list = missing.join("\n  ");
  return new SpecError(
    `${from} lacks parts of spec/:\n  ${list}\nAccept the rest with --allow-missing. If they were removed for good, remove them from spec/names.ts too.`,
  );
}

/** A spec that no types can be generated from is rejected before it is written. */
async function checkTypes(
  { document }: Taken,
  metaTools: readonly MetaTool[],
  { names, errorBody, allowMissing }: FetchSpecOptions,
  progress: Progress,
): Promise<void> {
  // The generators take a second to load, and a document can be rejected without them.
  const { generate } = await import("../codegen/generate.js");
  const sliced = slice(document, names).document;
  const { notes, remarks } = await generate({ document: sliced, names, errorBody, metaTools });
  for (const note of [...notes, ...remarks]) {
    progress("note", note);
  }
  if (notes.length > 0 && !allowMissing) {
    throw new SpecError(
      `The types of this document would be incomplete:\n  ${notes.join("\n  ")}\nAdjust spec/names.ts, or accept the rest with --allow-missing.`,
    );
  }
  progress("check", "types can be generated");
}
