import { isArray, isObject, type Json, type JsonObject, objectMember, stringMember } from "../../src/schema/index.js";
import { SCHEMAS } from "../openapi/index.js";
import { shape } from "./comparable-schema.js";

/** What the request's copy of a component is called, beside the response's. */
export const REQUEST_TWIN = "Input";

/**
 * A component that stands in requests and in responses was placed twice. Where the two came out the same, one
 * is enough; where a response opened an enum, the request's twin keeps its suffix.
 */
export function mergeTwins(
  placed: ReadonlyMap<string, Json>,
  paths: JsonObject,
): { schemas: Map<string, Json>; paths: JsonObject } {
  const twins = new Set([...placed.keys()].filter((name) => name.endsWith(REQUEST_TWIN)));
  const plain = (name: string): string => (twins.has(name) ? name.slice(0, -REQUEST_TWIN.length) : name);
  const rename = (value: Json): Json => {
    if (isArray(value)) return value.map(rename);
    if (!isObject(value)) return value;
    const ref = stringMember(value, "$ref");
    if (ref?.startsWith(SCHEMAS)) return { $ref: SCHEMAS + plain(ref.slice(SCHEMAS.length)) };
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rename(child)]));
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const twin of twins) {
      const other = placed.get(plain(twin));
      if (other === undefined || shape(rename(other)) === shape(rename(placed.get(twin) ?? {}))) continue;
      twins.delete(twin);
      changed = true;
    }
  }
  const schemas = new Map<string, Json>();
  for (const [name, schema] of placed) schemas.set(plain(name), rename(schema));
  return { schemas, paths: objectMember({ paths: rename(paths) }, "paths") };
}
