import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createTrustingFetch, selfSignedCertificate } from "./certificate.js";
import type { Condition } from "./conditions.js";
import { REDIRECT_PATH, status, success } from "./responses.js";

/** The API key of the clients. The other server searches its requests for it. */
export const KEY = "ak_faults_0123456789";

/** What the two servers received during one call. */
export interface Sightings {
  /** How many complete tool requests arrived where the tool runs. */
  seen: number;
  /** Whether the other server received the API key in a header, the URL or the body. */
  keyLeaked: boolean;
  /** Whether the other server received the arguments of the tool. */
  argumentsLeaked: boolean;
}

/** A running server for one condition. */
export interface FaultServer {
  readonly origin: string;
  /** The `fetch` for the clients if the global one does not accept the certificate. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly sightings: Sightings;
  close(): Promise<void>;
}

/** Starts the server of a condition and another server that redirects may point to. */
export async function startFaultServer(condition: Condition, timeout: number): Promise<FaultServer> {
  const sightings: Sightings = { seen: 0, keyLeaked: false, argumentsLeaked: false };
  const other = createServer(
    whenComplete((request, response, text) => {
      sightings.keyLeaked ||= [request.url, text, ...request.rawHeaders].some((part) => part?.includes(KEY));
      sightings.argumentsLeaked ||= isToolRequest(request, text);
      runTool(request, response, text, sightings);
    }),
  );
  const otherOrigin = `http://127.0.0.1:${await listen(other)}`;
  const front = createFront(
    condition,
    whenComplete((request, response, text) => {
      if (condition.redirects === true && request.url === REDIRECT_PATH) {
        runTool(request, response, text, sightings);
        return;
      }
      sightings.seen += condition.redirects === true ? 0 : 1;
      condition.respond({ response, attempt: sightings.seen, origin, otherOrigin, timeout });
    }),
  );
  const port = await listen(front);
  const trusting = condition.listen === "https" ? await createTrustingFetch(selfSignedCertificate().cert) : undefined;
  const origin = `${condition.listen === "https" || condition.listen === "untrusted" ? "https" : "http"}://127.0.0.1:${port}`;
  if (condition.listen === "closed") {
    await close(front);
  }
  return {
    origin,
    fetch: trusting?.fetch,
    sightings,
    async close() {
      await Promise.all([close(front), close(other), trusting?.close()]);
    },
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function createFront({ listen: kind }: Condition, handler: Handler): Server {
  return kind === "https" || kind === "untrusted"
    ? createTlsServer(selfSignedCertificate(), handler)
    : createServer(handler);
}

/** Runs the tool if this is a tool request. A POST that became a GET by a redirect is not. */
function runTool(request: IncomingMessage, response: ServerResponse, text: string, sightings: Sightings): void {
  const exchange = { response, attempt: 1, origin: "", otherOrigin: "", timeout: 0 };
  if (isToolRequest(request, text)) {
    sightings.seen++;
    success(exchange);
  } else {
    status(404)(exchange);
  }
}

function isToolRequest({ method }: IncomingMessage, text: string): boolean {
  return method === "POST" && text.includes('"tool_slug"');
}

/** Calls `handle` when the body of a request is complete. An aborted request is not handled. */
function whenComplete(handle: (request: IncomingMessage, response: ServerResponse, text: string) => void): Handler {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => handle(request, response, Buffer.concat(chunks).toString("utf8")));
  };
}

async function listen(server: Server): Promise<number> {
  // Clients that abort a request are expected.
  server.on("clientError", (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The server is not listening on a TCP port.");
  }
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
