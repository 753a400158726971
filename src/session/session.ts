import { type MetaTools, metaTools, type MetaToolSlug } from "../../generated/meta-tools.gen.js";
import * as operations from "../../generated/operations.gen.js";
import type {
  AuthLink,
  AuthLinkParams,
  ProxyExecuteParams,
  ProxyExecuteResponse,
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
import { type ApiPromise, type CallOptions, mapApiPromise, startCall, type Transport } from "../http/index.js";
import type { Provider } from "../providers/index.js";
import { checkArguments, checkExecuteFields, checkName } from "./argument-checks.js";
import { type ListOptions, type PagePromise, pagePromise } from "./pages.js";
import { PAGE_RESPONSE, toolResponse, SESSION_RESPONSE } from "./response-checks.js";
import {
  type ArgumentsThen,
  checkCalls,
  MULTI_EXECUTE,
  type NoTools,
  resultsInOrder,
  type ToolCalls,
  type ToolInput,
  type ToolOutput,
  type ToolRegistry,
  type ToolResult,
  type ToolResults,
  type ToolSlug,
  type UncheckedToolCall,
} from "../tools/index.js";

/** Options of `executeTool`: further fields of the request body, and call options. */
export interface ExecuteOptions extends CallOptions, Omit<ToolExecuteParams, "tool_slug" | "arguments"> {}

/** The largest page of tool schemas. */
const TOOLS_PER_PAGE = 500;

/** A session in a response. Documents of the service from before October 2026 do not list these two fields. */
type SessionResponse = SessionInfo & { readonly config_version?: number; readonly warnings?: readonly unknown[] };

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

  /** @internal Use `composio.createSession` or `composio.getSession`. */
  constructor(transport: Transport, info: SessionResponse) {
    this.#transport = transport;
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
   * compared with null. `unwrap` throws instead.
   *
   * @param slug a tool of your tool types; any string without tool types, or if it is only known at run time
   * @throws InvalidArgumentError, ApiError, ConnectionError, TimeoutError, ResponseParseError
   */
  executeTool<const Slug extends ToolSlug<Tools>>(
    slug: Slug,
    ...[args, options]: ArgumentsThen<ToolInput<Tools, Slug>, ExecuteOptions>
  ): ApiPromise<ToolResult<ToolOutput<Tools, Slug>>> {
    const { signal, timeout, deadline, maxRetries, idempotent, headers, ...fields } = options ?? {};
    const call = { signal, timeout, deadline, maxRetries, idempotent, headers };
    return startCall(() => {
      checkName("executeTool", "a tool slug", slug);
      checkArguments(slug, args);
      checkExecuteFields(fields);
      const body: ToolExecuteParams = { tool_slug: slug, arguments: argumentsRecord(args), ...fields };
      const input = { path: this.#path, body };
      // The types of a result come from the spec, those of its data from the tool's schema.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return this.#transport.send(operations.executeTool, input, call, toolResponse(slug)) as ApiPromise<
        ToolResult<ToolOutput<Tools, Slug>>
      >;
    });
  }

  /**
   * Runs one meta tool: `POST …/session/{session_id}/execute_meta`. Read-only meta tools are retried after a failure,
   * the others are not.
   */
  executeMetaTool<const Slug extends MetaToolSlug>(
    slug: Slug,
    ...[args, options]: ArgumentsThen<MetaTools[Slug]["input"], CallOptions>
  ): ApiPromise<ToolResult<MetaTools[Slug]["output"]>> {
    return startCall(() => {
      checkName("executeMetaTool", "a slug", slug);
      checkArguments(slug, args);
      const input = { path: this.#path, body: { slug, arguments: argumentsRecord(args) } };
      const repeatable = Object.hasOwn(metaTools, slug) && metaTools[slug].repeatable;
      const details = { ...toolResponse(slug), repeatable };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in executeTool
      return this.#transport.send(operations.executeMetaTool, input, options, details) as ApiPromise<
        ToolResult<MetaTools[Slug]["output"]>
      >;
    });
  }

  /**
   * Runs 1 to 50 independent tools at once with the meta tool COMPOSIO_MULTI_EXECUTE_TOOL and returns their results in
   * the order of the calls. Each result has its own `error`; a failed one does not affect the others.
   *
   * ```ts
   * const [issue, mail] = await session.executeTools([
   *   { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { owner, repo, title } },
   *   { tool_slug: "GMAIL_SEND_EMAIL", arguments: { recipient_email, body } },
   * ]);
   * ```
   *
   * @throws {ToolExecutionError} if the meta tool itself failed
   */
  executeTools<const Slugs extends readonly ToolSlug<Tools>[]>(
    calls: readonly [...ToolCalls<Tools, Slugs>],
    options?: CallOptions,
  ): ApiPromise<ToolResults<Tools, Slugs>> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a checked call is an unchecked one
    const unchecked = calls as readonly UncheckedToolCall[];
    const executed = startCall(() => {
      checkCalls(unchecked);
      const tools = unchecked.map((call) => ({ ...call, arguments: argumentsRecord(call.arguments) }));
      return this.executeMetaTool(MULTI_EXECUTE, { tools, sync_response_to_workbench: false }, options);
    });
    // The results are in the order of the calls; the types of their data come from the tools' schemas.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return mapApiPromise(executed, (result) => resultsInOrder(unchecked, result) as ToolResults<Tools, Slugs>);
  }

  /** Searches for tools by what they should do: `POST …/session/{session_id}/search`. */
  search(params: ToolSearchParams, options?: CallOptions): ApiPromise<ToolSearchResponse> {
    return this.#transport.send(operations.searchTools, { path: this.#path, body: params }, options);
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
   * Creates a link where your user connects an account: `POST …/session/{session_id}/link`.
   *
   * @param toolkit slug of the toolkit, `"gmail"`
   */
  createAuthLink(
    toolkit: string,
    params: Omit<AuthLinkParams, "toolkit"> = {},
    options?: CallOptions,
  ): ApiPromise<AuthLink> {
    return startCall(() => {
      checkName("createAuthLink", 'the slug of a toolkit, "gmail"', toolkit);
      const input = { path: this.#path, body: { ...params, toolkit } };
      return this.#transport.send(operations.createSessionLink, input, options);
    });
  }

  /** Sends an HTTP request through the user's account: `POST …/session/{session_id}/proxy_execute`. */
  proxyExecute(params: ProxyExecuteParams, options?: CallOptions): ApiPromise<ProxyExecuteResponse> {
    return this.#transport.send(operations.proxyExecute, { path: this.#path, body: params }, options);
  }

  /**
   * Changes the config: `PATCH …/session/{session_id}`. A block that is null is removed, a map replaces the whole map.
   *
   * @returns the session with its new config; this object keeps the old one
   */
  update(params: SessionUpdateParams, options?: CallOptions): ApiPromise<Session<Tools>> {
    const info = this.#transport.send(
      operations.updateSession,
      { path: this.#path, body: params },
      options,
      SESSION_RESPONSE,
    );
    return mapApiPromise(info, (session) => new Session<Tools>(this.#transport, session));
  }

  /** Deletes the session: `DELETE …/session/{session_id}`. Every later call on it is a `NotFoundError`. */
  delete(options?: CallOptions): ApiPromise<SessionDeleteResult> {
    return this.#transport.send(operations.deleteSession, { path: this.#path }, options);
  }

  get #path(): { session_id: string } {
    return { session_id: this.sessionId };
  }
}

/** Arguments as the request has them. */
function argumentsRecord(args: unknown): Record<string, unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signatures accept nothing else
  return (args ?? {}) as Record<string, unknown>;
}
