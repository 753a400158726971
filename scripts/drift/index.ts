export { compareDocuments, unnamedOperations } from "./compare-documents.js";
export { compareSpecs, type SpecComparison } from "./compare-specs.js";
export type { CrossCheck, Disagreement } from "./cross-check.js";
export { liveDrift, type LiveDriftOptions } from "./live-drift.js";
export { buildReport, type DriftReport, headline, type ReportInput, type Verdict } from "./report.js";
export { jsonReport, REPORT_FORMAT } from "./report-json.js";
export { markdownReport } from "./report-markdown.js";
export { textReport } from "./report-text.js";
