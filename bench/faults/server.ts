import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { selfSignedCertificate } from "./certificate.js";
import type { Condition } from "./condition.js";
import { trust } from "./trust.js";
import { good, status } from "./answers.js";

/** Where redirects lead: a path that runs the tool. */
export const MOVED = "/moved";

/** The key the clients have. Wherever it turns up, it has arrived. */
export const KEY = "ak_faults_0123456789";

/** What the two servers saw of one call. */
export interface Sightings {
  /** How many whole requests for the tool arrived where tools are run. */
  seen: number;
  /** Whether the key reached the other server, in a header, the address or the body. */
  keyLeaked: boolean;
  /** Whether what was meant for the tool reached the other server. */
  argumentsLeaked: boolean;
}

export interface FaultServer {
  readonly origin: string;
  /** For the clients, where the global `fetch` does not know the certificate. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly sightings: Sightings;
  close(): Promise<void>;
}

/** Starts a server that behaves as a condition says, and the other one that redirects may lead to. */
export async function startFaultServer(condition: Condition, timeout: number): Promise<FaultServer> {
  const sightings: Sightings = { seen: 0, keyLeaked: false, argumentsLeaked: false };
  const other = createServer(
    whenWhole((request, response, text) => {
      sightings.keyLeaked ||= [request.url, text, ...request.rawHeaders].some((part) => part?.includes(KEY));
      sightings.argumentsLeaked ||= isToolRequest(request, text);
      runTool(request, response, text, sightings);
    }),
  );
  const elsewhere = `http://127.0.0.1:${await listen(other)}`;
  const front = createFront(
    condition,
    whenWhole((request, response, text) => {
      if (condition.redirects === true && request.url === MOVED) {
        runTool(request, response, text, sightings);
        return;
      }
      sightings.seen += condition.redirects === true ? 0 : 1;
      condition.answer({ response, turn: sightings.seen, origin, elsewhere, timeout });
    }),
  );
  const port = await listen(front);
  const trusting = condition.listen === "https" ? await trust(selfSignedCertificate().cert) : undefined;
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

/** Runs the tool when this is a request for it; a POST that became a GET on its way is none. */
function runTool(request: IncomingMessage, response: ServerResponse, text: string, sightings: Sightings): void {
  const exchange = { response, turn: 1, origin: "", elsewhere: "", timeout: 0 };
  if (isToolRequest(request, text)) {
    sightings.seen++;
    good(exchange);
  } else {
    status(404)(exchange);
  }
}

function isToolRequest({ method }: IncomingMessage, text: string): boolean {
  return method === "POST" && text.includes('"tool_slug"');
}

/** Handles a request once its body is there; one that breaks off is not handled. */
function whenWhole(handle: (request: IncomingMessage, response: ServerResponse, text: string) => void): Handler {
  return (request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => handle(request, response, Buffer.concat(pieces).toString("utf8")));
  };
}

async function listen(server: Server): Promise<number> {
  // A client that gives up in the middle is part of the game.
  server.on("clientError", (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("the server does not listen on a port");
  }
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
