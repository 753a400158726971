import { type MetaTools, metaTools, type MetaToolSlug } from "../../generated/meta-tools.gen.js";
import * as operations from "../../generated/operations.gen.js";
import type {
  AuthLink,
  AuthLinkParams,
  MetaToolExecuteParams,
  ProxyExecuteParams,
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
  type CallOptions,
  InvalidArgumentError,
  mapApiPromise,
  type Operation,
  startCall,
  type Transport,
} from "../http/index.js";
import type { Provider } from "../providers/index.js";
import { checkArguments, checkExecuteFields, checkName } from "./argument-checks.js";
import { type ListOptions, type PagePromise, pagePromise } from "./pages.js";
import { PAGE_RESPONSE, PROXY_RESPONSE, SESSION_UPDATE_RESPONSE, toolResponse } from "./response-checks.js";
import { bodyWithResponses, type Responded, type RespondOptions, respondTo, rememberCall } from "./respond.js";
import {
  type ArgumentsThen,
  checkCalls,
  type InputResponses,
  MULTI_EXECUTE,
  type NoTools,
  type ProxyResult,
  resultsInOrder,
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
  extends CallOptions, AnswerFields, Omit<ToolExecuteParams, "tool_slug" | "arguments" | keyof AnswerFields> {}

/** Options of `executeMetaTool`: further fields of the request body, and call options. */
export interface MetaExecuteOptions
  extends CallOptions, AnswerFields, Omit<MetaToolExecuteParams, "slug" | "arguments" | keyof AnswerFields> {}

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
      const { fields, call } = splitOptions("executeTool", options);
      const body = { tool_slug: slug, arguments: argumentsRecord(args), ...fields };
      return this.#execute<ToolOutput<Tools, Slug>>(operations.executeTool, slug, body, call);
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
      return this.#execute<MetaTools[Slug]["output"]>(operations.executeMetaTool, slug, body, call);
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
   * If calls need approval, nothing has run: every result is `input_required` with the same questions; pass the array
   * to `respond`.
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
    return this.#resultsOf(unchecked, executed) as ApiPromise<ToolResults<Tools, Slugs>>;
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
    return mapApiPromise(info, (session) => new Session<Tools>(this.#transport, session));
  }

  /** Deletes the session: `DELETE …/session/{session_id}`. Every later call on it is a `NotFoundError`. */
  delete(options?: CallOptions): ApiPromise<SessionDeleteResult> {
    return this.#transport.send(operations.deleteSession, { path: this.#path }, options);
  }

  /** Runs a tool or meta tool, and remembers how to answer if it asks first. */
  #execute<Data>(
    operation: Operation<object, unknown>,
    slug: string,
    body: object,
    call: CallOptions,
  ): ApiPromise<ToolResult<Data>> {
    const { name } = operation;
    const answers = "input_responses" in body;
    if (answers && call.idempotent === true) {
      throw new InvalidArgumentError(
        `${name}: a call with \`input_responses\` runs the approved tool, so it is never repeated. Remove \`idempotent\`. Nothing was sent.`,
      );
    }
    const details = {
      subject: slug,
      repeatable: name === "executeMetaTool" && isReadOnlyMetaTool(slug) && !answers,
      check: toolResponse(
        slug,
        (sent) => (fields, options) => this.#execute(operation, slug, bodyWithResponses(sent, fields), options),
      ),
    };
    // The caller checks the types of the body; those of the data come from the tool's schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return this.#transport.send(operation, { path: this.#path, body }, call, details) as ApiPromise<ToolResult<Data>>;
  }

  /** The results of many calls in their order, and how to answer if they ask first. */
  #resultsOf(
    calls: readonly UncheckedToolCall[],
    executed: ApiPromise<ToolResult<unknown>>,
  ): ApiPromise<ToolResult<unknown>[]> {
    return mapApiPromise(executed, (executedAll) => {
      const results = resultsInOrder(calls, executedAll);
      if (executedAll.result_type === "input_required") {
        rememberCall(results, (fields, options) =>
          this.#resultsOf(calls, this.respond(executedAll, fields.input_responses, options)),
        );
        for (const result of results) {
          rememberCall(result, "this is one of the results of executeTools: pass the whole array");
        }
      }
      return results;
    });
  }

  get #path(): { session_id: string } {
    return { session_id: this.sessionId };
  }
}

function isReadOnlyMetaTool(slug: string): boolean {
  return Object.hasOwn(metaTools, slug) && Object(Reflect.get(metaTools, slug)).repeatable === true;
}

/** Divides options into fields of the request body and options of the call. @throws InvalidArgumentError */
function splitOptions(
  method: "executeTool" | "executeMetaTool",
  options: ExecuteOptions = {},
): { fields: object; call: CallOptions } {
  const { signal, timeout, deadline, maxRetries, idempotent, headers, ...fields } = options;
  checkExecuteFields(method, fields);
  return { fields, call: { signal, timeout, deadline, maxRetries, idempotent, headers } };
}

/** Arguments as the request has them. */
function argumentsRecord(args: unknown): Record<string, unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the signatures accept nothing else
  return (args ?? {}) as Record<string, unknown>;
}
