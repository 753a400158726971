// The only file that imports openapi-fetch.
import createClient from "openapi-fetch";
import type { Answer } from "./api-promise.js";
import { serializeBody } from "./body.js";
import { perform, type CallPlan, type Wire } from "./call.js";
import type { Redact } from "./credential.js";
import { fillPath } from "./path.js";
import { serializeQuery } from "./query.js";

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

/** What we hand to openapi-fetch with each request and get back from it in the stand-in. */
interface Init {
  readonly body: string | undefined;
  readonly plan: CallPlan<unknown>;
}

/**
 * Stands in for `Request`: keeps what openapi-fetch has made of the call. A real one would be built here, taken apart by
 * `fetch`, and could be sent only once.
 */
class RequestStandIn {
  readonly url: string;
  readonly body: string | undefined;
  readonly plan: CallPlan<unknown>;

  constructor(url: string, init: Init) {
    this.url = url;
    this.body = init.body;
    this.plan = init.plan;
  }

  get method(): string {
    return this.plan.method;
  }
}

const NO_HEADERS = { get: (): null => null };

/** Stands in for `Response`: an answer that has been read already. openapi-fetch hands on its `body`. */
class ResponseStandIn {
  readonly ok = true;
  readonly status = 200;
  readonly headers = NO_HEADERS;
  readonly body: Answer<unknown>;

  constructor(answer: Answer<unknown>) {
    this.body = answer;
  }
}

/** As much of openapi-fetch as we use, in the types of the stand-ins. */
interface OpenApiFetch {
  request(
    method: string,
    path: string,
    init: {
      params: { path: Readonly<Record<string, unknown>>; query: object };
      body: unknown;
      parseAs: "stream";
      plan: CallPlan<unknown>;
    },
  ): Promise<{ data: Answer<unknown> }>;
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
    fetch: async ({ plan, url, body }: RequestStandIn) => new ResponseStandIn(await perform(wire, plan, url, body)),
    pathSerializer: (template: string, ids: Readonly<Record<string, unknown>>) => fillPath(template, ids, redact),
    querySerializer: (query: object) => (query === NO_QUERY ? "" : serializeQuery(query)),
    bodySerializer: serializeBody,
  };
  // openapi-fetch is typed for real requests and responses and for one API; it touches of them only what the stand-ins have.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const client = createClient(options as never) as unknown as OpenApiFetch;
  return async <T>({ method, path, ids, query, body, plan }: OperationRequest<T>) => {
    const params = { path: ids, query: query ?? NO_QUERY };
    const { data } = await client.request(method, path, {
      params,
      body,
      parseAs: "stream",
      plan,
    });
    // The answer is what `plan` has read.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return data as Answer<T>;
  };
}
