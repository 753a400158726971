// The only file that imports openapi-fetch.
import createClient from "openapi-fetch";
import type { ParsedResponse } from "./api-promise.js";
import { type RequestContext, type ResolvedCall, sendCall } from "./call.js";
import { fillPath } from "./fill-path.js";
import { serializeBody } from "./serialize-body.js";
import { serializeQuery } from "./serialize-query.js";

export interface OperationRequest<T> {
  readonly method: string;
  /** The path of the operation with its `{name}` placeholders. */
  readonly path: string;
  /** Values of the placeholders. */
  readonly ids: Readonly<Record<string, unknown>>;
  readonly query: object | undefined;
  readonly body: unknown;
  readonly call: ResolvedCall<T>;
}

/** Sends one request of an operation. */
export type SendOperation = <T>(request: OperationRequest<T>) => Promise<ParsedResponse<T>>;

/**
 * Stands in for `Request` and keeps what openapi-fetch passes. A real one would be constructed here, taken apart by
 * `fetch`, and could be sent only once.
 */
class RequestStandIn {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;

  constructor(url: string, init: { readonly method: string; readonly body: string | undefined }) {
    this.url = url;
    this.method = init.method;
    this.body = init.body;
  }
}

/** Stands in for `Response` and tells openapi-fetch that there is nothing to read. */
const NO_CONTENT = { ok: true, status: 204, headers: { get: () => null } };

/** The part of openapi-fetch that is used, in the types of the stand-ins. */
interface OpenApiFetch {
  request(
    method: string,
    path: string,
    init: {
      params: { path: Readonly<Record<string, unknown>>; query: object };
      body: unknown;
      fetch: (request: RequestStandIn) => typeof NO_CONTENT;
    },
  ): Promise<unknown>;
}

const NO_QUERY = {};

/**
 * openapi-fetch builds path, query and body; {@link sendCall} sends them.
 *
 * @param baseUrl operation paths are appended to it
 */
export function createOperationSender(baseUrl: string, context: RequestContext): SendOperation {
  const options = {
    baseUrl,
    Request: RequestStandIn,
    pathSerializer: (path: string, ids: Readonly<Record<string, unknown>>) => fillPath(path, ids, context.redact),
    querySerializer: (query: object) => (query === NO_QUERY ? "" : serializeQuery(query)),
    bodySerializer: serializeBody,
  };
  // openapi-fetch is typed for real requests and responses of one API; it uses only what the stand-ins have.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const client = createClient(options as never) as unknown as OpenApiFetch;
  return async <T>({ method, path, ids, query, body, call }: OperationRequest<T>) => {
    const sent: { response?: Promise<ParsedResponse<T>> } = {};
    await client.request(method, path, {
      params: { path: ids, query: query ?? NO_QUERY },
      body,
      // Not awaited: openapi-fetch would read the response, and takes a falsy abort reason for a success.
      fetch: ({ url, body: text }) => {
        sent.response = sendCall(context, call, url, text);
        return NO_CONTENT;
      },
    });
    if (sent.response === undefined) {
      throw new Error("openapi-fetch did not send the request");
    }
    return sent.response;
  };
}
