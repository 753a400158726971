import { byCodeUnit, type JsonObject, objectMember } from "../../src/schema/index.js";
import { localizeReferences } from "./local-references.js";
import { type NameTable, operationAt, splitAddress } from "./name-table.js";

/** A version that the paths of a document begin with, in place of the one in the name table. */
export interface MovedPrefix {
  readonly from: string;
  readonly to: string;
}

/** `/api/v3.1/tools` → `/api/v3.1` and `/tools` */
const VERSIONED = /^((?:\/[^/{]+)*?\/v\d+(?:\.\d+)*)(\/.*)$/;

/**
 * Whether a document has most of the listed operations below another version, as `/api/v4` for `/api/v3.1`. A document
 * that has half of them where they are listed has not moved.
 */
export function movedPrefix(document: JsonObject, names: NameTable): MovedPrefix | undefined {
  const addresses = Object.values(names).map(({ operation }) => operation);
  const found = (each: readonly string[]): number =>
    each.filter((address) => operationAt(document, address) !== undefined).length;
  const inPlace = found(addresses);
  if (inPlace * 2 >= addresses.length) {
    return undefined;
  }
  const candidates = versionsOf(addresses.map((address) => splitAddress(address).path)).flatMap((from) =>
    versionsOf(Object.keys(objectMember(document, "paths")))
      .filter((to) => to !== from)
      .map((to) => ({ from, to, count: found(addresses.map((address) => replaced(address, from, to))) })),
  );
  const [best] = candidates.toSorted((left, right) => right.count - left.count);
  return best === undefined || best.count <= inPlace || best.count * 2 < addresses.length
    ? undefined
    : { from: best.from, to: best.to };
}

/** The document with its operations where the name table has them. */
export function withPrefixRestored(document: JsonObject, { from, to }: MovedPrefix): JsonObject {
  const local = localizeReferences(document);
  const paths = objectMember(local, "paths");
  const entries = Object.entries(paths).map(([path, item]) => {
    const restored = path.startsWith(`${to}/`) ? from + path.slice(to.length) : path;
    return [restored !== path && Object.hasOwn(paths, restored) ? path : restored, item] as const;
  });
  return { ...local, paths: Object.fromEntries(entries) };
}

function versionsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => VERSIONED.exec(path)?.[1] ?? []))].toSorted(byCodeUnit);
}

function replaced(address: string, from: string, to: string): string {
  const { method, path } = splitAddress(address);
  return path.startsWith(`${from}/`) ? `${method} ${to}${path.slice(from.length)}` : address;
}
