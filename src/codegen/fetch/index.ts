export { type FetchedSpec, fetchSpec, type FetchSpecOptions } from "./fetch-spec.js";
export { DEFAULT_LIMITS, type FetchLimits } from "./limits.js";
export { liveDrift, type LiveDriftOptions } from "./live-drift.js";
export { type MetaToolOrigin, readMetaTools } from "./meta-tool-origin.js";
export { parseDocument } from "./parse-document.js";
export { LIVE_DOCUMENT, readSource, type Source } from "./source.js";
export { type SpecChange, SpecFolder, type SpecUpdate } from "./spec-folder.js";
export { CORRECTED, refuseIdleCorrections, type Taken, takeDocument } from "./take-document.js";
