export { fetchSpec, type FetchSpecOptions, retrying } from "./fetch-spec.js";
export { DEFAULT_LIMITS, type FetchLimits } from "./limits.js";
export { LIVE_DOCUMENT, readSource } from "./read-document.js";
export { type MetaToolOrigin, readMetaTools } from "./read-meta-tools.js";
