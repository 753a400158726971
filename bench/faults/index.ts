/** Makes one tool call under each fault condition, with several clients, and reports the outcome. */
export { type Client, clients, ours } from "./clients.js";
export { type Condition, conditions } from "./conditions.js";
export { type Outcome, type Row, runFault, type Settings } from "./run.js";
export { KEY } from "./server.js";
export { renderMessages, renderSummary, renderTable } from "./table.js";
