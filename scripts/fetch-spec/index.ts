export { type FetchedSpec, fetchSpec, type FetchSpecOptions, retrying } from "./fetch-spec.js";
export { DEFAULT_LIMITS, type FetchLimits } from "./limits.js";
export { parseDocument } from "./parse-document.js";
export { LIVE_DOCUMENT, readSource, type Source } from "./read-document.js";
export { type MetaToolOrigin, readMetaTools } from "./read-meta-tools.js";
export { type SpecChange, SpecFolder, type SpecUpdate } from "./spec-folder.js";
