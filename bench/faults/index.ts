/** What becomes of one tool call when the way to the service goes wrong, for each of several clients. */
export { type Client, clients, ours } from "./clients.js";
export type { Condition } from "./condition.js";
export { conditions } from "./conditions.js";
export { type Outcome, type Row, runFault, type Settings } from "./run.js";
export { KEY } from "./server.js";
export { renderMessages, renderSummary, renderTable } from "./table.js";
