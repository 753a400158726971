import { sleep } from "./abort.js";
import { apiPromise, type ApiPromise, type ParsedResponse } from "./api-promise.js";
import { DEFAULT_BASE_URL, parseBaseUrl } from "./base-url.js";
import type { RequestContext } from "./call.js";
import { type ApiError, InvalidArgumentError } from "./errors/index.js";
import { checkHeaders } from "./headers.js";
import { createOperationSender, type SendOperation } from "./openapi-client.js";
import type { Operation } from "./operation.js";
import { type CallOptions, checkFetch, checkParseJson, type TransportOptions } from "./options.js";
import { type CheckResponse, jsonReader, readNothing } from "./read-json.js";
import { createOptionsResolver, type ResolveCallOptions } from "./resolve-call-options.js";

/** What is known of one call beyond its operation. */
export interface CallDetails {
  /** Whether this very call changes nothing although the operation may: a read-only meta tool. */
  readonly repeatable?: boolean | undefined;
  /** What the call concerns, for messages: the slug of a tool. */
  readonly subject?: string | undefined;
  /** Error classes of this call by status, instead of the usual ones. */
  readonly errors?: Readonly<Record<number, typeof ApiError>> | undefined;
  /** What to do about an error status, by status, where the service does not say it. */
  readonly advice?: Readonly<Record<number, string>> | undefined;
  /** Checks the body of a success. */
  readonly check?: CheckResponse | undefined;
}

/** Sends the operations of the API. Printing one shows no key. */
export interface Transport {
  /** Where requests go: origin and path prefix, without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Makes one call. The promise resolves to the body of the success and rejects with an error of this package, or with
   * the reason of the caller's signal.
   */
  send<Input, Output>(
    operation: Operation<Input, Output>,
    input: NoInfer<Input>,
    options?: CallOptions,
    details?: CallDetails,
  ): ApiPromise<Output>;
  /** The header with the API key, for a client of the caller's own. */
  credentialHeaders(): Record<string, string>;
  /** What `send` and the API client are made of. */
  readonly request: SendOperation;
  readonly resolveOptions: ResolveCallOptions;
  readonly context: RequestContext;
  /** The one origin that may be reached over plain http. */
  readonly allowInsecureOrigin: string | undefined;
}

/** Time and randomness, which tests replace. */
export interface TransportInternals {
  readonly sleep?: RequestContext["sleep"];
  readonly random?: RequestContext["random"];
}

interface LooseInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: object;
  readonly body?: unknown;
}

const NO_OPTIONS: CallOptions = {};
const NO_IDS = {};

/** The version of this package; a test compares it with package.json. */
export const VERSION = "0.1.0";

/** @throws ConfigError for an option that cannot work */
export function createTransport(options: TransportOptions, internals: TransportInternals = {}): Transport {
  const baseUrl = parseBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL, options.allowInsecureOrigin);
  const { credential } = options;
  const headers = { accept: "application/json", ...userAgent(), ...checkHeaders(options.headers) };
  const withoutBody = credential?.authorize(headers) ?? headers;
  const withBody = { ...withoutBody, "content-type": "application/json" };
  const context: RequestContext = {
    fetch: checkFetch(options.fetch),
    headers: (hasBody, more) => ({ ...(hasBody ? withBody : withoutBody), ...more }),
    redact: (text) => credential?.redact(text) ?? text,
    parseJson: checkParseJson(options.parseJson),
    withKey: credential !== undefined,
    sameOrigin: true,
    events: options.events,
    sleep: internals.sleep ?? sleep,
    random: internals.random ?? Math.random,
  };
  const resolveOptions = createOptionsResolver(options);
  const request = createOperationSender(baseUrl, context);

  async function sendOperation(
    operation: Operation<unknown, unknown>,
    input: LooseInput,
    callOptions: CallOptions,
    details: CallDetails | undefined,
  ): Promise<ParsedResponse<unknown>> {
    const { name, method, path } = operation;
    if ("body" in input && input.body === undefined) {
      throw new InvalidArgumentError(`${name} needs a body and got none. Nothing was sent.`);
    }
    const call = resolveOptions<unknown>(
      {
        operation: name,
        subject: details?.subject,
        method,
        readOnly: details?.repeatable ?? operation.repeatable,
        advice: details?.advice,
        errors: details?.errors,
        read: operation.status === 204 ? readNothing : jsonReader(details?.check),
      },
      callOptions,
    );
    return request({ method, path, ids: input.path ?? NO_IDS, query: input.query, body: input.body, call });
  }

  return {
    baseUrl,
    request,
    resolveOptions,
    context,
    allowInsecureOrigin: options.allowInsecureOrigin,
    credentialHeaders: () => credential?.authorize({}) ?? {},
    send<Input, Output>(
      operation: Operation<Input, Output>,
      input: Input,
      callOptions: CallOptions = NO_OPTIONS,
      details?: CallDetails,
    ): ApiPromise<Output> {
      // What the generated types of an operation say of its input and of its response is not checked at run time.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const parsed = sendOperation(operation, input as LooseInput, callOptions, details) as Promise<
        ParsedResponse<Output>
      >;
      return apiPromise(parsed);
    },
  };
}

/**
 * Identifies this package to the service, except in a browser: there the header belongs to the browser, and setting it
 * makes some of them send a preflight request that the service does not allow.
 */
function userAgent(): Record<string, string> {
  return isServerRuntime() ? { "user-agent": `composio-session/${VERSION}` } : {};
}

/** Whether this is not a browser, going by what a runtime calls itself. */
export function isServerRuntime(): boolean {
  const runtime = globalThis.navigator?.userAgent;
  return runtime === undefined || /^(?:Node\.js|Bun|Deno|Cloudflare-Workers)/.test(runtime);
}
