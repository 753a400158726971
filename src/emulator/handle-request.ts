import { type OperationName, operations } from "../../generated/operations.gen.js";
import { requireApiKey } from "./authentication.js";
import { HttpError } from "./errors.js";
import { type Handlers, handlers } from "./handlers/index.js";
import type { RequestContext } from "./request-context.js";
import { type RecordedRequest, toRecordedRequest } from "./request-log.js";
import { findRoute, methodNotAllowed, type Route } from "./routes.js";
import { handleUnauthenticated } from "./unauthenticated-routes.js";
import { type RawInput, spec, validateRequest } from "./validate-request.js";

/** Where the service publishes its OpenAPI document. It needs no key. */
const DOCUMENT_PATH = "/api/v3.1/openapi.json";

/** A request whose body has been read. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body; `undefined` if it exceeds the emulator's limit. */
  readonly bytes: ReturnType<TextEncoder["encode"]> | undefined;
}

/** Records a request and responds to it. Never rejects: every failure becomes an error response. */
export async function handleRequest(
  request: ReceivedRequest,
  apiKey: string,
  context: RequestContext,
  record: (request: RecordedRequest) => void,
): Promise<Response> {
  const { method, url, headers, bytes } = request;
  const route = findRoute(method, url.pathname);
  const body = parseJson(bytes);
  const requestId = context.state.nextId("req");
  record(toRecordedRequest(request, route, body.value, requestId));
  try {
    if (bytes === undefined) {
      throw new HttpError("HTTP_PayloadTooLarge", "The request body exceeds the emulator's maxBodyBytes.");
    }
    const response = handleUnauthenticated({ method, url, headers, bytes }, context);
    if (response !== undefined) {
      return response;
    }
    if (method === "GET" && url.pathname === DOCUMENT_PATH) {
      return jsonResponse(200, spec, requestId);
    }
    const { name, path } = requireOperation(route, request);
    requireApiKey(headers, apiKey);
    if (!body.isJson) {
      throw new HttpError("HTTP_BadRequest", "The request body is not valid JSON.", {
        errors: ["Error in payload: not JSON"],
      });
    }
    const output = await runHandler(name, { path, query: url.searchParams, body: body.value }, context);
    return jsonResponse(operations[name].status, output, requestId);
  } catch (error) {
    const httpError = error instanceof HttpError ? error : internalError(error);
    return jsonResponse(httpError.status, httpError.toBody(requestId), requestId, allowHeader(route));
  }
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
  if (/^\/tool_router\/[^/]+\/mcp$/.test(url.pathname)) {
    throw new HttpError("HTTP_NotImplemented", "The emulator does not serve MCP. Use the REST API instead.");
  }
  throw new HttpError("HTTP_NotFound", `No route for ${method} ${url.pathname}. Check the path and the API version.`);
}

function allowHeader(route: Route): Record<string, string> {
  return route.kind === "method not allowed" ? { allow: route.allowed.join(", ") } : {};
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

/** Parses a body as UTF-8 JSON. An empty body counts as JSON without a value. */
function parseJson(bytes: ReturnType<TextEncoder["encode"]> | undefined): {
  readonly isJson: boolean;
  readonly value?: unknown;
} {
  if (bytes === undefined) {
    return { isJson: false };
  }
  if (bytes.byteLength === 0) {
    return { isJson: true };
  }
  try {
    return { isJson: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { isJson: false };
  }
}
