import { type MetaTools, metaTools, type MetaToolSlug } from "../../generated/meta-tools.gen.js";
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
import { apiPromise, type ApiPromise, type CallOptions, mapApiPromise, type Transport } from "../http/index.js";
import type { Provider } from "../providers/index.js";
import { argumentsProblem, fieldsProblem, nameProblem } from "./argument-checks.js";
import { type PagePromise, pagePromise } from "./pages.js";
import { PAGE_ANSWER, resultOf, SESSION_ANSWER } from "./response-checks.js";
import {
  type ArgumentsThen,
  callsProblem,
  type CheckedSlug,
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

/** What an execution may say beside its arguments: the fields of the request body, and the options of a call. */
export interface ExecuteOptions extends CallOptions, Omit<ToolExecuteParams, "tool_slug" | "arguments"> {}

/** The most schemas the service gives in one page. */
const TOOLS_A_PAGE = 500;

/**
 * One user's scoped access to tools. Made by `composio.createSession` and `composio.getSession`.
 *
 * A session holds no state that calls change: share it, or make another with the same id. Printing one shows
 * no key.
 */
export class Session<Tools extends ToolRegistry = NoTools> {
  /** Id of the session, `trs_…`: keep it to come back with `composio.getSession`. */
  readonly sessionId: string;
  /** Where an MCP client finds this session. It must send the API key in the header `x-api-key`. */
  readonly mcpUrl: string;
  /** Slugs of the tools that a model gets in this session. */
  readonly tools: readonly string[];
  /** The config in force, in the service's words; the keys differ from those of the request. */
  readonly config: SessionConfig;
  readonly #transport: Transport;

  /** @internal Use `composio.createSession` or `composio.getSession`. */
  constructor(transport: Transport, info: SessionInfo) {
    this.#transport = transport;
    this.sessionId = info.session_id;
    this.mcpUrl = info.mcp.url;
    this.tools = info.tool_router_tools;
    this.config = info.config;
  }

  /**
   * Runs one tool: `POST …/session/{session_id}/execute`. Never repeated by this client after it may have
   * reached the service, unless you say `idempotent: true`.
   *
   * A tool that failed is no exception: the result's `error` says why, and `data` has its type only once
   * `error` is known to be null. `unwrap` turns that into a throw.
   *
   * @param slug the tool, as your tool types list it; any string where you gave none, or know it at run time only
   */
  executeTool<const Slug extends ToolSlug<Tools>>(
    slug: CheckedSlug<Tools, Slug>,
    ...[args, options]: ArgumentsThen<ToolInput<Tools, Slug>, ExecuteOptions>
  ): ApiPromise<ToolResult<ToolOutput<Tools, Slug>>> {
    const { signal, timeout, deadline, maxRetries, idempotent, headers, ...fields } = options ?? {};
    const problem =
      nameProblem("executeTool", "a tool slug", slug) ?? argumentsProblem(slug, args) ?? fieldsProblem(fields);
    if (problem !== undefined) return apiPromise(Promise.reject(problem));
    const call = { signal, timeout, deadline, maxRetries, idempotent, headers };
    const body: ToolExecuteParams = { tool_slug: slug, arguments: byName(args), ...fields };
    // The service promises the shape of a result; what its data holds is what the tool's schema promises.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this.#transport.send("executeTool", { path: this.#path, body }, call, resultOf(slug)) as ApiPromise<
      ToolResult<ToolOutput<Tools, Slug>>
    >;
  }

  /**
   * Runs one meta tool: `POST …/session/{session_id}/execute_meta`. Those that only read are repeated after a
   * failure, the others never.
   */
  executeMetaTool<const Slug extends MetaToolSlug>(
    slug: Slug,
    ...[args, options]: ArgumentsThen<MetaTools[Slug]["input"], CallOptions>
  ): ApiPromise<ToolResult<MetaTools[Slug]["output"]>> {
    const problem = nameProblem("executeMetaTool", "a slug", slug) ?? argumentsProblem(slug, args);
    if (problem !== undefined) return apiPromise(Promise.reject(problem));
    const body = { slug, arguments: byName(args) };
    const facts = { ...resultOf(slug), repeatable: Object.hasOwn(metaTools, slug) && metaTools[slug].repeatable };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in executeTool
    return this.#transport.send("executeMetaTool", { path: this.#path, body }, options, facts) as ApiPromise<
      ToolResult<MetaTools[Slug]["output"]>
    >;
  }

  /**
   * Runs 1 to 50 independent tools at once, with the meta tool COMPOSIO_MULTI_EXECUTE_TOOL, and gives their
   * results in the order of the calls. Each result has its own `error`; one that failed takes no other along.
   *
   * ```ts
   * const [issue, mail] = await session.executeTools([
   *   { tool_slug: "GITHUB_CREATE_AN_ISSUE", arguments: { owner, repo, title } },
   *   { tool_slug: "GMAIL_SEND_EMAIL", arguments: { recipient_email, body } },
   * ]);
   * ```
   *
   * @throws {ToolExecutionError} when the meta tool itself failed
   */
  executeTools<const Slugs extends readonly ToolSlug<Tools>[]>(
    calls: readonly [...ToolCalls<Tools, Slugs>],
    options?: CallOptions,
  ): ApiPromise<ToolResults<Tools, Slugs>> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a checked call is an unchecked one
    const unchecked = calls as readonly UncheckedToolCall[];
    const problem = callsProblem(unchecked);
    if (problem !== undefined) return apiPromise(Promise.reject(problem));
    const tools = unchecked.map((call) => ({ ...call, arguments: byName(call.arguments) }));
    const answer = this.executeMetaTool(MULTI_EXECUTE, { tools, sync_response_to_workbench: false }, options);
    // The order of the results is that of the calls; what their data holds is what the tools' schemas promise.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return mapApiPromise(answer, (result) => resultsInOrder(unchecked, result) as ToolResults<Tools, Slugs>);
  }

  /** Searches for tools by what they should do: `POST …/session/{session_id}/search`. */
  search(params: ToolSearchParams, options?: CallOptions): ApiPromise<ToolSearchResponse> {
    return this.#transport.send("searchTools", { path: this.#path, body: params }, options);
  }

  /**
   * The toolkits of this session and their connections: `GET …/session/{session_id}/toolkits`. Await it for one
   * page (20 by default, `limit` up to 50), iterate it for all of them. Each page is a call of its own:
   * `timeout`, `deadline` and `maxRetries` hold for each.
   */
  listToolkits(query: ToolkitListQuery = {}, options?: CallOptions): PagePromise<ToolkitPage, Toolkit> {
    const page = (cursor: ToolkitListQuery): ApiPromise<ToolkitPage> =>
      this.#transport.send(
        "listSessionToolkits",
        { path: this.#path, query: { ...query, ...cursor } },
        options,
        PAGE_ANSWER,
      );
    return pagePromise<ToolkitPage, Toolkit>(page({}), (cursor) => page({ cursor }));
  }

  /**
   * The schemas of the session's tools, all pages: `GET …/session/{session_id}/tools`. Each page is a call of
   * its own: `timeout`, `deadline` and `maxRetries` hold for each.
   */
  async getMetaTools(options?: CallOptions): Promise<Tool[]> {
    const page = (cursor: { cursor?: string }) =>
      this.#transport.send(
        "listSessionTools",
        { path: this.#path, query: { limit: TOOLS_A_PAGE, ...cursor } },
        options,
        PAGE_ANSWER,
      );
    const tools: Tool[] = [];
    for await (const tool of pagePromise<SessionToolPage, Tool>(page({}), (cursor) => page({ cursor })))
      tools.push(tool);
    return tools;
  }

  /** `getMetaTools()` in the form that a model provider takes. */
  async getProviderTools<ProviderTool>(
    provider: Provider<ProviderTool>,
    options?: CallOptions,
  ): Promise<ProviderTool[]> {
    return (await this.getMetaTools(options)).map((tool) => provider.tool(tool));
  }

  /**
   * Makes a link under which your user connects an account: `POST …/session/{session_id}/link`.
   *
   * @param toolkit slug of the toolkit, `"gmail"`
   */
  createAuthLink(
    toolkit: string,
    params: Omit<AuthLinkParams, "toolkit"> = {},
    options?: CallOptions,
  ): ApiPromise<AuthLink> {
    const problem = nameProblem("createAuthLink", 'the slug of a toolkit, "gmail"', toolkit);
    if (problem !== undefined) return apiPromise(Promise.reject(problem));
    return this.#transport.send("createSessionLink", { path: this.#path, body: { ...params, toolkit } }, options);
  }

  /** Sends an HTTP request through the user's account: `POST …/session/{session_id}/proxy_execute`. */
  proxyExecute(params: ProxyExecuteParams, options?: CallOptions): ApiPromise<ProxyExecuteResponse> {
    return this.#transport.send("proxyExecute", { path: this.#path, body: params }, options);
  }

  /**
   * Changes the config: `PATCH …/session/{session_id}`. A block that is null loses its override, a map replaces
   * the whole map.
   *
   * @returns the session with its new config; this one keeps the old
   */
  update(params: SessionUpdateParams, options?: CallOptions): ApiPromise<Session<Tools>> {
    const info = this.#transport.send("updateSession", { path: this.#path, body: params }, options, SESSION_ANSWER);
    return mapApiPromise(info, (session) => new Session<Tools>(this.#transport, session));
  }

  /** Deletes the session: `DELETE …/session/{session_id}`. Every later call on it is a `NotFoundError`. */
  delete(options?: CallOptions): ApiPromise<SessionDeleteResult> {
    return this.#transport.send("deleteSession", { path: this.#path }, options);
  }

  get #path(): { session_id: string } {
    return { session_id: this.sessionId };
  }
}

/** Arguments as the request has them: every argument type is a map from name to value. */
function byName(args: unknown): Record<string, unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signatures let nothing else in
  return (args ?? {}) as Record<string, unknown>;
}
