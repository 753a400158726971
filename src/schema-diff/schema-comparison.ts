import { annotationsAt, type Json, type Position, type Type, UNKNOWN } from "../schema/index.js";
import { compareAnnotations } from "./compare-annotations.js";
import type { Finding } from "./change.js";
import type { ComparedSide, Comparison } from "./compared-side.js";
import { CycleGuard, tooMuch } from "./cycle-guard.js";
import type { ArraySet, ValueSet } from "./value-set.js";
import { compareLimits } from "./compare-limits.js";
import { compareScalars } from "./compare-scalars.js";
import { compareKinds } from "./compare-kinds.js";
import { compareVariants } from "./compare-variants.js";

/** Differences that one pair of schemas may come to. */
const MOST_FINDINGS = 20_000;

/**
 * Compares schemas of two documents, or of two versions of a tool. References are followed, also in circles: a
 * pair that is met again while it is being compared has no differences but those it shows outside.
 */
export class SchemaComparison implements Comparison {
  readonly #known = new Map<Type, Map<Type, Map<Position, readonly Finding[]>>>();
  readonly #cycles = new CycleGuard();

  constructor(
    readonly old: ComparedSide,
    readonly fresh: ComparedSide,
  ) {}

  /** The differences of a schema of each document, with `step` before each path. */
  schemas(step: string, old: Json, fresh: Json, position: Position): Finding[] {
    return this.at(step, this.old.read(old), this.fresh.read(fresh), position);
  }

  compare(old: Type, fresh: Type, position: Position): readonly Finding[] {
    const words = compareAnnotations(annotationsAt(old), annotationsAt(fresh));
    return [...this.#types(contentOf(old), contentOf(fresh), position), ...words];
  }

  #types(old: Type, fresh: Type, position: Position): readonly Finding[] {
    const known = this.#known.get(old)?.get(fresh)?.get(position);
    if (known !== undefined) return known;
    const visited = this.#cycles.visit(old, fresh, () => {
      const findings = this.#values(this.old.values(old), this.fresh.values(fresh), position);
      if (findings.length > MOST_FINDINGS) throw tooMuch();
      return findings;
    });
    if (visited === undefined) return [];
    if (!visited.circular) this.#remember(old, fresh, position, visited.result);
    return visited.result;
  }

  #remember(old: Type, fresh: Type, position: Position, findings: readonly Finding[]): void {
    const by = this.#known.get(old) ?? new Map<Type, Map<Position, readonly Finding[]>>();
    this.#known.set(old, by);
    const at = by.get(fresh) ?? new Map<Position, readonly Finding[]>();
    by.set(fresh, at.set(position, findings));
  }

  #values(old: ValueSet, fresh: ValueSet, position: Position): readonly Finding[] {
    const findings = compareKinds(old, fresh, position, this);
    if (old.anything && fresh.anything) return [...findings, ...compareLimits(old.limits, fresh.limits)];
    if (old.anything || fresh.anything) return findings;
    findings.push(...compareScalars(old, fresh, position, this.old.rules));
    if (old.array !== undefined && fresh.array !== undefined) {
      findings.push(...this.#arrays(old.array, fresh.array, position));
    }
    if (old.objects.length > 0 && fresh.objects.length > 0) {
      findings.push(...compareVariants(old.objects, fresh.objects, position, this));
    }
    return findings;
  }

  #arrays(old: ArraySet, fresh: ArraySet, position: Position): Finding[] {
    const limits = compareLimits(old.limits, fresh.limits);
    const before = old.places;
    const after = fresh.places;
    if (before === undefined && after === undefined) {
      return [...this.at("[]", old.items, fresh.items, position), ...limits];
    }
    if (before?.length !== after?.length) {
      const shape = (places: readonly Type[] | undefined): string =>
        places === undefined ? "a list" : `a tuple of ${places.length}`;
      const what = `${shape(after)}, was ${shape(before)}`;
      return [{ path: [], kind: "type", what, weight: "breaking", sight: "may see", prose: false }, ...limits];
    }
    const places = (before ?? []).flatMap((place, index) =>
      this.at(`[${index}]`, place, after?.[index] ?? UNKNOWN, position),
    );
    return [...places, ...this.at("[]", old.items, fresh.items, position), ...limits];
  }

  /** The differences of two schemas one step further in. */
  at(step: string, old: Type, fresh: Type, position: Position): Finding[] {
    return this.compare(old, fresh, position).map((finding) => ({ ...finding, path: [step, ...finding.path] }));
  }
}

/** What a name stands for, so that a type met again under its name is the same type. */
function contentOf(type: Type): Type {
  return type.kind === "named" && type.limits === undefined ? (type.definition.type ?? type) : type;
}
