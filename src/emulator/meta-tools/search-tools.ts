import { activeAccounts } from "../connections.js";
import type { CustomToolInfo } from "../custom-tools.js";
import type { JsonObject } from "../json.js";
import type { RequestContext } from "../request-context.js";
import type { SessionRecord } from "../state.js";
import { allowsTool } from "../tool-access.js";
import { newWorkflowSessionId, sessionInstructions } from "./workflow-session.js";

/** Parameters of a tool search. */
export interface SearchRequest {
  readonly queries: readonly { readonly use_case: string }[];
  /** Custom tools of the request, searched in addition to the tools of the session. */
  readonly customTools: readonly CustomToolInfo[];
  /** The workflow session to continue. Without it, a new one starts. */
  readonly workflowSessionId?: string | undefined;
}

/** The tools found for one use case. */
interface SearchResult {
  /** Starts at 1. */
  readonly index: number;
  readonly use_case: string;
  readonly primary_tool_slugs: readonly string[];
  readonly related_tool_slugs: readonly string[];
  readonly toolkits: readonly string[];
  readonly difficulty: string;
  readonly execution_guidance: string;
  readonly error: null;
}

/** A tool that can be found. */
interface SearchableTool {
  readonly slug: string;
  readonly toolkit: string;
  readonly description: string;
  readonly input: JsonObject;
  /** Score of each word that describes the tool. */
  readonly wordScores: ReadonlyMap<string, number>;
}

const MAX_PRIMARY_TOOLS = 3;
const MAX_RELATED_TOOLS = 4;
/** Lowest score of a primary tool, relative to the best score. */
const PRIMARY_THRESHOLD = 0.6;
/** Lowest score of a related tool, relative to the best score. */
const RELATED_THRESHOLD = 0.5;
const STOP_WORDS = new Set(
  "a an and as at by do for from i in is it me my of on or please that the this to want with you your".split(" "),
);

/** Searches the session's tools: the response of POST …/search and the data of COMPOSIO_SEARCH_TOOLS. */
export function searchTools(context: RequestContext, session: SessionRecord, request: SearchRequest) {
  const { state } = context;
  const tools = searchableTools(context, session, request.customTools);
  const results: SearchResult[] = [];
  const tool_schemas: Record<string, ReturnType<typeof fullSchema | typeof schemaReference>> = {};
  for (const [index, { use_case }] of request.queries.entries()) {
    const ranked = rankTools(tools, use_case);
    const best = ranked[0]?.score ?? 0;
    const found = ranked
      .filter(({ score }) => score >= best * RELATED_THRESHOLD)
      .slice(0, MAX_PRIMARY_TOOLS + MAX_RELATED_TOOLS);
    const primary = found.filter(({ score }, rank) => rank < MAX_PRIMARY_TOOLS && score >= best * PRIMARY_THRESHOLD);
    const related = found.slice(primary.length);
    results.push({
      index: index + 1,
      use_case,
      primary_tool_slugs: primary.map(({ tool }) => tool.slug),
      related_tool_slugs: related.map(({ tool }) => tool.slug),
      toolkits: [...new Set(found.map(({ tool }) => tool.toolkit))],
      difficulty: found.length === 0 ? "unknown" : "easy",
      execution_guidance:
        found.length === 0
          ? "No tool of this session matches. Rephrase the search, or tell the user."
          : "Check the connection, read the schema, then execute the tool.",
      error: null,
    });
    for (const { tool } of related) {
      tool_schemas[tool.slug] ??= schemaReference(tool);
    }
    for (const { tool } of primary) {
      tool_schemas[tool.slug] = fullSchema(tool);
    }
  }
  const now = state.now();
  const id = request.workflowSessionId ?? newWorkflowSessionId(state);
  const statuses = connectionStatuses(context, session, [...new Set(results.flatMap((result) => result.toolkits))]);
  return {
    success: true,
    error: null,
    results,
    toolkit_connection_statuses: statuses,
    tool_schemas,
    time_info: {
      current_time_utc: now.toISOString(),
      current_time_utc_epoch_seconds: Math.floor(now.getTime() / 1000),
      message: "Times are in UTC. Ask for the user's time zone if it matters.",
    },
    session: {
      id,
      generate_id: request.workflowSessionId === undefined,
      instructions: sessionInstructions(id),
    },
    next_steps_guidance: nextSteps(results, statuses),
  };
}

function searchableTools(
  { catalog }: RequestContext,
  session: SessionRecord,
  customTools: readonly CustomToolInfo[],
): SearchableTool[] {
  const appTools = catalog.tools
    .filter((tool) => !tool.info.deprecated && allowsTool(session.config, tool))
    .map(({ info, toolkit }) => ({ ...info, toolkit: toolkit.slug, toolkitName: toolkit.name }));
  const others = customTools.map((tool) => ({ ...tool, toolkitName: tool.toolkit }));
  return [...appTools, ...others].map(({ slug, name, description, toolkit, toolkitName, input }) => {
    const wordScores = new Map<string, number>();
    const addWords = (text: string, score: number) => {
      for (const word of significantWords(text)) {
        wordScores.set(word, score);
      }
    };
    // In ascending order: the highest score of a word counts.
    addWords(description, 2);
    addWords(`${slug.replaceAll("_", " ")} ${name}`, 3);
    addWords(`${toolkit} ${toolkitName}`, 4);
    return { slug, toolkit, description, input, wordScores };
  });
}

/** The stems of a text's words, without stop words. */
function significantWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stem));
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`;
  }
  if (word.length > 5 && word.endsWith("ing")) {
    return word.slice(0, -3);
  }
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The tools that share a word with the use case, best match first. */
function rankTools(tools: readonly SearchableTool[], useCase: string): { tool: SearchableTool; score: number }[] {
  const words = [...significantWords(useCase)];
  return tools
    .map((tool) => ({ tool, score: words.reduce((sum, word) => sum + (tool.wordScores.get(word) ?? 0), 0) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.tool.slug.length - b.tool.slug.length);
}

function fullSchema({ slug, toolkit, description, input }: SearchableTool) {
  return { tool_slug: slug, toolkit, description, hasFullSchema: true, input_schema: input };
}

function schemaReference({ slug, toolkit, description }: SearchableTool) {
  return {
    tool_slug: slug,
    toolkit,
    description,
    hasFullSchema: false,
    schemaRef: {
      tool: "COMPOSIO_GET_TOOL_SCHEMAS",
      args: { tool_slugs: [slug] },
      message: "Call this tool to get the input schema.",
    },
  };
}

/** The user's connections to the toolkits. */
function connectionStatuses({ catalog, state }: RequestContext, session: SessionRecord, toolkits: readonly string[]) {
  return toolkits.map((slug) => {
    const toolkit = catalog.toolkit(slug);
    if (toolkit === undefined || toolkit.auth === "NO_AUTH") {
      return {
        toolkit: slug,
        description: toolkit?.description ?? "Custom tools of this session.",
        has_active_connection: true,
        status_message: `${slug} needs no connection.`,
      };
    }
    const { description } = toolkit;
    const active = activeAccounts(state, session.config, slug);
    const [first] = active;
    if (first === undefined) {
      const status_message = `${slug} is not connected. Call COMPOSIO_MANAGE_CONNECTIONS before using its tools.`;
      return { toolkit: slug, description, has_active_connection: false, status_message };
    }
    const profile = (account: typeof first): JsonObject =>
      catalog.instance(toolkit).profile({ id: account.id, user_id: account.userId, alias: account.alias }) ?? {};
    const multiAccount = session.config.multi_account?.enable === true;
    const selectionRequired = active.length > 1 && session.config.multi_account?.require_explicit_selection === true;
    return {
      toolkit: slug,
      description,
      has_active_connection: true,
      connection_details: { auth_config_id: first.authConfigId, connected_account_id: first.id },
      current_user_info: profile(first),
      account_type: first.sharing.account_type,
      ...(multiAccount
        ? {
            accounts: active.map((account) => ({
              id: account.wordId,
              ...(account.alias === null ? {} : { alias: account.alias }),
              user_info: profile(account),
              status: "active",
              created_at: account.createdAt,
              is_default: account === first,
              account_type: account.sharing.account_type,
            })),
          }
        : {}),
      ...(selectionRequired ? { account_selection: "required" as const } : {}),
      status_message: `${slug} is connected.`,
    };
  });
}

/** Guidance for the model: connect, fetch schemas, execute. */
function nextSteps(results: readonly SearchResult[], statuses: ReturnType<typeof connectionStatuses>): string[] {
  const missing = statuses.filter((status) => !status.has_active_connection).map((status) => status.toolkit);
  if (results.every((result) => result.primary_tool_slugs.length === 0)) {
    return ["No tool matches. Rephrase the search."];
  }
  return [
    ...(missing.length === 0 ? [] : [`Connect ${missing.join(", ")} with COMPOSIO_MANAGE_CONNECTIONS.`]),
    "For tools without a full schema, call COMPOSIO_GET_TOOL_SCHEMAS.",
    "Execute the tools with COMPOSIO_MULTI_EXECUTE_TOOL.",
  ];
}
