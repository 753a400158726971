/** One user's access to tools. */
export { checkName } from "./argument-checks.js";
export { type CursorPage, type ListOptions, pagePromise, type PagePromise } from "./pages.js";
export { SESSION_RESPONSE } from "./response-checks.js";
export type { Responded, RespondOptions } from "./respond.js";
export { type ExecuteOptions, type MetaExecuteOptions, Session } from "./session.js";
