import type { Catalog, CatalogTool } from "./catalog.js";
import { ApiFailure } from "./errors.js";
import { META_TOOLS, type MetaToolSlug } from "./meta-tools/definitions.js";
import type { SessionConfig, TagsInForce } from "./session-config.js";
import type { EmulatedToolkit } from "./toolkits/index.js";

/** Whether the session's allow or deny list lets a toolkit through. */
export function allowsToolkit(config: SessionConfig, toolkit: EmulatedToolkit): boolean {
  if (config.toolkits === undefined) return true;
  if ("enabled" in config.toolkits) return config.toolkits.enabled.includes(toolkit.slug);
  return !config.toolkits.disabled.includes(toolkit.slug);
}

/**
 * Whether the session's filters let a tool through. A toolkit's own list or tags go before the session's tags.
 * Deprecated tools are let through: who knows their slug may still run them.
 */
export function allowsTool(config: SessionConfig, { facts, toolkit }: CatalogTool): boolean {
  if (!allowsToolkit(config, toolkit)) return false;
  const filter = config.tools?.[toolkit.slug];
  if (filter === undefined) return hasTags(facts.tags, config.tags);
  if ("enabled" in filter) return filter.enabled.includes(facts.slug);
  if ("disabled" in filter) return !filter.disabled.includes(facts.slug);
  return hasTags(facts.tags, filter.tags);
}

/** One of the enabled tags must be there, if any are enabled, and none of the disabled ones. */
function hasTags(tags: readonly string[], filter: TagsInForce | undefined): boolean {
  const enabled = filter?.enabled ?? [];
  const disabled = filter?.disabled ?? [];
  return (
    (enabled.length === 0 || enabled.some((tag) => tags.includes(tag))) && !disabled.some((tag) => tags.includes(tag))
  );
}

/** When a session offers which meta tool. */
const offers: { readonly [Slug in MetaToolSlug]: (config: SessionConfig) => boolean } = {
  COMPOSIO_SEARCH_TOOLS: ({ search }) => search.enable,
  COMPOSIO_GET_TOOL_SCHEMAS: () => true,
  COMPOSIO_MULTI_EXECUTE_TOOL: ({ execute }) => execute.enable_multi_execute,
  COMPOSIO_MANAGE_CONNECTIONS: ({ manage_connections }) => manage_connections.enabled,
  COMPOSIO_WAIT_FOR_CONNECTIONS: ({ manage_connections }) =>
    manage_connections.enabled && manage_connections.enable_wait_for_connections,
  COMPOSIO_REMOTE_WORKBENCH: ({ workbench }) => workbench.enable,
  COMPOSIO_REMOTE_BASH_TOOL: ({ workbench }) => workbench.enable,
};

/** The meta tools that the session offers, in their usual order. */
export function offeredMetaTools(config: SessionConfig): MetaToolSlug[] {
  return META_TOOLS.filter((slug) => offers[slug](config));
}

/** The app tools that the session offers without a search. */
export function preloadedTools(config: SessionConfig, catalog: Catalog): CatalogTool[] {
  const wanted = config.preload.tools;
  return catalog.tools.filter((tool) => {
    if (!allowsTool(config, tool)) return false;
    return wanted === "all" ? !tool.facts.deprecated : wanted.includes(tool.facts.slug);
  });
}

/** @throws ApiFailure 400 when the session does not let the toolkit through. */
export function requireToolkit(config: SessionConfig, toolkit: EmulatedToolkit): void {
  if (allowsToolkit(config, toolkit)) return;
  throw new ApiFailure(
    "ToolRouterV2_ToolkitNotAllowed",
    `[Session Restriction] Toolkit '${toolkit.slug}' is not allowed for this session`,
    { suggestedFix: `Let ${toolkit.slug} through in the session's "toolkits".` },
  );
}

/** @throws ApiFailure 400 when the session does not let the tool, or its toolkit, through. */
export function requireTool(config: SessionConfig, tool: CatalogTool): void {
  requireToolkit(config, tool.toolkit);
  if (!allowsTool(config, tool))
    throw notEnabled(tool.facts.slug, `Let it through in the session's "tools" and "tags".`);
}

/** @throws ApiFailure 400 when the session does not offer the meta tool. */
export function requireMetaTool(config: SessionConfig, slug: MetaToolSlug): void {
  if (!offers[slug](config)) throw notEnabled(slug, "Switch it on in the session's config.");
}

function notEnabled(slug: string, suggestedFix: string): ApiFailure {
  const message = `[Session Restriction] Tool '${slug}' is not enabled for this session`;
  return new ApiFailure("ToolRouterV2_ToolNotInEnabledList", message, { suggestedFix });
}
