import {
  operations,
  type OperationFacts,
  type OperationName,
  type Operations,
} from "../../generated/operations.gen.js";
import type { paths } from "../../generated/openapi.gen.js";
import { sleep } from "./abort.js";
import { createApi } from "./api-client.js";
import type { ApiClient } from "./api-types.js";
import { apiPromise, type Answer, type ApiPromise } from "./api-promise.js";
import { DEFAULT_BASE_URL, parseBaseUrl } from "./base-url.js";
import type { Wire } from "./call.js";
import { InvalidArgumentError } from "./errors/index.js";
import { checkHeaders } from "./headers.js";
import { createRequester } from "./openapi-client.js";
import { checkFetch, type CallOptions, type TransportOptions } from "./options.js";
import { createPlanner } from "./resolve-call-options.js";
import { type Inspect, readerOf, readNothing } from "./read-json.js";
import { userAgentHeaders } from "./user-agent.js";
import { createKeylessSender, type KeylessSender } from "./send-without-key.js";

/** What is known of one call beyond its operation. */
export interface CallFacts {
  /** Whether this very call changes nothing, where the operation as a whole may: a read-only meta tool, say. */
  readonly repeatable?: boolean | undefined;
  /** What the call is about, for messages: the slug of a tool. */
  readonly subject?: string | undefined;
  /** Looks at the body of a success: what is wrong with it, in words, where it cannot be used. */
  readonly inspect?: Inspect | undefined;
}

/** Sends the operations of the API. Printing one shows no key. */
export interface Transport {
  /** Where requests go: origin and path prefix, without a slash at the end. */
  readonly baseUrl: string;
  /** Every operation of the spec, by method and path. */
  readonly api: ApiClient<paths>;
  /**
   * Makes one call. The promise resolves to the body of the success and rejects with an error of this package, or with
   * the reason of the caller's signal.
   */
  send<Name extends OperationName>(
    operation: Name,
    input: Operations[Name]["input"],
    options?: CallOptions,
    facts?: CallFacts,
  ): ApiPromise<Operations[Name]["output"]>;
  /** Sends bytes to, or takes them from, an address outside the API, a presigned one say. The key does not go there. */
  readonly sendWithoutKey: KeylessSender;
}

/** Time and chance, which tests hold still. */
export interface TransportInternals {
  readonly sleep?: Wire["sleep"];
  readonly random?: Wire["random"];
}

interface LooseInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: object;
  readonly body?: unknown;
}

const NO_OPTIONS: CallOptions = {};
const NO_IDS = {};

/**
 * Makes a transport.
 * @throws ConfigError when an option cannot work
 */
export function createTransport(options: TransportOptions, internals: TransportInternals = {}): Transport {
  const base = parseBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL, options.allowInsecureOrigin);
  const baseUrl = base.origin + base.pathname.replace(/\/+$/, "");
  const { credential } = options;
  const withoutBody = credential.authorize({
    accept: "application/json",
    ...userAgentHeaders(),
    ...checkHeaders(options.headers),
  });
  const withBody = { ...withoutBody, "content-type": "application/json" };
  const planCall = createPlanner(options);
  const wire: Wire = {
    fetch: checkFetch(options.fetch),
    headers: (hasBody, more) => ({ ...(hasBody ? withBody : withoutBody), ...more }),
    redact: (text) => credential.redact(text),
    withKey: true,
    sleep: internals.sleep ?? sleep,
    random: internals.random ?? Math.random,
  };
  const request = createRequester(baseUrl, wire);

  async function dispatch(
    name: OperationName,
    input: LooseInput,
    callOptions: CallOptions,
    facts: CallFacts | undefined,
  ): Promise<Answer<unknown>> {
    const operation: OperationFacts = operations[name];
    if ("body" in input && input.body === undefined) {
      throw new InvalidArgumentError(`${name} needs a body and got none. Nothing was sent.`);
    }
    const plan = planCall<unknown>(
      {
        operation: name,
        subject: facts?.subject,
        method: operation.method,
        readOnly: facts?.repeatable ?? operation.repeatable,
        read: operation.status === 204 ? readNothing : readerOf(facts?.inspect),
      },
      callOptions,
    );
    const { method, path } = operation;
    return request({ method, path, ids: input.path ?? NO_IDS, query: input.query, body: input.body, plan });
  }

  return {
    baseUrl,
    api: createApi(request, planCall),
    send<Name extends OperationName>(
      name: Name,
      input: Operations[Name]["input"],
      callOptions: CallOptions = NO_OPTIONS,
      facts?: CallFacts,
    ): ApiPromise<Operations[Name]["output"]> {
      const answer = dispatch(name, input, callOptions, facts);
      // The body is taken at the service's word: responses are not validated.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return apiPromise(answer as Promise<Answer<Operations[Name]["output"]>>);
    },
    sendWithoutKey: createKeylessSender(wire, planCall, options.allowInsecureOrigin),
  };
}
