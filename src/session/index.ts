/** One user's access to tools. */
export { checkName } from "./argument-checks.js";
export { type CursorPage, type ListOptions, pagePromise, type PagePromise } from "./pages.js";
export { SESSION_RESPONSE } from "./response-checks.js";
export { type ExecuteOptions, Session } from "./session.js";
