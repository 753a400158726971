import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Server as NetServer } from "node:net";
import { onTestFinished } from "vitest";
import type { paths, ToolExecuteParams } from "../../generated/openapi.gen.js";
import { routeExceptions } from "../../generated/operations.gen.js";
import {
  type ApiClient,
  type ApiPromise,
  type CallOptions,
  createApiClient,
  createCredential,
  createTransport,
  type Fetch,
  type KeylessRequest,
  sendWithoutKey,
  type Transport,
  type TransportOptions,
} from "../../src/http/index.js";
import type { TransportInternals } from "../../src/http/transport.js";

export const KEY = "ak_secret_0123456789";

export const SUCCESS = { data: { number: 7 }, error: null, log_id: "log_1" };

export const TOOL: ToolExecuteParams = { tool_slug: "GMAIL_SEND_EMAIL", arguments: { to: "a@example.com" } };

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

export interface StubFetch {
  readonly fetch: Fetch;
  readonly sent: Sent[];
}

/** A `fetch` that answers from a list, over and over from its last entry, and remembers what it was given. */
export function stub(...answers: ((sent: Sent) => Response | Promise<Response>)[]): StubFetch {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (url, init) => {
      const request = { url, init };
      sent.push(request);
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      if (answer === undefined) {
        throw new Error("the stub has no answer");
      }
      return answer(request);
    },
  };
}

export interface TestTransport extends Transport {
  readonly api: ApiClient<paths>;
  sendWithoutKey(request: KeylessRequest, options?: CallOptions): ApiPromise<Uint8Array>;
  /** The waits between attempts, in milliseconds; none is really waited. */
  readonly waits: number[];
}

/** A transport that does not wait and draws one half for every random number. */
export function transport(options: Partial<TransportOptions> = {}, internals: TransportInternals = {}): TestTransport {
  const waits: number[] = [];
  const made = createTransport(
    { credential: createCredential("x-api-key", KEY), ...options },
    {
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
      },
      random: () => 0.5,
      ...internals,
    },
  );
  return Object.assign(made, {
    waits,
    api: createApiClient<paths>(made, routeExceptions),
    sendWithoutKey: (request: KeylessRequest, callOptions?: CallOptions) => sendWithoutKey(made, request, callOptions),
  });
}

/** What a promise rejects with. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("the promise was kept; it should have been broken");
}

export interface LocalServer {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  /** Requests seen, bodies read. */
  readonly seen: { method: string; url: string; headers: IncomingMessage["headers"]; body: string }[];
}

/** A real HTTP server on 127.0.0.1 that lives as long as the test. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse, body: string, count: number) => void,
): Promise<LocalServer> {
  const seen: LocalServer["seen"] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = Buffer.concat(pieces).toString("utf8");
      seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      handle(request, response, body, seen.length);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const port = portOf(server);
  return { url: `http://127.0.0.1:${port}`, port, server, seen };
}

/** Answers JSON from a real server. */
export function reply(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** Resolves when the timers and immediates due now have run. */
export function turn(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** The port that a server listens on. */
export function portOf(server: NetServer): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) {
    throw new Error("the server does not listen");
  }
  return address.port;
}

/** A value that the types forbid and plain JavaScript can hand in all the same. */
export function untyped(value: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that is the point
  return value as never;
}

/** Runs a program in a process of its own, with the transport at hand; resolves to what it prints. */
export async function runProgram(program: string): Promise<string> {
  const source = `import * as operations from "./generated/operations.gen.ts";
import { createCredential, createTransport, mapApiPromise } from "./src/http/index.ts";\n${program}`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 15_000,
  });
  const [output, errors] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return output.trim() || errors;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const piece of stream) {
    text += String(piece);
  }
  return text;
}
