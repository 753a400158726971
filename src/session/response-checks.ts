import { type CallDetails, type CheckResponse, field, SessionNotFoundError } from "../http/index.js";
import { outcomeOf, rememberTool, type ToolResult } from "../tools/index.js";
import { type RepeatCall, rememberCall } from "./respond.js";

/**
 * Responses are not validated: the service may add fields at any time. Only what the session itself relies on is
 * checked, so that a response without it is an error that says so.
 */

/** A call that is about the session itself: a 404 means that there is none. */
export const SESSION_GONE: CallDetails = { errors: { 404: SessionNotFoundError } };

/** A response that a `Session` can be made from. */
export const NEW_SESSION_RESPONSE: CallDetails = {
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

/** The response to a call about an existing session. */
export const SESSION_RESPONSE: CallDetails = { ...NEW_SESSION_RESPONSE, ...SESSION_GONE };

/** The response to a change of a session. */
export const SESSION_UPDATE_RESPONSE: CallDetails = {
  ...SESSION_RESPONSE,
  advice: { 409: "The session changed in the meantime: read the session again with getSession, then retry." },
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

/**
 * Completes the result of a tool: `result_type` and a readable `error` are set, and its tool and call are remembered.
 *
 * @param repeat makes the call again with answers, given the body that was sent; or why it cannot be answered
 */
export function toolResponse(slug: string, repeat: (sent: Parameters<CheckResponse>[1]) => RepeatCall): CheckResponse {
  return (response, sent) => {
    const result = setOutcome(response);
    rememberTool(result, slug);
    if (result.result_type === "input_required") {
      Object.assign(result, { data: null, input_requests: Object(result.input_requests) });
      rememberCall(result, repeat(sent));
    }
    if (result.result_type === "offloaded") {
      Object.assign(result, { data: null, remote_file_info: Object(result.remote_file_info) });
    }
    return undefined;
  };
}

/** The response to a proxied request. It has no error and no `result_type` in older deployments. */
export const PROXY_RESPONSE: CallDetails = {
  check(response) {
    const result = setOutcome(response);
    if (result.result_type === "input_required") {
      rememberCall(
        result,
        "a proxied request cannot be answered, since the API has no place for the responses in it. Run a tool instead, or change the session's config",
      );
    }
    return undefined;
  },
};

function setOutcome(response: unknown): ToolResult<unknown> {
  // A result of our own making: it was parsed a moment ago, and nobody else has it yet.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.assign(response as object, outcomeOf(response)) as ToolResult<unknown>;
}
