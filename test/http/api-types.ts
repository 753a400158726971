// Not run: compiled with everything else. Each line that must not compile says which mistake it stands for.
import type { paths, SessionInfo, ToolExecuteResponse } from "../../generated/openapi.gen.js";
import type { ApiClient, Transport } from "../../src/http/index.js";
import * as operations from "../../generated/operations.gen.js";

const SESSION = "/api/v3.1/tool_router/session/{session_id}";
const ACCOUNT = "/api/v3.1/connected_accounts/{nanoid}";
const EXECUTE = "/api/v3.1/tool_router/session/{session_id}/execute";
const params = { path: { session_id: "trs_1" } };

export async function api(client: ApiClient<paths>, signal: AbortSignal): Promise<void> {
  const got = await client.GET(SESSION, { params });
  const session: SessionInfo | undefined = got.data;
  if (got.error === undefined) {
    const sure: SessionInfo = got.data;
    void sure;
  } else {
    const text: string = got.error.error.message;
    void text;
  }
  void session;
  await client.GET("/api/v3.1/toolkits");
  await client.GET("/api/v3.1/toolkits", {
    params: { query: { limit: 5 } },
    signal,
    timeout: 5,
    deadline: 5,
    maxRetries: 0,
    idempotent: true,
    headers: {},
  });
  await client.POST(EXECUTE, { params, body: { tool_slug: "T" } });
  await client.DELETE(ACCOUNT, { params: { path: { nanoid: "ca_1" } } });

  // @ts-expect-error no such path
  await client.GET("/api/v3.1/toolkit");
  // @ts-expect-error no such method on this path
  await client.PUT(SESSION, { params });
  // @ts-expect-error the id is missing
  await client.GET(SESSION);
  // @ts-expect-error the id is missing in params
  await client.GET(SESSION, { params: {} });
  // @ts-expect-error the id is misspelt
  await client.GET(SESSION, { params: { path: { sessionId: "trs_1" } } });
  // @ts-expect-error the id is a number
  await client.GET(SESSION, { params: { path: { session_id: 1 } } });
  // @ts-expect-error the body is missing
  await client.POST(EXECUTE, { params });
  // @ts-expect-error a required key of the body is missing
  await client.POST(EXECUTE, { params, body: {} });
  // @ts-expect-error an unknown key in the body
  await client.POST(EXECUTE, { params, body: { tool_slug: "T", argument: {} } });
  // @ts-expect-error a body where there is none
  await client.GET(SESSION, { params, body: {} });
  // @ts-expect-error a misspelt option
  await client.GET(SESSION, { params, timeOut: 5 });
  // @ts-expect-error an unknown query key
  await client.GET("/api/v3.1/toolkits", { params: { query: { limits: 5 } } });
  // @ts-expect-error headers among the parameters
  await client.GET(SESSION, { params: { ...params, header: { a: "b" } } });
  // @ts-expect-error data read before error was looked at
  void (await client.POST(EXECUTE, { params, body: { tool_slug: "T" } })).data.log_id;
  const both = { user_id: "u", toolkits: { enable: ["a"], disable: ["b"] } };
  // @ts-expect-error {enable, disable} together
  await client.POST("/api/v3.1/tool_router/session", { body: both });
}

export async function send(http: Transport): Promise<void> {
  const ran: ToolExecuteResponse = await http.send(operations.executeTool, {
    ...{ path: { session_id: "trs_1" } },
    body: { tool_slug: "T" },
  });
  void ran;
  const { data, requestId } = await http
    .send(operations.getSession, { path: { session_id: "trs_1" } }, { timeout: 5 })
    .withResponse();
  const session: SessionInfo = data;
  const id: string | undefined = requestId;
  void session;
  void id;
  // @ts-expect-error an operation is its constant, not its name
  await http.send("executeTool", {});
  // @ts-expect-error the body is missing
  await http.send(operations.executeTool, { path: { session_id: "trs_1" } });
  // @ts-expect-error an unknown option
  await http.send(operations.getSession, { path: { session_id: "trs_1" } }, { retries: 3 });
}
