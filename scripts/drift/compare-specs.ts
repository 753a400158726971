import { canonicalText } from "../../src/schema/index.js";
import type { GenerateInput } from "../codegen/index.js";
import type { ToolDefinition } from "../../src/tool-types/index.js";
import type { MetaTool } from "../openapi/index.js";
import { compareDocuments } from "./compare-documents.js";
import { type Change, compareMetaTools } from "../../src/schema-diff/index.js";
import type { CheckedTypes } from "./cross-check.js";
import { buildReport, type DriftReport } from "./report.js";

export interface SpecComparison {
  /** The spec that our types are made from. */
  readonly pinned: GenerateInput;
  /** The spec that the service publishes now. Both documents are cut to the table's operations and corrected. */
  readonly live: GenerateInput;
  /** Names of both for the report. */
  readonly labels: { readonly pinned: string; readonly live: string };
  /** Changes found elsewhere, such as operations that the name table does not know. */
  readonly further?: readonly Change[];
  readonly notes?: readonly string[];
  /** Whether to report changes of descriptions, titles and examples. Default false. */
  readonly prose?: boolean;
}

/**
 * How the live spec differs from the pinned one, for code that uses our types, and whether the compiler agrees.
 *
 * @throws SpecError where the two cannot be compared
 */
export async function compareSpecs({
  pinned,
  live,
  labels,
  further,
  notes,
  prose = false,
}: SpecComparison): Promise<DriftReport> {
  const changes = [
    ...compareDocuments(pinned.document, live.document, pinned.names),
    ...compareMetaTools(pinned.metaTools.map(definitionOf), live.metaTools.map(definitionOf)),
    ...(further ?? []),
  ];
  // The same input makes the same types: there is nothing to compile.
  const { compiler, remarks } = sameInput(pinned, live)
    ? { compiler: { checked: 0, disagreements: [], failure: undefined }, remarks: [] }
    : await checkWithCompiler(pinned, live, changes);
  return buildReport({ changes, compiler, ...labels, notes: [...(notes ?? []), ...remarks], prose });
}

/** Loaded on demand: the compiler and the generators take a second to load. */
async function checkWithCompiler(
  old: GenerateInput,
  fresh: GenerateInput,
  changes: readonly Change[],
): Promise<CheckedTypes> {
  const { crossCheck } = await import("./cross-check.js");
  return crossCheck(old, fresh, changes);
}

function sameInput(one: GenerateInput, other: GenerateInput): boolean {
  const text = ({ document, metaTools }: GenerateInput): string =>
    canonicalText([document, ...metaTools.map(({ definition }) => definition)]);
  return text(one) === text(other);
}

function definitionOf({ slug, definition }: MetaTool): ToolDefinition {
  return { ...definition, slug };
}
