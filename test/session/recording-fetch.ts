import type { Fetch } from "../../src/index.js";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** A response of `recordingFetch`. */
export interface MockResponse {
  readonly status?: number;
  readonly body: unknown;
}

/** A `fetch` that returns responses from a list, repeating the last one, and records the requests. */
export function recordingFetch(...responses: readonly MockResponse[]): {
  fetch: Fetch;
  requests: SeenRequest[];
} {
  const requests: SeenRequest[] = [];
  let sent = 0;
  const fetch: Fetch = async (url, init) => {
    requests.push({
      method: init.method ?? "GET",
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === "string" ? JSON.parse(init.body) : init.body,
    });
    const response = responses[Math.min(sent, responses.length - 1)] ?? { body: {} };
    sent += 1;
    if (sent > 1000) {
      throw new Error("more requests than any test makes: probably an endless loop");
    }
    return new Response(JSON.stringify(response.body), {
      status: response.status ?? 200,
      headers: { "content-type": "application/json", "x-request-id": `req_${sent}` },
    });
  };
  return { fetch, requests };
}

/** The response to creating a session. */
export const SESSION = {
  session_id: "trs_1",
  mcp: { type: "http", url: "https://backend.composio.dev/tool_router/trs_1/mcp" },
  tool_router_tools: ["COMPOSIO_SEARCH_TOOLS"],
  config: { user_id: "user_123" },
  config_version: 1,
};
