import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Options of `emulator.listen()`. */
export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
}

/** A running HTTP server of an emulator. */
export interface ListeningEmulator {
  /** Base URL for clients, and the origin of the URLs in responses: `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly port: number;
  /** Stops the server and aborts open requests. Resolves when the port is free. Can be called more than once. */
  readonly close: () => Promise<void>;
}

/** Handles a request that reached the port. */
type RequestHandler = (request: Request, origin: string) => Promise<Response>;

/**
 * Starts an HTTP server that passes its requests to `respond`.
 *
 * @throws Error if the port is in use, or the runtime has no `node:http`.
 */
export async function listen(
  respond: RequestHandler,
  maxBodyBytes: number,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
): Promise<ListeningEmulator> {
  // Imported here because the rest of the emulator runs without Node's modules.
  const { createServer } = await import("node:http");
  let origin = "";
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, respond, maxBodyBytes, origin).catch(() => outgoing.destroy());
  });
  const actualPort = await startServer(server, port, host);
  origin = `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`;
  let closing: Promise<void> | undefined;
  return {
    url: origin,
    port: actualPort,
    close: () => (closing ??= closeServer(server)),
  };
}

function startServer(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      if (typeof address === "object" && address !== null) {
        resolve(address.port);
      } else {
        reject(new Error("The server is not listening on a TCP port."));
      }
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  respond: RequestHandler,
  maxBodyBytes: number,
  origin: string,
): Promise<void> {
  const disconnected = new AbortController();
  outgoing.once("close", () => disconnected.abort());
  const body = await readBody(incoming, maxBodyBytes);
  const method = incoming.method ?? "GET";
  const request = new Request(new URL(toPath(incoming.url), origin), {
    method,
    headers: toHeaders(incoming),
    signal: disconnected.signal,
    // A Request with one of these methods must not have a body, and no operation needs one.
    ...(method === "GET" || method === "HEAD" ? {} : { body }),
  });
  const response = await respond(request, origin);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // The rest of a body that is too large is unread and must not be parsed as the next request.
  if (body.byteLength > maxBodyBytes) {
    outgoing.shouldKeepAlive = false;
  }
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), "content-length": bytes.byteLength });
  outgoing.end(bytes);
}

/** Reads the body up to one byte more than allowed, which is enough to detect that it is too large. */
async function readBody(incoming: IncomingMessage, maxBodyBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) {
      continue;
    }
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > maxBodyBytes) {
      break;
    }
  }
  const bytes = new Uint8Array(Math.min(length, maxBodyBytes + 1));
  let offset = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, bytes.byteLength - offset);
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
}

/** The path of a request target. Drops the origin of an absolute URL, and never reads `//host` as an origin. */
function toPath(target = "/"): string {
  const path = /^https?:\/\/[^/]*(.*)$/.exec(target)?.[1] ?? target;
  return `/${path.replace(/^\/+/, "")}`;
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  return headers;
}
