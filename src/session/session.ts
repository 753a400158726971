import type { MetaTools, MetaToolSlug } from "../../generated/meta-tools.gen.js";
import * as operations from "../../generated/operations.gen.js";
import type {
  AuthLinkParams,
  ConfigHistoryEntry,
  ConfigHistoryPage,
  ConfigHistoryQuery,
  MetaToolExecuteParams,
  ProxyExecuteParams,
  SessionAttachParams,
  SessionConfig,
  SessionDeleteResult,
  SessionInfo,
  SessionToolPage,
  SessionUpdateParams,
  Tool,
  ToolExecuteParams,
  Toolkit,
  ToolkitListQuery,
  ToolkitPage,
  ToolSearchParams,
  ToolSearchResponse,
} from "../../generated/openapi.gen.js";
import {
  type ApiPromise,
  apiPromise,
  type CallOptions,
  InvalidArgumentError,
  mapApiPromise,
  type ParsedResponse,
  startCall,
  type Transport,
} from "../http/index.js";
import type { Provider } from "../providers/index.js";
import { checkArguments, checkExecuteFields, checkName } from "./argument-checks.js";
import { connectLink, type ConnectLink, type ConnectOptions, isNotConnected } from "./connect-link.js";
import { Connections } from "./connections.js";
import type { ExecuteHooks } from "./execute-hooks.js";
import { executeMany, type ExecuteManyOptions } from "./execute-many.js";
import { Executions } from "./executions.js";
import { mcpServer, type McpOptions, type McpServer } from "./mcp.js";
import { type CursorPage, type ListOptions, type PagePromise, pagePromise } from "./pages.js";
import { type Responded, type RespondOptions, respondTo } from "./respond.js";
import {
  PAGE_RESPONSE,
  PROXY_RESPONSE,
  SESSION_GONE,
  SESSION_RESPONSE,
  SESSION_UPDATE_RESPONSE,
} from "./response-checks.js";
import {
  type ArgumentsThen,
  type InputResponses,
  type NoTools,
  type ProxyResult,
  type ToolCalls,
  type ToolInput,
  type ToolInputRequired,
  type ToolOutput,
  type ToolRegistry,
  type ToolResult,
  type ToolResults,
  type ToolSlug,
  type UncheckedToolCall,
} from "../tools/index.js";

/** Fields of a call that answers the questions of an earlier result, also one of another process. */
interface AnswerFields {
  /** Responses to the `input_requests` of that result, by request id. Such a call runs the tool: it is never repeated. */
  readonly input_responses?: InputResponses;
  /** The `request_state` of that result, unchanged. */
  readonly request_state?: string;
}

/** Options of `executeTool`: further fields of the request body, and call options. */
export interface ExecuteOptions
  extends CallOptions, AnswerFields, Omit<ToolExecuteParams, "tool_slug" | "arguments" | keyof AnswerFields> {
  /**
   * If the user has not connected the app (error code 4302; nothing ran): make a link, pass it to `onLink`, wait for the
   * connection, and run the tool. Without it, the call throws the error.
   */
  readonly connect?: ConnectOptions | undefined;
}

/** Options of `executeMetaTool`: further fields of the request body, and call options. */
export interface MetaExecuteOptions
  extends CallOptions, AnswerFields, Omit<MetaToolExecuteParams, "slug" | "arguments" | keyof AnswerFields> {}

/** A page of configs. Documents of the service from before August 2026 do not describe it. */
type HistoryPage = ConfigHistoryPage & CursorPage<ConfigHistoryEntry>;

/** The largest page of tool schemas. */
const TOOLS_PER_PAGE = 500;

/** A session in a response. Documents of the service from before October 2026 do not list these two fields. */
type SessionResponse = SessionInfo & {
  readonly config_version?: number | undefined;
  readonly warnings?: readonly unknown[];
};

/** What a session is made of, besides what the service says of it. */
export interface SessionParts {
  readonly transport: Transport;
  readonly hooks: ExecuteHooks;
}

const parts = new WeakMap<object, SessionParts>();

/**
 * The transport and hooks of a session, for the entries of this package that are functions of a session.
 *
 * @throws InvalidArgumentError for anything but a session of this copy of the package
 */
export function partsOf(session: object): SessionParts {
  const found = parts.get(Object(session));
  if (found === undefined) {
    throw new InvalidArgumentError(
      "Expected a session of this copy of composio-session, from `composio.createSession` or `composio.getSession`: " +
        "await it first. If it is one, check that only one version of the package is installed.",
    );
  }
  return found;
}

/**
 * One user's scoped access to tools. Returned by `composio.createSession` and `composio.getSession`.
 *
 * Calls do not change a session object: share it, or get another with the same id. Printing one shows no key.
 */
export class Session<Tools extends ToolRegistry = NoTools> {
  /** Id of the session, `trs_…`: store it to continue later with `composio.getSession`. */
  readonly sessionId: string;
  /** URL of this session for an MCP client, which must send the API key in the header `x-api-key`. */
  readonly mcpUrl: string;
  /** Slugs of the tools that a model is given in this session. */
  readonly tools: readonly string[];
  /** The effective config, as the service returns it; its keys differ from those of the request. */
  readonly config: SessionConfig;
  /** Your own id of the user. */
  readonly userId: string;
  /** Version of the config; each change increments it. */
  readonly configVersion: SessionResponse["config_version"];
  /** What the service warns about, such as preloaded tools that use much context. */
  readonly warnings: NonNullable<SessionResponse["warnings"]>;
  /** Experimental parts of the response: the assistive prompt, the slugs of bound custom tools. */
  readonly experimental: SessionInfo["experimental"];
  readonly #transport: Transport;
  readonly #executions: Executions;
  readonly #connections: Connections;

  /** @internal Use `composio.createSession` or `composio.getSession`. */
  constructor(transport: Transport, info: SessionResponse, hooks: ExecuteHooks = {}) {
    this.#transport = transport;
    this.#executions = new Executions(transport, info.session_id, hooks);
    parts.set(this, this.#executions);
    this.#connections = new Connections(transport, info.session_id);
    this.sessionId = info.session_id;
    this.mcpUrl = info.mcp.url;
    this.tools = info.tool_router_tools;
    this.config = info.config;
    this.userId = info.config.user_id;
    this.configVersion = info.config_version;
    this.warnings = info.warnings ?? [];
    this.experimental = info.experimental;
  }

  /**
   * Runs one tool: `POST …/session/{session_id}/execute`. Never retried once it may have reached the service, unless
   * you pass `idempotent: true`.
   *
   * A failed tool is not an exception: the result's `error` says why, and `data` has its type only after `error` was
   * compared with null. `result_type` tells outcomes apart: completed, failed, input required (respond with `respond`),
   * blocked. `unwrap` throws instead.
   *
   * @param slug a tool of your tool types; any string without tool types, or if it is only known at run time
   * @throws InvalidArgumentError, ApiError, ConnectionError, TimeoutError, ResponseParseError
   */
  executeTool<const Slug extends ToolSlug<Tools>>(
    slug: Slug,
    ...[args, options]: ArgumentsThen<ToolInput<Tools, Slug>, ExecuteOptions>
  ): ApiPromise<ToolResult<ToolOutput<Tools, Slug>>> {
    return startCall(() => {
      checkName("executeTool", "a tool slug", slug);
      checkArguments(slug, args);
      const { fields, call, connect } = splitOptions("executeTool", options);
      const body = { tool_slug: slug, arguments: argumentsRecord(args), ...fields };
      const execute = (): ApiPromise<ToolResult<ToolOutput<Tools, Slug>>> =>
        this.#executions.execute(operations.executeTool, slug, body, call);
      return connect === undefined ? execute() : apiPromise(this.#connectAndExecute(slug, execute, connect));
    });
  }

  /**
   * Runs one meta tool: `POST …/session/{session_id}/execute_meta`. Read-only meta tools are retried after a failure,
   * the others are not.
   *
   * @throws InvalidArgumentError, ApiError, ConnectionError, TimeoutError, ResponseParseError
   */
  executeMetaTool<const Slug extends MetaToolSlug>(
    slug: Slug,
    ...[args, options]: ArgumentsThen<MetaTools[Slug]["input"], MetaExecuteOptions>
  ): ApiPromise<ToolResult<MetaTools[Slug]["output"]>> {
    return startCall(() => {
      checkName("executeMetaTool", "a slug", slug);
      checkArguments(slug, args);
      const { fields, call } = splitOptions("executeMetaTool", options);
      const body = { slug, arguments: argumentsRecord(args), ...fields };
      return this.#executions.execute<MetaTools[Slug]["output"]>(operations.executeMetaTool, slug, body, call);
    });
  }

  /**
   * Runs independent tools at once with the meta tool COMPOSIO_MULTI_EXECUTE_TOOL, up to 50 in a request, and returns
   * their results in the order of the calls. Each result has its own `error`; a failed one does not affect the others.
   * If one of several requests fails, the results of the others are kept, and its calls get a result that says whether
   * they may have run.
   *
   * ```ts
   * const [issue, mail] = await session.executeTools([
   *   { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { owner, repo, title } },
   *   { tool_slug: "GMAIL_SEND_EMAIL", arguments: { recipient_email, body } },
   * ]);
   * ```
   *
   * If calls need approval, nothing has run: every result is `input_required` with the same questions; pass the array
   * to `respond`.
   *
   * @throws {ToolExecutionError} if the meta tool itself failed, and every other request too
   */
  executeTools<const Slugs extends readonly ToolSlug<Tools>[]>(
    calls: readonly [...ToolCalls<Tools, Slugs>],
    options: ExecuteManyOptions = {},
  ): ApiPromise<ToolResults<Tools, Slugs>> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a checked call is an unchecked one
    const unchecked = calls as readonly UncheckedToolCall[];
    // The results are in the order of the calls; the types of their data come from the tools' schemas.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return apiPromise(executeMany(this.#executions, unchecked, options)) as ApiPromise<ToolResults<Tools, Slugs>>;
  }

  /**
   * Responds to a result that is `input_required`, such as an approval: makes the same call again with the answers. It
   * runs the tool, so it is never repeated after it may have run. The outcome can be `input_required` again.
   *
   * ```ts
   * const result = await session.executeTool("GMAIL_SEND_EMAIL", { recipient_email, body });
   * if (result.result_type === "input_required") {
   *   const [id] = Object.keys(result.input_requests);
   *   await session.respond(result, { [id]: { action: "accept", content: { decision: "approve" } } });
   * }
   * ```
   *
   * @param asked the result of `executeTool` or `executeMetaTool`, or the results of `executeTools`; not a copy
   * @param responses what the person answered, by request id
   * @throws InvalidArgumentError, and what the call itself throws
   */
  respond<const Asked extends ToolInputRequired | readonly ToolResult<unknown>[]>(
    asked: Asked,
    responses: InputResponses,
    options: RespondOptions = {},
  ): ApiPromise<Responded<Asked>> {
    // The repeated call has the result type of the first one.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return startCall(() => respondTo(asked, responses, options)) as ApiPromise<Responded<Asked>>;
  }

  /**
   * Searches for tools by what they should do: `POST …/session/{session_id}/search`.
   *
   * @param query a use case ("create a GitHub issue"), 1 to 7 use cases or queries, or the whole request body
   */
  search(
    query: string | readonly (string | ToolSearchParams["queries"][number])[] | ToolSearchParams,
    options?: CallOptions,
  ): ApiPromise<ToolSearchResponse> {
    return startCall(() => {
      const input = { path: this.#path, body: searchParams(query) };
      return this.#transport.send(operations.searchTools, input, options);
    });
  }

  /**
   * The toolkits of this session and their connections: `GET …/session/{session_id}/toolkits`. Await it for one page
   * (20 by default, `limit` up to 50), iterate it for all of them. Each page is a separate call: `timeout`, `deadline`
   * and `maxRetries` apply to each.
   */
  listToolkits(
    query: ToolkitListQuery = {},
    { maxPages, ...options }: ListOptions = {},
  ): PagePromise<ToolkitPage, Toolkit> {
    return pagePromise<ToolkitPage, Toolkit>((cursor) => {
      const input = { path: this.#path, query: { ...query, ...cursor } };
      return this.#transport.send(operations.listSessionToolkits, input, options, PAGE_RESPONSE);
    }, maxPages);
  }

  /**
   * The schemas of the session's tools, all pages: `GET …/session/{session_id}/tools`. Each page is a separate call:
   * `timeout`, `deadline` and `maxRetries` apply to each.
   */
  async getMetaTools(options?: CallOptions): Promise<Tool[]> {
    const pages = pagePromise<SessionToolPage, Tool>((cursor) => {
      const input = { path: this.#path, query: { limit: TOOLS_PER_PAGE, ...cursor } };
      return this.#transport.send(operations.listSessionTools, input, options, PAGE_RESPONSE);
    });
    const tools: Tool[] = [];
    for await (const tool of pages) {
      tools.push(tool);
    }
    return tools;
  }

  /** `getMetaTools()` in the format of a model provider. */
  async getProviderTools<ProviderTool>(
    provider: Provider<ProviderTool>,
    options?: CallOptions,
  ): Promise<ProviderTool[]> {
    return (await this.getMetaTools(options)).map((tool) => provider.tool(tool));
  }

  /**
   * Creates a link where your user connects an account: `POST …/session/{session_id}/link`. Its `waitForConnection`
   * waits until the user has done so.
   *
   * ```ts
   * const link = await session.createAuthLink("gmail");
   * console.log(link.redirect_url);
   * await link.waitForConnection({ timeout: 120_000 });
   * ```
   *
   * @param toolkit slug of the toolkit, `"gmail"`
   */
  createAuthLink(
    toolkit: string,
    params: Omit<AuthLinkParams, "toolkit"> = {},
    options?: CallOptions,
  ): ApiPromise<ConnectLink> {
    return startCall(() => {
      checkName("createAuthLink", 'the slug of a toolkit, "gmail"', toolkit);
      const input = { path: this.#path, body: { ...params, toolkit } };
      const link = this.#transport.send(operations.createSessionLink, input, options);
      return mapApiPromise(link, (created) => connectLink(this.#transport, created, toolkit));
    });
  }

  /**
   * Makes sure that toolkits are connected. Resolves at once if they are, or need no connection; else creates a link for
   * each that is not, passes it to `onLink`, and waits. Calls that wait for the same toolkit share one link.
   *
   * ```ts
   * await session.ensureConnected("gmail", { onLink: (link) => console.log(link.redirect_url) });
   * ```
   *
   * @throws InvalidArgumentError for a toolkit that the session does not offer; ConnectionFailedError, TimeoutError; what
   *   `onLink` throws
   */
  async ensureConnected(toolkits: string | readonly string[], options: ConnectOptions): Promise<void> {
    const slugs = typeof toolkits === "string" ? [toolkits] : toolkits;
    for (const slug of slugs) {
      checkName("ensureConnected", 'the slug of a toolkit, "gmail"', slug);
    }
    await this.#connections.ensure([...new Set(slugs)], options);
  }

  /**
   * Sends an HTTP request through the user's account: `POST …/session/{session_id}/proxy_execute`. `status` is that of
   * the app's API, and is there only after `error` was compared with null.
   */
  proxyExecute(params: ProxyExecuteParams, options?: CallOptions): ApiPromise<ProxyResult> {
    const input = { path: this.#path, body: params };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- PROXY_RESPONSE adds what the response lacks
    return this.#transport.send(operations.proxyExecute, input, options, PROXY_RESPONSE) as ApiPromise<ProxyResult>;
  }

  /**
   * Changes the config: `PATCH …/session/{session_id}`. A setting that is null is removed, a map replaces the whole map.
   *
   * @returns the session with its new config; this object keeps the old one
   * @throws {ConflictError} if the config changed in the meantime: read the session again, then retry
   */
  update(params: SessionUpdateParams, options?: CallOptions): ApiPromise<Session<Tools>> {
    const info = this.#transport.send(
      operations.updateSession,
      { path: this.#path, body: params },
      options,
      SESSION_UPDATE_RESPONSE,
    );
    return this.#newSession(info);
  }

  /** Reads the session again: `GET …/session/{session_id}`. @returns a new object; this one stays as it is */
  refresh(options?: CallOptions): ApiPromise<Session<Tools>> {
    return this.#newSession(
      this.#transport.send(operations.getSession, { path: this.#path }, options, SESSION_RESPONSE),
    );
  }

  /**
   * Binds local tools to the session for this client: `POST …/session/{session_id}/attach`. The slugs to call them by are
   * in `experimental` of the returned session.
   */
  attach(params: SessionAttachParams, options?: CallOptions): ApiPromise<Session<Tools>> {
    const input = { path: this.#path, body: params };
    return this.#newSession(this.#transport.send(operations.attachToSession, input, options, SESSION_RESPONSE));
  }

  /**
   * The configs of the session, newest first: `GET …/session/{session_id}/config_history`. Await it for one page, iterate
   * it for all.
   */
  configHistory(
    query: ConfigHistoryQuery = {},
    { maxPages, ...options }: ListOptions = {},
  ): PagePromise<HistoryPage, ConfigHistoryEntry> {
    return pagePromise<HistoryPage, ConfigHistoryEntry>((cursor) => {
      const input = { path: this.#path, query: { ...query, ...cursor } };
      const page: ApiPromise<unknown> = this.#transport.send(
        operations.listConfigHistory,
        input,
        options,
        PAGE_RESPONSE,
      );
      // PAGE_RESPONSE checked that it has items, where the document does not say so.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return page as ApiPromise<HistoryPage>;
    }, maxPages);
  }

  /**
   * This session as an MCP server, as MCP clients take it: `new StreamableHTTPClientTransport(new URL(url), {
   * requestInit: { headers } })`.
   *
   * The API key is in the headers only if the server has the origin of the API, or the one that you name.
   *
   * @throws ConfigError if the server has another origin
   */
  mcp(options: McpOptions = {}): McpServer {
    return mcpServer(this.#transport, this.mcpUrl, options);
  }

  /**
   * Deletes the session: `DELETE …/session/{session_id}`. Every later call on it is a `SessionNotFoundError`.
   */
  delete(options?: CallOptions): ApiPromise<SessionDeleteResult> {
    return this.#transport.send(operations.deleteSession, { path: this.#path }, options, SESSION_GONE);
  }

  #newSession(info: ApiPromise<SessionInfo>): ApiPromise<Session<Tools>> {
    return mapApiPromise(info, (session) => new Session<Tools>(this.#transport, session, this.#executions.hooks));
  }

  /** Runs a tool; if its app is not connected, connects it first and runs the tool once. */
  async #connectAndExecute<Data>(
    slug: string,
    execute: () => ApiPromise<Data>,
    connect: ConnectOptions,
  ): Promise<ParsedResponse<Data>> {
    try {
      return await execute().withResponse();
    } catch (error) {
      if (!isNotConnected(error)) {
        throw error;
      }
    }
    // A slug does not tell its toolkit: the toolkit's own slug may contain underscores.
    const { signal } = connect;
    const { toolkit } = await this.#transport.send(operations.getTool, { path: { tool_slug: slug } }, { signal });
    await this.#connections.ensure([toolkit.slug], connect);
    return execute().withResponse();
  }

  get #path(): { session_id: string } {
    return { session_id: this.sessionId };
  }
}

/** Divides options into fields of the request body and options of the call. @throws InvalidArgumentError */
function splitOptions(
  method: "executeTool" | "executeMetaTool",
  options: ExecuteOptions = {},
): { fields: object; call: CallOptions; connect: ConnectOptions | undefined } {
  const { signal, timeout, deadline, maxRetries, idempotent, headers, connect, ...fields } = options;
  checkExecuteFields(method, fields);
  return { fields, call: { signal, timeout, deadline, maxRetries, idempotent, headers }, connect };
}

const MAX_QUERIES = 7;

/** @throws InvalidArgumentError for too few or too many queries */
function searchParams(
  query: string | readonly (string | ToolSearchParams["queries"][number])[] | ToolSearchParams,
): ToolSearchParams {
  if (typeof query === "object" && "queries" in query) {
    return query;
  }
  const queries = (typeof query === "string" ? [query] : [...query]).map((each) =>
    typeof each === "string" ? { use_case: each } : each,
  );
  if (queries.length === 0 || queries.length > MAX_QUERIES) {
    throw new InvalidArgumentError(
      `search accepts 1 to ${MAX_QUERIES} queries; got ${queries.length}. Nothing was sent.`,
    );
  }
  return { queries };
}

/** Arguments as the request has them. */
function argumentsRecord(args: unknown): Record<string, unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signatures accept nothing else
  return (args ?? {}) as Record<string, unknown>;
}
