import { createServer, type IncomingMessage } from "node:http";

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, percent-encoding untouched. */
  readonly path: string;
  readonly query: string | undefined;
  /** Names in lower case, in the order of their names; a header sent twice stands here twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

export interface Recorder {
  readonly origin: string;
  /** The requests since the last time, and forgets them. */
  take(): WireRequest[];
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that keeps what it is sent, and answers everything with something every operation can be. */
export async function startRecorder(): Promise<Recorder> {
  let requests: WireRequest[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const wire = read(request, Buffer.concat(pieces));
      requests.push(wire);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answerTo(wire)));
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

/** The parts of a session, of a page and of a result that the clients look at themselves. */
function answerTo({ path }: WireRequest): object {
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
