import { createServer, type IncomingMessage } from "node:http";

/** A request as received. */
export interface WireRequest {
  readonly method: string;
  /** Path and query with the original percent-encoding. */
  readonly path: string;
  readonly query: string | undefined;
  /** Lower-case names, sorted. A header that was sent twice is listed twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

export interface Recorder {
  readonly origin: string;
  /** Returns the requests since the last call and clears them. */
  take(): WireRequest[];
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that records requests and sends a response that every operation accepts. */
export async function startRecorder(): Promise<Recorder> {
  let requests: WireRequest[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const wire = read(request, Buffer.concat(pieces));
      requests.push(wire);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(responseTo(wire)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("the server does not listen on a port");
  }
  return {
    origin: `http://127.0.0.1:${address.port}`,
    take() {
      const taken = requests;
      requests = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function read(request: IncomingMessage, body: Buffer): WireRequest {
  const { method = "", url = "", rawHeaders } = request;
  const headers: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.push([(rawHeaders[at] ?? "").toLowerCase(), rawHeaders[at + 1] ?? ""]);
  }
  headers.sort(([a], [b]) => (a < b ? -1 : 1));
  const mark = url.indexOf("?");
  return {
    method,
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? undefined : url.slice(mark + 1),
    headers,
    body,
  };
}

/** The fields of a session, a page and a result that the clients read. */
function responseTo({ path }: WireRequest): object {
  const session = /\/session\/([^/]+)/.exec(path)?.[1];
  return {
    session_id: session === undefined ? "trs_new" : decodeURIComponent(session),
    mcp: { type: "http", url: "http://127.0.0.1/mcp" },
    tool_router_tools: [],
    config: {},
    items: [],
    next_cursor: null,
    data: { results: [] },
    error: null,
    log_id: "log_1",
  };
}
