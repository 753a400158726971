import { type ObjectType, type Position, sameType } from "../schema/index.js";
import { type Finding, newFinding } from "./change.js";
import { compareObjects } from "./compare-objects.js";
import type { Comparison } from "./compared-side.js";
import { describeDiscriminator, sharesDiscriminator } from "./discriminators.js";
import { type Severity, severityOfNarrowing, severityOfWidening } from "./severity.js";
import { describeVariant, mayCorrespond, mergedInto, newVariant, type Variant } from "./variants.js";

/** Above this many pairs, variants correspond only by discriminator. */
const MOST_PAIRS = 3600;

/**
 * The differences of two unions of objects. A variant's counterpart is an equal one, else the one with the same
 * discriminator, else the one that it differs from least. A variant without a counterpart was added or removed.
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
  /** A pair is compared once: in a cycle, its findings would be others the second time. */
  readonly #compared = new Map<ObjectType, Map<ObjectType, readonly Finding[]>>();

  constructor(
    old: readonly ObjectType[],
    fresh: readonly ObjectType[],
    readonly position: Position,
    readonly comparison: Comparison,
  ) {
    this.#old = old.map((object) => newVariant(object, comparison.old));
    this.#fresh = fresh.map((object) => newVariant(object, comparison.fresh));
  }

  findings(): Finding[] {
    const all = { old: this.#old, fresh: this.#fresh };
    // First, so that an unchanged variant is no candidate for a merge that did not happen.
    const same = [...this.#equal(), ...this.#sameTags()];
    const merged = this.#fresh.flatMap((variant) => this.#merged(variant));
    const split = this.#old.flatMap((variant) => this.#split(variant));
    const paired = this.#paired();
    return [
      ...same,
      ...merged,
      ...split,
      ...paired,
      ...singles(this.#old, all.old).map((variant) => this.#removed(variant, all.fresh)),
      ...singles(this.#fresh, all.fresh).map((variant) => this.#added(variant, all.old)),
    ];
  }

  /** Pairs the variants that are equal, and then those that differ in descriptions only. */
  #equal(): Finding[] {
    const found: Finding[] = [];
    let left = MOST_PAIRS;
    for (const isSame of [isEmpty, isProse]) {
      for (const [index, old] of this.#old.entries()) {
        const candidates = this.#fresh
          .filter((fresh) => fresh.signature === old.signature)
          .map((fresh) => ({ fresh, distance: Math.abs(this.#fresh.indexOf(fresh) - index) }))
          .toSorted((one, other) => one.distance - other.distance);
        for (const { fresh } of candidates) {
          if ((left -= 1) < 0) {
            return found;
          }
          const findings = this.#compare(old.object, fresh.object);
          if (isSame(findings)) {
            found.push(...this.#pair(old, fresh, findings));
            break;
          }
        }
      }
    }
    return found;
  }

  /** Pairs the variants whose discriminators list the same values, where only one on each side does. */
  #sameTags(): Finding[] {
    return this.#old.flatMap((old) => {
      const same = (each: Variant): boolean => each.tags === old.tags;
      const [fresh, ...others] = this.#fresh.filter(same);
      if (old.discriminators.size === 0 || fresh === undefined || others.length > 0) {
        return [];
      }
      return this.#old.filter(same).length > 1 ? [] : this.#pair(old, fresh, this.#compare(old.object, fresh.object));
    });
  }

  /** The differences of two variants that correspond to each other. They are no candidates any more. */
  #pair(old: Variant, fresh: Variant, findings: readonly Finding[]): Finding[] {
    this.#old = this.#old.filter((each) => each !== old);
    this.#fresh = this.#fresh.filter((each) => each !== fresh);
    const discriminator = describeDiscriminator(old.discriminators);
    const path = discriminator === undefined ? [] : [`(${discriminator})`];
    return uncertain(findings).map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
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
      found.push(...this.#pair(old, fresh, findings));
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
    const by = this.#compared.get(old) ?? new Map<ObjectType, readonly Finding[]>();
    this.#compared.set(old, by);
    const findings = by.get(fresh) ?? compareObjects(old, fresh, this.position, this.comparison);
    by.set(fresh, findings);
    return findings;
  }
}

/** Variants without a counterpart, except those that their union lists a second time: they add no value to it. */
function singles(left: readonly Variant[], all: readonly Variant[]): readonly Variant[] {
  const waiting = new Set(left);
  let pairs = MOST_PAIRS;
  return left.filter((variant) => {
    const isRepeated = all.some(
      (other) =>
        other.signature === variant.signature &&
        !waiting.has(other) &&
        (pairs -= 1) >= 0 &&
        sameType(other.object, variant.object, true),
    );
    waiting.delete(variant);
    return !isRepeated;
  });
}

function isEmpty(findings: readonly Finding[]): boolean {
  return findings.length === 0;
}

function isProse(findings: readonly Finding[]): boolean {
  return findings.every(({ prose }) => prose);
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

/** Whether the compiler notices depends on the other variants. */
function variantFinding(kind: Finding["kind"], what: string, severity: Severity): Finding {
  return newFinding(kind, what, severity, severity === "breaking" ? "maybe" : "invisible");
}
