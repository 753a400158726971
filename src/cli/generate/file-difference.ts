import { sha256 } from "../../node/index.js";
import type { Change } from "../../schema-diff/index.js";
import { definitionsOf, type SnapshotEntry } from "./snapshot.js";
import type { SourceTool } from "./source-tool.js";
import { type ChangeSeverity, compareSections, mostSevere, type ToolChange, withoutComments } from "./tool-sections.js";
import { indexSeverity } from "./tool-slugs.js";

/** How one file on disk differs from its new text. */
export interface FileDifference {
  readonly file: string;
  readonly kind: "missing" | "changed" | "edited by hand" | "no longer requested";
  /** Empty for a file that is not compared tool by tool, or whose tools are the same. */
  readonly tools: readonly ToolChange[];
  /** What changed in the schemas of its tools. */
  readonly changes: readonly Change[];
  readonly severity: ChangeSeverity;
  /** Only comments differ, and none of a single tool. */
  readonly headerOnly?: boolean;
  /** The snapshot has no schemas for the file on disk. */
  readonly unrecorded?: boolean;
}

/** The tools of a file: its new ones, and the snapshot of the old ones. */
export interface FileTools {
  readonly tools: readonly SourceTool[];
  readonly before: SnapshotEntry | undefined;
}

/** A difference of a whole file, whose tools are not compared. */
export function wholeFileDifference(file: string, kind: FileDifference["kind"]): FileDifference {
  return { file, kind, tools: [], changes: [], severity: "unknown" };
}

/**
 * How a file that nobody edited differs from its new text, and how severe that is.
 *
 * @param fileTools undefined for the index
 */
export async function compareFile(
  file: string,
  before: string,
  after: string,
  fileTools: FileTools | undefined,
): Promise<FileDifference> {
  if (fileTools === undefined) {
    const severity = indexSeverity(before, after);
    return { file, kind: "changed", tools: [], changes: [], severity, headerOnly: severity === "text" };
  }
  const tools = compareSections(before, after);
  const sameTypes = withoutComments(before) === withoutComments(after);
  const severityOf = (changed: readonly ToolChange[]): ChangeSeverity =>
    mostSevere(changed.map(({ severity }) => severity)) ?? (sameTypes ? "text" : "unknown");
  const kind = "changed";
  const old =
    fileTools.before === undefined
      ? undefined
      : await definitionsOf(fileTools.before, sha256(before)).catch(() => undefined);
  if (old === undefined) {
    const severity = severityOf(tools);
    const isUnknown = severity !== "text" && tools.some((tool) => tool.severity === "unknown");
    return {
      file,
      kind,
      tools,
      changes: [],
      severity,
      unrecorded: isUnknown,
      headerOnly: sameTypes && tools.length === 0,
    };
  }
  // Loaded on demand: only a check that finds a difference needs it.
  const { classifyChanges } = await import("./classify-changes.js");
  const oldTools = old.flatMap((tool) => (typeof tool["slug"] === "string" ? [{ ...tool, slug: tool["slug"] }] : []));
  const classified = classifyChanges(tools, oldTools, fileTools.tools);
  const headerOnly = sameTypes && classified.tools.length === 0;
  return { file, kind, ...classified, severity: severityOf(classified.tools), headerOnly };
}
