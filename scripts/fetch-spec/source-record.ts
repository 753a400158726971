import {
  canonicalText,
  isObject,
  type Json,
  type JsonObject,
  member,
  objectMember,
  stringMember,
} from "../../src/schema/index.js";
import { sha256 } from "../../src/node/index.js";

/** Where the parts of `spec/` are from: the content of `spec/source.json`. */
export interface SourceRecord {
  readonly openapi: JsonObject;
  readonly metaTools: JsonObject;
}

/** Where a part was read from this time. */
export interface Origin {
  readonly from: string;
  /** sha256 of the whole document as read. */
  readonly whole?: string;
  /** It is the previous content, edited by hand: the record keeps its origin. */
  readonly edited: boolean;
}

/**
 * The record after an update. A part whose bytes match the record keeps its entry, with its date. One that was edited
 * in place keeps its origin and is marked as edited.
 *
 * @param metaTools without an origin if they were not read
 * @param today as `YYYY-MM-DD`
 */
export function updatedRecord(
  old: Json | undefined,
  openapi: { readonly text: string; readonly origin: Origin },
  metaTools: { readonly texts: ReadonlyMap<string, string>; readonly origin: Origin | undefined },
  today: string,
): SourceRecord {
  const hash = sha256(openapi.text);
  const hashes = Object.fromEntries([...metaTools.texts].map(([slug, text]) => [slug, sha256(text)]));
  const before = { openapi: objectMember(old, "openapi"), metaTools: objectMember(old, "metaTools") };
  return {
    openapi:
      stringMember(before.openapi, "slice") === hash
        ? before.openapi
        : entry(before.openapi, openapi.origin, today, (kept, whole) => ({ ...kept, slice: hash, whole })),
    metaTools:
      canonicalText(objectMember(before.metaTools, "sha256")) === canonicalText(hashes)
        ? before.metaTools
        : entry(before.metaTools, metaTools.origin, today, (kept) => ({ ...kept, sha256: hashes })),
  };
}

function entry(
  old: JsonObject,
  origin: Origin | undefined,
  today: string,
  complete: (kept: JsonObject, whole: Json) => JsonObject,
): JsonObject {
  const from = stringMember(old, "from");
  if (from !== undefined && (origin === undefined || origin.edited)) {
    const at = stringMember(old, "at") ?? today;
    return complete({ at, from, ...(at === today ? {} : { edited: today }) }, member(old, "whole") ?? null);
  }
  return complete({ at: today, from: origin?.from ?? "Written here." }, origin?.whole ?? null);
}

/** The text of source.json. */
export function recordText({ openapi, metaTools }: SourceRecord): string {
  return `${JSON.stringify({ openapi, metaTools }, null, 2)}\n`;
}

/** Whether a record equals a parsed source.json. */
export function sameRecord(record: SourceRecord, other: Json | undefined): boolean {
  return isObject(other) && canonicalText({ ...record }) === canonicalText(other);
}
