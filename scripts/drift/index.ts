export { compareDocuments, unnamedOperations } from "./compare-documents.js";
export type { CrossCheck } from "./cross-check.js";
export { liveDrift, type LiveDriftOptions } from "./live-drift.js";
export { buildReport, type DriftReport } from "./report.js";
export { jsonReport } from "./report-json.js";
export { markdownReport } from "./report-markdown.js";
export { textReport } from "./report-text.js";
