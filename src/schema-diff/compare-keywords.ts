import {
  type Annotations,
  canonicalText,
  GENERAL_LIMITS,
  type Json,
  type Limits,
  shortJson,
  truncate,
} from "../schema/index.js";
import { type ChangeKind, type Finding, newFinding } from "./change.js";

/** Formats that a standard defines. Any other is a label of the document's author. */
const FORMATS = new Set(
  (
    "date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri " +
    "iri-reference uuid uri-template json-pointer relative-json-pointer regex int32 int64 float double byte binary " +
    "password"
  ).split(" "),
);

/** Changes of limits. They are no part of a type: the same code compiles whatever happens to them. */
export function compareLimits(old: Limits = {}, fresh: Limits = {}): Finding[] {
  const keywords = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].toSorted();
  return keywords.flatMap((keyword) => {
    const before = old[keyword];
    const after = fresh[keyword];
    if (JSON.stringify(before) === JSON.stringify(after)) {
      return [];
    }
    const what =
      keyword === "integer"
        ? after === true
          ? "integer, was number"
          : "number, was integer"
        : describeKeywordChange(keyword, before, after);
    const kind = GENERAL_LIMITS.includes(keyword) ? "keyword" : "limit";
    const prose =
      keyword === "format" && ![before, after].some((format) => typeof format === "string" && FORMATS.has(format));
    return [{ ...newFinding(kind, what, "text"), prose }];
  });
}

/** How the value of a keyword changed. */
export function describeKeywordChange(keyword: string, before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) {
    return `${keyword} ${shortJson(after)}, was none`;
  }
  if (after === undefined) {
    return `no ${keyword}, was ${shortJson(before)}`;
  }
  return `${keyword} ${shortJson(after)}, was ${shortJson(before)}`;
}

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
    if (differs(before, after)) {
      add("description", describeProseChange(keyword, before, after), true);
    }
  }
  if (differs(old.examples, fresh.examples)) {
    add("description", "examples changed", true);
  }
  return findings;
}

/** How a description or title changed: the beginning of the new one. */
export function describeProseChange(name: string, before: Json | undefined, after: Json | undefined): string {
  if (typeof after !== "string") {
    return `${name} removed`;
  }
  const quoted = JSON.stringify(truncate(after.replace(/\s+/g, " ").trim()));
  return before === undefined ? `${name} added: ${quoted}` : `${name} changed: ${quoted}`;
}

function differs(before: Json | undefined, after: Json | undefined): boolean {
  return (
    (before === undefined ? undefined : canonicalText(before)) !==
    (after === undefined ? undefined : canonicalText(after))
  );
}
