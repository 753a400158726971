import { SchemaError, type Type } from "../schema/index.js";

/** Pairs of types that one comparison visits. A real document comes to some thousands. */
const MOST_PAIRS = 300_000;
/** Levels of types within each other. */
const DEEPEST = 300;

interface Visit<Result> {
  /** The depth of the pair that has to end before this one may be visited again. */
  until: number;
  /** What the comparison of the pair gave; undefined while it goes on. */
  ended: { readonly result: Result } | undefined;
}

interface EndedVisit<Result> {
  readonly old: Type;
  readonly fresh: Type;
  readonly visit: Visit<Result>;
}

/** The result of a pair, and its part in a cycle. */
export interface Visited<Result> {
  readonly result: Result;
  /**
   * `none`: the result holds wherever the pair comes up. `closed`: the pair is the outermost of a cycle, and the result
   * holds at this place. `open`: a pair around it has to end first. `again`: the result of such a pair, once more.
   */
  readonly cycle: "none" | "closed" | "open" | "again";
}

/**
 * Guides a comparison through types that refer to each other. While a cycle is open each of its pairs is compared
 * once, so that many cycles through the same pairs cost no more than the pairs. When the cycle is entered again from
 * elsewhere, it is compared again.
 */
export class CycleGuard<Result> {
  readonly #visits = new Map<Type, Map<Type, Visit<Result>>>();
  /** Pairs that have ended, in a cycle that has not. */
  #ended: EndedVisit<Result>[] = [];
  #depth = 0;
  #pairs = 0;
  /** Depth of the outermost pair that was reached again below the current one. */
  #lowest = Infinity;

  /**
   * Compares a pair, unless it is being compared or has been compared in this cycle.
   *
   * @returns undefined for a pair that is being compared
   * @throws SchemaError for more pairs, or deeper ones, than a document can have
   */
  visit(old: Type, fresh: Type, compare: () => Result): Visited<Result> | undefined {
    const known = this.#visits.get(old)?.get(fresh);
    if (known !== undefined) {
      this.#lowest = Math.min(this.#lowest, known.until);
      return known.ended && { result: known.ended.result, cycle: "again" };
    }
    if (++this.#pairs > MOST_PAIRS || this.#depth > DEEPEST) {
      throw notComparableError();
    }
    const outer = this.#lowest;
    const depth = this.#depth++;
    const visit: Visit<Result> = { until: depth, ended: undefined };
    const by = this.#visits.get(old) ?? new Map<Type, Visit<Result>>();
    this.#visits.set(old, by.set(fresh, visit));
    this.#lowest = Infinity;
    try {
      const result = compare();
      visit.ended = { result };
      return { result, cycle: this.#lowest > depth ? "none" : this.#lowest === depth ? "closed" : "open" };
    } finally {
      this.#depth = depth;
      this.#ended.push({ old, fresh, visit });
      this.#leave(depth, this.#lowest);
      this.#lowest = Math.min(outer, this.#lowest < depth ? this.#lowest : Infinity);
    }
  }

  /** Pairs that wait for this one to end now wait for the one above it in the cycle, or may be visited again. */
  #leave(depth: number, lowest: number): void {
    const kept: EndedVisit<Result>[] = [];
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
