import type { ObjectType, Position } from "../schema/index.js";
import type { Finding } from "./change.js";
import { compareObjects } from "./compare-objects.js";
import { ofWider } from "./severity.js";
import type { Comparison } from "./compared-side.js";
import { sharesTag, type Tags, tagsOf, tagWords } from "./discriminators.js";
import { objectWords } from "./format-values.js";

/** One object of a union, with the fields that tell it from the others. */
interface Variant {
  readonly part: ObjectType;
  readonly tags: Tags;
}

/** Two unions are compared variant by variant up to this many pairs; beyond, only by their tags. */
const MOST_PAIRS = 3600;

/**
 * The differences of two unions of objects. A variant's counterpart is the one with the same tag, else the one
 * that it differs from least; a variant without one has come or gone.
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
    this.#old = old.map((part) => ({ part, tags: tagsOf(part, comparison.old) }));
    this.#fresh = fresh.map((part) => ({ part, tags: tagsOf(part, comparison.fresh) }));
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
      ...this.#old.map((variant) => this.#withdrawn(variant, all.fresh)),
      ...this.#fresh.map((variant) => this.#introduced(variant, all.old)),
    ];
  }

  /** Several variants that are one now: compared as if they had been one before. */
  #merged(variant: Variant): readonly Finding[] {
    const parts = partsOf(variant, this.#old, this.#fresh);
    if (parts.length < 2) return [];
    this.#old = this.#old.filter((each) => !parts.includes(each));
    this.#fresh = this.#fresh.filter((each) => each !== variant);
    const before = this.comparison.old.join(parts.map(({ part }) => part));
    const what = `one object, was ${parts.length} variants`;
    return [change("variant-covered", what, ofWider(this.position)), ...softened(this.#compare(before, variant.part))];
  }

  /** The other way round. */
  #split(variant: Variant): readonly Finding[] {
    const parts = partsOf(variant, this.#fresh, this.#old);
    if (parts.length < 2) return [];
    this.#fresh = this.#fresh.filter((each) => !parts.includes(each));
    this.#old = this.#old.filter((each) => each !== variant);
    const after = this.comparison.fresh.join(parts.map(({ part }) => part));
    const weight = this.position === "request" ? "breaking" : "addition";
    const what = `${parts.length} variants, was one object`;
    return [change("variant-covered", what, weight), ...softened(this.#compare(variant.part, after))];
  }

  #paired(): Finding[] {
    const byTagOnly = this.#old.length * this.#fresh.length > MOST_PAIRS;
    const candidates = this.#old
      .flatMap((old) =>
        this.#fresh
          .filter((fresh) => alike(old, fresh, byTagOnly))
          .map((fresh) => ({ old, fresh, findings: this.#compare(old.part, fresh.part) })),
      )
      .map((candidate) => ({ ...candidate, cost: costOf(candidate.findings) }))
      .toSorted((left, right) => left.cost - right.cost);
    const found: Finding[] = [];
    for (const { old, fresh, findings } of candidates) {
      if (!this.#old.includes(old) || !this.#fresh.includes(fresh)) continue;
      this.#old = this.#old.filter((each) => each !== old);
      this.#fresh = this.#fresh.filter((each) => each !== fresh);
      const tag = tagWords(old.tags);
      const path = tag === undefined ? [] : [`(${tag})`];
      found.push(...softened(findings).map((finding) => ({ ...finding, path: [...path, ...finding.path] })));
    }
    return found;
  }

  #withdrawn(variant: Variant, fresh: readonly Variant[]): Finding {
    const words = variantWords(variant);
    const covered = fresh.some(
      (other) => sharesTag(variant.tags, other.tags) !== false && isHarmless(this.#compare(variant.part, other.part)),
    );
    if (covered) return change("variant-covered", `${words} is part of another variant`, "addition");
    // In a response too: code that asks for the variant by its tag, or reads its fields, stops compiling.
    const what = this.position === "request" ? `takes ${words} no longer` : `is never ${words} any more`;
    return change("variant-removed", what, "breaking");
  }

  #introduced(variant: Variant, old: readonly Variant[]): Finding {
    const words = variantWords(variant);
    const covered =
      this.position === "response" &&
      old.some(
        (other) => sharesTag(other.tags, variant.tags) !== false && isHarmless(this.#compare(other.part, variant.part)),
      );
    if (covered) return change("variant-covered", `${words} stands on its own`, "addition");
    const what = this.position === "request" ? `takes ${words} too` : `may be ${words}`;
    return change("variant-added", what, ofWider(this.position));
  }

  #compare(old: ObjectType, fresh: ObjectType): readonly Finding[] {
    return compareObjects(old, fresh, this.position, this.comparison);
  }
}

/**
 * The variants that `variant` of the other side stands for together: by a tag with the values of all of them,
 * or, where it stands alone and nothing tells them apart, by fields that no one of them has together.
 */
function partsOf(variant: Variant, candidates: readonly Variant[], peers: readonly Variant[]): readonly Variant[] {
  const tagged = candidates.filter((each) => isOneOf(each, variant));
  if (tagged.length > 1 || peers.length > 1) return tagged;
  const names = [...variant.part.properties.keys()];
  const has = ({ part }: Variant, name: string): boolean => part.properties.has(name);
  const related = candidates.filter(
    (each) => sharesTag(each.tags, variant.tags) !== false && names.some((name) => has(each, name)),
  );
  const described = names.filter((name) => related.some((each) => has(each, name)));
  return related.some((each) => described.every((name) => has(each, name))) ? [] : related;
}

/** Whether `variant`, whose tag has several values, holds the one value of `each`. */
function isOneOf(each: Variant, variant: Variant): boolean {
  if (sharesTag(each.tags, variant.tags) !== true) return false;
  return [...variant.tags].some(([name, values]) => values.size > 1 && each.tags.get(name)?.size === 1);
}

/** Whether one may be the other's next version: the same tag, or, without tags, a key in common. */
function alike(old: Variant, fresh: Variant, byTagOnly: boolean): boolean {
  const shared = sharesTag(old.tags, fresh.tags);
  if (shared !== undefined || byTagOnly) return shared === true;
  const before = old.part.properties;
  const after = fresh.part.properties;
  if (before.size === 0 || after.size === 0) return before.size === after.size;
  return [...before.keys()].some((name) => after.has(name));
}

function costOf(findings: readonly Finding[]): number {
  const breaking = findings.filter(({ weight }) => weight === "breaking").length;
  return breaking * 1000 + findings.filter(({ prose }) => !prose).length;
}

function isHarmless(findings: readonly Finding[]): boolean {
  return findings.every(({ weight }) => weight !== "breaking");
}

/** The compiler looks at the union as a whole, in which another variant may make up for what this one lost. */
function softened(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => (finding.sight === "sees" ? { ...finding, sight: "may see" } : finding));
}

function variantWords({ part, tags }: Variant): string {
  const tag = tagWords(tags);
  return tag === undefined ? objectWords(part) : `{ ${tag} }`;
}

function change(kind: Finding["kind"], what: string, weight: Finding["weight"]): Finding {
  return { path: [], kind, what, weight, sight: weight === "breaking" ? "may see" : "blind", prose: false };
}
