import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { DEFAULT_LIMITS, type FetchLimits } from "../../scripts/fetch-spec/index.js";

/** A server on this machine that is gone, with all its connections, when the test is over. */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  return urlOf(server);
}

/** An address at which nobody listens any more. */
export async function nobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = urlOf(server);
  await new Promise((resolve) => server.close(resolve));
  return url;
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The server has no port.");
  }
  return `http://127.0.0.1:${address.port}`;
}

/** Answers with a text. */
export function text(body: string, type = "application/json", status = 200): RequestListener {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { "content-type": type });
    response.end(body);
  };
}

/** Limits that a test can wait for. */
export const BRISK: FetchLimits = { ...DEFAULT_LIMITS, attempt: 300, whole: 2000, retries: 1 };
