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

/** Where the parts of `spec/` are from. This is what `spec/source.json` holds. */
export interface SourceRecord {
  readonly openapi: JsonObject;
  readonly metaTools: JsonObject;
}

/** What a part was taken from this time. */
export interface Origin {
  readonly from: string;
  /** sha256 of the whole document as it came. */
  readonly whole?: string;
  /** It is what stood there before, edited by hand: the record goes on naming where that was from. */
  readonly edited: boolean;
}

/**
 * The record after an update. A part whose bytes are what the record says keeps its entry, with the day it was
 * taken. One that was edited where it lies keeps its origin and says so.
 *
 * @param metaTools with no origin where they were left alone
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

/** The record's one text. */
export function recordText({ openapi, metaTools }: SourceRecord): string {
  return `${JSON.stringify({ openapi, metaTools }, null, 2)}\n`;
}

/** Whether a record says the same as another value that was read as one. */
export function sameRecord(record: SourceRecord, other: Json | undefined): boolean {
  return isObject(other) && canonicalText({ ...record }) === canonicalText(other);
}
