export { isMetaToolSlug, META_TOOLS, metaToolInfo } from "./definitions.js";
export { runMetaTool } from "./run-meta-tool.js";
export { searchTools } from "./search-tools.js";
export { readCalls } from "./multi-execute.js";
