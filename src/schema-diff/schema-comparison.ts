import { annotationsAt, type Json, type Position, type Type, UNKNOWN } from "../schema/index.js";
import { type Finding, newFinding } from "./change.js";
import { compareAnnotations, compareLimits } from "./compare-keywords.js";
import { compareKinds, compareScalars } from "./compare-values.js";
import { compareVariants } from "./compare-variants.js";
import type { ComparedSide, Comparison } from "./compared-side.js";
import { CycleGuard, notComparableError } from "./cycle-guard.js";
import { foundAgain, once, withOrigins, withoutOrigins } from "./findings-in-cycles.js";
import type { ArraySet, ValueSet } from "./value-set.js";

/** Differences that one pair of schemas may have. */
const MOST_FINDINGS = 20_000;

/**
 * Compares schemas of two documents, or of two versions of a tool. Cyclic references are followed: a pair of types
 * that comes up again while it is being compared adds no differences, and one that comes up again in the same cycle adds
 * none where they have been found.
 */
export class SchemaComparison implements Comparison {
  readonly #known = new Map<Type, Map<Type, Map<Position, readonly Finding[]>>>();
  readonly #cycles = new CycleGuard<readonly Finding[]>();

  constructor(
    readonly old: ComparedSide,
    readonly fresh: ComparedSide,
  ) {}

  /**
   * The differences of a schema of each document, with `step` before each path.
   *
   * @throws SchemaError for schemas that are too large, too deep or too different
   */
  schemas(step: string, old: Json, fresh: Json, position: Position): Finding[] {
    return this.at(step, this.old.read(old), this.fresh.read(fresh), position);
  }

  at(step: string, old: Type, fresh: Type, position: Position): Finding[] {
    return this.compare(old, fresh, position).map((finding) => ({ ...finding, path: [step, ...finding.path] }));
  }

  compare(old: Type, fresh: Type, position: Position): readonly Finding[] {
    return [
      ...this.#compareTypes(contentOf(old), contentOf(fresh), position),
      ...compareAnnotations(annotationsAt(old), annotationsAt(fresh)),
    ];
  }

  #compareTypes(old: Type, fresh: Type, position: Position): readonly Finding[] {
    const known = this.#known.get(old)?.get(fresh)?.get(position);
    if (known !== undefined) {
      return known;
    }
    const visited = this.#cycles.visit(old, fresh, () => {
      const findings = once(this.#compareValues(this.old.values(old), this.fresh.values(fresh), position));
      if (findings.length > MOST_FINDINGS) {
        throw notComparableError();
      }
      return withOrigins(findings);
    });
    if (visited === undefined) {
      return [];
    }
    const { result, cycle } = visited;
    if (cycle === "again") {
      return foundAgain(result);
    }
    if (cycle === "open") {
      return result;
    }
    const findings = withoutOrigins(result);
    if (cycle === "none") {
      this.#remember(old, fresh, position, findings);
    }
    return findings;
  }

  #remember(old: Type, fresh: Type, position: Position, findings: readonly Finding[]): void {
    const by = this.#known.get(old) ?? new Map<Type, Map<Position, readonly Finding[]>>();
    this.#known.set(old, by);
    const at = by.get(fresh) ?? new Map<Position, readonly Finding[]>();
    by.set(fresh, at.set(position, findings));
  }

  #compareValues(old: ValueSet, fresh: ValueSet, position: Position): readonly Finding[] {
    const findings = compareKinds(old, fresh, position, this);
    if (old.anything && fresh.anything) {
      return [...findings, ...compareLimits(old.limits, fresh.limits)];
    }
    if (old.anything || fresh.anything) {
      return findings;
    }
    findings.push(...compareScalars(old, fresh, position, this.old.rules));
    if (old.array !== undefined && fresh.array !== undefined) {
      findings.push(...this.#compareArrays(old.array, fresh.array, position));
    }
    if (old.objects.length > 0 && fresh.objects.length > 0) {
      findings.push(...compareVariants(old.objects, fresh.objects, position, this));
    }
    return findings;
  }

  #compareArrays(old: ArraySet, fresh: ArraySet, position: Position): Finding[] {
    const limits = compareLimits(old.limits, fresh.limits);
    if (old.places?.length !== fresh.places?.length) {
      const what = `${describeLength(fresh)}, was ${describeLength(old)}`;
      return [newFinding("type", what, "breaking", "maybe"), ...limits];
    }
    const places = (old.places ?? []).flatMap((place, index) =>
      this.at(`[${index}]`, place, fresh.places?.[index] ?? UNKNOWN, position),
    );
    return [...places, ...this.at("[]", old.items, fresh.items, position), ...limits];
  }
}

function describeLength({ places }: ArraySet): string {
  return places === undefined ? "an array" : `a tuple of ${places.length}`;
}

/** What a name stands for, so that a type that comes up again under its name is recognized. */
function contentOf(type: Type): Type {
  return type.kind === "named" && type.limits === undefined ? (type.definition.type ?? type) : type;
}
