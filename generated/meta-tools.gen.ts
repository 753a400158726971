// Do not edit: this file is made from spec/meta-tools/ by `npm run codegen`.
// sha256 of what it was made from: 643f23809740de6eebe52cbbe973d21710c9982af0cf0618ab3ef75c42039150

/**
 * Arguments of COMPOSIO_GET_TOOL_SCHEMAS.
 * Returns the full schemas of known tool slugs.
 */
export interface ComposioGetToolSchemasInput {
  /**
   * Which schemas to return.
   * @default ["input_schema"]
   */
  include?: readonly ("input_schema" | "output_schema")[];
  /**
   * Workflow session id returned by COMPOSIO_SEARCH_TOOLS (data.session.id). Not the trs_* session id.
   */
  session_id?: string;
  /**
   * Tool slugs from search results.
   */
  tool_slugs: readonly string[];
}

/**
 * Result of COMPOSIO_GET_TOOL_SCHEMAS.
 */
export interface ComposioGetToolSchemasOutput {
  /**
   * Slugs that were not found.
   */
  not_found?: string[];
  /**
   * How to handle unknown slugs.
   */
  not_found_message?: string;
  /**
   * Whether every slug was found.
   */
  success: boolean;
  /**
   * Up to three similar slugs for each unknown slug.
   */
  suggestions?: {
    [k: string]: string[];
  };
  /**
   * Tool definitions by slug.
   */
  tool_schemas: {
    [k: string]: {
      /**
       * What the tool does.
       */
      description?: string;
      /**
       * Input schema.
       */
      input_schema?: {
        [k: string]: unknown;
      };
      /**
       * Output schema, if requested.
       */
      output_schema?: {
        [k: string]: unknown;
      };
      /**
       * Tool slug.
       */
      tool_slug: string;
      /**
       * Slug of the tool's toolkit.
       */
      toolkit: string;
    };
  };
}

/**
 * Arguments of COMPOSIO_MANAGE_CONNECTIONS.
 * Checks the connections of toolkits and creates authorization links. In multi-account sessions it
 * also lists, renames and removes accounts.
 */
export interface ComposioManageConnectionsInput {
  /**
   * Reconnect all toolkits, including active ones.
   * @default false
   */
  reinitiate_all?: boolean;
  /**
   * Workflow session id returned by COMPOSIO_SEARCH_TOOLS (data.session.id). Not the trs_* session id.
   */
  session_id?: string;
  /**
   * Slugs of the toolkits to check or connect. Toolkits without a connection get a link.
   */
  toolkits: readonly string[];
}

/**
 * Result of COMPOSIO_MANAGE_CONNECTIONS.
 */
export interface ComposioManageConnectionsOutput {
  /**
   * Overall status.
   */
  message: string;
  /**
   * Outcome by toolkit slug.
   */
  results: {
    [k: string]: {
      /**
       * Account type: PRIVATE or SHARED.
       * @default null
       */
      account_type?: "PRIVATE" | "SHARED" | null | (string & {});
      /**
       * Id of the auth config that was used or created.
       * @default null
       */
      auth_config_id?: string | null;
      /**
       * Id of the connected account, if any.
       * @default null
       */
      connected_account_id?: string | null;
      /**
       * Creation time, as an ISO 8601 timestamp.
       * @default null
       */
      created_at?: string | null;
      /**
       * Profile of the connected user.
       * @default null
       */
      current_user_info?: {
        [k: string]: unknown;
      } | null;
      /**
       * Why the connection failed.
       * @default null
       */
      error_message?: string | null;
      /**
       * Whether there is an active connection.
       */
      has_active_connection?: boolean;
      /**
       * What to tell the user. Present if a connection was initiated.
       * @default null
       */
      instruction?: string | null;
      /**
       * Authorization link. Present if a connection was initiated.
       * @default null
       */
      redirect_url?: string | null;
      /**
       * Outcome.
       */
      status: "active" | "initiated" | "failed" | (string & {});
      /**
       * Toolkit slug.
       */
      toolkit: string;
      /**
       * Whether an existing connection was reinitiated.
       * @default null
       */
      was_reinitiated?: boolean | null;
    };
  };
  /**
   * Workflow session from the request.
   */
  session?: {
    /**
     * Workflow session id.
     */
    id: string;
    /**
     * Instructions for the model on reusing the id.
     */
    instructions: string;
  };
  /**
   * Number of toolkits per outcome. Not required since 2026-03-28.
   */
  summary?: {
    active_connections?: number;
    failed_connections?: number;
    initiated_connections?: number;
    total_toolkits?: number;
  };
}

/**
 * Arguments of COMPOSIO_MULTI_EXECUTE_TOOL.
 * Runs up to 50 independent app tools in parallel.
 */
export interface ComposioMultiExecuteToolInput {
  /**
   * Short label of the current workflow step in upper case, for example FETCHING_EMAILS.
   */
  current_step?: string;
  /**
   * Progress as done/total with a unit, for example "10/100 emails".
   */
  current_step_metric?: string;
  /**
   * Workflow session id returned by COMPOSIO_SEARCH_TOOLS (data.session.id). Not the trs_* session id.
   */
  session_id?: string;
  /**
   * If true, also store the full response in the sandbox. Required, although the tool's description says
   * that it defaults to false.
   */
  sync_response_to_workbench: boolean;
  /**
   * One-sentence rationale.
   */
  thought?: string;
  /**
   * Independent calls, run in parallel.
   * @minItems 1
   * @maxItems 50
   */
  tools: readonly {
    /**
     * Arguments of the tool, as described by its input schema.
     */
    arguments: {
      [k: string]: unknown;
    };
    /**
     * Slug of the tool to run.
     * @minLength 1
     */
    tool_slug: string;
  }[];
}

/**
 * Result of COMPOSIO_MULTI_EXECUTE_TOOL.
 */
export interface ComposioMultiExecuteToolOutput {
  /**
   * Number of calls that failed.
   */
  error_count: number;
  /**
   * Recommended next steps.
   * @default null
   */
  next_steps?: string | null;
  /**
   * Location of the full response, if it was large or storing it was requested.
   * @default null
   */
  remote_file_info?: {
    /**
     * Path in the sandbox, such as /mnt/files/<dir>/<word>.json (observed).
     */
    file_path?: string;
    /**
     * How to read the file (observed).
     */
    instructions?: string;
    [k: string]: unknown;
  } | null;
  /**
   * Results, in the same order as the request.
   */
  results: {
    /**
     * Why the tool failed.
     * @default null
     */
    error?: string | null;
    /**
     * Index of the call in the request, starting at 0.
     */
    index: number;
    /**
     * Response of the tool. Null if it could not run.
     * @default null
     */
    response?: {
      /**
       * Data returned by the tool, inline.
       */
      data?: unknown;
      /**
       * Shortened data, if the full data was offloaded. Truncated arrays end with a string such as "...8
       * more items". Observed, not declared.
       */
      data_preview?: unknown;
      error?: string | null;
      /**
       * Log id.
       */
      log_id?: string;
      /**
       * Whether the tool succeeded.
       */
      successful?: boolean;
      [k: string]: unknown;
    } | null;
    /**
     * Slug of the tool that ran.
     */
    tool_slug: string;
  }[];
  /**
   * Workflow session from the request.
   * @default null
   */
  session?: {
    id?: string;
    instructions?: string;
  } | null;
  /**
   * Number of calls that succeeded.
   */
  success_count: number;
  /**
   * Number of calls.
   */
  total_count: number;
}

/**
 * Arguments of COMPOSIO_PROXY_EXECUTE.
 * Sends an HTTP request through a connected account. Offered if `proxy_execute` is enabled.
 */
export interface ComposioProxyExecuteInput {
  [k: string]: unknown;
}

/**
 * Result of COMPOSIO_PROXY_EXECUTE.
 * The schema is not published.
 */
export interface ComposioProxyExecuteOutput {
  [k: string]: unknown;
}

/**
 * Arguments of COMPOSIO_REMOTE_BASH_TOOL.
 * Runs a bash command in the session sandbox, from /home/user.
 */
export interface ComposioRemoteBashToolInput {
  /**
   * Command line. Runs for at most 180 seconds.
   */
  command: string;
  /**
   * Workflow session id returned by COMPOSIO_SEARCH_TOOLS (data.session.id). Not the trs_* session id.
   */
  session_id?: string;
}

/**
 * Result of COMPOSIO_REMOTE_BASH_TOOL.
 */
export interface ComposioRemoteBashToolOutput {
  /**
   * Last four characters of the sandbox id.
   */
  sandbox_id_suffix?: string;
  /**
   * Workflow session from the request.
   */
  session?: {
    /**
     * Workflow session id.
     */
    id: string;
    /**
     * Instructions for the model on reusing the id.
     */
    instructions: string;
  };
  /**
   * Standard output. May be truncated.
   */
  stderr: string;
  /**
   * Number of lines before truncation.
   */
  stderrLines: number;
  /**
   * File with the full stderr, if it was truncated.
   */
  stderr_file_path?: string;
  /**
   * Standard output. May be truncated.
   */
  stdout: string;
  /**
   * Number of lines before truncation.
   */
  stdoutLines: number;
  /**
   * File with the full stdout, if it was truncated.
   */
  stdout_file_path?: string;
}

/**
 * Arguments of COMPOSIO_REMOTE_WORKBENCH.
 * Runs Python in the session's persistent Jupyter sandbox, for remote files and bulk tool calls.
 */
export interface ComposioRemoteWorkbenchInput {
  /**
   * Python cell. State persists between calls. Runs for at most 180 seconds.
   */
  code_to_execute: string;
  /**
   * Short label of the current workflow step in upper case, for example FETCHING_EMAILS.
   */
  current_step?: string;
  /**
   * Progress as done/total with a unit, for example "10/100 emails".
   */
  current_step_metric?: string;
  /**
   * Workflow session id returned by COMPOSIO_SEARCH_TOOLS (data.session.id). Not the trs_* session id.
   */
  session_id?: string;
  /**
   * Purpose of the step.
   */
  thought?: string;
}

/**
 * Result of COMPOSIO_REMOTE_WORKBENCH.
 */
export interface ComposioRemoteWorkbenchOutput {
  /**
   * Error message of the cell.
   * @default ""
   */
  error?: string;
  /**
   * Result of the cell, as a string.
   */
  results: string;
  /**
   * File with the full result, if it was truncated.
   */
  results_file_path?: string;
  /**
   * Last four characters of the sandbox id.
   */
  sandbox_id_suffix?: string;
  /**
   * Workflow session from the request.
   */
  session?: {
    /**
     * Workflow session id.
     */
    id: string;
    /**
     * Instructions for the model on reusing the id.
     */
    instructions: string;
  };
  stderr: string;
  /**
   * File with the full stderr, if it was truncated.
   */
  stderr_file_path?: string;
  stdout: string;
  /**
   * File with the full stdout, if it was truncated.
   */
  stdout_file_path?: string;
}

/**
 * Arguments of COMPOSIO_SEARCH_TOOLS.
 * Finds app tools for one or more use cases. Returns schemas, plans, pitfalls, connection status and a
 * workflow session id.
 */
export interface ComposioSearchToolsInput {
  /**
   * Name of the calling model. Ignored if unknown.
   */
  model?: string;
  /**
   * Queries to run in parallel, with one atomic action each.
   * @minItems 1
   */
  queries: readonly {
    /**
     * Known input values, as comma-separated key:value pairs, for example "channel_name:general".
     */
    known_fields?: string;
    /**
     * One task in normalized English. Name the app if known; do not include personal identifiers.
     * @maxLength 1024
     */
    use_case: string;
  }[];
  /**
   * auto: may use cached plans. tool_search: skips cached plans and searches the tools directly.
   * @default "auto"
   */
  search_strategy?: "auto" | "tool_search";
  /**
   * Workflow of the call. Optional, but expected on every call.
   */
  session?: {
    /**
     * If true, create a new workflow id. If false or omitted, the given id is reused.
     */
    generate_id?: boolean;
    /**
     * Id of the workflow to continue.
     */
    id?: string;
  };
}

/**
 * Result of COMPOSIO_SEARCH_TOOLS.
 * Same content as the REST /search response. The tool declares additionalProperties: false here, but
 * live responses also contain success and error.
 */
export interface ComposioSearchToolsOutput {
  /**
   * Error message such as "X out of Y searches failed, ...". Only in live responses.
   */
  error?: string | null;
  /**
   * Recommended next steps for the model, in order.
   */
  next_steps_guidance: string[];
  /**
   * One result per query, in the same order.
   */
  results: {
    /**
     * Use case of the cached plan. Seen in the response of POST …/search; that this tool also returns it
     * is inferred.
     */
    cached_plan_usecase?: string;
    /**
     * Difficulty, for example "easy" or a longer sentence. Field name in live and REST responses.
     */
    difficulty?: string;
    /**
     * Why this query failed.
     */
    error?: string | null;
    /**
     * How to follow a cached plan. Field name in live and REST responses.
     */
    execution_guidance?: string;
    /**
     * Number of the query, starting at 1.
     */
    index: number;
    /**
     * Known pitfalls. Only with a cached plan.
     */
    known_pitfalls?: string[];
    /**
     * Stored facts by app. Only if the memory feature is enabled and the result is not cached.
     */
    memory?: {
      [k: string]: unknown[];
    };
    /**
     * Id of the cached plan. In live and REST responses.
     */
    plan_id?: string;
    /**
     * Slugs of the best matching tools.
     */
    primary_tool_slugs: string[];
    /**
     * Why these tools were chosen. Field name in the declared schema.
     */
    reasoning?: string;
    /**
     * Steps of the plan. Only with a cached plan.
     */
    recommended_plan_steps?: string[];
    /**
     * Sample code for the workbench. Only with a cached plan.
     */
    reference_workbench_snippets?: {
      /**
       * Python code for the workbench, in a fenced code block.
       */
      code: string;
      /**
       * What the code does.
       */
      description: string;
    }[];
    /**
     * Slugs of helper, prerequisite or alternative tools.
     */
    related_tool_slugs: string[];
    /**
     * Estimated difficulty. Field name in the declared schema.
     */
    task_difficulty?: string;
    /**
     * Toolkits of these tools.
     */
    toolkits: string[];
    /**
     * Use case of the query.
     */
    use_case: string;
  }[];
  session: {
    /**
     * Whether this call created a new id.
     */
    generate_id: boolean;
    /**
     * Workflow id. A short word in captures, for example "coal".
     */
    id: string;
    /**
     * How to reuse the id.
     */
    instructions: string;
  };
  /**
   * Whether all queries succeeded. Only in live and REST /search responses.
   */
  success?: boolean;
  time_info: {
    /**
     * ISO 8601 timestamp.
     */
    current_time_utc: string;
    /**
     * Unix time in seconds.
     */
    current_time_utc_epoch_seconds: number;
    /**
     * Advice on time zones.
     */
    message: string;
  };
  /**
   * Tool definitions by slug. Each tool is listed once.
   */
  tool_schemas: {
    [k: string]: {
      description?: string | null;
      /**
       * Whether `input_schema` is included. In live and REST responses.
       */
      hasFullSchema?: boolean;
      /**
       * Full input schema, if included.
       */
      input_schema?: {
        [k: string]: unknown;
      } | null;
      /**
       * Output schema. Only if requested (REST types).
       */
      output_schema?: {
        [k: string]: unknown;
      };
      /**
       * How to get the schema if `hasFullSchema` is false. In live and REST responses.
       */
      schemaRef?: {
        args: {
          tool_slugs: string[];
        };
        message?: string;
        tool: "COMPOSIO_GET_TOOL_SCHEMAS";
      };
      /**
       * Tool slug.
       */
      tool_slug?: string;
      /**
       * Slug of the tool's toolkit. Upper case in captures (GITHUB), where connection statuses use lower
       * case.
       */
      toolkit?: string;
      /**
       * Usage guidelines. In the declared schema.
       */
      usage_guidelines?: string | null;
    };
  };
  /**
   * Connection status of each toolkit.
   */
  toolkit_connection_statuses: {
    /**
     * Present if a call must name an account.
     */
    account_selection?: "required" | (string & {});
    /**
     * Account type: PRIVATE or SHARED.
     */
    account_type?: "PRIVATE" | "SHARED" | null | (string & {});
    /**
     * Accounts of the toolkit. Only in multi-account sessions.
     * Items: A connected account (multi-account sessions).
     */
    accounts?: {
      /**
       * Account type: PRIVATE or SHARED.
       */
      account_type?: "PRIVATE" | "SHARED" | (string & {});
      /**
       * Alias set by the user.
       */
      alias?: string;
      /**
       * When the account was connected, as an ISO 8601 timestamp.
       */
      created_at: string;
      /**
       * Account id to pass as `account` (a word id such as gmail_word-word, or ca_*).
       */
      id: string;
      /**
       * Whether this account is used if a call does not name one.
       */
      is_default: boolean;
      /**
       * Connection status, e.g. active.
       */
      status: string;
      /**
       * Profile of the connected user.
       */
      user_info?: {
        [k: string]: unknown;
      };
    }[];
    /**
     * Ids of the auth config and the account. According to REST, only if connected.
     */
    connection_details?: {
      [k: string]: unknown;
    };
    current_user_info?: {
      [k: string]: unknown;
    } | null;
    /**
     * What the toolkit does.
     */
    description?: string;
    /**
     * Whether there is an active connection.
     */
    has_active_connection: boolean;
    /**
     * Tools that run on a Composio account, without a connection.
     */
    instant_account?: {
      allowed_tool_slugs: string[];
    };
    /**
     * Human-readable status and next step.
     */
    status_message: string;
    /**
     * Toolkit slug in lower case.
     */
    toolkit: string;
  }[];
}

/**
 * Arguments of COMPOSIO_SUBMIT_FEEDBACK.
 * Sends the agent's feedback to Composio. Offered if experimental.submit_feedback is enabled.
 */
export interface ComposioSubmitFeedbackInput {
  [k: string]: unknown;
}

/**
 * Result of COMPOSIO_SUBMIT_FEEDBACK.
 * The schema is not published.
 */
export interface ComposioSubmitFeedbackOutput {
  [k: string]: unknown;
}

/**
 * Arguments of COMPOSIO_WAIT_FOR_CONNECTIONS.
 * Waits until one or all of the listed toolkits are connected or have failed, or until a time limit
 * passes.
 */
export interface ComposioWaitForConnectionsInput {
  /**
   * Whether to wait for any or all of the toolkits.
   * @default "any"
   */
  mode?: "any" | "all";
  /**
   * Workflow session id returned by COMPOSIO_SEARCH_TOOLS (data.session.id). Not the trs_* session id.
   */
  session_id?: string;
  /**
   * Toolkit slugs to wait for.
   * @minItems 1
   */
  toolkits: readonly string[];
}

/**
 * Result of COMPOSIO_WAIT_FOR_CONNECTIONS.
 */
export interface ComposioWaitForConnectionsOutput {
  /**
   * Summary of the outcome.
   */
  message: string;
  /**
   * Status by toolkit slug.
   */
  results: {
    [k: string]: {
      auth_config_id?: string;
      connected_account_id?: string;
      created_at?: string;
      /**
       * Profile of the connected user.
       */
      current_user_info?: {
        [k: string]: unknown;
      };
      error_message?: string;
      has_active_connection?: boolean;
      /**
       * ACTIVE, INITIATED, FAILED or NOT_FOUND (stated in text, not as an enum).
       */
      status?: string;
      toolkit?: string;
    };
  };
  session?: {
    id?: string;
    instructions?: string;
  };
}

/** The meta tools of a session: their arguments and the data of their results. */
export interface MetaTools {
  /** Returns the full schemas of known tool slugs. */
  COMPOSIO_GET_TOOL_SCHEMAS: { input: ComposioGetToolSchemasInput; output: ComposioGetToolSchemasOutput };
  /**
   * Checks the connections of toolkits and creates authorization links. In multi-account sessions it
   * also lists, renames and removes accounts.
   */
  COMPOSIO_MANAGE_CONNECTIONS: { input: ComposioManageConnectionsInput; output: ComposioManageConnectionsOutput };
  /** Runs up to 50 independent app tools in parallel. */
  COMPOSIO_MULTI_EXECUTE_TOOL: { input: ComposioMultiExecuteToolInput; output: ComposioMultiExecuteToolOutput };
  /** Sends an HTTP request through a connected account. Offered if `proxy_execute` is enabled. */
  COMPOSIO_PROXY_EXECUTE: { input: ComposioProxyExecuteInput; output: ComposioProxyExecuteOutput };
  /** Runs a bash command in the session sandbox, from /home/user. */
  COMPOSIO_REMOTE_BASH_TOOL: { input: ComposioRemoteBashToolInput; output: ComposioRemoteBashToolOutput };
  /** Runs Python in the session's persistent Jupyter sandbox, for remote files and bulk tool calls. */
  COMPOSIO_REMOTE_WORKBENCH: { input: ComposioRemoteWorkbenchInput; output: ComposioRemoteWorkbenchOutput };
  /**
   * Finds app tools for one or more use cases. Returns schemas, plans, pitfalls, connection status and a
   * workflow session id.
   */
  COMPOSIO_SEARCH_TOOLS: { input: ComposioSearchToolsInput; output: ComposioSearchToolsOutput };
  /** Sends the agent's feedback to Composio. Offered if experimental.submit_feedback is enabled. */
  COMPOSIO_SUBMIT_FEEDBACK: { input: ComposioSubmitFeedbackInput; output: ComposioSubmitFeedbackOutput };
  /**
   * Waits until one or all of the listed toolkits are connected or have failed, or until a time limit
   * passes.
   */
  COMPOSIO_WAIT_FOR_CONNECTIONS: { input: ComposioWaitForConnectionsInput; output: ComposioWaitForConnectionsOutput };
}

export type MetaToolSlug =
  | "COMPOSIO_GET_TOOL_SCHEMAS"
  | "COMPOSIO_MANAGE_CONNECTIONS"
  | "COMPOSIO_MULTI_EXECUTE_TOOL"
  | "COMPOSIO_PROXY_EXECUTE"
  | "COMPOSIO_REMOTE_BASH_TOOL"
  | "COMPOSIO_REMOTE_WORKBENCH"
  | "COMPOSIO_SEARCH_TOOLS"
  | "COMPOSIO_SUBMIT_FEEDBACK"
  | "COMPOSIO_WAIT_FOR_CONNECTIONS";

/** Whether a second call of a meta tool changes nothing, by its hints. */
export const metaTools: { readonly [Slug in MetaToolSlug]: { readonly repeatable: boolean } } = {
  COMPOSIO_GET_TOOL_SCHEMAS: { repeatable: true },
  COMPOSIO_MANAGE_CONNECTIONS: { repeatable: false },
  COMPOSIO_MULTI_EXECUTE_TOOL: { repeatable: false },
  COMPOSIO_PROXY_EXECUTE: { repeatable: false },
  COMPOSIO_REMOTE_BASH_TOOL: { repeatable: false },
  COMPOSIO_REMOTE_WORKBENCH: { repeatable: false },
  COMPOSIO_SEARCH_TOOLS: { repeatable: true },
  COMPOSIO_SUBMIT_FEEDBACK: { repeatable: false },
  COMPOSIO_WAIT_FOR_CONNECTIONS: { repeatable: true },
};
