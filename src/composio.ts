import type { paths, SessionCreateParams, SessionInfo } from "../generated/openapi.gen.js";
import * as operations from "../generated/operations.gen.js";
import {
  type ApiClient,
  type ApiPromise,
  type CallOptions,
  createApiClient,
  createTransport,
  mapApiPromise,
  startCall,
  type Transport,
} from "./http/index.js";
import { type ComposioOptions, transportOptions } from "./options.js";
import { checkName, Session, SESSION_RESPONSE } from "./session/index.js";
import type { NoTools, ToolRegistry } from "./tools/index.js";

type CreateParams = Omit<SessionCreateParams, "user_id">;
type Experimental = NonNullable<SessionCreateParams["experimental"]>;

/** A config of its own. */
interface NewSessionParams extends CreateParams {
  readonly experimental?: Experimental & {
    readonly session_config_id?: Excluded;
  };
}

/** A saved config, with what can be added to it. */
type SavedSessionParams = Omit<CreateParams, NotWithSaved | "experimental"> & {
  readonly [Name in NotWithSaved]?: never;
} & {
  readonly experimental: Omit<Experimental, "custom_tools" | "custom_toolkits" | "session_config_id"> & {
    readonly custom_tools?: never;
    readonly custom_toolkits?: never;
    /** Id of the saved session config, `sc_…`. */
    readonly session_config_id: string;
  };
};

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
  #api: ApiClient<paths> | undefined;

  /**
   * @throws {ConfigError} if there is no key, or an option cannot work: the message names it and the fix
   */
  constructor(options: ComposioOptions = {}) {
    this.#transport = createTransport(transportOptions(options));
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
        return this.#transport.send(operations.createSession, { body }, options, SESSION_RESPONSE);
      }),
    );
  }

  /**
   * Retrieves an existing session: `GET /api/v3.1/tool_router/session/{session_id}`.
   *
   * @param sessionId the stored `sessionId` of a session
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

  #session(info: ApiPromise<SessionInfo>): ApiPromise<Session<Tools>> {
    return mapApiPromise(info, (session) => new Session<Tools>(this.#transport, session));
  }
}
