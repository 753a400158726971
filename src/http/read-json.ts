import { requestIdOf } from "./api-promise.js";
import type { Attempt } from "./attempt.js";
import type { CallState } from "./call.js";
import { ResponseParseError } from "./errors/index.js";
import { failureMessage } from "./errors/messages.js";
import { decode, readBytes } from "./read-body.js";
import { redactHeaders } from "./redact.js";
import type { RequestBody } from "./request-init.js";
import { singleLine } from "./untrusted.js";

/** How many characters of an unusable body an error keeps, and how many of these its message shows. */
const KEPT_CHARACTERS = 500;
const SHOWN_CHARACTERS = 80;

/**
 * Checks the body of a success: what is wrong with it ("a page without `items`"), or undefined.
 *
 * @param sent the body of the request
 */
export type CheckResponse = (data: unknown, sent: RequestBody | undefined) => string | undefined;

/** Reads the body of a success. */
type BodyReader = (response: Response, attempt: Attempt, state: CallState) => Promise<unknown>;

/**
 * Reads the JSON of a success.
 *
 * @throws ResponseParseError for anything else: HTML, truncated JSON, an empty body, one over the limit
 */
export async function readJson(
  response: Response,
  attempt: Attempt,
  state: CallState,
  check?: CheckResponse,
): Promise<unknown> {
  const { maxResponseBytes } = state.call;
  const { bytes, complete } = await readBytes(response, maxResponseBytes, attempt);
  const text = decode(bytes);
  if (!complete) {
    const fault = `more than ${maxResponseBytes} bytes, the limit \`maxResponseBytes\``;
    throw parseError(fault, "", response, state, "Request less at a time, or raise `maxResponseBytes`.");
  }
  let data: unknown;
  try {
    data = state.context.parseJson(text);
  } catch (error) {
    throw parseError(describeInvalidJson(text, error), text, response, state);
  }
  if (typeof data !== "object" || data === null) {
    throw parseError("JSON that is not an object", text, response, state);
  }
  const fault = check?.(data, state.body);
  if (fault !== undefined) {
    throw parseError(fault, text, response, state);
  }
  return data;
}

/** {@link readJson} with a further check of what was read. */
export function jsonReader(check: CheckResponse | undefined): BodyReader {
  return check === undefined ? readJson : (response, attempt, state) => readJson(response, attempt, state, check);
}

/** Reads the response of an operation without content. */
export async function readNothing(response: Response, attempt: Attempt, { call }: CallState): Promise<undefined> {
  await readBytes(response, call.maxResponseBytes, attempt);
  return undefined;
}

function describeInvalidJson(text: string, error: unknown): string {
  const start = text.trimStart();
  if (start === "") {
    return "an empty body";
  }
  if (start.startsWith("<")) {
    return "HTML or XML instead of JSON";
  }
  const truncated = error instanceof Error && /end of JSON|Unterminated|EOF/i.test(error.message);
  return truncated ? "truncated JSON" : "a body that is not JSON";
}

function parseError(
  fault: string,
  text: string,
  response: Response,
  state: CallState,
  advice = "Check that `baseUrl` leads to the service and not to a proxy's page.",
): ResponseParseError {
  const { call } = state;
  const { redact } = state.context;
  const { status } = response;
  const headers = redactHeaders(response.headers, redact);
  // Redacted before it is cut, so that no part of the key remains at the end.
  const body = redact(text).slice(0, KEPT_CHARACTERS);
  const requestId = requestIdOf(headers);
  const mayHaveExecuted = state.mayHaveExecuted || !call.readOnly;
  const shown = singleLine(body, SHOWN_CHARACTERS);
  const message = failureMessage(
    state.describe(),
    `got a ${status} response with ${fault}${shown === "" ? "" : `, starting: ${shown}`}`,
    {
      mayHaveExecuted,
      advice: [advice],
      ids: [requestId === undefined ? undefined : `request id ${requestId}`],
    },
  );
  const { operation } = call;
  return new ResponseParseError(redact(message), { operation, status, headers, requestId, body, mayHaveExecuted });
}
