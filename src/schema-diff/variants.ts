import { byCodeUnit, type ObjectType } from "../schema/index.js";
import type { ComparedSide } from "./compared-side.js";
import { describeDiscriminator, type Discriminators, discriminatorsOf, sharesDiscriminator } from "./discriminators.js";
import { describeObject } from "./format-values.js";

/** One object of a union. */
export interface Variant {
  readonly object: ObjectType;
  /** The fields that tell it from the others. */
  readonly discriminators: Discriminators;
  /** The discriminators with their values, as a text to compare. */
  readonly tags: string;
  /** Its keys and its tags: what equal variants have in common. */
  readonly signature: string;
}

export function newVariant(object: ObjectType, side: ComparedSide): Variant {
  const discriminators = discriminatorsOf(object, side);
  const listed = [...discriminators].map(([name, values]) => [name, [...values].toSorted(byCodeUnit)] as const);
  const tags = JSON.stringify(listed.toSorted(([one], [other]) => byCodeUnit(one, other)));
  const keys = [...object.properties.keys()].toSorted(byCodeUnit);
  return { object, discriminators, tags, signature: JSON.stringify([keys, tags]) };
}

/**
 * The candidates that were merged into `variant` of the other side: its discriminator lists the values of all of
 * them, or, where it has no peers and nothing tells the candidates apart, it has fields that none of them has together.
 */
export function mergedInto(
  variant: Variant,
  candidates: readonly Variant[],
  peers: readonly Variant[],
): readonly Variant[] {
  const listed = candidates.filter((each) => isOneOf(each, variant));
  if (listed.length > 1 || peers.length > 1) {
    return listed;
  }
  const names = [...variant.object.properties.keys()];
  const has = ({ object }: Variant, name: string): boolean => object.properties.has(name);
  const related = candidates.filter(
    (each) =>
      sharesDiscriminator(each.discriminators, variant.discriminators) !== false &&
      names.some((name) => has(each, name)),
  );
  const described = names.filter((name) => related.some((each) => has(each, name)));
  return related.some((each) => described.every((name) => has(each, name))) ? [] : related;
}

/** Whether a discriminator of `variant` lists several values, among them the only one of `each`. */
function isOneOf(each: Variant, variant: Variant): boolean {
  if (sharesDiscriminator(each.discriminators, variant.discriminators) !== true) {
    return false;
  }
  return [...variant.discriminators].some(
    ([name, values]) => values.size > 1 && each.discriminators.get(name)?.size === 1,
  );
}

/** Whether one may be the next version of the other: the same discriminator, or, without any, a key in common. */
export function mayCorrespond(old: Variant, fresh: Variant, byDiscriminatorOnly: boolean): boolean {
  const shared = sharesDiscriminator(old.discriminators, fresh.discriminators);
  if (shared !== undefined || byDiscriminatorOnly) {
    return shared === true;
  }
  const before = old.object.properties;
  const after = fresh.object.properties;
  if (before.size === 0 || after.size === 0) {
    return before.size === after.size;
  }
  return [...before.keys()].some((name) => after.has(name));
}

/** A variant in short: `{ type: "text" }`, or its first keys. */
export function describeVariant({ object, discriminators }: Variant): string {
  const discriminator = describeDiscriminator(discriminators);
  return discriminator === undefined ? describeObject(object) : `{ ${discriminator} }`;
}
