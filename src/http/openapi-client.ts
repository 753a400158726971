// The only file that imports openapi-fetch.
import createClient from "openapi-fetch";
import type { Answer } from "./api-promise.js";
import { serializeBody } from "./serialize-body.js";
import { perform, type CallPlan, type Wire } from "./call.js";
import type { Redact } from "./credential.js";
import { fillPath } from "./fill-path.js";
import { serializeQuery } from "./serialize-query.js";

export interface OperationRequest<T> {
  readonly method: string;
  /** The path of the operation with its `{name}` places. */
  readonly path: string;
  readonly ids: Readonly<Record<string, unknown>>;
  readonly query: object | undefined;
  readonly body: unknown;
  readonly plan: CallPlan<T>;
}

export type Requester = <T>(request: OperationRequest<T>) => Promise<Answer<T>>;

/**
 * Stands in for `Request`: keeps what openapi-fetch has made of the call. A real one would be built here, taken apart by
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

/** Stands in for `Response`: tells openapi-fetch that there is nothing to read. */
const HANDED_OVER = { ok: true, status: 204, headers: { get: () => null } };

/** As much of openapi-fetch as we use, in the types of the stand-ins. */
interface OpenApiFetch {
  request(
    method: string,
    path: string,
    init: {
      params: { path: Readonly<Record<string, unknown>>; query: object };
      body: unknown;
      fetch: (request: RequestStandIn) => typeof HANDED_OVER;
    },
  ): Promise<unknown>;
}

const NO_QUERY = {};

/**
 * The way of a request: openapi-fetch makes path, query and body, we send them. Paths are appended to `baseUrl`.
 */
export function createRequester(baseUrl: string, wire: Wire): Requester {
  const redact: Redact = wire.redact;
  const options = {
    baseUrl,
    Request: RequestStandIn,
    pathSerializer: (template: string, ids: Readonly<Record<string, unknown>>) => fillPath(template, ids, redact),
    querySerializer: (query: object) => (query === NO_QUERY ? "" : serializeQuery(query)),
    bodySerializer: serializeBody,
  };
  // openapi-fetch is typed for real requests and responses and for one API; it touches of them only what the stand-ins have.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const client = createClient(options as never) as unknown as OpenApiFetch;
  return async <T>({ method, path, ids, query, body, plan }: OperationRequest<T>) => {
    const handed: { answer?: Promise<Answer<T>> } = {};
    await client.request(method, path, {
      params: { path: ids, query: query ?? NO_QUERY },
      body,
      // Handed over, not awaited: openapi-fetch would read the answer, and takes a falsy reason of an abort for a success.
      fetch: ({ url, body: text }) => {
        handed.answer = perform(wire, plan, url, text);
        return HANDED_OVER;
      },
    });
    if (handed.answer === undefined) {
      throw new Error("openapi-fetch did not send the request");
    }
    return handed.answer;
  };
}
