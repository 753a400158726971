import { isObject, type Json, type Position } from "../schema/index.js";
import { compareAnnotations } from "./compare-annotations.js";
import type { Finding } from "./change.js";
import { Circles, tooMuch } from "./cycle-guard.js";
import type { ArrayPart, Form } from "./value-set.js";
import { compareLimits } from "./schema-keywords.js";
import { compareScalars } from "./compare-scalars.js";
import type { SchemaReader } from "./schema-reader.js";
import { compareKinds } from "./compare-kinds.js";
import { compareVariants } from "./compare-variants.js";

/** Differences that one pair of schemas may come to. */
const MOST_FINDINGS = 20_000;

/**
 * Compares schemas of two documents, or of two versions of a tool. References are followed, also in circles: a
 * pair that is met again while it is being compared has no differences but those it shows outside.
 */
export class SchemaComparison {
  readonly #known = new Map<Json, Map<Json, Map<Position, readonly Finding[]>>>();
  readonly #circles = new Circles();

  constructor(
    readonly old: SchemaReader,
    readonly fresh: SchemaReader,
  ) {}

  compare(old: Json, fresh: Json, position: Position): readonly Finding[] {
    const words = compareAnnotations(this.old.annotations(old), this.fresh.annotations(fresh));
    return [...this.#types(this.old.target(old), this.fresh.target(fresh), position), ...words];
  }

  #types(old: Json, fresh: Json, position: Position): readonly Finding[] {
    const known = this.#known.get(old)?.get(fresh)?.get(position);
    if (known !== undefined) return known;
    const visited = this.#circles.visit(old, fresh, () => {
      const findings = this.#forms(this.old.form(old), this.fresh.form(fresh), position);
      if (findings.length > MOST_FINDINGS) throw tooMuch();
      return findings;
    });
    if (visited === undefined) return [];
    if (!visited.circular) this.#remember(old, fresh, position, visited.result);
    return visited.result;
  }

  #remember(old: Json, fresh: Json, position: Position, findings: readonly Finding[]): void {
    if (!isObject(old) || !isObject(fresh)) return;
    const by = this.#known.get(old) ?? new Map<Json, Map<Position, readonly Finding[]>>();
    this.#known.set(old, by);
    const at = by.get(fresh) ?? new Map<Position, readonly Finding[]>();
    by.set(fresh, at.set(position, findings));
  }

  #forms(old: Form, fresh: Form, position: Position): readonly Finding[] {
    const findings = compareKinds(old, fresh, position, this);
    if (old.anything && fresh.anything) return [...findings, ...compareLimits(old.limits, fresh.limits)];
    if (old.anything || fresh.anything) return findings;
    findings.push(...compareScalars(old, fresh, position, this.old.dialect));
    if (old.array !== undefined && fresh.array !== undefined) {
      findings.push(...this.#arrays(old.array, fresh.array, position));
    }
    if (old.objects.length > 0 && fresh.objects.length > 0) {
      findings.push(...compareVariants(old.objects, fresh.objects, position, this));
    }
    return findings;
  }

  #arrays(old: ArrayPart, fresh: ArrayPart, position: Position): Finding[] {
    const limits = compareLimits(old.limits, fresh.limits);
    const before = old.places;
    const after = fresh.places;
    if (before === undefined && after === undefined) {
      return [...this.at("[]", old.items ?? true, fresh.items ?? true, position), ...limits];
    }
    if (before?.length !== after?.length) {
      const shape = (places: readonly Json[] | undefined): string =>
        places === undefined ? "a list" : `a tuple of ${places.length}`;
      const what = `${shape(after)}, was ${shape(before)}`;
      return [{ path: [], kind: "type", what, weight: "breaking", sight: "may see", prose: false }, ...limits];
    }
    const places = (before ?? []).flatMap((place, index) =>
      this.at(`[${index}]`, place, after?.[index] ?? true, position),
    );
    return [...places, ...this.at("[]", old.items ?? true, fresh.items ?? true, position), ...limits];
  }

  /** The differences of two schemas one step further in. */
  at(step: string, old: Json, fresh: Json, position: Position): Finding[] {
    return this.compare(old, fresh, position).map((finding) => ({ ...finding, path: [step, ...finding.path] }));
  }
}
