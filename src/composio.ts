import type { paths, SessionCreateParams, SessionInfo } from "../generated/openapi.gen.js";
import {
  type ApiClient,
  apiPromise,
  type ApiPromise,
  type CallOptions,
  createTransport,
  mapApiPromise,
  type Transport,
} from "./http/index.js";
import { type ComposioOptions, transportOptions } from "./options.js";
import { nameProblem, Session, SESSION_ANSWER } from "./session/index.js";
import type { NoTools, ToolRegistry } from "./tools/index.js";

/** The config of a new session: everything of the create operation but the user, who is an argument of its own. */
export type SessionParams = Omit<SessionCreateParams, "user_id">;

/**
 * A client of Composio's Tool Router.
 *
 * `Tools` is a map from tool slug to `{ input, output }`, as `composio-session generate` writes it; with it,
 * every `executeTool` is checked by the compiler.
 *
 * ```ts
 * const composio = new Composio<Tools>({ apiKey });
 * const session = await composio.createSession("user_123", { toolkits: { enable: ["github"] } });
 * ```
 */
export class Composio<Tools extends ToolRegistry = NoTools> {
  readonly #transport: Transport;

  /**
   * @throws {ConfigError} when there is no key, or an option cannot work: the message names it and the remedy
   */
  constructor(options: ComposioOptions = {}) {
    this.#transport = createTransport(transportOptions(options));
  }

  /**
   * Creates a session for one of your users: `POST /api/v3.1/tool_router/session`.
   *
   * @param userId your own id of the user
   * @param params which toolkits, tools and accounts the session may use; everything by default
   */
  createSession(userId: string, params: SessionParams = {}, options?: CallOptions): ApiPromise<Session<Tools>> {
    const problem = nameProblem("createSession", 'a user id, your own id of the user: "user_123"', userId);
    if (problem !== undefined) return apiPromise(Promise.reject(problem));
    const body = { ...params, user_id: userId };
    return this.#session(this.#transport.send("createSession", { body }, options, SESSION_ANSWER));
  }

  /**
   * Reads a session that exists: `GET /api/v3.1/tool_router/session/{session_id}`.
   *
   * @param sessionId the `sessionId` of a session, as you kept it
   */
  getSession(sessionId: string, options?: CallOptions): ApiPromise<Session<Tools>> {
    const path = { session_id: sessionId };
    return this.#session(this.#transport.send("getSession", { path }, options, SESSION_ANSWER));
  }

  /**
   * Every operation of the spec by method and path, under the same rules as everything else: one credential,
   * the same retries, timeouts and errors of transport. What the service answers with an error status comes
   * back as `error`.
   */
  get api(): ApiClient<paths> {
    return this.#transport.api;
  }

  #session(info: ApiPromise<SessionInfo>): ApiPromise<Session<Tools>> {
    return mapApiPromise(info, (session) => new Session<Tools>(this.#transport, session));
  }
}
