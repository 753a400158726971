import type { Fetch } from "../../src/index.js";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** A `fetch` that answers from a list and remembers what it was sent. */
export interface GivenAnswer {
  readonly status?: number;
  readonly body: unknown;
}

export function recordingFetch(...answers: readonly GivenAnswer[]): {
  fetch: Fetch;
  requests: SeenRequest[];
} {
  const requests: SeenRequest[] = [];
  let answered = 0;
  const fetch: Fetch = async (url, init) => {
    requests.push({
      method: init.method ?? "GET",
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === "string" ? JSON.parse(init.body) : init.body,
    });
    const answer = answers[Math.min(answered, answers.length - 1)] ?? { body: {} };
    answered += 1;
    if (answered > 1000) {
      throw new Error("more requests than any test makes: something goes in circles");
    }
    return new Response(JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers: { "content-type": "application/json", "x-request-id": `req_${answered}` },
    });
  };
  return { fetch, requests };
}

/** What the service answers to a create. */
export const SESSION = {
  session_id: "trs_1",
  mcp: { type: "http", url: "https://backend.composio.dev/tool_router/trs_1/mcp" },
  tool_router_tools: ["COMPOSIO_SEARCH_TOOLS"],
  config: { user_id: "user_123" },
  config_version: 1,
};
