import { canonicalText, isArray, type JsonObject, member, without, upgradeDocument } from "../../src/schema/index.js";
import type { NameTable } from "./name-table.js";
import { applyOverlay, type Correction, idleCorrectionsError, type Overlaid } from "./overlay.js";
import { slice } from "./slice.js";
import { SpecError } from "./spec-error.js";
/**
 * The mark of a document that has been corrected: the ids of the corrections in it. `fetch-spec` leaves it, so
 * that the pinned document, edited by hand perhaps, can be taken again: a correction that stands in the mark may
 * find nothing to correct.
 */
export const CORRECTED = "x-corrected";

/** A document in the form that `spec/openapi.json` has. */
export interface Taken {
  /** OpenAPI 3.1, cut to the table's operations and what they reach, corrected, marked. */
  readonly document: JsonObject;
  /** Its one text. */
  readonly text: string;
  /** Operations of the table that the document does not have, as `name (METHOD /path)`. */
  readonly missing: readonly string[];
  readonly applied: Overlaid["applied"];
  /** Corrections that found nothing to correct, and do not stand in the mark. */
  readonly idle: readonly Correction[];
  /** Whether it carried the mark: it is a pinned document, not the service's own. */
  readonly corrected: boolean;
}

/**
 * Brings a document the whole way from what the service publishes to what is pinned.
 *
 * @param from what to call it in errors
 * @throws SpecError for a reference that leads nowhere, and for a document with none of the operations
 */
export function takeDocument(whole: JsonObject, from: string, names: NameTable, overlay: readonly Correction[]): Taken {
  const mark = member(whole, CORRECTED);
  const corrected = isArray(mark) ? mark : [];
  const { document: cut, missing } = slice(upgradeDocument(whole), names);
  if (missing.length === Object.keys(names).length) {
    throw new SpecError(`${from} has none of the operations of spec/names.ts. Is it the right document?`);
  }
  const overlaid = applyOverlay(cut, overlay);
  // A correction may have taken away the last reference to a component.
  const { document: kept } = slice(overlaid.document, names);
  const document = {
    ...kept,
    // A pinned document may say more of itself than the service's: that was put there by hand, and stays.
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

/** @throws SpecError where a correction has outlived its reason */
export function refuseIdleCorrections({ idle }: Taken): void {
  if (idle.length > 0) throw idleCorrectionsError(idle);
}
