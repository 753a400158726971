import * as operations from "../../generated/operations.gen.js";
import type { Toolkit, ToolkitPage } from "../../generated/openapi.gen.js";
import { type CallOptions, InvalidArgumentError, onAbort, raceAbort, type Transport } from "../http/index.js";
import { connectLink, type ConnectLink, type ConnectOptions } from "./connect-link.js";
import { PAGE_RESPONSE } from "./response-checks.js";

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
