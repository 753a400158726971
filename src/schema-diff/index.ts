/** Compares two versions of a schema: what changed, and what that means for code that uses its types. */
export { type Change, type ChangeKind, type Finding, newFinding } from "./change.js";
export { describeProseChange } from "./compare-keywords.js";
export { compareMetaTools, compareTools, compareTypeNames } from "./compare-tools.js";
export { ComparedSide } from "./compared-side.js";
export { groupChanges, type ReportedChange } from "./group-changes.js";
export { changesText, groupLines, groupText, groupTitle } from "./report-text.js";
export { SchemaComparison } from "./schema-comparison.js";
export { exitCodeOf, mostSevere, type Severity } from "./severity.js";
export { documentRules } from "./type-rules.js";
