import { type OperationName, operations } from "../../generated/operations.gen.js";
import { checkRequest, type IncomingRequest } from "./validate-request.js";
import { credentialsOf, requireKey } from "./authentication.js";
import type { Emulation } from "./request-context.js";
import { ApiFailure } from "./errors.js";
import { type HandlersOf, handlers } from "./handlers/index.js";
import type { RecordedRequest } from "./request-log.js";
import { findRoute, type Route } from "./routes.js";
import { answerVisit } from "./unauthenticated-routes.js";

/** A request, its body read. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body; `undefined` when it was larger than the emulator takes. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** Answers a request, whatever it is, and says what to keep of it. Never throws. */
export async function answer(
  request: ReceivedRequest,
  apiKey: string,
  emulation: Emulation,
  record: (request: RecordedRequest) => void,
): Promise<Response> {
  const { method, url, headers, bytes } = request;
  const route = findRoute(method, url.pathname);
  const parsed = parse(bytes);
  const requestId = emulation.state.nextId("req");
  record({
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    operation: route.kind === "operation" ? route.name : null,
    body: structuredClone(parsed.value),
    credentials: credentialsOf(headers),
    requestId,
  });
  try {
    if (bytes === undefined)
      throw new ApiFailure("HTTP_PayloadTooLarge", "The body is larger than the emulator takes.");
    const visit = answerVisit({ method, url, headers, bytes }, emulation);
    if (visit !== undefined) return visit;
    const { name, path } = requireOperation(route, request);
    requireKey(headers, apiKey);
    if (!parsed.isJson) {
      throw new ApiFailure("HTTP_BadRequest", "The body is not JSON.", { errors: ["Error in payload: not JSON"] });
    }
    const output = await run(name, { path, query: url.searchParams, body: parsed.value }, emulation);
    return json(operations[name].status, output, requestId);
  } catch (error) {
    const failure = error instanceof ApiFailure ? error : internal(error);
    return json(failure.status, failure.toBody(requestId), requestId, allow(route));
  }
}

/** Runs the handler of an operation, once the request fits the spec. */
// Name ties a handler to its own input, inside.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
async function run<Name extends OperationName>(
  name: Name,
  request: IncomingRequest,
  emulation: Emulation,
): Promise<object> {
  const table: HandlersOf<OperationName> = handlers;
  return table[name](checkRequest(name, request), emulation);
}

/** @throws ApiFailure 404 or 405 when the route is no operation. */
function requireOperation(route: Route, { method, url }: ReceivedRequest): Extract<Route, { kind: "operation" }> {
  if (route.kind === "operation") return route;
  if (route.kind === "wrong method") {
    throw new ApiFailure("HTTP_MethodNotAllowed", `${method} is not allowed here, but ${route.allowed.join(", ")} is`);
  }
  if (/^\/tool_router\/[^/]+\/mcp$/.test(url.pathname)) {
    throw new ApiFailure("HTTP_NotImplemented", "The emulator is no MCP server: it answers the REST API.");
  }
  throw new ApiFailure("HTTP_NotFound", `There is no ${method} ${url.pathname}`);
}

function allow(route: Route): Record<string, string> {
  return route.kind === "wrong method" ? { allow: route.allowed.join(", ") } : {};
}

/** A fault of the emulator's, or of a toolkit or handler that was handed to it. */
function internal(error: unknown): ApiFailure {
  return new ApiFailure("HTTP_InternalServerError", error instanceof Error ? error.message : String(error));
}

function json(status: number, body: unknown, requestId: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "x-request-id": requestId, ...headers },
  });
}

function parse(bytes: Uint8Array<ArrayBuffer> | undefined): { readonly isJson: boolean; readonly value?: unknown } {
  if (bytes === undefined) return { isJson: false };
  if (bytes.byteLength === 0) return { isJson: true };
  try {
    return { isJson: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { isJson: false };
  }
}
