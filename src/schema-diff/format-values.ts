import { isAbsent, type Json, type ObjectType, shortJson, truncate, type Type } from "../schema/index.js";
import type { ListedValues, ValueSet } from "./value-set.js";

const IDENTIFIER = /^[A-Za-z_$][\w$-]*$/;
const MOST_VALUES = 8;
const MOST_KEYS = 4;

/** A step to a property as paths show it: `.name`, or `["odd name"]`. */
export function propertyStep(name: string): string {
  return IDENTIFIER.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** Values, cut after the first eight: `"a", "b", 3`. */
export function valueList(values: readonly Json[]): string {
  const shown = values.slice(0, MOST_VALUES).map((value) => shortJson(value));
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

interface Values {
  values(type: Type): ValueSet;
}

/** A type in short, without its null: `string | { a, b? }[]`. */
export function describeType(set: ValueSet, side: Values, depth = 0): string {
  if (set.anything) {
    return "unknown";
  }
  const { string, number, boolean } = set.scalars;
  const scalars = [
    ...describeScalar("string", string?.values),
    ...describeScalar("number", number?.values),
    ...describeScalar("boolean", boolean?.values),
  ].filter(({ kind }) => set.scalars[kind] !== undefined);
  const parts = scalars.map(({ text }) => text);
  if (set.array !== undefined) {
    const { places, items } = set.array;
    const inner = depth > 1 ? "…" : describeType(side.values(items), side, depth + 1);
    parts.push(places !== undefined ? "tuple" : inner.includes(" ") ? `(${inner})[]` : `${inner}[]`);
  }
  parts.push(...set.objects.map((object) => describeObject(object)));
  if (parts.length === 0) {
    return set.nullable ? "null" : "never";
  }
  return truncate(parts.join(" | "));
}

function describeScalar<Kind extends string>(
  kind: Kind,
  values: ListedValues | undefined,
): { kind: Kind; text: string }[] {
  if (values === undefined) {
    return [{ kind, text: kind }];
  }
  const shown = [...values.values()].slice(0, MOST_KEYS).map(({ value }) => shortJson(value));
  return [{ kind, text: values.size > MOST_KEYS ? `${shown.join(" | ")} | …` : shown.join(" | ") }];
}

/** An object by its first keys: `{ enable, tags? }`. */
export function describeObject({ properties }: ObjectType): string {
  const names = [...properties].flatMap(([name, property]) => (isAbsent(property) ? [] : [name]));
  if (names.length === 0) {
    return "object";
  }
  const shown = names.slice(0, MOST_KEYS).map((name) => (properties.get(name)?.required === true ? name : `${name}?`));
  return `{ ${shown.join(", ")}${names.length > MOST_KEYS ? ", …" : ""} }`;
}
