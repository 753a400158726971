import * as operations from "../../generated/operations.gen.js";
import type { AuthLink, AuthLinkParams, ConnectedAccount, Toolkit, ToolkitPage } from "../../generated/openapi.gen.js";
import {
  type CallOptions,
  ConnectionFailedError,
  InvalidArgumentError,
  isApiError,
  isComposioError,
  onAbort,
  raceAbort,
  stringField,
  TimeoutError,
  type Transport,
} from "../http/index.js";
import { PAGE_RESPONSE } from "./response-checks.js";

/** Options of waiting for a connection. */
export interface WaitOptions {
  /**
   * How long to wait in all, in milliseconds.
   * @default 300000
   */
  readonly timeout?: number | undefined;
  /** Ends the wait; the promise rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A link where a user connects an account. */
export type ConnectLink = AuthLink & {
  /**
   * Waits until the user has connected the account: polls `GET /connected_accounts/{id}` with backoff and jitter.
   *
   * @returns the connected account
   * @throws {ConnectionFailedError} as soon as the connection failed, expired, was revoked, disabled or deleted
   * @throws {TimeoutError} if it is not active in time
   */
  waitForConnection(options?: WaitOptions): Promise<ConnectedAccount>;
};

/** Options of making sure that toolkits are connected. */
export interface ConnectOptions extends WaitOptions {
  /**
   * Shows the link to your user. Awaited; what it throws ends the call. Calls that wait for the same toolkit share one
   * link, and each function is called once for it.
   */
  readonly onLink: (link: ConnectLink, toolkit: string) => void | Promise<void>;
  /** Further fields of the link, such as `callback_url`. */
  readonly link?: Omit<AuthLinkParams, "toolkit"> | undefined;
}

const DEFAULT_WAIT = 300_000;
/** Milliseconds. */
const FIRST_POLL = 1_000;
const LONGEST_POLL = 5_000;

const FAILED_STATUSES = ["FAILED", "EXPIRED", "REVOKED", "INACTIVE"];

/** Adds `waitForConnection` to a link. It is hidden when the link is printed or turned into JSON. */
export function connectLink(transport: Transport, link: AuthLink, toolkit: string): ConnectLink {
  const waitForConnection = (options?: WaitOptions): Promise<ConnectedAccount> =>
    pollAccount(transport, link.connected_account_id, toolkit, options);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the member was just defined
  return Object.defineProperty(link, "waitForConnection", { value: waitForConnection }) as ConnectLink;
}

async function pollAccount(
  transport: Transport,
  id: string,
  toolkit: string,
  { timeout = DEFAULT_WAIT, signal }: WaitOptions = {},
): Promise<ConnectedAccount> {
  const { sleep, random } = transport.context;
  const failed = (status: string, reason?: string): ConnectionFailedError =>
    new ConnectionFailedError({ toolkit, connectedAccountId: id, status, reason });
  const end = performance.now() + timeout;
  let cause: unknown;
  for (let poll = 0; ; poll++) {
    const left = end - performance.now();
    if (left <= 0) {
      throw new TimeoutError(
        `The user has not connected ${toolkit} within ${timeout} ms, the \`timeout\` of the wait. The link may still work: wait again, or make a new one.`,
        { operation: "waitForConnection", limit: "timeout", milliseconds: timeout, mayHaveExecuted: false, cause },
      );
    }
    try {
      const account = await transport.send(
        operations.getConnectedAccount,
        { path: { nanoid: id } },
        { signal, deadline: left },
      );
      if (account.status === "ACTIVE") {
        return account;
      }
      if (FAILED_STATUSES.includes(account.status)) {
        throw failed(account.status, stringField(account, "status_reason"));
      }
    } catch (error) {
      if (isApiError(error) && error.status === 404) {
        throw failed("DELETED");
      }
      // What may pass until the next poll is kept as the cause of the timeout.
      if (!isTransient(error)) {
        throw error;
      }
      cause = error;
    }
    const wait = Math.min(LONGEST_POLL, FIRST_POLL * 1.5 ** poll) * (0.5 + random() / 2);
    await sleep(Math.max(0, Math.min(wait, end - performance.now())), signal);
  }
}

/** Whether a failed poll may succeed later. */
function isTransient(error: unknown): boolean {
  if (isApiError(error)) {
    return error.status === 429 || error.status >= 500;
  }
  return isComposioError(error) && (error.name === "ConnectionError" || error.name === "TimeoutError");
}

/** A link that calls of one session share while they wait for a toolkit. */
interface SharedLink {
  readonly link: Promise<ConnectLink>;
  /** The functions that got it. */
  readonly shown: Map<ConnectOptions["onLink"], Promise<void>>;
  waiting: number;
}

/** Makes links for the toolkits of one session, and waits for them. */
export class Connections {
  readonly #transport: Transport;
  readonly #sessionId: string;
  readonly #links = new Map<string, SharedLink>();

  constructor(transport: Transport, sessionId: string) {
    this.#transport = transport;
    this.#sessionId = sessionId;
  }

  /** Resolves when every toolkit is connected or needs no connection. */
  async ensure(toolkits: readonly string[], options: ConnectOptions): Promise<void> {
    if (typeof options?.onLink !== "function") {
      throw new InvalidArgumentError(
        "ensureConnected needs `onLink`, a function that shows the link to your user. Nothing was sent.",
      );
    }
    const found = await this.#find(toolkits, options);
    const missing = found.filter((each) => !each.is_no_auth && each.connected_account?.status !== "ACTIVE");
    // One failure ends the waits for the others.
    const stop = new AbortController();
    const release = options.signal === undefined ? undefined : onAbort(options.signal, (reason) => stop.abort(reason));
    try {
      await Promise.all(missing.map(({ slug }) => this.#connect(slug, { ...options, signal: stop.signal })));
    } finally {
      release?.();
      stop.abort();
    }
  }

  async #connect(toolkit: string, options: ConnectOptions): Promise<void> {
    const { onLink, timeout, signal } = options;
    const shared = this.#links.get(toolkit) ?? {
      link: this.#createLink(toolkit, options),
      shown: new Map<ConnectOptions["onLink"], Promise<void>>(),
      waiting: 0,
    };
    this.#links.set(toolkit, shared);
    shared.waiting++;
    try {
      const link = await raceAbort(shared.link, signal);
      const shown = shared.shown.get(onLink) ?? Promise.resolve(onLink(link, toolkit));
      shared.shown.set(onLink, shown);
      await raceAbort(shown, signal);
      await link.waitForConnection({ timeout, signal });
    } finally {
      shared.waiting--;
      if (shared.waiting === 0 && this.#links.get(toolkit) === shared) {
        this.#links.delete(toolkit);
      }
    }
  }

  async #createLink(toolkit: string, { link }: ConnectOptions): Promise<ConnectLink> {
    const input = { path: { session_id: this.#sessionId }, body: { ...link, toolkit } };
    const created = await this.#transport.send(operations.createSessionLink, input);
    return connectLink(this.#transport, created, toolkit);
  }

  /** The toolkits with these slugs. @throws InvalidArgumentError for one that the session does not offer */
  async #find(toolkits: readonly string[], { signal }: CallOptions): Promise<Toolkit[]> {
    const query = { toolkits: [...toolkits], limit: 50 };
    const page: ToolkitPage = await this.#transport.send(
      operations.listSessionToolkits,
      { path: { session_id: this.#sessionId }, query },
      { signal },
      PAGE_RESPONSE,
    );
    const unknown = toolkits.find((slug) => !page.items.some((item) => item.slug === slug));
    if (unknown !== undefined) {
      throw new InvalidArgumentError(
        `ensureConnected: this session has no toolkit ${JSON.stringify(unknown)}. Check its spelling and the session's \`toolkits\`.`,
      );
    }
    return page.items.filter(({ slug }) => toolkits.includes(slug));
  }
}

/** Whether an error of an execution says that the user has not connected the app. Nothing has run. */
export function isNotConnected(error: unknown): boolean {
  return isApiError(error) && error.status === 400 && error.code === NO_ACTIVE_CONNECTION;
}

/** The service's error code for a tool whose app is not connected. */
const NO_ACTIVE_CONNECTION = 4302;
