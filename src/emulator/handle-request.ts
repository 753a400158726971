import { type OperationName, operations } from "../../generated/operations.gen.js";
import { hasApiKey, requireApiKey } from "./authentication.js";
import { HttpError } from "./errors.js";
import { describeFault, type Fault, type Faults, InjectedReset } from "./faults.js";
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
  { log, faults }: { readonly log: RequestLog; readonly faults: Faults },
): Promise<Response> {
  const { method, url, headers, bytes } = request;
  const route = findRoute(method, url.pathname);
  const requestId = context.state.nextId("req");
  let fault: Fault | undefined;
  const record = (body?: unknown) => {
    const recorded = toRecordedRequest(request, route, body, requestId);
    log.add(fault === undefined ? recorded : { ...recorded, injected: describeFault(fault) }, bytes?.byteLength ?? 0);
  };
  try {
    const tokenHandler = findTokenRoute(url.pathname, context.state);
    if (tokenHandler !== undefined) {
      record();
      return tokenHandler({ method, url, headers, bytes: requireBytes(bytes) });
    }
    let body: ParsedBody | undefined;
    if (hasApiKey(headers, apiKey)) {
      body = bytes === undefined ? undefined : parseJsonBody(bytes);
      const value = body?.isJson === true ? body.value : undefined;
      fault = route.kind === "operation" ? faults.take(route.name, value) : undefined;
      record(value);
    }
    requireBytes(bytes);
    if (method === "GET" && url.pathname === DOCUMENT_PATH) {
      return jsonResponse(200, spec, requestId);
    }
    const { name, path } = requireOperation(route, request);
    requireApiKey(headers, apiKey);
    await pause(fault?.latency);
    if (fault?.after !== "after") {
      await inject(fault);
    }
    const output = await runHandler(name, { path, query: url.searchParams, body: requireJson(body) }, context);
    await inject(fault);
    return jsonResponse(operations[name].status, output, requestId);
  } catch (error) {
    if (error instanceof InjectedReset) {
      throw error;
    }
    if (error instanceof InjectedStatus) {
      return error.toResponse(requestId);
    }
    return errorResponse(error instanceof HttpError ? error : internalError(error), requestId);
  }
}

/** An error status that was asked for with `emulator.fail`. */
class InjectedStatus extends Error {
  readonly #status: number;
  readonly #retryAfter: number | undefined;

  constructor(status: number, retryAfter: number | undefined) {
    super("Injected by emulator.fail().");
    this.#status = status;
    this.#retryAfter = retryAfter;
  }

  toResponse(requestId: string): Response {
    const status = this.#status;
    const error = {
      message: this.message,
      code: 10_000 + status,
      slug: "Emulator_Injected",
      status,
      request_id: requestId,
    };
    const headers = this.#retryAfter === undefined ? {} : { "retry-after": String(this.#retryAfter) };
    return jsonResponse(status, { error }, requestId, headers);
  }
}

/** Ends a request as its fault says. Does nothing for a request that is only slow, or has none. */
async function inject(fault: Fault | undefined): Promise<void> {
  if (fault?.reset === true) {
    throw new InjectedReset("The connection was broken by emulator.fail().");
  }
  if (fault?.hang === true) {
    // Ends when the caller aborts the request.
    await new Promise(() => {});
  }
  if (fault?.status !== undefined) {
    throw new InjectedStatus(fault.status, fault.retryAfter);
  }
}

function pause(milliseconds: number | undefined): Promise<void> {
  return milliseconds === undefined
    ? Promise.resolve()
    : new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });
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
