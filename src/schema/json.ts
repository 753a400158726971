/** What JSON.parse can return. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The member `key` of an object; undefined for anything that is no object or does not own the key. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function objectMember(value: Json | undefined, key: string): JsonObject {
  const found = member(value, key);
  return isObject(found) ? found : {};
}

export function arrayMember(value: Json | undefined, key: string): readonly Json[] {
  const found = member(value, key);
  return isArray(found) ? found : [];
}

export function stringMember(value: Json | undefined, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === "string" ? found : undefined;
}

/** A copy of `object` without `keys`. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** Orders by code unit, which is the same in every locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A copy with the keys of every object in code-unit order. Arrays keep their order. */
export function sortKeys(value: Json): Json {
  if (isArray(value)) {
    return value.map(sortKeys);
  }
  if (!isObject(value)) {
    return value;
  }
  return sortedObject(value);
}

export function sortedObject(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.keys(value)
      .toSorted(byCodeUnit)
      .map((key) => [key, sortKeys(value[key] ?? null)]),
  );
}

/** A JSON value as text: sorted keys, two spaces of indentation, a newline at the end. */
export function canonicalText(value: Json): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}
