import type * as NodeHttp from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { HttpError } from "./errors.js";
import { type GrantedAccess, PortAccess, preflightResponse } from "./port-access.js";
import { KNOWN_METHODS } from "./routes.js";
import type { ReadableBytes } from "./state.js";

/** Options of `emulator.listen()`. */
export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** The interface to listen on. Default `127.0.0.1`. */
  readonly host?: string;
  /**
   * Further host names or IP addresses that clients may call this machine by, and that pages may come from. A request
   * with any other Host or Origin gets a 403. Default: none but loopback (`localhost`, `127.0.0.1`, `[::1]`) and `host`.
   */
  readonly allowedHosts?: readonly string[];
}

/** A running HTTP server of an emulator. */
export interface ListeningEmulator {
  /** Base URL for clients: `http://127.0.0.1:49152`. URLs in responses have the host by which a client calls it. */
  readonly url: string;
  readonly port: number;
  /** Stops the server and aborts open requests. Resolves when the port is free. Can be called more than once. */
  readonly close: () => Promise<void>;
}

/** A request to the port, with its body. It may have a method that a `Request` cannot have. */
interface PortRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: ReadableBytes;
  readonly signal: AbortSignal;
}

/** Handles a request. @param origin of the URLs in the response */
export type RequestHandler = (request: PortRequest, origin: string) => Promise<Response>;

/** What a server does with its requests. */
interface ServerActions {
  readonly respond: RequestHandler;
  /** The response to a request that the port does not serve. */
  readonly refuse: (error: HttpError) => Response;
  readonly maxBodyBytes: number;
}

/** The hosts that mean "all interfaces" when listening, and are no address to send a request to. */
const ALL_INTERFACES: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/**
 * Starts an HTTP server.
 *
 * @throws Error if the port is in use, or the runtime has no `node:http`.
 * @throws TypeError if an entry of `allowedHosts` is not a host name.
 */
export async function listen(
  actions: ServerActions,
  { port = 0, host = "127.0.0.1", allowedHosts = [] }: ListenOptions,
): Promise<ListeningEmulator> {
  const reachable = ALL_INTERFACES[host] ?? host;
  const access = new PortAccess([reachable, ...allowedHosts]);
  const server = nodeHttp().createServer((incoming, outgoing) => {
    serve(incoming, outgoing, access, actions).catch(() => outgoing.destroy());
  });
  // Node hands a CONNECT request only to this event, and would close the connection.
  server.on("connect", (_incoming, socket) => {
    socket.end(`HTTP/1.1 405 Method Not Allowed\r\nallow: ${KNOWN_METHODS.join(", ")}\r\nconnection: close\r\n\r\n`);
  });
  const actualPort = await startServer(server, port, host);
  let closing: Promise<void> | undefined;
  return {
    url: `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${actualPort}`,
    port: actualPort,
    close: () => (closing ??= closeServer(server)),
  };
}

/** Not imported, because bundlers for browsers and Workers, where the rest of the emulator runs, cannot resolve it. */
function nodeHttp(): typeof NodeHttp {
  const http = globalThis.process?.getBuiltinModule?.("node:http");
  if (http === undefined) {
    throw new Error("emulator.listen() needs node:http. Use emulator.fetch where the runtime does not have it.");
  }
  return http;
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
  access: PortAccess,
  { respond, refuse, maxBodyBytes }: ServerActions,
): Promise<void> {
  const { method = "GET", url: target = "/" } = incoming;
  const headers = toHeaders(incoming);
  let granted: GrantedAccess;
  try {
    granted = access.check({ method, target, headers });
  } catch (error) {
    if (!(error instanceof HttpError)) {
      throw error;
    }
    outgoing.shouldKeepAlive = false;
    return send(outgoing, refuse(error));
  }
  const preflight = preflightResponse({ method, target, headers });
  if (preflight !== undefined) {
    return send(outgoing, preflight, granted.corsHeaders);
  }
  const disconnected = new AbortController();
  outgoing.once("close", () => disconnected.abort());
  const body = await readBody(incoming, maxBodyBytes);
  // The rest of a body that is too large is unread and must not be parsed as the next request.
  if (body.byteLength > maxBodyBytes) {
    outgoing.shouldKeepAlive = false;
  }
  const origin = `http://${granted.host}`;
  const request = {
    method,
    url: new URL(toPath(target), origin),
    headers,
    // No operation with one of these methods has a body, and a `Request` could not have one.
    bytes: method === "GET" || method === "HEAD" ? new Uint8Array() : body,
    signal: disconnected.signal,
  };
  return send(outgoing, await respond(request, origin), granted.corsHeaders);
}

async function send(
  outgoing: ServerResponse,
  response: Response,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A response without content must not have a length either.
  const length = response.status === 204 ? {} : { "content-length": bytes.byteLength };
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...headers, ...length });
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
function toPath(target: string): string {
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
