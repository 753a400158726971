/** One user's access to tools. */
export { checkName } from "./argument-checks.js";
export type { ConnectLink, ConnectOptions, WaitOptions } from "./connect-link.js";
export {
  type BeforeExecuteDecision,
  completeCall,
  type ExecuteHooks,
  type HookedCall,
  prepareCall,
} from "./execute-hooks.js";
export type { ExecuteManyOptions } from "./execute-many.js";
export { isNotConnected } from "./connect-link.js";
export { mapConcurrent } from "./map-concurrent.js";
export type { McpOptions, McpServer } from "./mcp.js";
export { type CursorPage, type ListOptions, type ListPage, pagePromise, type PagePromise } from "./pages.js";
export type { Responded, RespondOptions } from "./respond.js";
export { NEW_SESSION_RESPONSE, PAGE_RESPONSE, SESSION_RESPONSE } from "./response-checks.js";
export { type ExecuteOptions, type MetaExecuteOptions, partsOf, Session, type SessionParts } from "./session.js";
