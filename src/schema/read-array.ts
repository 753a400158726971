import { isObject, type Json, type JsonObject } from "./json.js";
import type { NestedReader } from "./read-object.js";
import { NEVER, UNKNOWN, union, type Type } from "./model.js";

/** Tuples with more optional elements than this become arrays, because each length is a member of a union. */
const MOST_OPTIONAL = 8;

/** The type that the array keywords describe: a tuple for `prefixItems` (or a list in `items`), else an array. */
export function arrayType(schema: JsonObject, reader: NestedReader, path: string): Type {
  const [first, rest, keyword] = Array.isArray(schema["prefixItems"])
    ? [schema["prefixItems"], schema["items"], "prefixItems"]
    : [schema["items"], schema["additionalItems"], "items"];
  if (Array.isArray(first) && first.length > 0) {
    const items = first.map((item, index) => reader.within(item, `${path}/${keyword}/${index}`));
    return tuples(items, reader.within(Array.isArray(rest) ? undefined : rest, `${path}/items`), schema);
  }
  const each = Array.isArray(first) ? rest : first;
  const items = isObject(each) || typeof each === "boolean" ? reader.within(each, `${path}/items`) : UNKNOWN;
  return { kind: "array", items };
}

/** A tuple may be shorter than its listed items, down to `minItems`, and longer, up to `maxItems`. */
function tuples(listed: readonly Type[], rest: Type, schema: JsonObject): Type {
  const least = lengthOf(schema["minItems"]) ?? 0;
  const most = lengthOf(schema["maxItems"]) ?? Infinity;
  const hasRest = rest.kind !== "never" && most > listed.length;
  if (!hasRest && least > listed.length) {
    return NEVER;
  }
  const further = hasRest ? Math.min(Math.max(least - listed.length, 0), MOST_OPTIONAL) : 0;
  const full = [...listed, ...Array.from({ length: further }, () => rest)].slice(0, most);
  const tail = hasRest && most > full.length ? rest : undefined;
  if (full.length - least > MOST_OPTIONAL) {
    return { kind: "array", items: union(tail ? [...full, tail] : full) };
  }
  const shorter: Type[] = [];
  for (let length = least; length < full.length; length += 1) {
    shorter.push({ kind: "tuple", items: full.slice(0, length), rest: undefined });
  }
  return union([...shorter, { kind: "tuple", items: full, rest: tail }]);
}

function lengthOf(value: Json | undefined): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
