import { activeAccounts } from "../connections.js";
import type { SearchableCustomTool } from "../custom-tools.js";
import type { Emulation } from "../request-context.js";
import type { JsonObject } from "../json.js";
import { allowsTool } from "../tool-access.js";
import type { SessionRecord } from "../state.js";
import { newWorkflowId } from "./workflow-session.js";

/** What is searched for, and in what besides the session's own tools. */
export interface SearchRequest {
  readonly queries: readonly { readonly use_case: string }[];
  readonly custom: readonly SearchableCustomTool[];
  /** The workflow that goes on; a new one starts without it. */
  readonly workflow?: string | undefined;
}

/** What was found for one use case. */
interface SearchResult {
  /** From 1. */
  readonly index: number;
  readonly use_case: string;
  readonly primary_tool_slugs: readonly string[];
  readonly related_tool_slugs: readonly string[];
  readonly toolkits: readonly string[];
  readonly difficulty: string;
  readonly execution_guidance: string;
  readonly error: null;
}

/** A tool as search knows it. */
interface Candidate {
  readonly slug: string;
  readonly toolkit: string;
  readonly description: string;
  readonly input: JsonObject;
  /** Word → what it is worth when a query has it. */
  readonly words: ReadonlyMap<string, number>;
}

const PRIMARY = 3;
const RELATED = 4;
/** A primary tool scores at least this part of the best one. */
const NEAR_THE_BEST = 0.6;
/** And a related one at least this part. */
const WORTH_A_LOOK = 0.5;
const EMPTY_WORDS = new Set(
  "a an and as at by do for from i in is it me my of on or please that the this to want with you your".split(" "),
);

/** Finds the session's tools for some use cases: the answer of POST …/search and the data of COMPOSIO_SEARCH_TOOLS. */
export function searchTools(emulation: Emulation, session: SessionRecord, request: SearchRequest) {
  const { state } = emulation;
  const candidates = candidatesOf(emulation, session, request.custom);
  const results: SearchResult[] = [];
  const tool_schemas: Record<string, ReturnType<typeof fullSchema | typeof referredSchema>> = {};
  for (const [index, { use_case }] of request.queries.entries()) {
    const ranked = rank(candidates, use_case);
    const best = ranked[0]?.score ?? 0;
    const found = ranked.filter(({ score }) => score >= best * WORTH_A_LOOK).slice(0, PRIMARY + RELATED);
    const primary = found.filter(({ score }, at) => at < PRIMARY && score >= best * NEAR_THE_BEST);
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
          ? "No tool of this session fits. Say so, or search in other words."
          : "Check the connection, read the schema, then run the tool.",
      error: null,
    });
    for (const { tool } of related) tool_schemas[tool.slug] ??= referredSchema(tool);
    for (const { tool } of primary) tool_schemas[tool.slug] = fullSchema(tool);
  }
  const now = state.now();
  const id = request.workflow ?? newWorkflowId(state);
  const statuses = statusesOf(emulation, session, [...new Set(results.flatMap((result) => result.toolkits))]);
  return {
    success: true,
    error: null,
    results,
    toolkit_connection_statuses: statuses,
    tool_schemas,
    time_info: {
      current_time_utc: now.toISOString(),
      current_time_utc_epoch_seconds: Math.floor(now.getTime() / 1000),
      message: "Times are in UTC; ask for the user's time zone where it matters.",
    },
    session: {
      id,
      generate_id: request.workflow === undefined,
      instructions: `Pass session_id "${id}" to the next meta tool of this task.`,
    },
    next_steps_guidance: guidance(results, statuses),
  };
}

function candidatesOf(
  { catalog }: Emulation,
  session: SessionRecord,
  custom: readonly SearchableCustomTool[],
): Candidate[] {
  const app = catalog.tools
    .filter((tool) => !tool.facts.deprecated && allowsTool(session.config, tool))
    .map(({ facts, toolkit }) => ({ ...facts, toolkit: toolkit.slug, toolkitName: toolkit.name }));
  const own = custom.map((tool) => ({ ...tool, toolkitName: tool.toolkit }));
  return [...app, ...own].map(({ slug, name, description, toolkit, toolkitName, input }) => {
    const words = new Map<string, number>();
    for (const word of wordsOf(description)) words.set(word, 2);
    for (const word of wordsOf(`${slug.replaceAll("_", " ")} ${name}`)) words.set(word, 3);
    for (const word of wordsOf(`${toolkit} ${toolkitName}`)) words.set(word, 4);
    return { slug, toolkit, description, input, words };
  });
}

/** The words of a text that say something, without plurals and the like. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(stem));
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Candidates that share a word with the query, the best first. */
function rank(candidates: readonly Candidate[], useCase: string): { tool: Candidate; score: number }[] {
  const wanted = wordsOf(useCase);
  return candidates
    .map((tool) => ({ tool, score: [...wanted].reduce((sum, word) => sum + (tool.words.get(word) ?? 0), 0) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || one.tool.slug.length - other.tool.slug.length);
}

function fullSchema({ slug, toolkit, description, input }: Candidate) {
  return { tool_slug: slug, toolkit, description, hasFullSchema: true, input_schema: input };
}

function referredSchema({ slug, toolkit, description }: Candidate) {
  return {
    tool_slug: slug,
    toolkit,
    description,
    hasFullSchema: false,
    schemaRef: {
      tool: "COMPOSIO_GET_TOOL_SCHEMAS",
      args: { tool_slugs: [slug] },
      message: "Call this for the tool's arguments.",
    },
  };
}

/** How the user is connected to the toolkits. */
function statusesOf({ catalog, state }: Emulation, session: SessionRecord, toolkits: readonly string[]) {
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
      const status_message = `${slug} is not connected: call COMPOSIO_MANAGE_CONNECTIONS before its tools.`;
      return { toolkit: slug, description, has_active_connection: false, status_message };
    }
    const profile = (account: typeof first): JsonObject =>
      catalog.world(toolkit).profile({ id: account.id, user_id: account.userId, alias: account.alias }) ?? {};
    const several = session.config.multi_account?.enable === true;
    const mustChoose = active.length > 1 && session.config.multi_account?.require_explicit_selection === true;
    return {
      toolkit: slug,
      description,
      has_active_connection: true,
      connection_details: { auth_config_id: first.authConfigId, connected_account_id: first.id },
      current_user_info: profile(first),
      account_type: first.sharing.account_type,
      ...(several
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
      ...(mustChoose ? { account_selection: "required" as const } : {}),
      status_message: `${slug} is connected.`,
    };
  });
}

function guidance(results: readonly SearchResult[], statuses: ReturnType<typeof statusesOf>): string[] {
  const missing = statuses.filter((status) => !status.has_active_connection).map((status) => status.toolkit);
  if (results.every((result) => result.primary_tool_slugs.length === 0))
    return ["No tool fits: search in other words."];
  return [
    ...(missing.length === 0 ? [] : [`Connect ${missing.join(", ")} with COMPOSIO_MANAGE_CONNECTIONS.`]),
    "Fetch the schemas that are only referred to with COMPOSIO_GET_TOOL_SCHEMAS.",
    "Run the tools with COMPOSIO_MULTI_EXECUTE_TOOL.",
  ];
}
