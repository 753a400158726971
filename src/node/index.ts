/** What needs Node, for the command and the maintainers' scripts. */
export { sha256 } from "./sha256.js";
