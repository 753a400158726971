import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Where to listen. */
export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
}

/** An emulator that listens on a port. */
export interface ListeningEmulator {
  /** Base URL to give a client, and the origin of the URLs in answers: `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends what is under way. Resolves when the port is free. */
  readonly close: () => Promise<void>;
}

/** Answers a request that reached the port. */
type Respond = (request: Request, origin: string) => Promise<Response>;

/**
 * Serves an emulator on a port.
 *
 * @throws Error when the port is taken, or the runtime has no `node:http`.
 */
export async function listen(
  respond: Respond,
  maxBodyBytes: number,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
): Promise<ListeningEmulator> {
  // Only here: the rest of the emulator runs where Node's modules do not exist.
  const { createServer } = await import("node:http");
  let origin = "";
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, respond, maxBodyBytes, origin).catch(() => outgoing.destroy());
  });
  const actualPort = await started(server, port, host);
  origin = `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`;
  let closing: Promise<void> | undefined;
  return {
    url: origin,
    port: actualPort,
    close: () => (closing ??= closed(server)),
  };
}

function started(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
      else reject(new Error("The server has no port."));
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  respond: Respond,
  maxBodyBytes: number,
  origin: string,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const body = await bodyOf(incoming, maxBodyBytes);
  const method = incoming.method ?? "GET";
  const request = new Request(new URL(pathOf(incoming.url), origin), {
    method,
    headers: headersOf(incoming),
    signal: gone.signal,
    // A Request refuses a body here; nothing that the emulator answers has one with these methods.
    ...(method === "GET" || method === "HEAD" ? {} : { body }),
  });
  const response = await respond(request, origin);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // What is left unread of a body that is too large must not be taken for the next request.
  if (body.byteLength > maxBodyBytes) outgoing.shouldKeepAlive = false;
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), "content-length": bytes.byteLength });
  outgoing.end(bytes);
}

/** The body, or its beginning: one byte more than is allowed tells that it is too large. */
async function bodyOf(incoming: IncomingMessage, maxBodyBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > maxBodyBytes) break;
  }
  const bytes = new Uint8Array(Math.min(length, maxBodyBytes + 1));
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, bytes.byteLength - at);
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** The path of a request line; an absolute URL in it loses its origin, and "//host" is a path like any other. */
function pathOf(target = "/"): string {
  const path = /^https?:\/\/[^/]*(.*)$/.exec(target)?.[1] ?? target;
  return `/${path.replace(/^\/+/, "")}`;
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  return headers;
}
