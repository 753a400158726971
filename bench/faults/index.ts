/** Makes one tool call under each fault condition, with several clients, and reports the outcome. */
export { clients, ours } from "./clients.js";
export { type Condition, conditions } from "./conditions.js";
export { type Row, runFault } from "./run.js";
export { KEY } from "./server.js";
export { renderMessages, renderSummary, renderTable } from "./table.js";
