import type { ObjectType } from "../schema/index.js";
import type { ComparedSide } from "./compared-side.js";

/** Required fields of an object that list their values, by name: what may tell it from other objects of a union. */
export type Tags = ReadonlyMap<string, ReadonlySet<string>>;

export function tagsOf({ properties }: ObjectType, side: ComparedSide): Tags {
  const tags = new Map<string, ReadonlySet<string>>();
  for (const [name, { type, required }] of properties) {
    if (!required) continue;
    const { anything, nullable, scalars, array, objects } = side.values(type);
    if (anything || nullable || array !== undefined || objects.length > 0) continue;
    const [listed, ...others] = Object.values(scalars);
    if (listed?.values !== undefined && others.length === 0) tags.set(name, new Set(listed.values.keys()));
  }
  return tags;
}

/**
 * Whether two objects can be told apart by a field that both have: true when every such field has a value in
 * common, false when one has none, undefined when there is no such field. A field with several values on both
 * sides does not tell apart.
 */
export function sharesTag(one: Tags, other: Tags): boolean | undefined {
  let shared: true | undefined;
  for (const [name, values] of one) {
    const others = other.get(name);
    if (others === undefined) continue;
    if ([...values].some((value) => others.has(value))) shared = true;
    else if (values.size === 1 || others.size === 1) return false;
  }
  return shared;
}

/** `type: "text"`, for the first field with one value. */
export function tagWords(tags: Tags): string | undefined {
  for (const [name, values] of tags) if (values.size === 1) return `${name}: ${[...values].join("")}`;
  return undefined;
}
