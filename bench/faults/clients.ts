import Official from "@composio/client";
import Alpha from "composio-client-alpha";
import createClient from "openapi-fetch";
import type { paths } from "../../generated/openapi.gen.js";
import { Composio, type Session } from "../../src/index.js";
import { KEY } from "./server.js";

/** A client as its own users set it up: retries and backoff as it has them, only the time limit is short. */
export interface Client {
  readonly name: string;
  /** Runs a tool once, from the caller's point of view. Resolves to what the caller takes for the result, or rejects. */
  readonly execute: (call: Call) => Promise<unknown>;
}

export interface Call {
  /** Where the service is. */
  readonly origin: string;
  /** Limit of one attempt, in milliseconds. */
  readonly timeout: number;
  /** Given where the global one does not do: for a certificate that it does not know. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const SESSION = "trs_1";
const EMAIL = { tool_slug: "GMAIL_SEND_EMAIL", arguments: { to: "a@example.com", body: "Hello" } };

/** openapi-fetch hands errors back instead of throwing them. */
export class ReturnedError extends Error {
  override readonly name = "error returned";
}

export const ours: Client = {
  name: "composio-session",
  async execute(call) {
    const session = await sessionOf(call);
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
      // It has no limit of its own.
      signal: AbortSignal.timeout(timeout),
    });
    if (error !== undefined) {
      throw new ReturnedError(`${response.status} ${JSON.stringify(error)}`);
    }
    return data;
  },
};

export const clients: readonly Client[] = [ours, official, alpha, openapiFetch];

/** A session to run tools in. It is read through a `fetch` that answers by itself: the faults are for the tool. */
async function sessionOf({ origin, timeout, fetch = globalThis.fetch }: Call): Promise<Session> {
  const info = { session_id: SESSION, mcp: { type: "http", url: "" }, tool_router_tools: [], config: {} };
  let read = false;
  const composio = new Composio({
    apiKey: KEY,
    baseUrl: origin,
    timeout,
    fetch: (url, init) => {
      if (read) {
        return fetch(url, init);
      }
      read = true;
      return Promise.resolve(Response.json(info));
    },
  });
  return composio.getSession(SESSION);
}
