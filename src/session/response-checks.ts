import type { CallFacts } from "../http/index.js";
import { field, rememberTool } from "../tools/index.js";

/**
 * Answers are not validated: the service adds fields as it likes. But what the session itself stands on is
 * looked at, so that an answer without it is an error that says so.
 */

/** An answer that a `Session` can be made of. */
export const SESSION_ANSWER: CallFacts = {
  inspect(data) {
    const id = field(data, "session_id");
    if (typeof id !== "string" || id === "") return "a session without a `session_id`";
    if (typeof field(field(data, "mcp"), "url") !== "string") return "a session without an `mcp.url`";
    return Array.isArray(field(data, "tool_router_tools")) ? undefined : "a session without `tool_router_tools`";
  },
};

/** An answer that is a page of a list of objects. */
export const PAGE_ANSWER: CallFacts = {
  inspect(data) {
    const items = field(data, "items");
    if (!Array.isArray(items)) return "a page without `items`";
    return items.every((item) => typeof item === "object" && item !== null)
      ? undefined
      : "a page with an item that is no object";
  },
};

/** The answer of a tool: whatever it is, it is that tool's. */
export function resultOf(slug: string): CallFacts {
  return {
    subject: slug,
    inspect(result) {
      rememberTool(result, slug);
      return undefined;
    },
  };
}
