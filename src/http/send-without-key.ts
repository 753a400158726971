import { apiPromise, type ApiPromise, type ParsedResponse } from "./api-promise.js";
import type { Attempt } from "./attempt.js";
import { checkOrigin } from "./base-url.js";
import { type CallState, type RequestContext, type ResolvedCall, sendCall } from "./call.js";
import { redactor } from "./credential.js";
import {
  ConnectionError,
  InvalidArgumentError,
  isConnectionError,
  ResponseParseError,
  TimeoutError,
} from "./errors/index.js";
import { failureMessage } from "./errors/messages.js";
import { sleep } from "./abort.js";
import { type CallOptions, checkFetch, type TransportOptions } from "./options.js";
import { readBytes } from "./read-body.js";
import type { RequestBody } from "./request-init.js";
import { type CallTarget, createOptionsResolver } from "./resolve-call-options.js";
import { BodySender, type StreamBody } from "./stream-body.js";
import { type StreamedResponse, type StreamOptions, streamResponse } from "./stream-response.js";
import type { Transport } from "./transport.js";
import { singleLine } from "./untrusted.js";

/** A transfer of bytes outside the API. */
export interface KeylessRequest {
  readonly method: "GET" | "PUT" | "POST";
  /** A presigned URL. Its query is a secret, and no message shows it. */
  readonly url: string;
  /**
   * What to send: bytes, which can be sent again, or a stream. For a stream, `timeout` limits the time in which no byte
   * moves, not that of the attempt.
   */
  readonly body?: RequestBody | StreamBody;
  /** `content-type` of the body, as it was signed. */
  readonly contentType?: string;
  /** Name in messages: `uploadFile`. */
  readonly operation: string;
  /** What it concerns, for messages: the name of a file. */
  readonly subject?: string;
  /** Refuse redirects to another origin. Default false: only from https to http. */
  readonly sameOrigin?: boolean;
}

/** What keyless requests need of a transport. */
export type KeylessSender = Pick<Transport, "context" | "resolveOptions" | "allowInsecureOrigin">;

/**
 * Makes a sender for keyless requests where there is no API key at all.
 *
 * @param onRetry called before each retry with the wait in milliseconds
 */
export function createKeylessSender(
  options: Omit<TransportOptions, "credential" | "baseUrl" | "headers">,
  onRetry: (wait: number) => void = () => {},
): KeylessSender {
  return {
    context: {
      fetch: checkFetch(options.fetch),
      headers: (_hasBody, more) => ({ ...more }),
      redact: (text) => text,
      parseJson: JSON.parse,
      withKey: false,
      sameOrigin: true,
      events: undefined,
      sleep: (milliseconds, signal) => {
        onRetry(milliseconds);
        return sleep(milliseconds, signal);
      },
      random: Math.random,
    },
    resolveOptions: createOptionsResolver(options),
    allowInsecureOrigin: options.allowInsecureOrigin,
  };
}

/** Query values shorter than this are no secrets. */
const SHORTEST_SECRET = 9;

/**
 * Sends a request without the API key, to a URL outside the API, with the limits and retries of every other call.
 * Resolves to the bytes of the response.
 *
 * @param sender a transport, or one made by {@link createKeylessSender}
 */
export function sendWithoutKey(
  sender: KeylessSender,
  request: KeylessRequest,
  options: CallOptions = {},
): ApiPromise<Uint8Array> {
  return apiPromise(sendKeyless(sender, request, options, readAllBytes));
}

/**
 * {@link sendWithoutKey} for a response of any length: resolves when its headers are there. `timeout` then limits the
 * wait for the next bytes, and `signal` ends the stream; `deadline` has done its work.
 */
export function streamWithoutKey(
  sender: KeylessSender,
  request: KeylessRequest,
  options: CallOptions = {},
  events: Pick<StreamOptions, "onProgress" | "onEnd"> = {},
): ApiPromise<StreamedResponse> {
  const { signal } = options;
  return apiPromise(
    sendKeyless(sender, request, options, async (response, _attempt, state) =>
      streamResponse(response, state, { signal, idleLimit: state.call.timeout, ...events }),
    ),
  );
}

async function sendKeyless<T>(
  sender: KeylessSender,
  request: KeylessRequest,
  options: CallOptions,
  read: CallTarget<T>["read"],
): Promise<ParsedResponse<T>> {
  const { context, resolveOptions, allowInsecureOrigin } = sender;
  const { operation, subject, method, body } = request;
  const url = parseUrl(request.url);
  checkOrigin(url, "url", allowInsecureOrigin);
  const secrets = [url.search, ...url.searchParams.values()].filter((text) => text.length >= SHORTEST_SECRET);
  const redactQuery = redactor(secrets);
  const redact = (text: string): string => redactQuery(context.redact(text));
  const call = resolveOptions({ operation, subject, method, readOnly: method === "GET", read }, options);
  const streamed = isStreamBody(body) ? body : undefined;
  const bodySender = streamed && new BodySender(streamed, nameRequest(request), call.timeout);
  // Putting the same bytes in the same place again changes nothing; a POST may.
  const repeatable = method !== "POST" && streamed?.repeatable !== false;
  const keyless: RequestContext = {
    ...context,
    fetch: bodySender?.wrap(context.fetch) ?? context.fetch,
    headers: (_hasBody, more) => ({
      ...more,
      ...(request.contentType === undefined ? {} : { "content-type": request.contentType }),
      ...(streamed === undefined ? {} : { "content-length": String(streamed.size) }),
    }),
    redact,
    withKey: false,
    sameOrigin: request.sameOrigin === true,
  };
  const resolved: ResolvedCall<T> = {
    ...call,
    idempotent: call.idempotent || repeatable,
    timeout: streamed === undefined ? call.timeout : Number.POSITIVE_INFINITY,
    maxRetries: streamed?.repeatable === false ? 0 : call.maxRetries,
  };
  try {
    const response = await sendCall(keyless, resolved, url.href, isStreamBody(body) ? undefined : body);
    if (bodySender?.complete === false) {
      throw new ConnectionError(
        redact(
          `${nameRequest(request)} got a response before the whole content was sent. Check whether it is complete.`,
        ),
        { operation, mayHaveExecuted: true },
      );
    }
    return response;
  } catch (error) {
    if (bodySender?.failure !== undefined) {
      throw bodySender.failure.error;
    }
    if (bodySender?.stalled === true && isConnectionError(error)) {
      throw idleError(request, redact(url.pathname), call.timeout, error.mayHaveExecuted);
    }
    throw error;
  } finally {
    bodySender?.close();
  }
}

function isStreamBody(body: KeylessRequest["body"]): body is StreamBody {
  return typeof body === "object" && "open" in body;
}

function nameRequest({ operation, subject }: KeylessRequest): string {
  return subject === undefined ? operation : `${operation} ${singleLine(subject, 100)}`;
}

function idleError(
  { operation, subject, method }: KeylessRequest,
  path: string,
  milliseconds: number,
  mayHaveExecuted: boolean,
): TimeoutError {
  const what = `sent no byte and got no response for ${milliseconds} ms, the \`timeout\` of a transfer`;
  const message = failureMessage({ operation, subject, method, path }, what, {
    mayHaveExecuted,
    advice: ["A longer `timeout` may help."],
  });
  return new TimeoutError(message, { operation, limit: "timeout", milliseconds, mayHaveExecuted });
}

async function readAllBytes(response: Response, attempt: Attempt, { call }: CallState): Promise<Uint8Array> {
  const { maxResponseBytes, operation, readOnly } = call;
  const { bytes, complete } = await readBytes(response, maxResponseBytes, attempt);
  if (!complete) {
    throw new ResponseParseError(
      `The response to ${operation} is longer than ${maxResponseBytes} bytes, the limit \`maxResponseBytes\`.`,
      {
        operation,
        status: response.status,
        headers: response.headers,
        requestId: undefined,
        body: "",
        mayHaveExecuted: !readOnly,
      },
    );
  }
  return bytes;
}

function parseUrl(url: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new InvalidArgumentError("The URL for the transfer is invalid. Nothing was sent.");
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw new InvalidArgumentError(
      `The URL for the transfer (${parsed.host}) contains a user name or password. Nothing was sent.`,
    );
  }
  return parsed;
}
