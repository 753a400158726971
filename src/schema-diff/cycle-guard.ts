import { SchemaError, type Type } from "../schema/index.js";

/** Pairs of types that one comparison visits. A real document comes to some thousands. */
const MOST_PAIRS = 300_000;
/** Levels of types within each other. */
const DEEPEST = 300;

interface Visit {
  /** The depth of the pair that has to end before this one may be visited again. */
  until: number;
}

interface EndedVisit {
  readonly old: Type;
  readonly fresh: Type;
  readonly visit: Visit;
}

/**
 * Guides a comparison through types that refer to each other. While a cycle is open each of its pairs is visited
 * once, so that a difference is reported once and many cycles through the same pairs cost no more than the pairs.
 * When the cycle is entered again from elsewhere, it is visited again.
 */
export class CycleGuard {
  readonly #visits = new Map<Type, Map<Type, Visit>>();
  /** Pairs that have ended, in a cycle that has not. */
  #ended: EndedVisit[] = [];
  #depth = 0;
  #pairs = 0;
  /** Depth of the outermost pair that was reached again below the current one. */
  #lowest = Infinity;

  /**
   * Compares a pair, unless it is being compared or has been compared in this cycle.
   *
   * @returns the result, and whether the pair is part of a cycle: the result is then complete only at this place
   * @throws SchemaError for more pairs, or deeper ones, than a document can have
   */
  visit<Result>(old: Type, fresh: Type, compare: () => Result): { result: Result; cyclic: boolean } | undefined {
    const known = this.#visits.get(old)?.get(fresh);
    if (known !== undefined) {
      this.#lowest = Math.min(this.#lowest, known.until);
      return undefined;
    }
    if (++this.#pairs > MOST_PAIRS || this.#depth > DEEPEST) {
      throw notComparableError();
    }
    const outer = this.#lowest;
    const depth = this.#depth++;
    const visit = { until: depth };
    const by = this.#visits.get(old) ?? new Map<Type, Visit>();
    this.#visits.set(old, by.set(fresh, visit));
    this.#lowest = Infinity;
    try {
      const result = compare();
      return { result, cyclic: this.#lowest <= depth };
    } finally {
      this.#depth = depth;
      this.#ended.push({ old, fresh, visit });
      this.#leave(depth, this.#lowest);
      this.#lowest = Math.min(outer, this.#lowest < depth ? this.#lowest : Infinity);
    }
  }

  /** Pairs that wait for this one to end now wait for the one above it in the cycle, or may be visited again. */
  #leave(depth: number, lowest: number): void {
    const kept: EndedVisit[] = [];
    for (const each of this.#ended) {
      if (each.visit.until >= depth) {
        each.visit.until = lowest;
      }
      if (each.visit.until < depth) {
        kept.push(each);
      } else {
        this.#visits.get(each.old)?.delete(each.fresh);
      }
    }
    this.#ended = kept;
  }
}

export function notComparableError(): SchemaError {
  return new SchemaError(
    "The schemas are too large, too deep or too different to be compared. Check that they are versions of the same API.",
  );
}
