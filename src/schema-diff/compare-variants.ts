import type { ObjectType, Position } from "../schema/index.js";
import { type Finding, newFinding } from "./change.js";
import { compareObjects } from "./compare-objects.js";
import type { Comparison } from "./compared-side.js";
import { describeDiscriminator, type Discriminators, discriminatorsOf, sharesDiscriminator } from "./discriminators.js";
import { describeObject } from "./format-values.js";
import { type Severity, severityOfNarrowing, severityOfWidening } from "./severity.js";

/** One object of a union, with the fields that tell it from the others. */
interface Variant {
  readonly object: ObjectType;
  readonly discriminators: Discriminators;
}

/** Above this many pairs, variants correspond only by discriminator. */
const MOST_PAIRS = 3600;

/**
 * The differences of two unions of objects. A variant's counterpart is the one with the same discriminator, else the
 * one that it differs from least. A variant without a counterpart was added or removed.
 */
export function compareVariants(
  old: readonly ObjectType[],
  fresh: readonly ObjectType[],
  position: Position,
  comparison: Comparison,
): readonly Finding[] {
  const [first] = old;
  const [second] = fresh;
  if (first !== undefined && second !== undefined && old.length === 1 && fresh.length === 1) {
    return compareObjects(first, second, position, comparison);
  }
  return new VariantComparison(old, fresh, position, comparison).findings();
}

class VariantComparison {
  /** Variants without a counterpart so far. */
  #old: readonly Variant[];
  #fresh: readonly Variant[];

  constructor(
    old: readonly ObjectType[],
    fresh: readonly ObjectType[],
    readonly position: Position,
    readonly comparison: Comparison,
  ) {
    this.#old = old.map((object) => ({ object, discriminators: discriminatorsOf(object, comparison.old) }));
    this.#fresh = fresh.map((object) => ({ object, discriminators: discriminatorsOf(object, comparison.fresh) }));
  }

  findings(): Finding[] {
    const all = { old: this.#old, fresh: this.#fresh };
    const merged = this.#fresh.flatMap((variant) => this.#merged(variant));
    const split = this.#old.flatMap((variant) => this.#split(variant));
    const paired = this.#paired();
    return [
      ...merged,
      ...split,
      ...paired,
      ...this.#old.map((variant) => this.#removed(variant, all.fresh)),
      ...this.#fresh.map((variant) => this.#added(variant, all.old)),
    ];
  }

  /** Several variants that became one: compared as if they had been one before. */
  #merged(variant: Variant): readonly Finding[] {
    const parts = mergedInto(variant, this.#old, this.#fresh);
    if (parts.length < 2) {
      return [];
    }
    this.#old = this.#old.filter((each) => !parts.includes(each));
    this.#fresh = this.#fresh.filter((each) => each !== variant);
    const before = this.comparison.old.join(parts.map(({ object }) => object));
    const what = `one object, was ${parts.length} variants`;
    return [
      variantFinding("variant-covered", what, severityOfWidening(this.position)),
      ...uncertain(this.#compare(before, variant.object)),
    ];
  }

  /** One variant that became several. */
  #split(variant: Variant): readonly Finding[] {
    const parts = mergedInto(variant, this.#fresh, this.#old);
    if (parts.length < 2) {
      return [];
    }
    this.#fresh = this.#fresh.filter((each) => !parts.includes(each));
    this.#old = this.#old.filter((each) => each !== variant);
    const after = this.comparison.fresh.join(parts.map(({ object }) => object));
    const severity = severityOfNarrowing(this.position);
    const what = `${parts.length} variants, was one object`;
    return [variantFinding("variant-covered", what, severity), ...uncertain(this.#compare(variant.object, after))];
  }

  #paired(): Finding[] {
    const byDiscriminatorOnly = this.#old.length * this.#fresh.length > MOST_PAIRS;
    const candidates = this.#old
      .flatMap((old) =>
        this.#fresh
          .filter((fresh) => mayCorrespond(old, fresh, byDiscriminatorOnly))
          .map((fresh) => ({ old, fresh, findings: this.#compare(old.object, fresh.object) })),
      )
      .map((candidate) => ({ ...candidate, cost: costOf(candidate.findings) }))
      .toSorted((left, right) => left.cost - right.cost);
    const found: Finding[] = [];
    for (const { old, fresh, findings } of candidates) {
      if (!this.#old.includes(old) || !this.#fresh.includes(fresh)) {
        continue;
      }
      this.#old = this.#old.filter((each) => each !== old);
      this.#fresh = this.#fresh.filter((each) => each !== fresh);
      const discriminator = describeDiscriminator(old.discriminators);
      const path = discriminator === undefined ? [] : [`(${discriminator})`];
      found.push(...uncertain(findings).map((finding) => ({ ...finding, path: [...path, ...finding.path] })));
    }
    return found;
  }

  #removed(variant: Variant, fresh: readonly Variant[]): Finding {
    const described = describeVariant(variant);
    const covered = fresh.some(
      (other) =>
        sharesDiscriminator(variant.discriminators, other.discriminators) !== false &&
        isHarmless(this.#compare(variant.object, other.object)),
    );
    if (covered) {
      return variantFinding("variant-covered", `${described} is covered by another variant`, "addition");
    }
    // In a response too: code that narrows to the variant, or reads its fields, stops compiling.
    const what = this.position === "request" ? `no longer accepts ${described}` : `can no longer be ${described}`;
    return variantFinding("variant-removed", what, "breaking");
  }

  #added(variant: Variant, old: readonly Variant[]): Finding {
    const described = describeVariant(variant);
    const covered =
      this.position === "response" &&
      old.some(
        (other) =>
          sharesDiscriminator(other.discriminators, variant.discriminators) !== false &&
          isHarmless(this.#compare(other.object, variant.object)),
      );
    if (covered) {
      return variantFinding("variant-covered", `${described} is a variant of its own`, "addition");
    }
    const what = this.position === "request" ? `also accepts ${described}` : `may also be ${described}`;
    return variantFinding("variant-added", what, severityOfWidening(this.position));
  }

  #compare(old: ObjectType, fresh: ObjectType): readonly Finding[] {
    return compareObjects(old, fresh, this.position, this.comparison);
  }
}

/**
 * The candidates that were merged into `variant` of the other side: its discriminator lists the values of all of
 * them, or, where it has no peers and nothing tells the candidates apart, it has fields that none of them has together.
 */
function mergedInto(variant: Variant, candidates: readonly Variant[], peers: readonly Variant[]): readonly Variant[] {
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
function mayCorrespond(old: Variant, fresh: Variant, byDiscriminatorOnly: boolean): boolean {
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

function costOf(findings: readonly Finding[]): number {
  const breaking = findings.filter(({ severity }) => severity === "breaking").length;
  return breaking * 1000 + findings.filter(({ prose }) => !prose).length;
}

function isHarmless(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== "breaking");
}

/** The compiler checks the union as a whole, in which another variant may make up for what this one lost. */
function uncertain(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => (finding.visibility === "visible" ? { ...finding, visibility: "maybe" } : finding));
}

function describeVariant({ object, discriminators }: Variant): string {
  const discriminator = describeDiscriminator(discriminators);
  return discriminator === undefined ? describeObject(object) : `{ ${discriminator} }`;
}

/** Whether the compiler notices depends on the other variants. */
function variantFinding(kind: Finding["kind"], what: string, severity: Severity): Finding {
  return newFinding(kind, what, severity, severity === "breaking" ? "maybe" : "invisible");
}
