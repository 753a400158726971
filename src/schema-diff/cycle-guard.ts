import { SchemaError, type Type } from "../schema/index.js";

/** Pairs of schemas that one comparison looks at. A real document comes to some thousands. */
const MOST_PAIRS = 300_000;
/** Levels of schemas within each other. */
const DEEPEST = 300;

interface Visit {
  /** How deep the pair is that has to end before this one may be visited again. */
  until: number;
}

interface Waiting {
  readonly old: Type;
  readonly fresh: Type;
  readonly visit: Visit;
}

/**
 * Leads a comparison through pairs of schemas that refer to each other in circles. While a circle is open each
 * of its pairs is visited once, so that its differences show once, and a thicket of circles costs no more than
 * it has pairs; entered anew from elsewhere, it is walked anew.
 */
export class CycleGuard {
  readonly #visits = new Map<Type, Map<Type, Visit>>();
  /** Pairs that have ended, in a circle that has not. */
  #waiting: Waiting[] = [];
  #depth = 0;
  #pairs = 0;
  /** The outermost pair that was met again below the one at hand. */
  #lowest = Infinity;

  /**
   * Has a pair compared, unless that is being done or has been in this circle.
   *
   * @returns the result, and whether the pair is part of a circle: then the result is whole only where it stands
   * @throws SchemaError for more, or deeper, than a document can be
   */
  visit<Result>(old: Type, fresh: Type, compare: () => Result): { result: Result; circular: boolean } | undefined {
    const known = this.#visits.get(old)?.get(fresh);
    if (known !== undefined) {
      this.#lowest = Math.min(this.#lowest, known.until);
      return undefined;
    }
    if (++this.#pairs > MOST_PAIRS || this.#depth > DEEPEST) throw tooMuch();
    const outer = this.#lowest;
    const depth = this.#depth++;
    const visit = { until: depth };
    const by = this.#visits.get(old) ?? new Map<Type, Visit>();
    this.#visits.set(old, by.set(fresh, visit));
    this.#lowest = Infinity;
    try {
      const result = compare();
      return { result, circular: this.#lowest <= depth };
    } finally {
      this.#depth = depth;
      this.#waiting.push({ old, fresh, visit });
      this.#leave(depth, this.#lowest);
      this.#lowest = Math.min(outer, this.#lowest < depth ? this.#lowest : Infinity);
    }
  }

  /** The pairs that waited for this one wait for the one above it in the circle, or are free again. */
  #leave(depth: number, lowest: number): void {
    const kept: Waiting[] = [];
    for (const each of this.#waiting) {
      if (each.visit.until >= depth) each.visit.until = lowest;
      if (each.visit.until < depth) kept.push(each);
      else this.#visits.get(each.old)?.delete(each.fresh);
    }
    this.#waiting = kept;
  }
}

export function tooMuch(): SchemaError {
  return new SchemaError(
    "The schemas are too large, too deep or too different to be compared: these are hardly two versions of one thing.",
  );
}
