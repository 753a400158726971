import { type CallDetails, field } from "../http/index.js";
import { errorOf, rememberTool, type ToolResult } from "../tools/index.js";

/**
 * Responses are not validated: the service may add fields at any time. Only what the session itself relies on is
 * checked, so that a response without it is an error that says so.
 */

/** A response that a `Session` can be made from. */
export const SESSION_RESPONSE: CallDetails = {
  check(data) {
    const id = field(data, "session_id");
    if (typeof id !== "string" || id === "") {
      return "a session without a `session_id`";
    }
    if (typeof field(field(data, "mcp"), "url") !== "string") {
      return "a session without an `mcp.url`";
    }
    return Array.isArray(field(data, "tool_router_tools")) ? undefined : "a session without `tool_router_tools`";
  },
};

/** A page of a list of objects. */
export const PAGE_RESPONSE: CallDetails = {
  check(data) {
    const items = field(data, "items");
    if (!Array.isArray(items)) {
      return "a page without `items`";
    }
    return items.every((item) => typeof item === "object" && item !== null)
      ? undefined
      : "a page with an item that is not an object";
  },
};

/** The result of a tool: its `error` becomes a string or null, and its slug is remembered for error messages. */
export function toolResponse(slug: string): CallDetails {
  return {
    subject: slug,
    check(response) {
      // A result of our own making: it was parsed a moment ago, and nobody else has it yet.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const result = Object.assign(response as object, { error: errorOf(response) }) as ToolResult<unknown>;
      rememberTool(result, slug);
      return undefined;
    },
  };
}
