import { requestIdOf } from "./api-promise.js";
import type { Attempt } from "./attempt.js";
import type { ReadContext } from "./call.js";
import { shorten } from "./errors/error-body.js";
import { ResponseParseError } from "./errors/index.js";
import { parseMessage } from "./errors/messages.js";
import { decode, readBytes } from "./read-body.js";
import { redactHeaders } from "./redact.js";

/** How much of a body that makes no sense an error keeps, in characters, and how much of that its message shows. */
const KEPT = 500;
const SHOWN = 80;

/**
 * Reads the JSON of a success.
 * @throws ResponseParseError when it is something else: HTML, half a document, nothing, too much
 */
export async function readJson(
  response: Response,
  attempt: Attempt,
  call: ReadContext,
  inspect?: Inspect,
): Promise<unknown> {
  const { maxResponseBytes } = call.plan;
  const { bytes, whole } = await readBytes(response, maxResponseBytes, attempt);
  const text = decode(bytes);
  if (!whole) {
    const fault = `more than ${maxResponseBytes} bytes, the limit of \`maxResponseBytes\``;
    throw parseError(fault, "", response, call, "Ask for less at a time, or raise `maxResponseBytes`.");
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw parseError(nameFault(text, error), text, response, call);
  }
  if (typeof data !== "object" || data === null) {
    throw parseError("JSON that is no object", text, response, call);
  }
  const fault = inspect?.(data);
  if (fault !== undefined) {
    throw parseError(fault, text, response, call);
  }
  return data;
}

/** Looks at the body of a success: what is wrong with it, in words, where it cannot be used. */
export type Inspect = (data: unknown) => string | undefined;

/** `readJson`, with a further look at what was read. */
export function readerOf(inspect: Inspect | undefined): (...args: Parameters<typeof readNothing>) => Promise<unknown> {
  return inspect === undefined ? readJson : (response, attempt, call) => readJson(response, attempt, call, inspect);
}

/** Reads the answer of an operation that has no content. */
export async function readNothing(response: Response, attempt: Attempt, call: ReadContext): Promise<undefined> {
  await readBytes(response, call.plan.maxResponseBytes, attempt);
  return undefined;
}

function nameFault(text: string, error: unknown): string {
  const start = text.trimStart();
  if (start === "") {
    return "an empty body";
  }
  if (start.startsWith("<")) {
    return "HTML or XML instead of JSON";
  }
  const cut = error instanceof Error && /end of JSON|Unterminated|EOF/i.test(error.message);
  return cut ? "JSON that breaks off" : "a body that is no JSON";
}

function parseError(
  fault: string,
  text: string,
  response: Response,
  call: ReadContext,
  remedy = "Check that `baseUrl` leads to the service and not to a proxy's page.",
): ResponseParseError {
  const { plan, wire } = call;
  const { status } = response;
  const headers = redactHeaders(response.headers, wire.redact);
  const body = wire.redact(text.slice(0, KEPT * 2)).slice(0, KEPT);
  const requestId = requestIdOf(headers);
  const mayHaveExecuted = call.doubt || !plan.readOnly;
  const shown = shorten(body).slice(0, SHOWN);
  const message = parseMessage(call.describe(), { status, fault, remedy, shown, requestId, mayHaveExecuted });
  return new ResponseParseError(wire.redact(message), {
    operation: plan.operation,
    status,
    headers,
    requestId,
    body,
    mayHaveExecuted,
  });
}
