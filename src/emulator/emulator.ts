import { Catalog } from "./catalog.js";
import type { AccountStatus, ConnectedAccount } from "./connected-account.js";
import { createAccount, setStatus } from "./connections.js";
import { deliverWebhook, type WebhookDeliveryOptions } from "./deliver-webhook.js";
import { type Fault, Faults, type FaultTarget, InjectedReset } from "./faults.js";
import { errorResponse, handleRequest } from "./handle-request.js";
import { listen, type ListenOptions, type ListeningEmulator, type RequestHandler } from "./listen.js";
import type { EmulatorOptions } from "./options.js";
import type { RequestContext } from "./request-context.js";
import { type RecordedRequest, RequestLog } from "./request-log.js";
import { EmulatorState } from "./state.js";
import { builtInToolkits } from "./toolkits/index.js";

/** A connected account, as the emulator's own methods return it. */
export interface ConnectedUserAccount {
  /** `ca_000001`, … */
  readonly id: string;
  readonly user_id: string;
  /** Toolkit slug. */
  readonly toolkit: string;
  readonly status: AccountStatus;
}

/** An in-process Tool Router. Created by {@link createEmulator}. */
export interface Emulator {
  /** The API key that requests must carry. */
  readonly apiKey: string;
  /** Origin of the URLs in responses. Works as a client's base URL; {@link fetch} accepts any other origin as well. */
  readonly url: string;
  /**
   * Handles a request. Pass it to `new Composio({ fetch })` or to any other client that accepts a `fetch`. The origin
   * of the URL is ignored. Rejects with the signal's reason if the request is aborted.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /**
   * The newest requests that carried the API key, or the token of a connect link or file URL; oldest first, without the
   * key. At most `maxRecordedRequests`, and at most 64 MiB of bodies: older ones are dropped.
   */
  readonly requests: readonly RecordedRequest[];
  /**
   * Connects an account as if the user had opened a connect link: activates the user's newest pending connection to
   * the toolkit, or creates an active one.
   *
   * @throws Error if the toolkit does not exist, needs no connection, or the alias is taken.
   */
  readonly connect: (userId: string, toolkit: string, options?: { readonly alias?: string }) => ConnectedUserAccount;
  /**
   * Changes the status of a connected account: `EXPIRED`, `FAILED`, …
   *
   * @throws Error if the account does not exist.
   */
  readonly setConnectionStatus: (connectedAccountId: string, status: AccountStatus) => ConnectedUserAccount;
  /**
   * Delivers a webhook to your handler or server, signed as Composio signs it, and returns the response. Deliver an event
   * twice with one `id`, with an old `sentAt` or another `secret` to see what your handler refuses.
   *
   * ```ts
   * const metadata = { trigger_slug: "GMAIL_NEW_GMAIL_MESSAGE", user_id: "user_123" };
   * const event = { type: "composio.trigger.message", metadata, data: { subject: "Hello" } };
   * const response = await emulator.deliverWebhook({ to: handler, secret, event });
   * ```
   *
   * Rejects with what the handler throws, or with the error of `fetch`.
   */
  readonly deliverWebhook: (options: WebhookDeliveryOptions) => Promise<Response>;
  /**
   * Makes the next requests of an operation, or the next executions of a tool, fail. `requests` shows which were.
   *
   * ```ts
   * emulator.fail("executeTool", { status: 503, times: 2 });
   * emulator.fail({ tool: "GMAIL_SEND_EMAIL" }, { reset: true, after: "after" }); // it runs, and its response is lost
   * ```
   *
   * @throws TypeError for a fault that cannot be
   */
  readonly fail: (target: FaultTarget, fault: Fault) => void;
  /** Clears sessions, connections, files, requests and the state of all toolkits. Ids start over. */
  readonly reset: () => void;
  /**
   * Serves the emulator on a port of this machine (Node, Bun and Deno), for clients and pages of this machine. Call
   * `close()` when done.
   */
  readonly listen: (options?: ListenOptions) => Promise<ListeningEmulator>;
}

const DEFAULT_URL = "https://emulator.invalid";
/** Milliseconds. */
const DEFAULT_WAIT_LIMIT = 10_000;
const DEFAULT_MAX_RECORDED_REQUESTS = 1000;
const DEFAULT_MAX_BODY_BYTES = 32 * 1024 * 1024;

/**
 * Creates an in-process Tool Router. It keeps its state in memory and needs neither the network nor a Composio API key.
 *
 * ```ts
 * const emulator = createEmulator();
 * const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
 * const session = await composio.createSession("user_123");
 * emulator.connect("user_123", "github");
 * ```
 *
 * @throws TypeError if two toolkits, or two of their tools, share a slug.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const clock = options.clock ?? (() => new Date());
  const url = (options.url ?? DEFAULT_URL).replace(/\/+$/, "");
  const filesUrl = options.filesUrl?.replace(/\/+$/, "");
  const apiKey = options.apiKey ?? "emulator-key";
  const maxBodyBytes = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
  const customToolkits = options.toolkits ?? [];
  const customSlugs = new Set(customToolkits.map((toolkit) => toolkit.slug));
  const toolkits = [...builtInToolkits.filter((toolkit) => !customSlugs.has(toolkit.slug)), ...customToolkits];

  let state = new EmulatorState(clock);
  let catalog = new Catalog(toolkits);
  const faults = new Faults();
  const log = new RequestLog(options.maxRecordedRequests ?? DEFAULT_MAX_RECORDED_REQUESTS);

  const respond: RequestHandler = ({ method, url: requestUrl, headers, bytes, signal }, origin) => {
    const context: RequestContext = {
      state,
      catalog,
      origin,
      filesOrigin: filesUrl ?? origin,
      signal,
      proxy: options.proxy,
      conditionalUpdates: options.conditionalUpdates ?? true,
      sessionConfigs: options.sessionConfigs ?? [],
      waitLimit: options.waitLimit ?? DEFAULT_WAIT_LIMIT,
    };
    const received = { method, url: requestUrl, headers, bytes: bytes.byteLength > maxBodyBytes ? undefined : bytes };
    return rejectOnAbort(handleRequest(received, apiKey, context, { log, faults }), signal);
  };

  return {
    apiKey,
    url,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method, headers, signal } = request;
      signal.throwIfAborted();
      const bytes = new Uint8Array(await request.arrayBuffer());
      const response = respond({ method, url: new URL(request.url), headers, bytes, signal }, url);
      return response.catch((error: unknown) => {
        throw error instanceof InjectedReset ? brokenConnection(error) : error;
      });
    },
    get requests() {
      return log.list();
    },
    connect(userId, slug, { alias } = {}) {
      const toolkit = catalog.toolkit(slug);
      if (toolkit === undefined) {
        throw new Error(`The emulator has no toolkit ${slug}. Add your own with createEmulator({ toolkits }).`);
      }
      const pending = [...state.accounts.values()].findLast(
        (account) => account.userId === userId && account.toolkit === slug && account.status === "INITIATED",
      );
      if (pending === undefined) {
        return toPublicAccount(createAccount(state, { userId, toolkit, status: "ACTIVE", alias }));
      }
      if (alias !== undefined) {
        pending.alias = alias;
      }
      setStatus(state, pending, "ACTIVE", null);
      return toPublicAccount(pending);
    },
    setConnectionStatus(connectedAccountId, status) {
      const account = state.accounts.get(connectedAccountId);
      if (account === undefined) {
        throw new Error(`The emulator has no connected account ${connectedAccountId}.`);
      }
      setStatus(state, account, status, status === "ACTIVE" ? null : "Set with emulator.setConnectionStatus().");
      return toPublicAccount(account);
    },
    deliverWebhook: (delivery) => deliverWebhook(state, delivery),
    reset() {
      state = new EmulatorState(clock);
      catalog = new Catalog(toolkits);
      log.clear();
      faults.clear();
    },
    fail: (target, fault) => faults.add(target, fault),
    listen: (listenOptions = {}) =>
      listen({ respond, refuse: (error) => errorResponse(error, state.nextId("req")), maxBodyBytes }, listenOptions),
  };
}

/** What `fetch` of Node rejects with when a connection breaks. */
function brokenConnection({ message }: InjectedReset): TypeError {
  const cause = Object.assign(new Error(message), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
}

function toPublicAccount({ id, userId, toolkit, status }: ConnectedAccount): ConnectedUserAccount {
  return { id, user_id: userId, toolkit, status };
}

/** Resolves with the response, or rejects with the signal's reason as soon as the signal is aborted. */
function rejectOnAbort(response: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort);
    void response.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
