import { canonicalText, isArray, type JsonObject, member, without, upgradeDocument } from "../../src/schema/index.js";
import type { NameTable } from "./name-table.js";
import { applyOverlay, type Correction, idleCorrectionsError, type Overlaid } from "./overlay.js";
import { slice } from "./slice.js";
import { SpecError } from "./spec-error.js";
import { movedPrefix } from "./version-prefix.js";
/**
 * Marks a corrected document: the ids of its corrections. With it, `fetch-spec` can read the pinned document again, for
 * example after a manual edit: a correction listed here may find nothing to correct.
 */
export const CORRECTED = "x-corrected";

/** A document as it is stored in `spec/openapi.json`. */
export interface Taken {
  /** OpenAPI 3.1, sliced to the listed operations and what they reference, corrected and marked. */
  readonly document: JsonObject;
  /** Its canonical text. */
  readonly text: string;
  /** Listed operations that the document lacks, as `name (METHOD /path)`. */
  readonly missing: readonly string[];
  readonly applied: Overlaid["applied"];
  /** Corrections that found nothing to correct and are not in the mark. */
  readonly idle: readonly Correction[];
  /** Whether it was marked: a pinned document, not the service's own. */
  readonly corrected: boolean;
}

/**
 * Turns a published document into one that can be pinned: upgrade, slice, correct.
 *
 * @param from its name in messages
 * @throws SpecError for a reference that cannot be resolved, and for a document with none of the operations
 */
export function takeDocument(whole: JsonObject, from: string, names: NameTable, overlay: readonly Correction[]): Taken {
  const mark = member(whole, CORRECTED);
  const corrected = isArray(mark) ? mark : [];
  const { document: cut, missing } = slice(upgradeDocument(whole), names);
  if (missing.length === Object.keys(names).length) {
    const moved = movedPrefix(whole, names);
    const hint =
      moved === undefined
        ? "Is it the right document?"
        : `It has them below ${moved.to}, spec/names.ts lists them below ${moved.from}.`;
    throw new SpecError(`${from} has none of the operations of spec/names.ts. ${hint}`);
  }
  const overlaid = applyOverlay(cut, overlay);
  // A correction may have removed the last reference to a component.
  const { document: kept } = slice(overlaid.document, names);
  const document = {
    ...kept,
    // Further members of a pinned document were added by hand, and stay.
    ...(isArray(mark) ? without(whole, "paths", "components", "openapi") : {}),
    [CORRECTED]: overlay.map(({ id }) => id),
  };
  return {
    document,
    text: canonicalText(document),
    missing,
    applied: overlaid.applied,
    idle: overlaid.idle.filter(({ id }) => !corrected.includes(id)),
    corrected: isArray(mark),
  };
}

/** @throws SpecError if a correction is obsolete */
export function refuseIdleCorrections({ idle }: Taken): void {
  if (idle.length > 0) {
    throw idleCorrectionsError(idle);
  }
}
