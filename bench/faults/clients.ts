import Official from "@composio/client";
import Alpha from "composio-client-alpha";
import createClient from "openapi-fetch";
import type { paths } from "../../generated/openapi.gen.js";
import { Composio, type Session } from "../../src/index.js";
import { KEY } from "./server.js";

/** A client with its default retries and backoff, and a short time limit. */
export interface Client {
  readonly name: string;
  /** Makes one tool call. Resolves to what the client returns as the result, or rejects. */
  readonly execute: (call: Call) => Promise<unknown>;
}

/** Options of a tool call. */
export interface Call {
  /** Origin of the service. */
  readonly origin: string;
  /** Time limit of one attempt, in milliseconds. */
  readonly timeout: number;
  /** Replaces the global `fetch` if it does not accept the certificate of the service. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const SESSION = "trs_1";
const EMAIL = { tool_slug: "GMAIL_SEND_EMAIL", arguments: { to: "a@example.com", body: "Hello" } };

/** openapi-fetch returns errors instead of throwing them. */
export class ReturnedError extends Error {
  override readonly name = "returned error";
}

/** This package. */
export const ours: Client = {
  name: "composio-session",
  async execute(call) {
    const session = await openSession(call);
    return session.executeTool(EMAIL.tool_slug, EMAIL.arguments);
  },
};

const official: Client = {
  name: "@composio/client 2.0.0-rc.6",
  execute: async ({ origin, timeout, fetch }) =>
    new Official({ apiKey: KEY, baseURL: origin, timeout, fetch, logLevel: "off" }).toolRouter.session.execute(
      SESSION,
      EMAIL,
    ),
};

const alpha: Client = {
  name: "@composio/client 0.1.0-alpha.76",
  execute: async ({ origin, timeout, fetch }) =>
    new Alpha({ apiKey: KEY, baseURL: origin, timeout, fetch, logLevel: "off" }).toolRouter.session.execute(
      SESSION,
      EMAIL,
    ),
};

const openapiFetch: Client = {
  name: "openapi-fetch 0.17",
  async execute({ origin, timeout, fetch }) {
    const client = createClient<paths>({ baseUrl: origin, ...(fetch && { fetch }), headers: { "x-api-key": KEY } });
    const { data, error, response } = await client.POST("/api/v3.1/tool_router/session/{session_id}/execute", {
      params: { path: { session_id: SESSION } },
      body: EMAIL,
      // openapi-fetch has no timeout option.
      signal: AbortSignal.timeout(timeout),
    });
    if (error !== undefined) {
      throw new ReturnedError(`${response.status} ${JSON.stringify(error)}`);
    }
    return data;
  },
};

/** The clients to compare. */
export const clients: readonly Client[] = [ours, official, alpha, openapiFetch];

/** A session for tool calls. It is created without the server, so that only the tool call meets the fault. */
async function openSession({ origin, timeout, fetch = globalThis.fetch }: Call): Promise<Session> {
  const info = { session_id: SESSION, mcp: { type: "http", url: "" }, tool_router_tools: [], config: {} };
  let sessionRead = false;
  const composio = new Composio({
    apiKey: KEY,
    baseUrl: origin,
    timeout,
    fetch: (url, init) => {
      if (sessionRead) {
        return fetch(url, init);
      }
      sessionRead = true;
      return Promise.resolve(Response.json(info));
    },
  });
  return composio.getSession(SESSION);
}
