/** Files, errors and hashes, for the command and the maintainers' scripts: everything that needs Node. */
export { errorMessage, isErrorCode } from "./system-errors.js";
export { replaceFiles } from "./replace-files.js";
export { sha256 } from "./sha256.js";
