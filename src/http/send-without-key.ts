import { apiPromise, type ApiPromise } from "./api-promise.js";
import type { Attempt } from "./attempt.js";
import { checkOrigin } from "./base-url.js";
import { type CallState, type RequestContext, sendCall } from "./call.js";
import { redactor } from "./credential.js";
import { InvalidArgumentError, ResponseParseError } from "./errors/index.js";
import { sleep } from "./abort.js";
import { type CallOptions, checkFetch, type TransportOptions } from "./options.js";
import { readBytes } from "./read-body.js";
import type { RequestBody } from "./request-init.js";
import { createOptionsResolver } from "./resolve-call-options.js";
import type { Transport } from "./transport.js";

/** A transfer of bytes outside the API. */
export interface KeylessRequest {
  readonly method: "GET" | "PUT" | "POST";
  /** A presigned URL. Its query is a secret, and no message shows it. */
  readonly url: string;
  /** The bytes to send; they can be sent again. */
  readonly body?: RequestBody;
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
  const send = async () => {
    const { context, resolveOptions, allowInsecureOrigin } = sender;
    const url = parseUrl(request.url);
    checkOrigin(url, "url", allowInsecureOrigin);
    const secrets = [url.search, ...url.searchParams.values()].filter((text) => text.length >= SHORTEST_SECRET);
    const redactQuery = redactor(secrets);
    const keyless: RequestContext = {
      ...context,
      headers: (_hasBody, more) => ({
        ...more,
        ...(request.contentType === undefined ? {} : { "content-type": request.contentType }),
      }),
      redact: (text) => redactQuery(context.redact(text)),
      withKey: false,
      sameOrigin: request.sameOrigin === true,
    };
    const call = resolveOptions(
      {
        operation: request.operation,
        subject: request.subject,
        method: request.method,
        // Putting the same bytes in the same place again changes nothing; a POST may.
        readOnly: request.method !== "POST",
        read: readAllBytes,
      },
      options,
    );
    return sendCall(keyless, call, url.href, request.body);
  };
  return apiPromise(send());
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
