/** Compares two versions of a schema: what changed, and what that means for code that uses its types. */
export {
  byWeight,
  type Change,
  type ChangeKind,
  exitCodeOf,
  type Finding,
  heaviest,
  type Sight,
  type Subject,
  type Weight,
} from "./change.js";
export { describe } from "./compare-annotations.js";
export { compareMetaTools, compareTools } from "./compare-tools.js";
export { groupChanges, type ReportedChange } from "./group-changes.js";
export { groupLines, groupTitle } from "./report-lines.js";
export { changesText, groupText } from "./report-text.js";
export { SchemaComparison } from "./schema-comparison.js";
export { ComparedSide } from "./compared-side.js";
export { documentRules } from "./type-rules.js";
