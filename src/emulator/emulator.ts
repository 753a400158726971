import type { Account, AccountStatus } from "./connected-account.js";
import { Catalog } from "./catalog.js";
import { createAccount, setStatus } from "./connections.js";
import type { Emulation } from "./request-context.js";
import { listen, type ListenOptions, type ListeningEmulator } from "./listen.js";
import type { EmulatorOptions } from "./options.js";
import type { RecordedRequest } from "./request-log.js";
import { answer } from "./handle-request.js";
import { EmulatorState } from "./state.js";
import { builtInToolkits } from "./toolkits/index.js";

/** An account that a user has connected, as the emulator's own methods tell of it. */
export interface ConnectedUserAccount {
  /** `ca_000001`, … */
  readonly id: string;
  readonly user_id: string;
  readonly toolkit: string;
  readonly status: AccountStatus;
}

/** A Tool Router in this process. Made by {@link createEmulator}. */
export interface Emulator {
  /** The key that requests must carry. */
  readonly apiKey: string;
  /** The origin of the URLs in answers, and a base URL to give a client; any other origin does as well. */
  readonly url: string;
  /**
   * Answers a request: a `fetch` to hand to `new Composio({ fetch })`, or to anything else that takes one.
   * The origin of the URL does not matter. Rejects with the signal's reason when the request is aborted.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The requests received so far, oldest first. The key is not part of them. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Does what the user does at an auth link: makes the newest connection active that waits for this user and toolkit,
   * or a new one when none waits.
   *
   * @throws Error when there is no such toolkit, or it needs no connection.
   */
  readonly connect: (userId: string, toolkit: string, options?: { readonly alias?: string }) => ConnectedUserAccount;
  /**
   * Puts a connected account into another state: `EXPIRED`, `FAILED`, …
   *
   * @throws Error when there is no such account.
   */
  readonly setConnectionStatus: (connectedAccountId: string, status: AccountStatus) => ConnectedUserAccount;
  /** Forgets everything: sessions, connections, files, requests and what the tools have done. Ids start over. */
  readonly reset: () => void;
  /** Listens on a port of this machine (Node, Bun and Deno). Close it when done. */
  readonly listen: (options?: ListenOptions) => Promise<ListeningEmulator>;
}

const DEFAULT_URL = "https://emulator.invalid";
const DEFAULT_WAIT_LIMIT = 10_000;
const DEFAULT_MAX_BODY_BYTES = 32 * 1024 * 1024;

/**
 * Creates a Tool Router in this process: its state is in memory, it needs no network and no key of yours.
 *
 * ```ts
 * const emulator = createEmulator();
 * const composio = new Composio({ apiKey: emulator.apiKey, fetch: emulator.fetch });
 * const session = await composio.createSession("user_123");
 * emulator.connect("user_123", "github");
 * ```
 *
 * @throws TypeError when two toolkits, or two of their tools, share a slug.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const clock = options.clock ?? (() => new Date());
  const url = (options.url ?? DEFAULT_URL).replace(/\/+$/, "");
  const apiKey = options.apiKey ?? "emulator-key";
  const maxBodyBytes = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
  const own = options.toolkits ?? [];
  const ownSlugs = new Set(own.map((toolkit) => toolkit.slug));
  const toolkits = [...builtInToolkits.filter((toolkit) => !ownSlugs.has(toolkit.slug)), ...own];

  let state = new EmulatorState(clock);
  let catalog = new Catalog(toolkits);
  let requests: RecordedRequest[] = [];

  const respond = async (request: Request, origin: string): Promise<Response> => {
    const { signal } = request;
    signal.throwIfAborted();
    const bytes = new Uint8Array(await request.arrayBuffer());
    const emulation: Emulation = {
      state,
      catalog,
      origin,
      signal,
      proxy: options.proxy,
      waitLimit: options.waitLimit ?? DEFAULT_WAIT_LIMIT,
    };
    const received = {
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      bytes: bytes.byteLength > maxBodyBytes ? undefined : bytes,
    };
    return untilAborted(
      answer(received, apiKey, emulation, (recorded) => requests.push(recorded)),
      signal,
    );
  };

  return {
    apiKey,
    url,
    fetch: async (input, init) => respond(new Request(input, init), url),
    get requests() {
      return [...requests];
    },
    connect(userId, slug, { alias } = {}) {
      const toolkit = catalog.toolkit(slug);
      if (toolkit === undefined) throw new Error(`The emulator has no toolkit ${slug}.`);
      const waiting = [...state.accounts.values()].findLast(
        (account) => account.userId === userId && account.toolkit === slug && account.status === "INITIATED",
      );
      if (waiting === undefined) return shown(createAccount(state, { userId, toolkit, status: "ACTIVE", alias }));
      if (alias !== undefined) waiting.alias = alias;
      setStatus(state, waiting, "ACTIVE", null);
      return shown(waiting);
    },
    setConnectionStatus(connectedAccountId, status) {
      const account = state.accounts.get(connectedAccountId);
      if (account === undefined) throw new Error(`The emulator has no connected account ${connectedAccountId}.`);
      setStatus(state, account, status, status === "ACTIVE" ? null : "Set by the emulator's owner.");
      return shown(account);
    },
    reset() {
      state = new EmulatorState(clock);
      catalog = new Catalog(toolkits);
      requests = [];
    },
    listen: (listenOptions = {}) => listen(respond, maxBodyBytes, listenOptions),
  };
}

function shown({ id, userId, toolkit, status }: Account): ConnectedUserAccount {
  return { id, user_id: userId, toolkit, status };
}

/** The answer, unless the caller goes away first: then the signal's own reason. */
function untilAborted(response: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
    void response.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
