import { type OperationName, operations } from "../../generated/operations.gen.js";
import { hasApiKey, requireApiKey } from "./authentication.js";
import { HttpError } from "./errors.js";
import { type Handlers, handlers } from "./handlers/index.js";
import { type ParsedBody, parseJsonBody } from "./parse-json-body.js";
import type { RequestContext } from "./request-context.js";
import { type RequestLog, toRecordedRequest } from "./request-log.js";
import { findRoute, KNOWN_METHODS, methodNotAllowed, requireMethod, type Route } from "./routes.js";
import type { ReadableBytes } from "./state.js";
import { findTokenRoute } from "./token-routes.js";
import { type RawInput, spec, validateRequest } from "./validate-request.js";

/** Where the service publishes its OpenAPI document. It needs no key. */
const DOCUMENT_PATH = "/api/v3.1/openapi.json";

/** A request whose body has been read. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body; `undefined` if it exceeds the emulator's limit. */
  readonly bytes: ReadableBytes | undefined;
}

/**
 * Responds to a request. Never rejects: every failure becomes an error response. A request is parsed and recorded only
 * if it has the API key or a known token.
 */
export async function handleRequest(
  request: ReceivedRequest,
  apiKey: string,
  context: RequestContext,
  log: RequestLog,
): Promise<Response> {
  const { method, url, headers, bytes } = request;
  const route = findRoute(method, url.pathname);
  const requestId = context.state.nextId("req");
  const record = (body?: unknown) =>
    log.add(toRecordedRequest(request, route, body, requestId), bytes?.byteLength ?? 0);
  try {
    const tokenHandler = findTokenRoute(url.pathname, context.state);
    if (tokenHandler !== undefined) {
      record();
      return tokenHandler({ method, url, headers, bytes: requireBytes(bytes) });
    }
    let body: ParsedBody | undefined;
    if (hasApiKey(headers, apiKey)) {
      body = bytes === undefined ? undefined : parseJsonBody(bytes);
      record(body?.isJson === true ? body.value : undefined);
    }
    requireBytes(bytes);
    if (method === "GET" && url.pathname === DOCUMENT_PATH) {
      return jsonResponse(200, spec, requestId);
    }
    const { name, path } = requireOperation(route, request);
    requireApiKey(headers, apiKey);
    const output = await runHandler(name, { path, query: url.searchParams, body: requireJson(body) }, context);
    return jsonResponse(operations[name].status, output, requestId);
  } catch (error) {
    return errorResponse(error instanceof HttpError ? error : internalError(error), requestId);
  }
}

/** The response of an error, in the API's envelope. */
export function errorResponse(error: HttpError, requestId: string): Response {
  const allow = error.allowed === undefined ? {} : { allow: error.allowed.join(", ") };
  return jsonResponse(error.status, error.toBody(requestId), requestId, allow);
}

/** @throws HttpError 413 if the body exceeds the limit */
function requireBytes(bytes: ReadableBytes | undefined): ReadableBytes {
  if (bytes === undefined) {
    throw new HttpError("HTTP_PayloadTooLarge", "The request body exceeds the emulator's maxBodyBytes.");
  }
  return bytes;
}

/** @throws HttpError 400 if the body is not JSON */
function requireJson(body: ParsedBody | undefined): unknown {
  if (body?.isJson === false) {
    throw new HttpError("HTTP_BadRequest", "The request body is not valid JSON.", {
      errors: [`Error in payload: ${body.problem}`],
    });
  }
  return body?.value;
}

/** Validates a request and runs the handler of its operation. */
// Name ties a handler to its own input, inside.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
async function runHandler<Name extends OperationName>(
  name: Name,
  input: RawInput,
  context: RequestContext,
): Promise<object> {
  const handlersByName: Handlers<OperationName> = handlers;
  return handlersByName[name](validateRequest(name, input), context);
}

/** @throws HttpError 404, 405 or 501 if the route is not an operation. */
function requireOperation(route: Route, { method, url }: ReceivedRequest): Extract<Route, { kind: "operation" }> {
  if (route.kind === "operation") {
    return route;
  }
  if (route.kind === "method not allowed") {
    throw methodNotAllowed(method, route.allowed);
  }
  requireMethod(method, KNOWN_METHODS);
  if (/^\/tool_router\/[^/]+\/mcp$/.test(url.pathname)) {
    throw new HttpError("HTTP_NotImplemented", "The emulator does not serve MCP. Use the REST API instead.");
  }
  throw new HttpError("HTTP_NotFound", `No route for ${method} ${url.pathname}. Check the path and the API version.`);
}

/** An unexpected error: a bug in the emulator, or a custom toolkit or proxy handler that threw. */
function internalError(error: unknown): HttpError {
  return new HttpError("HTTP_InternalServerError", error instanceof Error ? error.message : String(error));
}

function jsonResponse(
  status: number,
  body: unknown,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "x-request-id": requestId, ...headers },
  });
}
