import { type Annotations, canonicalText, type Json, truncate } from "../schema/index.js";
import { type ChangeKind, type Finding, newFinding } from "./change.js";
import { describeKeywordChange } from "./compare-limits.js";

/** Changes that no type shows: defaults, deprecation, descriptions, titles and examples. */
export function compareAnnotations(old: Annotations, fresh: Annotations): Finding[] {
  const findings: Finding[] = [];
  const add = (kind: ChangeKind, what: string, prose = false): void => {
    findings.push({ ...newFinding(kind, what, "text"), prose });
  };
  if (differs(old.default, fresh.default)) {
    add("default", describeKeywordChange("default", old.default, fresh.default));
  }
  if (old.deprecated !== fresh.deprecated) {
    add("deprecated", fresh.deprecated ? "deprecated" : "no longer deprecated");
  }
  for (const keyword of ["description", "title"] as const) {
    const [before, after] = [old[keyword], fresh[keyword]];
    if (differs(before, after)) add("description", describeProseChange(keyword, before, after), true);
  }
  if (differs(old.examples, fresh.examples)) add("description", "examples changed", true);
  return findings;
}

/** How a description or title changed: the beginning of the new one. */
export function describeProseChange(name: string, before: Json | undefined, after: Json | undefined): string {
  if (typeof after !== "string") return `${name} removed`;
  const quoted = JSON.stringify(truncate(after.replace(/\s+/g, " ").trim()));
  return before === undefined ? `${name} added: ${quoted}` : `${name} changed: ${quoted}`;
}

function differs(before: Json | undefined, after: Json | undefined): boolean {
  return (
    (before === undefined ? undefined : canonicalText(before)) !==
    (after === undefined ? undefined : canonicalText(after))
  );
}
