import { Composio as OfficialClient } from "@composio/client";
import createOpenapiFetch from "openapi-fetch";
import type { paths } from "../../generated/openapi.gen.js";
import type * as Package from "../../src/index.js";

/** The compiled package, because tsx adds code to every function. */
const built = new URL("../../dist/src/index.js", import.meta.url);
const { Composio } = (await import(built.href)) as typeof Package;

/** The call that is measured: executes a tool and reads its result. */
export type Call = () => Promise<unknown>;

/** A client to measure. */
export interface Client {
  readonly name: string;
  /** Sets the client up. Not measured. */
  readonly prepare: (baseUrl: string, fetch: typeof globalThis.fetch) => Promise<Call> | Call;
}

const SESSION_ID = "trs_1";
const BODY = {
  tool_slug: "GITHUB_CREATE_AN_ISSUE",
  arguments: { owner: "octocat", repo: "hello-world", title: "Bench" },
};
const PATH = "/api/v3.1/tool_router/session/{session_id}/execute";
const KEY = "bench-key";

/** The clients to compare. The first one is the baseline. */
export const clients: readonly Client[] = [
  {
    name: "bare fetch",
    prepare: (baseUrl, fetch) => async () => {
      const response = await fetch(`${baseUrl}/api/v3.1/tool_router/session/${SESSION_ID}/execute`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": KEY },
        body: JSON.stringify(BODY),
      });
      return response.json();
    },
  },
  {
    name: "composio-session",
    async prepare(baseUrl, fetch) {
      const composio = new Composio({ apiKey: KEY, baseUrl, fetch });
      const session = await composio.getSession(SESSION_ID);
      return () => session.executeTool(BODY.tool_slug, BODY.arguments);
    },
  },
  {
    name: "openapi-fetch",
    prepare(baseUrl, fetch) {
      const client = createOpenapiFetch<paths>({
        baseUrl,
        fetch: (request) => fetch(request),
        headers: { "x-api-key": KEY },
      });
      return () => client.POST(PATH, { params: { path: { session_id: SESSION_ID } }, body: BODY });
    },
  },
  {
    name: "@composio/client 2.0.0-rc.6",
    prepare(baseUrl, fetch) {
      const client = new OfficialClient({ apiKey: KEY, baseURL: baseUrl, fetch });
      return () => client.toolRouter.session.execute(SESSION_ID, BODY);
    },
  },
];
