import { type Annotations, canonicalText, type Json, truncate } from "../schema/index.js";
import type { ChangeKind, Finding } from "./change.js";
import { change } from "./compare-limits.js";

/** Changes that no type shows: defaults, deprecation, and the words. */
export function compareAnnotations(old: Annotations, fresh: Annotations): Finding[] {
  const findings: Finding[] = [];
  const add = (kind: ChangeKind, what: string, prose = false): void => {
    findings.push({ path: [], kind, what, weight: "text", sight: "blind", prose });
  };
  if (differs(old.default, fresh.default)) add("default", change("default", old.default, fresh.default));
  if (old.deprecated !== fresh.deprecated) {
    add("deprecated", fresh.deprecated ? "deprecated" : "no longer deprecated");
  }
  for (const [name, before, after] of [
    ["description", old.description, fresh.description],
    ["title", old.title, fresh.title],
  ] as const) {
    if (differs(before, after)) add("description", describe(name, before, after), true);
  }
  if (differs(old.examples, fresh.examples)) add("description", "other examples", true);
  return findings;
}

/** A change of words, in their first ones. */
export function describe(name: string, before: Json | undefined, after: Json | undefined): string {
  if (typeof after !== "string") return `no ${name} any more`;
  const words = JSON.stringify(truncate(after.replace(/\s+/g, " ").trim()));
  return before === undefined ? `${name}: ${words}` : `other ${name}: ${words}`;
}

function differs(before: Json | undefined, after: Json | undefined): boolean {
  return (
    (before === undefined ? undefined : canonicalText(before)) !==
    (after === undefined ? undefined : canonicalText(after))
  );
}
