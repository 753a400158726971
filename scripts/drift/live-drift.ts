import { join } from "node:path";
import { compareSpecs } from "./compare-specs.js";
import { movedPaths, unnamedOperations } from "./compare-documents.js";
import type { DriftReport } from "./report.js";
import type { Progress } from "../codegen/index.js";
import {
  type Correction,
  type MetaTool,
  type NameTable,
  movedPrefix,
  readMetaToolFiles,
  shownPath,
  slice,
  takeDocument,
  withPrefixRestored,
} from "../openapi/index.js";
import { type FetchLimits, type MetaToolOrigin, readMetaTools, readSource, retrying } from "../fetch-spec/index.js";

export interface LiveDriftOptions {
  /** The live document: a URL or a file. */
  readonly from: string;
  /** The live meta tools. They are not compared when undefined. */
  readonly metaTools: MetaToolOrigin | undefined;
  /** The folder of the pinned spec: `spec/`. */
  readonly spec: string;
  readonly names: NameTable;
  readonly errorBody: string;
  readonly overlay: readonly Correction[];
  /** Path prefix whose operations are reported even when the name table does not list them. */
  readonly family: string;
  /** Whether to report changes of descriptions, titles and examples. */
  readonly prose: boolean;
  readonly limits: FetchLimits;
}

/**
 * Compares the pinned spec with the one that the service publishes.
 *
 * @throws SpecError where the two cannot be compared
 */
export async function liveDrift(options: LiveDriftOptions, progress: Progress = () => {}): Promise<DriftReport> {
  const { names, errorBody, overlay, limits, spec, family, prose } = options;
  const pinnedPath = join(spec, "openapi.json");
  const pinnedSource = await readSource(pinnedPath, limits);
  const pinned = takeDocument(pinnedSource.document, pinnedSource.name, names, overlay);
  const pinnedTools = await readMetaToolFiles(join(spec, "meta-tools"));
  const source = await readSource(options.from, limits, retrying(progress));
  progress("read", source.name);
  const moved = movedPrefix(source.document, names);
  const document = moved === undefined ? source.document : withPrefixRestored(source.document, moved);
  const live = takeDocument(document, source.name, names, overlay);
  const { tools, notes } = await liveMetaTools(options, pinnedTools);
  progress("compare", `${Object.keys(names).length} operations, ${tools.length} meta tools`);
  return compareSpecs({
    pinned: { document: slice(pinned.document, names).document, names, errorBody, metaTools: pinnedTools },
    live: { document: slice(live.document, names).document, names, errorBody, metaTools: tools },
    labels: { pinned: shownPath(pinnedPath), live: source.name },
    further: [...(moved === undefined ? [] : [movedPaths(moved)]), ...unnamedOperations(document, names, family)],
    notes: [...live.idle.map(idleNote), ...notes],
    prose,
  });
}

/** The service may have fixed what a correction corrects, which is no reason to leave the rest uncompared. */
function idleNote({ id, reason }: Correction): string {
  return `the correction ${id} in spec/overlay.ts finds nothing to correct any more, remove or adjust it: ${reason}`;
}

async function liveMetaTools(
  { metaTools, limits }: LiveDriftOptions,
  pinned: readonly MetaTool[],
): Promise<{ tools: readonly MetaTool[]; notes: readonly string[] }> {
  if (metaTools === undefined) {
    return { tools: pinned, notes: ["the meta tools were not compared: set COMPOSIO_API_KEY or pass --meta-tools"] };
  }
  return readMetaTools(metaTools, limits);
}
