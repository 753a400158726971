import type { Finding } from "./change.js";

/**
 * The findings of a pair of types in a cycle, reached again. The comparison of two variants that turn out not to
 * correspond may have found them first, and is forgotten: so they are repeated, and left out by `once`.
 */
export function foundAgain(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) =>
    finding.origin === undefined ? finding : { ...finding, origin: { ...finding.origin, again: true } },
  );
}

/** The findings without those that were found again, except where there is no other. */
export function once(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ origin }) => origin?.again)) {
    return findings;
  }
  const first = findings.filter(({ origin }) => origin?.again === false);
  const seen = new Set(first.map(({ origin }) => origin?.id));
  return findings.filter(({ origin }) => {
    if (origin?.again !== true) {
      return true;
    }
    const isNew = !seen.has(origin.id);
    seen.add(origin.id);
    return isNew;
  });
}

export function withOrigins(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) =>
    finding.origin === undefined ? { ...finding, origin: { id: Symbol(finding.kind), again: false } } : finding,
  );
}

/** The findings of a cycle as a whole: where it is entered again, they are others. */
export function withoutOrigins(findings: readonly Finding[]): readonly Finding[] {
  return findings.map(({ origin: _origin, ...finding }) => finding);
}
