import type { ObjectType } from "../schema/index.js";
import type { ComparedSide } from "./compared-side.js";

/** Required fields with an enum or constant, by name: what may tell an object from the others of a union. */
export type Discriminators = ReadonlyMap<string, ReadonlySet<string>>;

export function discriminatorsOf({ properties }: ObjectType, side: ComparedSide): Discriminators {
  const discriminators = new Map<string, ReadonlySet<string>>();
  for (const [name, { type, required }] of properties) {
    if (!required) {
      continue;
    }
    const { anything, nullable, scalars, array, objects } = side.values(type);
    if (anything || nullable || array !== undefined || objects.length > 0) {
      continue;
    }
    const [listed, ...others] = Object.values(scalars);
    if (listed?.values !== undefined && others.length === 0) {
      discriminators.set(name, new Set(listed.values.keys()));
    }
  }
  return discriminators;
}

/**
 * Whether two objects agree in the discriminators that both have: true when every one has a value in common, false
 * when one has none, undefined when there is none. A field with several values on both sides does not count.
 */
export function sharesDiscriminator(one: Discriminators, other: Discriminators): boolean | undefined {
  let shared: true | undefined;
  for (const [name, values] of one) {
    const others = other.get(name);
    if (others === undefined) {
      continue;
    }
    if ([...values].some((value) => others.has(value))) {
      shared = true;
    } else if (values.size === 1 || others.size === 1) {
      return false;
    }
  }
  return shared;
}

/** `type: "text"`, for the first field with one value. */
export function describeDiscriminator(discriminators: Discriminators): string | undefined {
  for (const [name, values] of discriminators) {
    if (values.size === 1) {
      return `${name}: ${[...values].join("")}`;
    }
  }
  return undefined;
}
