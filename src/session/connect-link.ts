import type { AuthLink, AuthLinkParams, ConnectedAccount } from "../../generated/openapi.gen.js";
import * as operations from "../../generated/operations.gen.js";
import {
  ConnectionFailedError,
  isApiError,
  isComposioError,
  stringField,
  TimeoutError,
  type Transport,
} from "../http/index.js";

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

/**
 * Adds `waitForConnection` to a link. It is hidden when the link is printed or turned into JSON.
 */
export function connectLink(transport: Transport, link: AuthLink, toolkit: string): ConnectLink {
  const waitForConnection = (options?: WaitOptions): Promise<ConnectedAccount> =>
    pollAccount(transport, link.connected_account_id, toolkit, options);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the member was just defined
  return Object.defineProperty(link, "waitForConnection", { value: waitForConnection }) as ConnectLink;
}

const DEFAULT_WAIT = 300_000;
/** Milliseconds. */
const FIRST_POLL = 1_000;
const LONGEST_POLL = 5_000;

const FAILED_STATUSES = ["FAILED", "EXPIRED", "REVOKED", "INACTIVE"];

/** Polls an account until it is active: see `ConnectLink.waitForConnection`. */
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

/** Whether an error of an execution says that the user has not connected the app. Nothing has run. */
export function isNotConnected(error: unknown): boolean {
  return isApiError(error) && error.status === 400 && error.code === NO_ACTIVE_CONNECTION;
}

/** The service's error code for a tool whose app is not connected. */
const NO_ACTIVE_CONNECTION = 4302;
