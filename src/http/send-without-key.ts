import { apiPromise, type ApiPromise } from "./api-promise.js";
import type { Attempt } from "./attempt.js";
import { checkOrigin } from "./base-url.js";
import { perform, type ReadContext, type Wire } from "./call.js";
import { redactor } from "./credential.js";
import { InvalidArgumentError, ResponseParseError } from "./errors/index.js";
import type { CallOptions } from "./options.js";
import type { RequestBody } from "./request-init.js";
import { readBytes } from "./read-body.js";
import type { Planner } from "./resolve-call-options.js";

/** A transfer of bytes outside the API. */
export interface KeylessRequest {
  readonly method: "GET" | "PUT" | "POST";
  /** Where to: a presigned address. Its query is a secret, and no message shows it. */
  readonly url: string;
  /** The bytes to send; such that they can be sent again. */
  readonly body?: RequestBody;
  /** `content-type` of the body, as it was signed. */
  readonly contentType?: string;
  /** What messages call this: `uploadFile`. */
  readonly operation: string;
  /** What it is about, for messages: the name of the file. */
  readonly subject?: string;
}

/** Sends a request without the API key, with the limits and repeats of every other call; resolves to the bytes answered. */
export type KeylessSender = (request: KeylessRequest, options?: CallOptions) => ApiPromise<Uint8Array>;

export function createKeylessSender(
  wire: Wire,
  planCall: Planner,
  allowInsecureOrigin: string | undefined,
): KeylessSender {
  const send = async (request: KeylessRequest, options: CallOptions) => {
    const url = parse(request.url);
    checkOrigin(url, "url", allowInsecureOrigin);
    const hidden = redactor([url.search, ...url.searchParams.values()].filter((text) => text.length > 8));
    const keyless: Wire = {
      ...wire,
      headers: (_hasBody, more) => ({
        ...more,
        ...(request.contentType === undefined ? {} : { "content-type": request.contentType }),
      }),
      redact: (text) => hidden(wire.redact(text)),
      withKey: false,
    };
    const plan = planCall(
      {
        operation: request.operation,
        subject: request.subject,
        method: request.method,
        // To put the same bytes in the same place once more changes nothing; POST is another matter.
        readOnly: request.method !== "POST",
        read: readAll,
      },
      options,
    );
    return perform(keyless, plan, url.href, request.body);
  };
  return (request, options = {}) => apiPromise(send(request, options));
}

async function readAll(response: Response, attempt: Attempt, call: ReadContext): Promise<Uint8Array> {
  const { maxResponseBytes, operation, readOnly } = call.plan;
  const { bytes, whole } = await readBytes(response, maxResponseBytes, attempt);
  if (!whole) {
    throw new ResponseParseError(
      `${operation} was answered with more than ${maxResponseBytes} bytes, the limit of \`maxResponseBytes\`.`,
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

function parse(url: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new InvalidArgumentError("The address to send the bytes to is not a URL. Nothing was sent.");
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw new InvalidArgumentError(`The address on ${parsed.host} holds a user name or password. Nothing was sent.`);
  }
  return parsed;
}
