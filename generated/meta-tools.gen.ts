// Do not edit: this file is made from spec/meta-tools/ by `npm run codegen`.
// sha256 of what it was made from: 8ce6abd2857f595700ebdc2123fabd1379d04749257c9dced2fdd5eaf71b0500

/**
 * Arguments of COMPOSIO_GET_TOOL_SCHEMAS.
 * Returns full schemas for known tool slugs.
 */
export interface ComposioGetToolSchemasInput {
  /**
   * Which schemas to return.
   * @default ["input_schema"]
   */
  include?: readonly ("input_schema" | "output_schema")[];
  /**
   * Workflow session id handed out by COMPOSIO_SEARCH_TOOLS (data.session.id); not the trs_* session id.
   */
  session_id?: string;
  /**
   * Slugs found by search.
   */
  tool_slugs: readonly string[];
}

/**
 * Result of COMPOSIO_GET_TOOL_SCHEMAS.
 */
export interface ComposioGetToolSchemasOutput {
  /**
   * Unknown slugs.
   */
  not_found?: string[];
  /**
   * What to do about unknown slugs.
   */
  not_found_message?: string;
  /**
   * True when every slug was found.
   */
  success: boolean;
  /**
   * Up to three similar slugs per unknown slug.
   */
  suggestions?: {
    [k: string]: string[];
  };
  /**
   * Definitions by slug.
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
       * Output schema, when asked for.
       */
      output_schema?: {
        [k: string]: unknown;
      };
      /**
       * Tool slug.
       */
      tool_slug: string;
      /**
       * Toolkit of the tool.
       */
      toolkit: string;
    };
  };
}

/**
 * Arguments of COMPOSIO_MANAGE_CONNECTIONS.
 * Checks connections of toolkits and creates authorization links; in multi-account sessions also
 * lists, renames and removes accounts.
 */
export interface ComposioManageConnectionsInput {
  /**
   * Reconnect even toolkits that are active.
   * @default false
   */
  reinitiate_all?: boolean;
  /**
   * Workflow session id handed out by COMPOSIO_SEARCH_TOOLS (data.session.id); not the trs_* session id.
   */
  session_id?: string;
  /**
   * Toolkit slugs to check or connect; unconnected ones get a link.
   */
  toolkits: readonly string[];
}

/**
 * Result of COMPOSIO_MANAGE_CONNECTIONS.
 */
export interface ComposioManageConnectionsOutput {
  /**
   * Overall state.
   */
  message: string;
  /**
   * Outcome by toolkit slug.
   */
  results: {
    [k: string]: {
      /**
       * Sharing model.
       * @default null
       */
      account_type?: "PRIVATE" | "SHARED" | null | (string & {});
      /**
       * Auth config used or made.
       * @default null
       */
      auth_config_id?: string | null;
      /**
       * Connected account, if any.
       * @default null
       */
      connected_account_id?: string | null;
      /**
       * ISO 8601 creation time.
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
       * Why it failed.
       * @default null
       */
      error_message?: string | null;
      /**
       * Whether connected.
       */
      has_active_connection?: boolean;
      /**
       * What to tell the user; when initiated.
       * @default null
       */
      instruction?: string | null;
      /**
       * Link to authorize; when initiated.
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
       * Reconnected rather than new.
       * @default null
       */
      was_reinitiated?: boolean | null;
    };
  };
  /**
   * Workflow session repeated back.
   */
  session?: {
    /**
     * Workflow session id.
     */
    id: string;
    /**
     * Hint for the model on reusing the id.
     */
    instructions: string;
  };
  /**
   * Counts by outcome; not required since 2026-03-28.
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
   * Short upper-case label of the workflow step in progress, e.g. FETCHING_EMAILS.
   */
  current_step?: string;
  /**
   * Progress as text, done/total plus unit, e.g. "10/100 emails".
   */
  current_step_metric?: string;
  /**
   * Workflow session id handed out by COMPOSIO_SEARCH_TOOLS (data.session.id); not the trs_* session id.
   */
  session_id?: string;
  /**
   * True also stores the full response in the sandbox. Required, although the text calls false the
   * default.
   */
  sync_response_to_workbench: boolean;
  /**
   * One-sentence rationale.
   */
  thought?: string;
  /**
   * Independent calls run in parallel.
   * @minItems 1
   * @maxItems 50
   */
  tools: readonly {
    /**
     * Arguments matching the tool's input schema.
     */
    arguments: {
      [k: string]: unknown;
    };
    /**
     * Tool to run.
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
   * Calls that failed.
   */
  error_count: number;
  /**
   * Hint for the caller.
   * @default null
   */
  next_steps?: string | null;
  /**
   * Where the full response was saved, when large or when sync was asked for.
   * @default null
   */
  remote_file_info?: {
    /**
     * Sandbox path such as /mnt/files/<dir>/<word>.json (observed).
     */
    file_path?: string;
    /**
     * How to read it (observed).
     */
    instructions?: string;
    [k: string]: unknown;
  } | null;
  /**
   * Same order as the request.
   */
  results: {
    /**
     * Why the tool failed.
     * @default null
     */
    error?: string | null;
    /**
     * Position in the request, from 0.
     */
    index: number;
    /**
     * The tool's own response; null when it could not run.
     * @default null
     */
    response?: {
      /**
       * Tool data, inline.
       */
      data?: unknown;
      /**
       * Shortened data when offloaded; cut arrays end with a string like "...8 more items". Observed, not
       * declared.
       */
      data_preview?: unknown;
      error?: string | null;
      /**
       * Log id.
       */
      log_id?: string;
      /**
       * Tool outcome.
       */
      successful?: boolean;
      [k: string]: unknown;
    } | null;
    /**
     * Tool that ran.
     */
    tool_slug: string;
  }[];
  /**
   * Workflow session repeated back.
   * @default null
   */
  session?: {
    id?: string;
    instructions?: string;
  } | null;
  /**
   * Calls that succeeded.
   */
  success_count: number;
  /**
   * Calls made.
   */
  total_count: number;
}

/**
 * Arguments of COMPOSIO_PROXY_EXECUTE.
 * Sends an HTTP request through a connected account. Offered with proxy_execute.
 */
export interface ComposioProxyExecuteInput {
  [k: string]: unknown;
}

/**
 * Result of COMPOSIO_PROXY_EXECUTE.
 * No schema of it is published.
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
   * Command line; at most 180 s.
   */
  command: string;
  /**
   * Workflow session id handed out by COMPOSIO_SEARCH_TOOLS (data.session.id); not the trs_* session id.
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
   * Workflow session repeated back.
   */
  session?: {
    /**
     * Workflow session id.
     */
    id: string;
    /**
     * Hint for the model on reusing the id.
     */
    instructions: string;
  };
  /**
   * Possibly cut.
   */
  stderr: string;
  /**
   * Line count before cutting.
   */
  stderrLines: number;
  /**
   * Full stderr when cut.
   */
  stderr_file_path?: string;
  /**
   * Possibly cut.
   */
  stdout: string;
  /**
   * Line count before cutting.
   */
  stdoutLines: number;
  /**
   * Full stdout when cut.
   */
  stdout_file_path?: string;
}

/**
 * Arguments of COMPOSIO_REMOTE_WORKBENCH.
 * Runs Python in the session's persistent Jupyter sandbox, for remote files and bulk tool calls.
 */
export interface ComposioRemoteWorkbenchInput {
  /**
   * Python cell; state persists between calls; at most 180 s.
   */
  code_to_execute: string;
  /**
   * Short upper-case label of the workflow step in progress, e.g. FETCHING_EMAILS.
   */
  current_step?: string;
  /**
   * Progress as text, done/total plus unit, e.g. "10/100 emails".
   */
  current_step_metric?: string;
  /**
   * Workflow session id handed out by COMPOSIO_SEARCH_TOOLS (data.session.id); not the trs_* session id.
   */
  session_id?: string;
  /**
   * Aim of the step.
   */
  thought?: string;
}

/**
 * Result of COMPOSIO_REMOTE_WORKBENCH.
 */
export interface ComposioRemoteWorkbenchOutput {
  /**
   * Cell error text.
   * @default ""
   */
  error?: string;
  /**
   * Cell result as text.
   */
  results: string;
  /**
   * Full result when cut.
   */
  results_file_path?: string;
  /**
   * Last four characters of the sandbox id.
   */
  sandbox_id_suffix?: string;
  /**
   * Workflow session repeated back.
   */
  session?: {
    /**
     * Workflow session id.
     */
    id: string;
    /**
     * Hint for the model on reusing the id.
     */
    instructions: string;
  };
  stderr: string;
  /**
   * Full stderr when cut.
   */
  stderr_file_path?: string;
  stdout: string;
  /**
   * Full stdout when cut.
   */
  stdout_file_path?: string;
}

/**
 * Arguments of COMPOSIO_SEARCH_TOOLS.
 * Finds app tools for one or more use cases and returns schemas, plans, pitfalls, connection state and
 * a workflow session id.
 */
export interface ComposioSearchToolsInput {
  /**
   * Name of the calling model; ignored when unknown.
   */
  model?: string;
  /**
   * Searches run in parallel, one atomic action each.
   * @minItems 1
   */
  queries: readonly {
    /**
     * Already known inputs as comma-separated key:value text, e.g. "channel_name:general".
     */
    known_fields?: string;
    /**
     * One task in normalized English, naming the app where known; no personal identifiers.
     * @maxLength 1024
     */
    use_case: string;
  }[];
  /**
   * auto may answer from cached plans; tool_search skips them and searches tools directly.
   * @default "auto"
   */
  search_strategy?: "auto" | "tool_search";
  /**
   * Workflow correlation; expected on every call although optional.
   */
  session?: {
    /**
     * True starts a new workflow id; false or absent with an id reuses that id.
     */
    generate_id?: boolean;
    /**
     * Id of a workflow to continue.
     */
    id?: string;
  };
}

/**
 * Result of COMPOSIO_SEARCH_TOOLS.
 * Same content as the REST /search response. The tool schema declares additionalProperties:false here,
 * yet live data adds success/error.
 */
export interface ComposioSearchToolsOutput {
  /**
   * LIVE only: "X out of Y searches failed, ..." style text.
   */
  error?: string | null;
  /**
   * Ordered hints for the model.
   */
  next_steps_guidance: string[];
  /**
   * One entry per query, in order.
   */
  results: {
    /**
     * The use case of the cached plan. Seen in the response of POST …/search; that this tool returns it
     * too is inferred.
     */
    cached_plan_usecase?: string;
    /**
     * LIVE/REST name: difficulty, e.g. "easy" or a longer sentence.
     */
    difficulty?: string;
    /**
     * Failure text of this query.
     */
    error?: string | null;
    /**
     * LIVE/REST name: message about following a cached plan.
     */
    execution_guidance?: string;
    /**
     * Query number, counted from 1.
     */
    index: number;
    /**
     * Pitfalls; only with a cached plan.
     */
    known_pitfalls?: string[];
    /**
     * Stored facts by app; only where the memory feature is on and for uncached results.
     */
    memory?: {
      [k: string]: unknown[];
    };
    /**
     * LIVE/REST: id of the cached plan.
     */
    plan_id?: string;
    /**
     * Best matching tools.
     */
    primary_tool_slugs: string[];
    /**
     * DECLARED name: why these tools were chosen.
     */
    reasoning?: string;
    /**
     * Plan steps; only with a cached plan.
     */
    recommended_plan_steps?: string[];
    /**
     * Sample workbench code; only with a cached plan.
     */
    reference_workbench_snippets?: {
      /**
       * Python for the workbench, fenced.
       */
      code: string;
      /**
       * What the snippet is for.
       */
      description: string;
    }[];
    /**
     * Helper, prerequisite or alternative tools.
     */
    related_tool_slugs: string[];
    /**
     * DECLARED name: difficulty estimate.
     */
    task_difficulty?: string;
    /**
     * Toolkits these tools belong to.
     */
    toolkits: string[];
    /**
     * The searched text.
     */
    use_case: string;
  }[];
  session: {
    /**
     * Whether this call made a new id.
     */
    generate_id: boolean;
    /**
     * Workflow id, a short word in captures, e.g. "coal".
     */
    id: string;
    /**
     * How to reuse the id.
     */
    instructions: string;
  };
  /**
   * LIVE only (also in REST /search): all queries succeeded.
   */
  success?: boolean;
  time_info: {
    /**
     * ISO time.
     */
    current_time_utc: string;
    /**
     * Unix seconds.
     */
    current_time_utc_epoch_seconds: number;
    /**
     * Time zone advice.
     */
    message: string;
  };
  /**
   * Tool definitions by slug, each once.
   */
  tool_schemas: {
    [k: string]: {
      description?: string | null;
      /**
       * LIVE/REST: whether input_schema is included.
       */
      hasFullSchema?: boolean;
      /**
       * Full input schema, when included.
       */
      input_schema?: {
        [k: string]: unknown;
      } | null;
      /**
       * Output schema, only when asked for (REST types).
       */
      output_schema?: {
        [k: string]: unknown;
      };
      /**
       * LIVE/REST: how to fetch the schema when hasFullSchema is false.
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
       * Toolkit of the tool; upper case in captures (GITHUB) where statuses use lower case.
       */
      toolkit?: string;
      /**
       * DECLARED: usage notes.
       */
      usage_guidelines?: string | null;
    };
  };
  /**
   * Connection state per toolkit.
   */
  toolkit_connection_statuses: {
    /**
     * Present when an account must be named.
     */
    account_selection?: "required" | (string & {});
    /**
     * Sharing model of the connection.
     */
    account_type?: "PRIVATE" | "SHARED" | null | (string & {});
    /**
     * Multi-account sessions only.
     * Items: One connected account (multi-account sessions).
     */
    accounts?: {
      /**
       * Sharing model.
       */
      account_type?: "PRIVATE" | "SHARED" | (string & {});
      /**
       * Label set by the user.
       */
      alias?: string;
      /**
       * ISO 8601 time of connecting.
       */
      created_at: string;
      /**
       * Account id usable as "account" (word id such as gmail_word-word, or ca_*).
       */
      id: string;
      /**
       * True for the account used when none is named.
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
     * Auth config and account ids; REST says only when connected.
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
     * Whether the user is connected.
     */
    has_active_connection: boolean;
    /**
     * Tools that run on an account of Composio, without a connection.
     */
    instant_account?: {
      allowed_tool_slugs: string[];
    };
    /**
     * Readable state and what to do next.
     */
    status_message: string;
    /**
     * Toolkit slug, lower case.
     */
    toolkit: string;
  }[];
}

/**
 * Arguments of COMPOSIO_SUBMIT_FEEDBACK.
 * Sends the agent's feedback to Composio. Offered with experimental.submit_feedback.
 */
export interface ComposioSubmitFeedbackInput {
  [k: string]: unknown;
}

/**
 * Result of COMPOSIO_SUBMIT_FEEDBACK.
 * No schema of it is published.
 */
export interface ComposioSubmitFeedbackOutput {
  [k: string]: unknown;
}

/**
 * Arguments of COMPOSIO_WAIT_FOR_CONNECTIONS.
 * Blocks until one or all listed toolkits are connected or failed, or a time limit passes.
 */
export interface ComposioWaitForConnectionsInput {
  /**
   * Wait for any or for all.
   * @default "any"
   */
  mode?: "any" | "all";
  /**
   * Workflow session id handed out by COMPOSIO_SEARCH_TOOLS (data.session.id); not the trs_* session id.
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
   * Summary.
   */
  message: string;
  /**
   * State by toolkit slug.
   */
  results: {
    [k: string]: {
      auth_config_id?: string;
      connected_account_id?: string;
      created_at?: string;
      /**
       * Profile.
       */
      current_user_info?: {
        [k: string]: unknown;
      };
      error_message?: string;
      has_active_connection?: boolean;
      /**
       * ACTIVE, INITIATED, FAILED or NOT_FOUND (stated in text, no enum).
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
  /** Returns full schemas for known tool slugs. */
  COMPOSIO_GET_TOOL_SCHEMAS: { input: ComposioGetToolSchemasInput; output: ComposioGetToolSchemasOutput };
  /**
   * Checks connections of toolkits and creates authorization links; in multi-account sessions also
   * lists, renames and removes accounts.
   */
  COMPOSIO_MANAGE_CONNECTIONS: { input: ComposioManageConnectionsInput; output: ComposioManageConnectionsOutput };
  /** Runs up to 50 independent app tools in parallel. */
  COMPOSIO_MULTI_EXECUTE_TOOL: { input: ComposioMultiExecuteToolInput; output: ComposioMultiExecuteToolOutput };
  /** Sends an HTTP request through a connected account. Offered with proxy_execute. */
  COMPOSIO_PROXY_EXECUTE: { input: ComposioProxyExecuteInput; output: ComposioProxyExecuteOutput };
  /** Runs a bash command in the session sandbox, from /home/user. */
  COMPOSIO_REMOTE_BASH_TOOL: { input: ComposioRemoteBashToolInput; output: ComposioRemoteBashToolOutput };
  /** Runs Python in the session's persistent Jupyter sandbox, for remote files and bulk tool calls. */
  COMPOSIO_REMOTE_WORKBENCH: { input: ComposioRemoteWorkbenchInput; output: ComposioRemoteWorkbenchOutput };
  /**
   * Finds app tools for one or more use cases and returns schemas, plans, pitfalls, connection state and
   * a workflow session id.
   */
  COMPOSIO_SEARCH_TOOLS: { input: ComposioSearchToolsInput; output: ComposioSearchToolsOutput };
  /** Sends the agent's feedback to Composio. Offered with experimental.submit_feedback. */
  COMPOSIO_SUBMIT_FEEDBACK: { input: ComposioSubmitFeedbackInput; output: ComposioSubmitFeedbackOutput };
  /** Blocks until one or all listed toolkits are connected or failed, or a time limit passes. */
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
