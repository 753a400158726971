import { createServer, type IncomingMessage } from "node:http";
import { anthropicMessages } from "./anthropic-format.js";
import { chatCompletions } from "./chat-format.js";
import { gemini } from "./gemini-format.js";
import { responses } from "./responses-format.js";

/** A tool call that the scripted model makes. */
export interface ScriptedCall {
  readonly id: string;
  readonly name: string;
  /** JSON text, or what is none. */
  readonly arguments: string;
}

/** What the scripted model answers to one request: tool calls, or a closing text. */
export interface ScriptedTurn {
  readonly calls: readonly ScriptedCall[];
  /** Whether it ends at its token limit. */
  readonly isCutOff?: boolean;
}

/** The result of a call, as the model server received it. */
export interface ReceivedResult {
  readonly id: string;
  readonly text: string;
  /** As the API marks errors; undefined where it has no mark. */
  readonly isError: boolean | undefined;
}

/** How an API of a model provider speaks. */
export interface ModelFormat {
  /** Requests whose path matches are of this API. */
  readonly path: RegExp;
  /** Whether a response is to be streamed. Default: if the body says `stream: true`. */
  isStreamed?(body: JsonRecord, path: string): boolean;
  /** The body of a plain response. */
  plain(turn: ScriptedTurn, responseId: string): unknown;
  /** The events of a streamed response, as text. */
  events(turn: ScriptedTurn, responseId: string): string;
  /** The results in a request that answer the calls of the turn before it. */
  resultsIn(body: JsonRecord): ReceivedResult[];
}

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A request of the SDK. */
export interface ReceivedRequest {
  readonly path: string;
  readonly body: JsonRecord;
  readonly results: readonly ReceivedResult[];
}

/** A model on 127.0.0.1 that answers each request with the next turn of its script, and then with a text. */
export interface ModelServer {
  /** Origin, without a path. */
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

const FORMATS: readonly ModelFormat[] = [chatCompletions, responses, anthropicMessages, gemini];
const CLOSING: ScriptedTurn = { calls: [] };

export async function startModelServer(script: readonly ScriptedTurn[]): Promise<ModelServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void readJson(request).then((body) => {
      const path = request.url ?? "";
      const format = FORMATS.find((each) => each.path.test(path));
      if (format === undefined) {
        return response.writeHead(404).end();
      }
      const turn = script[requests.length] ?? CLOSING;
      requests.push({ path, body, results: format.resultsIn(body) });
      const id = `resp_${requests.length}`;
      const isStreamed = format.isStreamed?.(body, path) ?? body["stream"] === true;
      response.setHeader("content-type", isStreamed ? "text/event-stream" : "application/json");
      return response.end(isStreamed ? format.events(turn, id) : JSON.stringify(format.plain(turn, id)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<JsonRecord> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return JSON.parse(Buffer.concat(chunks).toString()) as JsonRecord;
}

/** Server-sent events, each with its type as name. */
export function eventText(events: readonly JsonRecord[]): string {
  return events.map((event) => `event: ${String(event["type"])}\ndata: ${JSON.stringify(event)}\n\n`).join("");
}

/** The items at the end of a list, after the last one that does not match. */
export function itemsAtEnd(list: unknown, matches: (item: JsonRecord) => boolean): JsonRecord[] {
  const items = (Array.isArray(list) ? list : []) as JsonRecord[];
  return items.slice(items.findLastIndex((item) => !matches(item)) + 1);
}

/** A text in two parts, as streams send it. */
export function inTwoParts(text: string): string[] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}
