import type { paths, SessionCreateParams, SessionInfo } from "../generated/openapi.gen.js";
import * as operations from "../generated/operations.gen.js";
import {
  type ApiClient,
  type ApiPromise,
  type CallOptions,
  createApiClient,
  createTransport,
  mapApiPromise,
  type Operation,
  startCall,
  type Transport,
} from "./http/index.js";
import { type ComposioOptions, transportOptions } from "./options.js";
import {
  checkName,
  type CursorPage,
  type ExecuteHooks,
  type ListOptions,
  NEW_SESSION_RESPONSE,
  PAGE_RESPONSE,
  type PagePromise,
  pagePromise,
  Session,
  SESSION_RESPONSE,
} from "./session/index.js";
import type { NoTools, ToolRegistry } from "./tools/index.js";

type CreateParams = Omit<SessionCreateParams, "user_id">;
type Experimental = NonNullable<SessionCreateParams["experimental"]>;

/** A config of its own. */
interface NewSessionParams extends CreateParams {
  /** Settings that may change without notice. */
  readonly experimental?: Experimental & {
    readonly session_config_id?: Excluded;
  };
}

/** A saved config, with what can be added to it. */
type SavedSessionParams = CreateParams & {
  readonly [Name in NotWithSaved]?: never;
} & {
  // No `Omit` above: an editor shows no documentation for a property of two mapped types.
  /** Settings that may change without notice, and the id of a saved config. */
  readonly experimental: {
    readonly custom_tools?: never;
    readonly custom_toolkits?: never;
    /** Id of the saved session config, `sc_…`. */
    readonly session_config_id: string;
  };
};

/** The responses of a list. */
type ListResponse<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Page extends { items: readonly unknown[] } } } } };
}
  ? Page
  : never;

/** The paths of lists that need no id. */
export type ListPath = {
  [Path in keyof paths]: [ListResponse<Path>] extends [never]
    ? never
    : Path extends `${string}{${string}`
      ? never
      : Path;
}[keyof paths];

type ListPageOf<Path extends ListPath> = ListResponse<Path>;
type ListItem<Path extends ListPath> = ListResponse<Path>["items"][number];
type ListQuery<Path extends ListPath> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : Record<never, never>;

/** A type that no value has, whose text is the compile error. */
type Excluded = "session_config_id excludes toolkits, tools, tags, hooks and custom tools" & { readonly "": never };

type NotWithSaved = "toolkits" | "tools" | "tags" | "hooks";

/**
 * The config of a new session: the body of the create operation without the user id. With
 * `experimental.session_config_id`, the config is a saved one, which excludes `toolkits`, `tools`, `tags`, `hooks` and
 * custom tools.
 */
export type SessionParams = NewSessionParams | SavedSessionParams;

/**
 * A client of Composio's Tool Router.
 *
 * `Tools` maps tool slugs to `{ input, output }`; `composio-session generate` writes it. With it, the compiler checks
 * every `executeTool`.
 *
 * ```ts
 * const composio = new Composio<Tools>({ apiKey });
 * const session = await composio.createSession("user_123", { toolkits: { enable: ["github"] } });
 * ```
 */
export class Composio<Tools extends ToolRegistry = NoTools> {
  readonly #transport: Transport;
  readonly #hooks: ExecuteHooks;
  #api: ApiClient<paths> | undefined;

  /**
   * @throws {ConfigError} if there is no key, or an option cannot work: the message names it and the fix
   */
  constructor(options: ComposioOptions = {}) {
    this.#transport = createTransport(transportOptions(options));
    this.#hooks = { beforeExecute: options.beforeExecute, afterExecute: options.afterExecute };
  }

  /**
   * Creates a session for one of your users: `POST /api/v3.1/tool_router/session`.
   *
   * @param userId your own id of the user
   * @param params which toolkits, tools and accounts the session may use; default: all
   */
  createSession(userId: string, params: SessionParams = {}, options?: CallOptions): ApiPromise<Session<Tools>> {
    return this.#session(
      startCall(() => {
        checkName("createSession", 'a user id, your own id of the user: "user_123"', userId);
        // Both kinds of params are create params; what one excludes is never there.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const body = { ...params, user_id: userId } as SessionCreateParams;
        return this.#transport.send(operations.createSession, { body }, options, NEW_SESSION_RESPONSE);
      }),
    );
  }

  /**
   * Retrieves an existing session: `GET /api/v3.1/tool_router/session/{session_id}`.
   *
   * @param sessionId the stored `sessionId` of a session
   * @throws {SessionNotFoundError} if there is none with this id, or it was deleted
   */
  getSession(sessionId: string, options?: CallOptions): ApiPromise<Session<Tools>> {
    const path = { session_id: sessionId };
    return this.#session(this.#transport.send(operations.getSession, { path }, options, SESSION_RESPONSE));
  }

  /**
   * Every operation of the spec by method and path, with the same credential, retries, timeouts and connection errors
   * as every other call. The body of an error response is returned as `error`.
   */
  get api(): ApiClient<paths> {
    return (this.#api ??= createApiClient<paths>(this.#transport, operations.routeExceptions));
  }

  /**
   * Any list of the API by its path: await it for one page, iterate it for all items.
   *
   * ```ts
   * for await (const account of composio.list("/api/v3.1/connected_accounts", { user_ids: ["user_123"] })) { }
   * ```
   */
  list<Path extends ListPath>(
    path: Path,
    query?: ListQuery<Path>,
    { maxPages, ...options }: ListOptions = {},
  ): PagePromise<ListPageOf<Path>, ListItem<Path>> {
    const operation: Operation<{ query: object }, CursorPage<ListItem<Path>>> = {
      name: `GET ${path}`,
      method: "GET",
      path,
      repeatable: true,
      status: 200,
    };
    const pages = pagePromise<CursorPage<ListItem<Path>>, ListItem<Path>>(
      (cursor) => this.#transport.send(operation, { query: { ...query, ...cursor } }, options, PAGE_RESPONSE),
      maxPages,
    );
    // The page and its items have the types of the path.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return pages as unknown as PagePromise<ListPageOf<Path>, ListItem<Path>>;
  }

  #session(info: ApiPromise<SessionInfo>): ApiPromise<Session<Tools>> {
    return mapApiPromise(info, (session) => new Session<Tools>(this.#transport, session, this.#hooks));
  }
}
